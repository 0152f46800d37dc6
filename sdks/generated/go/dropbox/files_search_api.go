// Code generated from connector dropbox 1.1.0. DO NOT EDIT.

package dropbox

import (
	"context"
	"iter"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// FilesSearchAPI has the endpoints below files.search.
type FilesSearchAPI struct {
	base *connector.BaseConnector
}

func newFilesSearchAPI(base *connector.BaseConnector) *FilesSearchAPI {
	return &FilesSearchAPI{
		base: base,
	}
}

var opFilesSearchContinueV2 = &connector.Operation{
	Name:   "files.search.continue_v2",
	Effect: connector.Read,
	Items:  []any{"matches"},
}

// ContinueV2: Go on with a search.
//
// Needs the scope files.metadata.read.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#files-search-continue
func (r *FilesSearchAPI) ContinueV2(ctx context.Context, params FilesSearchContinueV2Params, opts ...connector.CallOption) (*connector.Page[SearchMatchV2], error) {
	return connector.InvokeList[SearchMatchV2](ctx, r.base, opFilesSearchContinueV2, params, nil, opts)
}

// ContinueV2All gives the items of all pages of ContinueV2, page by page. An error comes last, beside a zero
// item.
func (r *FilesSearchAPI) ContinueV2All(ctx context.Context, params FilesSearchContinueV2Params, opts ...connector.CallOption) iter.Seq2[SearchMatchV2, error] {
	return connector.InvokeListAll[SearchMatchV2](ctx, r.base, opFilesSearchContinueV2, params, nil, opts)
}
