# Generated from connector resend 1.0.0. Do not edit: generate it again.
from __future__ import annotations

from typing import Unpack

from connector_platform import As, AsyncResource, CallOptions, EndpointCall, JsonBody, OMIT, Omit

from .emails_types import Email, ListEmailsResponse, SendEmailRequestParam, SendEmailResponse


class AsyncEmailsResource(AsyncResource):
    """Endpoints under emails."""

    async def get(self, *, email_id: str, **options: Unpack[CallOptions]) -> Email:
        """Show a sent e-mail and what became of it

        Args:
            email_id: As emails.send or emails.list gives it.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://resend.com/docs/api-reference/emails/retrieve-email
        """
        return await self._json(As[Email], EndpointCall("emails.get", "read", {"email_id": email_id}), options)

    async def list(
        self,
        *,
        after: str | Omit = OMIT,
        before: str | Omit = OMIT,
        limit: int | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> ListEmailsResponse:
        """List sent e-mails, newest first

        Args:
            after: Goes on after the item with this id.
            before: Goes back before the item with this id.
            limit: How many to give.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://resend.com/docs/api-reference/emails/list-emails
        """
        return await self._json(
            As[ListEmailsResponse],
            EndpointCall("emails.list", "read", {"after": after, "before": before, "limit": limit}),
            options,
        )

    async def send(
        self, *, body: SendEmailRequestParam, idempotency_key_: str | Omit = OMIT, **options: Unpack[CallOptions]
    ) -> SendEmailResponse:
        """Send an e-mail, at once or later

        Args:
            body: What Resend gets.
            idempotency_key_: The same key sends only once, for 24 hours.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://resend.com/docs/api-reference/emails/send-email
        """
        return await self._json(
            As[SendEmailResponse],
            EndpointCall("emails.send", "write", {"Idempotency-Key": idempotency_key_}, JsonBody(body)),
            options,
        )
