// Code generated from connector dropbox 1.1.0. DO NOT EDIT.

package dropbox

import (
	"time"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

type AsyncJobInProgress struct {
	connector.Received
	Tag AsyncJobInProgressTag `wire:".tag" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x AsyncJobInProgress) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *AsyncJobInProgress) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// AsyncJobInProgressTag is text; there may be other values than the constants.
type AsyncJobInProgressTag string

// Values of AsyncJobInProgressTag.
const (
	AsyncJobInProgressTagInProgress AsyncJobInProgressTag = "in_progress"
)

type CommitInfoParam struct {
	connector.ExtraFields
	// Ends with the name of the file.
	Path WritePathOrID `wire:"path" is:"required"`
	// Whether it gets another name on a conflict.
	//
	// Default: false.
	Autorename connector.Opt[bool] `wire:"autorename"`
	// When the file was changed; without fractions of a second.
	ClientModified connector.Opt[time.Time] `wire:"client_modified"`
	// What to do when the file is there already.
	//
	// Default: "add".
	Mode connector.Opt[WriteModeParam] `wire:"mode"`
	// Whether the user's devices stay silent.
	//
	// Default: false.
	Mute           connector.Opt[bool]                 `wire:"mute"`
	PropertyGroups connector.Opt[[]PropertyGroupParam] `wire:"property_groups"`
	// Whether the same content counts as a conflict too.
	//
	// Default: false.
	StrictConflict connector.Opt[bool] `wire:"strict_conflict"`
}

// MarshalJSON writes it as a request has it.
func (x CommitInfoParam) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

type DefaultLinkExpirationDaysPolicy struct {
	connector.Received
	Tag DefaultLinkExpirationDaysPolicyTag `wire:".tag" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x DefaultLinkExpirationDaysPolicy) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *DefaultLinkExpirationDaysPolicy) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// DefaultLinkExpirationDaysPolicyTag is text; there may be other values than the constants.
type DefaultLinkExpirationDaysPolicyTag string

// Values of DefaultLinkExpirationDaysPolicyTag.
const (
	DefaultLinkExpirationDaysPolicyTagNone   DefaultLinkExpirationDaysPolicyTag = "none"
	DefaultLinkExpirationDaysPolicyTagDay1   DefaultLinkExpirationDaysPolicyTag = "day_1"
	DefaultLinkExpirationDaysPolicyTagDay3   DefaultLinkExpirationDaysPolicyTag = "day_3"
	DefaultLinkExpirationDaysPolicyTagDay7   DefaultLinkExpirationDaysPolicyTag = "day_7"
	DefaultLinkExpirationDaysPolicyTagDay30  DefaultLinkExpirationDaysPolicyTag = "day_30"
	DefaultLinkExpirationDaysPolicyTagDay90  DefaultLinkExpirationDaysPolicyTag = "day_90"
	DefaultLinkExpirationDaysPolicyTagDay180 DefaultLinkExpirationDaysPolicyTag = "day_180"
	DefaultLinkExpirationDaysPolicyTagYear1  DefaultLinkExpirationDaysPolicyTag = "year_1"
	DefaultLinkExpirationDaysPolicyTagOther  DefaultLinkExpirationDaysPolicyTag = "other"
)

type DeletedMetadata struct {
	connector.Received
	Name string             `wire:"name" is:"required"`
	Tag  DeletedMetadataTag `wire:".tag"`
	// Missing unless it was asked for.
	IsRestorable bool `wire:"is_restorable"`
	// Deprecated: The provider advises against it.
	ParentSharedFolderID string `wire:"parent_shared_folder_id"`
	PathDisplay          string `wire:"path_display"`
	PathLower            string `wire:"path_lower"`
	PreviewURL           string `wire:"preview_url"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x DeletedMetadata) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *DeletedMetadata) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// DeletedMetadataTag is text; there may be other values than the constants.
type DeletedMetadataTag string

// Values of DeletedMetadataTag.
const (
	DeletedMetadataTagDeleted DeletedMetadataTag = "deleted"
)

type Dimensions struct {
	connector.Received
	Height int64 `wire:"height" is:"required"`
	Width  int64 `wire:"width" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x Dimensions) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *Dimensions) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

type EnforceLinkPasswordPolicy struct {
	connector.Received
	Tag EnforceLinkPasswordPolicyTag `wire:".tag" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x EnforceLinkPasswordPolicy) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *EnforceLinkPasswordPolicy) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// EnforceLinkPasswordPolicyTag is text; there may be other values than the constants.
type EnforceLinkPasswordPolicyTag string

// Values of EnforceLinkPasswordPolicyTag.
const (
	EnforceLinkPasswordPolicyTagOptional EnforceLinkPasswordPolicyTag = "optional"
	EnforceLinkPasswordPolicyTagRequired EnforceLinkPasswordPolicyTag = "required"
	EnforceLinkPasswordPolicyTagOther    EnforceLinkPasswordPolicyTag = "other"
)

type ExportInfo struct {
	connector.Received
	// What it becomes unless a format is asked for.
	ExportAs string `wire:"export_as"`
	// What export_format may be.
	ExportOptions []string `wire:"export_options"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x ExportInfo) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *ExportInfo) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

