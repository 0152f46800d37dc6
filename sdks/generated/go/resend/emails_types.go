// Code generated from connector resend 1.0.0. DO NOT EDIT.

package resend

import (
	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// EmailsGetParams are the parameters of emails.get.
type EmailsGetParams struct {
	// As emails.send or emails.list gives it.
	EmailID string `wire:"email_id" is:"required"`
}

// EmailsListParams are the parameters of emails.list.
type EmailsListParams struct {
	// Goes on after the item with this id.
	After connector.Opt[string] `wire:"after"`
	// Goes back before the item with this id.
	Before connector.Opt[string] `wire:"before"`
	// How many to give.
	Limit connector.Opt[int64] `wire:"limit"`
}

// EmailsSendParams are the parameters of emails.send.
type EmailsSendParams struct {
	// The same key sends only once, for 24 hours.
	IdempotencyKey connector.Opt[string] `wire:"Idempotency-Key"`
}

type AttachmentParam struct {
	connector.ExtraFields
	// In base64.
	Content connector.Opt[string] `wire:"content"`
	// For pictures inside the HTML.
	ContentID   connector.Opt[string] `wire:"content_id"`
	ContentType connector.Opt[string] `wire:"content_type"`
	Filename    connector.Opt[string] `wire:"filename"`
	// Where to fetch it, instead of content.
	Path connector.Opt[string] `wire:"path"`
}

// MarshalJSON writes it as a request has it.
func (x AttachmentParam) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

type Email struct {
	connector.Received
	Bcc       []string       `wire:"bcc"`
	Cc        []string       `wire:"cc"`
	CreatedAt string         `wire:"created_at"`
	From      string         `wire:"from"`
	HTML      string         `wire:"html"`
	ID        string         `wire:"id"`
	LastEvent EmailLastEvent `wire:"last_event"`
	MessageID string         `wire:"message_id"`
	Object    string         `wire:"object"`
	ReplyTo   []string       `wire:"reply_to"`
	Subject   string         `wire:"subject"`
	Text      string         `wire:"text"`
	To        []string       `wire:"to"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x Email) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *Email) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

// EmailLastEvent is text; there may be other values than the constants.
type EmailLastEvent string

// Values of EmailLastEvent.
const (
	EmailLastEventBounced         EmailLastEvent = "bounced"
	EmailLastEventCanceled        EmailLastEvent = "canceled"
	EmailLastEventClicked         EmailLastEvent = "clicked"
	EmailLastEventComplained      EmailLastEvent = "complained"
	EmailLastEventDelivered       EmailLastEvent = "delivered"
	EmailLastEventDeliveryDelayed EmailLastEvent = "delivery_delayed"
	EmailLastEventFailed          EmailLastEvent = "failed"
	EmailLastEventOpened          EmailLastEvent = "opened"
	EmailLastEventQueued          EmailLastEvent = "queued"
	EmailLastEventScheduled       EmailLastEvent = "scheduled"
	EmailLastEventSent            EmailLastEvent = "sent"
	EmailLastEventSuppressed      EmailLastEvent = "suppressed"
)

// A published template, instead of html and text.
type EmailTemplateInputParam struct {
	connector.ExtraFields
	ID        string                                                         `wire:"id" is:"required"`
	Variables connector.Opt[map[string]EmailTemplateInputVariablesItemParam] `wire:"variables"`
}

// MarshalJSON writes it as a request has it.
func (x EmailTemplateInputParam) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// EmailTemplateInputVariablesItemParam is one of several types; a function makes it of each.
type EmailTemplateInputVariablesItemParam struct{ connector.AnyOf }

// EmailTemplateInputVariablesItemParamOfString makes one of that type.
func EmailTemplateInputVariablesItemParamOfString(value string) EmailTemplateInputVariablesItemParam {
	return EmailTemplateInputVariablesItemParam{connector.AnyOfValue(value)}
}

// EmailTemplateInputVariablesItemParamOfFloat makes one of that type.
func EmailTemplateInputVariablesItemParamOfFloat(value float64) EmailTemplateInputVariablesItemParam {
	return EmailTemplateInputVariablesItemParam{connector.AnyOfValue(value)}
}

type ListEmailsResponse struct {
	connector.Received
	Data    []Email `wire:"data"`
	HasMore bool    `wire:"has_more"`
	Object  string  `wire:"object"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x ListEmailsResponse) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *ListEmailsResponse) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type SendEmailRequestParam struct {
	connector.ExtraFields
	// An address, or "Name <address>".
	From        string                                      `wire:"from" is:"required"`
	Subject     string                                      `wire:"subject" is:"required"`
	To          SendEmailRequestToParam                     `wire:"to" is:"required"`
	Attachments connector.Opt[[]AttachmentParam]            `wire:"attachments"`
	Bcc         connector.Opt[SendEmailRequestBccParam]     `wire:"bcc"`
	Cc          connector.Opt[SendEmailRequestCcParam]      `wire:"cc"`
	Headers     connector.Opt[map[string]string]            `wire:"headers"`
	HTML        connector.Opt[string]                       `wire:"html"`
	ReplyTo     connector.Opt[SendEmailRequestReplyToParam] `wire:"reply_to"`
	// When to send it; ISO 8601.
	ScheduledAt connector.Opt[string]                  `wire:"scheduled_at"`
	Tags        connector.Opt[[]TagParam]              `wire:"tags"`
	Template    connector.Opt[EmailTemplateInputParam] `wire:"template"`
	Text        connector.Opt[string]                  `wire:"text"`
	// Leaves out contacts who have opted out of this topic.
	TopicID connector.Opt[string] `wire:"topic_id"`
}

