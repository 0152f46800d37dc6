# Generated from connector onedrive 1.0.0. Do not edit: generate it again.
from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack

from connector_platform import As, CallOptions, EndpointCall, OMIT, Omit, Page, Resource

from .shared_types import DriveItem


class RootResource(Resource):
    """Endpoints under root."""

    def children(
        self,
        *,
        expand: Sequence[str] | Omit = OMIT,
        orderby: Sequence[str] | Omit = OMIT,
        select: Sequence[str] | Omit = OMIT,
        page_size: int | Omit = OMIT,
        max_items: int | None = None,
        **options: Unpack[CallOptions],
    ) -> Page[DriveItem]:
        """List what is in the root folder

        Args:
            expand: Such as thumbnails.
            orderby: Such as "name desc".
            select: Only these properties.
            page_size: How many a page holds at most.
            max_items: How many items to give in all; None for all.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of Files.Read, Files.ReadWrite.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/api/driveitem-list-children
        """
        return self._list(
            As[DriveItem],
            ("value",),
            EndpointCall(
                "root.children", "read", {"$expand": expand, "$orderby": orderby, "$select": select, "$top": page_size}
            ),
            max_items,
            options,
        )
