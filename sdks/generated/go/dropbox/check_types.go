// Code generated from connector dropbox 1.1.0. DO NOT EDIT.

package dropbox

import (
	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// CheckAppParams are the parameters of check.app.
type CheckAppParams struct {
	// What comes back.
	//
	// Default: "".
	Query connector.Opt[string] `wire:"query"`
}

// CheckUserParams are the parameters of check.user.
type CheckUserParams struct {
	// What paths begin at; the user's home unless stated.
	PathRoot connector.Opt[PathRootParam] `wire:"Dropbox-API-Path-Root"`
	// For a team's token: as which member, "dbmid:…".
	SelectUser connector.Opt[string] `wire:"Dropbox-API-Select-User"`
	// What comes back.
	//
	// Default: "".
	Query connector.Opt[string] `wire:"query"`
}

type EchoResult struct {
	connector.Received
	// The query.
	Result string `wire:"result"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x EchoResult) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *EchoResult) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }
