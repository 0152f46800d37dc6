package connector

import (
	"context"
	"encoding/json"
	"iter"
	"time"
)

// ConnectionEvent is something that a provider has told of one connection's account, or that happened to the connection.
type ConnectionEvent struct {
	Received
	ID           string           `wire:"id" is:"required"`
	Connector    string           `wire:"connector" is:"required"`
	ConnectionID string           `wire:"connection_id" is:"required"`
	UserID       string           `wire:"user_id" is:"required"` // the application's own id of its user
	Source       string           `wire:"source" is:"required"`  // who tells it: "provider", of the account, or "platform", of the connection
	Type         string           `wire:"type" is:"required"`    // as the provider calls it; or such as "connection.needs_reauth"
	Status       ConnectionStatus `wire:"status" is:"nullable"`  // what the connection is since; empty of a provider
	Reason       string           `wire:"reason" is:"nullable"`  // why, as a code
	// Payload is the provider's JSON; null where the platform cannot open it any more, and of the platform.
	Payload    json.RawMessage `wire:"payload" is:"nullable"`
	OccurredAt time.Time       `wire:"occurred_at" is:"required,nullable"` // where the provider says
	ReceivedAt time.Time       `wire:"received_at" is:"required"`
}

// EventFilter narrows a list; what is empty does not.
type EventFilter struct {
	UserID       string
	Connector    string
	ConnectionID string
}

func (f EventFilter) request() platformRequest {
	return platformRequest{route: routes.eventsList, query: queryOf(
		[2]string{"user_id", f.UserID}, [2]string{"connector", f.Connector}, [2]string{"connection_id", f.ConnectionID},
	)}
}

// Events gets a page of what providers have told and what happened to connections, newest first. PageSize takes at most 100.
func (c *Connections) Events(
	ctx context.Context, filter EventFilter, options ...CallOption,
) (*Page[ConnectionEvent], error) {
	return listPlatform[ConnectionEvent](ctx, c.client, filter.request(), options)
}

// EventsAll gives all that providers have told and that happened to connections, newest first.
func (c *Connections) EventsAll(
	ctx context.Context, filter EventFilter, options ...CallOption,
) iter.Seq2[ConnectionEvent, error] {
	return allItems(ctx, c.client.settings(options), func() (*Page[ConnectionEvent], error) {
		return c.Events(ctx, filter, options...)
	})
}

// ConnectionWebhook is what a provider is given to send events of a connection.
type ConnectionWebhook struct {
	Received
	URL string `wire:"url" is:"required"`
	// Token is what the provider must send with each event, where its events are told by a token: for the provider alone.
	Token string `wire:"token" is:"required,nullable"`
}

// Webhook tells what to give the provider to be told of changes.
func (c *Connections) Webhook(ctx context.Context, id string, options ...CallOption) (*ConnectionWebhook, error) {
	asked := platformRequest{route: routes.webhookGet, values: []string{id}}
	return askPlatform[*ConnectionWebhook](ctx, c.client, asked, options)
}
