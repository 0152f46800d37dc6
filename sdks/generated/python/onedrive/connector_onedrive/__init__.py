# Generated from connector onedrive 1.0.0. Do not edit: generate it again.
"""OneDrive: Files and folders of a personal or business OneDrive, through Microsoft Graph.

Names load on first use: importing this package costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from connector_platform import require_runtime

if TYPE_CHECKING:
    from .root_api import OneDrive
    from .root_async_api import AsyncOneDrive
    from .shared_types import (
        Deleted,
        DriveItem,
        DriveItemCollectionResponse,
        File,
        FileSystemInfo,
        Folder,
        FolderParam,
        Hashes,
        Identity,
        IdentitySet,
        Image,
        ItemReference,
        ItemReferenceParam,
        Photo,
    )
    from .drive_types import Drive, DriveItemDeltaResponse, Quota
    from .me_types import User

require_runtime("connector-onedrive", at_least="0.1.0", below="0.2.0")

_HOMES = {
    ".root_api": ["OneDrive"],
    ".root_async_api": ["AsyncOneDrive"],
    ".shared_types": [
        "Deleted",
        "DriveItem",
        "DriveItemCollectionResponse",
        "File",
        "FileSystemInfo",
        "Folder",
        "FolderParam",
        "Hashes",
        "Identity",
        "IdentitySet",
        "Image",
        "ItemReference",
        "ItemReferenceParam",
        "Photo",
    ],
    ".drive_types": ["Drive", "DriveItemDeltaResponse", "Quota"],
    ".me_types": ["User"],
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "AsyncOneDrive",
    "Deleted",
    "Drive",
    "DriveItem",
    "DriveItemCollectionResponse",
    "DriveItemDeltaResponse",
    "File",
    "FileSystemInfo",
    "Folder",
    "FolderParam",
    "Hashes",
    "Identity",
    "IdentitySet",
    "Image",
    "ItemReference",
    "ItemReferenceParam",
    "OneDrive",
    "Photo",
    "Quota",
    "User",
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
