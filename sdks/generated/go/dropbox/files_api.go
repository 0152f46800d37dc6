// Code generated from connector dropbox 1.1.0. DO NOT EDIT.

package dropbox

import (
	"context"
	"io"
	"iter"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// FilesAPI has the endpoints below files.
type FilesAPI struct {
	base          *connector.BaseConnector
	CopyBatch     *FilesCopyBatchAPI
	MoveBatch     *FilesMoveBatchAPI
	Search        *FilesSearchAPI
	UploadSession *FilesUploadSessionAPI
}

func newFilesAPI(base *connector.BaseConnector) *FilesAPI {
	return &FilesAPI{
		base:          base,
		CopyBatch:     newFilesCopyBatchAPI(base),
		MoveBatch:     newFilesMoveBatchAPI(base),
		Search:        newFilesSearchAPI(base),
		UploadSession: newFilesUploadSessionAPI(base),
	}
}

var opFilesCopyBatchV2 = &connector.Operation{
	Name:   "files.copy_batch_v2",
	Effect: connector.Write,
	Waits:  true,
}

// CopyBatchV2: Copy several files and folders.
//
// An answer that holds an async_job_id only says that work has begun.
//
// The work may go on behind the first answer: its end is waited for, a minute unless another time is given.
//
// Needs the scope files.content.write.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError; *connector.JobNotDone
// where the work is not done in the time of connector.Wait.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#files-copy_batch
func (r *FilesAPI) CopyBatchV2(ctx context.Context, params FilesCopyBatchV2Params, opts ...connector.CallOption) (*RelocationBatchV2LaunchComplete, error) {
	return connector.InvokeJSON[*RelocationBatchV2LaunchComplete](ctx, r.base, opFilesCopyBatchV2, params, nil, opts)
}

var opFilesCopyV2 = &connector.Operation{
	Name:   "files.copy_v2",
	Effect: connector.Write,
}

// CopyV2: Copy a file or a folder.
//
// Needs the scope files.content.write.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#files-copy
func (r *FilesAPI) CopyV2(ctx context.Context, params FilesCopyV2Params, opts ...connector.CallOption) (*RelocationResult, error) {
	return connector.InvokeJSON[*RelocationResult](ctx, r.base, opFilesCopyV2, params, nil, opts)
}

var opFilesCreateFolderV2 = &connector.Operation{
	Name:   "files.create_folder_v2",
	Effect: connector.Write,
}

// CreateFolderV2: Create a folder.
//
// Needs the scope files.content.write.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#files-create_folder
func (r *FilesAPI) CreateFolderV2(ctx context.Context, params FilesCreateFolderV2Params, opts ...connector.CallOption) (*CreateFolderResult, error) {
	return connector.InvokeJSON[*CreateFolderResult](ctx, r.base, opFilesCreateFolderV2, params, nil, opts)
}

var opFilesDeleteBatch = &connector.Operation{
	Name:   "files.delete_batch",
	Effect: connector.Destructive,
	Waits:  true,
}

// DeleteBatch: Delete several files and folders.
//
// An answer that holds an async_job_id only says that work has begun.
//
// The work may go on behind the first answer: its end is waited for, a minute unless another time is given.
//
// What it removes or ends is gone.
//
// Needs the scope files.content.write.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError; *connector.JobNotDone
// where the work is not done in the time of connector.Wait.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#files-delete_batch
func (r *FilesAPI) DeleteBatch(ctx context.Context, params FilesDeleteBatchParams, opts ...connector.CallOption) (*DeleteBatchLaunchComplete, error) {
	return connector.InvokeJSON[*DeleteBatchLaunchComplete](ctx, r.base, opFilesDeleteBatch, params, nil, opts)
}

var opFilesDeleteBatchCheck = &connector.Operation{
	Name:   "files.delete_batch.check",
	Effect: connector.Read,
}

// DeleteBatchCheck: See how far the deleting of several files is.
//
// Needs the scope files.content.write.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#files-delete_batch-check
func (r *FilesAPI) DeleteBatchCheck(ctx context.Context, params FilesDeleteBatchCheckParams, opts ...connector.CallOption) (DeleteBatchJobStatus, error) {
	return connector.InvokeJSON[DeleteBatchJobStatus](ctx, r.base, opFilesDeleteBatchCheck, params, nil, opts)
}

var opFilesDeleteV2 = &connector.Operation{
	Name:   "files.delete_v2",
	Effect: connector.Destructive,
}

// DeleteV2: Delete a file, or a folder with all that is in it.
//
// What it removes or ends is gone.
//
// Needs the scope files.content.write.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#files-delete
func (r *FilesAPI) DeleteV2(ctx context.Context, params FilesDeleteV2Params, opts ...connector.CallOption) (*DeleteResult, error) {
	return connector.InvokeJSON[*DeleteResult](ctx, r.base, opFilesDeleteV2, params, nil, opts)
}

var opFilesDownload = &connector.Operation{
	Name:   "files.download",
	Effect: connector.Read,
}

// Download: Download a file.
//
// Range and If-None-Match go along. Of a document that can only be exported, files.export has the content.
//
// Beside the bytes comes what is captured of the headers: metadata.
//
// Needs the scope files.content.read.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#files-download
func (r *FilesAPI) Download(ctx context.Context, params FilesDownloadParams, opts ...connector.CallOption) (*connector.Answer, error) {
	return connector.InvokeBinary(ctx, r.base, opFilesDownload, params, nil, opts)
}

var opFilesDownloadZip = &connector.Operation{
	Name:   "files.download_zip",
	Effect: connector.Read,
}

// DownloadZip: Download a folder as a ZIP file.
//
// At most 20 GB and 10,000 files.
//
// Beside the bytes comes what is captured of the headers: metadata.
//
// Needs the scope files.content.read.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#files-download_zip
func (r *FilesAPI) DownloadZip(ctx context.Context, params FilesDownloadZipParams, opts ...connector.CallOption) (*connector.Answer, error) {
	return connector.InvokeBinary(ctx, r.base, opFilesDownloadZip, params, nil, opts)
}

var opFilesExport = &connector.Operation{
	Name:   "files.export",
	Effect: connector.Read,
}

// Export: Download a document that exists at Dropbox only, in another form.
//
// Those whose is_downloadable is false, such as Paper documents.
//
// Beside the bytes comes what is captured of the headers: result.
//
// Needs the scope files.content.read.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#files-export
func (r *FilesAPI) Export(ctx context.Context, params FilesExportParams, opts ...connector.CallOption) (*connector.Answer, error) {
	return connector.InvokeBinary(ctx, r.base, opFilesExport, params, nil, opts)
}

var opFilesGetMetadata = &connector.Operation{
	Name:   "files.get_metadata",
	Effect: connector.Read,
}

// GetMetadata: Show a file's or a folder's name, size and times.
//
// Needs the scope files.metadata.read.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#files-get_metadata
func (r *FilesAPI) GetMetadata(ctx context.Context, params FilesGetMetadataParams, opts ...connector.CallOption) (Metadata, error) {
	return connector.InvokeJSON[Metadata](ctx, r.base, opFilesGetMetadata, params, nil, opts)
}

var opFilesGetPreview = &connector.Operation{
	Name:   "files.get_preview",
	Effect: connector.Read,
}

// GetPreview: Get a preview of a document as PDF or HTML.
//
// Beside the bytes comes what is captured of the headers: metadata.
//
// Needs the scope files.content.read.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#files-get_preview
func (r *FilesAPI) GetPreview(ctx context.Context, params FilesGetPreviewParams, opts ...connector.CallOption) (*connector.Answer, error) {
	return connector.InvokeBinary(ctx, r.base, opFilesGetPreview, params, nil, opts)
}

var opFilesGetTemporaryLink = &connector.Operation{
	Name:   "files.get_temporary_link",
	Effect: connector.Read,
}

// GetTemporaryLink: Get a link that downloads a file without a token, for four hours.
//
// Needs the scope files.content.read.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#files-get_temporary_link
func (r *FilesAPI) GetTemporaryLink(ctx context.Context, params FilesGetTemporaryLinkParams, opts ...connector.CallOption) (*GetTemporaryLinkResult, error) {
	return connector.InvokeJSON[*GetTemporaryLinkResult](ctx, r.base, opFilesGetTemporaryLink, params, nil, opts)
}

var opFilesGetTemporaryUploadLink = &connector.Operation{
	Name:   "files.get_temporary_upload_link",
	Effect: connector.Write,
}

// GetTemporaryUploadLink: Get a link that takes a file without a token, once.
//
// It takes up to 150 MiB by POST, as application/octet-stream; what the answer to that holds is the content
// hash.
//
// Needs the scope files.content.write.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#files-get_temporary_upload_link
func (r *FilesAPI) GetTemporaryUploadLink(ctx context.Context, params FilesGetTemporaryUploadLinkParams, opts ...connector.CallOption) (*GetTemporaryUploadLinkResult, error) {
	return connector.InvokeJSON[*GetTemporaryUploadLinkResult](ctx, r.base, opFilesGetTemporaryUploadLink, params, nil, opts)
}

var opFilesGetThumbnailBatch = &connector.Operation{
	Name:   "files.get_thumbnail_batch",
	Effect: connector.Read,
}

// GetThumbnailBatch: Get small pictures of up to 25 files.
//
// Needs the scope files.content.read.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#files-get_thumbnail_batch
func (r *FilesAPI) GetThumbnailBatch(ctx context.Context, params FilesGetThumbnailBatchParams, opts ...connector.CallOption) (*GetThumbnailBatchResult, error) {
	return connector.InvokeJSON[*GetThumbnailBatchResult](ctx, r.base, opFilesGetThumbnailBatch, params, nil, opts)
}

var opFilesGetThumbnailV2 = &connector.Operation{
	Name:   "files.get_thumbnail_v2",
	Effect: connector.Read,
}

// GetThumbnailV2: Get a small picture of a photo or a video.
//
// Of files of up to 20 MB: jpg, jpeg, png, tiff, tif, gif, webp, ppm and bmp.
//
// Beside the bytes comes what is captured of the headers: result.
//
// Needs the scope files.content.read.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#files-get_thumbnail
func (r *FilesAPI) GetThumbnailV2(ctx context.Context, params FilesGetThumbnailV2Params, opts ...connector.CallOption) (*connector.Answer, error) {
	return connector.InvokeBinary(ctx, r.base, opFilesGetThumbnailV2, params, nil, opts)
}

var opFilesListFolder = &connector.Operation{
	Name:     "files.list_folder",
	Effect:   connector.Read,
	Items:    []any{"entries"},
	PageSize: "limit",
}

// ListFolder: List what is in a folder.
//
// connector.PageSize is its limit. About how many a page holds.
//
// Needs the scope files.metadata.read.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#files-list_folder
func (r *FilesAPI) ListFolder(ctx context.Context, params FilesListFolderParams, opts ...connector.CallOption) (*connector.Page[Metadata], error) {
	return connector.InvokeList[Metadata](ctx, r.base, opFilesListFolder, params, nil, opts)
}

// ListFolderAll gives the items of all pages of ListFolder, page by page. An error comes last, beside a zero
// item.
func (r *FilesAPI) ListFolderAll(ctx context.Context, params FilesListFolderParams, opts ...connector.CallOption) iter.Seq2[Metadata, error] {
	return connector.InvokeListAll[Metadata](ctx, r.base, opFilesListFolder, params, nil, opts)
}

var opFilesListFolderContinue = &connector.Operation{
	Name:   "files.list_folder.continue",
	Effect: connector.Read,
	Items:  []any{"entries"},
}

// ListFolderContinue: Go on with a listing, or see what has changed since.
//
// Needs the scope files.metadata.read.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#files-list_folder-continue
func (r *FilesAPI) ListFolderContinue(ctx context.Context, params FilesListFolderContinueParams, opts ...connector.CallOption) (*connector.Page[Metadata], error) {
	return connector.InvokeList[Metadata](ctx, r.base, opFilesListFolderContinue, params, nil, opts)
}

// ListFolderContinueAll gives the items of all pages of ListFolderContinue, page by page. An error comes last,
// beside a zero item.
func (r *FilesAPI) ListFolderContinueAll(ctx context.Context, params FilesListFolderContinueParams, opts ...connector.CallOption) iter.Seq2[Metadata, error] {
	return connector.InvokeListAll[Metadata](ctx, r.base, opFilesListFolderContinue, params, nil, opts)
}

var opFilesListFolderGetLatestCursor = &connector.Operation{
	Name:   "files.list_folder.get_latest_cursor",
	Effect: connector.Read,
}

// ListFolderGetLatestCursor: Begin to watch a folder without listing it.
//
// The cursor is for files.list_folder.continue, which tells what changes from now on.
//
// Needs the scope files.metadata.read.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#files-list_folder-get_latest_cursor
func (r *FilesAPI) ListFolderGetLatestCursor(ctx context.Context, params FilesListFolderGetLatestCursorParams, opts ...connector.CallOption) (*ListFolderGetLatestCursorResult, error) {
	return connector.InvokeJSON[*ListFolderGetLatestCursorResult](ctx, r.base, opFilesListFolderGetLatestCursor, params, nil, opts)
}

var opFilesListFolderLongpoll = &connector.Operation{
	Name:   "files.list_folder.longpoll",
	Effect: connector.Read,
}

// ListFolderLongpoll: Wait until something changes in a folder.
//
// The answer comes up to 90 seconds after the timeout.
//
// Needs the scope files.metadata.read.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#files-list_folder-longpoll
func (r *FilesAPI) ListFolderLongpoll(ctx context.Context, params FilesListFolderLongpollParams, opts ...connector.CallOption) (*ListFolderLongpollResult, error) {
	return connector.InvokeJSON[*ListFolderLongpollResult](ctx, r.base, opFilesListFolderLongpoll, params, nil, opts)
}

var opFilesListRevisions = &connector.Operation{
	Name:     "files.list_revisions",
	Effect:   connector.Read,
	Items:    []any{"entries"},
	PageSize: "limit",
}

// ListRevisions: List the versions of a file, the newest first.
//
// connector.PageSize is its limit. How many a page holds. Default: 10.
//
// Needs the scope files.metadata.read.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#files-list_revisions
func (r *FilesAPI) ListRevisions(ctx context.Context, params FilesListRevisionsParams, opts ...connector.CallOption) (*connector.Page[FileMetadata], error) {
	return connector.InvokeList[FileMetadata](ctx, r.base, opFilesListRevisions, params, nil, opts)
}

// ListRevisionsAll gives the items of all pages of ListRevisions, page by page. An error comes last, beside a
// zero item.
func (r *FilesAPI) ListRevisionsAll(ctx context.Context, params FilesListRevisionsParams, opts ...connector.CallOption) iter.Seq2[FileMetadata, error] {
	return connector.InvokeListAll[FileMetadata](ctx, r.base, opFilesListRevisions, params, nil, opts)
}

var opFilesMoveBatchV2 = &connector.Operation{
	Name:   "files.move_batch_v2",
	Effect: connector.Write,
	Waits:  true,
}

// MoveBatchV2: Move several files and folders.
//
// An answer that holds an async_job_id only says that work has begun.
//
// The work may go on behind the first answer: its end is waited for, a minute unless another time is given.
//
// Needs the scope files.content.write.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError; *connector.JobNotDone
// where the work is not done in the time of connector.Wait.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#files-move_batch
func (r *FilesAPI) MoveBatchV2(ctx context.Context, params FilesMoveBatchV2Params, opts ...connector.CallOption) (*RelocationBatchV2LaunchComplete, error) {
	return connector.InvokeJSON[*RelocationBatchV2LaunchComplete](ctx, r.base, opFilesMoveBatchV2, params, nil, opts)
}

var opFilesMoveV2 = &connector.Operation{
	Name:   "files.move_v2",
	Effect: connector.Write,
}

// MoveV2: Move or rename a file or a folder.
//
// Needs the scope files.content.write.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#files-move
func (r *FilesAPI) MoveV2(ctx context.Context, params FilesMoveV2Params, opts ...connector.CallOption) (*RelocationResult, error) {
	return connector.InvokeJSON[*RelocationResult](ctx, r.base, opFilesMoveV2, params, nil, opts)
}

var opFilesRestore = &connector.Operation{
	Name:   "files.restore",
	Effect: connector.Write,
}

// Restore: Bring back an earlier version of a file.
//
// Needs the scope files.content.write.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#files-restore
func (r *FilesAPI) Restore(ctx context.Context, params FilesRestoreParams, opts ...connector.CallOption) (*FileMetadata, error) {
	return connector.InvokeJSON[*FileMetadata](ctx, r.base, opFilesRestore, params, nil, opts)
}

var opFilesSaveURL = &connector.Operation{
	Name:   "files.save_url",
	Effect: connector.Write,
	Waits:  true,
}

// SaveURL: Save what is at an address on the web.
//
// An answer that holds an async_job_id only says that work has begun.
//
// The work may go on behind the first answer: its end is waited for, a minute unless another time is given.
//
// Needs the scope files.content.write.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError; *connector.JobNotDone
// where the work is not done in the time of connector.Wait.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#files-save_url
func (r *FilesAPI) SaveURL(ctx context.Context, params FilesSaveURLParams, opts ...connector.CallOption) (*SaveURLResultComplete, error) {
	return connector.InvokeJSON[*SaveURLResultComplete](ctx, r.base, opFilesSaveURL, params, nil, opts)
}

var opFilesSaveURLCheckJobStatus = &connector.Operation{
	Name:   "files.save_url.check_job_status",
	Effect: connector.Read,
}

// SaveURLCheckJobStatus: See how far the saving of an address is.
//
// Needs the scope files.content.write.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#files-save_url-check_job_status
func (r *FilesAPI) SaveURLCheckJobStatus(ctx context.Context, params FilesSaveURLCheckJobStatusParams, opts ...connector.CallOption) (SaveURLJobStatus, error) {
	return connector.InvokeJSON[SaveURLJobStatus](ctx, r.base, opFilesSaveURLCheckJobStatus, params, nil, opts)
}

var opFilesSearchV2 = &connector.Operation{
	Name:   "files.search_v2",
	Effect: connector.Read,
	Items:  []any{"matches"},
}

// SearchV2: Search for files and folders.
//
// Needs the scope files.metadata.read.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#files-search
func (r *FilesAPI) SearchV2(ctx context.Context, params FilesSearchV2Params, opts ...connector.CallOption) (*connector.Page[SearchMatchV2], error) {
	return connector.InvokeList[SearchMatchV2](ctx, r.base, opFilesSearchV2, params, nil, opts)
}

// SearchV2All gives the items of all pages of SearchV2, page by page. An error comes last, beside a zero item.
func (r *FilesAPI) SearchV2All(ctx context.Context, params FilesSearchV2Params, opts ...connector.CallOption) iter.Seq2[SearchMatchV2, error] {
	return connector.InvokeListAll[SearchMatchV2](ctx, r.base, opFilesSearchV2, params, nil, opts)
}

var opFilesUpload = &connector.Operation{
	Name:   "files.upload",
	Effect: connector.Write,
	Body:   connector.BinaryBody,
}

// Upload: Upload a file.
//
// One call takes up to 150 MiB; what is larger goes in pieces, by an upload session.
//
// Needs the scope files.content.write.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#files-upload
func (r *FilesAPI) Upload(ctx context.Context, params FilesUploadParams, body io.Reader, opts ...connector.CallOption) (*FileMetadata, error) {
	return connector.InvokeJSON[*FileMetadata](ctx, r.base, opFilesUpload, params, body, opts)
}
