// Code generated from connector gmail 1.1.0. DO NOT EDIT.

package gmail

import (
	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// UsersHistoryListParams are the parameters of users.history.list.
type UsersHistoryListParams struct {
	// The historyId of a profile, a message, a thread or the last answer.
	StartHistoryID string `wire:"startHistoryId" is:"required"`
	// Only these members of the answer, such as "messages(id,threadId),nextPageToken".
	Fields connector.Opt[string] `wire:"fields"`
	// Only changes of these kinds.
	HistoryTypes connector.Opt[[]UsersHistoryListHistoryTypesItem] `wire:"historyTypes"`
	// Only messages with this label.
	LabelID connector.Opt[string] `wire:"labelId"`
	// nextPageToken of the page before.
	PageToken connector.Opt[string] `wire:"pageToken"`
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

// UsersHistoryListHistoryTypesItem is text; there may be other values than the constants.
type UsersHistoryListHistoryTypesItem string

// Values of UsersHistoryListHistoryTypesItem.
const (
	UsersHistoryListHistoryTypesItemMessageAdded   UsersHistoryListHistoryTypesItem = "messageAdded"
	UsersHistoryListHistoryTypesItemMessageDeleted UsersHistoryListHistoryTypesItem = "messageDeleted"
	UsersHistoryListHistoryTypesItemLabelAdded     UsersHistoryListHistoryTypesItem = "labelAdded"
	UsersHistoryListHistoryTypesItemLabelRemoved   UsersHistoryListHistoryTypesItem = "labelRemoved"
)

type History struct {
	connector.Received
	ID              string                  `wire:"id"`
	LabelsAdded     []HistoryLabelAdded     `wire:"labelsAdded"`
	LabelsRemoved   []HistoryLabelRemoved   `wire:"labelsRemoved"`
	Messages        []Message               `wire:"messages"`
	MessagesAdded   []HistoryMessageAdded   `wire:"messagesAdded"`
	MessagesDeleted []HistoryMessageDeleted `wire:"messagesDeleted"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x History) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *History) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

type HistoryLabelAdded struct {
	connector.Received
	LabelIDs []string `wire:"labelIds"`
	Message  Message  `wire:"message"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x HistoryLabelAdded) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *HistoryLabelAdded) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type HistoryLabelRemoved struct {
	connector.Received
	LabelIDs []string `wire:"labelIds"`
	Message  Message  `wire:"message"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x HistoryLabelRemoved) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *HistoryLabelRemoved) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type HistoryMessageAdded struct {
	connector.Received
	Message Message `wire:"message"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x HistoryMessageAdded) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *HistoryMessageAdded) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type HistoryMessageDeleted struct {
	connector.Received
	Message Message `wire:"message"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x HistoryMessageDeleted) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *HistoryMessageDeleted) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type ListHistoryResponse struct {
	connector.Received
	// Oldest first; missing when nothing has changed.
	History []History `wire:"history"`
	// Where to go on from next time.
	HistoryID     string `wire:"historyId"`
	NextPageToken string `wire:"nextPageToken"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x ListHistoryResponse) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *ListHistoryResponse) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}