type FileLockMetadata struct {
	connector.Received
	Created             time.Time `wire:"created"`
	IsLockholder        bool      `wire:"is_lockholder"`
	LockholderAccountID string    `wire:"lockholder_account_id"`
	LockholderName      string    `wire:"lockholder_name"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x FileLockMetadata) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *FileLockMetadata) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type FileMetadata struct {
	connector.Received
	// As the uploading client said.
	ClientModified time.Time `wire:"client_modified" is:"required"`
	ID             string    `wire:"id" is:"required"`
	Name           string    `wire:"name" is:"required"`
	// Names this version of the file.
	Rev            string    `wire:"rev" is:"required"`
	ServerModified time.Time `wire:"server_modified" is:"required"`
	Size           int64     `wire:"size" is:"required"`
	// Missing where it can only be a file.
	Tag FileMetadataTag `wire:".tag"`
	// SHA-256 of the SHA-256s of its blocks of 4 MiB.
	ContentHash string `wire:"content_hash"`
	// Only of what is not downloadable.
	ExportInfo               ExportInfo       `wire:"export_info"`
	FileLockInfo             FileLockMetadata `wire:"file_lock_info"`
	HasExplicitSharedMembers bool             `wire:"has_explicit_shared_members"`
	// Whether files.download has it; files.export has the rest.
	//
	// Default: true.
	IsDownloadable bool `wire:"is_downloadable"`
	// Missing unless it was asked for.
	IsRestorable bool `wire:"is_restorable"`
	// Only of files.get_metadata that asks for it.
	MediaInfo MediaInfo `wire:"media_info"`
	// Stands in sharing_info now.
	//
	// Deprecated: The provider advises against it.
	ParentSharedFolderID string `wire:"parent_shared_folder_id"`
	// For people.
	PathDisplay string `wire:"path_display"`
	// For comparing; missing where the file is not mounted.
	PathLower      string          `wire:"path_lower"`
	PreviewURL     string          `wire:"preview_url"`
	PropertyGroups []PropertyGroup `wire:"property_groups"`
	// Only in a shared folder.
	SharingInfo FileSharingInfo `wire:"sharing_info"`
	SymlinkInfo SymlinkInfo     `wire:"symlink_info"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x FileMetadata) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *FileMetadata) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

// FileMetadataTag is text; there may be other values than the constants.
type FileMetadataTag string

// Values of FileMetadataTag.
const (
	FileMetadataTagFile FileMetadataTag = "file"
)

type FileRequest struct {
	connector.Received
	Created time.Time `wire:"created" is:"required"`
	// How many files were sent so far.
	FileCount   int64               `wire:"file_count" is:"required"`
	ID          string              `wire:"id" is:"required"`
	IsOpen      bool                `wire:"is_open" is:"required"`
	Title       string              `wire:"title" is:"required"`
	URL         string              `wire:"url" is:"required"`
	Deadline    FileRequestDeadline `wire:"deadline"`
	Description string              `wire:"description"`
	// The folder that gets the files.
	Destination    string `wire:"destination"`
	VideoProjectID string `wire:"video_project_id"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x FileRequest) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *FileRequest) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

type FileRequestDeadline struct {
	connector.Received
	Deadline         time.Time   `wire:"deadline" is:"required"`
	AllowLateUploads GracePeriod `wire:"allow_late_uploads"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x FileRequestDeadline) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *FileRequestDeadline) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type FileSharingInfo struct {
	connector.Received
	ParentSharedFolderID string `wire:"parent_shared_folder_id" is:"required"`
	// Whether it lies in a folder that this user may only read.
	ReadOnly   bool   `wire:"read_only" is:"required"`
	ModifiedBy string `wire:"modified_by"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x FileSharingInfo) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *FileSharingInfo) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type FolderMetadata struct {
	connector.Received
	ID   string `wire:"id" is:"required"`
	Name string `wire:"name" is:"required"`
	// Missing where it can only be a folder.
	Tag FolderMetadataTag `wire:".tag"`
	// Stands in sharing_info now.
	//
	// Deprecated: The provider advises against it.
	ParentSharedFolderID string          `wire:"parent_shared_folder_id"`
	PathDisplay          string          `wire:"path_display"`
	PathLower            string          `wire:"path_lower"`
	PreviewURL           string          `wire:"preview_url"`
	PropertyGroups       []PropertyGroup `wire:"property_groups"`
	// Stands in sharing_info now.
	//
	// Deprecated: The provider advises against it.
	SharedFolderID string `wire:"shared_folder_id"`
	// Only of a shared folder, or of one in it.
	SharingInfo FolderSharingInfo `wire:"sharing_info"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x FolderMetadata) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *FolderMetadata) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// FolderMetadataTag is text; there may be other values than the constants.
type FolderMetadataTag string

// Values of FolderMetadataTag.
const (
	FolderMetadataTagFolder FolderMetadataTag = "folder"
)

