# Generated from connector dropbox 1.1.0. Do not edit: generate it again.
from __future__ import annotations

from typing import Unpack

from connector_platform import As, AsyncPages, AsyncResource, CallOptions, EndpointCall, OMIT, Omit

from .shared_types import PathRootParam, SearchMatchV2


class AsyncFilesSearchResource(AsyncResource):
    """Endpoints under search."""

    def continue_v2(
        self,
        *,
        cursor: str,
        path_root: PathRootParam | Omit = OMIT,
        select_user: str | Omit = OMIT,
        max_items: int | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPages[SearchMatchV2]:
        """Go on with a search

        Args:
            cursor: Of the page before.
            path_root: What paths begin at; the user's home unless stated.
            select_user: For a team's token: as which member, "dbmid:…".
            max_items: How many items to give in all; None for all.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: files.metadata.read.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#files-search-continue
        """
        return self._list(
            As[SearchMatchV2],
            ("matches",),
            EndpointCall(
                "files.search.continue_v2",
                "read",
                {"cursor": cursor, "Dropbox-API-Path-Root": path_root, "Dropbox-API-Select-User": select_user},
            ),
            max_items,
            options,
        )
