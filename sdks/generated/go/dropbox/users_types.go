// Code generated from connector dropbox 1.1.0. DO NOT EDIT.

package dropbox

import (
	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// UsersGetAccountParams are the parameters of users.get_account.
type UsersGetAccountParams struct {
	// Such as modified_by of a file.
	AccountID string `wire:"account_id" is:"required"`
	// What paths begin at; the user's home unless stated.
	PathRoot connector.Opt[PathRootParam] `wire:"Dropbox-API-Path-Root"`
	// For a team's token: as which member, "dbmid:…".
	SelectUser connector.Opt[string] `wire:"Dropbox-API-Select-User"`
}

// UsersGetCurrentAccountParams are the parameters of users.get_current_account.
type UsersGetCurrentAccountParams struct {
	// What paths begin at; the user's home unless stated.
	PathRoot connector.Opt[PathRootParam] `wire:"Dropbox-API-Path-Root"`
	// For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
	SelectAdmin connector.Opt[string] `wire:"Dropbox-API-Select-Admin"`
	// For a team's token: as which member, "dbmid:…".
	SelectUser connector.Opt[string] `wire:"Dropbox-API-Select-User"`
}

// UsersGetSpaceUsageParams are the parameters of users.get_space_usage.
type UsersGetSpaceUsageParams struct {
	// What paths begin at; the user's home unless stated.
	PathRoot connector.Opt[PathRootParam] `wire:"Dropbox-API-Path-Root"`
	// For a team's token: as which member, "dbmid:…".
	SelectUser connector.Opt[string] `wire:"Dropbox-API-Select-User"`
}

type AccountType struct {
	connector.Received
	Tag AccountTypeTag `wire:".tag" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x AccountType) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *AccountType) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

// AccountTypeTag is text; there may be other values than the constants.
type AccountTypeTag string

// Values of AccountTypeTag.
const (
	AccountTypeTagBasic    AccountTypeTag = "basic"
	AccountTypeTagPro      AccountTypeTag = "pro"
	AccountTypeTagBusiness AccountTypeTag = "business"
)

type BasicAccount struct {
	connector.Received
	AccountID     string `wire:"account_id" is:"required"`
	Disabled      bool   `wire:"disabled" is:"required"`
	Email         string `wire:"email" is:"required"`
	EmailVerified bool   `wire:"email_verified" is:"required"`
	// Whether this user is in the same team.
	IsTeammate      bool   `wire:"is_teammate" is:"required"`
	Name            Name   `wire:"name" is:"required"`
	ProfilePhotoURL string `wire:"profile_photo_url"`
	// Of a member of the same team.
	TeamMemberID string `wire:"team_member_id"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x BasicAccount) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *BasicAccount) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

type FullAccount struct {
	connector.Received
	AccountID     string      `wire:"account_id" is:"required"`
	AccountType   AccountType `wire:"account_type" is:"required"`
	Disabled      bool        `wire:"disabled" is:"required"`
	Email         string      `wire:"email" is:"required"`
	EmailVerified bool        `wire:"email_verified" is:"required"`
	// Whether a personal and a work account are linked.
	IsPaired     bool   `wire:"is_paired" is:"required"`
	Locale       string `wire:"locale" is:"required"`
	Name         Name   `wire:"name" is:"required"`
	ReferralLink string `wire:"referral_link" is:"required"`
	// What the header Dropbox-API-Path-Root may name.
	RootInfo        RootInfo `wire:"root_info" is:"required"`
	Country         string   `wire:"country"`
	ProfilePhotoURL string   `wire:"profile_photo_url"`
	Team            FullTeam `wire:"team"`
	// Of a member of a team.
	TeamMemberID string `wire:"team_member_id"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x FullAccount) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *FullAccount) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

type FullTeam struct {
	connector.Received
	ID                    string                `wire:"id" is:"required"`
	Name                  string                `wire:"name" is:"required"`
	OfficeAddinPolicy     OfficeAddInPolicy     `wire:"office_addin_policy" is:"required"`
	SharingPolicies       TeamSharingPolicies   `wire:"sharing_policies" is:"required"`
	TopLevelContentPolicy TopLevelContentPolicy `wire:"top_level_content_policy" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x FullTeam) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *FullTeam) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

type GroupCreation struct {
	connector.Received
	Tag GroupCreationTag `wire:".tag" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x GroupCreation) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *GroupCreation) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// GroupCreationTag is text; there may be other values than the constants.
type GroupCreationTag string

// Values of GroupCreationTag.
const (
	GroupCreationTagAdminsAndMembers GroupCreationTag = "admins_and_members"
	GroupCreationTagAdminsOnly       GroupCreationTag = "admins_only"
)

type MemberSpaceLimitType struct {
	connector.Received
	Tag MemberSpaceLimitTypeTag `wire:".tag" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x MemberSpaceLimitType) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *MemberSpaceLimitType) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// MemberSpaceLimitTypeTag is text; there may be other values than the constants.
type MemberSpaceLimitTypeTag string

