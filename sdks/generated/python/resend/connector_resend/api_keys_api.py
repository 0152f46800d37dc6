# Generated from connector resend 1.0.0. Do not edit: generate it again.
from __future__ import annotations

from typing import Unpack

from connector_platform import As, CallOptions, EndpointCall, OMIT, Omit, Resource

from .api_keys_types import ListApiKeysResponse


class ApiKeysResource(Resource):
    """Endpoints under api-keys."""

    def list(
        self,
        *,
        after: str | Omit = OMIT,
        before: str | Omit = OMIT,
        limit: int | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> ListApiKeysResponse:
        """List the account's API keys, without the keys themselves

        Args:
            after: Goes on after the item with this id.
            before: Goes back before the item with this id.
            limit: How many to give.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://resend.com/docs/api-reference/api-keys/list-api-keys
        """
        return self._json(
            As[ListApiKeysResponse],
            EndpointCall("api-keys.list", "read", {"after": after, "before": before, "limit": limit}),
            options,
        )