type FolderSharingInfo struct {
	connector.Received
	// Whether this user may only read it.
	ReadOnly bool `wire:"read_only" is:"required"`
	// Whether this user has no access to it.
	NoAccess bool `wire:"no_access"`
	// Of a folder inside a shared one.
	ParentSharedFolderID string `wire:"parent_shared_folder_id"`
	// Of the root of a shared folder.
	SharedFolderID string `wire:"shared_folder_id"`
	// Whether this user sees only some folders below it.
	TraverseOnly bool `wire:"traverse_only"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x FolderSharingInfo) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *FolderSharingInfo) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type GpsCoordinates struct {
	connector.Received
	Latitude  float64 `wire:"latitude" is:"required"`
	Longitude float64 `wire:"longitude" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x GpsCoordinates) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *GpsCoordinates) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type GracePeriod struct {
	connector.Received
	Tag GracePeriodTag `wire:".tag" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x GracePeriod) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *GracePeriod) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

// GracePeriodTag is text; there may be other values than the constants.
type GracePeriodTag string

// Values of GracePeriodTag.
const (
	GracePeriodTagOneDay     GracePeriodTag = "one_day"
	GracePeriodTagTwoDays    GracePeriodTag = "two_days"
	GracePeriodTagSevenDays  GracePeriodTag = "seven_days"
	GracePeriodTagThirtyDays GracePeriodTag = "thirty_days"
	GracePeriodTagAlways     GracePeriodTag = "always"
	GracePeriodTagOther      GracePeriodTag = "other"
)

type HighlightSpan struct {
	connector.Received
	HighlightStr string `wire:"highlight_str" is:"required"`
	// Whether it is what was searched for.
	IsHighlighted bool `wire:"is_highlighted" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x HighlightSpan) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *HighlightSpan) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type InvalidPropertyGroupError struct {
	connector.Received
	Tag              InvalidPropertyGroupErrorTag  `wire:".tag" is:"required"`
	Path             InvalidPropertyGroupErrorPath `wire:"path"`
	TemplateNotFound string                        `wire:"template_not_found"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x InvalidPropertyGroupError) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *InvalidPropertyGroupError) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// InvalidPropertyGroupErrorTag is text; there may be other values than the constants.
type InvalidPropertyGroupErrorTag string

// Values of InvalidPropertyGroupErrorTag.
const (
	InvalidPropertyGroupErrorTagTemplateNotFound        InvalidPropertyGroupErrorTag = "template_not_found"
	InvalidPropertyGroupErrorTagRestrictedContent       InvalidPropertyGroupErrorTag = "restricted_content"
	InvalidPropertyGroupErrorTagPath                    InvalidPropertyGroupErrorTag = "path"
	InvalidPropertyGroupErrorTagUnsupportedFolder       InvalidPropertyGroupErrorTag = "unsupported_folder"
	InvalidPropertyGroupErrorTagPropertyFieldTooLarge   InvalidPropertyGroupErrorTag = "property_field_too_large"
	InvalidPropertyGroupErrorTagDoesNotFitTemplate      InvalidPropertyGroupErrorTag = "does_not_fit_template"
	InvalidPropertyGroupErrorTagDuplicatePropertyGroups InvalidPropertyGroupErrorTag = "duplicate_property_groups"
	InvalidPropertyGroupErrorTagOther                   InvalidPropertyGroupErrorTag = "other"
)

type InvalidPropertyGroupErrorPath struct {
	connector.Received
	Tag           InvalidPropertyGroupErrorPathTag `wire:".tag" is:"required"`
	MalformedPath string                           `wire:"malformed_path"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x InvalidPropertyGroupErrorPath) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *InvalidPropertyGroupErrorPath) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// InvalidPropertyGroupErrorPathTag is text; there may be other values than the constants.
type InvalidPropertyGroupErrorPathTag string

// Values of InvalidPropertyGroupErrorPathTag.
const (
	InvalidPropertyGroupErrorPathTagMalformedPath     InvalidPropertyGroupErrorPathTag = "malformed_path"
	InvalidPropertyGroupErrorPathTagNotFound          InvalidPropertyGroupErrorPathTag = "not_found"
	InvalidPropertyGroupErrorPathTagNotFile           InvalidPropertyGroupErrorPathTag = "not_file"
	InvalidPropertyGroupErrorPathTagNotFolder         InvalidPropertyGroupErrorPathTag = "not_folder"
	InvalidPropertyGroupErrorPathTagRestrictedContent InvalidPropertyGroupErrorPathTag = "restricted_content"
	InvalidPropertyGroupErrorPathTagOther             InvalidPropertyGroupErrorPathTag = "other"
)

type ListFileRequestsV2Result struct {
	connector.Received
	Cursor       string        `wire:"cursor" is:"required"`
	FileRequests []FileRequest `wire:"file_requests" is:"required"`
	HasMore      bool          `wire:"has_more" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x ListFileRequestsV2Result) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *ListFileRequestsV2Result) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type LookupError struct {
	connector.Received
	Tag           LookupErrorTag `wire:".tag" is:"required"`
	MalformedPath string         `wire:"malformed_path"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x LookupError) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *LookupError) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

// LookupErrorTag is text; there may be other values than the constants.
type LookupErrorTag string

