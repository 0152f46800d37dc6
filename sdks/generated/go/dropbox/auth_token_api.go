// Code generated from connector dropbox 1.1.0. DO NOT EDIT.

package dropbox

import (
	"context"
	"encoding/json"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// AuthTokenAPI has the endpoints below auth.token.
type AuthTokenAPI struct {
	base *connector.BaseConnector
}

func newAuthTokenAPI(base *connector.BaseConnector) *AuthTokenAPI {
	return &AuthTokenAPI{
		base: base,
	}
}

var opAuthTokenRevoke = &connector.Operation{
	Name:   "auth.token.revoke",
	Effect: connector.Destructive,
}

// Revoke: Disconnect; the access token and its refresh token end.
//
// What it removes or ends is gone.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#auth-token-revoke
func (r *AuthTokenAPI) Revoke(ctx context.Context, params AuthTokenRevokeParams, opts ...connector.CallOption) (json.RawMessage, error) {
	return connector.InvokeJSON[json.RawMessage](ctx, r.base, opAuthTokenRevoke, params, nil, opts)
}
