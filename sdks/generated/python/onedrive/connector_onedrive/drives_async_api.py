# Generated from connector onedrive 1.1.0. Do not edit: generate it again.
from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack

from connector_platform import As, AsyncPages, AsyncResource, CallOptions, EndpointCall, OMIT, Omit

from .shared_types import Drive


class AsyncDrivesResource(AsyncResource):
    """Endpoints under drives."""

    def list(
        self,
        *,
        count: bool | Omit = OMIT,
        filter: str | Omit = OMIT,
        orderby: Sequence[str] | Omit = OMIT,
        search: str | Omit = OMIT,
        select: Sequence[str] | Omit = OMIT,
        skip_token: str | Omit = OMIT,
        page_size: int | Omit = OMIT,
        max_items: int | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPages[Drive]:
        """List the drives of the user

        Args:
            count: Whether to say in @odata.count how many there are in all.
            filter: Such as "driveType eq 'business'".
            orderby: Such as "name desc".
            search: Words to look for.
            select: Only these properties.
            skip_token: Of a next page, where its address is not used.
            page_size: How many a page holds at most.
            max_items: How many items to give in all; None for all.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of Files.Read, Files.ReadWrite, Files.Read.All, Files.ReadWrite.All, Sites.Read.All, Sites.ReadWrite.All.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/api/drive-list
        """
        return self._list(
            As[Drive],
            ("value",),
            EndpointCall(
                "drives.list",
                "read",
                {
                    "$count": count,
                    "$filter": filter,
                    "$orderby": orderby,
                    "$search": search,
                    "$select": select,
                    "$skipToken": skip_token,
                    "$top": page_size,
                },
            ),
            max_items,
            options,
        )
