// Code generated from connector onedrive 1.1.0. DO NOT EDIT.

package onedrive

import (
	"context"
	"iter"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// DriveAPI has the endpoints below drive.
type DriveAPI struct {
	base *connector.BaseConnector
}

func newDriveAPI(base *connector.BaseConnector) *DriveAPI {
	return &DriveAPI{
		base: base,
	}
}

var opDriveDelta = &connector.Operation{
	Name:     "drive.delta",
	Effect:   connector.Read,
	Items:    []any{"value"},
	PageSize: "$top",
}

// Delta: List what has changed in the drive.
//
// The last page has an @odata.deltaLink, whose token gives what changes after it. An item may occur more than
// once; the last counts.
//
// connector.PageSize is its $top. How many a page holds at most.
//
// Needs one of the scopes Files.Read, Files.ReadWrite, Files.Read.All, Files.ReadWrite.All, Sites.Read.All,
// Sites.ReadWrite.All.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://learn.microsoft.com/en-us/graph/api/driveitem-delta
func (r *DriveAPI) Delta(ctx context.Context, params DriveDeltaParams, opts ...connector.CallOption) (*connector.Page[DriveItem], error) {
	return connector.InvokeList[DriveItem](ctx, r.base, opDriveDelta, params, nil, opts)
}

// DeltaAll gives the items of all pages of Delta, page by page. An error comes last, beside a zero item.
func (r *DriveAPI) DeltaAll(ctx context.Context, params DriveDeltaParams, opts ...connector.CallOption) iter.Seq2[DriveItem, error] {
	return connector.InvokeListAll[DriveItem](ctx, r.base, opDriveDelta, params, nil, opts)
}

var opDriveGet = &connector.Operation{
	Name:   "drive.get",
	Effect: connector.Read,
}

// Get: Show the user's drive and how much space is left.
//
// Needs one of the scopes Files.Read, Files.ReadWrite, Files.Read.All, Files.ReadWrite.All, Sites.Read.All,
// Sites.ReadWrite.All.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://learn.microsoft.com/en-us/graph/api/drive-get
func (r *DriveAPI) Get(ctx context.Context, params DriveGetParams, opts ...connector.CallOption) (*Drive, error) {
	return connector.InvokeJSON[*Drive](ctx, r.base, opDriveGet, params, nil, opts)
}

var opDriveGetByID = &connector.Operation{
	Name:   "drive.getById",
	Effect: connector.Read,
}

// GetByID: Show a drive, by its id.
//
// Needs one of the scopes Files.Read, Files.ReadWrite, Files.Read.All, Files.ReadWrite.All, Sites.Read.All,
// Sites.ReadWrite.All.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://learn.microsoft.com/en-us/graph/api/drive-get
func (r *DriveAPI) GetByID(ctx context.Context, params DriveGetByIDParams, opts ...connector.CallOption) (*Drive, error) {
	return connector.InvokeJSON[*Drive](ctx, r.base, opDriveGetByID, params, nil, opts)
}

var opDriveSearch = &connector.Operation{
	Name:     "drive.search",
	Effect:   connector.Read,
	Items:    []any{"value"},
	PageSize: "$top",
}

// Search: Search for files and folders.
//
// connector.PageSize is its $top. How many a page holds at most.
//
// Needs one of the scopes Files.Read, Files.ReadWrite, Files.Read.All, Files.ReadWrite.All, Sites.Read.All,
// Sites.ReadWrite.All.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://learn.microsoft.com/en-us/graph/api/driveitem-search
func (r *DriveAPI) Search(ctx context.Context, params DriveSearchParams, opts ...connector.CallOption) (*connector.Page[DriveItem], error) {
	return connector.InvokeList[DriveItem](ctx, r.base, opDriveSearch, params, nil, opts)
}

// SearchAll gives the items of all pages of Search, page by page. An error comes last, beside a zero item.
func (r *DriveAPI) SearchAll(ctx context.Context, params DriveSearchParams, opts ...connector.CallOption) iter.Seq2[DriveItem, error] {
	return connector.InvokeListAll[DriveItem](ctx, r.base, opDriveSearch, params, nil, opts)
}
