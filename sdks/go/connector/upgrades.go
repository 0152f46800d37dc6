package connector

import (
	"context"
	"strings"
)

// LeastScopes are the scopes with which some endpoints, and the fewest others, can be called.
type LeastScopes struct {
	Received
	Endpoints []string       `wire:"endpoints" is:"required"`
	Scopes    []AllowedScope `wire:"scopes" is:"required"`
}

// AllowedScope is a scope and what it allows.
type AllowedScope struct {
	Received
	Name   string `wire:"name" is:"required"`
	Allows string `wire:"allows" is:"required"`
}

// Scopes gets the least scopes for some endpoints, or for all where none are given.
func (c *Connectors) Scopes(ctx context.Context, name string, endpoints []string, options ...CallOption) (*LeastScopes, error) {
	query := queryOf([2]string{"endpoints", strings.Join(endpoints, ",")})
	asked := platformRequest{route: routes.connectorsScopes, values: []string{name}, query: query}
	return askPlatform[*LeastScopes](ctx, c.client, asked, options)
}

// Enable lets a connector be used.
func (c *Connectors) Enable(ctx context.Context, name string, options ...CallOption) (*ConnectorSummary, error) {
	asked := platformRequest{route: routes.connectorsEnable, values: []string{name}}
	return askPlatform[*ConnectorSummary](ctx, c.client, asked, options)
}

// Disable switches a connector off: no calls, no connecting.
func (c *Connectors) Disable(ctx context.Context, name string, options ...CallOption) (*ConnectorSummary, error) {
	asked := platformRequest{route: routes.connectorsDisable, values: []string{name}}
	return askPlatform[*ConnectorSummary](ctx, c.client, asked, options)
}

// UpgradeRequest says which connections shall go to which version of their connector.
type UpgradeRequest struct {
	// To is the version; the newest unless given.
	To Opt[string] `wire:"to"`
	// Connections are ids; all connections unless given.
	Connections Opt[[]string] `wire:"connections"`
	// Apply does it; otherwise it is only said.
	Apply Opt[bool] `wire:"apply"`
}

// Upgrades are what another version means to connections.
type Upgrades struct {
	Received
	Items []ConnectionUpgrade `wire:"items" is:"required"`
}

// ConnectionUpgrade is what another version of its connector means to a connection.
type ConnectionUpgrade struct {
	Received
	ConnectionID string          `wire:"connection_id" is:"required"`
	Name         string          `wire:"name" is:"required"`
	UserID       string          `wire:"user_id" is:"required"`
	From         string          `wire:"from" is:"required"`
	To           string          `wire:"to" is:"required"`
	Verdict      string          `wire:"verdict" is:"required"` // breaking, compatible, none or unknown
	Changes      []VersionChange `wire:"changes" is:"required"`
	Names        []ChangedName   `wire:"names" is:"required"`
	Blocked      string          `wire:"blocked" is:"required,nullable"` // why it cannot go over as it is
	Applied      bool            `wire:"applied" is:"required"`
}

// VersionChange is a difference between two versions of a connector.
type VersionChange struct {
	Received
	Weight string `wire:"weight" is:"required"` // breaking or compatible
	At     string `wire:"at" is:"required"`
	Says   string `wire:"says" is:"required"`
}

// ChangedName is a name in generated packages that another version changes; After is empty where it is gone.
type ChangedName struct {
	Received
	Language string `wire:"language" is:"required"`
	Thing    string `wire:"thing" is:"required"`
	Before   string `wire:"before" is:"required"`
	After    string `wire:"after" is:"required,nullable"`
}

// Upgrade says what another version means to connections, and lets them go over.
func (c *Connectors) Upgrade(ctx context.Context, name string, request UpgradeRequest, options ...CallOption) (*Upgrades, error) {
	asked := platformRequest{route: routes.connectorsUpgrade, values: []string{name}, body: request}
	return askPlatform[*Upgrades](ctx, c.client, asked, options)
}
