package connector

import (
	"context"
	"time"
)

// UploadState is an upload that can be taken up again.
type UploadState struct {
	Received
	Endpoint string `wire:"endpoint" is:"required"`
	// Offset is what the provider has, and where to go on. It is null where it has all of a content of unknown length.
	Offset int64 `wire:"offset" is:"required,nullable"`
	// Length is how long the whole is; null where that was not said.
	Length    int64     `wire:"length" is:"required,nullable"`
	ExpiresAt time.Time `wire:"expires_at" is:"required"`
}

// Upload asks the provider how far an upload has come that broke off.
func (c *Connections) Upload(ctx context.Context, id, uploadID string, options ...CallOption) (*UploadState, error) {
	asked := platformRequest{route: routes.uploadsGet, values: []string{id, uploadID}}
	return askPlatform[*UploadState](ctx, c.client, asked, options)
}

// UploadRemoval is an upload that cannot be taken up any more.
type UploadRemoval struct {
	Received
	ID      string `wire:"id" is:"required"`
	Deleted bool   `wire:"deleted" is:"required"`
}

// AbandonUpload gives an upload up.
func (c *Connections) AbandonUpload(ctx context.Context, id, uploadID string, options ...CallOption) (*UploadRemoval, error) {
	asked := platformRequest{route: routes.uploadsDelete, values: []string{id, uploadID}}
	return askPlatform[*UploadRemoval](ctx, c.client, asked, options)
}
