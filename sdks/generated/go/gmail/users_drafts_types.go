// Code generated from connector gmail 1.1.0. DO NOT EDIT.

package gmail

import (
	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// UsersDraftsCreateParams are the parameters of users.drafts.create.
type UsersDraftsCreateParams struct {
	// Its raw is the whole message in base64url; its threadId makes it a reply.
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

// UsersDraftsCreateUploadParams are the parameters of users.drafts.create.upload.
type UsersDraftsCreateUploadParams struct {
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

// UsersDraftsCreateUploadMultipartParams are the parameters of users.drafts.create.upload.multipart.
type UsersDraftsCreateUploadMultipartParams struct {
	// The threadId of its message makes it a reply.
	Draft DraftParam `wire:"draft" is:"required"`
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

// UsersDraftsCreateUploadStartParams are the parameters of users.drafts.create.upload.start.
type UsersDraftsCreateUploadStartParams struct {
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

// UsersDraftsDeleteParams are the parameters of users.drafts.delete.
type UsersDraftsDeleteParams struct {
	// As users.drafts.list gives it.
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

// UsersDraftsGetParams are the parameters of users.drafts.get.
type UsersDraftsGetParams struct {
	// As users.drafts.list gives it.
	ID string `wire:"id" is:"required"`
	// Only these members of the answer, such as "messages(id,threadId),nextPageToken".
	Fields connector.Opt[string] `wire:"fields"`
	// How much of it: "full" is parsed into parts, "raw" is the message as it was sent.
	//
	// Default: "full".
	Format connector.Opt[UsersDraftsGetFormat] `wire:"format"`
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

// UsersDraftsGetFormat is text; there may be other values than the constants.
type UsersDraftsGetFormat string

// Values of UsersDraftsGetFormat.
const (
	UsersDraftsGetFormatMinimal  UsersDraftsGetFormat = "minimal"
	UsersDraftsGetFormatFull     UsersDraftsGetFormat = "full"
	UsersDraftsGetFormatRaw      UsersDraftsGetFormat = "raw"
	UsersDraftsGetFormatMetadata UsersDraftsGetFormat = "metadata"
)

// UsersDraftsListParams are the parameters of users.drafts.list.
type UsersDraftsListParams struct {
	// Only these members of the answer, such as "messages(id,threadId),nextPageToken".
	Fields connector.Opt[string] `wire:"fields"`
	// Whether spam and trash are listed too.
	//
	// Default: false.
	IncludeSpamTrash connector.Opt[bool] `wire:"includeSpamTrash"`
	// nextPageToken of the page before.
	PageToken connector.Opt[string] `wire:"pageToken"`
	// Whether the answer is laid out for people.
	//
	// Default: true.
	PrettyPrint connector.Opt[bool] `wire:"prettyPrint"`
	// A search as in the Gmail search box.
	Q connector.Opt[string] `wire:"q"`
	// Whom the call is counted for, where the application calls for several.
	QuotaUser connector.Opt[string] `wire:"quotaUser"`
	// An e-mail address; "me" is the connected user.
	//
	// Default: "me".
	UserID connector.Opt[string] `wire:"userId"`
}

// UsersDraftsSendParams are the parameters of users.drafts.send.
type UsersDraftsSendParams struct {
	// As users.drafts.list gives it.
	ID string `wire:"id" is:"required"`
	// Only these members of the answer, such as "messages(id,threadId),nextPageToken".
	Fields connector.Opt[string] `wire:"fields"`
	// What to send in place of what the draft says.
	Message connector.Opt[MessageParam] `wire:"message"`
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

// UsersDraftsSendUploadMultipartParams are the parameters of users.drafts.send.upload.multipart.
type UsersDraftsSendUploadMultipartParams struct {
	// Its id.
	Draft DraftParam `wire:"draft" is:"required"`
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

// UsersDraftsSendUploadStartParams are the parameters of users.drafts.send.upload.start.
type UsersDraftsSendUploadStartParams struct {
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

// UsersDraftsUpdateParams are the parameters of users.drafts.update.
type UsersDraftsUpdateParams struct {
	// As users.drafts.list gives it.
	ID string `wire:"id" is:"required"`
	// Its raw is the whole message in base64url; its threadId makes it a reply.
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

// UsersDraftsUpdateUploadParams are the parameters of users.drafts.update.upload.
type UsersDraftsUpdateUploadParams struct {
	// As users.drafts.list gives it.
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

// UsersDraftsUpdateUploadMultipartParams are the parameters of users.drafts.update.upload.multipart.
type UsersDraftsUpdateUploadMultipartParams struct {
	// The threadId of its message makes it a reply.
	Draft DraftParam `wire:"draft" is:"required"`
	// As users.drafts.list gives it.
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

// UsersDraftsUpdateUploadStartParams are the parameters of users.drafts.update.upload.start.
type UsersDraftsUpdateUploadStartParams struct {
	// As users.drafts.list gives it.
	ID string `wire:"id" is:"required"`
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

type Draft struct {
	connector.Received
	ID      string  `wire:"id"`
	Message Message `wire:"message"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x Draft) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *Draft) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

// ToParam makes what goes into a request of it, for changing some of it and writing it back.
func (x Draft) ToParam() DraftParam { return connector.ToParam[DraftParam](pkg, x) }

// DraftParam is Draft as requests have it.
type DraftParam struct {
	connector.ExtraFields
	ID      connector.Opt[string]       `wire:"id"`
	Message connector.Opt[MessageParam] `wire:"message"`
}

// MarshalJSON writes it as a request has it.
func (x DraftParam) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

type ListDraftsResponse struct {
	connector.Received
	// Each message with id and threadId only; missing when there is none.
	Drafts             []Draft `wire:"drafts"`
	NextPageToken      string  `wire:"nextPageToken"`
	ResultSizeEstimate int64   `wire:"resultSizeEstimate"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x ListDraftsResponse) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *ListDraftsResponse) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}
