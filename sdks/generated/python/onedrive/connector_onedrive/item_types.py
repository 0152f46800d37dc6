# Generated from connector onedrive 1.1.0. Do not edit: generate it again.
from __future__ import annotations

import datetime
from typing import Literal, NotRequired, TypedDict

from connector_platform import Model
from pydantic import Field

from .shared_types import DriveItemVersion, FileSystemInfo, FileSystemInfoParam, Permission, PublicError, ThumbnailSet


class AsyncJobStatus(Model):
    error: PublicError | None = None
    operation: str | None = None
    """Such as ItemCopy."""
    percentage_complete: float | None = Field(default=None, alias="percentageComplete")
    resource_id: str | None = Field(default=None, alias="resourceId")
    """At the end"""
    status: str | None = None
    """notStarted, waiting, inProgress, updating, completed, failed, deletePending or deleteFailed."""
    status_description: str | None = Field(default=None, alias="statusDescription")


class DriveItemVersionCollectionResponse(Model):
    odata_count: int | None = Field(default=None, alias="@odata.count")
    """Of all pages together."""
    odata_next_link: str | None = Field(default=None, alias="@odata.nextLink")
    """The whole address of the next page."""
    value: list[DriveItemVersion] | None = None


class ItemPreviewInfo(Model):
    """Addresses to embed, good for a short time."""

    get_url: str | None = Field(default=None, alias="getUrl")
    post_parameters: str | None = Field(default=None, alias="postParameters")
    """Form-encoded, to be sent to postUrl."""
    post_url: str | None = Field(default=None, alias="postUrl")


class PermissionCollectionResponse(Model):
    odata_count: int | None = Field(default=None, alias="@odata.count")
    """Of all pages together."""
    odata_next_link: str | None = Field(default=None, alias="@odata.nextLink")
    """The whole address of the next page."""
    value: list[Permission] | None = None


class ThumbnailSetCollectionResponse(Model):
    odata_count: int | None = Field(default=None, alias="@odata.count")
    """Of all pages together."""
    odata_next_link: str | None = Field(default=None, alias="@odata.nextLink")
    """The whole address of the next page."""
    value: list[ThumbnailSet] | None = None


class UploadSession(Model):
    """Where pieces go, and which are still missing."""

    expiration_date_time: datetime.datetime | None = Field(default=None, alias="expirationDateTime")
    """A while after the last piece."""
    next_expected_ranges: list[str] | None = Field(default=None, alias="nextExpectedRanges")
    """Such as 327680-."""
    upload_url: str | None = Field(default=None, alias="uploadUrl")
    """Takes the pieces without a token."""


DriveItemUploadablePropertiesParam = TypedDict(
    "DriveItemUploadablePropertiesParam",
    {
        "@microsoft.graph.conflictBehavior": 'NotRequired[Literal["fail", "replace", "rename"] | str]',
        "description": "NotRequired[str]",
        "fileSize": "NotRequired[int]",
        "fileSystemInfo": "NotRequired[FileSystemInfoParam | FileSystemInfo]",
        "name": "NotRequired[str]",
    },
)


class DriveRecipientParam(TypedDict):
    """Whom to invite; one of the three says it."""

    alias: NotRequired[str]
    """Of a group without an address."""
    email: NotRequired[str]
    objectId: NotRequired[str]
    """In the directory."""
