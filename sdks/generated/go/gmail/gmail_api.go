// Code generated from connector gmail 1.1.0. DO NOT EDIT.

package gmail

import (
	"context"
	"io"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

var opBatch = &connector.Operation{
	Name:   "batch",
	Effect: connector.Destructive,
	Body:   connector.BinaryBody,
}

// Batch: Make up to 100 calls in one request.
//
// multipart/mixed, each part application/http with a Content-ID; the part that answers has it after "response-".
// Google asks for 50 at most.
//
// What it removes or ends is gone.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://developers.google.com/workspace/gmail/api/guides/batch
func (r *Gmail) Batch(ctx context.Context, params BatchParams, body io.Reader, opts ...connector.CallOption) (string, error) {
	return connector.InvokeText(ctx, r.BaseConnector, opBatch, params, body, opts)
}
