package connector

import (
	"context"
	"iter"
	"time"
)

// Applications is the application that the key belongs to.
type Applications struct{ client *Client }

// Application is what connections belong to.
type Application struct {
	Received
	ID         string    `wire:"id" is:"required"`
	Name       string    `wire:"name" is:"required"`
	ReturnURLs []string  `wire:"return_urls" is:"required"`
	CreatedAt  time.Time `wire:"created_at" is:"required"`
}

// Current gets the application of the key.
func (a *Applications) Current(ctx context.Context, options ...CallOption) (*Application, error) {
	return askPlatform[*Application](ctx, a.client, platformRequest{route: routes.applicationsCurrent}, options)
}

// ApplicationChange is what may be changed of an application.
type ApplicationChange struct {
	// ReturnURLs are complete https:// addresses, or the word loopback.
	ReturnURLs []string `wire:"return_urls"`
}

// UpdateCurrent says where browsers may return to.
func (a *Applications) UpdateCurrent(
	ctx context.Context, change ApplicationChange, options ...CallOption,
) (*Application, error) {
	asked := platformRequest{route: routes.applicationsUpdateCurrent, body: change}
	return askPlatform[*Application](ctx, a.client, asked, options)
}

// Keys are the application's API keys.
type Keys struct{ client *Client }

// APIKey is a key without the key itself.
type APIKey struct {
	Received
	ID           string    `wire:"id" is:"required"`
	Name         string    `wire:"name" is:"required"`
	Scopes       []string  `wire:"scopes" is:"required"`                 // what it may do; "admin" is everything
	UserID       string    `wire:"user_id" is:"required,nullable"`       // for whom alone it acts
	ConnectionID string    `wire:"connection_id" is:"required,nullable"` // what alone it sees
	CreatedAt    time.Time `wire:"created_at" is:"required"`
	ExpiresAt    time.Time `wire:"expires_at" is:"required,nullable"` // zero where it does not end
}

// NewAPIKey is a key as it is shown once.
type NewAPIKey struct {
	Received
	ID           string    `wire:"id" is:"required"`
	Name         string    `wire:"name" is:"required"`
	Scopes       []string  `wire:"scopes" is:"required"`                 // what it may do; "admin" is everything
	UserID       string    `wire:"user_id" is:"required,nullable"`       // for whom alone it acts
	ConnectionID string    `wire:"connection_id" is:"required,nullable"` // what alone it sees
	CreatedAt    time.Time `wire:"created_at" is:"required"`
	ExpiresAt    time.Time `wire:"expires_at" is:"required,nullable"` // zero where it does not end
	// Key is the key itself.
	Key string `wire:"key" is:"required"`
}

// List gets a page of the keys.
func (k *Keys) List(ctx context.Context, options ...CallOption) (*Page[APIKey], error) {
	return listPlatform[APIKey](ctx, k.client, platformRequest{route: routes.keysList}, options)
}

// ListAll gives all keys.
func (k *Keys) ListAll(ctx context.Context, options ...CallOption) iter.Seq2[APIKey, error] {
	return allItems(ctx, k.client.settings(options), func() (*Page[APIKey], error) {
		return k.List(ctx, options...)
	})
}

// KeyCreation is what a key is made with.
type KeyCreation struct {
	Name         string         `wire:"name"`
	Scopes       Opt[[]string]  `wire:"scopes"` // everything unless given
	UserID       Opt[string]    `wire:"user_id"`
	ConnectionID Opt[string]    `wire:"connection_id"`
	ExpiresAt    Opt[time.Time] `wire:"expires_at"`
}

// Create makes a key. It is shown this once.
func (k *Keys) Create(ctx context.Context, creation KeyCreation, options ...CallOption) (*NewAPIKey, error) {
	if end, ok := creation.ExpiresAt.Get(); ok {
		creation.ExpiresAt = Some(end.UTC()) // the platform takes no other zone
	}
	return askPlatform[*NewAPIKey](ctx, k.client, platformRequest{route: routes.keysCreate, body: creation}, options)
}

// KeyRemoval is a key that is useless now.
type KeyRemoval struct {
	Received
	ID      string `wire:"id" is:"required"`
	Deleted bool   `wire:"deleted" is:"required"`
}

// Delete makes a key useless.
func (k *Keys) Delete(ctx context.Context, id string, options ...CallOption) (*KeyRemoval, error) {
	asked := platformRequest{route: routes.keysDelete, values: []string{id}}
	return askPlatform[*KeyRemoval](ctx, k.client, asked, options)
}

// Health is that of the platform itself.
type Health struct{ client *Client }

// HealthStatus is "ok".
type HealthStatus struct {
	Received
	Status string `wire:"status" is:"required"`
}

// Live asks whether the process lives.
func (h *Health) Live(ctx context.Context, options ...CallOption) (*HealthStatus, error) {
	return askPlatform[*HealthStatus](ctx, h.client, platformRequest{route: routes.healthLive}, options)
}

// Ready asks whether it can serve: whether the database answers.
func (h *Health) Ready(ctx context.Context, options ...CallOption) (*HealthStatus, error) {
	return askPlatform[*HealthStatus](ctx, h.client, platformRequest{route: routes.healthReady}, options)
}
