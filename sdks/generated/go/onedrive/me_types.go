// Code generated from connector onedrive 1.1.0. DO NOT EDIT.

package onedrive

import (
	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// MeGetParams are the parameters of me.get.
type MeGetParams struct {
	// Only these properties.
	Select connector.Opt[[]string] `wire:"$select"`
	// For queries of the directory: an answer that may be a little old.
	ConsistencyLevel connector.Opt[MeGetConsistencyLevel] `wire:"ConsistencyLevel"`
}

// MeGetConsistencyLevel is text; there may be other values than the constants.
type MeGetConsistencyLevel string

// Values of MeGetConsistencyLevel.
const (
	MeGetConsistencyLevelEventual MeGetConsistencyLevel = "eventual"
)

type User struct {
	connector.Received
	BusinessPhones    []string `wire:"businessPhones"`
	DisplayName       string   `wire:"displayName" is:"nullable"`
	GivenName         string   `wire:"givenName" is:"nullable"`
	ID                string   `wire:"id"`
	JobTitle          string   `wire:"jobTitle" is:"nullable"`
	Mail              string   `wire:"mail" is:"nullable"`
	MobilePhone       string   `wire:"mobilePhone" is:"nullable"`
	OfficeLocation    string   `wire:"officeLocation" is:"nullable"`
	PreferredLanguage string   `wire:"preferredLanguage" is:"nullable"`
	Surname           string   `wire:"surname" is:"nullable"`
	// What the user signs in with.
	UserPrincipalName string `wire:"userPrincipalName"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x User) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *User) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }
