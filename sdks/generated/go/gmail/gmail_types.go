// Code generated from connector gmail 1.1.0. DO NOT EDIT.

package gmail

import (
	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// BatchParams are the parameters of batch.
type BatchParams struct {
	// Only these members of the answer, such as "messages(id,threadId),nextPageToken".
	Fields connector.Opt[string] `wire:"fields"`
	// Whether the answer is laid out for people.
	//
	// Default: true.
	PrettyPrint connector.Opt[bool] `wire:"prettyPrint"`
	// Whom the call is counted for, where the application calls for several.
	QuotaUser connector.Opt[string] `wire:"quotaUser"`
}
