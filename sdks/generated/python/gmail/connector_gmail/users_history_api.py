# Generated from connector gmail 1.1.0. Do not edit: generate it again.
from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Unpack

from connector_platform import As, CallOptions, EndpointCall, OMIT, Omit, Page, Resource

from .users_history_types import History


class UsersHistoryResource(Resource):
    """Endpoints under history."""

    def list(
        self,
        *,
        start_history_id: str,
        fields: str | Omit = OMIT,
        history_types: Sequence[Literal["messageAdded", "messageDeleted", "labelAdded", "labelRemoved"] | str]
        | Omit = OMIT,
        label_id: str | Omit = OMIT,
        page_token: str | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        page_size: int | Omit = OMIT,
        max_items: int | None = None,
        **options: Unpack[CallOptions],
    ) -> Page[History]:
        """List what has changed since a point in the mailbox's history

        A 404 says that the point is too old; then everything has to be read anew. The last page's historyId
        is where to go on next time.

        Args:
            start_history_id: The historyId of a profile, a message, a thread or the last answer.
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            history_types: Only changes of these kinds.
            label_id: Only messages with this label.
            page_token: nextPageToken of the page before.
            pretty_print: Whether the answer is laid out for people. Default: true.
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

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.history/list
        """
        return self._list(
            As[History],
            ("history",),
            EndpointCall(
                "users.history.list",
                "read",
                {
                    "startHistoryId": start_history_id,
                    "fields": fields,
                    "historyTypes": history_types,
                    "labelId": label_id,
                    "pageToken": page_token,
                    "prettyPrint": pretty_print,
                    "quotaUser": quota_user,
                    "userId": user_id,
                    "maxResults": page_size,
                },
            ),
            max_items,
            options,
        )
