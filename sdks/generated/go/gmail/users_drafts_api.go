// Code generated from connector gmail 1.1.0. DO NOT EDIT.

package gmail

import (
	"context"
	"io"
	"iter"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// UsersDraftsAPI has the endpoints below users.drafts.
type UsersDraftsAPI struct {
	base *connector.BaseConnector
}

func newUsersDraftsAPI(base *connector.BaseConnector) *UsersDraftsAPI {
	return &UsersDraftsAPI{
		base: base,
	}
}

var opUsersDraftsCreate = &connector.Operation{
	Name:   "users.drafts.create",
	Effect: connector.Write,
}

// Create: Create a draft.
//
// Needs one of the scopes https://mail.google.com/,
// https://www.googleapis.com/auth/gmail.addons.current.action.compose,
// https://www.googleapis.com/auth/gmail.compose, https://www.googleapis.com/auth/gmail.modify.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.drafts/create
func (r *UsersDraftsAPI) Create(ctx context.Context, params UsersDraftsCreateParams, opts ...connector.CallOption) (*Draft, error) {
	return connector.InvokeJSON[*Draft](ctx, r.base, opUsersDraftsCreate, params, nil, opts)
}

var opUsersDraftsCreateUpload = &connector.Operation{
	Name:   "users.drafts.create.upload",
	Effect: connector.Write,
	Body:   connector.BinaryBody,
}

// CreateUpload: Create a draft from bytes.
//
// Needs one of the scopes https://mail.google.com/,
// https://www.googleapis.com/auth/gmail.addons.current.action.compose,
// https://www.googleapis.com/auth/gmail.compose, https://www.googleapis.com/auth/gmail.modify.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.drafts/create
func (r *UsersDraftsAPI) CreateUpload(ctx context.Context, params UsersDraftsCreateUploadParams, body io.Reader, opts ...connector.CallOption) (*Draft, error) {
	return connector.InvokeJSON[*Draft](ctx, r.base, opUsersDraftsCreateUpload, params, body, opts)
}

var opUsersDraftsCreateUploadMultipart = &connector.Operation{
	Name:   "users.drafts.create.upload.multipart",
	Effect: connector.Write,
	Body:   connector.BinaryBody,
}

// CreateUploadMultipart: Create a draft from bytes, in a thread.
//
// Needs one of the scopes https://mail.google.com/,
// https://www.googleapis.com/auth/gmail.addons.current.action.compose,
// https://www.googleapis.com/auth/gmail.compose, https://www.googleapis.com/auth/gmail.modify.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.drafts/create
func (r *UsersDraftsAPI) CreateUploadMultipart(ctx context.Context, params UsersDraftsCreateUploadMultipartParams, body io.Reader, opts ...connector.CallOption) (*Draft, error) {
	return connector.InvokeJSON[*Draft](ctx, r.base, opUsersDraftsCreateUploadMultipart, params, body, opts)
}

var opUsersDraftsCreateUploadStart = &connector.Operation{
	Name:           "users.drafts.create.upload.start",
	Effect:         connector.Write,
	Body:           connector.JSONBody,
	IsBodyOptional: true,
}

// CreateUploadStart: Open a session for a draft that is sent in pieces.
//
// The answer's Location is where the pieces go, and a secret: who has it needs no token.
//
// Needs one of the scopes https://mail.google.com/,
// https://www.googleapis.com/auth/gmail.addons.current.action.compose,
// https://www.googleapis.com/auth/gmail.compose, https://www.googleapis.com/auth/gmail.modify.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/guides/uploads#resumable
func (r *UsersDraftsAPI) CreateUploadStart(ctx context.Context, params UsersDraftsCreateUploadStartParams, body *DraftParam, opts ...connector.CallOption) error {
	return connector.InvokeEmpty(ctx, r.base, opUsersDraftsCreateUploadStart, params, body, opts)
}

var opUsersDraftsDelete = &connector.Operation{
	Name:   "users.drafts.delete",
	Effect: connector.Destructive,
}

// Delete: Delete a draft for good.
//
// It does not go to the trash.
//
// What it removes or ends is gone.
//
// Needs one of the scopes https://mail.google.com/,
// https://www.googleapis.com/auth/gmail.addons.current.action.compose,
// https://www.googleapis.com/auth/gmail.compose, https://www.googleapis.com/auth/gmail.modify.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.drafts/delete
func (r *UsersDraftsAPI) Delete(ctx context.Context, params UsersDraftsDeleteParams, opts ...connector.CallOption) error {
	return connector.InvokeEmpty(ctx, r.base, opUsersDraftsDelete, params, nil, opts)
}

var opUsersDraftsGet = &connector.Operation{
	Name:   "users.drafts.get",
	Effect: connector.Read,
}

// Get: Get one draft.
//
// Needs one of the scopes https://mail.google.com/, https://www.googleapis.com/auth/gmail.compose,
// https://www.googleapis.com/auth/gmail.modify, https://www.googleapis.com/auth/gmail.readonly.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.drafts/get
func (r *UsersDraftsAPI) Get(ctx context.Context, params UsersDraftsGetParams, opts ...connector.CallOption) (*Draft, error) {
	return connector.InvokeJSON[*Draft](ctx, r.base, opUsersDraftsGet, params, nil, opts)
}

var opUsersDraftsList = &connector.Operation{
	Name:     "users.drafts.list",
	Effect:   connector.Read,
	Items:    []any{"drafts"},
	PageSize: "maxResults",
}

// List: List drafts, newest first.
//
// Of each message its ids only; users.drafts.get has the rest.
//
// connector.PageSize is its maxResults. How many a page holds at most. Default: 100.
//
// Needs one of the scopes https://mail.google.com/, https://www.googleapis.com/auth/gmail.compose,
// https://www.googleapis.com/auth/gmail.modify, https://www.googleapis.com/auth/gmail.readonly.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.drafts/list
func (r *UsersDraftsAPI) List(ctx context.Context, params UsersDraftsListParams, opts ...connector.CallOption) (*connector.Page[Draft], error) {
	return connector.InvokeList[Draft](ctx, r.base, opUsersDraftsList, params, nil, opts)
}

// ListAll gives the items of all pages of List, page by page. An error comes last, beside a zero item.
func (r *UsersDraftsAPI) ListAll(ctx context.Context, params UsersDraftsListParams, opts ...connector.CallOption) iter.Seq2[Draft, error] {
	return connector.InvokeListAll[Draft](ctx, r.base, opUsersDraftsList, params, nil, opts)
}

var opUsersDraftsSend = &connector.Operation{
	Name:   "users.drafts.send",
	Effect: connector.Write,
}

// Send: Send a draft.
//
// To those in its To, Cc and Bcc; then the draft is gone.
//
// Needs one of the scopes https://mail.google.com/,
// https://www.googleapis.com/auth/gmail.addons.current.action.compose,
// https://www.googleapis.com/auth/gmail.compose, https://www.googleapis.com/auth/gmail.modify.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.drafts/send
func (r *UsersDraftsAPI) Send(ctx context.Context, params UsersDraftsSendParams, opts ...connector.CallOption) (*Message, error) {
	return connector.InvokeJSON[*Message](ctx, r.base, opUsersDraftsSend, params, nil, opts)
}

var opUsersDraftsSendUploadMultipart = &connector.Operation{
	Name:   "users.drafts.send.upload.multipart",
	Effect: connector.Write,
	Body:   connector.BinaryBody,
}

// SendUploadMultipart: Send a draft with a message given as bytes, in place of its own.
//
// Needs one of the scopes https://mail.google.com/,
// https://www.googleapis.com/auth/gmail.addons.current.action.compose,
// https://www.googleapis.com/auth/gmail.compose, https://www.googleapis.com/auth/gmail.modify.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.drafts/send
func (r *UsersDraftsAPI) SendUploadMultipart(ctx context.Context, params UsersDraftsSendUploadMultipartParams, body io.Reader, opts ...connector.CallOption) (*Message, error) {
	return connector.InvokeJSON[*Message](ctx, r.base, opUsersDraftsSendUploadMultipart, params, body, opts)
}

var opUsersDraftsSendUploadStart = &connector.Operation{
	Name:   "users.drafts.send.upload.start",
	Effect: connector.Write,
	Body:   connector.JSONBody,
}

// SendUploadStart: Open a session for a draft that is sent in pieces.
//
// The answer's Location is where the pieces go, and a secret: who has it needs no token.
//
// Needs one of the scopes https://mail.google.com/,
// https://www.googleapis.com/auth/gmail.addons.current.action.compose,
// https://www.googleapis.com/auth/gmail.compose, https://www.googleapis.com/auth/gmail.modify.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/guides/uploads#resumable
func (r *UsersDraftsAPI) SendUploadStart(ctx context.Context, params UsersDraftsSendUploadStartParams, body DraftParam, opts ...connector.CallOption) error {
	return connector.InvokeEmpty(ctx, r.base, opUsersDraftsSendUploadStart, params, body, opts)
}

var opUsersDraftsUpdate = &connector.Operation{
	Name:   "users.drafts.update",
	Effect: connector.Write,
}

// Update: Replace what a draft says.
//
// The draft keeps its id; its message gets a new one.
//
// Needs one of the scopes https://mail.google.com/,
// https://www.googleapis.com/auth/gmail.addons.current.action.compose,
// https://www.googleapis.com/auth/gmail.compose, https://www.googleapis.com/auth/gmail.modify.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.drafts/update
func (r *UsersDraftsAPI) Update(ctx context.Context, params UsersDraftsUpdateParams, opts ...connector.CallOption) (*Draft, error) {
	return connector.InvokeJSON[*Draft](ctx, r.base, opUsersDraftsUpdate, params, nil, opts)
}

var opUsersDraftsUpdateUpload = &connector.Operation{
	Name:   "users.drafts.update.upload",
	Effect: connector.Write,
	Body:   connector.BinaryBody,
}

// UpdateUpload: Replace what a draft says, from bytes.
//
// Needs one of the scopes https://mail.google.com/,
// https://www.googleapis.com/auth/gmail.addons.current.action.compose,
// https://www.googleapis.com/auth/gmail.compose, https://www.googleapis.com/auth/gmail.modify.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.drafts/update
func (r *UsersDraftsAPI) UpdateUpload(ctx context.Context, params UsersDraftsUpdateUploadParams, body io.Reader, opts ...connector.CallOption) (*Draft, error) {
	return connector.InvokeJSON[*Draft](ctx, r.base, opUsersDraftsUpdateUpload, params, body, opts)
}

var opUsersDraftsUpdateUploadMultipart = &connector.Operation{
	Name:   "users.drafts.update.upload.multipart",
	Effect: connector.Write,
	Body:   connector.BinaryBody,
}

// UpdateUploadMultipart: Replace what a draft says, from bytes, in a thread.
//
// Needs one of the scopes https://mail.google.com/,
// https://www.googleapis.com/auth/gmail.addons.current.action.compose,
// https://www.googleapis.com/auth/gmail.compose, https://www.googleapis.com/auth/gmail.modify.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.drafts/update
func (r *UsersDraftsAPI) UpdateUploadMultipart(ctx context.Context, params UsersDraftsUpdateUploadMultipartParams, body io.Reader, opts ...connector.CallOption) (*Draft, error) {
	return connector.InvokeJSON[*Draft](ctx, r.base, opUsersDraftsUpdateUploadMultipart, params, body, opts)
}

var opUsersDraftsUpdateUploadStart = &connector.Operation{
	Name:           "users.drafts.update.upload.start",
	Effect:         connector.Write,
	Body:           connector.JSONBody,
	IsBodyOptional: true,
}

// UpdateUploadStart: Open a session for a draft that is sent in pieces.
//
// The answer's Location is where the pieces go, and a secret: who has it needs no token.
//
// Needs one of the scopes https://mail.google.com/,
// https://www.googleapis.com/auth/gmail.addons.current.action.compose,
// https://www.googleapis.com/auth/gmail.compose, https://www.googleapis.com/auth/gmail.modify.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/guides/uploads#resumable
func (r *UsersDraftsAPI) UpdateUploadStart(ctx context.Context, params UsersDraftsUpdateUploadStartParams, body *DraftParam, opts ...connector.CallOption) error {
	return connector.InvokeEmpty(ctx, r.base, opUsersDraftsUpdateUploadStart, params, body, opts)
}
