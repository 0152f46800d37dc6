// Code generated from connector gmail 1.0.0. DO NOT EDIT.

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
	Name  string                         `wire:"name" is:"required"`
	Color connector.Opt[LabelColorParam] `wire:"color"`
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

// UsersLabelsListParams are the parameters of users.labels.list.
type UsersLabelsListParams struct {
	// An e-mail address; "me" is the connected user.
	//
	// Default: "me".
	UserID connector.Opt[string] `wire:"userId"`
}

type Label struct {
	connector.Received
	Color                 LabelColor                 `wire:"color"`
	ID                    string                     `wire:"id"`
	LabelListVisibility   LabelLabelListVisibility   `wire:"labelListVisibility"`
	MessageListVisibility LabelMessageListVisibility `wire:"messageListVisibility"`
	MessagesTotal         int64                      `wire:"messagesTotal"`
	MessagesUnread        int64                      `wire:"messagesUnread"`
	Name                  string                     `wire:"name"`
	ThreadsTotal          int64                      `wire:"threadsTotal"`
	ThreadsUnread         int64                      `wire:"threadsUnread"`
	Type                  LabelType                  `wire:"type"`
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
