// Code generated from connector dropbox 1.1.0. DO NOT EDIT.

package dropbox

import (
	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// FilesUploadSessionAppendV2Params are the parameters of files.upload_session.append_v2.
type FilesUploadSessionAppendV2Params struct {
	// Which session, and how many bytes it has.
	Cursor UploadSessionCursorParam `wire:"cursor" is:"required"`
	// What paths begin at; the user's home unless stated.
	PathRoot connector.Opt[PathRootParam] `wire:"Dropbox-API-Path-Root"`
	// For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
	SelectAdmin connector.Opt[string] `wire:"Dropbox-API-Select-Admin"`
	// For a team's token: as which member, "dbmid:…".
	SelectUser connector.Opt[string] `wire:"Dropbox-API-Select-User"`
	// Whether these bytes are the last.
	//
	// Default: false.
	Close connector.Opt[bool] `wire:"close"`
	// Refuses the call where Dropbox's own kind of hash of its bytes differs.
	ContentHash connector.Opt[string] `wire:"content_hash"`
}

// FilesUploadSessionFinishParams are the parameters of files.upload_session.finish.
type FilesUploadSessionFinishParams struct {
	// Where the file goes.
	Commit CommitInfoParam `wire:"commit" is:"required"`
	// Which session, and how many bytes it has.
	Cursor UploadSessionCursorParam `wire:"cursor" is:"required"`
	// What paths begin at; the user's home unless stated.
	PathRoot connector.Opt[PathRootParam] `wire:"Dropbox-API-Path-Root"`
	// For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
	SelectAdmin connector.Opt[string] `wire:"Dropbox-API-Select-Admin"`
	// For a team's token: as which member, "dbmid:…".
	SelectUser connector.Opt[string] `wire:"Dropbox-API-Select-User"`
	// Refuses the call where Dropbox's own kind of hash of its bytes differs.
	ContentHash connector.Opt[string] `wire:"content_hash"`
}

// FilesUploadSessionFinishBatchV2Params are the parameters of files.upload_session.finish_batch_v2.
type FilesUploadSessionFinishBatchV2Params struct {
	// The files; their order does not count.
	Entries []UploadSessionFinishArgParam `wire:"entries" is:"required"`
	// What paths begin at; the user's home unless stated.
	PathRoot connector.Opt[PathRootParam] `wire:"Dropbox-API-Path-Root"`
	// For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
	SelectAdmin connector.Opt[string] `wire:"Dropbox-API-Select-Admin"`
	// For a team's token: as which member, "dbmid:…".
	SelectUser connector.Opt[string] `wire:"Dropbox-API-Select-User"`
}

// FilesUploadSessionStartParams are the parameters of files.upload_session.start.
type FilesUploadSessionStartParams struct {
	// What paths begin at; the user's home unless stated.
	PathRoot connector.Opt[PathRootParam] `wire:"Dropbox-API-Path-Root"`
	// For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
	SelectAdmin connector.Opt[string] `wire:"Dropbox-API-Select-Admin"`
	// For a team's token: as which member, "dbmid:…".
	SelectUser connector.Opt[string] `wire:"Dropbox-API-Select-User"`
	// Whether these bytes are all.
	//
	// Default: false.
	Close connector.Opt[bool] `wire:"close"`
	// Refuses the call where Dropbox's own kind of hash of its bytes differs.
	ContentHash connector.Opt[string] `wire:"content_hash"`
	// Whether pieces come one after another, or several at once, each of a multiple of 4 MiB.
	SessionType connector.Opt[FilesUploadSessionStartSessionType] `wire:"session_type"`
}

// FilesUploadSessionStartSessionType is text; there may be other values than the constants.
type FilesUploadSessionStartSessionType string

// Values of FilesUploadSessionStartSessionType.
const (
	FilesUploadSessionStartSessionTypeSequential FilesUploadSessionStartSessionType = "sequential"
	FilesUploadSessionStartSessionTypeConcurrent FilesUploadSessionStartSessionType = "concurrent"
)

// FilesUploadSessionStartBatchParams are the parameters of files.upload_session.start_batch.
type FilesUploadSessionStartBatchParams struct {
	// How many files.
	NumSessions int64 `wire:"num_sessions" is:"required"`
	// What paths begin at; the user's home unless stated.
	PathRoot connector.Opt[PathRootParam] `wire:"Dropbox-API-Path-Root"`
	// For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
	SelectAdmin connector.Opt[string] `wire:"Dropbox-API-Select-Admin"`
	// For a team's token: as which member, "dbmid:…".
	SelectUser connector.Opt[string] `wire:"Dropbox-API-Select-User"`
	// Whether pieces come one after another, or several at once.
	SessionType connector.Opt[FilesUploadSessionStartBatchSessionType] `wire:"session_type"`
}

// FilesUploadSessionStartBatchSessionType is text; there may be other values than the constants.
type FilesUploadSessionStartBatchSessionType string

// Values of FilesUploadSessionStartBatchSessionType.
const (
	FilesUploadSessionStartBatchSessionTypeSequential FilesUploadSessionStartBatchSessionType = "sequential"
	FilesUploadSessionStartBatchSessionTypeConcurrent FilesUploadSessionStartBatchSessionType = "concurrent"
)

type UploadSessionCursorParam struct {
	connector.ExtraFields
	// How many bytes were sent before.
	Offset    int64  `wire:"offset" is:"required"`
	SessionID string `wire:"session_id" is:"required"`
}

// MarshalJSON writes it as a request has it.
func (x UploadSessionCursorParam) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

type UploadSessionFinishArgParam struct {
	connector.ExtraFields
	Commit CommitInfoParam          `wire:"commit" is:"required"`
	Cursor UploadSessionCursorParam `wire:"cursor" is:"required"`
	// Refuses the call where Dropbox's own kind of hash of its bytes differs.
	ContentHash connector.Opt[string] `wire:"content_hash"`
}

// MarshalJSON writes it as a request has it.
func (x UploadSessionFinishArgParam) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

type UploadSessionFinishBatchResult struct {
	connector.Received
	// In the order of the request.
	Entries []UploadSessionFinishBatchResultEntry `wire:"entries" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x UploadSessionFinishBatchResult) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *UploadSessionFinishBatchResult) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type UploadSessionStartBatchResult struct {
	connector.Received
	// One for each file.
	SessionIDs []string `wire:"session_ids" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x UploadSessionStartBatchResult) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *UploadSessionStartBatchResult) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type UploadSessionStartResult struct {
	connector.Received
	SessionID string `wire:"session_id" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x UploadSessionStartResult) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *UploadSessionStartResult) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}
