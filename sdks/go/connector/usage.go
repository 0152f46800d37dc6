package connector

import (
	"context"
	"iter"
)

// Usage says how much was called.
type Usage struct{ client *Client }

// UsageEntry says how much a user called by a connector on one day.
type UsageEntry struct {
	Received
	Day       string `wire:"day" is:"required"` // of UTC, such as "2026-03-02"
	UserID    string `wire:"user_id" is:"required"`
	Connector string `wire:"connector" is:"required"`
	Calls     int64  `wire:"calls" is:"required"`
	Errors    int64  `wire:"errors" is:"required"` // calls that were answered with 400 or more
	BytesIn   int64  `wire:"bytes_in" is:"required"`
	BytesOut  int64  `wire:"bytes_out" is:"required"`
}

// UsageFilter narrows a list; what is empty does not.
type UsageFilter struct {
	From      string // the first day, of UTC; 30 days before the last unless given
	To        string // the last day, of UTC; today unless given
	UserID    string
	Connector string
}

func (f UsageFilter) request() platformRequest {
	return platformRequest{route: routes.usageList, query: queryOf(
		[2]string{"from", f.From}, [2]string{"to", f.To},
		[2]string{"user_id", f.UserID}, [2]string{"connector", f.Connector},
	)}
}

// List gets a page of how much was called, by day, user and connector; the last day first.
func (u *Usage) List(ctx context.Context, filter UsageFilter, options ...CallOption) (*Page[UsageEntry], error) {
	return listPlatform[UsageEntry](ctx, u.client, filter.request(), options)
}

// ListAll gives all of it, the last day first.
func (u *Usage) ListAll(
	ctx context.Context, filter UsageFilter, options ...CallOption,
) iter.Seq2[UsageEntry, error] {
	return allItems(ctx, u.client.settings(options), func() (*Page[UsageEntry], error) {
		return u.List(ctx, filter, options...)
	})
}
