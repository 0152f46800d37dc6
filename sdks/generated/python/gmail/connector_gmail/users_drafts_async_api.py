# Generated from connector gmail 1.0.0. Do not edit: generate it again.
from __future__ import annotations

from typing import Unpack

from connector_platform import As, AsyncResource, CallOptions, EndpointCall, OMIT, Omit

from .shared_types import Message, MessageParam
from .users_drafts_types import Draft


class AsyncUsersDraftsResource(AsyncResource):
    """Endpoints under drafts."""

    async def create(
        self, *, message: MessageParam | Message, user_id: str | Omit = OMIT, **options: Unpack[CallOptions]
    ) -> Draft:
        """Create a draft

        Args:
            message: Its raw is the whole message in base64url; its threadId makes it a reply.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.addons.current.action.compose, https://www.googleapis.com/auth/gmail.compose, https://www.googleapis.com/auth/gmail.modify.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.drafts/create
        """
        return await self._json(
            As[Draft], EndpointCall("users.drafts.create", "write", {"message": message, "userId": user_id}), options
        )
