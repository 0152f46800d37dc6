# Generated from connector gmail 1.1.0. Do not edit: generate it again.
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
        fields: str | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Label:
        """Create a label

        Args:
            label_list_visibility: Whether the list of labels shows it.
            message_list_visibility: Whether the list of messages shows it.
            name: A slash nests it below another label.
            color: Two of the colours that Gmail has; only for labels of users.
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            pretty_print: Whether the answer is laid out for people. Default: true.
            quota_user: Whom the call is counted for, where the application calls for several.
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
                    "fields": fields,
                    "prettyPrint": pretty_print,
                    "quotaUser": quota_user,
                    "userId": user_id,
                },
            ),
            options,
        )

    async def delete(
        self,
        *,
        id: str,
        fields: str | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> None:
        """Delete a label

        It is taken off all messages; the messages stay.

        Args:
            id: As users.labels.list gives it.
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            pretty_print: Whether the answer is laid out for people. Default: true.
            quota_user: Whom the call is counted for, where the application calls for several.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.labels, https://www.googleapis.com/auth/gmail.modify.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.labels/delete
        """
        return await self._empty(
            EndpointCall(
                "users.labels.delete",
                "destructive",
                {"id": id, "fields": fields, "prettyPrint": pretty_print, "quotaUser": quota_user, "userId": user_id},
            ),
            options,
        )

    async def get(
        self,
        *,
        id: str,
        fields: str | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Label:
        """Get one label, with its counts

        Args:
            id: As users.labels.list gives it.
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            pretty_print: Whether the answer is laid out for people. Default: true.
            quota_user: Whom the call is counted for, where the application calls for several.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.labels, https://www.googleapis.com/auth/gmail.metadata, https://www.googleapis.com/auth/gmail.modify, https://www.googleapis.com/auth/gmail.readonly.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.labels/get
        """
        return await self._json(
            As[Label],
            EndpointCall(
                "users.labels.get",
                "read",
                {"id": id, "fields": fields, "prettyPrint": pretty_print, "quotaUser": quota_user, "userId": user_id},
            ),
            options,
        )

    async def list(
        self,
        *,
        fields: str | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> ListLabelsResponse:
        """List labels

        Without counts and colours; users.labels.get has them.

        Args:
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            pretty_print: Whether the answer is laid out for people. Default: true.
            quota_user: Whom the call is counted for, where the application calls for several.
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
            As[ListLabelsResponse],
            EndpointCall(
                "users.labels.list",
                "read",
                {"fields": fields, "prettyPrint": pretty_print, "quotaUser": quota_user, "userId": user_id},
            ),
            options,
        )

    async def patch(
        self,
        *,
        id: str,
        color: LabelColorParam | LabelColor | Omit = OMIT,
        fields: str | Omit = OMIT,
        label_list_visibility: Literal["labelShow", "labelShowIfUnread", "labelHide"] | str | Omit = OMIT,
        message_list_visibility: Literal["show", "hide"] | str | Omit = OMIT,
        name: str | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Label:
        """Change some of a label

        Args:
            id: As users.labels.list gives it.
            color: Two of the colours that Gmail has; only for labels of users.
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            label_list_visibility: Whether the list of labels shows it.
            message_list_visibility: Whether the list of messages shows it.
            name: A slash nests it below another label.
            pretty_print: Whether the answer is laid out for people. Default: true.
            quota_user: Whom the call is counted for, where the application calls for several.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.labels, https://www.googleapis.com/auth/gmail.modify.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.labels/patch
        """
        return await self._json(
            As[Label],
            EndpointCall(
                "users.labels.patch",
                "write",
                {
                    "id": id,
                    "color": color,
                    "fields": fields,
                    "labelListVisibility": label_list_visibility,
                    "messageListVisibility": message_list_visibility,
                    "name": name,
                    "prettyPrint": pretty_print,
                    "quotaUser": quota_user,
                    "userId": user_id,
                },
            ),
            options,
        )

    async def update(
        self,
        *,
        id: str,
        label_list_visibility: Literal["labelShow", "labelShowIfUnread", "labelHide"] | str,
        message_list_visibility: Literal["show", "hide"] | str,
        name: str,
        color: LabelColorParam | LabelColor | Omit = OMIT,
        fields: str | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Label:
        """Replace a label

        What is left out is reset; users.labels.patch changes only what it names.

        Args:
            id: As users.labels.list gives it.
            label_list_visibility: Whether the list of labels shows it.
            message_list_visibility: Whether the list of messages shows it.
            name: A slash nests it below another label.
            color: Two of the colours that Gmail has; only for labels of users.
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            pretty_print: Whether the answer is laid out for people. Default: true.
            quota_user: Whom the call is counted for, where the application calls for several.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.labels, https://www.googleapis.com/auth/gmail.modify.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.labels/update
        """
        return await self._json(
            As[Label],
            EndpointCall(
                "users.labels.update",
                "write",
                {
                    "id": id,
                    "labelListVisibility": label_list_visibility,
                    "messageListVisibility": message_list_visibility,
                    "name": name,
                    "color": color,
                    "fields": fields,
                    "prettyPrint": pretty_print,
                    "quotaUser": quota_user,
                    "userId": user_id,
                },
            ),
            options,
        )
