# Generated from connector dropbox 1.0.0. Do not edit: generate it again.
from __future__ import annotations

from typing import Unpack

from connector_platform import As, CallOptions, EndpointCall, Resource

from .users_types import FullAccount, SpaceUsage


class UsersResource(Resource):
    """Endpoints under users."""

    def get_current_account(self, **options: Unpack[CallOptions]) -> FullAccount:
        """Show who is connected

        Args:
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: account_info.read.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#users-get_current_account
        """
        return self._json(As[FullAccount], EndpointCall("users.get_current_account", "read", {}), options)

    def get_space_usage(self, **options: Unpack[CallOptions]) -> SpaceUsage:
        """Show how much space is used

        Args:
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: account_info.read.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#users-get_space_usage
        """
        return self._json(As[SpaceUsage], EndpointCall("users.get_space_usage", "read", {}), options)
