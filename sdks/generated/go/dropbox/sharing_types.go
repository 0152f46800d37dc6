// Code generated from connector dropbox 1.1.0. DO NOT EDIT.

package dropbox

import (
	"time"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// SharingAddFolderMemberParams are the parameters of sharing.add_folder_member.
type SharingAddFolderMemberParams struct {
	// At most 500.
	Members []AddMemberParam `wire:"members" is:"required"`
	// Of sharing.list_folders.
	SharedFolderID string `wire:"shared_folder_id" is:"required"`
	// What paths begin at; the user's home unless stated.
	PathRoot connector.Opt[PathRootParam] `wire:"Dropbox-API-Path-Root"`
	// For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
	SelectAdmin connector.Opt[string] `wire:"Dropbox-API-Select-Admin"`
	// For a team's token: as which member, "dbmid:…".
	SelectUser connector.Opt[string] `wire:"Dropbox-API-Select-User"`
	// Stands in the e-mail.
	CustomMessage connector.Opt[string] `wire:"custom_message"`
	// Proof of the user's identity, where Dropbox asked for it.
	FpSealedResult connector.Opt[string] `wire:"fp_sealed_result"`
	// Whether nobody gets an e-mail about it.
	//
	// Default: false.
	Quiet connector.Opt[bool] `wire:"quiet"`
}

// SharingCheckShareJobStatusParams are the parameters of sharing.check_share_job_status.
type SharingCheckShareJobStatusParams struct {
	// Of the answer that began the job.
	AsyncJobID string `wire:"async_job_id" is:"required"`
	// What paths begin at; the user's home unless stated.
	PathRoot connector.Opt[PathRootParam] `wire:"Dropbox-API-Path-Root"`
	// For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
	SelectAdmin connector.Opt[string] `wire:"Dropbox-API-Select-Admin"`
	// For a team's token: as which member, "dbmid:…".
	SelectUser connector.Opt[string] `wire:"Dropbox-API-Select-User"`
}

// SharingCreateSharedLinkWithSettingsParams are the parameters of sharing.create_shared_link_with_settings.
type SharingCreateSharedLinkWithSettingsParams struct {
	Path ReadPath `wire:"path" is:"required"`
	// What paths begin at; the user's home unless stated.
	PathRoot connector.Opt[PathRootParam] `wire:"Dropbox-API-Path-Root"`
	// For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
	SelectAdmin connector.Opt[string] `wire:"Dropbox-API-Select-Admin"`
	// For a team's token: as which member, "dbmid:…".
	SelectUser connector.Opt[string] `wire:"Dropbox-API-Select-User"`
	// Who may open it and until when; the user's own settings otherwise.
	Settings connector.Opt[SharedLinkSettingsParam] `wire:"settings"`
}

// SharingGetSharedLinkFileParams are the parameters of sharing.get_shared_link_file.
type SharingGetSharedLinkFileParams struct {
	// Of the link.
	URL string `wire:"url" is:"required"`
	// What paths begin at; the user's home unless stated.
	PathRoot connector.Opt[PathRootParam] `wire:"Dropbox-API-Path-Root"`
	// For a team's token: as which member, "dbmid:…".
	SelectUser connector.Opt[string] `wire:"Dropbox-API-Select-User"`
	// Where the link has one.
	LinkPassword connector.Opt[string] `wire:"link_password"`
	// Below the link, where that is a folder's.
	Path connector.Opt[Path] `wire:"path"`
}

// SharingGetSharedLinkMetadataParams are the parameters of sharing.get_shared_link_metadata.
type SharingGetSharedLinkMetadataParams struct {
	// Of the link.
	URL string `wire:"url" is:"required"`
	// What paths begin at; the user's home unless stated.
	PathRoot connector.Opt[PathRootParam] `wire:"Dropbox-API-Path-Root"`
	// For a team's token: as which member, "dbmid:…".
	SelectUser connector.Opt[string] `wire:"Dropbox-API-Select-User"`
	// Where the link has one.
	LinkPassword connector.Opt[string] `wire:"link_password"`
	// Below the link, where that is a folder's.
	Path connector.Opt[Path] `wire:"path"`
}

// SharingListFoldersParams are the parameters of sharing.list_folders.
type SharingListFoldersParams struct {
	// What paths begin at; the user's home unless stated.
	PathRoot connector.Opt[PathRootParam] `wire:"Dropbox-API-Path-Root"`
	// For a team's token: as which member, "dbmid:…".
	SelectUser connector.Opt[string] `wire:"Dropbox-API-Select-User"`
	// For each folder, whether this user may do these.
	Actions connector.Opt[[]FolderActionArg] `wire:"actions"`
}

// SharingListFoldersContinueParams are the parameters of sharing.list_folders.continue.
type SharingListFoldersContinueParams struct {
	// Of the page before.
	Cursor string `wire:"cursor" is:"required"`
	// What paths begin at; the user's home unless stated.
	PathRoot connector.Opt[PathRootParam] `wire:"Dropbox-API-Path-Root"`
	// For a team's token: as which member, "dbmid:…".
	SelectUser connector.Opt[string] `wire:"Dropbox-API-Select-User"`
}

// SharingListSharedLinksParams are the parameters of sharing.list_shared_links.
type SharingListSharedLinksParams struct {
	// What paths begin at; the user's home unless stated.
	PathRoot connector.Opt[PathRootParam] `wire:"Dropbox-API-Path-Root"`
	// For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
	SelectAdmin connector.Opt[string] `wire:"Dropbox-API-Select-Admin"`
	// For a team's token: as which member, "dbmid:…".
	SelectUser connector.Opt[string] `wire:"Dropbox-API-Select-User"`
	// Of the page before.
	Cursor connector.Opt[string] `wire:"cursor"`
	// Whether links to folders above it are left out.
	DirectOnly connector.Opt[bool] `wire:"direct_only"`
	// Only links to this file or folder, and to folders above it; all links unless stated.
	Path connector.Opt[ReadPath] `wire:"path"`
}

// SharingRevokeSharedLinkParams are the parameters of sharing.revoke_shared_link.
type SharingRevokeSharedLinkParams struct {
	// Of the link.
	URL string `wire:"url" is:"required"`
	// What paths begin at; the user's home unless stated.
	PathRoot connector.Opt[PathRootParam] `wire:"Dropbox-API-Path-Root"`
	// For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
	SelectAdmin connector.Opt[string] `wire:"Dropbox-API-Select-Admin"`
	// For a team's token: as which member, "dbmid:…".
	SelectUser connector.Opt[string] `wire:"Dropbox-API-Select-User"`
}

// SharingShareFolderParams are the parameters of sharing.share_folder.
type SharingShareFolderParams struct {
	// The folder.
	Path WritePathOrID `wire:"path" is:"required"`
	// What paths begin at; the user's home unless stated.
	PathRoot connector.Opt[PathRootParam] `wire:"Dropbox-API-Path-Root"`
	// For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
	SelectAdmin connector.Opt[string] `wire:"Dropbox-API-Select-Admin"`
	// For a team's token: as which member, "dbmid:…".
	SelectUser connector.Opt[string] `wire:"Dropbox-API-Select-User"`
	// Whether members of the folder above are members here.
	//
	// Default: "inherit".
	AccessInheritance connector.Opt[SharingShareFolderAccessInheritance] `wire:"access_inheritance"`
	// Who may change the members.
	ACLUpdatePolicy connector.Opt[SharingShareFolderACLUpdatePolicy] `wire:"acl_update_policy"`
	// Whether this user may do these to it.
	Actions connector.Opt[[]FolderActionArg] `wire:"actions"`
	// Whether the answer comes at once in any case.
	//
	// Default: false.
	ForceAsync connector.Opt[bool] `wire:"force_async"`
	// Of the folder's link.
	LinkSettings connector.Opt[LinkSettingsParam] `wire:"link_settings"`
	// Who may be a member.
	MemberPolicy connector.Opt[SharingShareFolderMemberPolicy] `wire:"member_policy"`
	// Who may open links into it.
	SharedLinkPolicy connector.Opt[SharingShareFolderSharedLinkPolicy] `wire:"shared_link_policy"`
	// Whether members see who has looked at a file.
	ViewerInfoPolicy connector.Opt[SharingShareFolderViewerInfoPolicy] `wire:"viewer_info_policy"`
}

// SharingShareFolderAccessInheritance is text; there may be other values than the constants.
type SharingShareFolderAccessInheritance string

// Values of SharingShareFolderAccessInheritance.
const (
	SharingShareFolderAccessInheritanceInherit   SharingShareFolderAccessInheritance = "inherit"
	SharingShareFolderAccessInheritanceNoInherit SharingShareFolderAccessInheritance = "no_inherit"
)

// SharingShareFolderACLUpdatePolicy is text; there may be other values than the constants.
type SharingShareFolderACLUpdatePolicy string

// Values of SharingShareFolderACLUpdatePolicy.
const (
	SharingShareFolderACLUpdatePolicyOwner   SharingShareFolderACLUpdatePolicy = "owner"
	SharingShareFolderACLUpdatePolicyEditors SharingShareFolderACLUpdatePolicy = "editors"
)

// SharingShareFolderMemberPolicy is text; there may be other values than the constants.
type SharingShareFolderMemberPolicy string

// Values of SharingShareFolderMemberPolicy.
const (
	SharingShareFolderMemberPolicyTeam            SharingShareFolderMemberPolicy = "team"
	SharingShareFolderMemberPolicyAnyone          SharingShareFolderMemberPolicy = "anyone"
	SharingShareFolderMemberPolicyTeamAndApproved SharingShareFolderMemberPolicy = "team_and_approved"
)

// SharingShareFolderSharedLinkPolicy is text; there may be other values than the constants.
type SharingShareFolderSharedLinkPolicy string

// Values of SharingShareFolderSharedLinkPolicy.
const (
	SharingShareFolderSharedLinkPolicyAnyone  SharingShareFolderSharedLinkPolicy = "anyone"
	SharingShareFolderSharedLinkPolicyTeam    SharingShareFolderSharedLinkPolicy = "team"
	SharingShareFolderSharedLinkPolicyMembers SharingShareFolderSharedLinkPolicy = "members"
)

// SharingShareFolderViewerInfoPolicy is text; there may be other values than the constants.
type SharingShareFolderViewerInfoPolicy string

// Values of SharingShareFolderViewerInfoPolicy.
const (
	SharingShareFolderViewerInfoPolicyEnabled  SharingShareFolderViewerInfoPolicy = "enabled"
	SharingShareFolderViewerInfoPolicyDisabled SharingShareFolderViewerInfoPolicy = "disabled"
)

type AccessInheritance struct {
	connector.Received
	Tag AccessInheritanceTag `wire:".tag" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x AccessInheritance) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *AccessInheritance) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// AccessInheritanceTag is text; there may be other values than the constants.
type AccessInheritanceTag string

// Values of AccessInheritanceTag.
const (
	AccessInheritanceTagInherit   AccessInheritanceTag = "inherit"
	AccessInheritanceTagNoInherit AccessInheritanceTag = "no_inherit"
	AccessInheritanceTagOther     AccessInheritanceTag = "other"
)

type AccessLevel struct {
	connector.Received
	Tag AccessLevelTag `wire:".tag" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x AccessLevel) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *AccessLevel) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

