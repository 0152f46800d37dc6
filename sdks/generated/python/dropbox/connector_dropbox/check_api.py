# Generated from connector dropbox 1.1.0. Do not edit: generate it again.
from __future__ import annotations

from typing import Unpack

from connector_platform import As, CallOptions, EndpointCall, OMIT, Omit, Resource

from .check_types import EchoResult
from .shared_types import PathRootParam


class CheckResource(Resource):
    """Endpoints under check."""

    def app(self, *, query: str | Omit = OMIT, **options: Unpack[CallOptions]) -> EchoResult:
        """Test the app's key and secret: whatever is asked comes back

        Args:
            query: What comes back. Default: \"\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#check-app
        """
        return self._json(As[EchoResult], EndpointCall("check.app", "read", {"query": query}), options)

    def user(
        self,
        *,
        path_root: PathRootParam | Omit = OMIT,
        select_user: str | Omit = OMIT,
        query: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> EchoResult:
        """Test the connection: whatever is asked comes back

        Args:
            path_root: What paths begin at; the user's home unless stated.
            select_user: For a team's token: as which member, "dbmid:…".
            query: What comes back. Default: \"\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: account_info.read.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#check-user
        """
        return self._json(
            As[EchoResult],
            EndpointCall(
                "check.user",
                "read",
                {"Dropbox-API-Path-Root": path_root, "Dropbox-API-Select-User": select_user, "query": query},
            ),
            options,
        )
