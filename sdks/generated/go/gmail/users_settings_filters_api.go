// Code generated from connector gmail 1.1.0. DO NOT EDIT.

package gmail

import (
	"context"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// UsersSettingsFiltersAPI has the endpoints below users.settings.filters.
type UsersSettingsFiltersAPI struct {
	base *connector.BaseConnector
}

func newUsersSettingsFiltersAPI(base *connector.BaseConnector) *UsersSettingsFiltersAPI {
	return &UsersSettingsFiltersAPI{
		base: base,
	}
}

var opUsersSettingsFiltersCreate = &connector.Operation{
	Name:   "users.settings.filters.create",
	Effect: connector.Write,
}

// Create: Create a filter of incoming mail.
//
// There can be 1,000. A filter cannot be changed: delete it and create another.
//
// Needs the scope https://www.googleapis.com/auth/gmail.settings.basic.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.settings.filters/create
func (r *UsersSettingsFiltersAPI) Create(ctx context.Context, params UsersSettingsFiltersCreateParams, opts ...connector.CallOption) (*Filter, error) {
	return connector.InvokeJSON[*Filter](ctx, r.base, opUsersSettingsFiltersCreate, params, nil, opts)
}

var opUsersSettingsFiltersDelete = &connector.Operation{
	Name:   "users.settings.filters.delete",
	Effect: connector.Destructive,
}

// Delete: Delete a filter.
//
// What it removes or ends is gone.
//
// Needs the scope https://www.googleapis.com/auth/gmail.settings.basic.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.settings.filters/delete
func (r *UsersSettingsFiltersAPI) Delete(ctx context.Context, params UsersSettingsFiltersDeleteParams, opts ...connector.CallOption) error {
	return connector.InvokeEmpty(ctx, r.base, opUsersSettingsFiltersDelete, params, nil, opts)
}

var opUsersSettingsFiltersList = &connector.Operation{
	Name:   "users.settings.filters.list",
	Effect: connector.Read,
}

// List: List filters of incoming mail.
//
// Needs one of the scopes https://mail.google.com/, https://www.googleapis.com/auth/gmail.modify,
// https://www.googleapis.com/auth/gmail.readonly, https://www.googleapis.com/auth/gmail.settings.basic.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.settings.filters/list
func (r *UsersSettingsFiltersAPI) List(ctx context.Context, params UsersSettingsFiltersListParams, opts ...connector.CallOption) (*ListFiltersResponse, error) {
	return connector.InvokeJSON[*ListFiltersResponse](ctx, r.base, opUsersSettingsFiltersList, params, nil, opts)
}