// AccessLevelTag is text; there may be other values than the constants.
type AccessLevelTag string

// Values of AccessLevelTag.
const (
	AccessLevelTagOwner           AccessLevelTag = "owner"
	AccessLevelTagEditor          AccessLevelTag = "editor"
	AccessLevelTagViewer          AccessLevelTag = "viewer"
	AccessLevelTagViewerNoComment AccessLevelTag = "viewer_no_comment"
	AccessLevelTagTraverse        AccessLevelTag = "traverse"
	AccessLevelTagNoAccess        AccessLevelTag = "no_access"
	AccessLevelTagOther           AccessLevelTag = "other"
)

// AccessLevelArg is text; there may be other values than the constants.
type AccessLevelArg string

// Values of AccessLevelArg.
const (
	AccessLevelArgOwner           AccessLevelArg = "owner"
	AccessLevelArgEditor          AccessLevelArg = "editor"
	AccessLevelArgViewer          AccessLevelArg = "viewer"
	AccessLevelArgViewerNoComment AccessLevelArg = "viewer_no_comment"
	AccessLevelArgTraverse        AccessLevelArg = "traverse"
	AccessLevelArgNoAccess        AccessLevelArg = "no_access"
)

type ACLUpdatePolicy struct {
	connector.Received
	Tag ACLUpdatePolicyTag `wire:".tag" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x ACLUpdatePolicy) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *ACLUpdatePolicy) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// ACLUpdatePolicyTag is text; there may be other values than the constants.
type ACLUpdatePolicyTag string

// Values of ACLUpdatePolicyTag.
const (
	ACLUpdatePolicyTagOwner   ACLUpdatePolicyTag = "owner"
	ACLUpdatePolicyTagEditors ACLUpdatePolicyTag = "editors"
	ACLUpdatePolicyTagOther   ACLUpdatePolicyTag = "other"
)

type AddMemberParam struct {
	connector.ExtraFields
	Member      MemberSelectorParam           `wire:"member" is:"required"`
	AccessLevel connector.Opt[AccessLevelArg] `wire:"access_level"`
}

// MarshalJSON writes it as a request has it.
func (x AddMemberParam) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

type AlphaResolvedVisibility struct {
	connector.Received
	Tag AlphaResolvedVisibilityTag `wire:".tag" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x AlphaResolvedVisibility) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *AlphaResolvedVisibility) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// AlphaResolvedVisibilityTag is text; there may be other values than the constants.
type AlphaResolvedVisibilityTag string

// Values of AlphaResolvedVisibilityTag.
const (
	AlphaResolvedVisibilityTagPublic           AlphaResolvedVisibilityTag = "public"
	AlphaResolvedVisibilityTagTeamOnly         AlphaResolvedVisibilityTag = "team_only"
	AlphaResolvedVisibilityTagPassword         AlphaResolvedVisibilityTag = "password"
	AlphaResolvedVisibilityTagTeamAndPassword  AlphaResolvedVisibilityTag = "team_and_password"
	AlphaResolvedVisibilityTagSharedFolderOnly AlphaResolvedVisibilityTag = "shared_folder_only"
	AlphaResolvedVisibilityTagNoOne            AlphaResolvedVisibilityTag = "no_one"
	AlphaResolvedVisibilityTagOnlyYou          AlphaResolvedVisibilityTag = "only_you"
	AlphaResolvedVisibilityTagOther            AlphaResolvedVisibilityTag = "other"
)

