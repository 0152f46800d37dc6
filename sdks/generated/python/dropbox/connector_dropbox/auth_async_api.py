# Generated from connector dropbox 1.1.0. Do not edit: generate it again.
from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from connector_platform import AsyncResource


if TYPE_CHECKING:
    from .auth_token_async_api import AsyncAuthTokenResource


class AsyncAuthResource(AsyncResource):
    """Endpoints under auth."""

    @cached_property
    def token(self) -> AsyncAuthTokenResource:
        """Endpoints under token."""
        from .auth_token_async_api import AsyncAuthTokenResource

        return AsyncAuthTokenResource(self._session, self._target)
