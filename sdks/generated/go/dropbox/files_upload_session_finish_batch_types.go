// Code generated from connector dropbox 1.1.0. DO NOT EDIT.

package dropbox

import (
	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// FilesUploadSessionFinishBatchCheckParams are the parameters of files.upload_session.finish_batch.check.
type FilesUploadSessionFinishBatchCheckParams struct {
	// Of the answer that began the job.
	AsyncJobID string `wire:"async_job_id" is:"required"`
	// What paths begin at; the user's home unless stated.
	PathRoot connector.Opt[PathRootParam] `wire:"Dropbox-API-Path-Root"`
	// For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
	SelectAdmin connector.Opt[string] `wire:"Dropbox-API-Select-Admin"`
	// For a team's token: as which member, "dbmid:…".
	SelectUser connector.Opt[string] `wire:"Dropbox-API-Select-User"`
}

// UploadSessionFinishBatchJobStatus is one of several types, which its ".tag" tells apart;
// UnknownUploadSessionFinishBatchJobStatus for any other.
type UploadSessionFinishBatchJobStatus interface{ isUploadSessionFinishBatchJobStatus() }

func (AsyncJobInProgress) isUploadSessionFinishBatchJobStatus()                        {}
func (UploadSessionFinishBatchJobStatusComplete) isUploadSessionFinishBatchJobStatus() {}
func (UnknownUploadSessionFinishBatchJobStatus) isUploadSessionFinishBatchJobStatus()  {}

// UnknownUploadSessionFinishBatchJobStatus is a variant that the definition does not have.
type UnknownUploadSessionFinishBatchJobStatus struct{ connector.UnknownVariant }

type UploadSessionFinishBatchJobStatusComplete struct {
	connector.Received
	Tag UploadSessionFinishBatchJobStatusCompleteTag `wire:".tag" is:"required"`
	// In the order of the request.
	Entries []UploadSessionFinishBatchResultEntry `wire:"entries" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x UploadSessionFinishBatchJobStatusComplete) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *UploadSessionFinishBatchJobStatusComplete) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// UploadSessionFinishBatchJobStatusCompleteTag is text; there may be other values than the constants.
type UploadSessionFinishBatchJobStatusCompleteTag string

// Values of UploadSessionFinishBatchJobStatusCompleteTag.
const (
	UploadSessionFinishBatchJobStatusCompleteTagComplete UploadSessionFinishBatchJobStatusCompleteTag = "complete"
)
