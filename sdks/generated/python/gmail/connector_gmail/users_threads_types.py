# Generated from connector gmail 1.1.0. Do not edit: generate it again.
from __future__ import annotations


from connector_platform import Model
from pydantic import Field

from .shared_types import Message


class Thread(Model):
    history_id: str | None = Field(default=None, alias="historyId")
    """The last change of any of its messages."""
    id: str | None = None
    messages: list[Message] | None = None
    snippet: str | None = None


class ListThreadsResponse(Model):
    next_page_token: str | None = Field(default=None, alias="nextPageToken")
    result_size_estimate: int | None = Field(default=None, alias="resultSizeEstimate")
    threads: list[Thread] | None = None
    """Without their messages; missing when there is none."""