// Values of LookupErrorTag.
const (
	LookupErrorTagMalformedPath          LookupErrorTag = "malformed_path"
	LookupErrorTagNotFound               LookupErrorTag = "not_found"
	LookupErrorTagNotFile                LookupErrorTag = "not_file"
	LookupErrorTagNotFolder              LookupErrorTag = "not_folder"
	LookupErrorTagRestrictedContent      LookupErrorTag = "restricted_content"
	LookupErrorTagUnsupportedContentType LookupErrorTag = "unsupported_content_type"
	LookupErrorTagLocked                 LookupErrorTag = "locked"
	LookupErrorTagOther                  LookupErrorTag = "other"
)

type MediaInfo struct {
	connector.Received
	// Pending while it is still being found out.
	Tag      MediaInfoTag  `wire:".tag" is:"required"`
	Metadata MediaMetadata `wire:"metadata"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x MediaInfo) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *MediaInfo) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

// MediaInfoTag is text; there may be other values than the constants.
type MediaInfoTag string

// Values of MediaInfoTag.
const (
	MediaInfoTagPending  MediaInfoTag = "pending"
	MediaInfoTagMetadata MediaInfoTag = "metadata"
)

type MediaMetadata struct {
	connector.Received
	Tag        MediaMetadataTag `wire:".tag" is:"required"`
	Dimensions Dimensions       `wire:"dimensions"`
	// Of a video
	Duration int64          `wire:"duration"`
	Location GpsCoordinates `wire:"location"`
	// By the camera's clock.
	TimeTaken time.Time `wire:"time_taken"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x MediaMetadata) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *MediaMetadata) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// MediaMetadataTag is text; there may be other values than the constants.
type MediaMetadataTag string

// Values of MediaMetadataTag.
const (
	MediaMetadataTagPhoto MediaMetadataTag = "photo"
	MediaMetadataTagVideo MediaMetadataTag = "video"
)

// Metadata is one of several types, which its ".tag" tells apart; UnknownMetadata for any other.
type Metadata interface{ isMetadata() }

func (FileMetadata) isMetadata()    {}
func (FolderMetadata) isMetadata()  {}
func (DeletedMetadata) isMetadata() {}
func (UnknownMetadata) isMetadata() {}

// UnknownMetadata is a variant that the definition does not have.
type UnknownMetadata struct{ connector.UnknownVariant }

type MetadataV2 struct {
	connector.Received
	Tag      MetadataV2Tag `wire:".tag" is:"required"`
	Metadata Metadata      `wire:"metadata"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x MetadataV2) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *MetadataV2) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

// MetadataV2Tag is text; there may be other values than the constants.
type MetadataV2Tag string

// Values of MetadataV2Tag.
const (
	MetadataV2TagMetadata MetadataV2Tag = "metadata"
	MetadataV2TagOther    MetadataV2Tag = "other"
)

type MoveIntoFamilyError struct {
	connector.Received
	Tag MoveIntoFamilyErrorTag `wire:".tag" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x MoveIntoFamilyError) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *MoveIntoFamilyError) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// MoveIntoFamilyErrorTag is text; there may be other values than the constants.
type MoveIntoFamilyErrorTag string

// Values of MoveIntoFamilyErrorTag.
const (
	MoveIntoFamilyErrorTagIsSharedFolder MoveIntoFamilyErrorTag = "is_shared_folder"
	MoveIntoFamilyErrorTagOther          MoveIntoFamilyErrorTag = "other"
)

type MoveIntoVaultError struct {
	connector.Received
	Tag MoveIntoVaultErrorTag `wire:".tag" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x MoveIntoVaultError) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *MoveIntoVaultError) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// MoveIntoVaultErrorTag is text; there may be other values than the constants.
type MoveIntoVaultErrorTag string

// Values of MoveIntoVaultErrorTag.
const (
	MoveIntoVaultErrorTagIsSharedFolder MoveIntoVaultErrorTag = "is_shared_folder"
	MoveIntoVaultErrorTagOther          MoveIntoVaultErrorTag = "other"
)

// Below the root.
type Path = string

// What paths begin at: the user's home, the root of a team's space, or another namespace.
type PathRootParam struct {
	connector.ExtraFields
	Tag PathRootTag `wire:".tag" is:"required"`
	// Of "namespace_id".
	NamespaceID connector.Opt[string] `wire:"namespace_id"`
	// Of "root": refused with 422 where the user has another.
	Root connector.Opt[string] `wire:"root"`
}

// MarshalJSON writes it as a request has it.
func (x PathRootParam) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// PathRootTag is text; there may be other values than the constants.
type PathRootTag string

// Values of PathRootTag.
const (
	PathRootTagHome        PathRootTag = "home"
	PathRootTagRoot        PathRootTag = "root"
	PathRootTagNamespaceID PathRootTag = "namespace_id"
)

type PropertyField struct {
	connector.Received
	Name  string `wire:"name" is:"required"`
	Value string `wire:"value" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x PropertyField) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *PropertyField) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// ToParam makes what goes into a request of it, for changing some of it and writing it back.
func (x PropertyField) ToParam() PropertyFieldParam {
	return connector.ToParam[PropertyFieldParam](pkg, x)
}

