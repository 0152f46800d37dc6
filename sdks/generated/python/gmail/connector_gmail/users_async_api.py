# Generated from connector gmail 1.1.0. Do not edit: generate it again.
from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Literal, TYPE_CHECKING, Unpack

from connector_platform import As, AsyncResource, CallOptions, EndpointCall, OMIT, Omit

from .users_types import Profile, WatchResponse

if TYPE_CHECKING:
    from .users_drafts_async_api import AsyncUsersDraftsResource
    from .users_history_async_api import AsyncUsersHistoryResource
    from .users_labels_async_api import AsyncUsersLabelsResource
    from .users_messages_async_api import AsyncUsersMessagesResource
    from .users_settings_async_api import AsyncUsersSettingsResource
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
    def settings(self) -> AsyncUsersSettingsResource:
        """Endpoints under settings."""
        from .users_settings_async_api import AsyncUsersSettingsResource

        return AsyncUsersSettingsResource(self._session, self._target)

    @cached_property
    def threads(self) -> AsyncUsersThreadsResource:
        """Endpoints under threads."""
        from .users_threads_async_api import AsyncUsersThreadsResource

        return AsyncUsersThreadsResource(self._session, self._target)

    async def get_profile(
        self,
        *,
        fields: str | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Profile:
        """Show whose mailbox it is and how much is in it

        Args:
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            pretty_print: Whether the answer is laid out for people. Default: true.
            quota_user: Whom the call is counted for, where the application calls for several.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.compose, https://www.googleapis.com/auth/gmail.metadata, https://www.googleapis.com/auth/gmail.modify, https://www.googleapis.com/auth/gmail.readonly.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users/getProfile
        """
        return await self._json(
            As[Profile],
            EndpointCall(
                "users.getProfile",
                "read",
                {"fields": fields, "prettyPrint": pretty_print, "quotaUser": quota_user, "userId": user_id},
            ),
            options,
        )

    async def stop(
        self,
        *,
        fields: str | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> None:
        """End the announcements of changes

        Args:
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            pretty_print: Whether the answer is laid out for people. Default: true.
            quota_user: Whom the call is counted for, where the application calls for several.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.metadata, https://www.googleapis.com/auth/gmail.modify, https://www.googleapis.com/auth/gmail.readonly.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users/stop
        """
        return await self._empty(
            EndpointCall(
                "users.stop",
                "write",
                {"fields": fields, "prettyPrint": pretty_print, "quotaUser": quota_user, "userId": user_id},
            ),
            options,
        )

    async def watch(
        self,
        *,
        topic_name: str,
        fields: str | Omit = OMIT,
        label_filter_action: Literal["include", "exclude"] | str | Omit = OMIT,
        label_filter_behavior: Literal["include", "exclude"] | str | Omit = OMIT,
        label_ids: Sequence[str] | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> WatchResponse:
        """Have changes of the mailbox announced by Cloud Pub/Sub

        There is one watch of a mailbox for each OAuth client; calling again replaces it and moves its end.
        It ends after seven days, so call daily.

        Args:
            topic_name: The whole name, as in projects/my-project/topics/mail; of the project that the OAuth client
                belongs to, and gmail-api-push@system.gserviceaccount.com may publish to it.
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            label_filter_action: What labelFilterBehavior took the place of. Deprecated.
            label_filter_behavior: Whether labelIds says what is wanted or what is not.
            label_ids: Only changes with these labels; everything unless stated.
            pretty_print: Whether the answer is laid out for people. Default: true.
            quota_user: Whom the call is counted for, where the application calls for several.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.metadata, https://www.googleapis.com/auth/gmail.modify, https://www.googleapis.com/auth/gmail.readonly.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users/watch
        """
        return await self._json(
            As[WatchResponse],
            EndpointCall(
                "users.watch",
                "write",
                {
                    "topicName": topic_name,
                    "fields": fields,
                    "labelFilterAction": label_filter_action,
                    "labelFilterBehavior": label_filter_behavior,
                    "labelIds": label_ids,
                    "prettyPrint": pretty_print,
                    "quotaUser": quota_user,
                    "userId": user_id,
                },
            ),
            options,
        )
