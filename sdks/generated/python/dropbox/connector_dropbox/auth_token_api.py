# Generated from connector dropbox 1.0.0. Do not edit: generate it again.
from __future__ import annotations

from typing import Any, Unpack

from connector_platform import As, CallOptions, EndpointCall, Resource


class AuthTokenResource(Resource):
    """Endpoints under token."""

    def revoke(self, **options: Unpack[CallOptions]) -> Any:
        """Disconnect; the access token and its refresh token end

        Args:
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#auth-token-revoke
        """
        return self._json(As[Any], EndpointCall("auth.token.revoke", "destructive", {}), options)
