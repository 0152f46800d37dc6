// Code generated from connector onedrive 1.1.0. DO NOT EDIT.

package onedrive

import (
	"context"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// SharesAPI has the endpoints below shares.
type SharesAPI struct {
	base *connector.BaseConnector
}

func newSharesAPI(base *connector.BaseConnector) *SharesAPI {
	return &SharesAPI{
		base: base,
	}
}

var opSharesGet = &connector.Operation{
	Name:   "shares.get",
	Effect: connector.Read,
}

// Get: Show what a link leads to.
//
// Needs one of the scopes Files.ReadWrite, Files.ReadWrite.All, Sites.ReadWrite.All.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://learn.microsoft.com/en-us/graph/api/shares-get
func (r *SharesAPI) Get(ctx context.Context, params SharesGetParams, opts ...connector.CallOption) (*DriveItem, error) {
	return connector.InvokeJSON[*DriveItem](ctx, r.base, opSharesGet, params, nil, opts)
}
