# Generated from connector onedrive 1.1.0. Do not edit: generate it again.
"""OneDrive: Files and folders of a personal or business OneDrive, and of SharePoint's document libraries, through Microsoft Graph.

Names load on first use: importing this package costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from connector_platform import require_runtime

if TYPE_CHECKING:
    from .root_api import OneDrive
    from .root_async_api import AsyncOneDrive
    from .shared_types import (
        Album,
        Audio,
        Bundle,
        Deleted,
        Drive,
        DriveItem,
        DriveItemCollectionResponse,
        DriveItemVersion,
        File,
        FileSystemInfo,
        FileSystemInfoParam,
        Folder,
        FolderParam,
        FolderView,
        FolderViewParam,
        GeoCoordinates,
        Hashes,
        Identity,
        IdentitySet,
        Image,
        ItemReference,
        ItemReferenceParam,
        Malware,
        Package,
        PendingContentUpdate,
        PendingOperations,
        Permission,
        Photo,
        PublicError,
        PublicErrorInnerError,
        PublicationFacet,
        Quota,
        RemoteItem,
        Root,
        SearchResult,
        SharePointIdentity,
        SharePointIdentitySet,
        Shared,
        SharepointIds,
        SharepointIdsParam,
        SharingInvitation,
        SharingLink,
        SpecialFolder,
        StoragePlanInformation,
        SystemFacet,
        Thumbnail,
        ThumbnailSet,
        Video,
    )
    from .item_types import (
        AsyncJobStatus,
        DriveItemUploadablePropertiesParam,
        DriveItemVersionCollectionResponse,
        DriveRecipientParam,
        ItemPreviewInfo,
        PermissionCollectionResponse,
        ThumbnailSetCollectionResponse,
        UploadSession,
    )
    from .root_types import BatchAnswer, BatchRequestParam, BatchResponse
    from .drives_types import DriveCollectionResponse
    from .drive_types import DriveItemDeltaResponse
    from .subscription_types import Subscription
    from .me_types import User

require_runtime("connector-onedrive", at_least="0.1.0", below="0.2.0")

_HOMES = {
    ".root_api": ["OneDrive"],
    ".root_async_api": ["AsyncOneDrive"],
    ".shared_types": [
        "Album",
        "Audio",
        "Bundle",
        "Deleted",
        "Drive",
        "DriveItem",
        "DriveItemCollectionResponse",
        "DriveItemVersion",
        "File",
        "FileSystemInfo",
        "FileSystemInfoParam",
        "Folder",
        "FolderParam",
        "FolderView",
        "FolderViewParam",
        "GeoCoordinates",
        "Hashes",
        "Identity",
        "IdentitySet",
        "Image",
        "ItemReference",
        "ItemReferenceParam",
        "Malware",
        "Package",
        "PendingContentUpdate",
        "PendingOperations",
        "Permission",
        "Photo",
        "PublicError",
        "PublicErrorInnerError",
        "PublicationFacet",
        "Quota",
        "RemoteItem",
        "Root",
        "SearchResult",
        "SharePointIdentity",
        "SharePointIdentitySet",
        "Shared",
        "SharepointIds",
        "SharepointIdsParam",
        "SharingInvitation",
        "SharingLink",
        "SpecialFolder",
        "StoragePlanInformation",
        "SystemFacet",
        "Thumbnail",
        "ThumbnailSet",
        "Video",
    ],
    ".item_types": [
        "AsyncJobStatus",
        "DriveItemUploadablePropertiesParam",
        "DriveItemVersionCollectionResponse",
        "DriveRecipientParam",
        "ItemPreviewInfo",
        "PermissionCollectionResponse",
        "ThumbnailSetCollectionResponse",
        "UploadSession",
    ],
    ".root_types": ["BatchAnswer", "BatchRequestParam", "BatchResponse"],
    ".drives_types": ["DriveCollectionResponse"],
    ".drive_types": ["DriveItemDeltaResponse"],
    ".subscription_types": ["Subscription"],
    ".me_types": ["User"],
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "Album",
    "AsyncJobStatus",
    "AsyncOneDrive",
    "Audio",
    "BatchAnswer",
    "BatchRequestParam",
    "BatchResponse",
    "Bundle",
    "Deleted",
    "Drive",
    "DriveCollectionResponse",
    "DriveItem",
    "DriveItemCollectionResponse",
    "DriveItemDeltaResponse",
    "DriveItemUploadablePropertiesParam",
    "DriveItemVersion",
    "DriveItemVersionCollectionResponse",
    "DriveRecipientParam",
    "File",
    "FileSystemInfo",
    "FileSystemInfoParam",
    "Folder",
    "FolderParam",
    "FolderView",
    "FolderViewParam",
    "GeoCoordinates",
    "Hashes",
    "Identity",
    "IdentitySet",
    "Image",
    "ItemPreviewInfo",
    "ItemReference",
    "ItemReferenceParam",
    "Malware",
    "OneDrive",
    "Package",
    "PendingContentUpdate",
    "PendingOperations",
    "Permission",
    "PermissionCollectionResponse",
    "Photo",
    "PublicError",
    "PublicErrorInnerError",
    "PublicationFacet",
    "Quota",
    "RemoteItem",
    "Root",
    "SearchResult",
    "SharePointIdentity",
    "SharePointIdentitySet",
    "Shared",
    "SharepointIds",
    "SharepointIdsParam",
    "SharingInvitation",
    "SharingLink",
    "SpecialFolder",
    "StoragePlanInformation",
    "Subscription",
    "SystemFacet",
    "Thumbnail",
    "ThumbnailSet",
    "ThumbnailSetCollectionResponse",
    "UploadSession",
    "User",
    "Video",
]


def __getattr__(name: str) -> Any:
    """Imports a name from its module when it is first asked for."""
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(home, __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Lists the public names without importing them."""
    return sorted(__all__)
