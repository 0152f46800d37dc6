# Generated from connector onedrive 1.0.0. Do not edit: generate it again.
from __future__ import annotations

import datetime
from typing import Any, NotRequired, TypedDict

from connector_platform import Model
from pydantic import Field


class Deleted(Model):
    state: str | None = None


class Identity(Model):
    display_name: str | None = Field(default=None, alias="displayName")
    id: str | None = None


class IdentitySet(Model):
    application: Identity | None = None
    device: Identity | None = None
    user: Identity | None = None


class Photo(Model):
    camera_make: str | None = Field(default=None, alias="cameraMake")
    camera_model: str | None = Field(default=None, alias="cameraModel")
    taken_date_time: datetime.datetime | None = Field(default=None, alias="takenDateTime")


class ItemReference(Model):
    drive_id: str | None = Field(default=None, alias="driveId")
    drive_type: str | None = Field(default=None, alias="driveType")
    id: str | None = None
    name: str | None = None
    path: str | None = None
    """Percent-encoded, such as /drive/root:/Photos."""


class Image(Model):
    height: int | None = None
    width: int | None = None


class Folder(Model):
    child_count: int | None = Field(default=None, alias="childCount")


class FileSystemInfo(Model):
    """The times that the user's own computer gave."""

    created_date_time: datetime.datetime | None = Field(default=None, alias="createdDateTime")
    last_modified_date_time: datetime.datetime | None = Field(default=None, alias="lastModifiedDateTime")


class Hashes(Model):
    crc32_hash: str | None = Field(default=None, alias="crc32Hash")
    quick_xor_hash: str | None = Field(default=None, alias="quickXorHash")
    """The one that every kind of drive has."""
    sha1_hash: str | None = Field(default=None, alias="sha1Hash")
    sha256_hash: str | None = Field(default=None, alias="sha256Hash")


class File(Model):
    hashes: Hashes | None = None
    mime_type: str | None = Field(default=None, alias="mimeType")


class DriveItem(Model):
    """What it is shows in which of file, folder, root, deleted … it has."""

    microsoft_graph_download_url: str | None = Field(default=None, alias="@microsoft.graph.downloadUrl")
    """Downloads the file without a token, for about an hour."""
    c_tag: str | None = Field(default=None, alias="cTag")
    """Changes with the content."""
    created_by: IdentitySet | None = Field(default=None, alias="createdBy")
    created_date_time: datetime.datetime | None = Field(default=None, alias="createdDateTime")
    deleted: Deleted | None = None
    description: str | None = None
    e_tag: str | None = Field(default=None, alias="eTag")
    """Changes with everything."""
    file: File | None = None
    file_system_info: FileSystemInfo | None = Field(default=None, alias="fileSystemInfo")
    folder: Folder | None = None
    id: str | None = None
    image: Image | None = None
    last_modified_by: IdentitySet | None = Field(default=None, alias="lastModifiedBy")
    last_modified_date_time: datetime.datetime | None = Field(default=None, alias="lastModifiedDateTime")
    name: str | None = None
    parent_reference: ItemReference | None = Field(default=None, alias="parentReference")
    photo: Photo | None = None
    root: dict[str, Any] | None = None
    size: int | None = None
    """In bytes."""
    web_url: str | None = Field(default=None, alias="webUrl")


class DriveItemCollectionResponse(Model):
    odata_next_link: str | None = Field(default=None, alias="@odata.nextLink")
    """The whole address of the next page."""
    value: list[DriveItem] | None = None


class ItemReferenceParam(TypedDict):
    driveId: NotRequired[str]
    driveType: NotRequired[str]
    id: NotRequired[str]
    name: NotRequired[str]
    path: NotRequired[str]
    """Percent-encoded, such as /drive/root:/Photos."""


class FolderParam(TypedDict):
    childCount: NotRequired[int]