type AudienceExceptionContentInfo struct {
	connector.Received
	Name string `wire:"name" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x AudienceExceptionContentInfo) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *AudienceExceptionContentInfo) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type AudienceExceptions struct {
	connector.Received
	Count      int64                          `wire:"count" is:"required"`
	Exceptions []AudienceExceptionContentInfo `wire:"exceptions" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x AudienceExceptions) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *AudienceExceptions) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type AudienceRestrictingSharedFolder struct {
	connector.Received
	Audience       LinkAudience `wire:"audience" is:"required"`
	Name           string       `wire:"name" is:"required"`
	SharedFolderID string       `wire:"shared_folder_id" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x AudienceRestrictingSharedFolder) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *AudienceRestrictingSharedFolder) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type ChangeLinkExpirationPolicy struct {
	connector.Received
	Tag ChangeLinkExpirationPolicyTag `wire:".tag" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x ChangeLinkExpirationPolicy) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *ChangeLinkExpirationPolicy) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// ChangeLinkExpirationPolicyTag is text; there may be other values than the constants.
type ChangeLinkExpirationPolicyTag string

// Values of ChangeLinkExpirationPolicyTag.
const (
	ChangeLinkExpirationPolicyTagAllowed    ChangeLinkExpirationPolicyTag = "allowed"
	ChangeLinkExpirationPolicyTagNotAllowed ChangeLinkExpirationPolicyTag = "not_allowed"
	ChangeLinkExpirationPolicyTagOther      ChangeLinkExpirationPolicyTag = "other"
)

type FolderAction struct {
	connector.Received
	Tag FolderActionTag `wire:".tag" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x FolderAction) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *FolderAction) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

// FolderActionTag is text; there may be other values than the constants.
type FolderActionTag string

// Values of FolderActionTag.
const (
	FolderActionTagChangeOptions         FolderActionTag = "change_options"
	FolderActionTagDisableViewerInfo     FolderActionTag = "disable_viewer_info"
	FolderActionTagEditContents          FolderActionTag = "edit_contents"
	FolderActionTagEnableViewerInfo      FolderActionTag = "enable_viewer_info"
	FolderActionTagInviteEditor          FolderActionTag = "invite_editor"
	FolderActionTagInviteViewer          FolderActionTag = "invite_viewer"
	FolderActionTagInviteViewerNoComment FolderActionTag = "invite_viewer_no_comment"
	FolderActionTagRelinquishMembership  FolderActionTag = "relinquish_membership"
	FolderActionTagUnmount               FolderActionTag = "unmount"
	FolderActionTagUnshare               FolderActionTag = "unshare"
	FolderActionTagLeaveACopy            FolderActionTag = "leave_a_copy"
	FolderActionTagShareLink             FolderActionTag = "share_link"
	FolderActionTagCreateLink            FolderActionTag = "create_link"
	FolderActionTagCreateViewLink        FolderActionTag = "create_view_link"
	FolderActionTagCreateEditLink        FolderActionTag = "create_edit_link"
	FolderActionTagSetAccessInheritance  FolderActionTag = "set_access_inheritance"
	FolderActionTagOther                 FolderActionTag = "other"
)

// FolderActionArg is text; there may be other values than the constants.
type FolderActionArg string

// Values of FolderActionArg.
const (
	FolderActionArgChangeOptions         FolderActionArg = "change_options"
	FolderActionArgDisableViewerInfo     FolderActionArg = "disable_viewer_info"
	FolderActionArgEditContents          FolderActionArg = "edit_contents"
	FolderActionArgEnableViewerInfo      FolderActionArg = "enable_viewer_info"
	FolderActionArgInviteEditor          FolderActionArg = "invite_editor"
	FolderActionArgInviteViewer          FolderActionArg = "invite_viewer"
	FolderActionArgInviteViewerNoComment FolderActionArg = "invite_viewer_no_comment"
	FolderActionArgRelinquishMembership  FolderActionArg = "relinquish_membership"
	FolderActionArgUnmount               FolderActionArg = "unmount"
	FolderActionArgUnshare               FolderActionArg = "unshare"
	FolderActionArgLeaveACopy            FolderActionArg = "leave_a_copy"
	FolderActionArgShareLink             FolderActionArg = "share_link"
	FolderActionArgCreateLink            FolderActionArg = "create_link"
	FolderActionArgCreateViewLink        FolderActionArg = "create_view_link"
	FolderActionArgCreateEditLink        FolderActionArg = "create_edit_link"
	FolderActionArgSetAccessInheritance  FolderActionArg = "set_access_inheritance"
)

type FolderPermission struct {
	connector.Received
	Action FolderAction           `wire:"action" is:"required"`
	Allow  bool                   `wire:"allow" is:"required"`
	Reason PermissionDeniedReason `wire:"reason"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x FolderPermission) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *FolderPermission) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type FolderPolicy struct {
	connector.Received
	ACLUpdatePolicy      ACLUpdatePolicy  `wire:"acl_update_policy" is:"required"`
	SharedLinkPolicy     SharedLinkPolicy `wire:"shared_link_policy" is:"required"`
	MemberPolicy         MemberPolicy     `wire:"member_policy"`
	ResolvedMemberPolicy MemberPolicy     `wire:"resolved_member_policy"`
	ViewerInfoPolicy     ViewerInfoPolicy `wire:"viewer_info_policy"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x FolderPolicy) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *FolderPolicy) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

type LinkAccessLevel struct {
	connector.Received
	Tag LinkAccessLevelTag `wire:".tag" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x LinkAccessLevel) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *LinkAccessLevel) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// LinkAccessLevelTag is text; there may be other values than the constants.
type LinkAccessLevelTag string

// Values of LinkAccessLevelTag.
const (
	LinkAccessLevelTagViewer LinkAccessLevelTag = "viewer"
	LinkAccessLevelTagEditor LinkAccessLevelTag = "editor"
	LinkAccessLevelTagOther  LinkAccessLevelTag = "other"
)

type LinkAction struct {
	connector.Received
	Tag LinkActionTag `wire:".tag" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x LinkAction) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *LinkAction) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

// LinkActionTag is text; there may be other values than the constants.
type LinkActionTag string

// Values of LinkActionTag.
const (
	LinkActionTagChangeAccessLevel LinkActionTag = "change_access_level"
	LinkActionTagChangeAudience    LinkActionTag = "change_audience"
	LinkActionTagRemoveExpiry      LinkActionTag = "remove_expiry"
	LinkActionTagRemovePassword    LinkActionTag = "remove_password"
	LinkActionTagSetExpiry         LinkActionTag = "set_expiry"
	LinkActionTagSetPassword       LinkActionTag = "set_password"
	LinkActionTagOther             LinkActionTag = "other"
)

type LinkAudience struct {
	connector.Received
	Tag LinkAudienceTag `wire:".tag" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x LinkAudience) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *LinkAudience) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

// LinkAudienceTag is text; there may be other values than the constants.
type LinkAudienceTag string

