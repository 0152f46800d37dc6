# Generated from connector gmail 1.0.0. Do not edit: generate it again.
from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from connector_platform import AsyncBaseConnector


if TYPE_CHECKING:
    from .users_async_api import AsyncUsersResource


class AsyncGmail(AsyncBaseConnector):
    """Gmail

    Messages, threads, labels and drafts of a Gmail mailbox.

    See: https://developers.google.com/workspace/gmail/api/reference/rest
    """

    _connector = "gmail"
    _version = "1.0.0"

    @cached_property
    def users(self) -> AsyncUsersResource:
        """Endpoints under users."""
        from .users_async_api import AsyncUsersResource

        return AsyncUsersResource(self._session, self._target)
