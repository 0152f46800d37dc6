# Generated from connector gmail 1.1.0. Do not edit: generate it again.
from __future__ import annotations

from typing import NotRequired, TypedDict

from connector_platform import Model
from pydantic import Field

from .shared_types import Message, MessageParam


class Draft(Model):
    id: str | None = None
    message: Message | None = None


class ListDraftsResponse(Model):
    drafts: list[Draft] | None = None
    """Each message with id and threadId only; missing when there is none."""
    next_page_token: str | None = Field(default=None, alias="nextPageToken")
    result_size_estimate: int | None = Field(default=None, alias="resultSizeEstimate")


class DraftParam(TypedDict):
    id: NotRequired[str]
    message: NotRequired[MessageParam | Message]
