// Code generated from connector onedrive 1.1.0. DO NOT EDIT.

package onedrive

import (
	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// SpecialGetParams are the parameters of special.get.
type SpecialGetParams struct {
	// Which folder.
	Name SpecialGetName `wire:"name" is:"required"`
	// Such as children or thumbnails.
	Expand connector.Opt[[]string] `wire:"$expand"`
	// Only these properties.
	Select connector.Opt[[]string] `wire:"$select"`
	// Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
	// groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
	//
	// Default: "me/drive".
	DriveRoot connector.Opt[string] `wire:"drive-root"`
}

// SpecialGetName is text; there may be other values than the constants.
type SpecialGetName string

// Values of SpecialGetName.
const (
	SpecialGetNameApproot    SpecialGetName = "approot"
	SpecialGetNameDocuments  SpecialGetName = "documents"
	SpecialGetNamePhotos     SpecialGetName = "photos"
	SpecialGetNameCameraroll SpecialGetName = "cameraroll"
	SpecialGetNameMusic      SpecialGetName = "music"
)
