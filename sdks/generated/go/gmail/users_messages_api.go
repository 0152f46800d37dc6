// Code generated from connector gmail 1.1.0. DO NOT EDIT.

package gmail

import (
	"context"
	"io"
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

var opUsersMessagesBatchDelete = &connector.Operation{
	Name:   "users.messages.batchDelete",
	Effect: connector.Destructive,
}

// BatchDelete: Delete many messages for good.
//
// Says nothing of which were there. Prefer users.messages.batchModify with TRASH among addLabelIds, which needs
// less, too.
//
// What it removes or ends is gone.
//
// Needs the scope https://mail.google.com/.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/batchDelete
func (r *UsersMessagesAPI) BatchDelete(ctx context.Context, params UsersMessagesBatchDeleteParams, opts ...connector.CallOption) error {
	return connector.InvokeEmpty(ctx, r.base, opUsersMessagesBatchDelete, params, nil, opts)
}

var opUsersMessagesBatchModify = &connector.Operation{
	Name:   "users.messages.batchModify",
	Effect: connector.Write,
}

// BatchModify: Add and remove labels of many messages.
//
// Costs ten times what one message does, whatever their number.
//
// Needs one of the scopes https://mail.google.com/, https://www.googleapis.com/auth/gmail.modify.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/batchModify
func (r *UsersMessagesAPI) BatchModify(ctx context.Context, params UsersMessagesBatchModifyParams, opts ...connector.CallOption) error {
	return connector.InvokeEmpty(ctx, r.base, opUsersMessagesBatchModify, params, nil, opts)
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

var opUsersMessagesImport = &connector.Operation{
	Name:   "users.messages.import",
	Effect: connector.Write,
}

// Import: Put a message into the mailbox, as if it had just arrived.
//
// It is scanned and filed as mail by SMTP is, but SPF is not looked at. Nothing is sent.
//
// Needs one of the scopes https://mail.google.com/, https://www.googleapis.com/auth/gmail.insert,
// https://www.googleapis.com/auth/gmail.modify.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/import
func (r *UsersMessagesAPI) Import(ctx context.Context, params UsersMessagesImportParams, opts ...connector.CallOption) (*Message, error) {
	return connector.InvokeJSON[*Message](ctx, r.base, opUsersMessagesImport, params, nil, opts)
}

var opUsersMessagesImportUpload = &connector.Operation{
	Name:   "users.messages.import.upload",
	Effect: connector.Write,
	Body:   connector.BinaryBody,
}

// ImportUpload: Put a message given as bytes into the mailbox, as if it had just arrived.
//
// Needs one of the scopes https://mail.google.com/, https://www.googleapis.com/auth/gmail.insert,
// https://www.googleapis.com/auth/gmail.modify.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/import
func (r *UsersMessagesAPI) ImportUpload(ctx context.Context, params UsersMessagesImportUploadParams, body io.Reader, opts ...connector.CallOption) (*Message, error) {
	return connector.InvokeJSON[*Message](ctx, r.base, opUsersMessagesImportUpload, params, body, opts)
}

var opUsersMessagesImportUploadMultipart = &connector.Operation{
	Name:   "users.messages.import.upload.multipart",
	Effect: connector.Write,
	Body:   connector.BinaryBody,
}

// ImportUploadMultipart: Put a message given as bytes into the mailbox, as if it had just arrived, with labels
// and a thread.
//
// Needs one of the scopes https://mail.google.com/, https://www.googleapis.com/auth/gmail.insert,
// https://www.googleapis.com/auth/gmail.modify.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/import
func (r *UsersMessagesAPI) ImportUploadMultipart(ctx context.Context, params UsersMessagesImportUploadMultipartParams, body io.Reader, opts ...connector.CallOption) (*Message, error) {
	return connector.InvokeJSON[*Message](ctx, r.base, opUsersMessagesImportUploadMultipart, params, body, opts)
}

var opUsersMessagesImportUploadStart = &connector.Operation{
	Name:           "users.messages.import.upload.start",
	Effect:         connector.Write,
	Body:           connector.JSONBody,
	IsBodyOptional: true,
}

// ImportUploadStart: Open a session for a message that is sent in pieces.
//
// The answer's Location is where the pieces go, and a secret: who has it needs no token.
//
// Needs one of the scopes https://mail.google.com/, https://www.googleapis.com/auth/gmail.insert,
// https://www.googleapis.com/auth/gmail.modify.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/guides/uploads#resumable
func (r *UsersMessagesAPI) ImportUploadStart(ctx context.Context, params UsersMessagesImportUploadStartParams, body *MessageParam, opts ...connector.CallOption) error {
	return connector.InvokeEmpty(ctx, r.base, opUsersMessagesImportUploadStart, params, body, opts)
}

var opUsersMessagesInsert = &connector.Operation{
	Name:   "users.messages.insert",
	Effect: connector.Write,
}

// Insert: Put a message into the mailbox, as it is.
//
// As APPEND of IMAP does: nothing is sent, and nothing is checked.
//
// Needs one of the scopes https://mail.google.com/, https://www.googleapis.com/auth/gmail.insert,
// https://www.googleapis.com/auth/gmail.modify.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/insert
func (r *UsersMessagesAPI) Insert(ctx context.Context, params UsersMessagesInsertParams, opts ...connector.CallOption) (*Message, error) {
	return connector.InvokeJSON[*Message](ctx, r.base, opUsersMessagesInsert, params, nil, opts)
}

var opUsersMessagesInsertUpload = &connector.Operation{
	Name:   "users.messages.insert.upload",
	Effect: connector.Write,
	Body:   connector.BinaryBody,
}

// InsertUpload: Put a message given as bytes into the mailbox, as it is.
//
// Needs one of the scopes https://mail.google.com/, https://www.googleapis.com/auth/gmail.insert,
// https://www.googleapis.com/auth/gmail.modify.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/insert
func (r *UsersMessagesAPI) InsertUpload(ctx context.Context, params UsersMessagesInsertUploadParams, body io.Reader, opts ...connector.CallOption) (*Message, error) {
	return connector.InvokeJSON[*Message](ctx, r.base, opUsersMessagesInsertUpload, params, body, opts)
}

var opUsersMessagesInsertUploadMultipart = &connector.Operation{
	Name:   "users.messages.insert.upload.multipart",
	Effect: connector.Write,
	Body:   connector.BinaryBody,
}

// InsertUploadMultipart: Put a message given as bytes into the mailbox, as it is, with labels and a thread.
//
// Needs one of the scopes https://mail.google.com/, https://www.googleapis.com/auth/gmail.insert,
// https://www.googleapis.com/auth/gmail.modify.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/insert
func (r *UsersMessagesAPI) InsertUploadMultipart(ctx context.Context, params UsersMessagesInsertUploadMultipartParams, body io.Reader, opts ...connector.CallOption) (*Message, error) {
	return connector.InvokeJSON[*Message](ctx, r.base, opUsersMessagesInsertUploadMultipart, params, body, opts)
}

var opUsersMessagesInsertUploadStart = &connector.Operation{
	Name:           "users.messages.insert.upload.start",
	Effect:         connector.Write,
	Body:           connector.JSONBody,
	IsBodyOptional: true,
}

// InsertUploadStart: Open a session for a message that is sent in pieces.
//
// The answer's Location is where the pieces go, and a secret: who has it needs no token.
//
// Needs one of the scopes https://mail.google.com/, https://www.googleapis.com/auth/gmail.insert,
// https://www.googleapis.com/auth/gmail.modify.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/guides/uploads#resumable
func (r *UsersMessagesAPI) InsertUploadStart(ctx context.Context, params UsersMessagesInsertUploadStartParams, body *MessageParam, opts ...connector.CallOption) error {
	return connector.InvokeEmpty(ctx, r.base, opUsersMessagesInsertUploadStart, params, body, opts)
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
// To reply, give the threadId, and set In-Reply-To, References and the same Subject in the message itself. Bytes
// as they are go by users.messages.send.upload.
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

var opUsersMessagesSendUpload = &connector.Operation{
	Name:   "users.messages.send.upload",
	Effect: connector.Write,
	Body:   connector.BinaryBody,
}

// SendUpload: Send a message given as bytes.
//
// Needs one of the scopes https://mail.google.com/,
// https://www.googleapis.com/auth/gmail.addons.current.action.compose,
// https://www.googleapis.com/auth/gmail.compose, https://www.googleapis.com/auth/gmail.modify,
// https://www.googleapis.com/auth/gmail.send.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/send
func (r *UsersMessagesAPI) SendUpload(ctx context.Context, params UsersMessagesSendUploadParams, body io.Reader, opts ...connector.CallOption) (*Message, error) {
	return connector.InvokeJSON[*Message](ctx, r.base, opUsersMessagesSendUpload, params, body, opts)
}

var opUsersMessagesSendUploadMultipart = &connector.Operation{
	Name:   "users.messages.send.upload.multipart",
	Effect: connector.Write,
	Body:   connector.BinaryBody,
}

// SendUploadMultipart: Send a message given as bytes, in a thread.
//
// Needs one of the scopes https://mail.google.com/,
// https://www.googleapis.com/auth/gmail.addons.current.action.compose,
// https://www.googleapis.com/auth/gmail.compose, https://www.googleapis.com/auth/gmail.modify,
// https://www.googleapis.com/auth/gmail.send.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/send
func (r *UsersMessagesAPI) SendUploadMultipart(ctx context.Context, params UsersMessagesSendUploadMultipartParams, body io.Reader, opts ...connector.CallOption) (*Message, error) {
	return connector.InvokeJSON[*Message](ctx, r.base, opUsersMessagesSendUploadMultipart, params, body, opts)
}

var opUsersMessagesSendUploadStart = &connector.Operation{
	Name:           "users.messages.send.upload.start",
	Effect:         connector.Write,
	Body:           connector.JSONBody,
	IsBodyOptional: true,
}

// SendUploadStart: Open a session for a message that is sent in pieces.
//
// The answer's Location is where the pieces go, and a secret: who has it needs no token.
//
// Needs one of the scopes https://mail.google.com/,
// https://www.googleapis.com/auth/gmail.addons.current.action.compose,
// https://www.googleapis.com/auth/gmail.compose, https://www.googleapis.com/auth/gmail.modify,
// https://www.googleapis.com/auth/gmail.send.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/guides/uploads#resumable
func (r *UsersMessagesAPI) SendUploadStart(ctx context.Context, params UsersMessagesSendUploadStartParams, body *MessageParam, opts ...connector.CallOption) error {
	return connector.InvokeEmpty(ctx, r.base, opUsersMessagesSendUploadStart, params, body, opts)
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

var opUsersMessagesUntrash = &connector.Operation{
	Name:   "users.messages.untrash",
	Effect: connector.Write,
}

// Untrash: Take a message out of the trash.
//
// It does not go back to the inbox by itself.
//
// Needs one of the scopes https://mail.google.com/, https://www.googleapis.com/auth/gmail.modify.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/untrash
func (r *UsersMessagesAPI) Untrash(ctx context.Context, params UsersMessagesUntrashParams, opts ...connector.CallOption) (*Message, error) {
	return connector.InvokeJSON[*Message](ctx, r.base, opUsersMessagesUntrash, params, nil, opts)
}
