# Generated from connector dropbox 1.1.0. Do not edit: generate it again.
from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from connector_platform import Resource


if TYPE_CHECKING:
    from .auth_token_api import AuthTokenResource


class AuthResource(Resource):
    """Endpoints under auth."""

    @cached_property
    def token(self) -> AuthTokenResource:
        """Endpoints under token."""
        from .auth_token_api import AuthTokenResource

        return AuthTokenResource(self._session, self._target)
