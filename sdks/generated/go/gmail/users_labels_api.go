// Code generated from connector gmail 1.1.0. DO NOT EDIT.

package gmail

import (
	"context"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// UsersLabelsAPI has the endpoints below users.labels.
type UsersLabelsAPI struct {
	base *connector.BaseConnector
}

func newUsersLabelsAPI(base *connector.BaseConnector) *UsersLabelsAPI {
	return &UsersLabelsAPI{
		base: base,
	}
}

var opUsersLabelsCreate = &connector.Operation{
	Name:   "users.labels.create",
	Effect: connector.Write,
}

// Create: Create a label.
//
// Needs one of the scopes https://mail.google.com/, https://www.googleapis.com/auth/gmail.labels,
// https://www.googleapis.com/auth/gmail.modify.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.labels/create
func (r *UsersLabelsAPI) Create(ctx context.Context, params UsersLabelsCreateParams, opts ...connector.CallOption) (*Label, error) {
	return connector.InvokeJSON[*Label](ctx, r.base, opUsersLabelsCreate, params, nil, opts)
}

var opUsersLabelsDelete = &connector.Operation{
	Name:   "users.labels.delete",
	Effect: connector.Destructive,
}

// Delete: Delete a label.
//
// It is taken off all messages; the messages stay.
//
// What it removes or ends is gone.
//
// Needs one of the scopes https://mail.google.com/, https://www.googleapis.com/auth/gmail.labels,
// https://www.googleapis.com/auth/gmail.modify.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.labels/delete
func (r *UsersLabelsAPI) Delete(ctx context.Context, params UsersLabelsDeleteParams, opts ...connector.CallOption) error {
	return connector.InvokeEmpty(ctx, r.base, opUsersLabelsDelete, params, nil, opts)
}

var opUsersLabelsGet = &connector.Operation{
	Name:   "users.labels.get",
	Effect: connector.Read,
}

// Get: Get one label, with its counts.
//
// Needs one of the scopes https://mail.google.com/, https://www.googleapis.com/auth/gmail.labels,
// https://www.googleapis.com/auth/gmail.metadata, https://www.googleapis.com/auth/gmail.modify,
// https://www.googleapis.com/auth/gmail.readonly.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.labels/get
func (r *UsersLabelsAPI) Get(ctx context.Context, params UsersLabelsGetParams, opts ...connector.CallOption) (*Label, error) {
	return connector.InvokeJSON[*Label](ctx, r.base, opUsersLabelsGet, params, nil, opts)
}

var opUsersLabelsList = &connector.Operation{
	Name:   "users.labels.list",
	Effect: connector.Read,
}

// List: List labels.
//
// Without counts and colours; users.labels.get has them.
//
// Needs one of the scopes https://mail.google.com/, https://www.googleapis.com/auth/gmail.labels,
// https://www.googleapis.com/auth/gmail.metadata, https://www.googleapis.com/auth/gmail.modify,
// https://www.googleapis.com/auth/gmail.readonly.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.labels/list
func (r *UsersLabelsAPI) List(ctx context.Context, params UsersLabelsListParams, opts ...connector.CallOption) (*ListLabelsResponse, error) {
	return connector.InvokeJSON[*ListLabelsResponse](ctx, r.base, opUsersLabelsList, params, nil, opts)
}

var opUsersLabelsPatch = &connector.Operation{
	Name:   "users.labels.patch",
	Effect: connector.Write,
}

// Patch: Change some of a label.
//
// Needs one of the scopes https://mail.google.com/, https://www.googleapis.com/auth/gmail.labels,
// https://www.googleapis.com/auth/gmail.modify.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.labels/patch
func (r *UsersLabelsAPI) Patch(ctx context.Context, params UsersLabelsPatchParams, opts ...connector.CallOption) (*Label, error) {
	return connector.InvokeJSON[*Label](ctx, r.base, opUsersLabelsPatch, params, nil, opts)
}

var opUsersLabelsUpdate = &connector.Operation{
	Name:   "users.labels.update",
	Effect: connector.Write,
}

// Update: Replace a label.
//
// What is left out is reset; users.labels.patch changes only what it names.
//
// Needs one of the scopes https://mail.google.com/, https://www.googleapis.com/auth/gmail.labels,
// https://www.googleapis.com/auth/gmail.modify.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.labels/update
func (r *UsersLabelsAPI) Update(ctx context.Context, params UsersLabelsUpdateParams, opts ...connector.CallOption) (*Label, error) {
	return connector.InvokeJSON[*Label](ctx, r.base, opUsersLabelsUpdate, params, nil, opts)
}
