// Code generated from connector onedrive 1.1.0. DO NOT EDIT.

package onedrive

import (
	"context"
	"io"
	"iter"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// ItemAPI has the endpoints below item.
type ItemAPI struct {
	base *connector.BaseConnector
}

func newItemAPI(base *connector.BaseConnector) *ItemAPI {
	return &ItemAPI{
		base: base,
	}
}

var opItemChildren = &connector.Operation{
	Name:     "item.children",
	Effect:   connector.Read,
	Items:    []any{"value"},
	PageSize: "$top",
}

// Children: List what is in a folder.
//
// connector.PageSize is its $top. How many a page holds at most.
//
// Needs one of the scopes Files.Read, Files.ReadWrite, Files.Read.All, Files.ReadWrite.All, Sites.Read.All,
// Sites.ReadWrite.All.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://learn.microsoft.com/en-us/graph/api/driveitem-list-children
func (r *ItemAPI) Children(ctx context.Context, params ItemChildrenParams, opts ...connector.CallOption) (*connector.Page[DriveItem], error) {
	return connector.InvokeList[DriveItem](ctx, r.base, opItemChildren, params, nil, opts)
}

// ChildrenAll gives the items of all pages of Children, page by page. An error comes last, beside a zero item.
func (r *ItemAPI) ChildrenAll(ctx context.Context, params ItemChildrenParams, opts ...connector.CallOption) iter.Seq2[DriveItem, error] {
	return connector.InvokeListAll[DriveItem](ctx, r.base, opItemChildren, params, nil, opts)
}

var opItemChildrenByPath = &connector.Operation{
	Name:     "item.childrenByPath",
	Effect:   connector.Read,
	Items:    []any{"value"},
	PageSize: "$top",
}

// ChildrenByPath: List what is in a folder, by its path.
//
// connector.PageSize is its $top. How many a page holds at most.
//
// Needs one of the scopes Files.Read, Files.ReadWrite, Files.Read.All, Files.ReadWrite.All, Sites.Read.All,
// Sites.ReadWrite.All.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://learn.microsoft.com/en-us/graph/api/driveitem-list-children
func (r *ItemAPI) ChildrenByPath(ctx context.Context, params ItemChildrenByPathParams, opts ...connector.CallOption) (*connector.Page[DriveItem], error) {
	return connector.InvokeList[DriveItem](ctx, r.base, opItemChildrenByPath, params, nil, opts)
}

// ChildrenByPathAll gives the items of all pages of ChildrenByPath, page by page. An error comes last, beside a
// zero item.
func (r *ItemAPI) ChildrenByPathAll(ctx context.Context, params ItemChildrenByPathParams, opts ...connector.CallOption) iter.Seq2[DriveItem, error] {
	return connector.InvokeListAll[DriveItem](ctx, r.base, opItemChildrenByPath, params, nil, opts)
}

var opItemContent = &connector.Operation{
	Name:   "item.content",
	Effect: connector.Read,
}

// Content: Download a file.
//
// Needs one of the scopes Files.Read, Files.ReadWrite, Files.Read.All, Files.ReadWrite.All, Sites.Read.All,
// Sites.ReadWrite.All.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://learn.microsoft.com/en-us/graph/api/driveitem-get-content
func (r *ItemAPI) Content(ctx context.Context, params ItemContentParams, opts ...connector.CallOption) (*connector.Answer, error) {
	return connector.InvokeBinary(ctx, r.base, opItemContent, params, nil, opts)
}

var opItemContentByPath = &connector.Operation{
	Name:   "item.contentByPath",
	Effect: connector.Read,
}

// ContentByPath: Download a file, by its path.
//
// Needs one of the scopes Files.Read, Files.ReadWrite, Files.Read.All, Files.ReadWrite.All, Sites.Read.All,
// Sites.ReadWrite.All.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://learn.microsoft.com/en-us/graph/api/driveitem-get-content
func (r *ItemAPI) ContentByPath(ctx context.Context, params ItemContentByPathParams, opts ...connector.CallOption) (*connector.Answer, error) {
	return connector.InvokeBinary(ctx, r.base, opItemContentByPath, params, nil, opts)
}

var opItemCopy = &connector.Operation{
	Name:   "item.copy",
	Effect: connector.Write,
	Waits:  true,
}

// Copy: Copy a file, or a folder with all that is in it.
//
// Graph answers at once, 202 with the address of a monitor, and copies on; what is given here is what the
// monitor says at the end.
//
// The work may go on behind the first answer: its end is waited for, a minute unless another time is given.
//
// Needs one of the scopes Files.ReadWrite, Files.ReadWrite.All, Sites.ReadWrite.All.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError; *connector.JobNotDone
// where the work is not done in the time of connector.Wait.
//
// See https://learn.microsoft.com/en-us/graph/api/driveitem-copy
func (r *ItemAPI) Copy(ctx context.Context, params ItemCopyParams, opts ...connector.CallOption) (*AsyncJobStatus, error) {
	return connector.InvokeJSON[*AsyncJobStatus](ctx, r.base, opItemCopy, params, nil, opts)
}

var opItemCreateLink = &connector.Operation{
	Name:   "item.createLink",
	Effect: connector.Write,
}

// CreateLink: Make a link to a file or a folder.
//
// One of the same kind that is there already is given again.
//
// Needs one of the scopes Files.ReadWrite, Files.ReadWrite.All, Sites.ReadWrite.All.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://learn.microsoft.com/en-us/graph/api/driveitem-createlink
func (r *ItemAPI) CreateLink(ctx context.Context, params ItemCreateLinkParams, opts ...connector.CallOption) (*Permission, error) {
	return connector.InvokeJSON[*Permission](ctx, r.base, opItemCreateLink, params, nil, opts)
}

var opItemCreateUploadSession = &connector.Operation{
	Name:   "item.createUploadSession",
	Effect: connector.Write,
}

// CreateUploadSession: Open a session to upload a file in pieces, by its path.
//
// The pieces go by PUT to uploadUrl, one after another, without a token, each but the last a multiple of 320 KiB
// and below 60 MiB. GET there says what is missing, DELETE ends it.
//
// Needs one of the scopes Files.ReadWrite, Files.ReadWrite.All, Sites.ReadWrite.All.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://learn.microsoft.com/en-us/graph/api/driveitem-createuploadsession
func (r *ItemAPI) CreateUploadSession(ctx context.Context, params ItemCreateUploadSessionParams, opts ...connector.CallOption) (*UploadSession, error) {
	return connector.InvokeJSON[*UploadSession](ctx, r.base, opItemCreateUploadSession, params, nil, opts)
}

var opItemCreateUploadSessionByID = &connector.Operation{
	Name:   "item.createUploadSessionById",
	Effect: connector.Write,
}

// CreateUploadSessionByID: Open a session to upload new content of a file in pieces.
//
// Needs one of the scopes Files.ReadWrite, Files.ReadWrite.All, Sites.ReadWrite.All.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://learn.microsoft.com/en-us/graph/api/driveitem-createuploadsession
func (r *ItemAPI) CreateUploadSessionByID(ctx context.Context, params ItemCreateUploadSessionByIDParams, opts ...connector.CallOption) (*UploadSession, error) {
	return connector.InvokeJSON[*UploadSession](ctx, r.base, opItemCreateUploadSessionByID, params, nil, opts)
}

var opItemCreateUploadSessionInFolder = &connector.Operation{
	Name:   "item.createUploadSessionInFolder",
	Effect: connector.Write,
}

// CreateUploadSessionInFolder: Open a session to upload a file into a folder in pieces.
//
// Needs one of the scopes Files.ReadWrite, Files.ReadWrite.All, Sites.ReadWrite.All.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://learn.microsoft.com/en-us/graph/api/driveitem-createuploadsession
func (r *ItemAPI) CreateUploadSessionInFolder(ctx context.Context, params ItemCreateUploadSessionInFolderParams, opts ...connector.CallOption) (*UploadSession, error) {
	return connector.InvokeJSON[*UploadSession](ctx, r.base, opItemCreateUploadSessionInFolder, params, nil, opts)
}

var opItemDelete = &connector.Operation{
	Name:   "item.delete",
	Effect: connector.Destructive,
}

// Delete: Move a file, or a folder with all that is in it, to the recycle bin.
//
// What it removes or ends is gone.
//
// Needs one of the scopes Files.ReadWrite, Files.ReadWrite.All.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://learn.microsoft.com/en-us/graph/api/driveitem-delete
func (r *ItemAPI) Delete(ctx context.Context, params ItemDeleteParams, opts ...connector.CallOption) error {
	return connector.InvokeEmpty(ctx, r.base, opItemDelete, params, nil, opts)
}

var opItemGet = &connector.Operation{
	Name:   "item.get",
	Effect: connector.Read,
}

// Get: Show a file's or a folder's properties.
//
// Needs one of the scopes Files.Read, Files.ReadWrite, Files.Read.All, Files.ReadWrite.All, Sites.Read.All.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://learn.microsoft.com/en-us/graph/api/driveitem-get
func (r *ItemAPI) Get(ctx context.Context, params ItemGetParams, opts ...connector.CallOption) (*DriveItem, error) {
	return connector.InvokeJSON[*DriveItem](ctx, r.base, opItemGet, params, nil, opts)
}

var opItemGetByPath = &connector.Operation{
	Name:   "item.getByPath",
	Effect: connector.Read,
}

// GetByPath: Show a file's or a folder's properties, by its path.
//
// Needs one of the scopes Files.Read, Files.ReadWrite, Files.Read.All, Files.ReadWrite.All, Sites.Read.All,
// Sites.ReadWrite.All.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://learn.microsoft.com/en-us/graph/api/driveitem-get
func (r *ItemAPI) GetByPath(ctx context.Context, params ItemGetByPathParams, opts ...connector.CallOption) (*DriveItem, error) {
	return connector.InvokeJSON[*DriveItem](ctx, r.base, opItemGetByPath, params, nil, opts)
}

var opItemInvite = &connector.Operation{
	Name:   "item.invite",
	Effect: connector.Write,
}

// Invite: Let people see or change a file or a folder.
//
// Where that fails for some, the answer is a 207, and their permissions hold an error.
//
// Needs one of the scopes Files.ReadWrite, Files.ReadWrite.All, Sites.ReadWrite.All.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://learn.microsoft.com/en-us/graph/api/driveitem-invite
func (r *ItemAPI) Invite(ctx context.Context, params ItemInviteParams, opts ...connector.CallOption) (*PermissionCollectionResponse, error) {
	return connector.InvokeJSON[*PermissionCollectionResponse](ctx, r.base, opItemInvite, params, nil, opts)
}

var opItemPermanentDelete = &connector.Operation{
	Name:   "item.permanentDelete",
	Effect: connector.Destructive,
}

// PermanentDelete: Delete a file, or a folder with all that is in it, for good.
//
// Past the recycle bin, so that nothing can bring it back.
//
// What it removes or ends is gone.
//
// Needs one of the scopes Files.ReadWrite, Files.ReadWrite.All, Sites.ReadWrite.All.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://learn.microsoft.com/en-us/graph/api/driveitem-permanentdelete
func (r *ItemAPI) PermanentDelete(ctx context.Context, params ItemPermanentDeleteParams, opts ...connector.CallOption) error {
	return connector.InvokeEmpty(ctx, r.base, opItemPermanentDelete, params, nil, opts)
}

var opItemPermissions = &connector.Operation{
	Name:     "item.permissions",
	Effect:   connector.Read,
	Items:    []any{"value"},
	PageSize: "$top",
}

// Permissions: List who may see or change a file or a folder.
//
// connector.PageSize is its $top. How many a page holds at most.
//
// Needs one of the scopes Files.Read, Files.ReadWrite, Files.Read.All, Files.ReadWrite.All, Sites.Read.All,
// Sites.ReadWrite.All.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://learn.microsoft.com/en-us/graph/api/driveitem-list-permissions
func (r *ItemAPI) Permissions(ctx context.Context, params ItemPermissionsParams, opts ...connector.CallOption) (*connector.Page[Permission], error) {
	return connector.InvokeList[Permission](ctx, r.base, opItemPermissions, params, nil, opts)
}

// PermissionsAll gives the items of all pages of Permissions, page by page. An error comes last, beside a zero
// item.
func (r *ItemAPI) PermissionsAll(ctx context.Context, params ItemPermissionsParams, opts ...connector.CallOption) iter.Seq2[Permission, error] {
	return connector.InvokeListAll[Permission](ctx, r.base, opItemPermissions, params, nil, opts)
}

var opItemPreview = &connector.Operation{
	Name:   "item.preview",
	Effect: connector.Read,
}

// Preview: Make an address that shows a file in a page.
//
// Good for a short time; work and school accounts only.
//
// Needs one of the scopes Files.Read, Files.ReadWrite, Files.Read.All, Files.ReadWrite.All, Sites.Read.All,
// Sites.ReadWrite.All.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://learn.microsoft.com/en-us/graph/api/driveitem-preview
func (r *ItemAPI) Preview(ctx context.Context, params ItemPreviewParams, opts ...connector.CallOption) (*ItemPreviewInfo, error) {
	return connector.InvokeJSON[*ItemPreviewInfo](ctx, r.base, opItemPreview, params, nil, opts)
}

var opItemReplaceContent = &connector.Operation{
	Name:   "item.replaceContent",
	Effect: connector.Write,
	Body:   connector.BinaryBody,
}

// ReplaceContent: Upload new content of a file.
//
// Needs one of the scopes Files.ReadWrite, Files.ReadWrite.All, Sites.ReadWrite.All.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://learn.microsoft.com/en-us/graph/api/driveitem-put-content
func (r *ItemAPI) ReplaceContent(ctx context.Context, params ItemReplaceContentParams, body io.Reader, opts ...connector.CallOption) (*DriveItem, error) {
	return connector.InvokeJSON[*DriveItem](ctx, r.base, opItemReplaceContent, params, body, opts)
}

var opItemRestore = &connector.Operation{
	Name:   "item.restore",
	Effect: connector.Write,
}

// Restore: Bring a file or a folder back from the recycle bin.
//
// Personal drives only.
//
// Needs the scope Files.ReadWrite.All.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://learn.microsoft.com/en-us/graph/api/driveitem-restore
func (r *ItemAPI) Restore(ctx context.Context, params ItemRestoreParams, opts ...connector.CallOption) (*DriveItem, error) {
	return connector.InvokeJSON[*DriveItem](ctx, r.base, opItemRestore, params, nil, opts)
}

var opItemRestoreVersion = &connector.Operation{
	Name:   "item.restoreVersion",
	Effect: connector.Write,
}

// RestoreVersion: Make an older version of a file the current one.
//
// As a new version; what was current stays among the older ones.
//
// Needs one of the scopes Files.ReadWrite, Files.ReadWrite.All, Sites.ReadWrite.All.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://learn.microsoft.com/en-us/graph/api/driveitemversion-restore
func (r *ItemAPI) RestoreVersion(ctx context.Context, params ItemRestoreVersionParams, opts ...connector.CallOption) error {
	return connector.InvokeEmpty(ctx, r.base, opItemRestoreVersion, params, nil, opts)
}

var opItemThumbnailContent = &connector.Operation{
	Name:   "item.thumbnailContent",
	Effect: connector.Read,
}

// ThumbnailContent: Download a thumbnail.
//
// Needs one of the scopes Files.Read, Files.ReadWrite, Files.Read.All, Files.ReadWrite.All, Sites.Read.All,
// Sites.ReadWrite.All.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://learn.microsoft.com/en-us/graph/api/driveitem-list-thumbnails
func (r *ItemAPI) ThumbnailContent(ctx context.Context, params ItemThumbnailContentParams, opts ...connector.CallOption) (*connector.Answer, error) {
	return connector.InvokeBinary(ctx, r.base, opItemThumbnailContent, params, nil, opts)
}

var opItemThumbnails = &connector.Operation{
	Name:     "item.thumbnails",
	Effect:   connector.Read,
	Items:    []any{"value"},
	PageSize: "$top",
}

// Thumbnails: List the thumbnails of a file or a folder.
//
// connector.PageSize is its $top. How many a page holds at most.
//
// Needs one of the scopes Files.Read, Files.ReadWrite, Files.Read.All, Files.ReadWrite.All, Sites.Read.All,
// Sites.ReadWrite.All.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://learn.microsoft.com/en-us/graph/api/driveitem-list-thumbnails
func (r *ItemAPI) Thumbnails(ctx context.Context, params ItemThumbnailsParams, opts ...connector.CallOption) (*connector.Page[ThumbnailSet], error) {
	return connector.InvokeList[ThumbnailSet](ctx, r.base, opItemThumbnails, params, nil, opts)
}

// ThumbnailsAll gives the items of all pages of Thumbnails, page by page. An error comes last, beside a zero
// item.
func (r *ItemAPI) ThumbnailsAll(ctx context.Context, params ItemThumbnailsParams, opts ...connector.CallOption) iter.Seq2[ThumbnailSet, error] {
	return connector.InvokeListAll[ThumbnailSet](ctx, r.base, opItemThumbnails, params, nil, opts)
}

var opItemUpdate = &connector.Operation{
	Name:   "item.update",
	Effect: connector.Write,
}

// Update: Rename or move a file or a folder.
//
// Needs one of the scopes Files.ReadWrite, Files.ReadWrite.All.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://learn.microsoft.com/en-us/graph/api/driveitem-update
func (r *ItemAPI) Update(ctx context.Context, params ItemUpdateParams, opts ...connector.CallOption) (*DriveItem, error) {
	return connector.InvokeJSON[*DriveItem](ctx, r.base, opItemUpdate, params, nil, opts)
}

var opItemUpload = &connector.Operation{
	Name:   "item.upload",
	Effect: connector.Write,
	Body:   connector.BinaryBody,
}

// Upload: Upload a file into a folder.
//
// Needs one of the scopes Files.ReadWrite, Files.ReadWrite.All, Sites.ReadWrite.All.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://learn.microsoft.com/en-us/graph/api/driveitem-put-content
func (r *ItemAPI) Upload(ctx context.Context, params ItemUploadParams, body io.Reader, opts ...connector.CallOption) (*DriveItem, error) {
	return connector.InvokeJSON[*DriveItem](ctx, r.base, opItemUpload, params, body, opts)
}

var opItemUploadByPath = &connector.Operation{
	Name:   "item.uploadByPath",
	Effect: connector.Write,
	Body:   connector.BinaryBody,
}

// UploadByPath: Upload a file, by its path.
//
// Missing folders are made.
//
// Needs one of the scopes Files.ReadWrite, Files.ReadWrite.All, Sites.ReadWrite.All.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://learn.microsoft.com/en-us/graph/api/driveitem-put-content
func (r *ItemAPI) UploadByPath(ctx context.Context, params ItemUploadByPathParams, body io.Reader, opts ...connector.CallOption) (*DriveItem, error) {
	return connector.InvokeJSON[*DriveItem](ctx, r.base, opItemUploadByPath, params, body, opts)
}

var opItemVersionContent = &connector.Operation{
	Name:   "item.versionContent",
	Effect: connector.Read,
}

// VersionContent: Download an older version of a file.
//
// Not the current one, which item.content gives.
//
// Needs one of the scopes Files.Read, Files.ReadWrite, Files.Read.All, Files.ReadWrite.All, Sites.Read.All,
// Sites.ReadWrite.All.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://learn.microsoft.com/en-us/graph/api/driveitemversion-get-contents
func (r *ItemAPI) VersionContent(ctx context.Context, params ItemVersionContentParams, opts ...connector.CallOption) (*connector.Answer, error) {
	return connector.InvokeBinary(ctx, r.base, opItemVersionContent, params, nil, opts)
}

var opItemVersions = &connector.Operation{
	Name:     "item.versions",
	Effect:   connector.Read,
	Items:    []any{"value"},
	PageSize: "$top",
}

// Versions: List the versions of a file.
//
// connector.PageSize is its $top. How many a page holds at most.
//
// Needs one of the scopes Files.Read, Files.ReadWrite, Files.Read.All, Files.ReadWrite.All, Sites.Read.All,
// Sites.ReadWrite.All.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://learn.microsoft.com/en-us/graph/api/driveitem-list-versions
func (r *ItemAPI) Versions(ctx context.Context, params ItemVersionsParams, opts ...connector.CallOption) (*connector.Page[DriveItemVersion], error) {
	return connector.InvokeList[DriveItemVersion](ctx, r.base, opItemVersions, params, nil, opts)
}

// VersionsAll gives the items of all pages of Versions, page by page. An error comes last, beside a zero item.
func (r *ItemAPI) VersionsAll(ctx context.Context, params ItemVersionsParams, opts ...connector.CallOption) iter.Seq2[DriveItemVersion, error] {
	return connector.InvokeListAll[DriveItemVersion](ctx, r.base, opItemVersions, params, nil, opts)
}
