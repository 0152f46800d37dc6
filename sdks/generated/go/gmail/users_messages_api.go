// Code generated from connector gmail 1.0.0. DO NOT EDIT.

package gmail

import (
	"context"
	"iter"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// UsersMessagesAPI has the endpoints below users.messages.
type UsersMessagesAPI struct {
	base        *connector.BaseConnector
	Attachments *UsersMessagesAttachmentsAPI
}

func newUsersMessagesAPI(base *connector.BaseConnector) *UsersMessagesAPI {
	return &UsersMessagesAPI{
		base:        base,
		Attachments: newUsersMessagesAttachmentsAPI(base),
	}
}

var opUsersMessagesDelete = &connector.Operation{
	Name:   "users.messages.delete",
	Effect: connector.Destructive,
}

// Delete: Delete a message for good.
//
// It does not go to the trash. Prefer users.messages.trash, which needs less, too.
//
// What it removes or ends is gone.
//
// Needs the scope https://mail.google.com/.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/delete
func (r *UsersMessagesAPI) Delete(ctx context.Context, params UsersMessagesDeleteParams, opts ...connector.CallOption) error {
	return connector.InvokeEmpty(ctx, r.base, opUsersMessagesDelete, params, nil, opts)
}

var opUsersMessagesGet = &connector.Operation{
	Name:   "users.messages.get",
	Effect: connector.Read,
}

// Get: Get one message.
//
// Needs one of the scopes https://mail.google.com/,
// https://www.googleapis.com/auth/gmail.addons.current.message.action,
// https://www.googleapis.com/auth/gmail.addons.current.message.metadata,
// https://www.googleapis.com/auth/gmail.addons.current.message.readonly,
// https://www.googleapis.com/auth/gmail.metadata, https://www.googleapis.com/auth/gmail.modify,
// https://www.googleapis.com/auth/gmail.readonly.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/get
func (r *UsersMessagesAPI) Get(ctx context.Context, params UsersMessagesGetParams, opts ...connector.CallOption) (*Message, error) {
	return connector.InvokeJSON[*Message](ctx, r.base, opUsersMessagesGet, params, nil, opts)
}

var opUsersMessagesList = &connector.Operation{
	Name:     "users.messages.list",
	Effect:   connector.Read,
	Items:    []any{"messages"},
	PageSize: "maxResults",
}

// List: List messages, newest first.
//
// Gives ids only; users.messages.get has the rest.
//
// connector.PageSize is its maxResults. How many a page holds at most. Default: 100.
//
// Needs one of the scopes https://mail.google.com/, https://www.googleapis.com/auth/gmail.metadata,
// https://www.googleapis.com/auth/gmail.modify, https://www.googleapis.com/auth/gmail.readonly.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/list
func (r *UsersMessagesAPI) List(ctx context.Context, params UsersMessagesListParams, opts ...connector.CallOption) (*connector.Page[Message], error) {
	return connector.InvokeList[Message](ctx, r.base, opUsersMessagesList, params, nil, opts)
}

// ListAll gives the items of all pages of List, page by page. An error comes last, beside a zero item.
func (r *UsersMessagesAPI) ListAll(ctx context.Context, params UsersMessagesListParams, opts ...connector.CallOption) iter.Seq2[Message, error] {
	return connector.InvokeListAll[Message](ctx, r.base, opUsersMessagesList, params, nil, opts)
}

var opUsersMessagesModify = &connector.Operation{
	Name:   "users.messages.modify",
	Effect: connector.Write,
}

// Modify: Add and remove a message's labels.
//
// Needs one of the scopes https://mail.google.com/, https://www.googleapis.com/auth/gmail.modify.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/modify
func (r *UsersMessagesAPI) Modify(ctx context.Context, params UsersMessagesModifyParams, opts ...connector.CallOption) (*Message, error) {
	return connector.InvokeJSON[*Message](ctx, r.base, opUsersMessagesModify, params, nil, opts)
}

var opUsersMessagesSend = &connector.Operation{
	Name:   "users.messages.send",
	Effect: connector.Write,
}

// Send: Send a message.
//
// To reply, give the threadId, and set In-Reply-To, References and the same Subject in the message itself.
//
// Needs one of the scopes https://mail.google.com/,
// https://www.googleapis.com/auth/gmail.addons.current.action.compose,
// https://www.googleapis.com/auth/gmail.compose, https://www.googleapis.com/auth/gmail.modify,
// https://www.googleapis.com/auth/gmail.send.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/send
func (r *UsersMessagesAPI) Send(ctx context.Context, params UsersMessagesSendParams, opts ...connector.CallOption) (*Message, error) {
	return connector.InvokeJSON[*Message](ctx, r.base, opUsersMessagesSend, params, nil, opts)
}

var opUsersMessagesTrash = &connector.Operation{
	Name:   "users.messages.trash",
	Effect: connector.Write,
}

// Trash: Move a message to the trash.
//
// Needs one of the scopes https://mail.google.com/, https://www.googleapis.com/auth/gmail.modify.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/trash
func (r *UsersMessagesAPI) Trash(ctx context.Context, params UsersMessagesTrashParams, opts ...connector.CallOption) (*Message, error) {
	return connector.InvokeJSON[*Message](ctx, r.base, opUsersMessagesTrash, params, nil, opts)
}
