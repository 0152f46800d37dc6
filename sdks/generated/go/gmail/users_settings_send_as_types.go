// Code generated from connector gmail 1.1.0. DO NOT EDIT.

package gmail

import (
	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// UsersSettingsSendAsListParams are the parameters of users.settings.sendAs.list.
type UsersSettingsSendAsListParams struct {
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

type ListSendAsResponse struct {
	connector.Received
	SendAs []SendAs `wire:"sendAs"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x ListSendAsResponse) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *ListSendAsResponse) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type SendAs struct {
	connector.Received
	// What stands beside it in "From:".
	DisplayName string `wire:"displayName"`
	// Whether new messages come from it.
	IsDefault bool `wire:"isDefault"`
	// Whether it is the address of the account itself.
	IsPrimary bool `wire:"isPrimary"`
	// Goes into "Reply-To:"; empty for none.
	ReplyToAddress string `wire:"replyToAddress"`
	SendAsEmail    string `wire:"sendAsEmail"`
	// HTML that Gmail's own pages put below new messages.
	Signature string  `wire:"signature"`
	SMTPMsa   SMTPMsa `wire:"smtpMsa"`
	// Whether it counts as the user's own address.
	TreatAsAlias bool `wire:"treatAsAlias"`
	// Whether its owner has agreed.
	VerificationStatus SendAsVerificationStatus `wire:"verificationStatus"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x SendAs) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *SendAs) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

// SendAsVerificationStatus is text; there may be other values than the constants.
type SendAsVerificationStatus string

// Values of SendAsVerificationStatus.
const (
	SendAsVerificationStatusVerificationStatusUnspecified SendAsVerificationStatus = "verificationStatusUnspecified"
	SendAsVerificationStatusAccepted                      SendAsVerificationStatus = "accepted"
	SendAsVerificationStatusPending                       SendAsVerificationStatus = "pending"
)

// The server that mail from an address goes out by, where it is not Gmail's.
type SMTPMsa struct {
	connector.Received
	Host string `wire:"host"`
	// Never shown.
	Password     string              `wire:"password"`
	Port         int64               `wire:"port"`
	SecurityMode SMTPMsaSecurityMode `wire:"securityMode"`
	// Never shown.
	Username string `wire:"username"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x SMTPMsa) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *SMTPMsa) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

// SMTPMsaSecurityMode is text; there may be other values than the constants.
type SMTPMsaSecurityMode string

// Values of SMTPMsaSecurityMode.
const (
	SMTPMsaSecurityModeSecurityModeUnspecified SMTPMsaSecurityMode = "securityModeUnspecified"
	SMTPMsaSecurityModeNone                    SMTPMsaSecurityMode = "none"
	SMTPMsaSecurityModeSsl                     SMTPMsaSecurityMode = "ssl"
	SMTPMsaSecurityModeStarttls                SMTPMsaSecurityMode = "starttls"
)