// Values of MemberSpaceLimitTypeTag.
const (
	MemberSpaceLimitTypeTagOff       MemberSpaceLimitTypeTag = "off"
	MemberSpaceLimitTypeTagAlertOnly MemberSpaceLimitTypeTag = "alert_only"
	MemberSpaceLimitTypeTagStopSync  MemberSpaceLimitTypeTag = "stop_sync"
	MemberSpaceLimitTypeTagOther     MemberSpaceLimitTypeTag = "other"
)

type Name struct {
	connector.Received
	AbbreviatedName string `wire:"abbreviated_name" is:"required"`
	DisplayName     string `wire:"display_name" is:"required"`
	FamiliarName    string `wire:"familiar_name" is:"required"`
	GivenName       string `wire:"given_name" is:"required"`
	Surname         string `wire:"surname" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x Name) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *Name) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

type OfficeAddInPolicy struct {
	connector.Received
	Tag OfficeAddInPolicyTag `wire:".tag" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x OfficeAddInPolicy) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *OfficeAddInPolicy) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// OfficeAddInPolicyTag is text; there may be other values than the constants.
type OfficeAddInPolicyTag string

// Values of OfficeAddInPolicyTag.
const (
	OfficeAddInPolicyTagDisabled OfficeAddInPolicyTag = "disabled"
	OfficeAddInPolicyTagEnabled  OfficeAddInPolicyTag = "enabled"
	OfficeAddInPolicyTagOther    OfficeAddInPolicyTag = "other"
)

type RootInfo struct {
	connector.Received
	Tag             RootInfoTag `wire:".tag" is:"required"`
	HomeNamespaceID string      `wire:"home_namespace_id" is:"required"`
	RootNamespaceID string      `wire:"root_namespace_id" is:"required"`
	// Of a team member, whose home is a folder in the team's space.
	HomePath string `wire:"home_path"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x RootInfo) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *RootInfo) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

// RootInfoTag is text; there may be other values than the constants.
type RootInfoTag string

// Values of RootInfoTag.
const (
	RootInfoTagUser  RootInfoTag = "user"
	RootInfoTagTeam  RootInfoTag = "team"
	RootInfoTagOther RootInfoTag = "other"
)

type SharedFolderBlanketLinkRestrictionPolicy struct {
	connector.Received
	Tag SharedFolderBlanketLinkRestrictionPolicyTag `wire:".tag" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x SharedFolderBlanketLinkRestrictionPolicy) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *SharedFolderBlanketLinkRestrictionPolicy) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// SharedFolderBlanketLinkRestrictionPolicyTag is text; there may be other values than the constants.
type SharedFolderBlanketLinkRestrictionPolicyTag string

// Values of SharedFolderBlanketLinkRestrictionPolicyTag.
const (
	SharedFolderBlanketLinkRestrictionPolicyTagMembers SharedFolderBlanketLinkRestrictionPolicyTag = "members"
	SharedFolderBlanketLinkRestrictionPolicyTagAnyone  SharedFolderBlanketLinkRestrictionPolicyTag = "anyone"
	SharedFolderBlanketLinkRestrictionPolicyTagOther   SharedFolderBlanketLinkRestrictionPolicyTag = "other"
)

type SharedFolderJoinPolicy struct {
	connector.Received
	Tag SharedFolderJoinPolicyTag `wire:".tag" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x SharedFolderJoinPolicy) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *SharedFolderJoinPolicy) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// SharedFolderJoinPolicyTag is text; there may be other values than the constants.
type SharedFolderJoinPolicyTag string

// Values of SharedFolderJoinPolicyTag.
const (
	SharedFolderJoinPolicyTagFromTeamOnly SharedFolderJoinPolicyTag = "from_team_only"
	SharedFolderJoinPolicyTagFromAnyone   SharedFolderJoinPolicyTag = "from_anyone"
	SharedFolderJoinPolicyTagOther        SharedFolderJoinPolicyTag = "other"
)

type SharedFolderMemberPolicy struct {
	connector.Received
	Tag SharedFolderMemberPolicyTag `wire:".tag" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x SharedFolderMemberPolicy) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *SharedFolderMemberPolicy) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// SharedFolderMemberPolicyTag is text; there may be other values than the constants.
type SharedFolderMemberPolicyTag string

// Values of SharedFolderMemberPolicyTag.
const (
	SharedFolderMemberPolicyTagTeam            SharedFolderMemberPolicyTag = "team"
	SharedFolderMemberPolicyTagAnyone          SharedFolderMemberPolicyTag = "anyone"
	SharedFolderMemberPolicyTagTeamAndApproved SharedFolderMemberPolicyTag = "team_and_approved"
	SharedFolderMemberPolicyTagOther           SharedFolderMemberPolicyTag = "other"
)

