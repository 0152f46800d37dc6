// Code generated from connector onedrive 1.0.0. DO NOT EDIT.

package onedrive

import (
	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// FolderCreateParams are the parameters of folder.create.
type FolderCreateParams struct {
	// An empty object: it says that this is a folder.
	Folder FolderParam `wire:"folder" is:"required"`
	Name   string      `wire:"name" is:"required"`
	// The folder to make it in; "root" is the root folder.
	ParentID string `wire:"parent-id" is:"required"`
	// What to do when the name is taken.
	ConflictBehavior connector.Opt[FolderCreateConflictBehavior] `wire:"@microsoft.graph.conflictBehavior"`
}

// FolderCreateConflictBehavior is text; there may be other values than the constants.
type FolderCreateConflictBehavior string

// Values of FolderCreateConflictBehavior.
const (
	FolderCreateConflictBehaviorFail    FolderCreateConflictBehavior = "fail"
	FolderCreateConflictBehaviorReplace FolderCreateConflictBehavior = "replace"
	FolderCreateConflictBehaviorRename  FolderCreateConflictBehavior = "rename"
)
