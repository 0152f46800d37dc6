// Code generated from connector dropbox 1.1.0. DO NOT EDIT.

package dropbox

import (
	"context"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// FilesCopyBatchAPI has the endpoints below files.copy_batch.
type FilesCopyBatchAPI struct {
	base *connector.BaseConnector
}

func newFilesCopyBatchAPI(base *connector.BaseConnector) *FilesCopyBatchAPI {
	return &FilesCopyBatchAPI{
		base: base,
	}
}

var opFilesCopyBatchCheckV2 = &connector.Operation{
	Name:   "files.copy_batch.check_v2",
	Effect: connector.Read,
}

// CheckV2: See how far the copying of several files is.
//
// Needs the scope files.content.write.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#files-copy_batch-check
func (r *FilesCopyBatchAPI) CheckV2(ctx context.Context, params FilesCopyBatchCheckV2Params, opts ...connector.CallOption) (RelocationBatchV2JobStatus, error) {
	return connector.InvokeJSON[RelocationBatchV2JobStatus](ctx, r.base, opFilesCopyBatchCheckV2, params, nil, opts)
}
