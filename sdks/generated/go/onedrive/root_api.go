// Code generated from connector onedrive 1.1.0. DO NOT EDIT.

package onedrive

import (
	"context"
	"iter"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// RootAPI has the endpoints below root.
type RootAPI struct {
	base *connector.BaseConnector
}

func newRootAPI(base *connector.BaseConnector) *RootAPI {
	return &RootAPI{
		base: base,
	}
}

var opRootChildren = &connector.Operation{
	Name:     "root.children",
	Effect:   connector.Read,
	Items:    []any{"value"},
	PageSize: "$top",
}

// Children: List what is in the root folder.
//
// connector.PageSize is its $top. How many a page holds at most; 200 unless stated, 1,000 at most on personal
// drives.
//
// Needs one of the scopes Files.Read, Files.ReadWrite, Files.Read.All, Files.ReadWrite.All, Sites.Read.All,
// Sites.ReadWrite.All.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://learn.microsoft.com/en-us/graph/api/driveitem-list-children
func (r *RootAPI) Children(ctx context.Context, params RootChildrenParams, opts ...connector.CallOption) (*connector.Page[DriveItem], error) {
	return connector.InvokeList[DriveItem](ctx, r.base, opRootChildren, params, nil, opts)
}

// ChildrenAll gives the items of all pages of Children, page by page. An error comes last, beside a zero item.
func (r *RootAPI) ChildrenAll(ctx context.Context, params RootChildrenParams, opts ...connector.CallOption) iter.Seq2[DriveItem, error] {
	return connector.InvokeListAll[DriveItem](ctx, r.base, opRootChildren, params, nil, opts)
}

var opRootGet = &connector.Operation{
	Name:   "root.get",
	Effect: connector.Read,
}

// Get: Show the root folder.
//
// Needs one of the scopes Files.Read, Files.ReadWrite, Files.Read.All, Files.ReadWrite.All, Sites.Read.All,
// Sites.ReadWrite.All.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://learn.microsoft.com/en-us/graph/api/driveitem-get
func (r *RootAPI) Get(ctx context.Context, params RootGetParams, opts ...connector.CallOption) (*DriveItem, error) {
	return connector.InvokeJSON[*DriveItem](ctx, r.base, opRootGet, params, nil, opts)
}
