// Code generated from connector dropbox 1.0.0. DO NOT EDIT.

package dropbox

import (
	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

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

type FullAccount struct {
	connector.Received
	AccountID     string      `wire:"account_id" is:"required"`
	AccountType   AccountType `wire:"account_type" is:"required"`
	Disabled      bool        `wire:"disabled" is:"required"`
	Email         string      `wire:"email" is:"required"`
	EmailVerified bool        `wire:"email_verified" is:"required"`
	// Whether a personal and a work account are linked.
	IsPaired        bool     `wire:"is_paired" is:"required"`
	Locale          string   `wire:"locale" is:"required"`
	Name            Name     `wire:"name" is:"required"`
	ReferralLink    string   `wire:"referral_link" is:"required"`
	RootInfo        RootInfo `wire:"root_info" is:"required"`
	Country         string   `wire:"country"`
	ProfilePhotoURL string   `wire:"profile_photo_url"`
	TeamMemberID    string   `wire:"team_member_id"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x FullAccount) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *FullAccount) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

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

type RootInfo struct {
	connector.Received
	Tag             RootInfoTag `wire:".tag" is:"required"`
	HomeNamespaceID string      `wire:"home_namespace_id" is:"required"`
	RootNamespaceID string      `wire:"root_namespace_id" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x RootInfo) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *RootInfo) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

// RootInfoTag is text; there may be other values than the constants.
type RootInfoTag string

// Values of RootInfoTag.
const (
	RootInfoTagUser RootInfoTag = "user"
	RootInfoTagTeam RootInfoTag = "team"
)

type SpaceAllocation struct {
	connector.Received
	Tag SpaceAllocationTag `wire:".tag" is:"required"`
	// In bytes: of the user, or of the whole team.
	Allocated int64 `wire:"allocated"`
	// By the whole team.
	Used int64 `wire:"used"`
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
