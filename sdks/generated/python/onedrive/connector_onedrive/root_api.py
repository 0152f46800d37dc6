# Generated from connector onedrive 1.1.0. Do not edit: generate it again.
from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from connector_platform import As, BaseConnector, CallOptions, EndpointCall

from .root_types import BatchRequestParam, BatchResponse

if TYPE_CHECKING:
    from .drive_api import DriveResource
    from .drives_api import DrivesResource
    from .folder_api import FolderResource
    from .item_api import ItemResource
    from .me_api import MeResource
    from .permission_api import PermissionResource
    from .root__api import RootResource
    from .shares_api import SharesResource
    from .special_api import SpecialResource
    from .subscription_api import SubscriptionResource


class OneDrive(BaseConnector):
    """OneDrive

    Files and folders of a personal or business OneDrive, and of SharePoint's document libraries,
    through Microsoft Graph.

    See: https://learn.microsoft.com/en-us/graph/api/resources/onedrive
    """

    _connector = "onedrive"
    _version = "1.1.0"

    @cached_property
    def drive(self) -> DriveResource:
        """Endpoints under drive."""
        from .drive_api import DriveResource

        return DriveResource(self._session, self._target)

    @cached_property
    def drives(self) -> DrivesResource:
        """Endpoints under drives."""
        from .drives_api import DrivesResource

        return DrivesResource(self._session, self._target)

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
    def permission(self) -> PermissionResource:
        """Endpoints under permission."""
        from .permission_api import PermissionResource

        return PermissionResource(self._session, self._target)

    @cached_property
    def root(self) -> RootResource:
        """Endpoints under root."""
        from .root__api import RootResource

        return RootResource(self._session, self._target)

    @cached_property
    def shares(self) -> SharesResource:
        """Endpoints under shares."""
        from .shares_api import SharesResource

        return SharesResource(self._session, self._target)

    @cached_property
    def special(self) -> SpecialResource:
        """Endpoints under special."""
        from .special_api import SpecialResource

        return SpecialResource(self._session, self._target)

    @cached_property
    def subscription(self) -> SubscriptionResource:
        """Endpoints under subscription."""
        from .subscription_api import SubscriptionResource

        return SubscriptionResource(self._session, self._target)

    def batch(self, *, requests: Sequence[BatchRequestParam], **options: Unpack[CallOptions]) -> BatchResponse:
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
        return self._json(As[BatchResponse], EndpointCall("batch", "destructive", {"requests": requests}), options)
