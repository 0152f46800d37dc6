// Code generated from connector dropbox 1.1.0. DO NOT EDIT.

package dropbox

import (
	"context"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// FilesUploadSessionFinishBatchAPI has the endpoints below files.upload_session.finish_batch.
type FilesUploadSessionFinishBatchAPI struct {
	base *connector.BaseConnector
}

func newFilesUploadSessionFinishBatchAPI(base *connector.BaseConnector) *FilesUploadSessionFinishBatchAPI {
	return &FilesUploadSessionFinishBatchAPI{
		base: base,
	}
}

var opFilesUploadSessionFinishBatchCheck = &connector.Operation{
	Name:   "files.upload_session.finish_batch.check",
	Effect: connector.Read,
}

// Check: See how far the making of several files is.
//
// For jobs of the first version of the call, which went on after its answer.
//
// Needs the scope files.content.write.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See
// https://www.dropbox.com/developers/documentation/http/documentation#files-upload_session-finish_batch-check
func (r *FilesUploadSessionFinishBatchAPI) Check(ctx context.Context, params FilesUploadSessionFinishBatchCheckParams, opts ...connector.CallOption) (UploadSessionFinishBatchJobStatus, error) {
	return connector.InvokeJSON[UploadSessionFinishBatchJobStatus](ctx, r.base, opFilesUploadSessionFinishBatchCheck, params, nil, opts)
}
