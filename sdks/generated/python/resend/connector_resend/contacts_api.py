# Generated from connector resend 1.0.0. Do not edit: generate it again.
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Unpack

from connector_platform import As, CallOptions, EndpointCall, OMIT, Omit, Resource

from .contacts_types import CreateContactResponseSuccess, GetContactResponseSuccess, ListContactsResponseSuccess


class ContactsResource(Resource):
    """Endpoints under contacts."""

    def create(
        self,
        *,
        email: str,
        first_name: str | Omit = OMIT,
        last_name: str | Omit = OMIT,
        properties: Mapping[str, Any] | Omit = OMIT,
        segments: Sequence[str] | Omit = OMIT,
        unsubscribed: bool | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> CreateContactResponseSuccess:
        """Add a contact

        Args:
            properties: Values of the account's own contact properties.
            segments: Ids of segments to add them to.
            unsubscribed: Whether broadcasts pass them by.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://resend.com/docs/api-reference/contacts/create-contact
        """
        return self._json(
            As[CreateContactResponseSuccess],
            EndpointCall(
                "contacts.create",
                "write",
                {
                    "email": email,
                    "first_name": first_name,
                    "last_name": last_name,
                    "properties": properties,
                    "segments": segments,
                    "unsubscribed": unsubscribed,
                },
            ),
            options,
        )

    def get(self, *, id: str, **options: Unpack[CallOptions]) -> GetContactResponseSuccess:
        """Show a contact

        Args:
            id: The id or the e-mail address.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://resend.com/docs/api-reference/contacts/get-contact
        """
        return self._json(As[GetContactResponseSuccess], EndpointCall("contacts.get", "read", {"id": id}), options)

    def list(
        self,
        *,
        after: str | Omit = OMIT,
        before: str | Omit = OMIT,
        limit: int | Omit = OMIT,
        segment_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> ListContactsResponseSuccess:
        """List contacts

        Args:
            after: Goes on after the item with this id.
            before: Goes back before the item with this id.
            limit: How many to give.
            segment_id: Only contacts of this segment.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://resend.com/docs/api-reference/contacts/list-contacts
        """
        return self._json(
            As[ListContactsResponseSuccess],
            EndpointCall(
                "contacts.list", "read", {"after": after, "before": before, "limit": limit, "segment_id": segment_id}
            ),
            options,
        )
