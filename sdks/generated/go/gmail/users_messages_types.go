// Code generated from connector gmail 1.0.0. DO NOT EDIT.

package gmail

import (
	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// UsersMessagesDeleteParams are the parameters of users.messages.delete.
type UsersMessagesDeleteParams struct {
	// As users.messages.list gives it.
	ID string `wire:"id" is:"required"`
	// An e-mail address; "me" is the connected user.
	//
	// Default: "me".
	UserID connector.Opt[string] `wire:"userId"`
}

// UsersMessagesGetParams are the parameters of users.messages.get.
type UsersMessagesGetParams struct {
	// As users.messages.list gives it.
	ID string `wire:"id" is:"required"`
	// How much of it: "full" is parsed into parts, "raw" is the message as it was sent.
	//
	// Default: "full".
	Format connector.Opt[UsersMessagesGetFormat] `wire:"format"`
	// With the format "metadata": only these headers.
	MetadataHeaders connector.Opt[[]string] `wire:"metadataHeaders"`
	// An e-mail address; "me" is the connected user.
	//
	// Default: "me".
	UserID connector.Opt[string] `wire:"userId"`
}

// UsersMessagesGetFormat is text; there may be other values than the constants.
type UsersMessagesGetFormat string

// Values of UsersMessagesGetFormat.
const (
	UsersMessagesGetFormatMinimal  UsersMessagesGetFormat = "minimal"
	UsersMessagesGetFormatFull     UsersMessagesGetFormat = "full"
	UsersMessagesGetFormatRaw      UsersMessagesGetFormat = "raw"
	UsersMessagesGetFormatMetadata UsersMessagesGetFormat = "metadata"
)

// UsersMessagesListParams are the parameters of users.messages.list.
type UsersMessagesListParams struct {
	// Whether spam and trash are listed too.
	//
	// Default: false.
	IncludeSpamTrash connector.Opt[bool] `wire:"includeSpamTrash"`
	// Only messages that have all of these labels.
	LabelIDs connector.Opt[[]string] `wire:"labelIds"`
	// nextPageToken of the page before.
	PageToken connector.Opt[string] `wire:"pageToken"`
	// A search as in the Gmail search box, such as "from:jonas@example.com is:unread". Not with the scope
	// gmail.metadata.
	Q connector.Opt[string] `wire:"q"`
	// An e-mail address; "me" is the connected user.
	//
	// Default: "me".
	UserID connector.Opt[string] `wire:"userId"`
}

// UsersMessagesModifyParams are the parameters of users.messages.modify.
type UsersMessagesModifyParams struct {
	// As users.messages.list gives it.
	ID string `wire:"id" is:"required"`
	// Such as STARRED.
	AddLabelIDs connector.Opt[[]string] `wire:"addLabelIds"`
	// UNREAD marks as read; INBOX archives.
	RemoveLabelIDs connector.Opt[[]string] `wire:"removeLabelIds"`
	// An e-mail address; "me" is the connected user.
	//
	// Default: "me".
	UserID connector.Opt[string] `wire:"userId"`
}

// UsersMessagesSendParams are the parameters of users.messages.send.
type UsersMessagesSendParams struct {
	// The whole message of RFC 5322, in base64url.
	//
	// Bytes: on their way they are text, in base64.
	Raw []byte `wire:"raw" is:"required"`
	// The thread it belongs to.
	ThreadID connector.Opt[string] `wire:"threadId"`
	// An e-mail address; "me" is the connected user.
	//
	// Default: "me".
	UserID connector.Opt[string] `wire:"userId"`
}

// UsersMessagesTrashParams are the parameters of users.messages.trash.
type UsersMessagesTrashParams struct {
	// As users.messages.list gives it.
	ID string `wire:"id" is:"required"`
	// An e-mail address; "me" is the connected user.
	//
	// Default: "me".
	UserID connector.Opt[string] `wire:"userId"`
}

type ListMessagesResponse struct {
	connector.Received
	// With id and threadId only; missing when there is none.
	Messages           []Message `wire:"messages"`
	NextPageToken      string    `wire:"nextPageToken"`
	ResultSizeEstimate int64     `wire:"resultSizeEstimate"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x ListMessagesResponse) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *ListMessagesResponse) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}
