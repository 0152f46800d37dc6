# Generated from connector gmail 1.0.0. Do not edit: generate it again.
from __future__ import annotations

from typing import Literal, Unpack

from connector_platform import As, AsyncResource, CallOptions, EndpointCall, OMIT, Omit

from .users_labels_types import Label, LabelColor, LabelColorParam, ListLabelsResponse


class AsyncUsersLabelsResource(AsyncResource):
    """Endpoints under labels."""

    async def create(
        self,
        *,
        label_list_visibility: Literal["labelShow", "labelShowIfUnread", "labelHide"] | str,
        message_list_visibility: Literal["show", "hide"] | str,
        name: str,
        color: LabelColorParam | LabelColor | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Label:
        """Create a label

        Args:
            label_list_visibility: Whether the list of labels shows it.
            message_list_visibility: Whether the list of messages shows it.
            name: A slash nests it below another label.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.labels, https://www.googleapis.com/auth/gmail.modify.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.labels/create
        """
        return await self._json(
            As[Label],
            EndpointCall(
                "users.labels.create",
                "write",
                {
                    "labelListVisibility": label_list_visibility,
                    "messageListVisibility": message_list_visibility,
                    "name": name,
                    "color": color,
                    "userId": user_id,
                },
            ),
            options,
        )

    async def list(self, *, user_id: str | Omit = OMIT, **options: Unpack[CallOptions]) -> ListLabelsResponse:
        """List labels

        Args:
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.labels, https://www.googleapis.com/auth/gmail.metadata, https://www.googleapis.com/auth/gmail.modify, https://www.googleapis.com/auth/gmail.readonly.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.labels/list
        """
        return await self._json(
            As[ListLabelsResponse], EndpointCall("users.labels.list", "read", {"userId": user_id}), options
        )
