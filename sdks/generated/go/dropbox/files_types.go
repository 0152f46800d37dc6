// Code generated from connector dropbox 1.1.0. DO NOT EDIT.

package dropbox

import (
	"time"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// FilesCopyBatchV2Params are the parameters of files.copy_batch_v2.
type FilesCopyBatchV2Params struct {
	// From where to where.
	Entries []RelocationPathParam `wire:"entries" is:"required"`
	// What paths begin at; the user's home unless stated.
	PathRoot connector.Opt[PathRootParam] `wire:"Dropbox-API-Path-Root"`
	// For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
	SelectAdmin connector.Opt[string] `wire:"Dropbox-API-Select-Admin"`
	// For a team's token: as which member, "dbmid:…".
	SelectUser connector.Opt[string] `wire:"Dropbox-API-Select-User"`
	// Whether it gets another name on a conflict.
	//
	// Default: false.
	Autorename connector.Opt[bool] `wire:"autorename"`
}

// FilesCopyV2Params are the parameters of files.copy_v2.
type FilesCopyV2Params struct {
	FromPath WritePathOrID `wire:"from_path" is:"required"`
	ToPath   WritePathOrID `wire:"to_path" is:"required"`
	// What paths begin at; the user's home unless stated.
	PathRoot connector.Opt[PathRootParam] `wire:"Dropbox-API-Path-Root"`
	// For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
	SelectAdmin connector.Opt[string] `wire:"Dropbox-API-Select-Admin"`
	// For a team's token: as which member, "dbmid:…".
	SelectUser connector.Opt[string] `wire:"Dropbox-API-Select-User"`
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

// FilesCreateFolderV2Params are the parameters of files.create_folder_v2.
type FilesCreateFolderV2Params struct {
	Path WritePath `wire:"path" is:"required"`
	// What paths begin at; the user's home unless stated.
	PathRoot connector.Opt[PathRootParam] `wire:"Dropbox-API-Path-Root"`
	// For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
	SelectAdmin connector.Opt[string] `wire:"Dropbox-API-Select-Admin"`
	// For a team's token: as which member, "dbmid:…".
	SelectUser connector.Opt[string] `wire:"Dropbox-API-Select-User"`
	// Whether it gets another name on a conflict.
	//
	// Default: false.
	Autorename connector.Opt[bool] `wire:"autorename"`
}

// FilesDeleteBatchParams are the parameters of files.delete_batch.
type FilesDeleteBatchParams struct {
	// What to delete.
	Entries []DeleteArgParam `wire:"entries" is:"required"`
	// What paths begin at; the user's home unless stated.
	PathRoot connector.Opt[PathRootParam] `wire:"Dropbox-API-Path-Root"`
	// For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
	SelectAdmin connector.Opt[string] `wire:"Dropbox-API-Select-Admin"`
	// For a team's token: as which member, "dbmid:…".
	SelectUser connector.Opt[string] `wire:"Dropbox-API-Select-User"`
}

// FilesDeleteBatchCheckParams are the parameters of files.delete_batch.check.
type FilesDeleteBatchCheckParams struct {
	// Of the answer that began the job.
	AsyncJobID string `wire:"async_job_id" is:"required"`
	// What paths begin at; the user's home unless stated.
	PathRoot connector.Opt[PathRootParam] `wire:"Dropbox-API-Path-Root"`
	// For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
	SelectAdmin connector.Opt[string] `wire:"Dropbox-API-Select-Admin"`
	// For a team's token: as which member, "dbmid:…".
	SelectUser connector.Opt[string] `wire:"Dropbox-API-Select-User"`
}

// FilesDeleteV2Params are the parameters of files.delete_v2.
type FilesDeleteV2Params struct {
	Path WritePathOrID `wire:"path" is:"required"`
	// What paths begin at; the user's home unless stated.
	PathRoot connector.Opt[PathRootParam] `wire:"Dropbox-API-Path-Root"`
	// For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
	SelectAdmin connector.Opt[string] `wire:"Dropbox-API-Select-Admin"`
	// For a team's token: as which member, "dbmid:…".
	SelectUser connector.Opt[string] `wire:"Dropbox-API-Select-User"`
	// Deletes the file only in this version.
	ParentRev connector.Opt[Rev] `wire:"parent_rev"`
}

// FilesDownloadParams are the parameters of files.download.
type FilesDownloadParams struct {
	// A path, or an id as "id:…".
	Path ReadPath `wire:"path" is:"required"`
	// What paths begin at; the user's home unless stated.
	PathRoot connector.Opt[PathRootParam] `wire:"Dropbox-API-Path-Root"`
	// For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
	SelectAdmin connector.Opt[string] `wire:"Dropbox-API-Select-Admin"`
	// For a team's token: as which member, "dbmid:…".
	SelectUser connector.Opt[string] `wire:"Dropbox-API-Select-User"`
	// Write "rev:…" as the path instead.
	//
	// Deprecated: The provider advises against it.
	Rev connector.Opt[Rev] `wire:"rev"`
}

// FilesDownloadZipParams are the parameters of files.download_zip.
type FilesDownloadZipParams struct {
	Path ReadPath `wire:"path" is:"required"`
	// What paths begin at; the user's home unless stated.
	PathRoot connector.Opt[PathRootParam] `wire:"Dropbox-API-Path-Root"`
	// For a team's token: as which member, "dbmid:…".
	SelectUser connector.Opt[string] `wire:"Dropbox-API-Select-User"`
}

// FilesExportParams are the parameters of files.export.
type FilesExportParams struct {
	Path ReadPath `wire:"path" is:"required"`
	// What paths begin at; the user's home unless stated.
	PathRoot connector.Opt[PathRootParam] `wire:"Dropbox-API-Path-Root"`
	// For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
	SelectAdmin connector.Opt[string] `wire:"Dropbox-API-Select-Admin"`
	// For a team's token: as which member, "dbmid:…".
	SelectUser connector.Opt[string] `wire:"Dropbox-API-Select-User"`
	// One of export_options of its metadata; export_as unless stated.
	ExportFormat connector.Opt[string] `wire:"export_format"`
}

// FilesGetMetadataParams are the parameters of files.get_metadata.
type FilesGetMetadataParams struct {
	// A path, or an id as "id:…".
	Path ReadPath `wire:"path" is:"required"`
	// What paths begin at; the user's home unless stated.
	PathRoot connector.Opt[PathRootParam] `wire:"Dropbox-API-Path-Root"`
	// For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
	SelectAdmin connector.Opt[string] `wire:"Dropbox-API-Select-Admin"`
	// For a team's token: as which member, "dbmid:…".
	SelectUser connector.Opt[string] `wire:"Dropbox-API-Select-User"`
	// Whether a deleted entry is found too.
	//
	// Default: false.
	IncludeDeleted connector.Opt[bool] `wire:"include_deleted"`
	// Whether files say if others were given access to them one by one.
	//
	// Default: false.
	IncludeHasExplicitSharedMembers connector.Opt[bool] `wire:"include_has_explicit_shared_members"`
	// Whether photos and videos say their dimensions.
	//
	// Default: false.
	IncludeMediaInfo connector.Opt[bool] `wire:"include_media_info"`
	// Which property groups come along.
	IncludePropertyGroups connector.Opt[TemplateFilterBaseParam] `wire:"include_property_groups"`
}

// FilesGetPreviewParams are the parameters of files.get_preview.
type FilesGetPreviewParams struct {
	Path ReadPath `wire:"path" is:"required"`
	// What paths begin at; the user's home unless stated.
	PathRoot connector.Opt[PathRootParam] `wire:"Dropbox-API-Path-Root"`
	// For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
	SelectAdmin connector.Opt[string] `wire:"Dropbox-API-Select-Admin"`
	// For a team's token: as which member, "dbmid:…".
	SelectUser connector.Opt[string] `wire:"Dropbox-API-Select-User"`
	// Write "rev:…" as the path instead.
	//
	// Deprecated: The provider advises against it.
	Rev connector.Opt[Rev] `wire:"rev"`
}

// FilesGetTemporaryLinkParams are the parameters of files.get_temporary_link.
type FilesGetTemporaryLinkParams struct {
	Path ReadPath `wire:"path" is:"required"`
	// What paths begin at; the user's home unless stated.
	PathRoot connector.Opt[PathRootParam] `wire:"Dropbox-API-Path-Root"`
	// For a team's token: as which member, "dbmid:…".
	SelectUser connector.Opt[string] `wire:"Dropbox-API-Select-User"`
}

// FilesGetTemporaryUploadLinkParams are the parameters of files.get_temporary_upload_link.
type FilesGetTemporaryUploadLinkParams struct {
	// Where the file will be.
	CommitInfo CommitInfoParam `wire:"commit_info" is:"required"`
	// What paths begin at; the user's home unless stated.
	PathRoot connector.Opt[PathRootParam] `wire:"Dropbox-API-Path-Root"`
	// For a team's token: as which member, "dbmid:…".
	SelectUser connector.Opt[string] `wire:"Dropbox-API-Select-User"`
	// For how many seconds the link is good.
	//
	// Default: 14400.
	Duration connector.Opt[float64] `wire:"duration"`
}

// FilesGetThumbnailBatchParams are the parameters of files.get_thumbnail_batch.
type FilesGetThumbnailBatchParams struct {
	// At most 25.
	Entries []ThumbnailArgParam `wire:"entries" is:"required"`
	// What paths begin at; the user's home unless stated.
	PathRoot connector.Opt[PathRootParam] `wire:"Dropbox-API-Path-Root"`
	// For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
	SelectAdmin connector.Opt[string] `wire:"Dropbox-API-Select-Admin"`
	// For a team's token: as which member, "dbmid:…".
	SelectUser connector.Opt[string] `wire:"Dropbox-API-Select-User"`
}

// FilesGetThumbnailV2Params are the parameters of files.get_thumbnail_v2.
type FilesGetThumbnailV2Params struct {
	// A file, or what a shared link leads to.
	Resource PathOrLinkParam `wire:"resource" is:"required"`
	// What paths begin at; the user's home unless stated.
	PathRoot connector.Opt[PathRootParam] `wire:"Dropbox-API-Path-Root"`
	// For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
	SelectAdmin connector.Opt[string] `wire:"Dropbox-API-Select-Admin"`
	// For a team's token: as which member, "dbmid:…".
	SelectUser connector.Opt[string] `wire:"Dropbox-API-Select-User"`
	// Whether the answer leaves out media_info.
	ExcludeMediaInfo connector.Opt[bool] `wire:"exclude_media_info"`
	// JPEG for photos, PNG for drawings.
	//
	// Default: "jpeg".
	Format connector.Opt[FilesGetThumbnailV2Format] `wire:"format"`
	// How it is fitted into the size.
	//
	// Default: "strict".
	Mode connector.Opt[FilesGetThumbnailV2Mode] `wire:"mode"`
	// Of JPEG and WebP.
	//
	// Default: "quality_80".
	Quality connector.Opt[FilesGetThumbnailV2Quality] `wire:"quality"`
	// At most so wide and high, in pixels.
	//
	// Default: "w64h64".
	Size connector.Opt[FilesGetThumbnailV2Size] `wire:"size"`
}

// FilesGetThumbnailV2Format is text; there may be other values than the constants.
type FilesGetThumbnailV2Format string

// Values of FilesGetThumbnailV2Format.
const (
	FilesGetThumbnailV2FormatJpeg FilesGetThumbnailV2Format = "jpeg"
	FilesGetThumbnailV2FormatPng  FilesGetThumbnailV2Format = "png"
	FilesGetThumbnailV2FormatWebp FilesGetThumbnailV2Format = "webp"
)

// FilesGetThumbnailV2Mode is text; there may be other values than the constants.
type FilesGetThumbnailV2Mode string

// Values of FilesGetThumbnailV2Mode.
const (
	FilesGetThumbnailV2ModeStrict        FilesGetThumbnailV2Mode = "strict"
	FilesGetThumbnailV2ModeBestfit       FilesGetThumbnailV2Mode = "bestfit"
	FilesGetThumbnailV2ModeFitoneBestfit FilesGetThumbnailV2Mode = "fitone_bestfit"
	FilesGetThumbnailV2ModeOriginal      FilesGetThumbnailV2Mode = "original"
)

// FilesGetThumbnailV2Quality is text; there may be other values than the constants.
type FilesGetThumbnailV2Quality string

// Values of FilesGetThumbnailV2Quality.
const (
	FilesGetThumbnailV2QualityQuality80 FilesGetThumbnailV2Quality = "quality_80"
	FilesGetThumbnailV2QualityQuality90 FilesGetThumbnailV2Quality = "quality_90"
)

// FilesGetThumbnailV2Size is text; there may be other values than the constants.
type FilesGetThumbnailV2Size string

// Values of FilesGetThumbnailV2Size.
const (
	FilesGetThumbnailV2SizeW32h32     FilesGetThumbnailV2Size = "w32h32"
	FilesGetThumbnailV2SizeW64h64     FilesGetThumbnailV2Size = "w64h64"
	FilesGetThumbnailV2SizeW128h128   FilesGetThumbnailV2Size = "w128h128"
	FilesGetThumbnailV2SizeW256h256   FilesGetThumbnailV2Size = "w256h256"
	FilesGetThumbnailV2SizeW480h320   FilesGetThumbnailV2Size = "w480h320"
	FilesGetThumbnailV2SizeW640h480   FilesGetThumbnailV2Size = "w640h480"
	FilesGetThumbnailV2SizeW960h640   FilesGetThumbnailV2Size = "w960h640"
	FilesGetThumbnailV2SizeW1024h768  FilesGetThumbnailV2Size = "w1024h768"
	FilesGetThumbnailV2SizeW2048h1536 FilesGetThumbnailV2Size = "w2048h1536"
	FilesGetThumbnailV2SizeW3200h2400 FilesGetThumbnailV2Size = "w3200h2400"
)

// FilesListFolderParams are the parameters of files.list_folder.
type FilesListFolderParams struct {
	// The root is "", not "/".
	Path PathROrID `wire:"path" is:"required"`
	// What paths begin at; the user's home unless stated.
	PathRoot connector.Opt[PathRootParam] `wire:"Dropbox-API-Path-Root"`
	// For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
	SelectAdmin connector.Opt[string] `wire:"Dropbox-API-Select-Admin"`
	// For a team's token: as which member, "dbmid:…".
	SelectUser connector.Opt[string] `wire:"Dropbox-API-Select-User"`
	// Whether deleted entries are listed too.
	//
	// Default: false.
	IncludeDeleted connector.Opt[bool] `wire:"include_deleted"`
	// Whether files say if others were given access to them one by one.
	//
	// Default: false.
	IncludeHasExplicitSharedMembers connector.Opt[bool] `wire:"include_has_explicit_shared_members"`
	// Has had no effect since December 2019.
	//
	// Default: false.
	//
	// Deprecated: The provider advises against it.
	IncludeMediaInfo connector.Opt[bool] `wire:"include_media_info"`
	// Whether shared folders are listed too.
	//
	// Default: true.
	IncludeMountedFolders connector.Opt[bool] `wire:"include_mounted_folders"`
	// Whether files that can only be exported are listed too.
	//
	// Default: true.
	IncludeNonDownloadableFiles connector.Opt[bool] `wire:"include_non_downloadable_files"`
	// Which property groups come along.
	IncludePropertyGroups connector.Opt[TemplateFilterBaseParam] `wire:"include_property_groups"`
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
	// What paths begin at; the user's home unless stated.
	PathRoot connector.Opt[PathRootParam] `wire:"Dropbox-API-Path-Root"`
	// For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
	SelectAdmin connector.Opt[string] `wire:"Dropbox-API-Select-Admin"`
	// For a team's token: as which member, "dbmid:…".
	SelectUser connector.Opt[string] `wire:"Dropbox-API-Select-User"`
}

// FilesListFolderGetLatestCursorParams are the parameters of files.list_folder.get_latest_cursor.
type FilesListFolderGetLatestCursorParams struct {
	// The root is "", not "/".
	Path PathROrID `wire:"path" is:"required"`
	// What paths begin at; the user's home unless stated.
	PathRoot connector.Opt[PathRootParam] `wire:"Dropbox-API-Path-Root"`
	// For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
	SelectAdmin connector.Opt[string] `wire:"Dropbox-API-Select-Admin"`
	// For a team's token: as which member, "dbmid:…".
	SelectUser connector.Opt[string] `wire:"Dropbox-API-Select-User"`
	// Whether deleted entries are listed too.
	//
	// Default: false.
	IncludeDeleted connector.Opt[bool] `wire:"include_deleted"`
	// Whether files say if others were given access to them one by one.
	//
	// Default: false.
	IncludeHasExplicitSharedMembers connector.Opt[bool] `wire:"include_has_explicit_shared_members"`
	// Has had no effect since December 2019.
	//
	// Default: false.
	//
	// Deprecated: The provider advises against it.
	IncludeMediaInfo connector.Opt[bool] `wire:"include_media_info"`
	// Whether shared folders are listed too.
	//
	// Default: true.
	IncludeMountedFolders connector.Opt[bool] `wire:"include_mounted_folders"`
	// Whether files that can only be exported are listed too.
	//
	// Default: true.
	IncludeNonDownloadableFiles connector.Opt[bool] `wire:"include_non_downloadable_files"`
	// Which property groups come along.
	IncludePropertyGroups connector.Opt[TemplateFilterBaseParam] `wire:"include_property_groups"`
	// Whether deleted files say if they can be restored.
	//
	// Default: false.
	IncludeRestorableInfo connector.Opt[bool] `wire:"include_restorable_info"`
	// About how many a page holds.
	Limit connector.Opt[int64] `wire:"limit"`
	// Whether folders below are listed too.
	//
	// Default: false.
	Recursive connector.Opt[bool] `wire:"recursive"`
	// Lists what this link shares; path is then relative to it.
	SharedLink connector.Opt[SharedLinkParam] `wire:"shared_link"`
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

// FilesListRevisionsParams are the parameters of files.list_revisions.
type FilesListRevisionsParams struct {
	Path PathOrID `wire:"path" is:"required"`
	// What paths begin at; the user's home unless stated.
	PathRoot connector.Opt[PathRootParam] `wire:"Dropbox-API-Path-Root"`
	// For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
	SelectAdmin connector.Opt[string] `wire:"Dropbox-API-Select-Admin"`
	// For a team's token: as which member, "dbmid:…".
	SelectUser connector.Opt[string] `wire:"Dropbox-API-Select-User"`
	// Only versions older than this one.
	BeforeRev connector.Opt[Rev] `wire:"before_rev"`
	// Whether a deleted file says if it can be restored.
	//
	// Default: false.
	IncludeRestorableInfo connector.Opt[bool] `wire:"include_restorable_info"`
	// "id" follows a file that was moved; "path" sees whatever was there.
	//
	// Default: "path".
	Mode connector.Opt[FilesListRevisionsMode] `wire:"mode"`
}

// FilesListRevisionsMode is text; there may be other values than the constants.
type FilesListRevisionsMode string

// Values of FilesListRevisionsMode.
const (
	FilesListRevisionsModePath FilesListRevisionsMode = "path"
	FilesListRevisionsModeID   FilesListRevisionsMode = "id"
)

// FilesMoveBatchV2Params are the parameters of files.move_batch_v2.
type FilesMoveBatchV2Params struct {
	// From where to where.
	Entries []RelocationPathParam `wire:"entries" is:"required"`
	// What paths begin at; the user's home unless stated.
	PathRoot connector.Opt[PathRootParam] `wire:"Dropbox-API-Path-Root"`
	// For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
	SelectAdmin connector.Opt[string] `wire:"Dropbox-API-Select-Admin"`
	// For a team's token: as which member, "dbmid:…".
	SelectUser connector.Opt[string] `wire:"Dropbox-API-Select-User"`
	// Whether it may become another user's.
	//
	// Default: false.
	AllowOwnershipTransfer connector.Opt[bool] `wire:"allow_ownership_transfer"`
	// Whether it gets another name on a conflict.
	//
	// Default: false.
	Autorename connector.Opt[bool] `wire:"autorename"`
}

// FilesMoveV2Params are the parameters of files.move_v2.
type FilesMoveV2Params struct {
	FromPath WritePathOrID `wire:"from_path" is:"required"`
	ToPath   WritePathOrID `wire:"to_path" is:"required"`
	// What paths begin at; the user's home unless stated.
	PathRoot connector.Opt[PathRootParam] `wire:"Dropbox-API-Path-Root"`
	// For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
	SelectAdmin connector.Opt[string] `wire:"Dropbox-API-Select-Admin"`
	// For a team's token: as which member, "dbmid:…".
	SelectUser connector.Opt[string] `wire:"Dropbox-API-Select-User"`
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

// FilesRestoreParams are the parameters of files.restore.
type FilesRestoreParams struct {
	Path WritePath `wire:"path" is:"required"`
	// Of files.list_revisions.
	Rev Rev `wire:"rev" is:"required"`
	// What paths begin at; the user's home unless stated.
	PathRoot connector.Opt[PathRootParam] `wire:"Dropbox-API-Path-Root"`
	// For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
	SelectAdmin connector.Opt[string] `wire:"Dropbox-API-Select-Admin"`
	// For a team's token: as which member, "dbmid:…".
	SelectUser connector.Opt[string] `wire:"Dropbox-API-Select-User"`
}

// FilesSaveURLParams are the parameters of files.save_url.
type FilesSaveURLParams struct {
	// Where the file will be.
	Path Path `wire:"path" is:"required"`
	// Of what is to be saved.
	URL string `wire:"url" is:"required"`
	// What paths begin at; the user's home unless stated.
	PathRoot connector.Opt[PathRootParam] `wire:"Dropbox-API-Path-Root"`
	// For a team's token: as which member, "dbmid:…".
	SelectUser connector.Opt[string] `wire:"Dropbox-API-Select-User"`
}

// FilesSaveURLCheckJobStatusParams are the parameters of files.save_url.check_job_status.
type FilesSaveURLCheckJobStatusParams struct {
	// Of the answer that began the job.
	AsyncJobID string `wire:"async_job_id" is:"required"`
	// What paths begin at; the user's home unless stated.
	PathRoot connector.Opt[PathRootParam] `wire:"Dropbox-API-Path-Root"`
	// For a team's token: as which member, "dbmid:…".
	SelectUser connector.Opt[string] `wire:"Dropbox-API-Select-User"`
}

// FilesSearchV2Params are the parameters of files.search_v2.
type FilesSearchV2Params struct {
	// Words of the name or the content.
	Query string `wire:"query" is:"required"`
	// What paths begin at; the user's home unless stated.
	PathRoot connector.Opt[PathRootParam] `wire:"Dropbox-API-Path-Root"`
	// For a team's token: as which member, "dbmid:…".
	SelectUser connector.Opt[string] `wire:"Dropbox-API-Select-User"`
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
	Path WritePathOrID `wire:"path" is:"required"`
	// What paths begin at; the user's home unless stated.
	PathRoot connector.Opt[PathRootParam] `wire:"Dropbox-API-Path-Root"`
	// For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
	SelectAdmin connector.Opt[string] `wire:"Dropbox-API-Select-Admin"`
	// For a team's token: as which member, "dbmid:…".
	SelectUser connector.Opt[string] `wire:"Dropbox-API-Select-User"`
	// Whether it gets another name on a conflict.
	//
	// Default: false.
	Autorename connector.Opt[bool] `wire:"autorename"`
	// When the file was changed, as 2026-03-02T09:10:00Z: without fractions of a second.
	ClientModified connector.Opt[time.Time] `wire:"client_modified"`
	// Refuses the upload where Dropbox's own kind of hash differs; of files of up to 150 MiB.
	ContentHash connector.Opt[string] `wire:"content_hash"`
	// What to do when the file is there already.
	//
	// Default: "add".
	Mode connector.Opt[WriteModeParam] `wire:"mode"`
	// Whether the user's devices stay silent.
	//
	// Default: false.
	Mute connector.Opt[bool] `wire:"mute"`
	// Facts of your own about the file.
	PropertyGroups connector.Opt[[]PropertyGroupParam] `wire:"property_groups"`
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

type DeleteArgParam struct {
	connector.ExtraFields
	Path WritePathOrID `wire:"path" is:"required"`
	// Deletes the file only in this version.
	ParentRev connector.Opt[Rev] `wire:"parent_rev"`
}

// MarshalJSON writes it as a request has it.
func (x DeleteArgParam) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

type DeleteBatchError struct {
	connector.Received
	Tag DeleteBatchErrorTag `wire:".tag" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x DeleteBatchError) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *DeleteBatchError) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// DeleteBatchErrorTag is text; there may be other values than the constants.
type DeleteBatchErrorTag string

// Values of DeleteBatchErrorTag.
const (
	DeleteBatchErrorTagTooManyWriteOperations DeleteBatchErrorTag = "too_many_write_operations"
	DeleteBatchErrorTagOther                  DeleteBatchErrorTag = "other"
)

// DeleteBatchJobStatus is one of several types, which its ".tag" tells apart; UnknownDeleteBatchJobStatus for
// any other.
type DeleteBatchJobStatus interface{ isDeleteBatchJobStatus() }

func (AsyncJobInProgress) isDeleteBatchJobStatus()           {}
func (DeleteBatchJobStatusComplete) isDeleteBatchJobStatus() {}
func (DeleteBatchJobStatusFailed) isDeleteBatchJobStatus()   {}
func (UnknownDeleteBatchJobStatus) isDeleteBatchJobStatus()  {}

// UnknownDeleteBatchJobStatus is a variant that the definition does not have.
type UnknownDeleteBatchJobStatus struct{ connector.UnknownVariant }

type DeleteBatchJobStatusComplete struct {
	connector.Received
	Tag DeleteBatchJobStatusCompleteTag `wire:".tag" is:"required"`
	// In the order of the request.
	Entries []DeleteBatchResultEntry `wire:"entries" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x DeleteBatchJobStatusComplete) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *DeleteBatchJobStatusComplete) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// DeleteBatchJobStatusCompleteTag is text; there may be other values than the constants.
type DeleteBatchJobStatusCompleteTag string

// Values of DeleteBatchJobStatusCompleteTag.
const (
	DeleteBatchJobStatusCompleteTagComplete DeleteBatchJobStatusCompleteTag = "complete"
)

type DeleteBatchJobStatusFailed struct {
	connector.Received
	Tag    DeleteBatchJobStatusFailedTag `wire:".tag" is:"required"`
	Failed DeleteBatchError              `wire:"failed" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x DeleteBatchJobStatusFailed) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *DeleteBatchJobStatusFailed) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// DeleteBatchJobStatusFailedTag is text; there may be other values than the constants.
type DeleteBatchJobStatusFailedTag string

// Values of DeleteBatchJobStatusFailedTag.
const (
	DeleteBatchJobStatusFailedTagFailed DeleteBatchJobStatusFailedTag = "failed"
)

type DeleteBatchLaunchComplete struct {
	connector.Received
	Tag DeleteBatchLaunchCompleteTag `wire:".tag" is:"required"`
	// In the order of the request.
	Entries []DeleteBatchResultEntry `wire:"entries" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x DeleteBatchLaunchComplete) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *DeleteBatchLaunchComplete) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// DeleteBatchLaunchCompleteTag is text; there may be other values than the constants.
type DeleteBatchLaunchCompleteTag string

// Values of DeleteBatchLaunchCompleteTag.
const (
	DeleteBatchLaunchCompleteTagComplete DeleteBatchLaunchCompleteTag = "complete"
)

// DeleteBatchResultEntry is one of several types, which its ".tag" tells apart; UnknownDeleteBatchResultEntry
// for any other.
type DeleteBatchResultEntry interface{ isDeleteBatchResultEntry() }

func (DeleteBatchResultEntrySuccess) isDeleteBatchResultEntry() {}
func (DeleteBatchResultEntryFailure) isDeleteBatchResultEntry() {}
func (UnknownDeleteBatchResultEntry) isDeleteBatchResultEntry() {}

// UnknownDeleteBatchResultEntry is a variant that the definition does not have.
type UnknownDeleteBatchResultEntry struct{ connector.UnknownVariant }

type DeleteBatchResultEntryFailure struct {
	connector.Received
	Tag     DeleteBatchResultEntryFailureTag `wire:".tag" is:"required"`
	Failure DeleteError                      `wire:"failure" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x DeleteBatchResultEntryFailure) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *DeleteBatchResultEntryFailure) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// DeleteBatchResultEntryFailureTag is text; there may be other values than the constants.
type DeleteBatchResultEntryFailureTag string

// Values of DeleteBatchResultEntryFailureTag.
const (
	DeleteBatchResultEntryFailureTagFailure DeleteBatchResultEntryFailureTag = "failure"
)

type DeleteBatchResultEntrySuccess struct {
	connector.Received
	Tag      DeleteBatchResultEntrySuccessTag `wire:".tag" is:"required"`
	Metadata Metadata                         `wire:"metadata" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x DeleteBatchResultEntrySuccess) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *DeleteBatchResultEntrySuccess) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// DeleteBatchResultEntrySuccessTag is text; there may be other values than the constants.
type DeleteBatchResultEntrySuccessTag string

// Values of DeleteBatchResultEntrySuccessTag.
const (
	DeleteBatchResultEntrySuccessTagSuccess DeleteBatchResultEntrySuccessTag = "success"
)

type DeleteError struct {
	connector.Received
	Tag        DeleteErrorTag `wire:".tag" is:"required"`
	PathLookup LookupError    `wire:"path_lookup"`
	PathWrite  WriteError     `wire:"path_write"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x DeleteError) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *DeleteError) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

// DeleteErrorTag is text; there may be other values than the constants.
type DeleteErrorTag string

// Values of DeleteErrorTag.
const (
	DeleteErrorTagPathLookup             DeleteErrorTag = "path_lookup"
	DeleteErrorTagPathWrite              DeleteErrorTag = "path_write"
	DeleteErrorTagTooManyWriteOperations DeleteErrorTag = "too_many_write_operations"
	DeleteErrorTagTooManyFiles           DeleteErrorTag = "too_many_files"
	DeleteErrorTagOther                  DeleteErrorTag = "other"
)

type DeleteResult struct {
	connector.Received
	Metadata Metadata `wire:"metadata" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x DeleteResult) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *DeleteResult) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

type DownloadZipResult struct {
	connector.Received
	Metadata FolderMetadata `wire:"metadata" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x DownloadZipResult) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *DownloadZipResult) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type ExportMetadata struct {
	connector.Received
	// With the ending of the format.
	Name string `wire:"name" is:"required"`
	Size int64  `wire:"size" is:"required"`
	// The content hash of what was exported.
	ExportHash string `wire:"export_hash"`
	// Only of Paper documents.
	PaperRevision int64 `wire:"paper_revision"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x ExportMetadata) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *ExportMetadata) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type ExportResult struct {
	connector.Received
	ExportMetadata ExportMetadata `wire:"export_metadata" is:"required"`
	FileMetadata   FileMetadata   `wire:"file_metadata" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x ExportResult) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *ExportResult) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

type GetTemporaryLinkResult struct {
	connector.Received
	// Good for four hours, by a plain GET.
	Link     string       `wire:"link" is:"required"`
	Metadata FileMetadata `wire:"metadata" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x GetTemporaryLinkResult) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *GetTemporaryLinkResult) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type GetTemporaryUploadLinkResult struct {
	connector.Received
	// Takes the file by a POST with application/octet-stream.
	Link string `wire:"link" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x GetTemporaryUploadLinkResult) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *GetTemporaryUploadLinkResult) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type GetThumbnailBatchResult struct {
	connector.Received
	// In the order of the request.
	Entries []GetThumbnailBatchResultEntry `wire:"entries" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x GetThumbnailBatchResult) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *GetThumbnailBatchResult) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// GetThumbnailBatchResultEntry is one of several types, which its ".tag" tells apart;
