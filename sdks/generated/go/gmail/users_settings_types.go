// Code generated from connector gmail 1.1.0. DO NOT EDIT.

package gmail

import (
	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// UsersSettingsGetVacationParams are the parameters of users.settings.getVacation.
type UsersSettingsGetVacationParams struct {
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

// UsersSettingsUpdateVacationParams are the parameters of users.settings.updateVacation.
type UsersSettingsUpdateVacationParams struct {
	// Whether mail is answered automatically.
	EnableAutoReply connector.Opt[bool] `wire:"enableAutoReply"`
	// The last moment; milliseconds since 1970.
	EndTime connector.Opt[string] `wire:"endTime"`
	// Only these members of the answer, such as "messages(id,threadId),nextPageToken".
	Fields connector.Opt[string] `wire:"fields"`
	// Whether the answer is laid out for people.
	//
	// Default: true.
	PrettyPrint connector.Opt[bool] `wire:"prettyPrint"`
	// Whom the call is counted for, where the application calls for several.
	QuotaUser connector.Opt[string] `wire:"quotaUser"`
	// The answer as HTML; goes before the one as text.
	ResponseBodyHTML connector.Opt[string] `wire:"responseBodyHtml"`
	// The answer as text.
	ResponseBodyPlainText connector.Opt[string] `wire:"responseBodyPlainText"`
	// What the subject begins with.
	ResponseSubject connector.Opt[string] `wire:"responseSubject"`
	// Whether only the user's contacts are answered.
	RestrictToContacts connector.Opt[bool] `wire:"restrictToContacts"`
	// Whether only the user's own domain is answered. In Google Workspace.
	RestrictToDomain connector.Opt[bool] `wire:"restrictToDomain"`
	// The first moment; milliseconds since 1970.
	StartTime connector.Opt[string] `wire:"startTime"`
	// An e-mail address; "me" is the connected user.
	//
	// Default: "me".
	UserID connector.Opt[string] `wire:"userId"`
}

type VacationSettings struct {
	connector.Received
	EnableAutoReply bool `wire:"enableAutoReply"`
	// Milliseconds since 1970.
	EndTime string `wire:"endTime"`
	// Goes before the one as text.
	ResponseBodyHTML      string `wire:"responseBodyHtml"`
	ResponseBodyPlainText string `wire:"responseBodyPlainText"`
	// What the subject begins with.
	ResponseSubject    string `wire:"responseSubject"`
	RestrictToContacts bool   `wire:"restrictToContacts"`
	// In Google Workspace.
	RestrictToDomain bool `wire:"restrictToDomain"`
	// Milliseconds since 1970.
	StartTime string `wire:"startTime"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x VacationSettings) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *VacationSettings) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}