// Values of LinkAudienceTag.
const (
	LinkAudienceTagPublic   LinkAudienceTag = "public"
	LinkAudienceTagTeam     LinkAudienceTag = "team"
	LinkAudienceTagNoOne    LinkAudienceTag = "no_one"
	LinkAudienceTagPassword LinkAudienceTag = "password"
	LinkAudienceTagMembers  LinkAudienceTag = "members"
	LinkAudienceTagOther    LinkAudienceTag = "other"
)

// LinkAudienceArg is text; there may be other values than the constants.
type LinkAudienceArg string

// Values of LinkAudienceArg.
const (
	LinkAudienceArgPublic   LinkAudienceArg = "public"
	LinkAudienceArgTeam     LinkAudienceArg = "team"
	LinkAudienceArgNoOne    LinkAudienceArg = "no_one"
	LinkAudienceArgPassword LinkAudienceArg = "password"
	LinkAudienceArgMembers  LinkAudienceArg = "members"
)

type LinkAudienceDisallowedReason struct {
	connector.Received
	Tag LinkAudienceDisallowedReasonTag `wire:".tag" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x LinkAudienceDisallowedReason) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *LinkAudienceDisallowedReason) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// LinkAudienceDisallowedReasonTag is text; there may be other values than the constants.
type LinkAudienceDisallowedReasonTag string

// Values of LinkAudienceDisallowedReasonTag.
const (
	LinkAudienceDisallowedReasonTagDeleteAndRecreate        LinkAudienceDisallowedReasonTag = "delete_and_recreate"
	LinkAudienceDisallowedReasonTagRestrictedBySharedFolder LinkAudienceDisallowedReasonTag = "restricted_by_shared_folder"
	LinkAudienceDisallowedReasonTagRestrictedByTeam         LinkAudienceDisallowedReasonTag = "restricted_by_team"
	LinkAudienceDisallowedReasonTagUserNotOnTeam            LinkAudienceDisallowedReasonTag = "user_not_on_team"
	LinkAudienceDisallowedReasonTagUserAccountType          LinkAudienceDisallowedReasonTag = "user_account_type"
	LinkAudienceDisallowedReasonTagPermissionDenied         LinkAudienceDisallowedReasonTag = "permission_denied"
	LinkAudienceDisallowedReasonTagOther                    LinkAudienceDisallowedReasonTag = "other"
)

type LinkAudienceOption struct {
	connector.Received
	Allowed          bool                         `wire:"allowed" is:"required"`
	Audience         LinkAudience                 `wire:"audience" is:"required"`
	DisallowedReason LinkAudienceDisallowedReason `wire:"disallowed_reason"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x LinkAudienceOption) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *LinkAudienceOption) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// LinkExpiryParam is one of several types; a function makes it of each.
type LinkExpiryParam struct{ connector.AnyOf }

// LinkExpiryParamOfText makes one of that type.
func LinkExpiryParamOfText(value LinkExpiryOption1) LinkExpiryParam {
	return LinkExpiryParam{connector.AnyOfValue(value)}
}

// LinkExpiryParamOfOption2 makes one of that type.
func LinkExpiryParamOfOption2(value LinkExpiryOption2Param) LinkExpiryParam {
	return LinkExpiryParam{connector.AnyOfValue(value)}
}

// LinkExpiryOption1 is text; there may be other values than the constants.
type LinkExpiryOption1 string

// Values of LinkExpiryOption1.
const (
	LinkExpiryOption1RemoveExpiry LinkExpiryOption1 = "remove_expiry"
)

type LinkExpiryOption2Param struct {
	connector.ExtraFields
	Tag       LinkExpiryOption2Tag `wire:".tag" is:"required"`
	SetExpiry time.Time            `wire:"set_expiry" is:"required"`
}

// MarshalJSON writes it as a request has it.
func (x LinkExpiryOption2Param) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// LinkExpiryOption2Tag is text; there may be other values than the constants.
type LinkExpiryOption2Tag string

// Values of LinkExpiryOption2Tag.
const (
	LinkExpiryOption2TagSetExpiry LinkExpiryOption2Tag = "set_expiry"
)

// LinkPasswordParam is one of several types; a function makes it of each.
type LinkPasswordParam struct{ connector.AnyOf }

// LinkPasswordParamOfText makes one of that type.
func LinkPasswordParamOfText(value LinkPasswordOption1) LinkPasswordParam {
	return LinkPasswordParam{connector.AnyOfValue(value)}
}

// LinkPasswordParamOfOption2 makes one of that type.
func LinkPasswordParamOfOption2(value LinkPasswordOption2Param) LinkPasswordParam {
	return LinkPasswordParam{connector.AnyOfValue(value)}
}

// LinkPasswordOption1 is text; there may be other values than the constants.
type LinkPasswordOption1 string

// Values of LinkPasswordOption1.
const (
	LinkPasswordOption1RemovePassword LinkPasswordOption1 = "remove_password"
)

type LinkPasswordOption2Param struct {
	connector.ExtraFields
	Tag         LinkPasswordOption2Tag `wire:".tag" is:"required"`
	SetPassword string                 `wire:"set_password" is:"required"`
}

// MarshalJSON writes it as a request has it.
func (x LinkPasswordOption2Param) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// LinkPasswordOption2Tag is text; there may be other values than the constants.
type LinkPasswordOption2Tag string

// Values of LinkPasswordOption2Tag.
const (
	LinkPasswordOption2TagSetPassword LinkPasswordOption2Tag = "set_password"
)

type LinkPermission struct {
	connector.Received
	Action LinkAction             `wire:"action" is:"required"`
	Allow  bool                   `wire:"allow" is:"required"`
	Reason PermissionDeniedReason `wire:"reason"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x LinkPermission) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *LinkPermission) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type LinkPermissions struct {
	connector.Received
	AllowComments                    bool                            `wire:"allow_comments" is:"required"`
	AllowDownload                    bool                            `wire:"allow_download" is:"required"`
	CanAllowDownload                 bool                            `wire:"can_allow_download" is:"required"`
	CanDisallowDownload              bool                            `wire:"can_disallow_download" is:"required"`
	CanRemoveExpiry                  bool                            `wire:"can_remove_expiry" is:"required"`
	CanRevoke                        bool                            `wire:"can_revoke" is:"required"`
	CanSetExpiry                     bool                            `wire:"can_set_expiry" is:"required"`
	TeamRestrictsComments            bool                            `wire:"team_restricts_comments" is:"required"`
	VisibilityPolicies               []VisibilityPolicy              `wire:"visibility_policies" is:"required"`
	AudienceOptions                  []LinkAudienceOption            `wire:"audience_options"`
	CanRemovePassword                bool                            `wire:"can_remove_password"`
	CanRequestAccess                 bool                            `wire:"can_request_access"`
	CanSetPassword                   bool                            `wire:"can_set_password"`
	CanSync                          bool                            `wire:"can_sync"`
	CanUseExtendedSharingControls    bool                            `wire:"can_use_extended_sharing_controls"`
	ChangeSharedLinkExpirationPolicy ChangeLinkExpirationPolicy      `wire:"change_shared_link_expiration_policy"`
	DaysToExpirePolicy               DefaultLinkExpirationDaysPolicy `wire:"days_to_expire_policy"`
	// Who can open it.
	EffectiveAudience               LinkAudience              `wire:"effective_audience"`
	EnforceSharedLinkPasswordPolicy EnforceLinkPasswordPolicy `wire:"enforce_shared_link_password_policy"`
	LinkAccessLevel                 LinkAccessLevel           `wire:"link_access_level"`
	// Who could open it, were there no policies.
	RequestedVisibility RequestedVisibility `wire:"requested_visibility"`
	RequirePassword     bool                `wire:"require_password"`
	// Who can open it, all policies considered.
	ResolvedVisibility  ResolvedVisibility            `wire:"resolved_visibility"`
	RevokeFailureReason SharedLinkAccessFailureReason `wire:"revoke_failure_reason"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x LinkPermissions) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *LinkPermissions) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type LinkSettingsParam struct {
	connector.ExtraFields
	AccessLevel connector.Opt[AccessLevelArg]    `wire:"access_level"`
	Audience    connector.Opt[LinkAudienceArg]   `wire:"audience"`
	Expiry      connector.Opt[LinkExpiryParam]   `wire:"expiry"`
	Password    connector.Opt[LinkPasswordParam] `wire:"password"`
}

