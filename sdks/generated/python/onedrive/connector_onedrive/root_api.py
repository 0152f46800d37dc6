# Generated from connector onedrive 1.0.0. Do not edit: generate it again.
from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from connector_platform import BaseConnector


if TYPE_CHECKING:
    from .drive_api import DriveResource
    from .folder_api import FolderResource
    from .item_api import ItemResource
    from .me_api import MeResource
    from .root__api import RootResource


class OneDrive(BaseConnector):
    """OneDrive

    Files and folders of a personal or business OneDrive, through Microsoft Graph.

    See: https://learn.microsoft.com/en-us/graph/api/resources/onedrive
    """

    _connector = "onedrive"
    _version = "1.0.0"

    @cached_property
    def drive(self) -> DriveResource:
        """Endpoints under drive."""
        from .drive_api import DriveResource

        return DriveResource(self._session, self._target)

    @cached_property
    def folder(self) -> FolderResource:
        """Endpoints under folder."""
        from .folder_api import FolderResource

        return FolderResource(self._session, self._target)

    @cached_property
    def item(self) -> ItemResource:
        """Endpoints under item."""
        from .item_api import ItemResource

        return ItemResource(self._session, self._target)

    @cached_property
    def me(self) -> MeResource:
        """Endpoints under me."""
        from .me_api import MeResource

        return MeResource(self._session, self._target)

    @cached_property
    def root(self) -> RootResource:
        """Endpoints under root."""
        from .root__api import RootResource

        return RootResource(self._session, self._target)