// MarshalJSON writes it as a request has it.
func (x SendEmailRequestParam) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// SendEmailRequestToParam is one of several types; a function makes it of each.
type SendEmailRequestToParam struct{ connector.AnyOf }

// SendEmailRequestToParamOfString makes one of that type.
func SendEmailRequestToParamOfString(value string) SendEmailRequestToParam {
	return SendEmailRequestToParam{connector.AnyOfValue(value)}
}

// SendEmailRequestToParamOfList makes one of that type.
func SendEmailRequestToParamOfList(value []string) SendEmailRequestToParam {
	return SendEmailRequestToParam{connector.AnyOfValue(value)}
}

// SendEmailRequestBccParam is one of several types; a function makes it of each.
type SendEmailRequestBccParam struct{ connector.AnyOf }

// SendEmailRequestBccParamOfString makes one of that type.
func SendEmailRequestBccParamOfString(value string) SendEmailRequestBccParam {
	return SendEmailRequestBccParam{connector.AnyOfValue(value)}
}

// SendEmailRequestBccParamOfList makes one of that type.
func SendEmailRequestBccParamOfList(value []string) SendEmailRequestBccParam {
	return SendEmailRequestBccParam{connector.AnyOfValue(value)}
}

// SendEmailRequestCcParam is one of several types; a function makes it of each.
type SendEmailRequestCcParam struct{ connector.AnyOf }

// SendEmailRequestCcParamOfString makes one of that type.
func SendEmailRequestCcParamOfString(value string) SendEmailRequestCcParam {
	return SendEmailRequestCcParam{connector.AnyOfValue(value)}
}

// SendEmailRequestCcParamOfList makes one of that type.
func SendEmailRequestCcParamOfList(value []string) SendEmailRequestCcParam {
	return SendEmailRequestCcParam{connector.AnyOfValue(value)}
}

// SendEmailRequestReplyToParam is one of several types; a function makes it of each.
type SendEmailRequestReplyToParam struct{ connector.AnyOf }

// SendEmailRequestReplyToParamOfString makes one of that type.
func SendEmailRequestReplyToParamOfString(value string) SendEmailRequestReplyToParam {
	return SendEmailRequestReplyToParam{connector.AnyOfValue(value)}
}

// SendEmailRequestReplyToParamOfList makes one of that type.
func SendEmailRequestReplyToParamOfList(value []string) SendEmailRequestReplyToParam {
	return SendEmailRequestReplyToParam{connector.AnyOfValue(value)}
}

type SendEmailResponse struct {
	connector.Received
	ID string `wire:"id"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x SendEmailResponse) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *SendEmailResponse) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type TagParam struct {
	connector.ExtraFields
	Name  connector.Opt[string] `wire:"name"`
	Value connector.Opt[string] `wire:"value"`
}

// MarshalJSON writes it as a request has it.
func (x TagParam) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }
