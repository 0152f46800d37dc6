package connector

import (
	"context"
	"time"
)

// ConnectSessions connect users: Create gives a link to send the user to, Complete takes what the browser brings back.
type ConnectSessions struct{ client *Client }

// ConnectSessionStart is who shall be connected to what.
type ConnectSessionStart struct {
	Connector string `wire:"connector"`
	// UserID is the application's own id of its user.
	UserID string `wire:"user_id"`
	// ReturnURL is where the browser goes afterwards: one of the application's return URLs.
	ReturnURL string `wire:"return_url"`
	// Name is what the connection is called; unless given, the account's own label.
	Name Opt[string] `wire:"name"`
	// AuthType is for connectors that have several.
	AuthType Opt[string] `wire:"auth_type"`
	// Scopes are what to ask for; unless given, the connector's default scopes.
	Scopes Opt[[]string] `wire:"scopes"`
	// Inputs are what the connector needs to know beside the credential; the page asks for the rest.
	Inputs Opt[map[string]string] `wire:"inputs"`
	// ConnectionID reconnects this connection, which keeps its id.
	ConnectionID Opt[string] `wire:"connection_id"`
}

// ConnectSession is a link to send the user to, good until ExpiresAt.
type ConnectSession struct {
	Received
	ID           string    `wire:"id" is:"required"`
	ConnectionID string    `wire:"connection_id" is:"required"`
	ConnectURL   string    `wire:"connect_url" is:"required"`
	ExpiresAt    time.Time `wire:"expires_at" is:"required"`
}

// Create starts connecting a user.
func (s *ConnectSessions) Create(
	ctx context.Context, start ConnectSessionStart, options ...CallOption,
) (*ConnectSession, error) {
	asked := platformRequest{route: routes.connectSessionsCreate, body: start}
	return askPlatform[*ConnectSession](ctx, s.client, asked, options)
}

// ConnectSessionCompletion binds a session to its user.
type ConnectSessionCompletion struct {
	// UserID is the user whom the application's own login shows to be sitting at the browser.
	UserID string `wire:"user_id"`
	// CompletionToken is what the browser brought back to the return URL.
	CompletionToken string `wire:"completion_token"`
}

// Complete connects the user. Call it at once, from the backend: some providers' codes live for a minute.
func (s *ConnectSessions) Complete(
	ctx context.Context, id string, completion ConnectSessionCompletion, options ...CallOption,
) (*ConnectionRecord, error) {
	asked := platformRequest{route: routes.connectSessionsComplete, values: []string{id}, body: completion}
	return askPlatform[*ConnectionRecord](ctx, s.client, asked, options)
}