// UnknownGetThumbnailBatchResultEntry for any other.
type GetThumbnailBatchResultEntry interface{ isGetThumbnailBatchResultEntry() }

func (GetThumbnailBatchResultEntrySuccess) isGetThumbnailBatchResultEntry() {}
func (GetThumbnailBatchResultEntryFailure) isGetThumbnailBatchResultEntry() {}
func (UnknownGetThumbnailBatchResultEntry) isGetThumbnailBatchResultEntry() {}

// UnknownGetThumbnailBatchResultEntry is a variant that the definition does not have.
type UnknownGetThumbnailBatchResultEntry struct{ connector.UnknownVariant }

type GetThumbnailBatchResultEntryFailure struct {
	connector.Received
	Tag     GetThumbnailBatchResultEntryFailureTag `wire:".tag" is:"required"`
	Failure ThumbnailError                         `wire:"failure" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x GetThumbnailBatchResultEntryFailure) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *GetThumbnailBatchResultEntryFailure) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// GetThumbnailBatchResultEntryFailureTag is text; there may be other values than the constants.
type GetThumbnailBatchResultEntryFailureTag string

// Values of GetThumbnailBatchResultEntryFailureTag.
const (
	GetThumbnailBatchResultEntryFailureTagFailure GetThumbnailBatchResultEntryFailureTag = "failure"
)

type GetThumbnailBatchResultEntrySuccess struct {
	connector.Received
	Tag      GetThumbnailBatchResultEntrySuccessTag `wire:".tag" is:"required"`
	Metadata FileMetadata                           `wire:"metadata" is:"required"`
	// The picture, in base64.
	Thumbnail string `wire:"thumbnail" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x GetThumbnailBatchResultEntrySuccess) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *GetThumbnailBatchResultEntrySuccess) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// GetThumbnailBatchResultEntrySuccessTag is text; there may be other values than the constants.
