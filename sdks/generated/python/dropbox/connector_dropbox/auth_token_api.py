# Generated from connector dropbox 1.1.0. Do not edit: generate it again.
from __future__ import annotations

from typing import Any, Unpack

from connector_platform import As, CallOptions, EndpointCall, OMIT, Omit, Resource

from .shared_types import PathRootParam


class AuthTokenResource(Resource):
    """Endpoints under token."""

    def revoke(
        self, *, path_root: PathRootParam | Omit = OMIT, select_user: str | Omit = OMIT, **options: Unpack[CallOptions]
    ) -> Any:
        """Disconnect; the access token and its refresh token end

        Args:
            path_root: What paths begin at; the user's home unless stated.
            select_user: For a team's token: as which member, "dbmid:…".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#auth-token-revoke
        """
        return self._json(
            As[Any],
            EndpointCall(
                "auth.token.revoke",
                "destructive",
                {"Dropbox-API-Path-Root": path_root, "Dropbox-API-Select-User": select_user},
            ),
            options,
        )
