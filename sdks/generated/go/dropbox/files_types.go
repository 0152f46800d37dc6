// Code generated from connector dropbox 1.0.0. DO NOT EDIT.

package dropbox

import (
	"time"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// FilesCreateFolderV2Params are the parameters of files.create_folder_v2.
type FilesCreateFolderV2Params struct {
	Path string `wire:"path" is:"required"`
	// Whether it gets another name on a conflict.
	//
	// Default: false.
	Autorename connector.Opt[bool] `wire:"autorename"`
}

// FilesDeleteV2Params are the parameters of files.delete_v2.
type FilesDeleteV2Params struct {
	Path string `wire:"path" is:"required"`
	// Deletes the file only in this version.
	ParentRev connector.Opt[string] `wire:"parent_rev"`
}

// FilesDownloadParams are the parameters of files.download.
type FilesDownloadParams struct {
	// A path, or an id as "id:…".
	Path string `wire:"path" is:"required"`
	// Write "rev:…" as the path instead.
	//
	// Deprecated: The provider advises against it.
	Rev connector.Opt[string] `wire:"rev"`
}

// FilesGetMetadataParams are the parameters of files.get_metadata.
type FilesGetMetadataParams struct {
	// A path, or an id as "id:…".
	Path string `wire:"path" is:"required"`
	// Whether a deleted entry is found too.
	//
	// Default: false.
	IncludeDeleted connector.Opt[bool] `wire:"include_deleted"`
	// Default: false.
	IncludeHasExplicitSharedMembers connector.Opt[bool] `wire:"include_has_explicit_shared_members"`
	// Whether photos and videos say their dimensions.
	//
	// Default: false.
	IncludeMediaInfo connector.Opt[bool] `wire:"include_media_info"`
}

// FilesGetTemporaryLinkParams are the parameters of files.get_temporary_link.
type FilesGetTemporaryLinkParams struct {
	Path string `wire:"path" is:"required"`
}

// FilesListFolderParams are the parameters of files.list_folder.
type FilesListFolderParams struct {
	// The root is "", not "/".
	Path string `wire:"path" is:"required"`
	// Whether deleted entries are listed too.
	//
	// Default: false.
	IncludeDeleted connector.Opt[bool] `wire:"include_deleted"`
	// Default: false.
	IncludeHasExplicitSharedMembers connector.Opt[bool] `wire:"include_has_explicit_shared_members"`
	// Whether photos and videos say their dimensions.
	//
	// Default: false.
	IncludeMediaInfo connector.Opt[bool] `wire:"include_media_info"`
	// Whether shared folders are listed too.
	//
	// Default: true.
	IncludeMountedFolders connector.Opt[bool] `wire:"include_mounted_folders"`
	// Whether files that can only be exported are listed too.
	//
	// Default: true.
	IncludeNonDownloadableFiles connector.Opt[bool] `wire:"include_non_downloadable_files"`
	// Whether deleted files say if they can be restored.
	//
	// Default: false.
	IncludeRestorableInfo connector.Opt[bool] `wire:"include_restorable_info"`
	// Whether folders below are listed too.
	//
	// Default: false.
	Recursive connector.Opt[bool] `wire:"recursive"`
	// Lists what this link shares; path is then relative to it.
	SharedLink connector.Opt[SharedLinkParam] `wire:"shared_link"`
}

// FilesListFolderContinueParams are the parameters of files.list_folder.continue.
type FilesListFolderContinueParams struct {
	// Of files.list_folder or of the page before.
	Cursor string `wire:"cursor" is:"required"`
}

// FilesListFolderLongpollParams are the parameters of files.list_folder.longpoll.
type FilesListFolderLongpollParams struct {
	// Of files.list_folder.
	Cursor string `wire:"cursor" is:"required"`
	// Seconds.
	//
	// Default: 30.
	Timeout connector.Opt[int64] `wire:"timeout"`
}

// FilesMoveV2Params are the parameters of files.move_v2.
type FilesMoveV2Params struct {
	FromPath string `wire:"from_path" is:"required"`
	ToPath   string `wire:"to_path" is:"required"`
	// Whether it may become another user's.
	//
	// Default: false.
	AllowOwnershipTransfer connector.Opt[bool] `wire:"allow_ownership_transfer"`
	// Has no effect.
	//
	// Default: false.
	//
	// Deprecated: The provider advises against it.
	AllowSharedFolder connector.Opt[bool] `wire:"allow_shared_folder"`
	// Whether it gets another name on a conflict.
	//
	// Default: false.
	Autorename connector.Opt[bool] `wire:"autorename"`
}

// FilesSearchV2Params are the parameters of files.search_v2.
type FilesSearchV2Params struct {
	// Words of the name or the content.
	Query string `wire:"query" is:"required"`
	// Stands in match_field_options now.
	//
	// Deprecated: The provider advises against it.
	IncludeHighlights connector.Opt[bool]                         `wire:"include_highlights"`
	MatchFieldOptions connector.Opt[SearchMatchFieldOptionsParam] `wire:"match_field_options"`
	Options           connector.Opt[SearchOptionsParam]           `wire:"options"`
}

// FilesUploadParams are the parameters of files.upload.
type FilesUploadParams struct {
	// Ends with the name of the file.
	Path string `wire:"path" is:"required"`
	// Whether it gets another name on a conflict.
	//
	// Default: false.
	Autorename connector.Opt[bool] `wire:"autorename"`
	// When the file was changed, as 2026-03-02T09:10:00Z.
	ClientModified connector.Opt[time.Time] `wire:"client_modified"`
	// Refuses the upload where Dropbox's own kind of hash differs.
	ContentHash connector.Opt[string] `wire:"content_hash"`
	// What to do when the file is there already.
	//
	// Default: "add".
	Mode connector.Opt[WriteModeParam] `wire:"mode"`
	// Whether the user's devices stay silent.
	//
	// Default: false.
	Mute connector.Opt[bool] `wire:"mute"`
	// Whether the same content counts as a conflict too.
	//
	// Default: false.
	StrictConflict connector.Opt[bool] `wire:"strict_conflict"`
}

type CreateFolderResult struct {
	connector.Received
	Metadata FolderMetadata `wire:"metadata" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x CreateFolderResult) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *CreateFolderResult) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type DeleteResult struct {
	connector.Received
	Metadata Metadata `wire:"metadata" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x DeleteResult) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *DeleteResult) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

