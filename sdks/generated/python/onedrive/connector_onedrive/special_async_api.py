# Generated from connector onedrive 1.1.0. Do not edit: generate it again.
from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Unpack

from connector_platform import As, AsyncResource, CallOptions, EndpointCall, OMIT, Omit

from .shared_types import DriveItem


class AsyncSpecialResource(AsyncResource):
    """Endpoints under special."""

    async def get(
        self,
        *,
        name: Literal["approot", "documents", "photos", "cameraroll", "music"] | str,
        expand: Sequence[str] | Omit = OMIT,
        select: Sequence[str] | Omit = OMIT,
        drive_root: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> DriveItem:
        """Show one of the folders that have a purpose

        The application's own folder, approot, is made when it is first asked for; Files.ReadWrite.AppFolder
        is enough for it.

        Args:
            name: Which folder.
            expand: Such as children or thumbnails.
            select: Only these properties.
            drive_root: Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
                groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with
                All. Default: "me/drive\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of Files.Read, Files.ReadWrite.AppFolder, Files.ReadWrite, Files.Read.All, Files.ReadWrite.All, Sites.Read.All, Sites.ReadWrite.All.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/api/drive-get-specialfolder
        """
        return await self._json(
            As[DriveItem],
            EndpointCall(
                "special.get", "read", {"name": name, "$expand": expand, "$select": select, "drive-root": drive_root}
            ),
            options,
        )
