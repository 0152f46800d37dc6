// Code generated from connector dropbox 1.1.0. DO NOT EDIT.

package dropbox

import (
	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// AuthAPI has the endpoints below auth.
type AuthAPI struct {
	Token *AuthTokenAPI
}

func newAuthAPI(base *connector.BaseConnector) *AuthAPI {
	return &AuthAPI{
		Token: newAuthTokenAPI(base),
	}
}
