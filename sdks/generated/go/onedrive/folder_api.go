// Code generated from connector onedrive 1.1.0. DO NOT EDIT.

package onedrive

import (
	"context"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// FolderAPI has the endpoints below folder.
type FolderAPI struct {
	base *connector.BaseConnector
}

func newFolderAPI(base *connector.BaseConnector) *FolderAPI {
	return &FolderAPI{
		base: base,
	}
}

var opFolderCreate = &connector.Operation{
	Name:   "folder.create",
	Effect: connector.Write,
}

// Create: Create a folder.
//
// Needs one of the scopes Files.ReadWrite, Files.ReadWrite.All, Sites.ReadWrite.All.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://learn.microsoft.com/en-us/graph/api/driveitem-post-children
func (r *FolderAPI) Create(ctx context.Context, params FolderCreateParams, opts ...connector.CallOption) (*DriveItem, error) {
	return connector.InvokeJSON[*DriveItem](ctx, r.base, opFolderCreate, params, nil, opts)
}
