// Code generated from connector onedrive 1.1.0. DO NOT EDIT.

package onedrive

import (
	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// PermissionDeleteParams are the parameters of permission.delete.
type PermissionDeleteParams struct {
	// As a listing gives it; "root" is the root folder.
	ItemID string `wire:"item-id" is:"required"`
	// As item.permissions gives it.
	PermID string `wire:"perm-id" is:"required"`
	// Only while this is still the item's eTag.
	IfMatch connector.Opt[string] `wire:"If-Match"`
	// Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
	// groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
	//
	// Default: "me/drive".
	DriveRoot connector.Opt[string] `wire:"drive-root"`
}
