package connector

import "context"

// Users are the application's own users, as far as it has connected them.
type Users struct{ client *Client }

// Revocations counts what became of tokens at their providers.
type Revocations struct {
	Revoked         int `wire:"revoked" is:"required"`
	NotSupported    int `wire:"not_supported" is:"required"`
	NothingToRevoke int `wire:"nothing_to_revoke" is:"required"`
	Failed          int `wire:"failed" is:"required"`
}

// UnrevokedConnection is one whose provider could not be told: its tokens are erased here, and live on there.
type UnrevokedConnection struct {
	ID        string `wire:"id" is:"required"`
	Connector string `wire:"connector" is:"required"`
	AccountID string `wire:"account_id" is:"required,nullable"`
}

// UserRemoval is what was there of a user.
type UserRemoval struct {
	Received
	UserID          string                `wire:"user_id" is:"required"`
	Deleted         bool                  `wire:"deleted" is:"required"`
	Connections     int                   `wire:"connections" is:"required"`
	Revocations     Revocations           `wire:"revocations" is:"required"`
	NotRevoked      []UnrevokedConnection `wire:"not_revoked" is:"required"`
	ConnectSessions int                   `wire:"connect_sessions" is:"required"`
	Events          int                   `wire:"events" is:"required"`
	TimelineEntries int                   `wire:"timeline_entries" is:"required"`
}

// Delete revokes all connections of a user at their providers, then erases everything of the user.
func (u *Users) Delete(ctx context.Context, userID string, options ...CallOption) (*UserRemoval, error) {
	asked := platformRequest{route: routes.usersDelete, values: []string{userID}}
	return askPlatform[*UserRemoval](ctx, u.client, asked, options)
}
