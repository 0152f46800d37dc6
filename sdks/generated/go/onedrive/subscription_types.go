// Code generated from connector onedrive 1.1.0. DO NOT EDIT.

package onedrive

import (
	"time"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// SubscriptionCreateParams are the parameters of subscription.create.
type SubscriptionCreateParams struct {
	// "updated" is all that drives have.
	ChangeType string `wire:"changeType" is:"required"`
	// When it ends, at most 42,300 minutes from now.
	ExpirationDateTime time.Time `wire:"expirationDateTime" is:"required"`
	// Your address that gets the notifications.
	NotificationURL string `wire:"notificationUrl" is:"required"`
	// Such as /me/drive/root; on personal drives also a folder below.
	Resource string `wire:"resource" is:"required"`
	// Work and school accounts, to be told of changes of who may see an item, and to be given ids that stay.
	Prefer connector.Opt[[]SubscriptionCreatePreferItem] `wire:"Prefer"`
	// A secret of yours that comes with every notification, of at most 128 characters.
	ClientState connector.Opt[string] `wire:"clientState"`
	// v1_2 unless stated.
	LatestSupportedTLSVersion connector.Opt[string] `wire:"latestSupportedTlsVersion"`
	// Your address that is told when the subscription itself is in danger.
	LifecycleNotificationURL connector.Opt[string] `wire:"lifecycleNotificationUrl"`
}

// SubscriptionCreatePreferItem is text; there may be other values than the constants.
type SubscriptionCreatePreferItem string

// Values of SubscriptionCreatePreferItem.
const (
	SubscriptionCreatePreferItemIncludesecuritywebhooks SubscriptionCreatePreferItem = "includesecuritywebhooks"
	SubscriptionCreatePreferItemIDTypeImmutableID       SubscriptionCreatePreferItem = "IdType=\"ImmutableId\""
)

// SubscriptionRenewParams are the parameters of subscription.renew.
type SubscriptionRenewParams struct {
	// When it ends, at most 42,300 minutes from now.
	ExpirationDateTime time.Time `wire:"expirationDateTime" is:"required"`
	// As subscription.create gives it.
	ID string `wire:"id" is:"required"`
}

type Subscription struct {
	connector.Received
	ApplicationID string `wire:"applicationId" is:"nullable"`
	// updated, for drives.
	ChangeType string `wire:"changeType"`
	// Comes with every notification, to tell whose it is.
	ClientState             string `wire:"clientState" is:"nullable"`
	CreatorID               string `wire:"creatorId" is:"nullable"`
	EncryptionCertificate   string `wire:"encryptionCertificate" is:"nullable"`
	EncryptionCertificateID string `wire:"encryptionCertificateId" is:"nullable"`
	// At most 42,300 minutes after now.
	ExpirationDateTime        time.Time `wire:"expirationDateTime"`
	ID                        string    `wire:"id"`
	IncludeResourceData       bool      `wire:"includeResourceData" is:"nullable"`
	LatestSupportedTLSVersion string    `wire:"latestSupportedTlsVersion" is:"nullable"`
	LifecycleNotificationURL  string    `wire:"lifecycleNotificationUrl" is:"nullable"`
	NotificationQueryOptions  string    `wire:"notificationQueryOptions" is:"nullable"`
	// Gets the notifications.
	NotificationURL      string `wire:"notificationUrl"`
	NotificationURLAppID string `wire:"notificationUrlAppId" is:"nullable"`
	// Such as me/drive/root.
	Resource string `wire:"resource"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x Subscription) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *Subscription) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }
