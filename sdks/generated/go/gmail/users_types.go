// Code generated from connector gmail 1.1.0. DO NOT EDIT.

package gmail

import (
	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// UsersGetProfileParams are the parameters of users.getProfile.
type UsersGetProfileParams struct {
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

// UsersStopParams are the parameters of users.stop.
type UsersStopParams struct {
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

// UsersWatchParams are the parameters of users.watch.
type UsersWatchParams struct {
	// The whole name, as in projects/my-project/topics/mail; of the project that the OAuth client belongs to, and
	// gmail-api-push@system.gserviceaccount.com may publish to it.
	TopicName string `wire:"topicName" is:"required"`
	// Only these members of the answer, such as "messages(id,threadId),nextPageToken".
	Fields connector.Opt[string] `wire:"fields"`
	// What labelFilterBehavior took the place of.
	//
	// Deprecated: The provider advises against it.
	LabelFilterAction connector.Opt[UsersWatchLabelFilterAction] `wire:"labelFilterAction"`
	// Whether labelIds says what is wanted or what is not.
	LabelFilterBehavior connector.Opt[UsersWatchLabelFilterBehavior] `wire:"labelFilterBehavior"`
	// Only changes with these labels; everything unless stated.
	LabelIDs connector.Opt[[]string] `wire:"labelIds"`
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

// UsersWatchLabelFilterAction is text; there may be other values than the constants.
type UsersWatchLabelFilterAction string

// Values of UsersWatchLabelFilterAction.
const (
	UsersWatchLabelFilterActionInclude UsersWatchLabelFilterAction = "include"
	UsersWatchLabelFilterActionExclude UsersWatchLabelFilterAction = "exclude"
)

// UsersWatchLabelFilterBehavior is text; there may be other values than the constants.
type UsersWatchLabelFilterBehavior string

// Values of UsersWatchLabelFilterBehavior.
const (
	UsersWatchLabelFilterBehaviorInclude UsersWatchLabelFilterBehavior = "include"
	UsersWatchLabelFilterBehaviorExclude UsersWatchLabelFilterBehavior = "exclude"
)

type Profile struct {
	connector.Received
	EmailAddress string `wire:"emailAddress"`
	// Where the mailbox's history stands; users.history.list goes on from here.
	HistoryID     string `wire:"historyId"`
	MessagesTotal int64  `wire:"messagesTotal"`
	ThreadsTotal  int64  `wire:"threadsTotal"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x Profile) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *Profile) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

type WatchResponse struct {
	connector.Received
	// When the announcements end; milliseconds since 1970.
	Expiration string `wire:"expiration"`
	// Where the mailbox's history stands; users.history.list goes on from here.
	HistoryID string `wire:"historyId"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x WatchResponse) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *WatchResponse) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}
