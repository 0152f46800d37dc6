// Code generated from connector gmail 1.1.0. DO NOT EDIT.

package gmail

import (
	"context"
	"iter"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// UsersHistoryAPI has the endpoints below users.history.
type UsersHistoryAPI struct {
	base *connector.BaseConnector
}

func newUsersHistoryAPI(base *connector.BaseConnector) *UsersHistoryAPI {
	return &UsersHistoryAPI{
		base: base,
	}
}

var opUsersHistoryList = &connector.Operation{
	Name:     "users.history.list",
	Effect:   connector.Read,
	Items:    []any{"history"},
	PageSize: "maxResults",
}

// List: List what has changed since a point in the mailbox's history.
//
// A 404 says that the point is too old; then everything has to be read anew. The last page's historyId is where
// to go on next time.
//
// connector.PageSize is its maxResults. How many a page holds at most. Default: 100.
//
// Needs one of the scopes https://mail.google.com/, https://www.googleapis.com/auth/gmail.metadata,
// https://www.googleapis.com/auth/gmail.modify, https://www.googleapis.com/auth/gmail.readonly.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.history/list
func (r *UsersHistoryAPI) List(ctx context.Context, params UsersHistoryListParams, opts ...connector.CallOption) (*connector.Page[History], error) {
	return connector.InvokeList[History](ctx, r.base, opUsersHistoryList, params, nil, opts)
}

// ListAll gives the items of all pages of List, page by page. An error comes last, beside a zero item.
func (r *UsersHistoryAPI) ListAll(ctx context.Context, params UsersHistoryListParams, opts ...connector.CallOption) iter.Seq2[History, error] {
	return connector.InvokeListAll[History](ctx, r.base, opUsersHistoryList, params, nil, opts)
}
