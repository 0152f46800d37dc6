# Generated from connector gmail 1.1.0. Do not edit: generate it again.
from __future__ import annotations

from typing import Unpack

from connector_platform import As, AsyncResource, CallOptions, EndpointCall, OMIT, Omit

from .users_settings_filters_types import (
    Filter,
    FilterAction,
    FilterActionParam,
    FilterCriteria,
    FilterCriteriaParam,
    ListFiltersResponse,
)


class AsyncUsersSettingsFiltersResource(AsyncResource):
    """Endpoints under filters."""

    async def create(
        self,
        *,
        action: FilterActionParam | FilterAction | Omit = OMIT,
        criteria: FilterCriteriaParam | FilterCriteria | Omit = OMIT,
        fields: str | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Filter:
        """Create a filter of incoming mail

        There can be 1,000. A filter cannot be changed: delete it and create another.

        Args:
            action: What happens to them.
            criteria: Which messages.
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            pretty_print: Whether the answer is laid out for people. Default: true.
            quota_user: Whom the call is counted for, where the application calls for several.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: https://www.googleapis.com/auth/gmail.settings.basic.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.settings.filters/create
        """
        return await self._json(
            As[Filter],
            EndpointCall(
                "users.settings.filters.create",
                "write",
                {
                    "action": action,
                    "criteria": criteria,
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
        """Delete a filter

        Args:
            id: As users.settings.filters.list gives it.
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            pretty_print: Whether the answer is laid out for people. Default: true.
            quota_user: Whom the call is counted for, where the application calls for several.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: https://www.googleapis.com/auth/gmail.settings.basic.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.settings.filters/delete
        """
        return await self._empty(
            EndpointCall(
                "users.settings.filters.delete",
                "destructive",
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
    ) -> ListFiltersResponse:
        """List filters of incoming mail

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

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.settings.filters/list
        """
        return await self._json(
            As[ListFiltersResponse],
            EndpointCall(
                "users.settings.filters.list",
                "read",
                {"fields": fields, "prettyPrint": pretty_print, "quotaUser": quota_user, "userId": user_id},
            ),
            options,
        )