// MarshalJSON writes it as a request has it.
func (x LinkSettingsParam) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

type ListFoldersResult struct {
	connector.Received
	Entries []SharedFolderMetadata `wire:"entries" is:"required"`
	Cursor  string                 `wire:"cursor"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x ListFoldersResult) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *ListFoldersResult) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type ListSharedLinksResult struct {
	connector.Received
	HasMore bool                 `wire:"has_more" is:"required"`
	Links   []SharedLinkMetadata `wire:"links" is:"required"`
	Cursor  string               `wire:"cursor"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x ListSharedLinksResult) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *ListSharedLinksResult) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type MemberPolicy struct {
	connector.Received
	Tag MemberPolicyTag `wire:".tag" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x MemberPolicy) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *MemberPolicy) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

// MemberPolicyTag is text; there may be other values than the constants.
type MemberPolicyTag string

// Values of MemberPolicyTag.
const (
	MemberPolicyTagTeam            MemberPolicyTag = "team"
	MemberPolicyTagAnyone          MemberPolicyTag = "anyone"
	MemberPolicyTagTeamAndApproved MemberPolicyTag = "team_and_approved"
	MemberPolicyTagOther           MemberPolicyTag = "other"
)

// MemberSelectorParam is one of several types, which its ".tag" tells apart; UnknownMemberSelector for any
// other.
type MemberSelectorParam interface{ isMemberSelectorParam() }

func (MemberSelectorEmailParam) isMemberSelectorParam()     {}
func (MemberSelectorDropboxIDParam) isMemberSelectorParam() {}
func (UnknownMemberSelector) isMemberSelectorParam()        {}

// UnknownMemberSelector is a variant that the definition does not have.
type UnknownMemberSelector struct{ connector.UnknownVariant }

type MemberSelectorDropboxIDParam struct {
	connector.ExtraFields
	Tag MemberSelectorDropboxIDTag `wire:".tag" is:"required"`
	// An account, a team member or a group.
	DropboxID string `wire:"dropbox_id" is:"required"`
}

// MarshalJSON writes it as a request has it.
func (x MemberSelectorDropboxIDParam) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

// MemberSelectorDropboxIDTag is text; there may be other values than the constants.
type MemberSelectorDropboxIDTag string

// Values of MemberSelectorDropboxIDTag.
const (
	MemberSelectorDropboxIDTagDropboxID MemberSelectorDropboxIDTag = "dropbox_id"
)

type MemberSelectorEmailParam struct {
	connector.ExtraFields
	Tag   MemberSelectorEmailTag `wire:".tag" is:"required"`
	Email string                 `wire:"email" is:"required"`
}

// MarshalJSON writes it as a request has it.
func (x MemberSelectorEmailParam) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// MemberSelectorEmailTag is text; there may be other values than the constants.
type MemberSelectorEmailTag string

// Values of MemberSelectorEmailTag.
const (
	MemberSelectorEmailTagEmail MemberSelectorEmailTag = "email"
)

type PermissionDeniedReason struct {
	connector.Received
	Tag       PermissionDeniedReasonTag `wire:".tag" is:"required"`
	Message   string                    `wire:"message"`
	UpsellURL string                    `wire:"upsell_url"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x PermissionDeniedReason) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *PermissionDeniedReason) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// PermissionDeniedReasonTag is text; there may be other values than the constants.
type PermissionDeniedReasonTag string

// Values of PermissionDeniedReasonTag.
const (
	PermissionDeniedReasonTagUserNotSameTeamAsOwner     PermissionDeniedReasonTag = "user_not_same_team_as_owner"
	PermissionDeniedReasonTagUserNotAllowedByOwner      PermissionDeniedReasonTag = "user_not_allowed_by_owner"
	PermissionDeniedReasonTagTargetIsIndirectMember     PermissionDeniedReasonTag = "target_is_indirect_member"
	PermissionDeniedReasonTagTargetIsOwner              PermissionDeniedReasonTag = "target_is_owner"
	PermissionDeniedReasonTagTargetIsSelf               PermissionDeniedReasonTag = "target_is_self"
	PermissionDeniedReasonTagTargetNotActive            PermissionDeniedReasonTag = "target_not_active"
	PermissionDeniedReasonTagFolderIsLimitedTeamFolder  PermissionDeniedReasonTag = "folder_is_limited_team_folder"
	PermissionDeniedReasonTagOwnerNotOnTeam             PermissionDeniedReasonTag = "owner_not_on_team"
	PermissionDeniedReasonTagPermissionDenied           PermissionDeniedReasonTag = "permission_denied"
	PermissionDeniedReasonTagRestrictedByTeam           PermissionDeniedReasonTag = "restricted_by_team"
	PermissionDeniedReasonTagUserAccountType            PermissionDeniedReasonTag = "user_account_type"
	PermissionDeniedReasonTagUserNotOnTeam              PermissionDeniedReasonTag = "user_not_on_team"
	PermissionDeniedReasonTagFolderIsInsideSharedFolder PermissionDeniedReasonTag = "folder_is_inside_shared_folder"
	PermissionDeniedReasonTagRestrictedByParentFolder   PermissionDeniedReasonTag = "restricted_by_parent_folder"
	PermissionDeniedReasonTagInsufficientPlan           PermissionDeniedReasonTag = "insufficient_plan"
	PermissionDeniedReasonTagOther                      PermissionDeniedReasonTag = "other"
)

type RequestedVisibility struct {
	connector.Received
	Tag RequestedVisibilityTag `wire:".tag" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x RequestedVisibility) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *RequestedVisibility) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// RequestedVisibilityTag is text; there may be other values than the constants.
type RequestedVisibilityTag string

// Values of RequestedVisibilityTag.
const (
	RequestedVisibilityTagPublic   RequestedVisibilityTag = "public"
	RequestedVisibilityTagTeamOnly RequestedVisibilityTag = "team_only"
	RequestedVisibilityTagPassword RequestedVisibilityTag = "password"
)

type ResolvedVisibility struct {
	connector.Received
	Tag ResolvedVisibilityTag `wire:".tag" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x ResolvedVisibility) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *ResolvedVisibility) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// ResolvedVisibilityTag is text; there may be other values than the constants.
