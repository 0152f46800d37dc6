// Code generated from connector onedrive 1.0.0. DO NOT EDIT.

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
// Needs one of the scopes Files.Read, Files.ReadWrite.
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

var opItemContent = &connector.Operation{
	Name:   "item.content",
	Effect: connector.Read,
}

// Content: Download a file.
//
// Needs one of the scopes Files.Read, Files.ReadWrite.
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
// Needs one of the scopes Files.Read, Files.ReadWrite.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://learn.microsoft.com/en-us/graph/api/driveitem-get-content
func (r *ItemAPI) ContentByPath(ctx context.Context, params ItemContentByPathParams, opts ...connector.CallOption) (*connector.Answer, error) {
	return connector.InvokeBinary(ctx, r.base, opItemContentByPath, params, nil, opts)
}

var opItemDelete = &connector.Operation{
	Name:   "item.delete",
	Effect: connector.Destructive,
}

// Delete: Move a file, or a folder with all that is in it, to the recycle bin.
//
// What it removes or ends is gone.
//
// Needs the scope Files.ReadWrite.
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
// Needs one of the scopes Files.Read, Files.ReadWrite.
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
// Needs one of the scopes Files.Read, Files.ReadWrite.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://learn.microsoft.com/en-us/graph/api/driveitem-get
func (r *ItemAPI) GetByPath(ctx context.Context, params ItemGetByPathParams, opts ...connector.CallOption) (*DriveItem, error) {
	return connector.InvokeJSON[*DriveItem](ctx, r.base, opItemGetByPath, params, nil, opts)
}

var opItemUpdate = &connector.Operation{
	Name:   "item.update",
	Effect: connector.Write,
}

// Update: Rename or move a file or a folder.
//
// Needs the scope Files.ReadWrite.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://learn.microsoft.com/en-us/graph/api/driveitem-update
func (r *ItemAPI) Update(ctx context.Context, params ItemUpdateParams, opts ...connector.CallOption) (*DriveItem, error) {
	return connector.InvokeJSON[*DriveItem](ctx, r.base, opItemUpdate, params, nil, opts)
}

var opItemUploadByPath = &connector.Operation{
	Name:   "item.uploadByPath",
	Effect: connector.Write,
	Body:   connector.BinaryBody,
}

// UploadByPath: Upload a file, by its path.
//
// Up to 250 MB, or 4 MB according to older pages; missing folders are made.
//
// Needs the scope Files.ReadWrite.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://learn.microsoft.com/en-us/graph/api/driveitem-put-content
func (r *ItemAPI) UploadByPath(ctx context.Context, params ItemUploadByPathParams, body io.Reader, opts ...connector.CallOption) (*DriveItem, error) {
	return connector.InvokeJSON[*DriveItem](ctx, r.base, opItemUploadByPath, params, body, opts)
}
