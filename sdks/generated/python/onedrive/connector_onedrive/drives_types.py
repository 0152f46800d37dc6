# Generated from connector onedrive 1.1.0. Do not edit: generate it again.
from __future__ import annotations


from connector_platform import Model
from pydantic import Field

from .shared_types import Drive


class DriveCollectionResponse(Model):
    odata_count: int | None = Field(default=None, alias="@odata.count")
    """Of all pages together."""
    odata_next_link: str | None = Field(default=None, alias="@odata.nextLink")
    """The whole address of the next page."""
    value: list[Drive] | None = None
