// Code generated from connector resend 1.0.0. DO NOT EDIT.

package resend

import (
	"context"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// APIKeysAPI has the endpoints below api-keys.
type APIKeysAPI struct {
	base *connector.BaseConnector
}

func newAPIKeysAPI(base *connector.BaseConnector) *APIKeysAPI {
	return &APIKeysAPI{
		base: base,
	}
}

var opAPIKeysList = &connector.Operation{
	Name:   "api-keys.list",
	Effect: connector.Read,
}

// List: List the account's API keys, without the keys themselves.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://resend.com/docs/api-reference/api-keys/list-api-keys
func (r *APIKeysAPI) List(ctx context.Context, params APIKeysListParams, opts ...connector.CallOption) (*ListAPIKeysResponse, error) {
	return connector.InvokeJSON[*ListAPIKeysResponse](ctx, r.base, opAPIKeysList, params, nil, opts)
}
