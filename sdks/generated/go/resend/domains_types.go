// Code generated from connector resend 1.0.0. DO NOT EDIT.

package resend

import (
	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// DomainsCreateParams are the parameters of domains.create.
type DomainsCreateParams struct {
	Name         string                                 `wire:"name" is:"required"`
	Capabilities connector.Opt[DomainCapabilitiesParam] `wire:"capabilities"`
	// Whether clicks are tracked.
	ClickTracking connector.Opt[bool] `wire:"click_tracking"`
	// The subdomain of the Return-Path; "send" otherwise.
	CustomReturnPath connector.Opt[string] `wire:"custom_return_path"`
	// Whether opening is tracked.
	OpenTracking connector.Opt[bool] `wire:"open_tracking"`
	// Where it is sent from.
	//
	// Default: "us-east-1".
	Region connector.Opt[DomainsCreateRegion] `wire:"region"`
	// "enforced" sends nothing rather than unencrypted.
	//
	// Default: "opportunistic".
	TLS connector.Opt[DomainsCreateTLS] `wire:"tls"`
	// The subdomain of tracked links.
	TrackingSubdomain connector.Opt[string] `wire:"tracking_subdomain"`
}

// DomainsCreateRegion is text; there may be other values than the constants.
type DomainsCreateRegion string

// Values of DomainsCreateRegion.
const (
	DomainsCreateRegionUsEast1      DomainsCreateRegion = "us-east-1"
	DomainsCreateRegionEuWest1      DomainsCreateRegion = "eu-west-1"
	DomainsCreateRegionSaEast1      DomainsCreateRegion = "sa-east-1"
	DomainsCreateRegionApNortheast1 DomainsCreateRegion = "ap-northeast-1"
)

// DomainsCreateTLS is text; there may be other values than the constants.
type DomainsCreateTLS string

// Values of DomainsCreateTLS.
const (
	DomainsCreateTLSOpportunistic DomainsCreateTLS = "opportunistic"
	DomainsCreateTLSEnforced      DomainsCreateTLS = "enforced"
)

// DomainsGetParams are the parameters of domains.get.
type DomainsGetParams struct {
	// As domains.list gives it.
	DomainID string `wire:"domain_id" is:"required"`
}

// DomainsListParams are the parameters of domains.list.
type DomainsListParams struct {
	// Goes on after the item with this id.
	After connector.Opt[string] `wire:"after"`
	// Goes back before the item with this id.
	Before connector.Opt[string] `wire:"before"`
	// How many to give.
	Limit connector.Opt[int64] `wire:"limit"`
}

// DomainsRemoveParams are the parameters of domains.remove.
type DomainsRemoveParams struct {
	// As domains.list gives it.
	DomainID string `wire:"domain_id" is:"required"`
}

// DomainsVerifyParams are the parameters of domains.verify.
type DomainsVerifyParams struct {
	// As domains.list gives it.
	DomainID string `wire:"domain_id" is:"required"`
}

type CreateDomainResponse struct {
	connector.Received
	Capabilities DomainCapabilities         `wire:"capabilities"`
	CreatedAt    string                     `wire:"created_at"`
	ID           string                     `wire:"id"`
	Name         string                     `wire:"name"`
	Records      []DomainRecord             `wire:"records"`
	Region       string                     `wire:"region"`
	Status       CreateDomainResponseStatus `wire:"status"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x CreateDomainResponse) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *CreateDomainResponse) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// CreateDomainResponseStatus is text; there may be other values than the constants.
type CreateDomainResponseStatus string

// Values of CreateDomainResponseStatus.
const (
	CreateDomainResponseStatusPending           CreateDomainResponseStatus = "pending"
	CreateDomainResponseStatusVerified          CreateDomainResponseStatus = "verified"
	CreateDomainResponseStatusFailed            CreateDomainResponseStatus = "failed"
	CreateDomainResponseStatusNotStarted        CreateDomainResponseStatus = "not_started"
	CreateDomainResponseStatusPartiallyVerified CreateDomainResponseStatus = "partially_verified"
	CreateDomainResponseStatusPartiallyFailed   CreateDomainResponseStatus = "partially_failed"
)

type DeleteDomainResponse struct {
	connector.Received
	Deleted bool   `wire:"deleted"`
	ID      string `wire:"id"`
	Object  string `wire:"object"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x DeleteDomainResponse) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *DeleteDomainResponse) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type Domain struct {
	connector.Received
	Capabilities      DomainCapabilities `wire:"capabilities"`
	ClickTracking     bool               `wire:"click_tracking"`
	CreatedAt         string             `wire:"created_at"`
	ID                string             `wire:"id"`
	Name              string             `wire:"name"`
	Object            string             `wire:"object"`
	OpenTracking      bool               `wire:"open_tracking"`
	Records           []DomainRecord     `wire:"records"`
	Region            string             `wire:"region"`
	Status            DomainStatus       `wire:"status"`
	TrackingSubdomain string             `wire:"tracking_subdomain"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x Domain) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *Domain) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

// DomainStatus is text; there may be other values than the constants.
type DomainStatus string

// Values of DomainStatus.
const (
	DomainStatusPending           DomainStatus = "pending"
	DomainStatusVerified          DomainStatus = "verified"
	DomainStatusFailed            DomainStatus = "failed"
	DomainStatusNotStarted        DomainStatus = "not_started"
	DomainStatusPartiallyVerified DomainStatus = "partially_verified"
	DomainStatusPartiallyFailed   DomainStatus = "partially_failed"
)

type DomainCapabilities struct {
	connector.Received
	Receiving DomainCapabilitiesReceiving `wire:"receiving"`
	Sending   DomainCapabilitiesSending   `wire:"sending"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x DomainCapabilities) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *DomainCapabilities) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// ToParam makes what goes into a request of it, for changing some of it and writing it back.
