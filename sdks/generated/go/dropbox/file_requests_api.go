// Code generated from connector dropbox 1.1.0. DO NOT EDIT.

package dropbox

import (
	"context"
	"iter"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// FileRequestsAPI has the endpoints below file_requests.
type FileRequestsAPI struct {
	base *connector.BaseConnector
	List *FileRequestsListAPI
}

func newFileRequestsAPI(base *connector.BaseConnector) *FileRequestsAPI {
	return &FileRequestsAPI{
		base: base,
		List: newFileRequestsListAPI(base),
	}
}

var opFileRequestsCreate = &connector.Operation{
	Name:   "file_requests.create",
	Effect: connector.Write,
}

// Create: Ask others for files.
//
// Needs the scope file_requests.write.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#file_requests-create
func (r *FileRequestsAPI) Create(ctx context.Context, params FileRequestsCreateParams, opts ...connector.CallOption) (*FileRequest, error) {
	return connector.InvokeJSON[*FileRequest](ctx, r.base, opFileRequestsCreate, params, nil, opts)
}

var opFileRequestsListV2 = &connector.Operation{
	Name:     "file_requests.list_v2",
	Effect:   connector.Read,
	Items:    []any{"file_requests"},
	PageSize: "limit",
}

// ListV2: List file requests of this user.
//
// connector.PageSize is its limit. How many a page holds. Default: 1000.
//
// Needs the scope file_requests.read.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#file_requests-list
func (r *FileRequestsAPI) ListV2(ctx context.Context, params FileRequestsListV2Params, opts ...connector.CallOption) (*connector.Page[FileRequest], error) {
	return connector.InvokeList[FileRequest](ctx, r.base, opFileRequestsListV2, params, nil, opts)
}

// ListV2All gives the items of all pages of ListV2, page by page. An error comes last, beside a zero item.
func (r *FileRequestsAPI) ListV2All(ctx context.Context, params FileRequestsListV2Params, opts ...connector.CallOption) iter.Seq2[FileRequest, error] {
	return connector.InvokeListAll[FileRequest](ctx, r.base, opFileRequestsListV2, params, nil, opts)
}
