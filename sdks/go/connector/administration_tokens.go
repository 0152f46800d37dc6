package connector

import (
	"context"
	"encoding/json"
	"iter"
	"time"
)

// UserTokens are short-lived tokens of one user, for a browser or an agent.
type UserTokens struct{ client *Client }

// UserTokenCreation is whom a token acts for, and how far.
type UserTokenCreation struct {
	UserID      string                         `wire:"user_id"`
	Connections Opt[[]string]                  `wire:"connections"` // all of the user's unless given
	Endpoints   Opt[[]string]                  `wire:"endpoints"`   // all that the key may call unless given
	Arguments   Opt[map[string]map[string]any] `wire:"arguments"`   // values that calls of an endpoint must have
	Proxy       Opt[[]string]                  `wire:"proxy"`       // connectors; none unless given
	ExpiresIn   Opt[int]                       `wire:"expires_in"`  // seconds; 3,600 unless given
}

// NewUserToken is a token as it is shown once.
type NewUserToken struct {
	Received
	ID          string                                `wire:"id" is:"required"`
	UserID      string                                `wire:"user_id" is:"required"`
	Connections []string                              `wire:"connections" is:"required,nullable"` // nil: all of the user's
	Scopes      []string                              `wire:"scopes" is:"required"`
	Arguments   map[string]map[string]json.RawMessage `wire:"arguments" is:"required"`
	CreatedAt   time.Time                             `wire:"created_at" is:"required"`
	ExpiresAt   time.Time                             `wire:"expires_at" is:"required"`
	// Token is the token itself.
	Token string `wire:"token" is:"required"`
}

// Create makes a token. It is shown this once.
func (u *UserTokens) Create(
	ctx context.Context, creation UserTokenCreation, options ...CallOption,
) (*NewUserToken, error) {
	asked := platformRequest{route: routes.userTokensCreate, body: creation}
	return askPlatform[*NewUserToken](ctx, u.client, asked, options)
}

// UserTokenRemoval is a token that is useless now.
type UserTokenRemoval struct {
	Received
	ID      string `wire:"id" is:"required"`
	Deleted bool   `wire:"deleted" is:"required"`
}

// Delete makes a token useless.
func (u *UserTokens) Delete(ctx context.Context, id string, options ...CallOption) (*UserTokenRemoval, error) {
	asked := platformRequest{route: routes.userTokensDelete, values: []string{id}}
	return askPlatform[*UserTokenRemoval](ctx, u.client, asked, options)
}

// Credentials are the application's own OAuth clients, by connector.
type Credentials struct{ client *Client }

// OAuthClient is an OAuth client without its secret.
type OAuthClient struct {
	Received
	Connector   string    `wire:"connector" is:"required"`
	ClientID    string    `wire:"client_id" is:"required"`
	HasSecret   bool      `wire:"has_secret" is:"required"`
	HasKey      bool      `wire:"has_key" is:"required"`
	RedirectURI string    `wire:"redirect_uri" is:"required"` // what to register at the provider
	UpdatedAt   time.Time `wire:"updated_at" is:"required"`
}

// OAuthClientSecrets is what the provider gave the application.
type OAuthClientSecrets struct {
	ClientID     string      `wire:"client_id"`
	ClientSecret Opt[string] `wire:"client_secret"`
	ClientKey    Opt[string] `wire:"client_key"` // PEM, where assertions are signed
	ClientKeyID  Opt[string] `wire:"client_key_id"`
}

// OAuthClientRemoval is an OAuth client that is forgotten.
type OAuthClientRemoval struct {
	Received
	Connector string `wire:"connector" is:"required"`
	Deleted   bool   `wire:"deleted" is:"required"`
}

// List gets a page of the OAuth clients.
func (c *Credentials) List(ctx context.Context, options ...CallOption) (*Page[OAuthClient], error) {
	return listPlatform[OAuthClient](ctx, c.client, platformRequest{route: routes.credentialsList}, options)
}

// ListAll gives all OAuth clients.
func (c *Credentials) ListAll(ctx context.Context, options ...CallOption) iter.Seq2[OAuthClient, error] {
	return allItems(ctx, c.client.settings(options), func() (*Page[OAuthClient], error) { return c.List(ctx, options...) })
}

// Get gets the OAuth client of a connector.
func (c *Credentials) Get(ctx context.Context, connector string, options ...CallOption) (*OAuthClient, error) {
	asked := platformRequest{route: routes.credentialsGet, values: []string{connector}}
	return askPlatform[*OAuthClient](ctx, c.client, asked, options)
}

// Set gives a connector the application's OAuth client.
func (c *Credentials) Set(
	ctx context.Context, connector string, secrets OAuthClientSecrets, options ...CallOption,
) (*OAuthClient, error) {
	asked := platformRequest{route: routes.credentialsSet, values: []string{connector}, body: secrets}
	return askPlatform[*OAuthClient](ctx, c.client, asked, options)
}

// Delete forgets the OAuth client of a connector.
func (c *Credentials) Delete(
	ctx context.Context, connector string, options ...CallOption,
) (*OAuthClientRemoval, error) {
	asked := platformRequest{route: routes.credentialsDelete, values: []string{connector}}
	return askPlatform[*OAuthClientRemoval](ctx, c.client, asked, options)
}