type ResolvedVisibilityTag string

// Values of ResolvedVisibilityTag.
const (
	ResolvedVisibilityTagPublic           ResolvedVisibilityTag = "public"
	ResolvedVisibilityTagTeamOnly         ResolvedVisibilityTag = "team_only"
	ResolvedVisibilityTagPassword         ResolvedVisibilityTag = "password"
	ResolvedVisibilityTagTeamAndPassword  ResolvedVisibilityTag = "team_and_password"
	ResolvedVisibilityTagSharedFolderOnly ResolvedVisibilityTag = "shared_folder_only"
	ResolvedVisibilityTagNoOne            ResolvedVisibilityTag = "no_one"
	ResolvedVisibilityTagOnlyYou          ResolvedVisibilityTag = "only_you"
	ResolvedVisibilityTagOther            ResolvedVisibilityTag = "other"
)

type ShareFolderError struct {
	connector.Received
	Tag     ShareFolderErrorTag `wire:".tag" is:"required"`
	BadPath SharePathError      `wire:"bad_path"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x ShareFolderError) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *ShareFolderError) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// ShareFolderErrorTag is text; there may be other values than the constants.
type ShareFolderErrorTag string

// Values of ShareFolderErrorTag.
const (
	ShareFolderErrorTagEmailUnverified                 ShareFolderErrorTag = "email_unverified"
	ShareFolderErrorTagBadPath                         ShareFolderErrorTag = "bad_path"
	ShareFolderErrorTagTeamPolicyDisallowsMemberPolicy ShareFolderErrorTag = "team_policy_disallows_member_policy"
	ShareFolderErrorTagDisallowedSharedLinkPolicy      ShareFolderErrorTag = "disallowed_shared_link_policy"
	ShareFolderErrorTagNoPermission                    ShareFolderErrorTag = "no_permission"
	ShareFolderErrorTagOther                           ShareFolderErrorTag = "other"
)

// ShareFolderJobStatus is one of several types, which its ".tag" tells apart; UnknownShareFolderJobStatus for
// any other.
type ShareFolderJobStatus interface{ isShareFolderJobStatus() }

func (AsyncJobInProgress) isShareFolderJobStatus()           {}
func (ShareFolderJobStatusComplete) isShareFolderJobStatus() {}
func (ShareFolderJobStatusFailed) isShareFolderJobStatus()   {}
func (UnknownShareFolderJobStatus) isShareFolderJobStatus()  {}

// UnknownShareFolderJobStatus is a variant that the definition does not have.
type UnknownShareFolderJobStatus struct{ connector.UnknownVariant }

type ShareFolderJobStatusComplete struct {
	connector.Received
	Tag ShareFolderJobStatusCompleteTag `wire:".tag" is:"required"`
	// Of this user.
	AccessType           AccessLevel               `wire:"access_type" is:"required"`
	IsInsideTeamFolder   bool                      `wire:"is_inside_team_folder" is:"required"`
	IsTeamFolder         bool                      `wire:"is_team_folder" is:"required"`
	Name                 string                    `wire:"name" is:"required"`
	Policy               FolderPolicy              `wire:"policy" is:"required"`
	PreviewURL           string                    `wire:"preview_url" is:"required"`
	SharedFolderID       string                    `wire:"shared_folder_id" is:"required"`
	TimeInvited          time.Time                 `wire:"time_invited" is:"required"`
	AccessInheritance    AccessInheritance         `wire:"access_inheritance"`
	FolderID             string                    `wire:"folder_id"`
	LinkMetadata         SharedContentLinkMetadata `wire:"link_metadata"`
	OwnerDisplayNames    []string                  `wire:"owner_display_names"`
	OwnerTeam            Team                      `wire:"owner_team"`
	ParentFolderName     string                    `wire:"parent_folder_name"`
	ParentSharedFolderID string                    `wire:"parent_shared_folder_id"`
	PathDisplay          string                    `wire:"path_display"`
	// Missing where the folder is not mounted.
	PathLower   string             `wire:"path_lower"`
	Permissions []FolderPermission `wire:"permissions"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x ShareFolderJobStatusComplete) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *ShareFolderJobStatusComplete) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// ShareFolderJobStatusCompleteTag is text; there may be other values than the constants.
type ShareFolderJobStatusCompleteTag string

// Values of ShareFolderJobStatusCompleteTag.
const (
	ShareFolderJobStatusCompleteTagComplete ShareFolderJobStatusCompleteTag = "complete"
)

type ShareFolderJobStatusFailed struct {
	connector.Received
	Tag    ShareFolderJobStatusFailedTag `wire:".tag" is:"required"`
	Failed ShareFolderError              `wire:"failed" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x ShareFolderJobStatusFailed) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *ShareFolderJobStatusFailed) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// ShareFolderJobStatusFailedTag is text; there may be other values than the constants.
type ShareFolderJobStatusFailedTag string

// Values of ShareFolderJobStatusFailedTag.
const (
	ShareFolderJobStatusFailedTagFailed ShareFolderJobStatusFailedTag = "failed"
)

type ShareFolderLaunchComplete struct {
	connector.Received
	Tag ShareFolderLaunchCompleteTag `wire:".tag" is:"required"`
	// Of this user.
	AccessType           AccessLevel               `wire:"access_type" is:"required"`
	IsInsideTeamFolder   bool                      `wire:"is_inside_team_folder" is:"required"`
	IsTeamFolder         bool                      `wire:"is_team_folder" is:"required"`
	Name                 string                    `wire:"name" is:"required"`
	Policy               FolderPolicy              `wire:"policy" is:"required"`
	PreviewURL           string                    `wire:"preview_url" is:"required"`
	SharedFolderID       string                    `wire:"shared_folder_id" is:"required"`
	TimeInvited          time.Time                 `wire:"time_invited" is:"required"`
	AccessInheritance    AccessInheritance         `wire:"access_inheritance"`
	FolderID             string                    `wire:"folder_id"`
	LinkMetadata         SharedContentLinkMetadata `wire:"link_metadata"`
	OwnerDisplayNames    []string                  `wire:"owner_display_names"`
	OwnerTeam            Team                      `wire:"owner_team"`
	ParentFolderName     string                    `wire:"parent_folder_name"`
	ParentSharedFolderID string                    `wire:"parent_shared_folder_id"`
	PathDisplay          string                    `wire:"path_display"`
	// Missing where the folder is not mounted.
	PathLower   string             `wire:"path_lower"`
	Permissions []FolderPermission `wire:"permissions"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x ShareFolderLaunchComplete) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *ShareFolderLaunchComplete) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// ShareFolderLaunchCompleteTag is text; there may be other values than the constants.
type ShareFolderLaunchCompleteTag string

// Values of ShareFolderLaunchCompleteTag.
const (
	ShareFolderLaunchCompleteTagComplete ShareFolderLaunchCompleteTag = "complete"
)

// SharePathError is one of several types, which its ".tag" tells apart; UnknownSharePathError for any other.
type SharePathError interface{ isSharePathError() }

func (SharePathErrorIsFile) isSharePathError()        {}
func (SharePathErrorAlreadyShared) isSharePathError() {}
func (UnknownSharePathError) isSharePathError()       {}

