// Code generated from connector gmail 1.0.0. DO NOT EDIT.

package gmail

import (
	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// UsersMessagesAttachmentsGetParams are the parameters of users.messages.attachments.get.
type UsersMessagesAttachmentsGetParams struct {
	// The attachmentId of the message's part.
	ID string `wire:"id" is:"required"`
	// The message that has it.
	MessageID string `wire:"messageId" is:"required"`
	// An e-mail address; "me" is the connected user.
	//
	// Default: "me".
	UserID connector.Opt[string] `wire:"userId"`
}
