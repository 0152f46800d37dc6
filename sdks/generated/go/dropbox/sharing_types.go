// Code generated from connector dropbox 1.0.0. DO NOT EDIT.

package dropbox

import (
	"encoding/json"
	"time"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// SharingCreateSharedLinkWithSettingsParams are the parameters of sharing.create_shared_link_with_settings.
type SharingCreateSharedLinkWithSettingsParams struct {
	Path string `wire:"path" is:"required"`
	// Who may open it and until when; the user's own settings otherwise.
	Settings connector.Opt[SharedLinkSettingsParam] `wire:"settings"`
}

type LinkPermissions struct {
	connector.Received
	AllowComments         bool                         `wire:"allow_comments" is:"required"`
	AllowDownload         bool                         `wire:"allow_download" is:"required"`
	CanAllowDownload      bool                         `wire:"can_allow_download" is:"required"`
	CanDisallowDownload   bool                         `wire:"can_disallow_download" is:"required"`
	CanRemoveExpiry       bool                         `wire:"can_remove_expiry" is:"required"`
	CanRevoke             bool                         `wire:"can_revoke" is:"required"`
	CanSetExpiry          bool                         `wire:"can_set_expiry" is:"required"`
	TeamRestrictsComments bool                         `wire:"team_restricts_comments" is:"required"`
	VisibilityPolicies    []map[string]json.RawMessage `wire:"visibility_policies" is:"required"`
	RequestedVisibility   map[string]json.RawMessage   `wire:"requested_visibility"`
	RequirePassword       bool                         `wire:"require_password"`
	ResolvedVisibility    map[string]json.RawMessage   `wire:"resolved_visibility"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x LinkPermissions) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *LinkPermissions) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type SharedLinkMetadata struct {
	connector.Received
	// A file's link also has client_modified, server_modified, rev and size.
	Tag             SharedLinkMetadataTag `wire:".tag" is:"required"`
	LinkPermissions LinkPermissions       `wire:"link_permissions" is:"required"`
	Name            string                `wire:"name" is:"required"`
	URL             string                `wire:"url" is:"required"`
	Expires         time.Time             `wire:"expires"`
	ID              string                `wire:"id"`
	PathLower       string                `wire:"path_lower"`
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
)

type SharedLinkSettingsParam struct {
	connector.ExtraFields
	Access              connector.Opt[SharedLinkSettingsAccess]              `wire:"access"`
	AllowDownload       connector.Opt[bool]                                  `wire:"allow_download"`
	Audience            connector.Opt[SharedLinkSettingsAudience]            `wire:"audience"`
	Expires             connector.Opt[time.Time]                             `wire:"expires"`
	LinkPassword        connector.Opt[string]                                `wire:"link_password"`
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

// SharedLinkSettingsAudience is text; there may be other values than the constants.
type SharedLinkSettingsAudience string

// Values of SharedLinkSettingsAudience.
const (
	SharedLinkSettingsAudiencePublic   SharedLinkSettingsAudience = "public"
	SharedLinkSettingsAudienceTeam     SharedLinkSettingsAudience = "team"
	SharedLinkSettingsAudienceNoOne    SharedLinkSettingsAudience = "no_one"
	SharedLinkSettingsAudiencePassword SharedLinkSettingsAudience = "password"
	SharedLinkSettingsAudienceMembers  SharedLinkSettingsAudience = "members"
)

// SharedLinkSettingsRequestedVisibility is text; there may be other values than the constants.
type SharedLinkSettingsRequestedVisibility string

// Values of SharedLinkSettingsRequestedVisibility.
const (
	SharedLinkSettingsRequestedVisibilityPublic   SharedLinkSettingsRequestedVisibility = "public"
	SharedLinkSettingsRequestedVisibilityTeamOnly SharedLinkSettingsRequestedVisibility = "team_only"
	SharedLinkSettingsRequestedVisibilityPassword SharedLinkSettingsRequestedVisibility = "password"
)
