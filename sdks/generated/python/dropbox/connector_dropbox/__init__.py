# Generated from connector dropbox 1.0.0. Do not edit: generate it again.
"""Dropbox: Files, folders and shared links of a Dropbox account.

Names load on first use: importing this package costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from connector_platform import require_runtime

if TYPE_CHECKING:
    from .root_api import Dropbox
    from .root_async_api import AsyncDropbox
    from .shared_types import (
        DeletedMetadata,
        ExportInfo,
        FileMetadata,
        FolderMetadata,
        Metadata,
        MetadataV2,
        SearchMatchTypeV2,
        SearchMatchV2,
        SearchV2Result,
    )
    from .users_types import AccountType, FullAccount, Name, RootInfo, SpaceAllocation, SpaceUsage
    from .files_types import (
        CreateFolderResult,
        DeleteResult,
        GetTemporaryLinkResult,
        ListFolderLongpollResult,
        ListFolderResult,
        RelocationResult,
        SearchMatchFieldOptionsParam,
        SearchOptionsParam,
        SharedLinkParam,
        WriteModeOption2Param,
        WriteModeParam,
    )
    from .sharing_types import LinkPermissions, SharedLinkMetadata, SharedLinkSettingsParam

require_runtime("connector-dropbox", at_least="0.1.0", below="0.2.0")

_HOMES = {
    ".root_api": ["Dropbox"],
    ".root_async_api": ["AsyncDropbox"],
    ".shared_types": [
        "DeletedMetadata",
        "ExportInfo",
        "FileMetadata",
        "FolderMetadata",
        "Metadata",
        "MetadataV2",
        "SearchMatchTypeV2",
        "SearchMatchV2",
        "SearchV2Result",
    ],
    ".users_types": ["AccountType", "FullAccount", "Name", "RootInfo", "SpaceAllocation", "SpaceUsage"],
    ".files_types": [
        "CreateFolderResult",
        "DeleteResult",
        "GetTemporaryLinkResult",
        "ListFolderLongpollResult",
        "ListFolderResult",
        "RelocationResult",
        "SearchMatchFieldOptionsParam",
        "SearchOptionsParam",
        "SharedLinkParam",
        "WriteModeOption2Param",
        "WriteModeParam",
    ],
    ".sharing_types": ["LinkPermissions", "SharedLinkMetadata", "SharedLinkSettingsParam"],
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "AccountType",
    "AsyncDropbox",
    "CreateFolderResult",
    "DeleteResult",
    "DeletedMetadata",
    "Dropbox",
    "ExportInfo",
    "FileMetadata",
    "FolderMetadata",
    "FullAccount",
    "GetTemporaryLinkResult",
    "LinkPermissions",
    "ListFolderLongpollResult",
    "ListFolderResult",
    "Metadata",
    "MetadataV2",
    "Name",
    "RelocationResult",
    "RootInfo",
    "SearchMatchFieldOptionsParam",
    "SearchMatchTypeV2",
    "SearchMatchV2",
    "SearchOptionsParam",
    "SearchV2Result",
    "SharedLinkMetadata",
    "SharedLinkParam",
    "SharedLinkSettingsParam",
    "SpaceAllocation",
    "SpaceUsage",
    "WriteModeOption2Param",
    "WriteModeParam",
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
