# Generated from connector onedrive 1.0.0. Do not edit: generate it again.
from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from connector_platform import AsyncBaseConnector


if TYPE_CHECKING:
    from .drive_async_api import AsyncDriveResource
    from .folder_async_api import AsyncFolderResource
    from .item_async_api import AsyncItemResource
    from .me_async_api import AsyncMeResource
    from .root__async_api import AsyncRootResource


class AsyncOneDrive(AsyncBaseConnector):
    """OneDrive

    Files and folders of a personal or business OneDrive, through Microsoft Graph.

    See: https://learn.microsoft.com/en-us/graph/api/resources/onedrive
    """

    _connector = "onedrive"
    _version = "1.0.0"

    @cached_property
    def drive(self) -> AsyncDriveResource:
        """Endpoints under drive."""
        from .drive_async_api import AsyncDriveResource

        return AsyncDriveResource(self._session, self._target)

    @cached_property
    def folder(self) -> AsyncFolderResource:
        """Endpoints under folder."""
        from .folder_async_api import AsyncFolderResource

        return AsyncFolderResource(self._session, self._target)

    @cached_property
    def item(self) -> AsyncItemResource:
        """Endpoints under item."""
        from .item_async_api import AsyncItemResource

        return AsyncItemResource(self._session, self._target)

    @cached_property
    def me(self) -> AsyncMeResource:
        """Endpoints under me."""
        from .me_async_api import AsyncMeResource

        return AsyncMeResource(self._session, self._target)

    @cached_property
    def root(self) -> AsyncRootResource:
        """Endpoints under root."""
        from .root__async_api import AsyncRootResource

        return AsyncRootResource(self._session, self._target)
