# Generated from connector onedrive 1.0.0. Do not edit: generate it again.
from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack

from connector_platform import As, AsyncPages, AsyncResource, CallOptions, EndpointCall, OMIT, Omit

from .drive_types import Drive
from .shared_types import DriveItem


class AsyncDriveResource(AsyncResource):
    """Endpoints under drive."""

    def delta(
        self,
        *,
        select: Sequence[str] | Omit = OMIT,
        token: str | Omit = OMIT,
        page_size: int | Omit = OMIT,
        max_items: int | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPages[DriveItem]:
        """List what has changed in the drive

        The last page has an @odata.deltaLink, whose token gives what changes after it. An item may occur
        more than once; the last counts.

        Args:
            select: Only these properties.
            token: Of a delta link; "latest" starts now, without it everything is listed.
            page_size: How many a page holds at most.
            max_items: How many items to give in all; None for all.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of Files.Read, Files.ReadWrite.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/api/driveitem-delta
        """
        return self._list(
            As[DriveItem],
            ("value",),
            EndpointCall("drive.delta", "read", {"$select": select, "token": token, "$top": page_size}),
            max_items,
            options,
        )

    async def get(self, *, select: Sequence[str] | Omit = OMIT, **options: Unpack[CallOptions]) -> Drive:
        """Show the user's drive and how much space is left

        Args:
            select: Only these properties.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of Files.Read, Files.ReadWrite.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/api/drive-get
        """
        return await self._json(As[Drive], EndpointCall("drive.get", "read", {"$select": select}), options)

    def search(
        self,
        *,
        search_text: str,
        select: Sequence[str] | Omit = OMIT,
        page_size: int | Omit = OMIT,
        max_items: int | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPages[DriveItem]:
        """Search for files and folders

        Args:
            search_text: Words of the name or the content.
            select: Only these properties.
            page_size: How many a page holds at most.
            max_items: How many items to give in all; None for all.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of Files.Read, Files.ReadWrite.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/api/driveitem-search
        """
        return self._list(
            As[DriveItem],
            ("value",),
            EndpointCall("drive.search", "read", {"search-text": search_text, "$select": select, "$top": page_size}),
            max_items,
            options,
        )
