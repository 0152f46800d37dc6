# Generated from connector gmail 1.0.0. Do not edit: generate it again.
from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack

from connector_platform import As, CallOptions, EndpointCall, OMIT, Omit, Page, Resource

from .users_threads_types import Thread


class UsersThreadsResource(Resource):
    """Endpoints under threads."""

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
    ) -> Page[Thread]:
        """List conversations, the latest first

        Args:
            include_spam_trash: Whether spam and trash are listed too. Default: false.
            label_ids: Only threads that have all of these labels.
            page_token: nextPageToken of the page before.
            q: A search as in the Gmail search box. Not with the scope gmail.metadata.
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
