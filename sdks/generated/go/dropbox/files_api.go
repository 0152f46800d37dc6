// Code generated from connector dropbox 1.0.0. DO NOT EDIT.

package dropbox

import (
	"context"
	"io"
	"iter"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// FilesAPI has the endpoints below files.
type FilesAPI struct {
	base   *connector.BaseConnector
	Search *FilesSearchAPI
}

func newFilesAPI(base *connector.BaseConnector) *FilesAPI {
	return &FilesAPI{
		base:   base,
		Search: newFilesSearchAPI(base),
	}
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
// Its metadata comes along as JSON in the header Dropbox-API-Result.
//
// Needs the scope files.content.read.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#files-download
func (r *FilesAPI) Download(ctx context.Context, params FilesDownloadParams, opts ...connector.CallOption) (*connector.Answer, error) {
	return connector.InvokeBinary(ctx, r.base, opFilesDownload, params, nil, opts)
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

var opFilesListFolderLongpoll = &connector.Operation{
	Name:   "files.list_folder.longpoll",
	Effect: connector.Read,
}

// ListFolderLongpoll: Wait until something changes in a folder.
//
// The answer comes up to 90 seconds after the timeout, and calls here end after five minutes, so ask for 210
// seconds at most.
//
// Needs the scope files.metadata.read.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#files-list_folder-longpoll
func (r *FilesAPI) ListFolderLongpoll(ctx context.Context, params FilesListFolderLongpollParams, opts ...connector.CallOption) (*ListFolderLongpollResult, error) {
	return connector.InvokeJSON[*ListFolderLongpollResult](ctx, r.base, opFilesListFolderLongpoll, params, nil, opts)
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

// Upload: Upload a file of up to 150 MiB.
//
// Needs the scope files.content.write.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#files-upload
func (r *FilesAPI) Upload(ctx context.Context, params FilesUploadParams, body io.Reader, opts ...connector.CallOption) (*FileMetadata, error) {
	return connector.InvokeJSON[*FileMetadata](ctx, r.base, opFilesUpload, params, body, opts)
}
