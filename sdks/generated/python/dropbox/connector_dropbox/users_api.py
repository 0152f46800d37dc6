# Generated from connector dropbox 1.1.0. Do not edit: generate it again.
from __future__ import annotations

from typing import Unpack

from connector_platform import As, CallOptions, EndpointCall, OMIT, Omit, Resource

from .shared_types import PathRootParam
from .users_types import BasicAccount, FullAccount, SpaceUsage


class UsersResource(Resource):
    """Endpoints under users."""

    def get_account(
        self,
        *,
        account_id: str,
        path_root: PathRootParam | Omit = OMIT,
        select_user: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> BasicAccount:
        """Show who somebody is

        Args:
            account_id: Such as modified_by of a file.
            path_root: What paths begin at; the user's home unless stated.
            select_user: For a team's token: as which member, "dbmid:…".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: sharing.read.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#users-get_account
        """
        return self._json(
            As[BasicAccount],
            EndpointCall(
                "users.get_account",
                "read",
                {"account_id": account_id, "Dropbox-API-Path-Root": path_root, "Dropbox-API-Select-User": select_user},
            ),
            options,
        )

    def get_current_account(
        self,
        *,
        path_root: PathRootParam | Omit = OMIT,
        select_admin: str | Omit = OMIT,
        select_user: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> FullAccount:
        """Show who is connected

        Args:
            path_root: What paths begin at; the user's home unless stated.
            select_admin: For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
            select_user: For a team's token: as which member, "dbmid:…".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: account_info.read.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#users-get_current_account
        """
        return self._json(
            As[FullAccount],
            EndpointCall(
                "users.get_current_account",
                "read",
                {
                    "Dropbox-API-Path-Root": path_root,
                    "Dropbox-API-Select-Admin": select_admin,
                    "Dropbox-API-Select-User": select_user,
                },
            ),
            options,
        )

    def get_space_usage(
        self, *, path_root: PathRootParam | Omit = OMIT, select_user: str | Omit = OMIT, **options: Unpack[CallOptions]
    ) -> SpaceUsage:
        """Show how much space is used

        Args:
            path_root: What paths begin at; the user's home unless stated.
            select_user: For a team's token: as which member, "dbmid:…".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: account_info.read.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#users-get_space_usage
        """
        return self._json(
            As[SpaceUsage],
            EndpointCall(
                "users.get_space_usage",
                "read",
                {"Dropbox-API-Path-Root": path_root, "Dropbox-API-Select-User": select_user},
            ),
            options,
        )
