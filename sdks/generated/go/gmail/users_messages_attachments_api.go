// Code generated from connector gmail 1.1.0. DO NOT EDIT.

package gmail

import (
	"context"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// UsersMessagesAttachmentsAPI has the endpoints below users.messages.attachments.
type UsersMessagesAttachmentsAPI struct {
	base *connector.BaseConnector
}

func newUsersMessagesAttachmentsAPI(base *connector.BaseConnector) *UsersMessagesAttachmentsAPI {
	return &UsersMessagesAttachmentsAPI{
		base: base,
	}
}

var opUsersMessagesAttachmentsDownload = &connector.Operation{
	Name:   "users.messages.attachments.download",
	Effect: connector.Read,
}

// Download: Download an attachment.
//
// As users.messages.attachments.get, but the bytes themselves.
//
// Needs one of the scopes https://mail.google.com/,
// https://www.googleapis.com/auth/gmail.addons.current.message.action,
// https://www.googleapis.com/auth/gmail.addons.current.message.readonly,
// https://www.googleapis.com/auth/gmail.modify, https://www.googleapis.com/auth/gmail.readonly.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages.attachments/get
func (r *UsersMessagesAttachmentsAPI) Download(ctx context.Context, params UsersMessagesAttachmentsDownloadParams, opts ...connector.CallOption) (*connector.Answer, error) {
	return connector.InvokeBinary(ctx, r.base, opUsersMessagesAttachmentsDownload, params, nil, opts)
}

var opUsersMessagesAttachmentsGet = &connector.Operation{
	Name:   "users.messages.attachments.get",
	Effect: connector.Read,
}

// Get: Get an attachment.
//
// The answer is JSON that holds the bytes in base64url.
//
// Needs one of the scopes https://mail.google.com/,
// https://www.googleapis.com/auth/gmail.addons.current.message.action,
// https://www.googleapis.com/auth/gmail.addons.current.message.readonly,
// https://www.googleapis.com/auth/gmail.modify, https://www.googleapis.com/auth/gmail.readonly.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages.attachments/get
func (r *UsersMessagesAttachmentsAPI) Get(ctx context.Context, params UsersMessagesAttachmentsGetParams, opts ...connector.CallOption) (*MessagePartBody, error) {
	return connector.InvokeJSON[*MessagePartBody](ctx, r.base, opUsersMessagesAttachmentsGet, params, nil, opts)
}