// PropertyFieldParam is PropertyField as requests have it.
type PropertyFieldParam struct {
	connector.ExtraFields
	Name  string `wire:"name" is:"required"`
	Value string `wire:"value" is:"required"`
}

// MarshalJSON writes it as a request has it.
func (x PropertyFieldParam) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

type PropertyGroup struct {
	connector.Received
	Fields []PropertyField `wire:"fields" is:"required"`
	// Of the template that names the fields.
	TemplateID string `wire:"template_id" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x PropertyGroup) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *PropertyGroup) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// ToParam makes what goes into a request of it, for changing some of it and writing it back.
func (x PropertyGroup) ToParam() PropertyGroupParam {
	return connector.ToParam[PropertyGroupParam](pkg, x)
}

// PropertyGroupParam is PropertyGroup as requests have it.
type PropertyGroupParam struct {
	connector.ExtraFields
	Fields []PropertyFieldParam `wire:"fields" is:"required"`
	// Of the template that names the fields.
	TemplateID string `wire:"template_id" is:"required"`
}

// MarshalJSON writes it as a request has it.
func (x PropertyGroupParam) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// A path, "id:…", "rev:…", or a path in a namespace, "ns:…".
type ReadPath = string

type RelocationBatchErrorEntry struct {
	connector.Received
	Tag             RelocationBatchErrorEntryTag `wire:".tag" is:"required"`
	RelocationError RelocationError              `wire:"relocation_error"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x RelocationBatchErrorEntry) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *RelocationBatchErrorEntry) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// RelocationBatchErrorEntryTag is text; there may be other values than the constants.
type RelocationBatchErrorEntryTag string

// Values of RelocationBatchErrorEntryTag.
const (
	RelocationBatchErrorEntryTagRelocationError        RelocationBatchErrorEntryTag = "relocation_error"
	RelocationBatchErrorEntryTagInternalError          RelocationBatchErrorEntryTag = "internal_error"
	RelocationBatchErrorEntryTagTooManyWriteOperations RelocationBatchErrorEntryTag = "too_many_write_operations"
	RelocationBatchErrorEntryTagOther                  RelocationBatchErrorEntryTag = "other"
)

// RelocationBatchResultEntry is one of several types, which its ".tag" tells apart;
// UnknownRelocationBatchResultEntry for any other.
type RelocationBatchResultEntry interface{ isRelocationBatchResultEntry() }

func (RelocationBatchResultEntrySuccess) isRelocationBatchResultEntry() {}
func (RelocationBatchResultEntryFailure) isRelocationBatchResultEntry() {}
func (UnknownRelocationBatchResultEntry) isRelocationBatchResultEntry() {}

// UnknownRelocationBatchResultEntry is a variant that the definition does not have.
type UnknownRelocationBatchResultEntry struct{ connector.UnknownVariant }

type RelocationBatchResultEntryFailure struct {
	connector.Received
	Tag     RelocationBatchResultEntryFailureTag `wire:".tag" is:"required"`
	Failure RelocationBatchErrorEntry            `wire:"failure" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x RelocationBatchResultEntryFailure) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *RelocationBatchResultEntryFailure) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// RelocationBatchResultEntryFailureTag is text; there may be other values than the constants.
type RelocationBatchResultEntryFailureTag string

// Values of RelocationBatchResultEntryFailureTag.
const (
	RelocationBatchResultEntryFailureTagFailure RelocationBatchResultEntryFailureTag = "failure"
)

type RelocationBatchResultEntrySuccess struct {
	connector.Received
	Tag     RelocationBatchResultEntrySuccessTag `wire:".tag" is:"required"`
	Success Metadata                             `wire:"success" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x RelocationBatchResultEntrySuccess) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *RelocationBatchResultEntrySuccess) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// RelocationBatchResultEntrySuccessTag is text; there may be other values than the constants.
type RelocationBatchResultEntrySuccessTag string

// Values of RelocationBatchResultEntrySuccessTag.
const (
	RelocationBatchResultEntrySuccessTagSuccess RelocationBatchResultEntrySuccessTag = "success"
)

// RelocationBatchV2JobStatus is one of several types, which its ".tag" tells apart;
// UnknownRelocationBatchV2JobStatus for any other.
type RelocationBatchV2JobStatus interface{ isRelocationBatchV2JobStatus() }

func (AsyncJobInProgress) isRelocationBatchV2JobStatus()                 {}
func (RelocationBatchV2JobStatusComplete) isRelocationBatchV2JobStatus() {}
func (UnknownRelocationBatchV2JobStatus) isRelocationBatchV2JobStatus()  {}

// UnknownRelocationBatchV2JobStatus is a variant that the definition does not have.
type UnknownRelocationBatchV2JobStatus struct{ connector.UnknownVariant }

