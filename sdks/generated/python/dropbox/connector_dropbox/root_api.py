# Generated from connector dropbox 1.1.0. Do not edit: generate it again.
from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from connector_platform import BaseConnector


if TYPE_CHECKING:
    from .auth_api import AuthResource
    from .check_api import CheckResource
    from .file_requests_api import FileRequestsResource
    from .files_api import FilesResource
    from .sharing_api import SharingResource
    from .users_api import UsersResource


class Dropbox(BaseConnector):
    """Dropbox

    Files, folders, shared links and file requests of a Dropbox account.

    See: https://www.dropbox.com/developers/documentation/http/documentation
    """

    _connector = "dropbox"
    _version = "1.1.0"

    @cached_property
    def auth(self) -> AuthResource:
        """Endpoints under auth."""
        from .auth_api import AuthResource

        return AuthResource(self._session, self._target)

    @cached_property
    def check(self) -> CheckResource:
        """Endpoints under check."""
        from .check_api import CheckResource

        return CheckResource(self._session, self._target)

    @cached_property
    def file_requests(self) -> FileRequestsResource:
        """Endpoints under file_requests."""
        from .file_requests_api import FileRequestsResource

        return FileRequestsResource(self._session, self._target)

    @cached_property
    def files(self) -> FilesResource:
        """Endpoints under files."""
        from .files_api import FilesResource

        return FilesResource(self._session, self._target)

    @cached_property
    def sharing(self) -> SharingResource:
        """Endpoints under sharing."""
        from .sharing_api import SharingResource

        return SharingResource(self._session, self._target)

    @cached_property
    def users(self) -> UsersResource:
        """Endpoints under users."""
        from .users_api import UsersResource

        return UsersResource(self._session, self._target)
