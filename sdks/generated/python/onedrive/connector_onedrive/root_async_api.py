# Generated from connector onedrive 1.1.0. Do not edit: generate it again.
from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from connector_platform import As, AsyncBaseConnector, CallOptions, EndpointCall

from .root_types import BatchRequestParam, BatchResponse

if TYPE_CHECKING:
    from .drive_async_api import AsyncDriveResource
    from .drives_async_api import AsyncDrivesResource
    from .folder_async_api import AsyncFolderResource
    from .item_async_api import AsyncItemResource
    from .me_async_api import AsyncMeResource
    from .permission_async_api import AsyncPermissionResource
    from .root__async_api import AsyncRootResource
    from .shares_async_api import AsyncSharesResource
    from .special_async_api import AsyncSpecialResource
    from .subscription_async_api import AsyncSubscriptionResource


class AsyncOneDrive(AsyncBaseConnector):
    """OneDrive

    Files and folders of a personal or business OneDrive, and of SharePoint's document libraries,
    through Microsoft Graph.

    See: https://learn.microsoft.com/en-us/graph/api/resources/onedrive
    """

    _connector = "onedrive"
    _version = "1.1.0"

    @cached_property
    def drive(self) -> AsyncDriveResource:
        """Endpoints under drive."""
        from .drive_async_api import AsyncDriveResource

        return AsyncDriveResource(self._session, self._target)

    @cached_property
    def drives(self) -> AsyncDrivesResource:
        """Endpoints under drives."""
        from .drives_async_api import AsyncDrivesResource

        return AsyncDrivesResource(self._session, self._target)

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
    def permission(self) -> AsyncPermissionResource:
        """Endpoints under permission."""
        from .permission_async_api import AsyncPermissionResource

        return AsyncPermissionResource(self._session, self._target)

    @cached_property
    def root(self) -> AsyncRootResource:
        """Endpoints under root."""
        from .root__async_api import AsyncRootResource

        return AsyncRootResource(self._session, self._target)

    @cached_property
    def shares(self) -> AsyncSharesResource:
        """Endpoints under shares."""
        from .shares_async_api import AsyncSharesResource

        return AsyncSharesResource(self._session, self._target)

    @cached_property
    def special(self) -> AsyncSpecialResource:
        """Endpoints under special."""
        from .special_async_api import AsyncSpecialResource

        return AsyncSpecialResource(self._session, self._target)

    @cached_property
    def subscription(self) -> AsyncSubscriptionResource:
        """Endpoints under subscription."""
        from .subscription_async_api import AsyncSubscriptionResource

        return AsyncSubscriptionResource(self._session, self._target)

    async def batch(self, *, requests: Sequence[BatchRequestParam], **options: Unpack[CallOptions]) -> BatchResponse:
        """Send up to twenty requests at once

        Each has an answer of its own, with its own status, in any order; a download's is a redirect, and
        bytes are in base64.

        Args:
            requests: What to do.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/json-batching
        """
        return await self._json(
            As[BatchResponse], EndpointCall("batch", "destructive", {"requests": requests}), options
        )
