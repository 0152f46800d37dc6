# Generated from connector gmail 1.1.0. Do not edit: generate it again.
from __future__ import annotations

from typing import Unpack

from connector_platform import As, AsyncResource, CallOptions, EndpointCall, OMIT, Omit

from .users_settings_send_as_types import ListSendAsResponse


class AsyncUsersSettingsSendAsResource(AsyncResource):
    """Endpoints under sendAs."""

    async def list(
        self,
        *,
        fields: str | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> ListSendAsResponse:
        """List the addresses that the user may send from

        Args:
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            pretty_print: Whether the answer is laid out for people. Default: true.
            quota_user: Whom the call is counted for, where the application calls for several.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.modify, https://www.googleapis.com/auth/gmail.readonly, https://www.googleapis.com/auth/gmail.settings.basic.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.settings.sendAs/list
        """
        return await self._json(
            As[ListSendAsResponse],
            EndpointCall(
                "users.settings.sendAs.list",
                "read",
                {"fields": fields, "prettyPrint": pretty_print, "quotaUser": quota_user, "userId": user_id},
            ),
            options,
        )