type RelocationBatchV2JobStatusComplete struct {
	connector.Received
	Tag RelocationBatchV2JobStatusCompleteTag `wire:".tag" is:"required"`
	// In the order of the request.
	Entries []RelocationBatchResultEntry `wire:"entries" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x RelocationBatchV2JobStatusComplete) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *RelocationBatchV2JobStatusComplete) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// RelocationBatchV2JobStatusCompleteTag is text; there may be other values than the constants.
type RelocationBatchV2JobStatusCompleteTag string

// Values of RelocationBatchV2JobStatusCompleteTag.
const (
	RelocationBatchV2JobStatusCompleteTagComplete RelocationBatchV2JobStatusCompleteTag = "complete"
)

type RelocationError struct {
	connector.Received
	Tag                RelocationErrorTag  `wire:".tag" is:"required"`
	CantMoveIntoFamily MoveIntoFamilyError `wire:"cant_move_into_family"`
	CantMoveIntoVault  MoveIntoVaultError  `wire:"cant_move_into_vault"`
	FromLookup         LookupError         `wire:"from_lookup"`
	FromWrite          WriteError          `wire:"from_write"`
	To                 WriteError          `wire:"to"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x RelocationError) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *RelocationError) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// RelocationErrorTag is text; there may be other values than the constants.
type RelocationErrorTag string

// Values of RelocationErrorTag.
const (
	RelocationErrorTagFromLookup               RelocationErrorTag = "from_lookup"
	RelocationErrorTagFromWrite                RelocationErrorTag = "from_write"
	RelocationErrorTagTo                       RelocationErrorTag = "to"
	RelocationErrorTagCantCopySharedFolder     RelocationErrorTag = "cant_copy_shared_folder"
	RelocationErrorTagCantNestSharedFolder     RelocationErrorTag = "cant_nest_shared_folder"
	RelocationErrorTagCantMoveFolderIntoItself RelocationErrorTag = "cant_move_folder_into_itself"
	RelocationErrorTagTooManyFiles             RelocationErrorTag = "too_many_files"
	RelocationErrorTagDuplicatedOrNestedPaths  RelocationErrorTag = "duplicated_or_nested_paths"
	RelocationErrorTagCantTransferOwnership    RelocationErrorTag = "cant_transfer_ownership"
	RelocationErrorTagInsufficientQuota        RelocationErrorTag = "insufficient_quota"
	RelocationErrorTagInternalError            RelocationErrorTag = "internal_error"
	RelocationErrorTagCantMoveSharedFolder     RelocationErrorTag = "cant_move_shared_folder"
	RelocationErrorTagCantMoveIntoVault        RelocationErrorTag = "cant_move_into_vault"
	RelocationErrorTagCantMoveIntoFamily       RelocationErrorTag = "cant_move_into_family"
	RelocationErrorTagOther                    RelocationErrorTag = "other"
)

// Names one version of a file.
type Rev = string

type SearchMatchTypeV2 struct {
	connector.Received
	Tag SearchMatchTypeV2Tag `wire:".tag" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x SearchMatchTypeV2) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *SearchMatchTypeV2) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// SearchMatchTypeV2Tag is text; there may be other values than the constants.
type SearchMatchTypeV2Tag string

// Values of SearchMatchTypeV2Tag.
const (
	SearchMatchTypeV2TagFilename           SearchMatchTypeV2Tag = "filename"
	SearchMatchTypeV2TagFileContent        SearchMatchTypeV2Tag = "file_content"
	SearchMatchTypeV2TagFilenameAndContent SearchMatchTypeV2Tag = "filename_and_content"
	SearchMatchTypeV2TagImageContent       SearchMatchTypeV2Tag = "image_content"
	SearchMatchTypeV2TagMetadata           SearchMatchTypeV2Tag = "metadata"
	SearchMatchTypeV2TagOther              SearchMatchTypeV2Tag = "other"
)

type SearchMatchV2 struct {
	connector.Received
	Metadata       MetadataV2        `wire:"metadata" is:"required"`
	HighlightSpans []HighlightSpan   `wire:"highlight_spans"`
	MatchType      SearchMatchTypeV2 `wire:"match_type"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x SearchMatchV2) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *SearchMatchV2) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type SearchV2Result struct {
	connector.Received
	HasMore bool            `wire:"has_more" is:"required"`
	Matches []SearchMatchV2 `wire:"matches" is:"required"`
	Cursor  string          `wire:"cursor"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x SearchV2Result) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *SearchV2Result) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type SymlinkInfo struct {
	connector.Received
	Target string `wire:"target" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x SymlinkInfo) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *SymlinkInfo) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

// UploadSessionFinishBatchResultEntry is one of several types, which its ".tag" tells apart;
// UnknownUploadSessionFinishBatchResultEntry for any other.
type UploadSessionFinishBatchResultEntry interface{ isUploadSessionFinishBatchResultEntry() }

func (UploadSessionFinishBatchResultEntrySuccess) isUploadSessionFinishBatchResultEntry() {}
func (UploadSessionFinishBatchResultEntryFailure) isUploadSessionFinishBatchResultEntry() {}
func (UnknownUploadSessionFinishBatchResultEntry) isUploadSessionFinishBatchResultEntry() {}

// UnknownUploadSessionFinishBatchResultEntry is a variant that the definition does not have.
type UnknownUploadSessionFinishBatchResultEntry struct{ connector.UnknownVariant }

