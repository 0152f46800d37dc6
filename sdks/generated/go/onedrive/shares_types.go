// Code generated from connector onedrive 1.1.0. DO NOT EDIT.

package onedrive

import (
	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// SharesGetParams are the parameters of shares.get.
type SharesGetParams struct {
	// A shareId, or "u!" and the link in base64url, without "=" at the end.
	EncodedSharingURL string `wire:"encoded-sharing-url" is:"required"`
	// Such as children or thumbnails.
	Expand connector.Opt[[]string] `wire:"$expand"`
	// Only these properties.
	Select connector.Opt[[]string] `wire:"$select"`
	// Whether to take the link, as a click would: for good, or for this request only.
	Prefer connector.Opt[[]SharesGetPreferItem] `wire:"Prefer"`
}

// SharesGetPreferItem is text; there may be other values than the constants.
type SharesGetPreferItem string

// Values of SharesGetPreferItem.
const (
	SharesGetPreferItemRedeemSharingLink            SharesGetPreferItem = "redeemSharingLink"
	SharesGetPreferItemRedeemSharingLinkIfNecessary SharesGetPreferItem = "redeemSharingLinkIfNecessary"
)
