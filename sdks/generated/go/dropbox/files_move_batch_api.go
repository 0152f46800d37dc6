// Code generated from connector dropbox 1.1.0. DO NOT EDIT.

package dropbox

import (
	"context"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// FilesMoveBatchAPI has the endpoints below files.move_batch.
type FilesMoveBatchAPI struct {
	base *connector.BaseConnector
}

func newFilesMoveBatchAPI(base *connector.BaseConnector) *FilesMoveBatchAPI {
	return &FilesMoveBatchAPI{
		base: base,
	}
}

var opFilesMoveBatchCheckV2 = &connector.Operation{
	Name:   "files.move_batch.check_v2",
	Effect: connector.Read,
}

// CheckV2: See how far the moving of several files is.
//
// Needs the scope files.content.write.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#files-move_batch-check
func (r *FilesMoveBatchAPI) CheckV2(ctx context.Context, params FilesMoveBatchCheckV2Params, opts ...connector.CallOption) (RelocationBatchV2JobStatus, error) {
	return connector.InvokeJSON[RelocationBatchV2JobStatus](ctx, r.base, opFilesMoveBatchCheckV2, params, nil, opts)
}
