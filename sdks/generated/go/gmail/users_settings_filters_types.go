// Code generated from connector gmail 1.1.0. DO NOT EDIT.

package gmail

import (
	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// UsersSettingsFiltersCreateParams are the parameters of users.settings.filters.create.
type UsersSettingsFiltersCreateParams struct {
	// What happens to them.
	Action connector.Opt[FilterActionParam] `wire:"action"`
	// Which messages.
	Criteria connector.Opt[FilterCriteriaParam] `wire:"criteria"`
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

// UsersSettingsFiltersDeleteParams are the parameters of users.settings.filters.delete.
type UsersSettingsFiltersDeleteParams struct {
	// As users.settings.filters.list gives it.
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

// UsersSettingsFiltersListParams are the parameters of users.settings.filters.list.
type UsersSettingsFiltersListParams struct {
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

type Filter struct {
	connector.Received
	Action   FilterAction   `wire:"action"`
	Criteria FilterCriteria `wire:"criteria"`
	ID       string         `wire:"id"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x Filter) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *Filter) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

type FilterAction struct {
	connector.Received
	AddLabelIDs []string `wire:"addLabelIds"`
	// The address that it goes on to; one that the user has verified.
	Forward string `wire:"forward"`
	// INBOX archives.
	RemoveLabelIDs []string `wire:"removeLabelIds"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x FilterAction) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *FilterAction) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

// ToParam makes what goes into a request of it, for changing some of it and writing it back.
func (x FilterAction) ToParam() FilterActionParam {
	return connector.ToParam[FilterActionParam](pkg, x)
}

// FilterActionParam is FilterAction as requests have it.
type FilterActionParam struct {
	connector.ExtraFields
	AddLabelIDs connector.Opt[[]string] `wire:"addLabelIds"`
	// The address that it goes on to; one that the user has verified.
	Forward connector.Opt[string] `wire:"forward"`
	// INBOX archives.
	RemoveLabelIDs connector.Opt[[]string] `wire:"removeLabelIds"`
}

// MarshalJSON writes it as a request has it.
func (x FilterActionParam) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// Which messages; all that is stated must be so.
type FilterCriteria struct {
	connector.Received
	ExcludeChats bool `wire:"excludeChats"`
	// Name or address of the sender.
	From          string `wire:"from"`
	HasAttachment bool   `wire:"hasAttachment"`
	// A search that must not find it.
	NegatedQuery string `wire:"negatedQuery"`
	// A search as in the Gmail search box that must find it.
	Query string `wire:"query"`
	// Of the whole message
	Size int64 `wire:"size"`
	// How the message's size is to be to it.
	SizeComparison FilterCriteriaSizeComparison `wire:"sizeComparison"`
	// Words of the subject
	Subject string `wire:"subject"`
	// Name or address of anybody in To
	To string `wire:"to"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x FilterCriteria) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *FilterCriteria) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// ToParam makes what goes into a request of it, for changing some of it and writing it back.
func (x FilterCriteria) ToParam() FilterCriteriaParam {
	return connector.ToParam[FilterCriteriaParam](pkg, x)
}

// FilterCriteriaParam is FilterCriteria as requests have it.
//
// Which messages; all that is stated must be so.
type FilterCriteriaParam struct {
	connector.ExtraFields
	ExcludeChats connector.Opt[bool] `wire:"excludeChats"`
	// Name or address of the sender.
	From          connector.Opt[string] `wire:"from"`
	HasAttachment connector.Opt[bool]   `wire:"hasAttachment"`
	// A search that must not find it.
	NegatedQuery connector.Opt[string] `wire:"negatedQuery"`
	// A search as in the Gmail search box that must find it.
	Query connector.Opt[string] `wire:"query"`
	// Of the whole message
	Size connector.Opt[int64] `wire:"size"`
	// How the message's size is to be to it.
	SizeComparison connector.Opt[FilterCriteriaSizeComparison] `wire:"sizeComparison"`
	// Words of the subject
	Subject connector.Opt[string] `wire:"subject"`
	// Name or address of anybody in To
	To connector.Opt[string] `wire:"to"`
}

// MarshalJSON writes it as a request has it.
func (x FilterCriteriaParam) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// FilterCriteriaSizeComparison is text; there may be other values than the constants.
type FilterCriteriaSizeComparison string

// Values of FilterCriteriaSizeComparison.
const (
	FilterCriteriaSizeComparisonUnspecified FilterCriteriaSizeComparison = "unspecified"
	FilterCriteriaSizeComparisonSmaller     FilterCriteriaSizeComparison = "smaller"
	FilterCriteriaSizeComparisonLarger      FilterCriteriaSizeComparison = "larger"
)

type ListFiltersResponse struct {
	connector.Received
	// Missing when there is none.
	Filter []Filter `wire:"filter"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x ListFiltersResponse) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *ListFiltersResponse) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}
