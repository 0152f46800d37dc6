# Generated from connector dropbox 1.0.0. Do not edit: generate it again.
from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from connector_platform import AsyncBaseConnector


if TYPE_CHECKING:
    from .auth_async_api import AsyncAuthResource
    from .files_async_api import AsyncFilesResource
    from .sharing_async_api import AsyncSharingResource
    from .users_async_api import AsyncUsersResource


class AsyncDropbox(AsyncBaseConnector):
    """Dropbox

    Files, folders and shared links of a Dropbox account.

    See: https://www.dropbox.com/developers/documentation/http/documentation
    """

    _connector = "dropbox"
    _version = "1.0.0"

    @cached_property
    def auth(self) -> AsyncAuthResource:
        """Endpoints under auth."""
        from .auth_async_api import AsyncAuthResource

        return AsyncAuthResource(self._session, self._target)

    @cached_property
    def files(self) -> AsyncFilesResource:
        """Endpoints under files."""
        from .files_async_api import AsyncFilesResource

        return AsyncFilesResource(self._session, self._target)

    @cached_property
    def sharing(self) -> AsyncSharingResource:
        """Endpoints under sharing."""
        from .sharing_async_api import AsyncSharingResource

        return AsyncSharingResource(self._session, self._target)

    @cached_property
    def users(self) -> AsyncUsersResource:
        """Endpoints under users."""
        from .users_async_api import AsyncUsersResource

        return AsyncUsersResource(self._session, self._target)
