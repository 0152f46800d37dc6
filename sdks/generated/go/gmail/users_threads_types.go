// Code generated from connector gmail 1.0.0. DO NOT EDIT.

package gmail

import (
	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// UsersThreadsListParams are the parameters of users.threads.list.
type UsersThreadsListParams struct {
	// Whether spam and trash are listed too.
	//
	// Default: false.
	IncludeSpamTrash connector.Opt[bool] `wire:"includeSpamTrash"`
	// Only threads that have all of these labels.
	LabelIDs connector.Opt[[]string] `wire:"labelIds"`
	// nextPageToken of the page before.
	PageToken connector.Opt[string] `wire:"pageToken"`
	// A search as in the Gmail search box. Not with the scope gmail.metadata.
	Q connector.Opt[string] `wire:"q"`
	// An e-mail address; "me" is the connected user.
	//
	// Default: "me".
	UserID connector.Opt[string] `wire:"userId"`
}

type ListThreadsResponse struct {
	connector.Received
	NextPageToken      string `wire:"nextPageToken"`
	ResultSizeEstimate int64  `wire:"resultSizeEstimate"`
	// Without their messages; missing when there is none.
	Threads []Thread `wire:"threads"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x ListThreadsResponse) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *ListThreadsResponse) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type Thread struct {
	connector.Received
	HistoryID string    `wire:"historyId"`
	ID        string    `wire:"id"`
	Messages  []Message `wire:"messages"`
	Snippet   string    `wire:"snippet"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x Thread) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *Thread) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }
