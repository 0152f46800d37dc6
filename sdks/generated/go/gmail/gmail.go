// Code generated from connector gmail 1.1.0. DO NOT EDIT.

package gmail

import "github.com/connector-platform/connector-platform/sdks/go/connector"

// If this does not compile, the runtime is too old or too new for this package: upgrade it with
// go get github.com/connector-platform/connector-platform/sdks/go@latest, or generate the package again.
const _ = connector.RuntimeSupportsGeneration1

// pkg is what the runtime has to know of this package.
var pkg = connector.NewPackage("gmail", "1.1.0")

// Gmail calls, as one of your users: Messages, threads, labels, drafts, filters and settings of a Gmail mailbox.
//
// Where the provider refuses, methods return a *connector.ProviderError; where the platform does, a
// *connector.PlatformError, of which a *connector.ReconnectRequired says that the user must connect again; where
// no answer comes, a *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest
type Gmail struct {
	*connector.BaseConnector
	Users *UsersAPI
}

// New makes one for a connection: connector.Connection("con_…"), or connector.User("user_42") for that user's only one.
func New(client *connector.Client, targets ...connector.Target) *Gmail {
	base := connector.NewBaseConnector(client, pkg, targets)
	return &Gmail{
		BaseConnector: base,
		Users:         newUsersAPI(base),
	}
}
