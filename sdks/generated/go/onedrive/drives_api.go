// Code generated from connector onedrive 1.1.0. DO NOT EDIT.

package onedrive

import (
	"context"
	"iter"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// DrivesAPI has the endpoints below drives.
type DrivesAPI struct {
	base *connector.BaseConnector
}

func newDrivesAPI(base *connector.BaseConnector) *DrivesAPI {
	return &DrivesAPI{
		base: base,
	}
}

var opDrivesList = &connector.Operation{
	Name:     "drives.list",
	Effect:   connector.Read,
	Items:    []any{"value"},
	PageSize: "$top",
}

// List: List the drives of the user.
//
// connector.PageSize is its $top. How many a page holds at most.
//
// Needs one of the scopes Files.Read, Files.ReadWrite, Files.Read.All, Files.ReadWrite.All, Sites.Read.All,
// Sites.ReadWrite.All.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://learn.microsoft.com/en-us/graph/api/drive-list
func (r *DrivesAPI) List(ctx context.Context, params DrivesListParams, opts ...connector.CallOption) (*connector.Page[Drive], error) {
	return connector.InvokeList[Drive](ctx, r.base, opDrivesList, params, nil, opts)
}

// ListAll gives the items of all pages of List, page by page. An error comes last, beside a zero item.
func (r *DrivesAPI) ListAll(ctx context.Context, params DrivesListParams, opts ...connector.CallOption) iter.Seq2[Drive, error] {
	return connector.InvokeListAll[Drive](ctx, r.base, opDrivesList, params, nil, opts)
}
