// Code generated from connector dropbox 1.1.0. DO NOT EDIT.

package dropbox

import (
	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// FilesSearchContinueV2Params are the parameters of files.search.continue_v2.
type FilesSearchContinueV2Params struct {
	// Of the page before.
	Cursor string `wire:"cursor" is:"required"`
	// What paths begin at; the user's home unless stated.
	PathRoot connector.Opt[PathRootParam] `wire:"Dropbox-API-Path-Root"`
	// For a team's token: as which member, "dbmid:…".
	SelectUser connector.Opt[string] `wire:"Dropbox-API-Select-User"`
}
