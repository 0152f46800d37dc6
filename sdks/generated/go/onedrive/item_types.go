// Code generated from connector onedrive 1.0.0. DO NOT EDIT.

package onedrive

import (
	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// ItemChildrenParams are the parameters of item.children.
type ItemChildrenParams struct {
	// The folder's.
	ItemID string `wire:"item-id" is:"required"`
	// Such as "name desc".
	Orderby connector.Opt[[]string] `wire:"$orderby"`
	// Only these properties.
	Select connector.Opt[[]string] `wire:"$select"`
}

// ItemContentParams are the parameters of item.content.
type ItemContentParams struct {
	// The file's.
	ItemID string `wire:"item-id" is:"required"`
	// Converts it on the way; such as pdf.
	Format connector.Opt[string] `wire:"format"`
}

// ItemContentByPathParams are the parameters of item.contentByPath.
type ItemContentByPathParams struct {
	// Below the root folder; no slash in front.
	ItemPath string `wire:"item-path" is:"required"`
}

// ItemDeleteParams are the parameters of item.delete.
type ItemDeleteParams struct {
	// As a listing gives it.
	ItemID string `wire:"item-id" is:"required"`
	// Only while this is still the item's eTag.
	IfMatch connector.Opt[string] `wire:"If-Match"`
}

// ItemGetParams are the parameters of item.get.
type ItemGetParams struct {
	// As a listing gives it; "root" is the root folder.
	ItemID string `wire:"item-id" is:"required"`
	// Such as children or thumbnails.
	Expand connector.Opt[[]string] `wire:"$expand"`
	// Only these properties.
	Select connector.Opt[[]string] `wire:"$select"`
}

// ItemGetByPathParams are the parameters of item.getByPath.
type ItemGetByPathParams struct {
	// Below the root folder; no slash in front.
	ItemPath string `wire:"item-path" is:"required"`
	// Only these properties.
	Select connector.Opt[[]string] `wire:"$select"`
}

// ItemUpdateParams are the parameters of item.update.
type ItemUpdateParams struct {
	// As a listing gives it.
	ItemID string `wire:"item-id" is:"required"`
	// Only while this is still the item's eTag.
	IfMatch connector.Opt[string] `wire:"If-Match"`
	// Personal drives only.
	Description connector.Opt[string] `wire:"description"`
	// The new name.
	Name connector.Opt[string] `wire:"name"`
	// The folder to move it to; its id is enough.
	ParentReference connector.Opt[ItemReferenceParam] `wire:"parentReference"`
}

// ItemUploadByPathParams are the parameters of item.uploadByPath.
type ItemUploadByPathParams struct {
	// Below the root folder; no slash in front.
	ItemPath string `wire:"item-path" is:"required"`
	// What to do when the file is there already.
	//
	// Default: "replace".
	ConflictBehavior connector.Opt[ItemUploadByPathConflictBehavior] `wire:"@microsoft.graph.conflictBehavior"`
}

// ItemUploadByPathConflictBehavior is text; there may be other values than the constants.
type ItemUploadByPathConflictBehavior string

// Values of ItemUploadByPathConflictBehavior.
const (
	ItemUploadByPathConflictBehaviorFail    ItemUploadByPathConflictBehavior = "fail"
	ItemUploadByPathConflictBehaviorReplace ItemUploadByPathConflictBehavior = "replace"
	ItemUploadByPathConflictBehaviorRename  ItemUploadByPathConflictBehavior = "rename"
)