type GetTemporaryLinkResult struct {
	connector.Received
	Link     string       `wire:"link" is:"required"`
	Metadata FileMetadata `wire:"metadata" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x GetTemporaryLinkResult) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *GetTemporaryLinkResult) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type ListFolderLongpollResult struct {
	connector.Received
	// Whether files.list_folder.continue has something new.
	Changes bool `wire:"changes" is:"required"`
	// Seconds to wait before the next call.
	Backoff int64 `wire:"backoff"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x ListFolderLongpollResult) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *ListFolderLongpollResult) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type ListFolderResult struct {
	connector.Received
	// Also for later, to see what has changed.
	Cursor  string     `wire:"cursor" is:"required"`
	Entries []Metadata `wire:"entries" is:"required"`
	HasMore bool       `wire:"has_more" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x ListFolderResult) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *ListFolderResult) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type RelocationResult struct {
	connector.Received
	Metadata Metadata `wire:"metadata" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x RelocationResult) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *RelocationResult) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type SearchMatchFieldOptionsParam struct {
	connector.ExtraFields
	// Default: false.
	IncludeHighlights connector.Opt[bool] `wire:"include_highlights"`
}

// MarshalJSON writes it as a request has it.
func (x SearchMatchFieldOptionsParam) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

type SearchOptionsParam struct {
	connector.ExtraFields
	AccountID      connector.Opt[string]                            `wire:"account_id"`
	FileCategories connector.Opt[[]SearchOptionsFileCategoriesItem] `wire:"file_categories"`
	FileExtensions connector.Opt[[]string]                          `wire:"file_extensions"`
	// Default: "active".
	FileStatus connector.Opt[SearchOptionsFileStatus] `wire:"file_status"`
	// Default: false.
	FilenameOnly connector.Opt[bool] `wire:"filename_only"`
	// How many a page holds at most.
	//
	// Default: 100.
	MaxResults connector.Opt[int64]                `wire:"max_results"`
	OrderBy    connector.Opt[SearchOptionsOrderBy] `wire:"order_by"`
	// Only below this folder.
	Path connector.Opt[string] `wire:"path"`
}

// MarshalJSON writes it as a request has it.
func (x SearchOptionsParam) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// SearchOptionsFileCategoriesItem is text; there may be other values than the constants.
type SearchOptionsFileCategoriesItem string

// Values of SearchOptionsFileCategoriesItem.
const (
	SearchOptionsFileCategoriesItemImage        SearchOptionsFileCategoriesItem = "image"
	SearchOptionsFileCategoriesItemDocument     SearchOptionsFileCategoriesItem = "document"
	SearchOptionsFileCategoriesItemPDF          SearchOptionsFileCategoriesItem = "pdf"
	SearchOptionsFileCategoriesItemSpreadsheet  SearchOptionsFileCategoriesItem = "spreadsheet"
	SearchOptionsFileCategoriesItemPresentation SearchOptionsFileCategoriesItem = "presentation"
	SearchOptionsFileCategoriesItemAudio        SearchOptionsFileCategoriesItem = "audio"
	SearchOptionsFileCategoriesItemVideo        SearchOptionsFileCategoriesItem = "video"
	SearchOptionsFileCategoriesItemFolder       SearchOptionsFileCategoriesItem = "folder"
	SearchOptionsFileCategoriesItemPaper        SearchOptionsFileCategoriesItem = "paper"
	SearchOptionsFileCategoriesItemOthers       SearchOptionsFileCategoriesItem = "others"
)

// SearchOptionsFileStatus is text; there may be other values than the constants.
type SearchOptionsFileStatus string

// Values of SearchOptionsFileStatus.
const (
	SearchOptionsFileStatusActive  SearchOptionsFileStatus = "active"
	SearchOptionsFileStatusDeleted SearchOptionsFileStatus = "deleted"
)

// SearchOptionsOrderBy is text; there may be other values than the constants.
type SearchOptionsOrderBy string

// Values of SearchOptionsOrderBy.
const (
	SearchOptionsOrderByRelevance        SearchOptionsOrderBy = "relevance"
	SearchOptionsOrderByLastModifiedTime SearchOptionsOrderBy = "last_modified_time"
)

type SharedLinkParam struct {
	connector.ExtraFields
	URL      string                `wire:"url" is:"required"`
	Password connector.Opt[string] `wire:"password"`
}

// MarshalJSON writes it as a request has it.
func (x SharedLinkParam) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

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
	Tag    WriteModeOption2Tag   `wire:".tag" is:"required"`
	Update connector.Opt[string] `wire:"update"`
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