type UploadSessionFinishBatchResultEntryFailure struct {
	connector.Received
	Tag     UploadSessionFinishBatchResultEntryFailureTag `wire:".tag" is:"required"`
	Failure UploadSessionFinishError                      `wire:"failure" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x UploadSessionFinishBatchResultEntryFailure) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *UploadSessionFinishBatchResultEntryFailure) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// UploadSessionFinishBatchResultEntryFailureTag is text; there may be other values than the constants.
type UploadSessionFinishBatchResultEntryFailureTag string

// Values of UploadSessionFinishBatchResultEntryFailureTag.
const (
	UploadSessionFinishBatchResultEntryFailureTagFailure UploadSessionFinishBatchResultEntryFailureTag = "failure"
)

type UploadSessionFinishBatchResultEntrySuccess struct {
	connector.Received
	Tag UploadSessionFinishBatchResultEntrySuccessTag `wire:".tag" is:"required"`
	// As the uploading client said.
	ClientModified time.Time `wire:"client_modified" is:"required"`
	ID             string    `wire:"id" is:"required"`
	Name           string    `wire:"name" is:"required"`
	// Names this version of the file.
	Rev            string    `wire:"rev" is:"required"`
	ServerModified time.Time `wire:"server_modified" is:"required"`
	Size           int64     `wire:"size" is:"required"`
	// SHA-256 of the SHA-256s of its blocks of 4 MiB.
	ContentHash string `wire:"content_hash"`
	// Only of what is not downloadable.
	ExportInfo               ExportInfo       `wire:"export_info"`
	FileLockInfo             FileLockMetadata `wire:"file_lock_info"`
	HasExplicitSharedMembers bool             `wire:"has_explicit_shared_members"`
	// Whether files.download has it; files.export has the rest.
	//
	// Default: true.
	IsDownloadable bool `wire:"is_downloadable"`
	// Missing unless it was asked for.
	IsRestorable bool `wire:"is_restorable"`
	// Only of files.get_metadata that asks for it.
	MediaInfo MediaInfo `wire:"media_info"`
	// Stands in sharing_info now.
	//
	// Deprecated: The provider advises against it.
	ParentSharedFolderID string `wire:"parent_shared_folder_id"`
	// For people.
	PathDisplay string `wire:"path_display"`
	// For comparing; missing where the file is not mounted.
	PathLower      string          `wire:"path_lower"`
	PreviewURL     string          `wire:"preview_url"`
	PropertyGroups []PropertyGroup `wire:"property_groups"`
	// Only in a shared folder.
	SharingInfo FileSharingInfo `wire:"sharing_info"`
	SymlinkInfo SymlinkInfo     `wire:"symlink_info"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x UploadSessionFinishBatchResultEntrySuccess) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *UploadSessionFinishBatchResultEntrySuccess) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// UploadSessionFinishBatchResultEntrySuccessTag is text; there may be other values than the constants.
type UploadSessionFinishBatchResultEntrySuccessTag string

// Values of UploadSessionFinishBatchResultEntrySuccessTag.
const (
	UploadSessionFinishBatchResultEntrySuccessTagSuccess UploadSessionFinishBatchResultEntrySuccessTag = "success"
)

type UploadSessionFinishError struct {
	connector.Received
	Tag             UploadSessionFinishErrorTag `wire:".tag" is:"required"`
	LookupFailed    UploadSessionLookupError    `wire:"lookup_failed"`
	Path            WriteError                  `wire:"path"`
	PropertiesError InvalidPropertyGroupError   `wire:"properties_error"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x UploadSessionFinishError) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *UploadSessionFinishError) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// UploadSessionFinishErrorTag is text; there may be other values than the constants.
type UploadSessionFinishErrorTag string

// Values of UploadSessionFinishErrorTag.
const (
	UploadSessionFinishErrorTagLookupFailed                    UploadSessionFinishErrorTag = "lookup_failed"
	UploadSessionFinishErrorTagPath                            UploadSessionFinishErrorTag = "path"
	UploadSessionFinishErrorTagPropertiesError                 UploadSessionFinishErrorTag = "properties_error"
	UploadSessionFinishErrorTagTooManySharedFolderTargets      UploadSessionFinishErrorTag = "too_many_shared_folder_targets"
	UploadSessionFinishErrorTagTooManyWriteOperations          UploadSessionFinishErrorTag = "too_many_write_operations"
	UploadSessionFinishErrorTagConcurrentSessionDataNotAllowed UploadSessionFinishErrorTag = "concurrent_session_data_not_allowed"
	UploadSessionFinishErrorTagConcurrentSessionNotClosed      UploadSessionFinishErrorTag = "concurrent_session_not_closed"
	UploadSessionFinishErrorTagConcurrentSessionMissingData    UploadSessionFinishErrorTag = "concurrent_session_missing_data"
	UploadSessionFinishErrorTagPayloadTooLarge                 UploadSessionFinishErrorTag = "payload_too_large"
	UploadSessionFinishErrorTagContentHashMismatch             UploadSessionFinishErrorTag = "content_hash_mismatch"
	UploadSessionFinishErrorTagEncryptionNotSupported          UploadSessionFinishErrorTag = "encryption_not_supported"
	UploadSessionFinishErrorTagOther                           UploadSessionFinishErrorTag = "other"
)

type UploadSessionLookupError struct {
	connector.Received
	Tag UploadSessionLookupErrorTag `wire:".tag" is:"required"`
	// Where to go on.
	CorrectOffset int64 `wire:"correct_offset"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x UploadSessionLookupError) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *UploadSessionLookupError) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// UploadSessionLookupErrorTag is text; there may be other values than the constants.
