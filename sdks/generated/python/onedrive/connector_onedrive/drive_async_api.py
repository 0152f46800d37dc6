# Generated from connector onedrive 1.1.0. Do not edit: generate it again.
from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Unpack

from connector_platform import As, AsyncPages, AsyncResource, CallOptions, EndpointCall, OMIT, Omit

from .shared_types import Drive, DriveItem


class AsyncDriveResource(AsyncResource):
    """Endpoints under drive."""

    def delta(
        self,
        *,
        expand: Sequence[str] | Omit = OMIT,
        select: Sequence[str] | Omit = OMIT,
        prefer: Sequence[
            Literal[
                "deltashowremovedasdeleted",
                "deltatraversepermissiongaps",
                "deltashowsharingchanges",
                "hierarchicalsharing",
            ]
            | str
        ]
        | Omit = OMIT,
        delta_exclude_parent: str | Omit = OMIT,
        drive_root: str | Omit = OMIT,
        token: str | Omit = OMIT,
        page_size: int | Omit = OMIT,
        max_items: int | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPages[DriveItem]:
        """List what has changed in the drive

        The last page has an @odata.deltaLink, whose token gives what changes after it. An item may occur
        more than once; the last counts.

        Args:
            expand: Such as thumbnails.
            select: Only these properties.
            prefer: Work and school accounts: items that can no longer be seen come as deleted, what lies below
                folders that cannot be seen comes too, and so do changes of who may see an item.
            delta_exclude_parent: Whatever it says, folders above a changed item are left out.
            drive_root: Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
                groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with
                All. Default: "me/drive\".
            token: Of a delta link; "latest" starts now, without it everything is listed.
            page_size: How many a page holds at most.
            max_items: How many items to give in all; None for all.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of Files.Read, Files.ReadWrite, Files.Read.All, Files.ReadWrite.All, Sites.Read.All, Sites.ReadWrite.All.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/api/driveitem-delta
        """
        return self._list(
            As[DriveItem],
            ("value",),
            EndpointCall(
                "drive.delta",
                "read",
                {
                    "$expand": expand,
                    "$select": select,
                    "Prefer": prefer,
                    "deltaExcludeParent": delta_exclude_parent,
                    "drive-root": drive_root,
                    "token": token,
                    "$top": page_size,
                },
            ),
            max_items,
            options,
        )

    async def get(
        self, *, select: Sequence[str] | Omit = OMIT, drive_root: str | Omit = OMIT, **options: Unpack[CallOptions]
    ) -> Drive:
        """Show the user's drive and how much space is left

        Args:
            select: Only these properties.
            drive_root: Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
                groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with
                All. Default: "me/drive\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of Files.Read, Files.ReadWrite, Files.Read.All, Files.ReadWrite.All, Sites.Read.All, Sites.ReadWrite.All.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/api/drive-get
        """
        return await self._json(
            As[Drive], EndpointCall("drive.get", "read", {"$select": select, "drive-root": drive_root}), options
        )

    async def get_by_id(
        self, *, drive_id: str, select: Sequence[str] | Omit = OMIT, **options: Unpack[CallOptions]
    ) -> Drive:
        """Show a drive, by its id

        Args:
            drive_id: As drives.list or an item's parentReference gives it.
            select: Only these properties.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of Files.Read, Files.ReadWrite, Files.Read.All, Files.ReadWrite.All, Sites.Read.All, Sites.ReadWrite.All.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/api/drive-get
        """
        return await self._json(
            As[Drive], EndpointCall("drive.getById", "read", {"drive-id": drive_id, "$select": select}), options
        )

    def search(
        self,
        *,
        search_text: str,
        orderby: Sequence[str] | Omit = OMIT,
        select: Sequence[str] | Omit = OMIT,
        drive_root: str | Omit = OMIT,
        page_size: int | Omit = OMIT,
        max_items: int | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPages[DriveItem]:
        """Search for files and folders

        Args:
            search_text: Words of the name or the content.
            orderby: Such as "lastModifiedDateTime desc".
            select: Only these properties.
            drive_root: Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
                groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with
                All. Default: "me/drive\".
            page_size: How many a page holds at most.
            max_items: How many items to give in all; None for all.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of Files.Read, Files.ReadWrite, Files.Read.All, Files.ReadWrite.All, Sites.Read.All, Sites.ReadWrite.All.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/api/driveitem-search
        """
        return self._list(
            As[DriveItem],
            ("value",),
            EndpointCall(
                "drive.search",
                "read",
                {
                    "search-text": search_text,
                    "$orderby": orderby,
                    "$select": select,
                    "drive-root": drive_root,
                    "$top": page_size,
                },
            ),
            max_items,
            options,
        )