type GetThumbnailBatchResultEntrySuccessTag string

// Values of GetThumbnailBatchResultEntrySuccessTag.
const (
	GetThumbnailBatchResultEntrySuccessTagSuccess GetThumbnailBatchResultEntrySuccessTag = "success"
)

type ListFolderGetLatestCursorResult struct {
	connector.Received
	Cursor string `wire:"cursor" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x ListFolderGetLatestCursorResult) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *ListFolderGetLatestCursorResult) UnmarshalJSON(data []byte) error {
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

type ListRevisionsResult struct {
	connector.Received
	// The newest first.
	Entries []FileMetadata `wire:"entries" is:"required"`
	HasMore bool           `wire:"has_more" is:"required"`
	// Whether the newest revision is a deletion.
	IsDeleted bool `wire:"is_deleted" is:"required"`
	// When it was deleted.
	ServerDeleted time.Time `wire:"server_deleted"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x ListRevisionsResult) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *ListRevisionsResult) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type MinimalFileLinkMetadata struct {
	connector.Received
	Rev  string `wire:"rev" is:"required"`
	URL  string `wire:"url" is:"required"`
	ID   string `wire:"id"`
	Path string `wire:"path"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x MinimalFileLinkMetadata) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *MinimalFileLinkMetadata) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// A path, "id:…", or a path in a namespace, "ns:…".
type PathOrID = string

// PathOrLinkParam is one of several types, which its ".tag" tells apart; UnknownPathOrLink for any other.
type PathOrLinkParam interface{ isPathOrLinkParam() }

func (PathOrLinkPathParam) isPathOrLinkParam() {}
func (PathOrLinkLinkParam) isPathOrLinkParam() {}
func (UnknownPathOrLink) isPathOrLinkParam()   {}

// UnknownPathOrLink is a variant that the definition does not have.
type UnknownPathOrLink struct{ connector.UnknownVariant }

type PathOrLinkLinkParam struct {
	connector.ExtraFields
	Tag      PathOrLinkLinkTag     `wire:".tag" is:"required"`
	URL      string                `wire:"url" is:"required"`
	Password connector.Opt[string] `wire:"password"`
	// Below the link, where that is a folder's.
	Path connector.Opt[string] `wire:"path"`
}

// MarshalJSON writes it as a request has it.
func (x PathOrLinkLinkParam) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// PathOrLinkLinkTag is text; there may be other values than the constants.
type PathOrLinkLinkTag string

// Values of PathOrLinkLinkTag.
const (
	PathOrLinkLinkTagLink PathOrLinkLinkTag = "link"
)

type PathOrLinkPathParam struct {
	connector.ExtraFields
	Tag  PathOrLinkPathTag `wire:".tag" is:"required"`
	Path ReadPath          `wire:"path" is:"required"`
}

// MarshalJSON writes it as a request has it.
func (x PathOrLinkPathParam) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// PathOrLinkPathTag is text; there may be other values than the constants.
type PathOrLinkPathTag string

// Values of PathOrLinkPathTag.
const (
	PathOrLinkPathTagPath PathOrLinkPathTag = "path"
)

// As WritePathOrId, but the root is "", not "/".
type PathROrID = string

type PreviewResult struct {
	connector.Received
	// Where a file was asked for by path.
	FileMetadata FileMetadata `wire:"file_metadata"`
	// Where it was asked for by shared link.
	LinkMetadata MinimalFileLinkMetadata `wire:"link_metadata"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x PreviewResult) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *PreviewResult) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type RelocationBatchV2LaunchComplete struct {
	connector.Received
	Tag RelocationBatchV2LaunchCompleteTag `wire:".tag" is:"required"`
	// In the order of the request.
	Entries []RelocationBatchResultEntry `wire:"entries" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x RelocationBatchV2LaunchComplete) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *RelocationBatchV2LaunchComplete) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// RelocationBatchV2LaunchCompleteTag is text; there may be other values than the constants.
type RelocationBatchV2LaunchCompleteTag string

// Values of RelocationBatchV2LaunchCompleteTag.
const (
	RelocationBatchV2LaunchCompleteTagComplete RelocationBatchV2LaunchCompleteTag = "complete"
)

type RelocationPathParam struct {
	connector.ExtraFields
	FromPath WritePathOrID `wire:"from_path" is:"required"`
	ToPath   WritePathOrID `wire:"to_path" is:"required"`
}

// MarshalJSON writes it as a request has it.
func (x RelocationPathParam) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

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

type SaveURLError struct {
	connector.Received
	Tag  SaveURLErrorTag `wire:".tag" is:"required"`
	Path WriteError      `wire:"path"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x SaveURLError) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *SaveURLError) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

