// Code generated from connector onedrive 1.1.0. DO NOT EDIT.

package onedrive

import (
	"context"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// PermissionAPI has the endpoints below permission.
type PermissionAPI struct {
	base *connector.BaseConnector
}

func newPermissionAPI(base *connector.BaseConnector) *PermissionAPI {
	return &PermissionAPI{
		base: base,
	}
}

var opPermissionDelete = &connector.Operation{
	Name:   "permission.delete",
	Effect: connector.Destructive,
}

// Delete: Take away what a link or a person may do.
//
// Only what was given at this very item, not what came from a folder above.
//
// What it removes or ends is gone.
//
// Needs one of the scopes Files.ReadWrite, Files.ReadWrite.All.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://learn.microsoft.com/en-us/graph/api/permission-delete
func (r *PermissionAPI) Delete(ctx context.Context, params PermissionDeleteParams, opts ...connector.CallOption) error {
	return connector.InvokeEmpty(ctx, r.base, opPermissionDelete, params, nil, opts)
}
