# Generated from connector onedrive 1.1.0. Do not edit: generate it again.
from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Literal, Unpack

from connector_platform import As, AsyncResource, CallOptions, EndpointCall, OMIT, Omit

from .subscription_types import Subscription


class AsyncSubscriptionResource(AsyncResource):
    """Endpoints under subscription."""

    async def create(
        self,
        *,
        change_type: str,
        expiration_date_time: datetime.datetime,
        notification_url: str,
        resource: str,
        prefer: Sequence[Literal["includesecuritywebhooks", 'IdType="ImmutableId"'] | str] | Omit = OMIT,
        client_state: str | Omit = OMIT,
        latest_supported_tls_version: str | Omit = OMIT,
        lifecycle_notification_url: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Subscription:
        """Be told when something in a drive changes

        Graph first calls notificationUrl with a validationToken, which must come back as text/plain within
        ten seconds. Notifications only say that there is something; drive.delta says what.

        Args:
            change_type: "updated" is all that drives have.
            expiration_date_time: When it ends, at most 42,300 minutes from now.
            notification_url: Your address that gets the notifications.
            resource: Such as /me/drive/root; on personal drives also a folder below.
            prefer: Work and school accounts, to be told of changes of who may see an item, and to be given ids
                that stay.
            client_state: A secret of yours that comes with every notification, of at most 128 characters.
            latest_supported_tls_version: v1_2 unless stated.
            lifecycle_notification_url: Your address that is told when the subscription itself is in danger.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of Files.ReadWrite, Files.ReadWrite.All.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/api/subscription-post-subscriptions
        """
        return await self._json(
            As[Subscription],
            EndpointCall(
                "subscription.create",
                "write",
                {
                    "changeType": change_type,
                    "expirationDateTime": expiration_date_time,
                    "notificationUrl": notification_url,
                    "resource": resource,
                    "Prefer": prefer,
                    "clientState": client_state,
                    "latestSupportedTlsVersion": latest_supported_tls_version,
                    "lifecycleNotificationUrl": lifecycle_notification_url,
                },
            ),
            options,
        )

    async def renew(
        self, *, expiration_date_time: datetime.datetime, id: str, **options: Unpack[CallOptions]
    ) -> Subscription:
        """Be told for longer

        Args:
            expiration_date_time: When it ends, at most 42,300 minutes from now.
            id: As subscription.create gives it.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of Files.ReadWrite, Files.ReadWrite.All.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/api/subscription-update
        """
        return await self._json(
            As[Subscription],
            EndpointCall("subscription.renew", "write", {"expirationDateTime": expiration_date_time, "id": id}),
            options,
        )