// SaveURLErrorTag is text; there may be other values than the constants.
type SaveURLErrorTag string

// Values of SaveURLErrorTag.
const (
	SaveURLErrorTagPath           SaveURLErrorTag = "path"
	SaveURLErrorTagDownloadFailed SaveURLErrorTag = "download_failed"
	SaveURLErrorTagInvalidURL     SaveURLErrorTag = "invalid_url"
	SaveURLErrorTagNotFound       SaveURLErrorTag = "not_found"
	SaveURLErrorTagOther          SaveURLErrorTag = "other"
)

// SaveURLJobStatus is one of several types, which its ".tag" tells apart; UnknownSaveURLJobStatus for any other.
type SaveURLJobStatus interface{ isSaveURLJobStatus() }

func (AsyncJobInProgress) isSaveURLJobStatus()       {}
func (SaveURLJobStatusComplete) isSaveURLJobStatus() {}
func (SaveURLJobStatusFailed) isSaveURLJobStatus()   {}
func (UnknownSaveURLJobStatus) isSaveURLJobStatus()  {}

// UnknownSaveURLJobStatus is a variant that the definition does not have.
type UnknownSaveURLJobStatus struct{ connector.UnknownVariant }

type SaveURLJobStatusComplete struct {
	connector.Received
	Tag SaveURLJobStatusCompleteTag `wire:".tag" is:"required"`
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
func (x SaveURLJobStatusComplete) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *SaveURLJobStatusComplete) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// SaveURLJobStatusCompleteTag is text; there may be other values than the constants.
type SaveURLJobStatusCompleteTag string

