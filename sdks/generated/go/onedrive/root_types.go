// Code generated from connector onedrive 1.1.0. DO NOT EDIT.

package onedrive

import (
	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// RootChildrenParams are the parameters of root.children.
type RootChildrenParams struct {
	// Such as thumbnails.
	Expand connector.Opt[[]string] `wire:"$expand"`
	// Hardly anything can be filtered by; try "name eq 'Notes.txt'".
	Filter connector.Opt[string] `wire:"$filter"`
	// Such as "name desc".
	Orderby connector.Opt[[]string] `wire:"$orderby"`
	// Only these properties.
	Select connector.Opt[[]string] `wire:"$select"`
	// Of a next page, where its address is not used.
	SkipToken connector.Opt[string] `wire:"$skipToken"`
	// Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
	// groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
	//
	// Default: "me/drive".
	DriveRoot connector.Opt[string] `wire:"drive-root"`
}

// RootGetParams are the parameters of root.get.
type RootGetParams struct {
	// Such as children or thumbnails.
	Expand connector.Opt[[]string] `wire:"$expand"`
	// Only these properties.
	Select connector.Opt[[]string] `wire:"$select"`
	// Only if this is no longer the item's eTag; else the answer is a 304.
	IfNoneMatch connector.Opt[string] `wire:"If-None-Match"`
	// Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
	// groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
	//
	// Default: "me/drive".
	DriveRoot connector.Opt[string] `wire:"drive-root"`
}
