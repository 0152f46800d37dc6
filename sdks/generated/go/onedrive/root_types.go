// Code generated from connector onedrive 1.0.0. DO NOT EDIT.

package onedrive

import (
	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// RootChildrenParams are the parameters of root.children.
type RootChildrenParams struct {
	// Such as thumbnails.
	Expand connector.Opt[[]string] `wire:"$expand"`
	// Such as "name desc".
	Orderby connector.Opt[[]string] `wire:"$orderby"`
	// Only these properties.
	Select connector.Opt[[]string] `wire:"$select"`
}
