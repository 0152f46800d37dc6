// Code generated from connector resend 1.0.0. DO NOT EDIT.

package resend

import (
	"encoding/json"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// ContactsCreateParams are the parameters of contacts.create.
type ContactsCreateParams struct {
	Email     string                `wire:"email" is:"required"`
	FirstName connector.Opt[string] `wire:"first_name"`
	LastName  connector.Opt[string] `wire:"last_name"`
	// Values of the account's own contact properties.
	Properties connector.Opt[map[string]any] `wire:"properties"`
	// Ids of segments to add them to.
	Segments connector.Opt[[]string] `wire:"segments"`
	// Whether broadcasts pass them by.
	Unsubscribed connector.Opt[bool] `wire:"unsubscribed"`
}

// ContactsGetParams are the parameters of contacts.get.
type ContactsGetParams struct {
	// The id or the e-mail address.
	ID string `wire:"id" is:"required"`
}

// ContactsListParams are the parameters of contacts.list.
type ContactsListParams struct {
	// Goes on after the item with this id.
	After connector.Opt[string] `wire:"after"`
	// Goes back before the item with this id.
	Before connector.Opt[string] `wire:"before"`
	// How many to give.
	Limit connector.Opt[int64] `wire:"limit"`
	// Only contacts of this segment.
	SegmentID connector.Opt[string] `wire:"segment_id"`
}

type CreateContactResponseSuccess struct {
	connector.Received
	ID     string `wire:"id"`
	Object string `wire:"object"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x CreateContactResponseSuccess) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *CreateContactResponseSuccess) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type GetContactResponseSuccess struct {
	connector.Received
	CreatedAt string `wire:"created_at"`
	Email     string `wire:"email"`
	FirstName string `wire:"first_name"`
	ID        string `wire:"id"`
	LastName  string `wire:"last_name"`
	Object    string `wire:"object"`
	// Values of the account's own contact properties.
	Properties   map[string]json.RawMessage `wire:"properties"`
	Unsubscribed bool                       `wire:"unsubscribed"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x GetContactResponseSuccess) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *GetContactResponseSuccess) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type ListContactsResponseSuccess struct {
	connector.Received
	Data   []ListContactsResponseSuccessDataItem `wire:"data"`
	Object string                                `wire:"object"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x ListContactsResponseSuccess) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *ListContactsResponseSuccess) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type ListContactsResponseSuccessDataItem struct {
	connector.Received
	CreatedAt    string `wire:"created_at"`
	Email        string `wire:"email"`
	FirstName    string `wire:"first_name"`
	ID           string `wire:"id"`
	LastName     string `wire:"last_name"`
	Unsubscribed bool   `wire:"unsubscribed"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x ListContactsResponseSuccessDataItem) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *ListContactsResponseSuccessDataItem) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}
