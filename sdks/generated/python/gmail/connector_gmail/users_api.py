# Generated from connector gmail 1.0.0. Do not edit: generate it again.
from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from connector_platform import As, CallOptions, EndpointCall, OMIT, Omit, Resource

from .users_types import Profile

if TYPE_CHECKING:
    from .users_drafts_api import UsersDraftsResource
    from .users_history_api import UsersHistoryResource
    from .users_labels_api import UsersLabelsResource
    from .users_messages_api import UsersMessagesResource
    from .users_threads_api import UsersThreadsResource


class UsersResource(Resource):
    """Endpoints under users."""

    @cached_property
    def drafts(self) -> UsersDraftsResource:
        """Endpoints under drafts."""
        from .users_drafts_api import UsersDraftsResource

        return UsersDraftsResource(self._session, self._target)

    @cached_property
    def history(self) -> UsersHistoryResource:
        """Endpoints under history."""
        from .users_history_api import UsersHistoryResource

        return UsersHistoryResource(self._session, self._target)

    @cached_property
    def labels(self) -> UsersLabelsResource:
        """Endpoints under labels."""
        from .users_labels_api import UsersLabelsResource

        return UsersLabelsResource(self._session, self._target)

    @cached_property
    def messages(self) -> UsersMessagesResource:
        """Endpoints under messages."""
        from .users_messages_api import UsersMessagesResource

        return UsersMessagesResource(self._session, self._target)

    @cached_property
    def threads(self) -> UsersThreadsResource:
        """Endpoints under threads."""
        from .users_threads_api import UsersThreadsResource

        return UsersThreadsResource(self._session, self._target)

    def get_profile(self, *, user_id: str | Omit = OMIT, **options: Unpack[CallOptions]) -> Profile:
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
        return self._json(As[Profile], EndpointCall("users.getProfile", "read", {"userId": user_id}), options)
