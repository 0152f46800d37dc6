// Code generated from connector onedrive 1.1.0. DO NOT EDIT.

package onedrive

import (
	"context"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// SpecialAPI has the endpoints below special.
type SpecialAPI struct {
	base *connector.BaseConnector
}

func newSpecialAPI(base *connector.BaseConnector) *SpecialAPI {
	return &SpecialAPI{
		base: base,
	}
}

var opSpecialGet = &connector.Operation{
	Name:   "special.get",
	Effect: connector.Read,
}

// Get: Show one of the folders that have a purpose.
//
// The application's own folder, approot, is made when it is first asked for; Files.ReadWrite.AppFolder is enough
// for it.
//
// Needs one of the scopes Files.Read, Files.ReadWrite.AppFolder, Files.ReadWrite, Files.Read.All,
// Files.ReadWrite.All, Sites.Read.All, Sites.ReadWrite.All.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://learn.microsoft.com/en-us/graph/api/drive-get-specialfolder
func (r *SpecialAPI) Get(ctx context.Context, params SpecialGetParams, opts ...connector.CallOption) (*DriveItem, error) {
	return connector.InvokeJSON[*DriveItem](ctx, r.base, opSpecialGet, params, nil, opts)
}
