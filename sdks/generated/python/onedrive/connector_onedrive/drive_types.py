# Generated from connector onedrive 1.0.0. Do not edit: generate it again.
from __future__ import annotations

import datetime

from connector_platform import Model
from pydantic import Field

from .shared_types import DriveItem, IdentitySet


class Quota(Model):
    """In bytes."""

    deleted: int | None = None
    """In the recycle bin."""
    remaining: int | None = None
    state: str | None = None
    """normal, nearing, critical or exceeded."""
    total: int | None = None
    used: int | None = None


class Drive(Model):
    created_date_time: datetime.datetime | None = Field(default=None, alias="createdDateTime")
    drive_type: str | None = Field(default=None, alias="driveType")
    """personal, business or documentLibrary."""
    id: str | None = None
    last_modified_date_time: datetime.datetime | None = Field(default=None, alias="lastModifiedDateTime")
    name: str | None = None
    owner: IdentitySet | None = None
    quota: Quota | None = None
    web_url: str | None = Field(default=None, alias="webUrl")


class DriveItemDeltaResponse(Model):
    odata_delta_link: str | None = Field(default=None, alias="@odata.deltaLink")
    """On the last page: where to ask for later changes."""
    odata_next_link: str | None = Field(default=None, alias="@odata.nextLink")
    """The whole address of the next page."""
    value: list[DriveItem] | None = None
