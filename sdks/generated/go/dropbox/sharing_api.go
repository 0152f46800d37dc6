// Code generated from connector dropbox 1.0.0. DO NOT EDIT.

package dropbox

import (
	"context"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// SharingAPI has the endpoints below sharing.
type SharingAPI struct {
	base *connector.BaseConnector
}

func newSharingAPI(base *connector.BaseConnector) *SharingAPI {
	return &SharingAPI{
		base: base,
	}
}

var opSharingCreateSharedLinkWithSettings = &connector.Operation{
	Name:   "sharing.create_shared_link_with_settings",
	Effect: connector.Write,
}

// CreateSharedLinkWithSettings: Create a link that others can open.
//
// Needs the scope sharing.write.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See
// https://www.dropbox.com/developers/documentation/http/documentation#sharing-create_shared_link_with_settings
func (r *SharingAPI) CreateSharedLinkWithSettings(ctx context.Context, params SharingCreateSharedLinkWithSettingsParams, opts ...connector.CallOption) (*SharedLinkMetadata, error) {
	return connector.InvokeJSON[*SharedLinkMetadata](ctx, r.base, opSharingCreateSharedLinkWithSettings, params, nil, opts)
}
