# Generated from connector dropbox 1.1.0. Do not edit: generate it again.
from __future__ import annotations

from typing import Unpack

from connector_platform import As, AsyncPages, AsyncResource, CallOptions, EndpointCall, OMIT, Omit

from .shared_types import FileRequest, PathRootParam


class AsyncFileRequestsListResource(AsyncResource):
    """Endpoints under list."""

    def continue_(
        self,
        *,
        cursor: str,
        path_root: PathRootParam | Omit = OMIT,
        select_user: str | Omit = OMIT,
        max_items: int | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPages[FileRequest]:
        """Go on with a list of file requests

        Args:
            cursor: Of the page before.
            path_root: What paths begin at; the user's home unless stated.
            select_user: For a team's token: as which member, "dbmid:…".
            max_items: How many items to give in all; None for all.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: file_requests.read.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#file_requests-list-continue
        """
        return self._list(
            As[FileRequest],
            ("file_requests",),
            EndpointCall(
                "file_requests.list.continue",
                "read",
                {"cursor": cursor, "Dropbox-API-Path-Root": path_root, "Dropbox-API-Select-User": select_user},
            ),
            max_items,
            options,
        )
