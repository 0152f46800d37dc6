// Code generated from connector resend 1.0.0. DO NOT EDIT.

package resend

import (
	"context"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// ContactsAPI has the endpoints below contacts.
type ContactsAPI struct {
	base *connector.BaseConnector
}

func newContactsAPI(base *connector.BaseConnector) *ContactsAPI {
	return &ContactsAPI{
		base: base,
	}
}

var opContactsCreate = &connector.Operation{
	Name:   "contacts.create",
	Effect: connector.Write,
}

// Create: Add a contact.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://resend.com/docs/api-reference/contacts/create-contact
func (r *ContactsAPI) Create(ctx context.Context, params ContactsCreateParams, opts ...connector.CallOption) (*CreateContactResponseSuccess, error) {
	return connector.InvokeJSON[*CreateContactResponseSuccess](ctx, r.base, opContactsCreate, params, nil, opts)
}

var opContactsGet = &connector.Operation{
	Name:   "contacts.get",
	Effect: connector.Read,
}

// Get: Show a contact.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://resend.com/docs/api-reference/contacts/get-contact
func (r *ContactsAPI) Get(ctx context.Context, params ContactsGetParams, opts ...connector.CallOption) (*GetContactResponseSuccess, error) {
	return connector.InvokeJSON[*GetContactResponseSuccess](ctx, r.base, opContactsGet, params, nil, opts)
}

var opContactsList = &connector.Operation{
	Name:   "contacts.list",
	Effect: connector.Read,
}

// List: List contacts.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://resend.com/docs/api-reference/contacts/list-contacts
func (r *ContactsAPI) List(ctx context.Context, params ContactsListParams, opts ...connector.CallOption) (*ListContactsResponseSuccess, error) {
	return connector.InvokeJSON[*ListContactsResponseSuccess](ctx, r.base, opContactsList, params, nil, opts)
}
