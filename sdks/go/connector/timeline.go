package connector

import (
	"context"
	"iter"
	"time"
)

// TimelineEntry is one thing that happened to a connection.
type TimelineEntry struct {
	Received
	ID     string           `wire:"id" is:"required"`
	At     time.Time        `wire:"at" is:"required"`
	Type   string           `wire:"type" is:"required"`   // "refresh", or such as "connection.needs_reauth"
	Status ConnectionStatus `wire:"status" is:"nullable"` // what an event left the connection in
	Reason string           `wire:"reason" is:"nullable"` // why, as a code
	Means  string           `wire:"means" is:"required"`  // in plain words
	ToDo   string           `wire:"to_do" is:"nullable"`  // empty where nothing is to be done
	// Refresh is nil of an event.
	Refresh *RefreshAttempt `wire:"refresh" is:"nullable"`
}

// RefreshAttempt is an attempt to refresh a connection's access token.
type RefreshAttempt struct {
	Received
	Cause     string    `wire:"cause" is:"required"`
	Process   string    `wire:"process" is:"required"` // as host:pid
	Outcome   string    `wire:"outcome" is:"nullable"` // empty while it is under way
	EndedAt   time.Time `wire:"ended_at" is:"nullable"`
	NextTryAt time.Time `wire:"next_try_at" is:"nullable"` // when the token may be tried again, where that must wait
	// FingerprintBefore is of the token that was spent: it tells tokens of this connection apart, and nothing else of them.
	FingerprintBefore string `wire:"fingerprint_before" is:"nullable"`
	FingerprintAfter  string `wire:"fingerprint_after" is:"nullable"`
	ErrorCode         string `wire:"error_code" is:"nullable"` // the platform's own
	ProviderStatus    int    `wire:"provider_status" is:"nullable"`
	ProviderCode      string `wire:"provider_code" is:"nullable"`
	ProviderMessage   string `wire:"provider_message" is:"nullable"`
}

func timelineRequest(id string) platformRequest {
	return platformRequest{route: routes.connectionsTimeline, values: []string{id}}
}

// Timeline gets a page of what happened to a connection in the last 90 days, newest first; also to one that is deleted.
// PageSize takes at most 100.
func (c *Connections) Timeline(ctx context.Context, id string, options ...CallOption) (*Page[TimelineEntry], error) {
	return listPlatform[TimelineEntry](ctx, c.client, timelineRequest(id), options)
}

// TimelineAll gives all that happened to a connection in the last 90 days, newest first.
func (c *Connections) TimelineAll(ctx context.Context, id string, options ...CallOption) iter.Seq2[TimelineEntry, error] {
	return allItems(ctx, c.client.settings(options), func() (*Page[TimelineEntry], error) {
		return c.Timeline(ctx, id, options...)
	})
}

// Reconnection is how to connect a user again.
type Reconnection struct {
	// ReturnURL is where the browser goes afterwards: one of the application's return URLs.
	ReturnURL string `wire:"return_url"`
	// Scopes are what to ask for; unless given, what is granted and the connector's default scopes.
	Scopes Opt[[]string] `wire:"scopes"`
	// Endpoints ask for the least scopes with which these can be called, in place of Scopes.
	Endpoints Opt[[]string] `wire:"endpoints"`
	// Flow is "code" or "device".
	Flow Opt[string] `wire:"flow"`
	// Inputs are what the connector needs to know beside the credential, where that is another than before.
	Inputs Opt[map[string]string] `wire:"inputs"`
}

// Reconnect starts connecting a connection's user again. The connection keeps its id.
func (c *Connections) Reconnect(
	ctx context.Context, id string, reconnection Reconnection, options ...CallOption,
) (*ConnectSession, error) {
	asked := platformRequest{route: routes.connectionsReconnect, values: []string{id}, body: reconnection}
	return askPlatform[*ConnectSession](ctx, c.client, asked, options)
}
