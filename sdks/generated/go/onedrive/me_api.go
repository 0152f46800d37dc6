// Code generated from connector onedrive 1.1.0. DO NOT EDIT.

package onedrive

import (
	"context"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// MeAPI has the endpoints below me.
type MeAPI struct {
	base *connector.BaseConnector
}

func newMeAPI(base *connector.BaseConnector) *MeAPI {
	return &MeAPI{
		base: base,
	}
}

var opMeGet = &connector.Operation{
	Name:   "me.get",
	Effect: connector.Read,
}

// Get: Show who is connected.
//
// Needs the scope User.Read.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://learn.microsoft.com/en-us/graph/api/user-get
func (r *MeAPI) Get(ctx context.Context, params MeGetParams, opts ...connector.CallOption) (*User, error) {
	return connector.InvokeJSON[*User](ctx, r.base, opMeGet, params, nil, opts)
}
