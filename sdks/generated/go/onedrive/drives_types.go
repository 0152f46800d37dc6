// Code generated from connector onedrive 1.1.0. DO NOT EDIT.

package onedrive

import (
	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// DrivesListParams are the parameters of drives.list.
type DrivesListParams struct {
	// Whether to say in @odata.count how many there are in all.
	Count connector.Opt[bool] `wire:"$count"`
	// Such as "driveType eq 'business'".
	Filter connector.Opt[string] `wire:"$filter"`
	// Such as "name desc".
	Orderby connector.Opt[[]string] `wire:"$orderby"`
	// Words to look for.
	Search connector.Opt[string] `wire:"$search"`
	// Only these properties.
	Select connector.Opt[[]string] `wire:"$select"`
	// Of a next page, where its address is not used.
	SkipToken connector.Opt[string] `wire:"$skipToken"`
}

type DriveCollectionResponse struct {
	connector.Received
	// Of all pages together.
	OdataCount int64 `wire:"@odata.count"`
	// The whole address of the next page.
	OdataNextLink string  `wire:"@odata.nextLink"`
	Value         []Drive `wire:"value"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x DriveCollectionResponse) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *DriveCollectionResponse) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}
