// Code generated from connector gmail 1.1.0. DO NOT EDIT.

package gmail

import (
	"context"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// UsersSettingsAPI has the endpoints below users.settings.
type UsersSettingsAPI struct {
	base    *connector.BaseConnector
	Filters *UsersSettingsFiltersAPI
	SendAs  *UsersSettingsSendAsAPI
}

func newUsersSettingsAPI(base *connector.BaseConnector) *UsersSettingsAPI {
	return &UsersSettingsAPI{
		base:    base,
		Filters: newUsersSettingsFiltersAPI(base),
		SendAs:  newUsersSettingsSendAsAPI(base),
	}
}

var opUsersSettingsGetVacation = &connector.Operation{
	Name:   "users.settings.getVacation",
	Effect: connector.Read,
}

// GetVacation: Show the automatic reply.
//
// Needs one of the scopes https://mail.google.com/, https://www.googleapis.com/auth/gmail.modify,
// https://www.googleapis.com/auth/gmail.readonly, https://www.googleapis.com/auth/gmail.settings.basic.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.settings/getVacation
func (r *UsersSettingsAPI) GetVacation(ctx context.Context, params UsersSettingsGetVacationParams, opts ...connector.CallOption) (*VacationSettings, error) {
	return connector.InvokeJSON[*VacationSettings](ctx, r.base, opUsersSettingsGetVacation, params, nil, opts)
}

var opUsersSettingsUpdateVacation = &connector.Operation{
	Name:   "users.settings.updateVacation",
	Effect: connector.Write,
}

// UpdateVacation: Replace the automatic reply.
//
// What is left out is reset. A reply that is enabled needs a subject or a text.
//
// Needs the scope https://www.googleapis.com/auth/gmail.settings.basic.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.settings/updateVacation
func (r *UsersSettingsAPI) UpdateVacation(ctx context.Context, params UsersSettingsUpdateVacationParams, opts ...connector.CallOption) (*VacationSettings, error) {
	return connector.InvokeJSON[*VacationSettings](ctx, r.base, opUsersSettingsUpdateVacation, params, nil, opts)
}
