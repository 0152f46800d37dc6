# Generated from connector gmail 1.1.0. Do not edit: generate it again.
from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Unpack

from connector_platform import As, CallOptions, EndpointCall, OMIT, Omit, Page, Resource

from .users_threads_types import Thread


class UsersThreadsResource(Resource):
    """Endpoints under threads."""

    def delete(
        self,
        *,
        id: str,
        fields: str | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> None:
        """Delete a conversation for good

        With all of its messages. Prefer users.threads.trash, which needs less, too.

        Args:
            id: As users.threads.list gives it.
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            pretty_print: Whether the answer is laid out for people. Default: true.
            quota_user: Whom the call is counted for, where the application calls for several.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: https://mail.google.com/.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.threads/delete
        """
        return self._empty(
            EndpointCall(
                "users.threads.delete",
                "destructive",
                {"id": id, "fields": fields, "prettyPrint": pretty_print, "quotaUser": quota_user, "userId": user_id},
            ),
            options,
        )

    def get(
        self,
        *,
        id: str,
        fields: str | Omit = OMIT,
        format: Literal["full", "metadata", "minimal"] | str | Omit = OMIT,
        metadata_headers: Sequence[str] | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Thread:
        """Get a conversation with its messages

        Args:
            id: As users.threads.list gives it.
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            format: How much of each message; with the scope gmail.metadata not "full". Default: "full\".
            metadata_headers: With the format "metadata": only these headers.
            pretty_print: Whether the answer is laid out for people. Default: true.
            quota_user: Whom the call is counted for, where the application calls for several.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.addons.current.message.action, https://www.googleapis.com/auth/gmail.addons.current.message.metadata, https://www.googleapis.com/auth/gmail.addons.current.message.readonly, https://www.googleapis.com/auth/gmail.metadata, https://www.googleapis.com/auth/gmail.modify, https://www.googleapis.com/auth/gmail.readonly.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.threads/get
        """
        return self._json(
            As[Thread],
            EndpointCall(
                "users.threads.get",
                "read",
                {
                    "id": id,
                    "fields": fields,
                    "format": format,
                    "metadataHeaders": metadata_headers,
                    "prettyPrint": pretty_print,
                    "quotaUser": quota_user,
                    "userId": user_id,
                },
            ),
            options,
        )

    def list(
        self,
        *,
        fields: str | Omit = OMIT,
        include_spam_trash: bool | Omit = OMIT,
        label_ids: Sequence[str] | Omit = OMIT,
        page_token: str | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        q: str | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        page_size: int | Omit = OMIT,
        max_items: int | None = None,
        **options: Unpack[CallOptions],
    ) -> Page[Thread]:
        """List conversations, the latest first

        Without their messages; users.threads.get has them.

        Args:
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            include_spam_trash: Whether spam and trash are listed too. Default: false.
            label_ids: Only threads that have all of these labels.
            page_token: nextPageToken of the page before.
            pretty_print: Whether the answer is laid out for people. Default: true.
            q: A search as in the Gmail search box. Not with the scope gmail.metadata.
            quota_user: Whom the call is counted for, where the application calls for several.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            page_size: How many a page holds at most. Default: 100.
            max_items: How many items to give in all; None for all.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.metadata, https://www.googleapis.com/auth/gmail.modify, https://www.googleapis.com/auth/gmail.readonly.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.threads/list
        """
        return self._list(
            As[Thread],
            ("threads",),
            EndpointCall(
                "users.threads.list",
                "read",
                {
                    "fields": fields,
                    "includeSpamTrash": include_spam_trash,
                    "labelIds": label_ids,
                    "pageToken": page_token,
                    "prettyPrint": pretty_print,
                    "q": q,
                    "quotaUser": quota_user,
                    "userId": user_id,
                    "maxResults": page_size,
                },
            ),
            max_items,
            options,
        )

    def modify(
        self,
        *,
        id: str,
        add_label_ids: Sequence[str] | Omit = OMIT,
        fields: str | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        remove_label_ids: Sequence[str] | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Thread:
        """Add and remove labels of all of a conversation's messages

        Args:
            id: As users.threads.list gives it.
            add_label_ids: Such as STARRED.
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            pretty_print: Whether the answer is laid out for people. Default: true.
            quota_user: Whom the call is counted for, where the application calls for several.
            remove_label_ids: UNREAD marks as read; INBOX archives.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.modify.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.threads/modify
        """
        return self._json(
            As[Thread],
            EndpointCall(
                "users.threads.modify",
                "write",
                {
                    "id": id,
                    "addLabelIds": add_label_ids,
                    "fields": fields,
                    "prettyPrint": pretty_print,
                    "quotaUser": quota_user,
                    "removeLabelIds": remove_label_ids,
                    "userId": user_id,
                },
            ),
            options,
        )

    def trash(
        self,
        *,
        id: str,
        fields: str | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Thread:
        """Move a conversation to the trash

        Args:
            id: As users.threads.list gives it.
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            pretty_print: Whether the answer is laid out for people. Default: true.
            quota_user: Whom the call is counted for, where the application calls for several.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.modify.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.threads/trash
        """
        return self._json(
            As[Thread],
            EndpointCall(
                "users.threads.trash",
                "write",
                {"id": id, "fields": fields, "prettyPrint": pretty_print, "quotaUser": quota_user, "userId": user_id},
            ),
            options,
        )

    def untrash(
        self,
        *,
        id: str,
        fields: str | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Thread:
        """Take a conversation out of the trash

        Args:
            id: As users.threads.list gives it.
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            pretty_print: Whether the answer is laid out for people. Default: true.
            quota_user: Whom the call is counted for, where the application calls for several.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.modify.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.threads/untrash
        """
        return self._json(
            As[Thread],
            EndpointCall(
                "users.threads.untrash",
                "write",
                {"id": id, "fields": fields, "prettyPrint": pretty_print, "quotaUser": quota_user, "userId": user_id},
            ),
            options,
        )
