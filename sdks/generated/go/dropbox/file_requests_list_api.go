// Code generated from connector dropbox 1.1.0. DO NOT EDIT.

package dropbox

import (
	"context"
	"iter"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// FileRequestsListAPI has the endpoints below file_requests.list.
type FileRequestsListAPI struct {
	base *connector.BaseConnector
}

func newFileRequestsListAPI(base *connector.BaseConnector) *FileRequestsListAPI {
	return &FileRequestsListAPI{
		base: base,
	}
}

var opFileRequestsListContinue = &connector.Operation{
	Name:   "file_requests.list.continue",
	Effect: connector.Read,
	Items:  []any{"file_requests"},
}

// Continue: Go on with a list of file requests.
//
// Needs the scope file_requests.read.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#file_requests-list-continue
func (r *FileRequestsListAPI) Continue(ctx context.Context, params FileRequestsListContinueParams, opts ...connector.CallOption) (*connector.Page[FileRequest], error) {
	return connector.InvokeList[FileRequest](ctx, r.base, opFileRequestsListContinue, params, nil, opts)
}

// ContinueAll gives the items of all pages of Continue, page by page. An error comes last, beside a zero item.
func (r *FileRequestsListAPI) ContinueAll(ctx context.Context, params FileRequestsListContinueParams, opts ...connector.CallOption) iter.Seq2[FileRequest, error] {
	return connector.InvokeListAll[FileRequest](ctx, r.base, opFileRequestsListContinue, params, nil, opts)
}
