// Code generated from connector dropbox 1.1.0. DO NOT EDIT.

package dropbox

import (
	"context"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// CheckAPI has the endpoints below check.
type CheckAPI struct {
	base *connector.BaseConnector
}

func newCheckAPI(base *connector.BaseConnector) *CheckAPI {
	return &CheckAPI{
		base: base,
	}
}

var opCheckApp = &connector.Operation{
	Name:   "check.app",
	Effect: connector.Read,
}

// App: Test the app's key and secret: whatever is asked comes back.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#check-app
func (r *CheckAPI) App(ctx context.Context, params CheckAppParams, opts ...connector.CallOption) (*EchoResult, error) {
	return connector.InvokeJSON[*EchoResult](ctx, r.base, opCheckApp, params, nil, opts)
}

var opCheckUser = &connector.Operation{
	Name:   "check.user",
	Effect: connector.Read,
}

// User: Test the connection: whatever is asked comes back.
//
// Needs the scope account_info.read.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#check-user
func (r *CheckAPI) User(ctx context.Context, params CheckUserParams, opts ...connector.CallOption) (*EchoResult, error) {
	return connector.InvokeJSON[*EchoResult](ctx, r.base, opCheckUser, params, nil, opts)
}
