// Code generated from connector resend 1.0.0. DO NOT EDIT.

package resend

import (
	"context"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// DomainsAPI has the endpoints below domains.
type DomainsAPI struct {
	base *connector.BaseConnector
}

func newDomainsAPI(base *connector.BaseConnector) *DomainsAPI {
	return &DomainsAPI{
		base: base,
	}
}

var opDomainsCreate = &connector.Operation{
	Name:   "domains.create",
	Effect: connector.Write,
}

// Create: Add a domain to send from.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://resend.com/docs/api-reference/domains/create-domain
func (r *DomainsAPI) Create(ctx context.Context, params DomainsCreateParams, opts ...connector.CallOption) (*CreateDomainResponse, error) {
	return connector.InvokeJSON[*CreateDomainResponse](ctx, r.base, opDomainsCreate, params, nil, opts)
}

var opDomainsGet = &connector.Operation{
	Name:   "domains.get",
	Effect: connector.Read,
}

// Get: Show a domain and the DNS records that it needs.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://resend.com/docs/api-reference/domains/get-domain
func (r *DomainsAPI) Get(ctx context.Context, params DomainsGetParams, opts ...connector.CallOption) (*Domain, error) {
	return connector.InvokeJSON[*Domain](ctx, r.base, opDomainsGet, params, nil, opts)
}

var opDomainsList = &connector.Operation{
	Name:   "domains.list",
	Effect: connector.Read,
}

// List: List the domains to send from.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://resend.com/docs/api-reference/domains/list-domains
func (r *DomainsAPI) List(ctx context.Context, params DomainsListParams, opts ...connector.CallOption) (*ListDomainsResponse, error) {
	return connector.InvokeJSON[*ListDomainsResponse](ctx, r.base, opDomainsList, params, nil, opts)
}

var opDomainsRemove = &connector.Operation{
	Name:   "domains.remove",
	Effect: connector.Destructive,
}

// Remove: Remove a domain.
//
// What it removes or ends is gone.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://resend.com/docs/api-reference/domains/delete-domain
func (r *DomainsAPI) Remove(ctx context.Context, params DomainsRemoveParams, opts ...connector.CallOption) (*DeleteDomainResponse, error) {
	return connector.InvokeJSON[*DeleteDomainResponse](ctx, r.base, opDomainsRemove, params, nil, opts)
}

var opDomainsVerify = &connector.Operation{
	Name:   "domains.verify",
	Effect: connector.Write,
}

// Verify: Have a domain's DNS records looked at.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://resend.com/docs/api-reference/domains/verify-domain
func (r *DomainsAPI) Verify(ctx context.Context, params DomainsVerifyParams, opts ...connector.CallOption) (*VerifyDomainResponse, error) {
	return connector.InvokeJSON[*VerifyDomainResponse](ctx, r.base, opDomainsVerify, params, nil, opts)
}