type SharedLinkCreatePolicy struct {
	connector.Received
	Tag SharedLinkCreatePolicyTag `wire:".tag" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x SharedLinkCreatePolicy) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *SharedLinkCreatePolicy) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// SharedLinkCreatePolicyTag is text; there may be other values than the constants.
type SharedLinkCreatePolicyTag string

// Values of SharedLinkCreatePolicyTag.
const (
	SharedLinkCreatePolicyTagDefaultPublic   SharedLinkCreatePolicyTag = "default_public"
	SharedLinkCreatePolicyTagDefaultTeamOnly SharedLinkCreatePolicyTag = "default_team_only"
	SharedLinkCreatePolicyTagTeamOnly        SharedLinkCreatePolicyTag = "team_only"
	SharedLinkCreatePolicyTagDefaultNoOne    SharedLinkCreatePolicyTag = "default_no_one"
	SharedLinkCreatePolicyTagOther           SharedLinkCreatePolicyTag = "other"
)

type SharedLinkDefaultPermissionsPolicy struct {
	connector.Received
	Tag SharedLinkDefaultPermissionsPolicyTag `wire:".tag" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x SharedLinkDefaultPermissionsPolicy) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *SharedLinkDefaultPermissionsPolicy) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// SharedLinkDefaultPermissionsPolicyTag is text; there may be other values than the constants.
type SharedLinkDefaultPermissionsPolicyTag string

// Values of SharedLinkDefaultPermissionsPolicyTag.
const (
	SharedLinkDefaultPermissionsPolicyTagDefault SharedLinkDefaultPermissionsPolicyTag = "default"
	SharedLinkDefaultPermissionsPolicyTagEdit    SharedLinkDefaultPermissionsPolicyTag = "edit"
	SharedLinkDefaultPermissionsPolicyTagView    SharedLinkDefaultPermissionsPolicyTag = "view"
	SharedLinkDefaultPermissionsPolicyTagOther   SharedLinkDefaultPermissionsPolicyTag = "other"
)

type SpaceAllocation struct {
	connector.Received
	Tag SpaceAllocationTag `wire:".tag" is:"required"`
	// In bytes: of the user, or of the whole team.
	Allocated int64 `wire:"allocated"`
	// By the whole team.
	Used int64 `wire:"used"`
	// What the team gives this user; 0 where there is no limit.
	UserWithinTeamSpaceAllocated int64                `wire:"user_within_team_space_allocated"`
	UserWithinTeamSpaceLimitType MemberSpaceLimitType `wire:"user_within_team_space_limit_type"`
	// By this user, as of some time ago.
	UserWithinTeamSpaceUsedCached int64 `wire:"user_within_team_space_used_cached"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x SpaceAllocation) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *SpaceAllocation) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// SpaceAllocationTag is text; there may be other values than the constants.
type SpaceAllocationTag string

// Values of SpaceAllocationTag.
const (
	SpaceAllocationTagIndividual SpaceAllocationTag = "individual"
	SpaceAllocationTagTeam       SpaceAllocationTag = "team"
	SpaceAllocationTagOther      SpaceAllocationTag = "other"
)

type SpaceUsage struct {
	connector.Received
	Allocation SpaceAllocation `wire:"allocation" is:"required"`
	// In bytes.
	Used int64 `wire:"used" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x SpaceUsage) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *SpaceUsage) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

type TeamSharingPolicies struct {
	connector.Received
	DefaultLinkExpirationDaysPolicy    DefaultLinkExpirationDaysPolicy          `wire:"default_link_expiration_days_policy" is:"required"`
	EnforceLinkPasswordPolicy          EnforceLinkPasswordPolicy                `wire:"enforce_link_password_policy" is:"required"`
	GroupCreationPolicy                GroupCreation                            `wire:"group_creation_policy" is:"required"`
	SharedFolderJoinPolicy             SharedFolderJoinPolicy                   `wire:"shared_folder_join_policy" is:"required"`
	SharedFolderLinkRestrictionPolicy  SharedFolderBlanketLinkRestrictionPolicy `wire:"shared_folder_link_restriction_policy" is:"required"`
	SharedFolderMemberPolicy           SharedFolderMemberPolicy                 `wire:"shared_folder_member_policy" is:"required"`
	SharedLinkCreatePolicy             SharedLinkCreatePolicy                   `wire:"shared_link_create_policy" is:"required"`
	SharedLinkDefaultPermissionsPolicy SharedLinkDefaultPermissionsPolicy       `wire:"shared_link_default_permissions_policy" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x TeamSharingPolicies) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *TeamSharingPolicies) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type TopLevelContentPolicy struct {
	connector.Received
	Tag TopLevelContentPolicyTag `wire:".tag" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x TopLevelContentPolicy) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *TopLevelContentPolicy) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// TopLevelContentPolicyTag is text; there may be other values than the constants.
type TopLevelContentPolicyTag string

// Values of TopLevelContentPolicyTag.
const (
	TopLevelContentPolicyTagAdminOnly TopLevelContentPolicyTag = "admin_only"
	TopLevelContentPolicyTagEveryone  TopLevelContentPolicyTag = "everyone"
	TopLevelContentPolicyTagOther     TopLevelContentPolicyTag = "other"
)
