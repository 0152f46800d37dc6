// Code generated from connector resend 1.0.0. DO NOT EDIT.

package resend

import (
	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// APIKeysListParams are the parameters of api-keys.list.
type APIKeysListParams struct {
	// Goes on after the item with this id.
	After connector.Opt[string] `wire:"after"`
	// Goes back before the item with this id.
	Before connector.Opt[string] `wire:"before"`
	// How many to give.
	Limit connector.Opt[int64] `wire:"limit"`
}

type APIKey struct {
	connector.Received
	CreatedAt  string `wire:"created_at"`
	ID         string `wire:"id"`
	LastUsedAt string `wire:"last_used_at" is:"nullable"`
	Name       string `wire:"name"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x APIKey) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *APIKey) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

type ListAPIKeysResponse struct {
	connector.Received
	Data    []APIKey `wire:"data"`
	HasMore bool     `wire:"has_more"`
	Object  string   `wire:"object"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x ListAPIKeysResponse) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *ListAPIKeysResponse) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}
