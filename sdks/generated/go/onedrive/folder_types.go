// Code generated from connector onedrive 1.1.0. DO NOT EDIT.

package onedrive

import (
	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// FolderCreateParams are the parameters of folder.create.
type FolderCreateParams struct {
	// An empty object: it says that this is a folder.
	Folder FolderParam `wire:"folder" is:"required"`
	// What it is called.
	Name string `wire:"name" is:"required"`
	// The folder to make it in; "root" is the root folder.
	ParentID string `wire:"parent-id" is:"required"`
	// What to do when the name is taken.
	ConflictBehavior connector.Opt[FolderCreateConflictBehavior] `wire:"@microsoft.graph.conflictBehavior"`
	// Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
	// groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
	//
	// Default: "me/drive".
	DriveRoot connector.Opt[string] `wire:"drive-root"`
}

// FolderCreateConflictBehavior is text; there may be other values than the constants.
type FolderCreateConflictBehavior string

// Values of FolderCreateConflictBehavior.
const (
	FolderCreateConflictBehaviorFail    FolderCreateConflictBehavior = "fail"
	FolderCreateConflictBehaviorReplace FolderCreateConflictBehavior = "replace"
	FolderCreateConflictBehaviorRename  FolderCreateConflictBehavior = "rename"
)
