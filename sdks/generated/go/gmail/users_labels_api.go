// Code generated from connector gmail 1.0.0. DO NOT EDIT.

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

var opUsersLabelsList = &connector.Operation{
	Name:   "users.labels.list",
	Effect: connector.Read,
}

// List: List labels.
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
