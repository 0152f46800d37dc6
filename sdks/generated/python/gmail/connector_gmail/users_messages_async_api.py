# Generated from connector gmail 1.0.0. Do not edit: generate it again.
from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Literal, TYPE_CHECKING, Unpack

from connector_platform import As, AsyncPages, AsyncResource, Base64Bytes, CallOptions, EndpointCall, OMIT, Omit

from .shared_types import Message

if TYPE_CHECKING:
    from .users_messages_attachments_async_api import AsyncUsersMessagesAttachmentsResource


class AsyncUsersMessagesResource(AsyncResource):
    """Endpoints under messages."""

    @cached_property
    def attachments(self) -> AsyncUsersMessagesAttachmentsResource:
        """Endpoints under attachments."""
        from .users_messages_attachments_async_api import AsyncUsersMessagesAttachmentsResource

        return AsyncUsersMessagesAttachmentsResource(self._session, self._target)

    async def delete(self, *, id: str, user_id: str | Omit = OMIT, **options: Unpack[CallOptions]) -> None:
        """Delete a message for good

        It does not go to the trash. Prefer users.messages.trash, which needs less, too.

        Args:
            id: As users.messages.list gives it.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: https://mail.google.com/.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/delete
        """
        return await self._empty(
            EndpointCall("users.messages.delete", "destructive", {"id": id, "userId": user_id}), options
        )

    async def get(
        self,
        *,
        id: str,
        format: Literal["minimal", "full", "raw", "metadata"] | str | Omit = OMIT,
        metadata_headers: Sequence[str] | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Message:
        """Get one message

        Args:
            id: As users.messages.list gives it.
            format: How much of it: "full" is parsed into parts, "raw" is the message as it was sent. Default: "full\".
            metadata_headers: With the format "metadata": only these headers.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.addons.current.message.action, https://www.googleapis.com/auth/gmail.addons.current.message.metadata, https://www.googleapis.com/auth/gmail.addons.current.message.readonly, https://www.googleapis.com/auth/gmail.metadata, https://www.googleapis.com/auth/gmail.modify, https://www.googleapis.com/auth/gmail.readonly.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/get
        """
        return await self._json(
            As[Message],
            EndpointCall(
                "users.messages.get",
                "read",
                {"id": id, "format": format, "metadataHeaders": metadata_headers, "userId": user_id},
            ),
            options,
        )

    def list(
        self,
        *,
        include_spam_trash: bool | Omit = OMIT,
        label_ids: Sequence[str] | Omit = OMIT,
        page_token: str | Omit = OMIT,
        q: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        page_size: int | Omit = OMIT,
        max_items: int | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPages[Message]:
        """List messages, newest first

        Gives ids only; users.messages.get has the rest.

        Args:
            include_spam_trash: Whether spam and trash are listed too. Default: false.
            label_ids: Only messages that have all of these labels.
            page_token: nextPageToken of the page before.
            q: A search as in the Gmail search box, such as "from:jonas@example.com is:unread". Not with
                the scope gmail.metadata.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            page_size: How many a page holds at most. Default: 100.
            max_items: How many items to give in all; None for all.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.metadata, https://www.googleapis.com/auth/gmail.modify, https://www.googleapis.com/auth/gmail.readonly.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/list
        """
        return self._list(
            As[Message],
            ("messages",),
            EndpointCall(
                "users.messages.list",
                "read",
                {
                    "includeSpamTrash": include_spam_trash,
                    "labelIds": label_ids,
                    "pageToken": page_token,
                    "q": q,
                    "userId": user_id,
                    "maxResults": page_size,
                },
            ),
            max_items,
            options,
        )

    async def modify(
        self,
        *,
        id: str,
        add_label_ids: Sequence[str] | Omit = OMIT,
        remove_label_ids: Sequence[str] | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Message:
        """Add and remove a message's labels

        Args:
            id: As users.messages.list gives it.
            add_label_ids: Such as STARRED.
            remove_label_ids: UNREAD marks as read; INBOX archives.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.modify.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/modify
        """
        return await self._json(
            As[Message],
            EndpointCall(
                "users.messages.modify",
                "write",
                {"id": id, "addLabelIds": add_label_ids, "removeLabelIds": remove_label_ids, "userId": user_id},
            ),
            options,
        )

    async def send(
        self,
        *,
        raw: Base64Bytes,
        thread_id: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Message:
        """Send a message

        To reply, give the threadId, and set In-Reply-To, References and the same Subject in the message
        itself.

        Args:
            raw: The whole message of RFC 5322, in base64url.
            thread_id: The thread it belongs to.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.addons.current.action.compose, https://www.googleapis.com/auth/gmail.compose, https://www.googleapis.com/auth/gmail.modify, https://www.googleapis.com/auth/gmail.send.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/send
        """
        return await self._json(
            As[Message],
            EndpointCall("users.messages.send", "write", {"raw": raw, "threadId": thread_id, "userId": user_id}),
            options,
        )

    async def trash(self, *, id: str, user_id: str | Omit = OMIT, **options: Unpack[CallOptions]) -> Message:
        """Move a message to the trash

        Args:
            id: As users.messages.list gives it.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.modify.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/trash
        """
        return await self._json(
            As[Message], EndpointCall("users.messages.trash", "write", {"id": id, "userId": user_id}), options
        )
