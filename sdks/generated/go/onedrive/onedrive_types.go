// Code generated from connector onedrive 1.1.0. DO NOT EDIT.

package onedrive

import (
	"encoding/json"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// BatchParams are the parameters of batch.
type BatchParams struct {
	// What to do.
	Requests []BatchRequestParam `wire:"requests" is:"required"`
}

type BatchAnswer struct {
	connector.Received
	// JSON
	Body    json.RawMessage   `wire:"body" is:"nullable"`
	Headers map[string]string `wire:"headers"`
	ID      string            `wire:"id"`
	Status  int64             `wire:"status"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x BatchAnswer) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *BatchAnswer) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

type BatchRequestParam struct {
	connector.ExtraFields
	// What its answer is known by.
	ID     string             `wire:"id" is:"required"`
	Method BatchRequestMethod `wire:"method" is:"required"`
	// From the version on, such as /me/drive.
	URL string `wire:"url" is:"required"`
	// JSON
	Body connector.Opt[any] `wire:"body" is:"nullable"`
	// The ids of those that come first; where one of them fails, this one is a 424.
	DependsOn connector.Opt[[]string] `wire:"dependsOn"`
	// Content-Type too, where there is a body.
	Headers connector.Opt[map[string]string] `wire:"headers"`
}

// MarshalJSON writes it as a request has it.
func (x BatchRequestParam) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// BatchRequestMethod is text; there may be other values than the constants.
type BatchRequestMethod string

// Values of BatchRequestMethod.
const (
	BatchRequestMethodGet    BatchRequestMethod = "GET"
	BatchRequestMethodPost   BatchRequestMethod = "POST"
	BatchRequestMethodPut    BatchRequestMethod = "PUT"
	BatchRequestMethodPatch  BatchRequestMethod = "PATCH"
	BatchRequestMethodDelete BatchRequestMethod = "DELETE"
)

type BatchResponse struct {
	connector.Received
	Responses []BatchAnswer `wire:"responses"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x BatchResponse) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *BatchResponse) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}
