# Generated from connector onedrive 1.1.0. Do not edit: generate it again.
from __future__ import annotations


from connector_platform import Model
from pydantic import Field

from .shared_types import DriveItem


class DriveItemDeltaResponse(Model):
    odata_delta_link: str | None = Field(default=None, alias="@odata.deltaLink")
    """On the last page: the whole address that lists what changes later."""
    odata_next_link: str | None = Field(default=None, alias="@odata.nextLink")
    """The whole address of the next page."""
    value: list[DriveItem] | None = None
