// Code generated from connector gmail 1.1.0. DO NOT EDIT.

package gmail

import (
	"context"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// UsersSettingsSendAsAPI has the endpoints below users.settings.sendAs.
type UsersSettingsSendAsAPI struct {
	base *connector.BaseConnector
}

func newUsersSettingsSendAsAPI(base *connector.BaseConnector) *UsersSettingsSendAsAPI {
	return &UsersSettingsSendAsAPI{
		base: base,
	}
}

var opUsersSettingsSendAsList = &connector.Operation{
	Name:   "users.settings.sendAs.list",
	Effect: connector.Read,
}

// List: List the addresses that the user may send from.
//
// Needs one of the scopes https://mail.google.com/, https://www.googleapis.com/auth/gmail.modify,
// https://www.googleapis.com/auth/gmail.readonly, https://www.googleapis.com/auth/gmail.settings.basic.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.settings.sendAs/list
func (r *UsersSettingsSendAsAPI) List(ctx context.Context, params UsersSettingsSendAsListParams, opts ...connector.CallOption) (*ListSendAsResponse, error) {
	return connector.InvokeJSON[*ListSendAsResponse](ctx, r.base, opUsersSettingsSendAsList, params, nil, opts)
}
