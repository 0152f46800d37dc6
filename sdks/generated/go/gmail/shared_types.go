// Code generated from connector gmail 1.1.0. DO NOT EDIT.

package gmail

import (
	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

type ClassificationLabelFieldValue struct {
	connector.Received
	// As the Google Drive Labels API gives it.
	FieldID string `wire:"fieldId"`
	// Which choice
	Selection string `wire:"selection"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x ClassificationLabelFieldValue) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *ClassificationLabelFieldValue) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// ToParam makes what goes into a request of it, for changing some of it and writing it back.
func (x ClassificationLabelFieldValue) ToParam() ClassificationLabelFieldValueParam {
	return connector.ToParam[ClassificationLabelFieldValueParam](pkg, x)
}

// ClassificationLabelFieldValueParam is ClassificationLabelFieldValue as requests have it.
type ClassificationLabelFieldValueParam struct {
	connector.ExtraFields
	// As the Google Drive Labels API gives it.
	FieldID connector.Opt[string] `wire:"fieldId"`
	// Which choice
	Selection connector.Opt[string] `wire:"selection"`
}

// MarshalJSON writes it as a request has it.
func (x ClassificationLabelFieldValueParam) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

type ClassificationLabelValue struct {
	connector.Received
	Fields []ClassificationLabelFieldValue `wire:"fields"`
	// As the Google Drive Labels API gives it.
	LabelID string `wire:"labelId"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x ClassificationLabelValue) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *ClassificationLabelValue) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// ToParam makes what goes into a request of it, for changing some of it and writing it back.
func (x ClassificationLabelValue) ToParam() ClassificationLabelValueParam {
	return connector.ToParam[ClassificationLabelValueParam](pkg, x)
}

// ClassificationLabelValueParam is ClassificationLabelValue as requests have it.
type ClassificationLabelValueParam struct {
	connector.ExtraFields
	Fields connector.Opt[[]ClassificationLabelFieldValueParam] `wire:"fields"`
	// As the Google Drive Labels API gives it.
	LabelID connector.Opt[string] `wire:"labelId"`
}

// MarshalJSON writes it as a request has it.
func (x ClassificationLabelValueParam) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

type Message struct {
	connector.Received
	// How confidential it is, in Google Workspace.
	ClassificationLabelValues []ClassificationLabelValue `wire:"classificationLabelValues"`
	// The last change of this message.
	HistoryID string `wire:"historyId"`
	ID        string `wire:"id"`
	// When Google took it in; milliseconds since 1970.
	InternalDate string      `wire:"internalDate"`
	LabelIDs     []string    `wire:"labelIds"`
	Payload      MessagePart `wire:"payload"`
	// The whole message in base64url, with the format "raw".
	//
	// Bytes: on their way they are text, in base64.
	Raw []byte `wire:"raw"`
	// In bytes.
	SizeEstimate int64 `wire:"sizeEstimate"`
	// The beginning of the text.
	Snippet  string `wire:"snippet"`
	ThreadID string `wire:"threadId"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x Message) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *Message) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

// ToParam makes what goes into a request of it, for changing some of it and writing it back.
func (x Message) ToParam() MessageParam { return connector.ToParam[MessageParam](pkg, x) }

// MessageParam is Message as requests have it.
type MessageParam struct {
	connector.ExtraFields
	// How confidential it is, in Google Workspace.
	ClassificationLabelValues connector.Opt[[]ClassificationLabelValueParam] `wire:"classificationLabelValues"`
	// The last change of this message.
	HistoryID connector.Opt[string] `wire:"historyId"`
	ID        connector.Opt[string] `wire:"id"`
	// When Google took it in; milliseconds since 1970.
	InternalDate connector.Opt[string]           `wire:"internalDate"`
	LabelIDs     connector.Opt[[]string]         `wire:"labelIds"`
	Payload      connector.Opt[MessagePartParam] `wire:"payload"`
	// The whole message in base64url, with the format "raw".
	//
	// Bytes: on their way they are text, in base64.
	Raw connector.Opt[[]byte] `wire:"raw"`
	// In bytes.
	SizeEstimate connector.Opt[int64] `wire:"sizeEstimate"`
	// The beginning of the text.
	Snippet  connector.Opt[string] `wire:"snippet"`
	ThreadID connector.Opt[string] `wire:"threadId"`
}

// MarshalJSON writes it as a request has it.
func (x MessageParam) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

type MessagePart struct {
	connector.Received
	Body MessagePartBody `wire:"body"`
	// Empty where the part is no attachment.
	Filename string              `wire:"filename"`
	Headers  []MessagePartHeader `wire:"headers"`
	MIMEType string              `wire:"mimeType"`
	PartID   string              `wire:"partId"`
	Parts    []MessagePart       `wire:"parts"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x MessagePart) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *MessagePart) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

// ToParam makes what goes into a request of it, for changing some of it and writing it back.
func (x MessagePart) ToParam() MessagePartParam { return connector.ToParam[MessagePartParam](pkg, x) }

// MessagePartParam is MessagePart as requests have it.
type MessagePartParam struct {
	connector.ExtraFields
	Body connector.Opt[MessagePartBodyParam] `wire:"body"`
	// Empty where the part is no attachment.
	Filename connector.Opt[string]                   `wire:"filename"`
	Headers  connector.Opt[[]MessagePartHeaderParam] `wire:"headers"`
	MIMEType connector.Opt[string]                   `wire:"mimeType"`
	PartID   connector.Opt[string]                   `wire:"partId"`
	Parts    connector.Opt[[]MessagePartParam]       `wire:"parts"`
}

// MarshalJSON writes it as a request has it.
func (x MessagePartParam) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

type MessagePartBody struct {
	connector.Received
	// What users.messages.attachments.get wants; present where data is not.
	AttachmentID string `wire:"attachmentId"`
	// In base64url.
	//
	// Bytes: on their way they are text, in base64.
	Data []byte `wire:"data"`
	// In bytes.
	Size int64 `wire:"size"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x MessagePartBody) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *MessagePartBody) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// ToParam makes what goes into a request of it, for changing some of it and writing it back.
func (x MessagePartBody) ToParam() MessagePartBodyParam {
	return connector.ToParam[MessagePartBodyParam](pkg, x)
}

// MessagePartBodyParam is MessagePartBody as requests have it.
type MessagePartBodyParam struct {
	connector.ExtraFields
	// What users.messages.attachments.get wants; present where data is not.
	AttachmentID connector.Opt[string] `wire:"attachmentId"`
	// In base64url.
	//
	// Bytes: on their way they are text, in base64.
	Data connector.Opt[[]byte] `wire:"data"`
	// In bytes.
	Size connector.Opt[int64] `wire:"size"`
}

// MarshalJSON writes it as a request has it.
func (x MessagePartBodyParam) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

type MessagePartHeader struct {
	connector.Received
	Name  string `wire:"name"`
	Value string `wire:"value"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x MessagePartHeader) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *MessagePartHeader) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// ToParam makes what goes into a request of it, for changing some of it and writing it back.
func (x MessagePartHeader) ToParam() MessagePartHeaderParam {
	return connector.ToParam[MessagePartHeaderParam](pkg, x)
}

// MessagePartHeaderParam is MessagePartHeader as requests have it.
type MessagePartHeaderParam struct {
	connector.ExtraFields
	Name  connector.Opt[string] `wire:"name"`
	Value connector.Opt[string] `wire:"value"`
}

// MarshalJSON writes it as a request has it.
func (x MessagePartHeaderParam) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }
