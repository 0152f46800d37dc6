// Code generated from connector gmail 1.0.0. DO NOT EDIT.

package gmail

import (
	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// UsersDraftsCreateParams are the parameters of users.drafts.create.
type UsersDraftsCreateParams struct {
	// Its raw is the whole message in base64url; its threadId makes it a reply.
	Message MessageParam `wire:"message" is:"required"`
	// An e-mail address; "me" is the connected user.
	//
	// Default: "me".
	UserID connector.Opt[string] `wire:"userId"`
}

type Draft struct {
	connector.Received
	ID      string  `wire:"id"`
	Message Message `wire:"message"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x Draft) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *Draft) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }
