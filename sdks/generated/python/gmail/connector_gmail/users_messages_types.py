# Generated from connector gmail 1.1.0. Do not edit: generate it again.
from __future__ import annotations


from connector_platform import Model
from pydantic import Field

from .shared_types import Message


class ListMessagesResponse(Model):
    messages: list[Message] | None = None
    """With id and threadId only; missing when there is none."""
    next_page_token: str | None = Field(default=None, alias="nextPageToken")
    result_size_estimate: int | None = Field(default=None, alias="resultSizeEstimate")
