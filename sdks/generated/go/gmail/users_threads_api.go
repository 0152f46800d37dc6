// Code generated from connector gmail 1.1.0. DO NOT EDIT.

package gmail

import (
	"context"
	"iter"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// UsersThreadsAPI has the endpoints below users.threads.
type UsersThreadsAPI struct {
	base *connector.BaseConnector
}

func newUsersThreadsAPI(base *connector.BaseConnector) *UsersThreadsAPI {
	return &UsersThreadsAPI{
		base: base,
	}
}

var opUsersThreadsDelete = &connector.Operation{
	Name:   "users.threads.delete",
	Effect: connector.Destructive,
}

// Delete: Delete a conversation for good.
//
// With all of its messages. Prefer users.threads.trash, which needs less, too.
//
// What it removes or ends is gone.
//
// Needs the scope https://mail.google.com/.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.threads/delete
func (r *UsersThreadsAPI) Delete(ctx context.Context, params UsersThreadsDeleteParams, opts ...connector.CallOption) error {
	return connector.InvokeEmpty(ctx, r.base, opUsersThreadsDelete, params, nil, opts)
}

var opUsersThreadsGet = &connector.Operation{
	Name:   "users.threads.get",
	Effect: connector.Read,
}

// Get: Get a conversation with its messages.
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
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.threads/get
func (r *UsersThreadsAPI) Get(ctx context.Context, params UsersThreadsGetParams, opts ...connector.CallOption) (*Thread, error) {
	return connector.InvokeJSON[*Thread](ctx, r.base, opUsersThreadsGet, params, nil, opts)
}

var opUsersThreadsList = &connector.Operation{
	Name:     "users.threads.list",
	Effect:   connector.Read,
	Items:    []any{"threads"},
	PageSize: "maxResults",
}

// List: List conversations, the latest first.
//
// Without their messages; users.threads.get has them.
//
// connector.PageSize is its maxResults. How many a page holds at most. Default: 100.
//
// Needs one of the scopes https://mail.google.com/, https://www.googleapis.com/auth/gmail.metadata,
// https://www.googleapis.com/auth/gmail.modify, https://www.googleapis.com/auth/gmail.readonly.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.threads/list
func (r *UsersThreadsAPI) List(ctx context.Context, params UsersThreadsListParams, opts ...connector.CallOption) (*connector.Page[Thread], error) {
	return connector.InvokeList[Thread](ctx, r.base, opUsersThreadsList, params, nil, opts)
}

// ListAll gives the items of all pages of List, page by page. An error comes last, beside a zero item.
func (r *UsersThreadsAPI) ListAll(ctx context.Context, params UsersThreadsListParams, opts ...connector.CallOption) iter.Seq2[Thread, error] {
	return connector.InvokeListAll[Thread](ctx, r.base, opUsersThreadsList, params, nil, opts)
}

var opUsersThreadsModify = &connector.Operation{
	Name:   "users.threads.modify",
	Effect: connector.Write,
}

// Modify: Add and remove labels of all of a conversation's messages.
//
// Needs one of the scopes https://mail.google.com/, https://www.googleapis.com/auth/gmail.modify.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.threads/modify
func (r *UsersThreadsAPI) Modify(ctx context.Context, params UsersThreadsModifyParams, opts ...connector.CallOption) (*Thread, error) {
	return connector.InvokeJSON[*Thread](ctx, r.base, opUsersThreadsModify, params, nil, opts)
}

var opUsersThreadsTrash = &connector.Operation{
	Name:   "users.threads.trash",
	Effect: connector.Write,
}

// Trash: Move a conversation to the trash.
//
// Needs one of the scopes https://mail.google.com/, https://www.googleapis.com/auth/gmail.modify.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.threads/trash
func (r *UsersThreadsAPI) Trash(ctx context.Context, params UsersThreadsTrashParams, opts ...connector.CallOption) (*Thread, error) {
	return connector.InvokeJSON[*Thread](ctx, r.base, opUsersThreadsTrash, params, nil, opts)
}

var opUsersThreadsUntrash = &connector.Operation{
	Name:   "users.threads.untrash",
	Effect: connector.Write,
}

// Untrash: Take a conversation out of the trash.
//
// Needs one of the scopes https://mail.google.com/, https://www.googleapis.com/auth/gmail.modify.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.threads/untrash
func (r *UsersThreadsAPI) Untrash(ctx context.Context, params UsersThreadsUntrashParams, opts ...connector.CallOption) (*Thread, error) {
	return connector.InvokeJSON[*Thread](ctx, r.base, opUsersThreadsUntrash, params, nil, opts)
}
