// Code generated from connector gmail 1.0.0. DO NOT EDIT.

package gmail

import (
	"context"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// UsersDraftsAPI has the endpoints below users.drafts.
type UsersDraftsAPI struct {
	base *connector.BaseConnector
}

func newUsersDraftsAPI(base *connector.BaseConnector) *UsersDraftsAPI {
	return &UsersDraftsAPI{
		base: base,
	}
}

var opUsersDraftsCreate = &connector.Operation{
	Name:   "users.drafts.create",
	Effect: connector.Write,
}

// Create: Create a draft.
//
// Needs one of the scopes https://mail.google.com/,
// https://www.googleapis.com/auth/gmail.addons.current.action.compose,
// https://www.googleapis.com/auth/gmail.compose, https://www.googleapis.com/auth/gmail.modify.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.drafts/create
func (r *UsersDraftsAPI) Create(ctx context.Context, params UsersDraftsCreateParams, opts ...connector.CallOption) (*Draft, error) {
	return connector.InvokeJSON[*Draft](ctx, r.base, opUsersDraftsCreate, params, nil, opts)
}
