// Code generated from connector gmail 1.0.0. DO NOT EDIT.

package gmail

import (
	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// UsersGetProfileParams are the parameters of users.getProfile.
type UsersGetProfileParams struct {
	// An e-mail address; "me" is the connected user.
	//
	// Default: "me".
	UserID connector.Opt[string] `wire:"userId"`
}

type Profile struct {
	connector.Received
	EmailAddress string `wire:"emailAddress"`
	// Where the mailbox's history stands; users.history.list goes on from here.
	HistoryID     string `wire:"historyId"`
	MessagesTotal int64  `wire:"messagesTotal"`
	ThreadsTotal  int64  `wire:"threadsTotal"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x Profile) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *Profile) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }
