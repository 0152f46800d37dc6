// Code generated from connector onedrive 1.1.0. DO NOT EDIT.

package onedrive

import (
	"context"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

var opBatch = &connector.Operation{
	Name:   "batch",
	Effect: connector.Destructive,
}

// Batch: Send up to twenty requests at once.
//
// Each has an answer of its own, with its own status, in any order; a download's is a redirect, and bytes are in
// base64.
//
// What it removes or ends is gone.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://learn.microsoft.com/en-us/graph/json-batching
func (r *OneDrive) Batch(ctx context.Context, params BatchParams, opts ...connector.CallOption) (*BatchResponse, error) {
	return connector.InvokeJSON[*BatchResponse](ctx, r.BaseConnector, opBatch, params, nil, opts)
}