// Values of SaveURLJobStatusCompleteTag.
const (
	SaveURLJobStatusCompleteTagComplete SaveURLJobStatusCompleteTag = "complete"
)

type SaveURLJobStatusFailed struct {
	connector.Received
	Tag    SaveURLJobStatusFailedTag `wire:".tag" is:"required"`
	Failed SaveURLError              `wire:"failed" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x SaveURLJobStatusFailed) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *SaveURLJobStatusFailed) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// SaveURLJobStatusFailedTag is text; there may be other values than the constants.
type SaveURLJobStatusFailedTag string

// Values of SaveURLJobStatusFailedTag.
const (
	SaveURLJobStatusFailedTagFailed SaveURLJobStatusFailedTag = "failed"
)

type SaveURLResultComplete struct {
	connector.Received
	Tag SaveURLResultCompleteTag `wire:".tag" is:"required"`
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
func (x SaveURLResultComplete) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *SaveURLResultComplete) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// SaveURLResultCompleteTag is text; there may be other values than the constants.
type SaveURLResultCompleteTag string

// Values of SaveURLResultCompleteTag.
const (
	SaveURLResultCompleteTagComplete SaveURLResultCompleteTag = "complete"
)

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
	Path connector.Opt[PathROrID] `wire:"path"`
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

// Which property groups come along.
type TemplateFilterBaseParam struct {
	connector.ExtraFields
	Tag        TemplateFilterBaseTag `wire:".tag" is:"required"`
	FilterSome []string              `wire:"filter_some" is:"required"`
}

// MarshalJSON writes it as a request has it.
func (x TemplateFilterBaseParam) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// TemplateFilterBaseTag is text; there may be other values than the constants.
type TemplateFilterBaseTag string

// Values of TemplateFilterBaseTag.
const (
	TemplateFilterBaseTagFilterSome TemplateFilterBaseTag = "filter_some"
)

type ThumbnailArgParam struct {
	connector.ExtraFields
	Path ReadPath `wire:"path" is:"required"`
	// Whether the answer leaves out media_info.
	ExcludeMediaInfo connector.Opt[bool] `wire:"exclude_media_info"`
	// Default: "jpeg".
	Format connector.Opt[ThumbnailArgFormat] `wire:"format"`
	// Default: "strict".
	Mode connector.Opt[ThumbnailArgMode] `wire:"mode"`
	// Default: "quality_80".
	Quality connector.Opt[ThumbnailArgQuality] `wire:"quality"`
	// Default: "w64h64".
	Size connector.Opt[ThumbnailArgSize] `wire:"size"`
}

// MarshalJSON writes it as a request has it.
func (x ThumbnailArgParam) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// ThumbnailArgFormat is text; there may be other values than the constants.
type ThumbnailArgFormat string

// Values of ThumbnailArgFormat.
const (
	ThumbnailArgFormatJpeg ThumbnailArgFormat = "jpeg"
	ThumbnailArgFormatPng  ThumbnailArgFormat = "png"
	ThumbnailArgFormatWebp ThumbnailArgFormat = "webp"
)

// ThumbnailArgMode is text; there may be other values than the constants.
type ThumbnailArgMode string

// Values of ThumbnailArgMode.
const (
	ThumbnailArgModeStrict        ThumbnailArgMode = "strict"
	ThumbnailArgModeBestfit       ThumbnailArgMode = "bestfit"
	ThumbnailArgModeFitoneBestfit ThumbnailArgMode = "fitone_bestfit"
	ThumbnailArgModeOriginal      ThumbnailArgMode = "original"
)

// ThumbnailArgQuality is text; there may be other values than the constants.
type ThumbnailArgQuality string

// Values of ThumbnailArgQuality.
const (
	ThumbnailArgQualityQuality80 ThumbnailArgQuality = "quality_80"
	ThumbnailArgQualityQuality90 ThumbnailArgQuality = "quality_90"
)

// ThumbnailArgSize is text; there may be other values than the constants.
type ThumbnailArgSize string

// Values of ThumbnailArgSize.
const (
	ThumbnailArgSizeW32h32     ThumbnailArgSize = "w32h32"
	ThumbnailArgSizeW64h64     ThumbnailArgSize = "w64h64"
	ThumbnailArgSizeW128h128   ThumbnailArgSize = "w128h128"
	ThumbnailArgSizeW256h256   ThumbnailArgSize = "w256h256"
	ThumbnailArgSizeW480h320   ThumbnailArgSize = "w480h320"
	ThumbnailArgSizeW640h480   ThumbnailArgSize = "w640h480"
	ThumbnailArgSizeW960h640   ThumbnailArgSize = "w960h640"
	ThumbnailArgSizeW1024h768  ThumbnailArgSize = "w1024h768"
	ThumbnailArgSizeW2048h1536 ThumbnailArgSize = "w2048h1536"
	ThumbnailArgSizeW3200h2400 ThumbnailArgSize = "w3200h2400"
)

type ThumbnailError struct {
	connector.Received
	Tag  ThumbnailErrorTag `wire:".tag" is:"required"`
	Path LookupError       `wire:"path"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x ThumbnailError) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *ThumbnailError) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// ThumbnailErrorTag is text; there may be other values than the constants.
type ThumbnailErrorTag string

// Values of ThumbnailErrorTag.
const (
	ThumbnailErrorTagPath                 ThumbnailErrorTag = "path"
	ThumbnailErrorTagUnsupportedExtension ThumbnailErrorTag = "unsupported_extension"
	ThumbnailErrorTagUnsupportedImage     ThumbnailErrorTag = "unsupported_image"
	ThumbnailErrorTagEncryptedContent     ThumbnailErrorTag = "encrypted_content"
	ThumbnailErrorTagConversionError      ThumbnailErrorTag = "conversion_error"
)

// A path, or one in a namespace, "ns:…".
type WritePath = string
