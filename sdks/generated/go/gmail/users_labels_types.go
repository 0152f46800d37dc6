// Code generated from connector gmail 1.1.0. DO NOT EDIT.

package gmail

import (
	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// UsersLabelsCreateParams are the parameters of users.labels.create.
type UsersLabelsCreateParams struct {
	// Whether the list of labels shows it.
	LabelListVisibility UsersLabelsCreateLabelListVisibility `wire:"labelListVisibility" is:"required"`
	// Whether the list of messages shows it.
	MessageListVisibility UsersLabelsCreateMessageListVisibility `wire:"messageListVisibility" is:"required"`
	// A slash nests it below another label.
	Name string `wire:"name" is:"required"`
	// Two of the colours that Gmail has; only for labels of users.
	Color connector.Opt[LabelColorParam] `wire:"color"`
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

// UsersLabelsCreateLabelListVisibility is text; there may be other values than the constants.
type UsersLabelsCreateLabelListVisibility string

// Values of UsersLabelsCreateLabelListVisibility.
const (
	UsersLabelsCreateLabelListVisibilityLabelShow         UsersLabelsCreateLabelListVisibility = "labelShow"
	UsersLabelsCreateLabelListVisibilityLabelShowIfUnread UsersLabelsCreateLabelListVisibility = "labelShowIfUnread"
	UsersLabelsCreateLabelListVisibilityLabelHide         UsersLabelsCreateLabelListVisibility = "labelHide"
)

// UsersLabelsCreateMessageListVisibility is text; there may be other values than the constants.
type UsersLabelsCreateMessageListVisibility string

// Values of UsersLabelsCreateMessageListVisibility.
const (
	UsersLabelsCreateMessageListVisibilityShow UsersLabelsCreateMessageListVisibility = "show"
	UsersLabelsCreateMessageListVisibilityHide UsersLabelsCreateMessageListVisibility = "hide"
)

// UsersLabelsDeleteParams are the parameters of users.labels.delete.
type UsersLabelsDeleteParams struct {
	// As users.labels.list gives it.
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

// UsersLabelsGetParams are the parameters of users.labels.get.
type UsersLabelsGetParams struct {
	// As users.labels.list gives it.
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

// UsersLabelsListParams are the parameters of users.labels.list.
type UsersLabelsListParams struct {
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

// UsersLabelsPatchParams are the parameters of users.labels.patch.
type UsersLabelsPatchParams struct {
	// As users.labels.list gives it.
	ID string `wire:"id" is:"required"`
	// Two of the colours that Gmail has; only for labels of users.
	Color connector.Opt[LabelColorParam] `wire:"color"`
	// Only these members of the answer, such as "messages(id,threadId),nextPageToken".
	Fields connector.Opt[string] `wire:"fields"`
	// Whether the list of labels shows it.
	LabelListVisibility connector.Opt[UsersLabelsPatchLabelListVisibility] `wire:"labelListVisibility"`
	// Whether the list of messages shows it.
	MessageListVisibility connector.Opt[UsersLabelsPatchMessageListVisibility] `wire:"messageListVisibility"`
	// A slash nests it below another label.
	Name connector.Opt[string] `wire:"name"`
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

// UsersLabelsPatchLabelListVisibility is text; there may be other values than the constants.
type UsersLabelsPatchLabelListVisibility string

// Values of UsersLabelsPatchLabelListVisibility.
const (
	UsersLabelsPatchLabelListVisibilityLabelShow         UsersLabelsPatchLabelListVisibility = "labelShow"
	UsersLabelsPatchLabelListVisibilityLabelShowIfUnread UsersLabelsPatchLabelListVisibility = "labelShowIfUnread"
	UsersLabelsPatchLabelListVisibilityLabelHide         UsersLabelsPatchLabelListVisibility = "labelHide"
)

// UsersLabelsPatchMessageListVisibility is text; there may be other values than the constants.
type UsersLabelsPatchMessageListVisibility string

// Values of UsersLabelsPatchMessageListVisibility.
const (
	UsersLabelsPatchMessageListVisibilityShow UsersLabelsPatchMessageListVisibility = "show"
	UsersLabelsPatchMessageListVisibilityHide UsersLabelsPatchMessageListVisibility = "hide"
)

// UsersLabelsUpdateParams are the parameters of users.labels.update.
type UsersLabelsUpdateParams struct {
	// As users.labels.list gives it.
	ID string `wire:"id" is:"required"`
	// Whether the list of labels shows it.
	LabelListVisibility UsersLabelsUpdateLabelListVisibility `wire:"labelListVisibility" is:"required"`
	// Whether the list of messages shows it.
	MessageListVisibility UsersLabelsUpdateMessageListVisibility `wire:"messageListVisibility" is:"required"`
	// A slash nests it below another label.
	Name string `wire:"name" is:"required"`
	// Two of the colours that Gmail has; only for labels of users.
	Color connector.Opt[LabelColorParam] `wire:"color"`
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

// UsersLabelsUpdateLabelListVisibility is text; there may be other values than the constants.
type UsersLabelsUpdateLabelListVisibility string

// Values of UsersLabelsUpdateLabelListVisibility.
const (
	UsersLabelsUpdateLabelListVisibilityLabelShow         UsersLabelsUpdateLabelListVisibility = "labelShow"
	UsersLabelsUpdateLabelListVisibilityLabelShowIfUnread UsersLabelsUpdateLabelListVisibility = "labelShowIfUnread"
	UsersLabelsUpdateLabelListVisibilityLabelHide         UsersLabelsUpdateLabelListVisibility = "labelHide"
)

// UsersLabelsUpdateMessageListVisibility is text; there may be other values than the constants.
type UsersLabelsUpdateMessageListVisibility string

// Values of UsersLabelsUpdateMessageListVisibility.
const (
	UsersLabelsUpdateMessageListVisibilityShow UsersLabelsUpdateMessageListVisibility = "show"
	UsersLabelsUpdateMessageListVisibilityHide UsersLabelsUpdateMessageListVisibility = "hide"
)

type Label struct {
	connector.Received
	Color                 LabelColor                 `wire:"color"`
	ID                    string                     `wire:"id"`
	LabelListVisibility   LabelLabelListVisibility   `wire:"labelListVisibility"`
	MessageListVisibility LabelMessageListVisibility `wire:"messageListVisibility"`
	MessagesTotal         int64                      `wire:"messagesTotal"`
	MessagesUnread        int64                      `wire:"messagesUnread"`
	// A slash nests it below another label.
	Name          string `wire:"name"`
	ThreadsTotal  int64  `wire:"threadsTotal"`
	ThreadsUnread int64  `wire:"threadsUnread"`
	// Those of the system cannot be changed.
	Type LabelType `wire:"type"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x Label) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *Label) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

// LabelLabelListVisibility is text; there may be other values than the constants.
type LabelLabelListVisibility string

// Values of LabelLabelListVisibility.
const (
	LabelLabelListVisibilityLabelShow         LabelLabelListVisibility = "labelShow"
	LabelLabelListVisibilityLabelShowIfUnread LabelLabelListVisibility = "labelShowIfUnread"
	LabelLabelListVisibilityLabelHide         LabelLabelListVisibility = "labelHide"
)

// LabelMessageListVisibility is text; there may be other values than the constants.
type LabelMessageListVisibility string

// Values of LabelMessageListVisibility.
const (
	LabelMessageListVisibilityShow LabelMessageListVisibility = "show"
	LabelMessageListVisibilityHide LabelMessageListVisibility = "hide"
)

// LabelType is text; there may be other values than the constants.
type LabelType string

// Values of LabelType.
const (
	LabelTypeSystem LabelType = "system"
	LabelTypeUser   LabelType = "user"
)

// Two colours of Gmail's palette, as "#rrggbb".
type LabelColor struct {
	connector.Received
	BackgroundColor string `wire:"backgroundColor"`
	TextColor       string `wire:"textColor"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x LabelColor) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *LabelColor) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

// ToParam makes what goes into a request of it, for changing some of it and writing it back.
func (x LabelColor) ToParam() LabelColorParam { return connector.ToParam[LabelColorParam](pkg, x) }

// LabelColorParam is LabelColor as requests have it.
//
// Two colours of Gmail's palette, as "#rrggbb".
type LabelColorParam struct {
	connector.ExtraFields
	BackgroundColor connector.Opt[string] `wire:"backgroundColor"`
	TextColor       connector.Opt[string] `wire:"textColor"`
}

// MarshalJSON writes it as a request has it.
func (x LabelColorParam) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

type ListLabelsResponse struct {
	connector.Received
	Labels []Label `wire:"labels"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x ListLabelsResponse) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *ListLabelsResponse) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}
