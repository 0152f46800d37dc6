# Generated from connector onedrive 1.1.0. Do not edit: generate it again.
from __future__ import annotations

from typing import Literal, Unpack

from connector_platform import As, AsyncResource, CallOptions, EndpointCall, OMIT, Omit

from .shared_types import DriveItem, Folder, FolderParam


class AsyncFolderResource(AsyncResource):
    """Endpoints under folder."""

    async def create(
        self,
        *,
        folder: FolderParam | Folder,
        name: str,
        parent_id: str,
        conflict_behavior: Literal["fail", "replace", "rename"] | str | Omit = OMIT,
        drive_root: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> DriveItem:
        """Create a folder

        Args:
            folder: An empty object: it says that this is a folder.
            name: What it is called.
            parent_id: The folder to make it in; "root" is the root folder.
            conflict_behavior: What to do when the name is taken.
            drive_root: Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
                groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with
                All. Default: "me/drive\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of Files.ReadWrite, Files.ReadWrite.All, Sites.ReadWrite.All.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/api/driveitem-post-children
        """
        return await self._json(
            As[DriveItem],
            EndpointCall(
                "folder.create",
                "write",
                {
                    "folder": folder,
                    "name": name,
                    "parent-id": parent_id,
                    "@microsoft.graph.conflictBehavior": conflict_behavior,
                    "drive-root": drive_root,
                },
            ),
            options,
        )
