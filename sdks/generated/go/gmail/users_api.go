// Code generated from connector gmail 1.1.0. DO NOT EDIT.

package gmail

import (
	"context"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// UsersAPI has the endpoints below users.
type UsersAPI struct {
	base     *connector.BaseConnector
	Drafts   *UsersDraftsAPI
	History  *UsersHistoryAPI
	Labels   *UsersLabelsAPI
	Messages *UsersMessagesAPI
	Settings *UsersSettingsAPI
	Threads  *UsersThreadsAPI
}

func newUsersAPI(base *connector.BaseConnector) *UsersAPI {
	return &UsersAPI{
		base:     base,
		Drafts:   newUsersDraftsAPI(base),
		History:  newUsersHistoryAPI(base),
		Labels:   newUsersLabelsAPI(base),
		Messages: newUsersMessagesAPI(base),
		Settings: newUsersSettingsAPI(base),
		Threads:  newUsersThreadsAPI(base),
	}
}

var opUsersGetProfile = &connector.Operation{
	Name:   "users.getProfile",
	Effect: connector.Read,
}

// GetProfile: Show whose mailbox it is and how much is in it.
//
// Needs one of the scopes https://mail.google.com/, https://www.googleapis.com/auth/gmail.compose,
// https://www.googleapis.com/auth/gmail.metadata, https://www.googleapis.com/auth/gmail.modify,
// https://www.googleapis.com/auth/gmail.readonly.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users/getProfile
func (r *UsersAPI) GetProfile(ctx context.Context, params UsersGetProfileParams, opts ...connector.CallOption) (*Profile, error) {
	return connector.InvokeJSON[*Profile](ctx, r.base, opUsersGetProfile, params, nil, opts)
}

var opUsersStop = &connector.Operation{
	Name:   "users.stop",
	Effect: connector.Write,
}

// Stop: End the announcements of changes.
//
// Needs one of the scopes https://mail.google.com/, https://www.googleapis.com/auth/gmail.metadata,
// https://www.googleapis.com/auth/gmail.modify, https://www.googleapis.com/auth/gmail.readonly.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users/stop
func (r *UsersAPI) Stop(ctx context.Context, params UsersStopParams, opts ...connector.CallOption) error {
	return connector.InvokeEmpty(ctx, r.base, opUsersStop, params, nil, opts)
}

var opUsersWatch = &connector.Operation{
	Name:   "users.watch",
	Effect: connector.Write,
}

// Watch: Have changes of the mailbox announced by Cloud Pub/Sub.
//
// There is one watch of a mailbox for each OAuth client; calling again replaces it and moves its end. It ends
// after seven days, so call daily.
//
// Needs one of the scopes https://mail.google.com/, https://www.googleapis.com/auth/gmail.metadata,
// https://www.googleapis.com/auth/gmail.modify, https://www.googleapis.com/auth/gmail.readonly.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users/watch
func (r *UsersAPI) Watch(ctx context.Context, params UsersWatchParams, opts ...connector.CallOption) (*WatchResponse, error) {
	return connector.InvokeJSON[*WatchResponse](ctx, r.base, opUsersWatch, params, nil, opts)
}
