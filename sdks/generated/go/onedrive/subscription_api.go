// Code generated from connector onedrive 1.1.0. DO NOT EDIT.

package onedrive

import (
	"context"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// SubscriptionAPI has the endpoints below subscription.
type SubscriptionAPI struct {
	base *connector.BaseConnector
}

func newSubscriptionAPI(base *connector.BaseConnector) *SubscriptionAPI {
	return &SubscriptionAPI{
		base: base,
	}
}

var opSubscriptionCreate = &connector.Operation{
	Name:   "subscription.create",
	Effect: connector.Write,
}

// Create: Be told when something in a drive changes.
//
// Graph first calls notificationUrl with a validationToken, which must come back as text/plain within ten
// seconds. Notifications only say that there is something; drive.delta says what.
//
// Needs one of the scopes Files.ReadWrite, Files.ReadWrite.All.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://learn.microsoft.com/en-us/graph/api/subscription-post-subscriptions
func (r *SubscriptionAPI) Create(ctx context.Context, params SubscriptionCreateParams, opts ...connector.CallOption) (*Subscription, error) {
	return connector.InvokeJSON[*Subscription](ctx, r.base, opSubscriptionCreate, params, nil, opts)
}

var opSubscriptionRenew = &connector.Operation{
	Name:   "subscription.renew",
	Effect: connector.Write,
}

// Renew: Be told for longer.
//
// Needs one of the scopes Files.ReadWrite, Files.ReadWrite.All.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://learn.microsoft.com/en-us/graph/api/subscription-update
func (r *SubscriptionAPI) Renew(ctx context.Context, params SubscriptionRenewParams, opts ...connector.CallOption) (*Subscription, error) {
	return connector.InvokeJSON[*Subscription](ctx, r.base, opSubscriptionRenew, params, nil, opts)
}
