# Generated from connector onedrive 1.1.0. Do not edit: generate it again.
from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Unpack

from connector_platform import As, AsyncResource, CallOptions, EndpointCall, OMIT, Omit

from .shared_types import DriveItem


class AsyncSharesResource(AsyncResource):
    """Endpoints under shares."""

    async def get(
        self,
        *,
        encoded_sharing_url: str,
        expand: Sequence[str] | Omit = OMIT,
        select: Sequence[str] | Omit = OMIT,
        prefer: Sequence[Literal["redeemSharingLink", "redeemSharingLinkIfNecessary"] | str] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> DriveItem:
        """Show what a link leads to

        Args:
            encoded_sharing_url: A shareId, or "u!" and the link in base64url, without "=" at the end.
            expand: Such as children or thumbnails.
            select: Only these properties.
            prefer: Whether to take the link, as a click would: for good, or for this request only.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of Files.ReadWrite, Files.ReadWrite.All, Sites.ReadWrite.All.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/api/shares-get
        """
        return await self._json(
            As[DriveItem],
            EndpointCall(
                "shares.get",
                "read",
                {"encoded-sharing-url": encoded_sharing_url, "$expand": expand, "$select": select, "Prefer": prefer},
            ),
            options,
        )
