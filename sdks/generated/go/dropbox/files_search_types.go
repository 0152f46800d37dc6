// Code generated from connector dropbox 1.0.0. DO NOT EDIT.

package dropbox

// FilesSearchContinueV2Params are the parameters of files.search.continue_v2.
type FilesSearchContinueV2Params struct {
	// Of the page before.
	Cursor string `wire:"cursor" is:"required"`
}
