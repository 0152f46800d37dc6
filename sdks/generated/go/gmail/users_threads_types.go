// Code generated from connector gmail 1.1.0. DO NOT EDIT.

package gmail

import (
	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// UsersThreadsDeleteParams are the parameters of users.threads.delete.
type UsersThreadsDeleteParams struct {
	// As users.threads.list gives it.
	ID string `wire:"id" is:"required"`
	// Only these members of the answer, such as "messages(id,threadId),nextPageToken".
	Fields connector.Opt[string] `wire:"fields"`
	// Whether the answer is laid out for people.
	//
	// Default: true.
	PrettyPrint connector.Opt[bool] `wire:"prettyPrint"`
	// Whom the call is counted for, where the application calls for several.
	QuotaUser connector.Opt[string] `wire:"quotaUser"`
	// An e-mail address; "me" is the connected user.
	//
	// Default: "me".
	UserID connector.Opt[string] `wire:"userId"`
}

// UsersThreadsGetParams are the parameters of users.threads.get.
type UsersThreadsGetParams struct {
	// As users.threads.list gives it.
	ID string `wire:"id" is:"required"`
	// Only these members of the answer, such as "messages(id,threadId),nextPageToken".
	Fields connector.Opt[string] `wire:"fields"`
	// How much of each message; with the scope gmail.metadata not "full".
	//
	// Default: "full".
	Format connector.Opt[UsersThreadsGetFormat] `wire:"format"`
	// With the format "metadata": only these headers.
	MetadataHeaders connector.Opt[[]string] `wire:"metadataHeaders"`
	// Whether the answer is laid out for people.
	//
	// Default: true.
	PrettyPrint connector.Opt[bool] `wire:"prettyPrint"`
	// Whom the call is counted for, where the application calls for several.
	QuotaUser connector.Opt[string] `wire:"quotaUser"`
	// An e-mail address; "me" is the connected user.
	//
	// Default: "me".
	UserID connector.Opt[string] `wire:"userId"`
}

// UsersThreadsGetFormat is text; there may be other values than the constants.
type UsersThreadsGetFormat string

// Values of UsersThreadsGetFormat.
const (
	UsersThreadsGetFormatFull     UsersThreadsGetFormat = "full"
	UsersThreadsGetFormatMetadata UsersThreadsGetFormat = "metadata"
	UsersThreadsGetFormatMinimal  UsersThreadsGetFormat = "minimal"
)

// UsersThreadsListParams are the parameters of users.threads.list.
type UsersThreadsListParams struct {
	// Only these members of the answer, such as "messages(id,threadId),nextPageToken".
	Fields connector.Opt[string] `wire:"fields"`
	// Whether spam and trash are listed too.
	//
	// Default: false.
	IncludeSpamTrash connector.Opt[bool] `wire:"includeSpamTrash"`
	// Only threads that have all of these labels.
	LabelIDs connector.Opt[[]string] `wire:"labelIds"`
	// nextPageToken of the page before.
	PageToken connector.Opt[string] `wire:"pageToken"`
	// Whether the answer is laid out for people.
	//
	// Default: true.
	PrettyPrint connector.Opt[bool] `wire:"prettyPrint"`
	// A search as in the Gmail search box. Not with the scope gmail.metadata.
	Q connector.Opt[string] `wire:"q"`
	// Whom the call is counted for, where the application calls for several.
	QuotaUser connector.Opt[string] `wire:"quotaUser"`
	// An e-mail address; "me" is the connected user.
	//
	// Default: "me".
	UserID connector.Opt[string] `wire:"userId"`
}

// UsersThreadsModifyParams are the parameters of users.threads.modify.
type UsersThreadsModifyParams struct {
	// As users.threads.list gives it.
	ID string `wire:"id" is:"required"`
	// Such as STARRED.
	AddLabelIDs connector.Opt[[]string] `wire:"addLabelIds"`
	// Only these members of the answer, such as "messages(id,threadId),nextPageToken".
	Fields connector.Opt[string] `wire:"fields"`
	// Whether the answer is laid out for people.
	//
	// Default: true.
	PrettyPrint connector.Opt[bool] `wire:"prettyPrint"`
	// Whom the call is counted for, where the application calls for several.
	QuotaUser connector.Opt[string] `wire:"quotaUser"`
	// UNREAD marks as read; INBOX archives.
	RemoveLabelIDs connector.Opt[[]string] `wire:"removeLabelIds"`
	// An e-mail address; "me" is the connected user.
	//
	// Default: "me".
	UserID connector.Opt[string] `wire:"userId"`
}

// UsersThreadsTrashParams are the parameters of users.threads.trash.
type UsersThreadsTrashParams struct {
	// As users.threads.list gives it.
	ID string `wire:"id" is:"required"`
	// Only these members of the answer, such as "messages(id,threadId),nextPageToken".
	Fields connector.Opt[string] `wire:"fields"`
	// Whether the answer is laid out for people.
	//
	// Default: true.
	PrettyPrint connector.Opt[bool] `wire:"prettyPrint"`
	// Whom the call is counted for, where the application calls for several.
	QuotaUser connector.Opt[string] `wire:"quotaUser"`
	// An e-mail address; "me" is the connected user.
	//
	// Default: "me".
	UserID connector.Opt[string] `wire:"userId"`
}

// UsersThreadsUntrashParams are the parameters of users.threads.untrash.
type UsersThreadsUntrashParams struct {
	// As users.threads.list gives it.
	ID string `wire:"id" is:"required"`
	// Only these members of the answer, such as "messages(id,threadId),nextPageToken".
	Fields connector.Opt[string] `wire:"fields"`
	// Whether the answer is laid out for people.
	//
	// Default: true.
	PrettyPrint connector.Opt[bool] `wire:"prettyPrint"`
	// Whom the call is counted for, where the application calls for several.
	QuotaUser connector.Opt[string] `wire:"quotaUser"`
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
	// The last change of any of its messages.
	HistoryID string    `wire:"historyId"`
	ID        string    `wire:"id"`
	Messages  []Message `wire:"messages"`
	Snippet   string    `wire:"snippet"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x Thread) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *Thread) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }
