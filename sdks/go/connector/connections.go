package connector

import (
	"context"
	"iter"
	"time"
)

// Connections are those of the application's users.
type Connections struct{ client *Client }

// ConnectionStatus is where a connection stands; there may be others than the constants.
type ConnectionStatus string

// The statuses of a connection.
const (
	ConnectionPending        ConnectionStatus = "pending"         // made, not completed
	ConnectionActive         ConnectionStatus = "active"          // usable
	ConnectionOutcomeUnknown ConnectionStatus = "outcome_unknown" // a refresh may or may not have happened
	ConnectionNeedsReauth    ConnectionStatus = "needs_reauth"    // the provider no longer accepts it
	ConnectionRevoked        ConnectionStatus = "revoked"         // ended on purpose
)

// ConnectionRecord is one user's access to one provider.
type ConnectionRecord struct {
	Received
	ID               string            `wire:"id" is:"required"`
	Connector        string            `wire:"connector" is:"required"`
	ConnectorVersion string            `wire:"connector_version" is:"required"`
	AuthType         string            `wire:"auth_type" is:"required"`
	UserID           string            `wire:"user_id" is:"required"` // the application's own id of its user
	Name             string            `wire:"name" is:"required"`
	Status           ConnectionStatus  `wire:"status" is:"required"`
	StatusReason     string            `wire:"status_reason" is:"required,nullable"` // a code
	StatusMeans      string            `wire:"status_means" is:"nullable"`           // in plain words; empty of an active connection
	StatusToDo       string            `wire:"status_to_do" is:"nullable"`           // empty where nothing is to be done
	AccountID        string            `wire:"account_id" is:"required,nullable"`    // at the provider
	Config           map[string]string `wire:"config" is:"required"`                 // the connector's inputs
	CreatedAt        time.Time         `wire:"created_at" is:"required"`
	UpdatedAt        time.Time         `wire:"updated_at" is:"required"`
}

// ConnectionFilter narrows a list; what is empty does not.
type ConnectionFilter struct {
	UserID    string
	Connector string
	Status    ConnectionStatus
}

func (f ConnectionFilter) request() platformRequest {
	return platformRequest{route: routes.connectionsList, query: queryOf(
		[2]string{"user_id", f.UserID}, [2]string{"connector", f.Connector}, [2]string{"status", string(f.Status)},
	)}
}

// List gets a page of connections, newest first. PageSize takes at most 100.
func (c *Connections) List(
	ctx context.Context, filter ConnectionFilter, options ...CallOption,
) (*Page[ConnectionRecord], error) {
	return listPlatform[ConnectionRecord](ctx, c.client, filter.request(), options)
}

// ListAll gives all connections, newest first.
func (c *Connections) ListAll(
	ctx context.Context, filter ConnectionFilter, options ...CallOption,
) iter.Seq2[ConnectionRecord, error] {
	return allItems(ctx, c.client.settings(options), func() (*Page[ConnectionRecord], error) {
		return c.List(ctx, filter, options...)
	})
}

// ConnectionImport are credentials that you already have: AccessToken, or Fields.
type ConnectionImport struct {
	Connector string `wire:"connector"`
	UserID    string `wire:"user_id"`
	// AccessToken is the access token, the API key, or username:password.
	AccessToken  Opt[string]    `wire:"access_token"`
	RefreshToken Opt[string]    `wire:"refresh_token"`
	ExpiresAt    Opt[time.Time] `wire:"expires_at"`
	Scope        Opt[string]    `wire:"scope"`
	// Fields are what the connect page asks for, by name, instead of a token.
	Fields Opt[map[string]string] `wire:"fields"`
	// Captured is what the connector captures on connecting and a token does not tell, by name.
	Captured  Opt[map[string]string] `wire:"captured"`
	Name      Opt[string]            `wire:"name"`
	AuthType  Opt[string]            `wire:"auth_type"`
	Config    Opt[map[string]string] `wire:"config"`
	AccountID Opt[string]            `wire:"account_id"` // at the provider, where it is known
}

// Create takes over credentials that you already have. Users are connected by ConnectSessions.
func (c *Connections) Create(
	ctx context.Context, credentials ConnectionImport, options ...CallOption,
) (*ConnectionRecord, error) {
	asked := platformRequest{route: routes.connectionsCreate, body: credentials}
	return askPlatform[*ConnectionRecord](ctx, c.client, asked, options)
}

// ImportedConnection is what became of one of the credentials that were taken over.
type ImportedConnection struct {
	Received
	Index      int               `wire:"index" is:"required"` // its place among those that were given, from 0
	Connection *ConnectionRecord `wire:"connection" is:"required,nullable"`
	Problem    *ImportProblem    `wire:"problem" is:"required,nullable"` // nil where it was taken over
}

// ImportProblem is why credentials were not taken over.
type ImportProblem struct {
	Received
	Code   string `wire:"code" is:"required"`
	Title  string `wire:"title" is:"required"`
	Detail string `wire:"detail"`
}

type connectionImports struct {
	Connections []ConnectionImport `wire:"connections"`
}

type importedConnections struct {
	Items []ImportedConnection `wire:"items" is:"required"`
}

// ImportMany takes over credentials of up to 1,000 connections; each succeeds or fails by itself.
func (c *Connections) ImportMany(
	ctx context.Context, credentials []ConnectionImport, options ...CallOption,
) ([]ImportedConnection, error) {
	asked := platformRequest{route: routes.connectionsImport, body: connectionImports{credentials}}
	imported, err := askPlatform[importedConnections](ctx, c.client, asked, options)
	return imported.Items, err
}

// Get gets one connection.
func (c *Connections) Get(ctx context.Context, id string, options ...CallOption) (*ConnectionRecord, error) {
	asked := platformRequest{route: routes.connectionsGet, values: []string{id}}
	return askPlatform[*ConnectionRecord](ctx, c.client, asked, options)
}

// ConnectionChange is what may be changed of a connection.
type ConnectionChange struct {
	Name Opt[string] `wire:"name"`
	// Config replaces the connector's inputs.
	Config Opt[map[string]string] `wire:"config"`
}

// Update changes name or inputs.
func (c *Connections) Update(
	ctx context.Context, id string, change ConnectionChange, options ...CallOption,
) (*ConnectionRecord, error) {
	asked := platformRequest{route: routes.connectionsUpdate, values: []string{id}, body: change}
	return askPlatform[*ConnectionRecord](ctx, c.client, asked, options)
}

// ConnectionRemoval says what became of a connection's token at the provider.
type ConnectionRemoval struct {
	Received
	ID         string     `wire:"id" is:"required"`
	Deleted    bool       `wire:"deleted" is:"required"`
	Revocation Revocation `wire:"revocation" is:"required"`
}

// Revocation is what became of a token at the provider; there may be others than the constants.
type Revocation string

// What becomes of a token.
const (
	RevocationRevoked         Revocation = "revoked"
	RevocationNotSupported    Revocation = "not_supported"
	RevocationNothingToRevoke Revocation = "nothing_to_revoke"
	RevocationFailed          Revocation = "failed"
)

// Delete revokes a connection at the provider, then removes it.
func (c *Connections) Delete(ctx context.Context, id string, options ...CallOption) (*ConnectionRemoval, error) {
	asked := platformRequest{route: routes.connectionsDelete, values: []string{id}}
	return askPlatform[*ConnectionRemoval](ctx, c.client, asked, options)
}

// ConnectionHealth is what the provider says of a connection.
type ConnectionHealth struct {
	Received
	Healthy        bool             `wire:"healthy" is:"required"`
	Detail         string           `wire:"detail" is:"required"`
	ProviderStatus int              `wire:"provider_status" is:"required,nullable"`
	LatencyMS      int              `wire:"latency_ms" is:"required,nullable"`
	Connection     ConnectionRecord `wire:"connection" is:"required"`
}

// Check asks the provider whether a connection works.
func (c *Connections) Check(ctx context.Context, id string, options ...CallOption) (*ConnectionHealth, error) {
	asked := platformRequest{route: routes.connectionsCheck, values: []string{id}}
	return askPlatform[*ConnectionHealth](ctx, c.client, asked, options)
}

// ConnectionRefresh is a connection whose access token was replaced.
type ConnectionRefresh struct {
	Received
	Connection ConnectionRecord `wire:"connection" is:"required"`
	ExpiresAt  time.Time        `wire:"expires_at" is:"required,nullable"`
}

// Refresh replaces a connection's access token now.
func (c *Connections) Refresh(ctx context.Context, id string, options ...CallOption) (*ConnectionRefresh, error) {
	asked := platformRequest{route: routes.connectionsRefresh, values: []string{id}}
	return askPlatform[*ConnectionRefresh](ctx, c.client, asked, options)
}

// ConnectionRevocation is a connection that was revoked.
type ConnectionRevocation struct {
	Received
	Connection ConnectionRecord `wire:"connection" is:"required"`
	Revocation Revocation       `wire:"revocation" is:"required"`
}

// Revoke ends a connection at the provider and keeps the record.
func (c *Connections) Revoke(ctx context.Context, id string, options ...CallOption) (*ConnectionRevocation, error) {
	asked := platformRequest{route: routes.connectionsRevoke, values: []string{id}}
	return askPlatform[*ConnectionRevocation](ctx, c.client, asked, options)
}
