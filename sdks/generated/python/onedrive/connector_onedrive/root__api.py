# Generated from connector onedrive 1.1.0. Do not edit: generate it again.
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
        filter: str | Omit = OMIT,
        orderby: Sequence[str] | Omit = OMIT,
        select: Sequence[str] | Omit = OMIT,
        skip_token: str | Omit = OMIT,
        drive_root: str | Omit = OMIT,
        page_size: int | Omit = OMIT,
        max_items: int | None = None,
        **options: Unpack[CallOptions],
    ) -> Page[DriveItem]:
        """List what is in the root folder

        Args:
            expand: Such as thumbnails.
            filter: Hardly anything can be filtered by; try "name eq 'Notes.txt'".
            orderby: Such as "name desc".
            select: Only these properties.
            skip_token: Of a next page, where its address is not used.
            drive_root: Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
                groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with
                All. Default: "me/drive\".
            page_size: How many a page holds at most; 200 unless stated, 1,000 at most on personal drives.
            max_items: How many items to give in all; None for all.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of Files.Read, Files.ReadWrite, Files.Read.All, Files.ReadWrite.All, Sites.Read.All, Sites.ReadWrite.All.

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
                "root.children",
                "read",
                {
                    "$expand": expand,
                    "$filter": filter,
                    "$orderby": orderby,
                    "$select": select,
                    "$skipToken": skip_token,
                    "drive-root": drive_root,
                    "$top": page_size,
                },
            ),
            max_items,
            options,
        )

    def get(
        self,
        *,
        expand: Sequence[str] | Omit = OMIT,
        select: Sequence[str] | Omit = OMIT,
        if_none_match: str | Omit = OMIT,
        drive_root: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> DriveItem:
        """Show the root folder

        Args:
            expand: Such as children or thumbnails.
            select: Only these properties.
            if_none_match: Only if this is no longer the item's eTag; else the answer is a 304.
            drive_root: Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
                groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with
                All. Default: "me/drive\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of Files.Read, Files.ReadWrite, Files.Read.All, Files.ReadWrite.All, Sites.Read.All, Sites.ReadWrite.All.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/api/driveitem-get
        """
        return self._json(
            As[DriveItem],
            EndpointCall(
                "root.get",
                "read",
                {"$expand": expand, "$select": select, "If-None-Match": if_none_match, "drive-root": drive_root},
            ),
            options,
        )
