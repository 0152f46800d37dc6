// Code generated from connector gmail 1.1.0. DO NOT EDIT.

package gmail

import (
	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// UsersMessagesBatchDeleteParams are the parameters of users.messages.batchDelete.
type UsersMessagesBatchDeleteParams struct {
	// Of messages, as users.messages.list gives them.
	IDs []string `wire:"ids" is:"required"`
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

// UsersMessagesBatchModifyParams are the parameters of users.messages.batchModify.
type UsersMessagesBatchModifyParams struct {
	// Of messages, as users.messages.list gives them.
	IDs []string `wire:"ids" is:"required"`
	// Labels of Google Workspace to add, or to change the fields of.
	AddClassificationLabels connector.Opt[[]ClassificationLabelValueParam] `wire:"addClassificationLabels"`
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
	// Labels of Google Workspace to take away.
	RemoveClassificationLabelIDs connector.Opt[[]string] `wire:"removeClassificationLabelIds"`
	// UNREAD marks as read; INBOX archives.
	RemoveLabelIDs connector.Opt[[]string] `wire:"removeLabelIds"`
	// An e-mail address; "me" is the connected user.
	//
	// Default: "me".
	UserID connector.Opt[string] `wire:"userId"`
}

// UsersMessagesDeleteParams are the parameters of users.messages.delete.
type UsersMessagesDeleteParams struct {
	// As users.messages.list gives it.
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

// UsersMessagesGetParams are the parameters of users.messages.get.
type UsersMessagesGetParams struct {
	// As users.messages.list gives it.
	ID string `wire:"id" is:"required"`
	// Only these members of the answer, such as "messages(id,threadId),nextPageToken".
	Fields connector.Opt[string] `wire:"fields"`
	// How much of it: "full" is parsed into parts, "raw" is the message as it was sent. With the scope
	// gmail.metadata only the other two.
	//
	// Default: "full".
	Format connector.Opt[UsersMessagesGetFormat] `wire:"format"`
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

// UsersMessagesGetFormat is text; there may be other values than the constants.
type UsersMessagesGetFormat string

// Values of UsersMessagesGetFormat.
const (
	UsersMessagesGetFormatMinimal  UsersMessagesGetFormat = "minimal"
	UsersMessagesGetFormatFull     UsersMessagesGetFormat = "full"
	UsersMessagesGetFormatRaw      UsersMessagesGetFormat = "raw"
	UsersMessagesGetFormatMetadata UsersMessagesGetFormat = "metadata"
)

// UsersMessagesImportParams are the parameters of users.messages.import.
type UsersMessagesImportParams struct {
	// The whole message of RFC 5322, in base64url.
	//
	// Bytes: on their way they are text, in base64.
	Raw []byte `wire:"raw" is:"required"`
	// Labels of Google Workspace that say how confidential it is.
	ClassificationLabelValues connector.Opt[[]ClassificationLabelValueParam] `wire:"classificationLabelValues"`
	// Whether it counts as deleted at once, to be seen in Google Vault only. In Google Workspace.
	//
	// Default: false.
	Deleted connector.Opt[bool] `wire:"deleted"`
	// Only these members of the answer, such as "messages(id,threadId),nextPageToken".
	Fields connector.Opt[string] `wire:"fields"`
	// Which date orders it among the others: of now, or of its own header Date.
	//
	// Default: "dateHeader".
	InternalDateSource connector.Opt[UsersMessagesImportInternalDateSource] `wire:"internalDateSource"`
	// What it is filed under, such as INBOX and UNREAD; none is the archive.
	LabelIDs connector.Opt[[]string] `wire:"labelIds"`
	// Whether what looks like spam stays out of SPAM.
	//
	// Default: false.
	NeverMarkSpam connector.Opt[bool] `wire:"neverMarkSpam"`
	// Whether the answer is laid out for people.
	//
	// Default: true.
	PrettyPrint connector.Opt[bool] `wire:"prettyPrint"`
	// Whether invitations in it go into the user's calendar.
	//
	// Default: false.
	ProcessForCalendar connector.Opt[bool] `wire:"processForCalendar"`
	// Whom the call is counted for, where the application calls for several.
	QuotaUser connector.Opt[string] `wire:"quotaUser"`
	// The thread it belongs to.
	ThreadID connector.Opt[string] `wire:"threadId"`
	// An e-mail address; "me" is the connected user.
	//
	// Default: "me".
	UserID connector.Opt[string] `wire:"userId"`
}

// UsersMessagesImportInternalDateSource is text; there may be other values than the constants.
type UsersMessagesImportInternalDateSource string

// Values of UsersMessagesImportInternalDateSource.
const (
	UsersMessagesImportInternalDateSourceReceivedTime UsersMessagesImportInternalDateSource = "receivedTime"
	UsersMessagesImportInternalDateSourceDateHeader   UsersMessagesImportInternalDateSource = "dateHeader"
)

// UsersMessagesImportUploadParams are the parameters of users.messages.import.upload.
type UsersMessagesImportUploadParams struct {
	// Whether it counts as deleted at once, to be seen in Google Vault only. In Google Workspace.
	//
	// Default: false.
	Deleted connector.Opt[bool] `wire:"deleted"`
	// Only these members of the answer, such as "messages(id,threadId),nextPageToken".
	Fields connector.Opt[string] `wire:"fields"`
	// Which date orders it among the others: of now, or of its own header Date.
	//
	// Default: "dateHeader".
	InternalDateSource connector.Opt[UsersMessagesImportUploadInternalDateSource] `wire:"internalDateSource"`
	// Whether what looks like spam stays out of SPAM.
	//
	// Default: false.
	NeverMarkSpam connector.Opt[bool] `wire:"neverMarkSpam"`
	// Whether the answer is laid out for people.
	//
	// Default: true.
	PrettyPrint connector.Opt[bool] `wire:"prettyPrint"`
	// Whether invitations in it go into the user's calendar.
	//
	// Default: false.
	ProcessForCalendar connector.Opt[bool] `wire:"processForCalendar"`
	// Whom the call is counted for, where the application calls for several.
	QuotaUser connector.Opt[string] `wire:"quotaUser"`
	// An e-mail address; "me" is the connected user.
	//
	// Default: "me".
	UserID connector.Opt[string] `wire:"userId"`
}

// UsersMessagesImportUploadInternalDateSource is text; there may be other values than the constants.
type UsersMessagesImportUploadInternalDateSource string

// Values of UsersMessagesImportUploadInternalDateSource.
const (
	UsersMessagesImportUploadInternalDateSourceReceivedTime UsersMessagesImportUploadInternalDateSource = "receivedTime"
	UsersMessagesImportUploadInternalDateSourceDateHeader   UsersMessagesImportUploadInternalDateSource = "dateHeader"
)

// UsersMessagesImportUploadMultipartParams are the parameters of users.messages.import.upload.multipart.
type UsersMessagesImportUploadMultipartParams struct {
	// Its labelIds and its threadId.
	Message MessageParam `wire:"message" is:"required"`
	// Whether it counts as deleted at once, to be seen in Google Vault only. In Google Workspace.
	//
	// Default: false.
	Deleted connector.Opt[bool] `wire:"deleted"`
	// Only these members of the answer, such as "messages(id,threadId),nextPageToken".
	Fields connector.Opt[string] `wire:"fields"`
	// Which date orders it among the others: of now, or of its own header Date.
	//
	// Default: "dateHeader".
	InternalDateSource connector.Opt[UsersMessagesImportUploadMultipartInternalDateSource] `wire:"internalDateSource"`
	// Whether what looks like spam stays out of SPAM.
	//
	// Default: false.
	NeverMarkSpam connector.Opt[bool] `wire:"neverMarkSpam"`
	// Whether the answer is laid out for people.
	//
	// Default: true.
	PrettyPrint connector.Opt[bool] `wire:"prettyPrint"`
	// Whether invitations in it go into the user's calendar.
	//
	// Default: false.
	ProcessForCalendar connector.Opt[bool] `wire:"processForCalendar"`
	// Whom the call is counted for, where the application calls for several.
	QuotaUser connector.Opt[string] `wire:"quotaUser"`
	// An e-mail address; "me" is the connected user.
	//
	// Default: "me".
	UserID connector.Opt[string] `wire:"userId"`
}

// UsersMessagesImportUploadMultipartInternalDateSource is text; there may be other values than the constants.
type UsersMessagesImportUploadMultipartInternalDateSource string

// Values of UsersMessagesImportUploadMultipartInternalDateSource.
const (
	UsersMessagesImportUploadMultipartInternalDateSourceReceivedTime UsersMessagesImportUploadMultipartInternalDateSource = "receivedTime"
	UsersMessagesImportUploadMultipartInternalDateSourceDateHeader   UsersMessagesImportUploadMultipartInternalDateSource = "dateHeader"
)

// UsersMessagesImportUploadStartParams are the parameters of users.messages.import.upload.start.
type UsersMessagesImportUploadStartParams struct {
	// Of all pieces together, in bytes; at most 157,286,400.
	XUploadContentLength connector.Opt[int64] `wire:"X-Upload-Content-Length"`
	// Of what the pieces will be.
	//
	// Default: "message/rfc822".
	XUploadContentType connector.Opt[string] `wire:"X-Upload-Content-Type"`
	// Whether it counts as deleted at once, to be seen in Google Vault only. In Google Workspace.
	//
	// Default: false.
	Deleted connector.Opt[bool] `wire:"deleted"`
	// Only these members of the answer, such as "messages(id,threadId),nextPageToken".
	Fields connector.Opt[string] `wire:"fields"`
	// Which date orders it among the others: of now, or of its own header Date.
	//
	// Default: "dateHeader".
	InternalDateSource connector.Opt[UsersMessagesImportUploadStartInternalDateSource] `wire:"internalDateSource"`
	// Whether what looks like spam stays out of SPAM.
	//
	// Default: false.
	NeverMarkSpam connector.Opt[bool] `wire:"neverMarkSpam"`
	// Whether the answer is laid out for people.
	//
	// Default: true.
	PrettyPrint connector.Opt[bool] `wire:"prettyPrint"`
	// Whether invitations in it go into the user's calendar.
	//
	// Default: false.
	ProcessForCalendar connector.Opt[bool] `wire:"processForCalendar"`
	// Whom the call is counted for, where the application calls for several.
	QuotaUser connector.Opt[string] `wire:"quotaUser"`
	// An e-mail address; "me" is the connected user.
	//
	// Default: "me".
	UserID connector.Opt[string] `wire:"userId"`
}

// UsersMessagesImportUploadStartInternalDateSource is text; there may be other values than the constants.
type UsersMessagesImportUploadStartInternalDateSource string

// Values of UsersMessagesImportUploadStartInternalDateSource.
const (
	UsersMessagesImportUploadStartInternalDateSourceReceivedTime UsersMessagesImportUploadStartInternalDateSource = "receivedTime"
	UsersMessagesImportUploadStartInternalDateSourceDateHeader   UsersMessagesImportUploadStartInternalDateSource = "dateHeader"
)

// UsersMessagesInsertParams are the parameters of users.messages.insert.
type UsersMessagesInsertParams struct {
	// The whole message of RFC 5322, in base64url.
	//
	// Bytes: on their way they are text, in base64.
	Raw []byte `wire:"raw" is:"required"`
	// Labels of Google Workspace that say how confidential it is.
	ClassificationLabelValues connector.Opt[[]ClassificationLabelValueParam] `wire:"classificationLabelValues"`
	// Whether it counts as deleted at once, to be seen in Google Vault only. In Google Workspace.
	//
	// Default: false.
	Deleted connector.Opt[bool] `wire:"deleted"`
	// Only these members of the answer, such as "messages(id,threadId),nextPageToken".
	Fields connector.Opt[string] `wire:"fields"`
	// Which date orders it among the others: of now, or of its own header Date.
	//
	// Default: "receivedTime".
	InternalDateSource connector.Opt[UsersMessagesInsertInternalDateSource] `wire:"internalDateSource"`
	// What it is filed under, such as INBOX and UNREAD; none is the archive.
	LabelIDs connector.Opt[[]string] `wire:"labelIds"`
	// Whether the answer is laid out for people.
	//
	// Default: true.
	PrettyPrint connector.Opt[bool] `wire:"prettyPrint"`
	// Whom the call is counted for, where the application calls for several.
	QuotaUser connector.Opt[string] `wire:"quotaUser"`
	// The thread it belongs to.
	ThreadID connector.Opt[string] `wire:"threadId"`
	// An e-mail address; "me" is the connected user.
	//
	// Default: "me".
	UserID connector.Opt[string] `wire:"userId"`
}

// UsersMessagesInsertInternalDateSource is text; there may be other values than the constants.
type UsersMessagesInsertInternalDateSource string

// Values of UsersMessagesInsertInternalDateSource.
const (
	UsersMessagesInsertInternalDateSourceReceivedTime UsersMessagesInsertInternalDateSource = "receivedTime"
	UsersMessagesInsertInternalDateSourceDateHeader   UsersMessagesInsertInternalDateSource = "dateHeader"
)

// UsersMessagesInsertUploadParams are the parameters of users.messages.insert.upload.
type UsersMessagesInsertUploadParams struct {
	// Whether it counts as deleted at once, to be seen in Google Vault only. In Google Workspace.
	//
	// Default: false.
	Deleted connector.Opt[bool] `wire:"deleted"`
	// Only these members of the answer, such as "messages(id,threadId),nextPageToken".
	Fields connector.Opt[string] `wire:"fields"`
	// Which date orders it among the others: of now, or of its own header Date.
	//
	// Default: "receivedTime".
	InternalDateSource connector.Opt[UsersMessagesInsertUploadInternalDateSource] `wire:"internalDateSource"`
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

// UsersMessagesInsertUploadInternalDateSource is text; there may be other values than the constants.
type UsersMessagesInsertUploadInternalDateSource string

// Values of UsersMessagesInsertUploadInternalDateSource.
const (
	UsersMessagesInsertUploadInternalDateSourceReceivedTime UsersMessagesInsertUploadInternalDateSource = "receivedTime"
	UsersMessagesInsertUploadInternalDateSourceDateHeader   UsersMessagesInsertUploadInternalDateSource = "dateHeader"
)

// UsersMessagesInsertUploadMultipartParams are the parameters of users.messages.insert.upload.multipart.
type UsersMessagesInsertUploadMultipartParams struct {
	// Its labelIds and its threadId.
	Message MessageParam `wire:"message" is:"required"`
	// Whether it counts as deleted at once, to be seen in Google Vault only. In Google Workspace.
	//
	// Default: false.
	Deleted connector.Opt[bool] `wire:"deleted"`
	// Only these members of the answer, such as "messages(id,threadId),nextPageToken".
	Fields connector.Opt[string] `wire:"fields"`
	// Which date orders it among the others: of now, or of its own header Date.
	//
	// Default: "receivedTime".
	InternalDateSource connector.Opt[UsersMessagesInsertUploadMultipartInternalDateSource] `wire:"internalDateSource"`
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

// UsersMessagesInsertUploadMultipartInternalDateSource is text; there may be other values than the constants.
type UsersMessagesInsertUploadMultipartInternalDateSource string

// Values of UsersMessagesInsertUploadMultipartInternalDateSource.
const (
	UsersMessagesInsertUploadMultipartInternalDateSourceReceivedTime UsersMessagesInsertUploadMultipartInternalDateSource = "receivedTime"
	UsersMessagesInsertUploadMultipartInternalDateSourceDateHeader   UsersMessagesInsertUploadMultipartInternalDateSource = "dateHeader"
)

// UsersMessagesInsertUploadStartParams are the parameters of users.messages.insert.upload.start.
type UsersMessagesInsertUploadStartParams struct {
	// Of all pieces together, in bytes; at most 157,286,400.
	XUploadContentLength connector.Opt[int64] `wire:"X-Upload-Content-Length"`
	// Of what the pieces will be.
	//
	// Default: "message/rfc822".
	XUploadContentType connector.Opt[string] `wire:"X-Upload-Content-Type"`
	// Whether it counts as deleted at once, to be seen in Google Vault only. In Google Workspace.
	//
	// Default: false.
	Deleted connector.Opt[bool] `wire:"deleted"`
	// Only these members of the answer, such as "messages(id,threadId),nextPageToken".
	Fields connector.Opt[string] `wire:"fields"`
	// Which date orders it among the others: of now, or of its own header Date.
	//
	// Default: "receivedTime".
	InternalDateSource connector.Opt[UsersMessagesInsertUploadStartInternalDateSource] `wire:"internalDateSource"`
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

// UsersMessagesInsertUploadStartInternalDateSource is text; there may be other values than the constants.
type UsersMessagesInsertUploadStartInternalDateSource string

// Values of UsersMessagesInsertUploadStartInternalDateSource.
const (
	UsersMessagesInsertUploadStartInternalDateSourceReceivedTime UsersMessagesInsertUploadStartInternalDateSource = "receivedTime"
	UsersMessagesInsertUploadStartInternalDateSourceDateHeader   UsersMessagesInsertUploadStartInternalDateSource = "dateHeader"
)

// UsersMessagesListParams are the parameters of users.messages.list.
type UsersMessagesListParams struct {
	// Only these members of the answer, such as "messages(id,threadId),nextPageToken".
	Fields connector.Opt[string] `wire:"fields"`
	// Whether spam and trash are listed too.
	//
	// Default: false.
	IncludeSpamTrash connector.Opt[bool] `wire:"includeSpamTrash"`
	// Only messages that have all of these labels.
	LabelIDs connector.Opt[[]string] `wire:"labelIds"`
	// nextPageToken of the page before.
	PageToken connector.Opt[string] `wire:"pageToken"`
	// Whether the answer is laid out for people.
	//
	// Default: true.
	PrettyPrint connector.Opt[bool] `wire:"prettyPrint"`
	// A search as in the Gmail search box, such as "from:jonas@example.com is:unread". Not with the scope
	// gmail.metadata.
	Q connector.Opt[string] `wire:"q"`
	// Whom the call is counted for, where the application calls for several.
	QuotaUser connector.Opt[string] `wire:"quotaUser"`
	// An e-mail address; "me" is the connected user.
	//
	// Default: "me".
	UserID connector.Opt[string] `wire:"userId"`
}

// UsersMessagesModifyParams are the parameters of users.messages.modify.
type UsersMessagesModifyParams struct {
	// As users.messages.list gives it.
	ID string `wire:"id" is:"required"`
	// Labels of Google Workspace to add, or to change the fields of.
	AddClassificationLabels connector.Opt[[]ClassificationLabelValueParam] `wire:"addClassificationLabels"`
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
	// Labels of Google Workspace to take away.
	RemoveClassificationLabelIDs connector.Opt[[]string] `wire:"removeClassificationLabelIds"`
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
	// Labels of Google Workspace that say how confidential it is.
	ClassificationLabelValues connector.Opt[[]ClassificationLabelValueParam] `wire:"classificationLabelValues"`
	// Only these members of the answer, such as "messages(id,threadId),nextPageToken".
	Fields connector.Opt[string] `wire:"fields"`
	// Whether the answer is laid out for people.
	//
	// Default: true.
	PrettyPrint connector.Opt[bool] `wire:"prettyPrint"`
	// Whom the call is counted for, where the application calls for several.
	QuotaUser connector.Opt[string] `wire:"quotaUser"`
	// The thread it belongs to.
	ThreadID connector.Opt[string] `wire:"threadId"`
	// An e-mail address; "me" is the connected user.
	//
	// Default: "me".
	UserID connector.Opt[string] `wire:"userId"`
}

// UsersMessagesSendUploadParams are the parameters of users.messages.send.upload.
type UsersMessagesSendUploadParams struct {
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

// UsersMessagesSendUploadMultipartParams are the parameters of users.messages.send.upload.multipart.
type UsersMessagesSendUploadMultipartParams struct {
	// Its threadId makes it a reply.
	Message MessageParam `wire:"message" is:"required"`
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

// UsersMessagesSendUploadStartParams are the parameters of users.messages.send.upload.start.
type UsersMessagesSendUploadStartParams struct {
	// Of all pieces together, in bytes; at most 36,700,160.
	XUploadContentLength connector.Opt[int64] `wire:"X-Upload-Content-Length"`
	// Of what the pieces will be.
	//
	// Default: "message/rfc822".
	XUploadContentType connector.Opt[string] `wire:"X-Upload-Content-Type"`
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

// UsersMessagesTrashParams are the parameters of users.messages.trash.
type UsersMessagesTrashParams struct {
	// As users.messages.list gives it.
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

// UsersMessagesUntrashParams are the parameters of users.messages.untrash.
type UsersMessagesUntrashParams struct {
	// As users.messages.list gives it.
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