type UploadSessionLookupErrorTag string

// Values of UploadSessionLookupErrorTag.
const (
	UploadSessionLookupErrorTagNotFound                         UploadSessionLookupErrorTag = "not_found"
	UploadSessionLookupErrorTagIncorrectOffset                  UploadSessionLookupErrorTag = "incorrect_offset"
	UploadSessionLookupErrorTagClosed                           UploadSessionLookupErrorTag = "closed"
	UploadSessionLookupErrorTagNotClosed                        UploadSessionLookupErrorTag = "not_closed"
	UploadSessionLookupErrorTagTooLarge                         UploadSessionLookupErrorTag = "too_large"
	UploadSessionLookupErrorTagConcurrentSessionInvalidOffset   UploadSessionLookupErrorTag = "concurrent_session_invalid_offset"
	UploadSessionLookupErrorTagConcurrentSessionInvalidDataSize UploadSessionLookupErrorTag = "concurrent_session_invalid_data_size"
	UploadSessionLookupErrorTagPayloadTooLarge                  UploadSessionLookupErrorTag = "payload_too_large"
	UploadSessionLookupErrorTagOther                            UploadSessionLookupErrorTag = "other"
)

type WriteConflictError struct {
	connector.Received
	Tag WriteConflictErrorTag `wire:".tag" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x WriteConflictError) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *WriteConflictError) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// WriteConflictErrorTag is text; there may be other values than the constants.
type WriteConflictErrorTag string

// Values of WriteConflictErrorTag.
const (
	WriteConflictErrorTagFile         WriteConflictErrorTag = "file"
	WriteConflictErrorTagFolder       WriteConflictErrorTag = "folder"
	WriteConflictErrorTagFileAncestor WriteConflictErrorTag = "file_ancestor"
	WriteConflictErrorTagOther        WriteConflictErrorTag = "other"
)

type WriteError struct {
	connector.Received
	Tag           WriteErrorTag      `wire:".tag" is:"required"`
	Conflict      WriteConflictError `wire:"conflict"`
	MalformedPath string             `wire:"malformed_path"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x WriteError) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *WriteError) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

// WriteErrorTag is text; there may be other values than the constants.
type WriteErrorTag string

// Values of WriteErrorTag.
const (
	WriteErrorTagMalformedPath          WriteErrorTag = "malformed_path"
	WriteErrorTagConflict               WriteErrorTag = "conflict"
	WriteErrorTagNoWritePermission      WriteErrorTag = "no_write_permission"
	WriteErrorTagInsufficientSpace      WriteErrorTag = "insufficient_space"
	WriteErrorTagDisallowedName         WriteErrorTag = "disallowed_name"
	WriteErrorTagTeamFolder             WriteErrorTag = "team_folder"
	WriteErrorTagOperationSuppressed    WriteErrorTag = "operation_suppressed"
	WriteErrorTagTooManyWriteOperations WriteErrorTag = "too_many_write_operations"
	WriteErrorTagAccessRestricted       WriteErrorTag = "access_restricted"
	WriteErrorTagOther                  WriteErrorTag = "other"
)

// WriteModeParam is one of several types; a function makes it of each.
type WriteModeParam struct{ connector.AnyOf }

// WriteModeParamOfText makes one of that type.
func WriteModeParamOfText(value WriteModeOption1) WriteModeParam {
	return WriteModeParam{connector.AnyOfValue(value)}
}

// WriteModeParamOfOption2 makes one of that type.
func WriteModeParamOfOption2(value WriteModeOption2Param) WriteModeParam {
	return WriteModeParam{connector.AnyOfValue(value)}
}

// WriteModeOption1 is text; there may be other values than the constants.
type WriteModeOption1 string

// Values of WriteModeOption1.
const (
	WriteModeOption1Add       WriteModeOption1 = "add"
	WriteModeOption1Overwrite WriteModeOption1 = "overwrite"
)

type WriteModeOption2Param struct {
	connector.ExtraFields
	Tag    WriteModeOption2Tag `wire:".tag" is:"required"`
	Update connector.Opt[Rev]  `wire:"update"`
}

// MarshalJSON writes it as a request has it.
func (x WriteModeOption2Param) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// WriteModeOption2Tag is text; there may be other values than the constants.
type WriteModeOption2Tag string

// Values of WriteModeOption2Tag.
const (
	WriteModeOption2TagAdd       WriteModeOption2Tag = "add"
	WriteModeOption2TagOverwrite WriteModeOption2Tag = "overwrite"
	WriteModeOption2TagUpdate    WriteModeOption2Tag = "update"
)

// A path, "id:…", or a path in a namespace, "ns:…".
type WritePathOrID = string
