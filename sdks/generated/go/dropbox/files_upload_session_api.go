// Code generated from connector dropbox 1.1.0. DO NOT EDIT.

package dropbox

import (
	"context"
	"encoding/json"
	"io"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// FilesUploadSessionAPI has the endpoints below files.upload_session.
type FilesUploadSessionAPI struct {
	base        *connector.BaseConnector
	FinishBatch *FilesUploadSessionFinishBatchAPI
}

func newFilesUploadSessionAPI(base *connector.BaseConnector) *FilesUploadSessionAPI {
	return &FilesUploadSessionAPI{
		base:        base,
		FinishBatch: newFilesUploadSessionFinishBatchAPI(base),
	}
}

var opFilesUploadSessionAppendV2 = &connector.Operation{
	Name:   "files.upload_session.append_v2",
	Effect: connector.Write,
	Body:   connector.BinaryBody,
}

// AppendV2: Add a piece to an upload session.
//
// Needs the scope files.content.write.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#files-upload_session-append
func (r *FilesUploadSessionAPI) AppendV2(ctx context.Context, params FilesUploadSessionAppendV2Params, body io.Reader, opts ...connector.CallOption) (json.RawMessage, error) {
	return connector.InvokeJSON[json.RawMessage](ctx, r.base, opFilesUploadSessionAppendV2, params, body, opts)
}

var opFilesUploadSessionFinish = &connector.Operation{
	Name:   "files.upload_session.finish",
	Effect: connector.Write,
	Body:   connector.BinaryBody,
}

// Finish: Send the last piece of an upload session and make the file.
//
// Needs the scope files.content.write.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#files-upload_session-finish
func (r *FilesUploadSessionAPI) Finish(ctx context.Context, params FilesUploadSessionFinishParams, body io.Reader, opts ...connector.CallOption) (*FileMetadata, error) {
	return connector.InvokeJSON[*FileMetadata](ctx, r.base, opFilesUploadSessionFinish, params, body, opts)
}

var opFilesUploadSessionFinishBatchV2 = &connector.Operation{
	Name:   "files.upload_session.finish_batch_v2",
	Effect: connector.Write,
}

// FinishBatchV2: Make files of several upload sessions that are closed.
//
// Needs the scope files.content.write.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#files-upload_session-finish_batch
func (r *FilesUploadSessionAPI) FinishBatchV2(ctx context.Context, params FilesUploadSessionFinishBatchV2Params, opts ...connector.CallOption) (*UploadSessionFinishBatchResult, error) {
	return connector.InvokeJSON[*UploadSessionFinishBatchResult](ctx, r.base, opFilesUploadSessionFinishBatchV2, params, nil, opts)
}

var opFilesUploadSessionStart = &connector.Operation{
	Name:   "files.upload_session.start",
	Effect: connector.Write,
	Body:   connector.BinaryBody,
}

// Start: Open an upload session, which lasts seven days.
//
// For files of more than 150 MiB, or many files at once. A call takes at most 150 MiB.
//
// Needs the scope files.content.write.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#files-upload_session-start
func (r *FilesUploadSessionAPI) Start(ctx context.Context, params FilesUploadSessionStartParams, body io.Reader, opts ...connector.CallOption) (*UploadSessionStartResult, error) {
	return connector.InvokeJSON[*UploadSessionStartResult](ctx, r.base, opFilesUploadSessionStart, params, body, opts)
}

var opFilesUploadSessionStartBatch = &connector.Operation{
	Name:   "files.upload_session.start_batch",
	Effect: connector.Write,
}

// StartBatch: Open upload sessions for several files.
//
// Needs the scope files.content.write.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#files-upload_session-start_batch
func (r *FilesUploadSessionAPI) StartBatch(ctx context.Context, params FilesUploadSessionStartBatchParams, opts ...connector.CallOption) (*UploadSessionStartBatchResult, error) {
	return connector.InvokeJSON[*UploadSessionStartBatchResult](ctx, r.base, opFilesUploadSessionStartBatch, params, nil, opts)
}
