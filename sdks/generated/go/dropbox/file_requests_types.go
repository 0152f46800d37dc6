// Code generated from connector dropbox 1.1.0. DO NOT EDIT.

package dropbox

import (
	"time"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// FileRequestsCreateParams are the parameters of file_requests.create.
type FileRequestsCreateParams struct {
	// The folder that gets the files; created where it is missing.
	Destination Path `wire:"destination" is:"required"`
	// What others see.
	Title string `wire:"title" is:"required"`
	// What paths begin at; the user's home unless stated.
	PathRoot connector.Opt[PathRootParam] `wire:"Dropbox-API-Path-Root"`
	// For a team's token: as which member, "dbmid:…".
	SelectUser connector.Opt[string] `wire:"Dropbox-API-Select-User"`
	// Until when; only with a paid account.
	Deadline connector.Opt[FileRequestDeadlineArgParam] `wire:"deadline"`
	// What others see below the title.
	Description connector.Opt[string] `wire:"description"`
	// Whether files can be sent at once.
	//
	// Default: true.
	Open connector.Opt[bool] `wire:"open"`
	// Of a project of Dropbox Replay.
	VideoProjectID connector.Opt[string] `wire:"video_project_id"`
}

// FileRequestsListV2Params are the parameters of file_requests.list_v2.
type FileRequestsListV2Params struct {
	// What paths begin at; the user's home unless stated.
	PathRoot connector.Opt[PathRootParam] `wire:"Dropbox-API-Path-Root"`
	// For a team's token: as which member, "dbmid:…".
	SelectUser connector.Opt[string] `wire:"Dropbox-API-Select-User"`
}

type FileRequestDeadlineArgParam struct {
	connector.ExtraFields
	Deadline         time.Time                                             `wire:"deadline" is:"required"`
	AllowLateUploads connector.Opt[FileRequestDeadlineArgAllowLateUploads] `wire:"allow_late_uploads"`
}

// MarshalJSON writes it as a request has it.
func (x FileRequestDeadlineArgParam) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

// FileRequestDeadlineArgAllowLateUploads is text; there may be other values than the constants.
type FileRequestDeadlineArgAllowLateUploads string

// Values of FileRequestDeadlineArgAllowLateUploads.
const (
	FileRequestDeadlineArgAllowLateUploadsOneDay     FileRequestDeadlineArgAllowLateUploads = "one_day"
	FileRequestDeadlineArgAllowLateUploadsTwoDays    FileRequestDeadlineArgAllowLateUploads = "two_days"
	FileRequestDeadlineArgAllowLateUploadsSevenDays  FileRequestDeadlineArgAllowLateUploads = "seven_days"
	FileRequestDeadlineArgAllowLateUploadsThirtyDays FileRequestDeadlineArgAllowLateUploads = "thirty_days"
	FileRequestDeadlineArgAllowLateUploadsAlways     FileRequestDeadlineArgAllowLateUploads = "always"
)