// UnknownSharePathError is a variant that the definition does not have.
type UnknownSharePathError struct{ connector.UnknownVariant }

type SharePathErrorAlreadyShared struct {
	connector.Received
	Tag SharePathErrorAlreadySharedTag `wire:".tag" is:"required"`
	// Of this user.
	AccessType           AccessLevel               `wire:"access_type" is:"required"`
	IsInsideTeamFolder   bool                      `wire:"is_inside_team_folder" is:"required"`
	IsTeamFolder         bool                      `wire:"is_team_folder" is:"required"`
	Name                 string                    `wire:"name" is:"required"`
	Policy               FolderPolicy              `wire:"policy" is:"required"`
	PreviewURL           string                    `wire:"preview_url" is:"required"`
	SharedFolderID       string                    `wire:"shared_folder_id" is:"required"`
	TimeInvited          time.Time                 `wire:"time_invited" is:"required"`
	AccessInheritance    AccessInheritance         `wire:"access_inheritance"`
	FolderID             string                    `wire:"folder_id"`
	LinkMetadata         SharedContentLinkMetadata `wire:"link_metadata"`
	OwnerDisplayNames    []string                  `wire:"owner_display_names"`
	OwnerTeam            Team                      `wire:"owner_team"`
	ParentFolderName     string                    `wire:"parent_folder_name"`
	ParentSharedFolderID string                    `wire:"parent_shared_folder_id"`
	PathDisplay          string                    `wire:"path_display"`
	// Missing where the folder is not mounted.
	PathLower   string             `wire:"path_lower"`
	Permissions []FolderPermission `wire:"permissions"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x SharePathErrorAlreadyShared) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *SharePathErrorAlreadyShared) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// SharePathErrorAlreadySharedTag is text; there may be other values than the constants.
type SharePathErrorAlreadySharedTag string

// Values of SharePathErrorAlreadySharedTag.
const (
	SharePathErrorAlreadySharedTagAlreadyShared SharePathErrorAlreadySharedTag = "already_shared"
)

type SharePathErrorIsFile struct {
	connector.Received
	Tag SharePathErrorIsFileTag `wire:".tag" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x SharePathErrorIsFile) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *SharePathErrorIsFile) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// SharePathErrorIsFileTag is text; there may be other values than the constants.
type SharePathErrorIsFileTag string

// Values of SharePathErrorIsFileTag.
const (
	SharePathErrorIsFileTagIsFile               SharePathErrorIsFileTag = "is_file"
	SharePathErrorIsFileTagInsideSharedFolder   SharePathErrorIsFileTag = "inside_shared_folder"
	SharePathErrorIsFileTagContainsSharedFolder SharePathErrorIsFileTag = "contains_shared_folder"
	SharePathErrorIsFileTagContainsAppFolder    SharePathErrorIsFileTag = "contains_app_folder"
	SharePathErrorIsFileTagContainsTeamFolder   SharePathErrorIsFileTag = "contains_team_folder"
	SharePathErrorIsFileTagIsAppFolder          SharePathErrorIsFileTag = "is_app_folder"
	SharePathErrorIsFileTagInsideAppFolder      SharePathErrorIsFileTag = "inside_app_folder"
	SharePathErrorIsFileTagIsPublicFolder       SharePathErrorIsFileTag = "is_public_folder"
	SharePathErrorIsFileTagInsidePublicFolder   SharePathErrorIsFileTag = "inside_public_folder"
	SharePathErrorIsFileTagInvalidPath          SharePathErrorIsFileTag = "invalid_path"
	SharePathErrorIsFileTagIsOsxPackage         SharePathErrorIsFileTag = "is_osx_package"
	SharePathErrorIsFileTagInsideOsxPackage     SharePathErrorIsFileTag = "inside_osx_package"
	SharePathErrorIsFileTagIsVault              SharePathErrorIsFileTag = "is_vault"
	SharePathErrorIsFileTagIsVaultLocked        SharePathErrorIsFileTag = "is_vault_locked"
	SharePathErrorIsFileTagIsFamily             SharePathErrorIsFileTag = "is_family"
	SharePathErrorIsFileTagOther                SharePathErrorIsFileTag = "other"
)

type SharedContentLinkMetadata struct {
	connector.Received
	AudienceOptions                 []LinkAudience                  `wire:"audience_options" is:"required"`
	CurrentAudience                 LinkAudience                    `wire:"current_audience" is:"required"`
	LinkPermissions                 []LinkPermission                `wire:"link_permissions" is:"required"`
	PasswordProtected               bool                            `wire:"password_protected" is:"required"`
	URL                             string                          `wire:"url" is:"required"`
	AccessLevel                     AccessLevel                     `wire:"access_level"`
	AudienceExceptions              AudienceExceptions              `wire:"audience_exceptions"`
	AudienceRestrictingSharedFolder AudienceRestrictingSharedFolder `wire:"audience_restricting_shared_folder"`
	Expiry                          time.Time                       `wire:"expiry"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x SharedContentLinkMetadata) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *SharedContentLinkMetadata) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type SharedFolderMetadata struct {
	connector.Received
	// Of this user.
	AccessType           AccessLevel               `wire:"access_type" is:"required"`
	IsInsideTeamFolder   bool                      `wire:"is_inside_team_folder" is:"required"`
	IsTeamFolder         bool                      `wire:"is_team_folder" is:"required"`
	Name                 string                    `wire:"name" is:"required"`
	Policy               FolderPolicy              `wire:"policy" is:"required"`
	PreviewURL           string                    `wire:"preview_url" is:"required"`
	SharedFolderID       string                    `wire:"shared_folder_id" is:"required"`
	TimeInvited          time.Time                 `wire:"time_invited" is:"required"`
	AccessInheritance    AccessInheritance         `wire:"access_inheritance"`
	FolderID             string                    `wire:"folder_id"`
	LinkMetadata         SharedContentLinkMetadata `wire:"link_metadata"`
	OwnerDisplayNames    []string                  `wire:"owner_display_names"`
	OwnerTeam            Team                      `wire:"owner_team"`
	ParentFolderName     string                    `wire:"parent_folder_name"`
	ParentSharedFolderID string                    `wire:"parent_shared_folder_id"`
	PathDisplay          string                    `wire:"path_display"`
	// Missing where the folder is not mounted.
	PathLower   string             `wire:"path_lower"`
	Permissions []FolderPermission `wire:"permissions"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x SharedFolderMetadata) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *SharedFolderMetadata) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type SharedLinkAccessFailureReason struct {
	connector.Received
	Tag SharedLinkAccessFailureReasonTag `wire:".tag" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x SharedLinkAccessFailureReason) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *SharedLinkAccessFailureReason) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// SharedLinkAccessFailureReasonTag is text; there may be other values than the constants.
type SharedLinkAccessFailureReasonTag string

// Values of SharedLinkAccessFailureReasonTag.
const (
	SharedLinkAccessFailureReasonTagLoginRequired       SharedLinkAccessFailureReasonTag = "login_required"
	SharedLinkAccessFailureReasonTagEmailVerifyRequired SharedLinkAccessFailureReasonTag = "email_verify_required"
	SharedLinkAccessFailureReasonTagPasswordRequired    SharedLinkAccessFailureReasonTag = "password_required"
	SharedLinkAccessFailureReasonTagTeamOnly            SharedLinkAccessFailureReasonTag = "team_only"
	SharedLinkAccessFailureReasonTagOwnerOnly           SharedLinkAccessFailureReasonTag = "owner_only"
	SharedLinkAccessFailureReasonTagOther               SharedLinkAccessFailureReasonTag = "other"
)

type SharedLinkMetadata struct {
	connector.Received
	Tag             SharedLinkMetadataTag `wire:".tag" is:"required"`
	LinkPermissions LinkPermissions       `wire:"link_permissions" is:"required"`
	Name            string                `wire:"name" is:"required"`
	URL             string                `wire:"url" is:"required"`
	// As the three below, of a file only.
	ClientModified       time.Time `wire:"client_modified"`
	ContentOwnerTeamInfo Team      `wire:"content_owner_team_info"`
	Expires              time.Time `wire:"expires"`
	ID                   string    `wire:"id"`
	PathLower            string    `wire:"path_lower"`
	Rev                  string    `wire:"rev"`
	ServerModified       time.Time `wire:"server_modified"`
	Size                 int64     `wire:"size"`
	// Who owns the link.
	TeamMemberInfo TeamMemberInfo `wire:"team_member_info"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x SharedLinkMetadata) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *SharedLinkMetadata) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// SharedLinkMetadataTag is text; there may be other values than the constants.
