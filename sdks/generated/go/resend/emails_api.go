// Code generated from connector resend 1.0.0. DO NOT EDIT.

package resend

import (
	"context"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// EmailsAPI has the endpoints below emails.
type EmailsAPI struct {
	base *connector.BaseConnector
}

func newEmailsAPI(base *connector.BaseConnector) *EmailsAPI {
	return &EmailsAPI{
		base: base,
	}
}

var opEmailsGet = &connector.Operation{
	Name:   "emails.get",
	Effect: connector.Read,
}

// Get: Show a sent e-mail and what became of it.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://resend.com/docs/api-reference/emails/retrieve-email
func (r *EmailsAPI) Get(ctx context.Context, params EmailsGetParams, opts ...connector.CallOption) (*Email, error) {
	return connector.InvokeJSON[*Email](ctx, r.base, opEmailsGet, params, nil, opts)
}

var opEmailsList = &connector.Operation{
	Name:   "emails.list",
	Effect: connector.Read,
}

// List: List sent e-mails, newest first.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://resend.com/docs/api-reference/emails/list-emails
func (r *EmailsAPI) List(ctx context.Context, params EmailsListParams, opts ...connector.CallOption) (*ListEmailsResponse, error) {
	return connector.InvokeJSON[*ListEmailsResponse](ctx, r.base, opEmailsList, params, nil, opts)
}

var opEmailsSend = &connector.Operation{
	Name:   "emails.send",
	Effect: connector.Write,
	Body:   connector.JSONBody,
}

// Send: Send an e-mail, at once or later.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://resend.com/docs/api-reference/emails/send-email
func (r *EmailsAPI) Send(ctx context.Context, params EmailsSendParams, body SendEmailRequestParam, opts ...connector.CallOption) (*SendEmailResponse, error) {
	return connector.InvokeJSON[*SendEmailResponse](ctx, r.base, opEmailsSend, params, body, opts)
}
