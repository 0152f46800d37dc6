// Code generated from connector resend 1.0.0. DO NOT EDIT.

package resend

import "github.com/connector-platform/connector-platform/sdks/go/connector"

// If this does not compile, the runtime is too old or too new for this package: upgrade it with
// go get github.com/connector-platform/connector-platform/sdks/go@latest, or generate the package again.
const _ = connector.RuntimeSupportsGeneration1

// pkg is what the runtime has to know of this package.
var pkg = connector.NewPackage("resend", "1.0.0")

// Resend calls, as one of your users: Sending e-mail, and the domains, keys and contacts that belong to it.
//
// Where the provider refuses, methods return a *connector.ProviderError; where the platform does, a
// *connector.PlatformError, of which a *connector.ReconnectRequired says that the user must connect again; where
// no answer comes, a *connector.TransportError.
//
// See https://resend.com/docs/api-reference
type Resend struct {
	*connector.BaseConnector
	APIKeys  *APIKeysAPI
	Contacts *ContactsAPI
	Domains  *DomainsAPI
	Emails   *EmailsAPI
}

// New makes one for a connection: connector.Connection("con_…"), or connector.User("user_42") for that user's only one.
func New(client *connector.Client, targets ...connector.Target) *Resend {
	base := connector.NewBaseConnector(client, pkg, targets)
	return &Resend{
		BaseConnector: base,
		APIKeys:       newAPIKeysAPI(base),
		Contacts:      newContactsAPI(base),
		Domains:       newDomainsAPI(base),
		Emails:        newEmailsAPI(base),
	}
}
