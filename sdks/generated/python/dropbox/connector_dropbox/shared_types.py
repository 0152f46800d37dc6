# Generated from connector dropbox 1.0.0. Do not edit: generate it again.
from __future__ import annotations

import datetime
from typing import Annotated, Literal, TypeAlias

from connector_platform import Model, Tagged, UnknownVariant
from pydantic import Field


class FolderMetadata(Model):
    id: str
    name: str
    tag: Literal["folder"] | str | None = Field(default=None, alias=".tag")
    """Missing where it can only be a folder."""
    path_display: str | None = None
    path_lower: str | None = None
    shared_folder_id: str | None = None


class DeletedMetadata(Model):
    name: str
    tag: Literal["deleted"] | str | None = Field(default=None, alias=".tag")
    is_restorable: bool | None = None
    path_display: str | None = None
    path_lower: str | None = None


class ExportInfo(Model):
    export_as: str | None = None
    export_options: list[str] | None = None


class FileMetadata(Model):
    client_modified: datetime.datetime
    """As the uploading client said."""
    id: str
    name: str
    rev: str
    """Names this version of the file."""
    server_modified: datetime.datetime
    size: int
    tag: Literal["file"] | str | None = Field(default=None, alias=".tag")
    """Missing where it can only be a file."""
    content_hash: str | None = None
    """SHA-256 of the SHA-256s of its blocks of 4 MiB."""
    export_info: ExportInfo | None = None
    has_explicit_shared_members: bool | None = None
    is_downloadable: bool | None = None
    """Default: true."""
    path_display: str | None = None
    """For people."""
    path_lower: str | None = None
    """For comparing; missing where the file is not mounted."""


class MetadataV2(Model):
    tag: Literal["metadata", "other"] | str = Field(alias=".tag")
    metadata: Metadata | None = None


class SearchMatchTypeV2(Model):
    tag: Literal["filename", "file_content", "filename_and_content", "image_content", "metadata", "other"] | str = (
        Field(alias=".tag")
    )


class SearchMatchV2(Model):
    metadata: MetadataV2
    match_type: SearchMatchTypeV2 | None = None


class SearchV2Result(Model):
    has_more: bool
    matches: list[SearchMatchV2]
    cursor: str | None = None


Metadata: TypeAlias = Annotated[
    FileMetadata | FolderMetadata | DeletedMetadata | UnknownVariant,
    Tagged(".tag", {"file": FileMetadata, "folder": FolderMetadata, "deleted": DeletedMetadata}),
]
