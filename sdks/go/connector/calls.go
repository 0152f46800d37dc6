package connector

import (
	"context"
	"iter"
	"time"
)

// Calls are those of the last days.
type Calls struct{ client *Client }

// CallRecord is one call that was made through a connection, without its content.
type CallRecord struct {
	Received
	ID                string    `wire:"id" is:"required"` // the request id of its answer
	At                time.Time `wire:"at" is:"required"`
	ConnectionID      string    `wire:"connection_id" is:"required"`
	UserID            string    `wire:"user_id" is:"required"`
	Connector         string    `wire:"connector" is:"required"`
	Endpoint          string    `wire:"endpoint" is:"required,nullable"` // empty of what was passed through
	Method            string    `wire:"method" is:"required"`
	Status            int       `wire:"status" is:"required"` // 499 where the caller left first
	Source            string    `wire:"source" is:"required"` // "provider" or "platform": whose answer it is
	ErrorCode         string    `wire:"error_code" is:"required,nullable"`
	ProviderStatus    int       `wire:"provider_status" is:"required,nullable"`
	ProviderRequestID string    `wire:"provider_request_id" is:"required,nullable"` // for the provider's support
	DurationMs        float64   `wire:"duration_ms" is:"required"`
	BytesIn           int64     `wire:"bytes_in" is:"required"`
	BytesOut          int64     `wire:"bytes_out" is:"required"`
	Attempts          int       `wire:"attempts" is:"required"` // how often the provider was asked
}

// CallFilter narrows a list; what is empty does not.
type CallFilter struct {
	ConnectionID string
	UserID       string
	Connector    string
	Endpoint     string
	Status       string // such as "404", or "4xx" for all that begin with 4
}

func (f CallFilter) request() platformRequest {
	return platformRequest{route: routes.callsList, query: queryOf(
		[2]string{"connection_id", f.ConnectionID}, [2]string{"user_id", f.UserID},
		[2]string{"connector", f.Connector}, [2]string{"endpoint", f.Endpoint}, [2]string{"status", f.Status},
	)}
}

// List gets a page of what was called, newest first.
func (c *Calls) List(ctx context.Context, filter CallFilter, options ...CallOption) (*Page[CallRecord], error) {
	return listPlatform[CallRecord](ctx, c.client, filter.request(), options)
}

// ListAll gives all that was called, newest first.
func (c *Calls) ListAll(
	ctx context.Context, filter CallFilter, options ...CallOption,
) iter.Seq2[CallRecord, error] {
	return allItems(ctx, c.client.settings(options), func() (*Page[CallRecord], error) {
		return c.List(ctx, filter, options...)
	})
}