func (x DomainCapabilities) ToParam() DomainCapabilitiesParam {
	return connector.ToParam[DomainCapabilitiesParam](pkg, x)
}

// DomainCapabilitiesParam is DomainCapabilities as requests have it.
type DomainCapabilitiesParam struct {
	connector.ExtraFields
	Receiving connector.Opt[DomainCapabilitiesReceiving] `wire:"receiving"`
	Sending   connector.Opt[DomainCapabilitiesSending]   `wire:"sending"`
}

// MarshalJSON writes it as a request has it.
func (x DomainCapabilitiesParam) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// DomainCapabilitiesReceiving is text; there may be other values than the constants.
type DomainCapabilitiesReceiving string

// Values of DomainCapabilitiesReceiving.
const (
	DomainCapabilitiesReceivingEnabled  DomainCapabilitiesReceiving = "enabled"
	DomainCapabilitiesReceivingDisabled DomainCapabilitiesReceiving = "disabled"
)

// DomainCapabilitiesSending is text; there may be other values than the constants.
type DomainCapabilitiesSending string

// Values of DomainCapabilitiesSending.
const (
	DomainCapabilitiesSendingEnabled  DomainCapabilitiesSending = "enabled"
	DomainCapabilitiesSendingDisabled DomainCapabilitiesSending = "disabled"
)

type DomainRecord struct {
	connector.Received
	Name     string `wire:"name"`
	Priority int64  `wire:"priority"`
	// What it is for.
	Record DomainRecordRecord `wire:"record"`
	Status DomainRecordStatus `wire:"status"`
	TTL    string             `wire:"ttl"`
	Type   DomainRecordType   `wire:"type"`
	Value  string             `wire:"value"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x DomainRecord) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *DomainRecord) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

// DomainRecordRecord is text; there may be other values than the constants.
type DomainRecordRecord string

// Values of DomainRecordRecord.
const (
	DomainRecordRecordSpf         DomainRecordRecord = "SPF"
	DomainRecordRecordDkim        DomainRecordRecord = "DKIM"
	DomainRecordRecordReceiving   DomainRecordRecord = "Receiving"
	DomainRecordRecordTracking    DomainRecordRecord = "Tracking"
	DomainRecordRecordTrackingCaa DomainRecordRecord = "TrackingCAA"
)

// DomainRecordStatus is text; there may be other values than the constants.
type DomainRecordStatus string

// Values of DomainRecordStatus.
const (
	DomainRecordStatusPending          DomainRecordStatus = "pending"
	DomainRecordStatusVerified         DomainRecordStatus = "verified"
	DomainRecordStatusFailed           DomainRecordStatus = "failed"
	DomainRecordStatusTemporaryFailure DomainRecordStatus = "temporary_failure"
	DomainRecordStatusNotStarted       DomainRecordStatus = "not_started"
)

// DomainRecordType is text; there may be other values than the constants.
type DomainRecordType string

// Values of DomainRecordType.
const (
	DomainRecordTypeMx    DomainRecordType = "MX"
	DomainRecordTypeTxt   DomainRecordType = "TXT"
	DomainRecordTypeCname DomainRecordType = "CNAME"
	DomainRecordTypeCaa   DomainRecordType = "CAA"
)

type ListDomainsItem struct {
	connector.Received
	Capabilities DomainCapabilities    `wire:"capabilities"`
	CreatedAt    string                `wire:"created_at"`
	ID           string                `wire:"id"`
	Name         string                `wire:"name"`
	Region       string                `wire:"region"`
	Status       ListDomainsItemStatus `wire:"status"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x ListDomainsItem) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *ListDomainsItem) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// ListDomainsItemStatus is text; there may be other values than the constants.
type ListDomainsItemStatus string

// Values of ListDomainsItemStatus.
const (
	ListDomainsItemStatusPending           ListDomainsItemStatus = "pending"
	ListDomainsItemStatusVerified          ListDomainsItemStatus = "verified"
	ListDomainsItemStatusFailed            ListDomainsItemStatus = "failed"
	ListDomainsItemStatusNotStarted        ListDomainsItemStatus = "not_started"
	ListDomainsItemStatusPartiallyVerified ListDomainsItemStatus = "partially_verified"
	ListDomainsItemStatusPartiallyFailed   ListDomainsItemStatus = "partially_failed"
)

type ListDomainsResponse struct {
	connector.Received
	Data    []ListDomainsItem `wire:"data"`
	HasMore bool              `wire:"has_more"`
	Object  string            `wire:"object"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x ListDomainsResponse) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *ListDomainsResponse) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type VerifyDomainResponse struct {
	connector.Received
	ID     string `wire:"id"`
	Object string `wire:"object"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x VerifyDomainResponse) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *VerifyDomainResponse) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}
