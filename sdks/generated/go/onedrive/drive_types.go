// Code generated from connector onedrive 1.1.0. DO NOT EDIT.

package onedrive

import (
	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// DriveDeltaParams are the parameters of drive.delta.
type DriveDeltaParams struct {
	// Such as thumbnails.
	Expand connector.Opt[[]string] `wire:"$expand"`
	// Only these properties.
	Select connector.Opt[[]string] `wire:"$select"`
	// Work and school accounts: items that can no longer be seen come as deleted, what lies below folders that
	// cannot be seen comes too, and so do changes of who may see an item.
	Prefer connector.Opt[[]DriveDeltaPreferItem] `wire:"Prefer"`
	// Whatever it says, folders above a changed item are left out.
	DeltaExcludeParent connector.Opt[string] `wire:"deltaExcludeParent"`
	// Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
	// groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
	//
	// Default: "me/drive".
	DriveRoot connector.Opt[string] `wire:"drive-root"`
	// Of a delta link; "latest" starts now, without it everything is listed.
	Token connector.Opt[string] `wire:"token"`
}

// DriveDeltaPreferItem is text; there may be other values than the constants.
type DriveDeltaPreferItem string

// Values of DriveDeltaPreferItem.
const (
	DriveDeltaPreferItemDeltashowremovedasdeleted   DriveDeltaPreferItem = "deltashowremovedasdeleted"
	DriveDeltaPreferItemDeltatraversepermissiongaps DriveDeltaPreferItem = "deltatraversepermissiongaps"
	DriveDeltaPreferItemDeltashowsharingchanges     DriveDeltaPreferItem = "deltashowsharingchanges"
	DriveDeltaPreferItemHierarchicalsharing         DriveDeltaPreferItem = "hierarchicalsharing"
)

// DriveGetParams are the parameters of drive.get.
type DriveGetParams struct {
	// Only these properties.
	Select connector.Opt[[]string] `wire:"$select"`
	// Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
	// groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
	//
	// Default: "me/drive".
	DriveRoot connector.Opt[string] `wire:"drive-root"`
}

// DriveGetByIDParams are the parameters of drive.getById.
type DriveGetByIDParams struct {
	// As drives.list or an item's parentReference gives it.
	DriveID string `wire:"drive-id" is:"required"`
	// Only these properties.
	Select connector.Opt[[]string] `wire:"$select"`
}

// DriveSearchParams are the parameters of drive.search.
type DriveSearchParams struct {
	// Words of the name or the content.
	SearchText string `wire:"search-text" is:"required"`
	// Such as "lastModifiedDateTime desc".
	Orderby connector.Opt[[]string] `wire:"$orderby"`
	// Only these properties.
	Select connector.Opt[[]string] `wire:"$select"`
	// Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
	// groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
	//
	// Default: "me/drive".
	DriveRoot connector.Opt[string] `wire:"drive-root"`
}

type DriveItemDeltaResponse struct {
	connector.Received
	// On the last page: the whole address that lists what changes later.
	OdataDeltaLink string `wire:"@odata.deltaLink"`
	// The whole address of the next page.
	OdataNextLink string      `wire:"@odata.nextLink"`
	Value         []DriveItem `wire:"value"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x DriveItemDeltaResponse) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *DriveItemDeltaResponse) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}
