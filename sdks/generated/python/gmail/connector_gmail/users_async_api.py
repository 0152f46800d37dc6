# Generated from connector gmail 1.0.0. Do not edit: generate it again.
from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from connector_platform import As, AsyncResource, CallOptions, EndpointCall, OMIT, Omit

from .users_types import Profile

if TYPE_CHECKING:
    from .users_drafts_async_api import AsyncUsersDraftsResource
    from .users_history_async_api import AsyncUsersHistoryResource
    from .users_labels_async_api import AsyncUsersLabelsResource
    from .users_messages_async_api import AsyncUsersMessagesResource
    from .users_threads_async_api import AsyncUsersThreadsResource


class AsyncUsersResource(AsyncResource):
    """Endpoints under users."""

    @cached_property
    def drafts(self) -> AsyncUsersDraftsResource:
        """Endpoints under drafts."""
        from .users_drafts_async_api import AsyncUsersDraftsResource

        return AsyncUsersDraftsResource(self._session, self._target)

    @cached_property
    def history(self) -> AsyncUsersHistoryResource:
        """Endpoints under history."""
        from .users_history_async_api import AsyncUsersHistoryResource

        return AsyncUsersHistoryResource(self._session, self._target)

    @cached_property
    def labels(self) -> AsyncUsersLabelsResource:
        """Endpoints under labels."""
        from .users_labels_async_api import AsyncUsersLabelsResource

        return AsyncUsersLabelsResource(self._session, self._target)

    @cached_property
    def messages(self) -> AsyncUsersMessagesResource:
        """Endpoints under messages."""
        from .users_messages_async_api import AsyncUsersMessagesResource

        return AsyncUsersMessagesResource(self._session, self._target)

    @cached_property
    def threads(self) -> AsyncUsersThreadsResource:
        """Endpoints under threads."""
        from .users_threads_async_api import AsyncUsersThreadsResource

        return AsyncUsersThreadsResource(self._session, self._target)

    async def get_profile(self, *, user_id: str | Omit = OMIT, **options: Unpack[CallOptions]) -> Profile:
        """Show whose mailbox it is and how much is in it

        Args:
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.compose, https://www.googleapis.com/auth/gmail.metadata, https://www.googleapis.com/auth/gmail.modify, https://www.googleapis.com/auth/gmail.readonly.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users/getProfile
        """
        return await self._json(As[Profile], EndpointCall("users.getProfile", "read", {"userId": user_id}), options)
