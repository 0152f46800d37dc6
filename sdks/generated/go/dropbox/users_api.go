// Code generated from connector dropbox 1.1.0. DO NOT EDIT.

package dropbox

import (
	"context"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// UsersAPI has the endpoints below users.
type UsersAPI struct {
	base *connector.BaseConnector
}

func newUsersAPI(base *connector.BaseConnector) *UsersAPI {
	return &UsersAPI{
		base: base,
	}
}

var opUsersGetAccount = &connector.Operation{
	Name:   "users.get_account",
	Effect: connector.Read,
}

// GetAccount: Show who somebody is.
//
// Needs the scope sharing.read.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#users-get_account
func (r *UsersAPI) GetAccount(ctx context.Context, params UsersGetAccountParams, opts ...connector.CallOption) (*BasicAccount, error) {
	return connector.InvokeJSON[*BasicAccount](ctx, r.base, opUsersGetAccount, params, nil, opts)
}

var opUsersGetCurrentAccount = &connector.Operation{
	Name:   "users.get_current_account",
	Effect: connector.Read,
}

// GetCurrentAccount: Show who is connected.
//
// Needs the scope account_info.read.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#users-get_current_account
func (r *UsersAPI) GetCurrentAccount(ctx context.Context, params UsersGetCurrentAccountParams, opts ...connector.CallOption) (*FullAccount, error) {
	return connector.InvokeJSON[*FullAccount](ctx, r.base, opUsersGetCurrentAccount, params, nil, opts)
}

var opUsersGetSpaceUsage = &connector.Operation{
	Name:   "users.get_space_usage",
	Effect: connector.Read,
}

// GetSpaceUsage: Show how much space is used.
//
// Needs the scope account_info.read.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#users-get_space_usage
func (r *UsersAPI) GetSpaceUsage(ctx context.Context, params UsersGetSpaceUsageParams, opts ...connector.CallOption) (*SpaceUsage, error) {
	return connector.InvokeJSON[*SpaceUsage](ctx, r.base, opUsersGetSpaceUsage, params, nil, opts)
}
