// Code generated from connector onedrive 1.0.0. DO NOT EDIT.

package onedrive

import (
	"time"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// DriveDeltaParams are the parameters of drive.delta.
type DriveDeltaParams struct {
	// Only these properties.
	Select connector.Opt[[]string] `wire:"$select"`
	// Of a delta link; "latest" starts now, without it everything is listed.
	Token connector.Opt[string] `wire:"token"`
}

// DriveGetParams are the parameters of drive.get.
type DriveGetParams struct {
	// Only these properties.
	Select connector.Opt[[]string] `wire:"$select"`
}

// DriveSearchParams are the parameters of drive.search.
type DriveSearchParams struct {
	// Words of the name or the content.
	SearchText string `wire:"search-text" is:"required"`
	// Only these properties.
	Select connector.Opt[[]string] `wire:"$select"`
}

type Drive struct {
	connector.Received
	CreatedDateTime time.Time `wire:"createdDateTime"`
	// personal, business or documentLibrary.
	DriveType            string      `wire:"driveType"`
	ID                   string      `wire:"id"`
	LastModifiedDateTime time.Time   `wire:"lastModifiedDateTime"`
	Name                 string      `wire:"name"`
	Owner                IdentitySet `wire:"owner"`
	Quota                Quota       `wire:"quota"`
	WebURL               string      `wire:"webUrl"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x Drive) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *Drive) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

type DriveItemDeltaResponse struct {
	connector.Received
	// On the last page: where to ask for later changes.
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

// In bytes.
type Quota struct {
	connector.Received
	// In the recycle bin.
	Deleted   int64 `wire:"deleted"`
	Remaining int64 `wire:"remaining"`
	// normal, nearing, critical or exceeded.
	State string `wire:"state"`
	Total int64  `wire:"total"`
	Used  int64  `wire:"used"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x Quota) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *Quota) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }
