# Generated from connector dropbox 1.1.0. Do not edit: generate it again.
from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from connector_platform import AsyncBaseConnector


if TYPE_CHECKING:
    from .auth_async_api import AsyncAuthResource
    from .check_async_api import AsyncCheckResource
    from .file_requests_async_api import AsyncFileRequestsResource
    from .files_async_api import AsyncFilesResource
    from .sharing_async_api import AsyncSharingResource
    from .users_async_api import AsyncUsersResource


class AsyncDropbox(AsyncBaseConnector):
    """Dropbox

    Files, folders, shared links and file requests of a Dropbox account.

    See: https://www.dropbox.com/developers/documentation/http/documentation
    """

    _connector = "dropbox"
    _version = "1.1.0"

    @cached_property
    def auth(self) -> AsyncAuthResource:
        """Endpoints under auth."""
        from .auth_async_api import AsyncAuthResource

        return AsyncAuthResource(self._session, self._target)

    @cached_property
    def check(self) -> AsyncCheckResource:
        """Endpoints under check."""
        from .check_async_api import AsyncCheckResource

        return AsyncCheckResource(self._session, self._target)

    @cached_property
    def file_requests(self) -> AsyncFileRequestsResource:
        """Endpoints under file_requests."""
        from .file_requests_async_api import AsyncFileRequestsResource

        return AsyncFileRequestsResource(self._session, self._target)

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
