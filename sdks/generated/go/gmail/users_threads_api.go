// Code generated from connector gmail 1.0.0. DO NOT EDIT.

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

var opUsersThreadsList = &connector.Operation{
	Name:     "users.threads.list",
	Effect:   connector.Read,
	Items:    []any{"threads"},
	PageSize: "maxResults",
}

// List: List conversations, the latest first.
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