type SharedLinkMetadataTag string

// Values of SharedLinkMetadataTag.
const (
	SharedLinkMetadataTagFile   SharedLinkMetadataTag = "file"
	SharedLinkMetadataTagFolder SharedLinkMetadataTag = "folder"
	SharedLinkMetadataTagOther  SharedLinkMetadataTag = "other"
)

type SharedLinkPolicy struct {
	connector.Received
	Tag SharedLinkPolicyTag `wire:".tag" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x SharedLinkPolicy) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *SharedLinkPolicy) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// SharedLinkPolicyTag is text; there may be other values than the constants.
type SharedLinkPolicyTag string

// Values of SharedLinkPolicyTag.
const (
	SharedLinkPolicyTagAnyone  SharedLinkPolicyTag = "anyone"
	SharedLinkPolicyTagTeam    SharedLinkPolicyTag = "team"
	SharedLinkPolicyTagMembers SharedLinkPolicyTag = "members"
	SharedLinkPolicyTagOther   SharedLinkPolicyTag = "other"
)

type SharedLinkSettingsParam struct {
	connector.ExtraFields
	Access        connector.Opt[SharedLinkSettingsAccess] `wire:"access"`
	AllowDownload connector.Opt[bool]                     `wire:"allow_download"`
	Audience      connector.Opt[LinkAudienceArg]          `wire:"audience"`
	// Without fractions of a second.
	Expires      connector.Opt[time.Time] `wire:"expires"`
	LinkPassword connector.Opt[string]    `wire:"link_password"`
	// Stands in audience now.
	RequestedVisibility connector.Opt[SharedLinkSettingsRequestedVisibility] `wire:"requested_visibility"`
	RequirePassword     connector.Opt[bool]                                  `wire:"require_password"`
}

// MarshalJSON writes it as a request has it.
func (x SharedLinkSettingsParam) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// SharedLinkSettingsAccess is text; there may be other values than the constants.
type SharedLinkSettingsAccess string

// Values of SharedLinkSettingsAccess.
const (
	SharedLinkSettingsAccessViewer  SharedLinkSettingsAccess = "viewer"
	SharedLinkSettingsAccessEditor  SharedLinkSettingsAccess = "editor"
	SharedLinkSettingsAccessMax     SharedLinkSettingsAccess = "max"
	SharedLinkSettingsAccessDefault SharedLinkSettingsAccess = "default"
)

// SharedLinkSettingsRequestedVisibility is text; there may be other values than the constants.
type SharedLinkSettingsRequestedVisibility string

// Values of SharedLinkSettingsRequestedVisibility.
const (
	SharedLinkSettingsRequestedVisibilityPublic   SharedLinkSettingsRequestedVisibility = "public"
	SharedLinkSettingsRequestedVisibilityTeamOnly SharedLinkSettingsRequestedVisibility = "team_only"
	SharedLinkSettingsRequestedVisibilityPassword SharedLinkSettingsRequestedVisibility = "password"
)

type Team struct {
	connector.Received
	ID   string `wire:"id" is:"required"`
	Name string `wire:"name" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x Team) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *Team) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

type TeamMemberInfo struct {
	connector.Received
	DisplayName string `wire:"display_name" is:"required"`
	TeamInfo    Team   `wire:"team_info" is:"required"`
	MemberID    string `wire:"member_id"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x TeamMemberInfo) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *TeamMemberInfo) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type ViewerInfoPolicy struct {
	connector.Received
	Tag ViewerInfoPolicyTag `wire:".tag" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x ViewerInfoPolicy) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *ViewerInfoPolicy) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// ViewerInfoPolicyTag is text; there may be other values than the constants.
type ViewerInfoPolicyTag string

// Values of ViewerInfoPolicyTag.
const (
	ViewerInfoPolicyTagEnabled  ViewerInfoPolicyTag = "enabled"
	ViewerInfoPolicyTagDisabled ViewerInfoPolicyTag = "disabled"
	ViewerInfoPolicyTagOther    ViewerInfoPolicyTag = "other"
)

type VisibilityPolicy struct {
	connector.Received
	Allowed          bool                             `wire:"allowed" is:"required"`
	Policy           RequestedVisibility              `wire:"policy" is:"required"`
	ResolvedPolicy   AlphaResolvedVisibility          `wire:"resolved_policy" is:"required"`
	DisallowedReason VisibilityPolicyDisallowedReason `wire:"disallowed_reason"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x VisibilityPolicy) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *VisibilityPolicy) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type VisibilityPolicyDisallowedReason struct {
	connector.Received
	Tag VisibilityPolicyDisallowedReasonTag `wire:".tag" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x VisibilityPolicyDisallowedReason) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *VisibilityPolicyDisallowedReason) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// VisibilityPolicyDisallowedReasonTag is text; there may be other values than the constants.
type VisibilityPolicyDisallowedReasonTag string

// Values of VisibilityPolicyDisallowedReasonTag.
const (
	VisibilityPolicyDisallowedReasonTagDeleteAndRecreate        VisibilityPolicyDisallowedReasonTag = "delete_and_recreate"
	VisibilityPolicyDisallowedReasonTagRestrictedBySharedFolder VisibilityPolicyDisallowedReasonTag = "restricted_by_shared_folder"
	VisibilityPolicyDisallowedReasonTagRestrictedByTeam         VisibilityPolicyDisallowedReasonTag = "restricted_by_team"
	VisibilityPolicyDisallowedReasonTagUserNotOnTeam            VisibilityPolicyDisallowedReasonTag = "user_not_on_team"
	VisibilityPolicyDisallowedReasonTagUserAccountType          VisibilityPolicyDisallowedReasonTag = "user_account_type"
	VisibilityPolicyDisallowedReasonTagPermissionDenied         VisibilityPolicyDisallowedReasonTag = "permission_denied"
	VisibilityPolicyDisallowedReasonTagOther                    VisibilityPolicyDisallowedReasonTag = "other"
)
