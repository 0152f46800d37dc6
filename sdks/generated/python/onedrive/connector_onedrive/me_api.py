# Generated from connector onedrive 1.1.0. Do not edit: generate it again.
from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Unpack

from connector_platform import As, CallOptions, EndpointCall, OMIT, Omit, Resource

from .me_types import User


class MeResource(Resource):
    """Endpoints under me."""

    def get(
        self,
        *,
        select: Sequence[str] | Omit = OMIT,
        consistency_level: Literal["eventual"] | str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> User:
        """Show who is connected

        Args:
            select: Only these properties.
            consistency_level: For queries of the directory: an answer that may be a little old.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: User.Read.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/api/user-get
        """
        return self._json(
            As[User],
            EndpointCall("me.get", "read", {"$select": select, "ConsistencyLevel": consistency_level}),
            options,
        )
