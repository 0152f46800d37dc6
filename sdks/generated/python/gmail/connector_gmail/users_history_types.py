# Generated from connector gmail 1.1.0. Do not edit: generate it again.
from __future__ import annotations


from connector_platform import Model
from pydantic import Field

from .shared_types import Message


class HistoryMessageDeleted(Model):
    message: Message | None = None


class HistoryMessageAdded(Model):
    message: Message | None = None


class HistoryLabelRemoved(Model):
    label_ids: list[str] | None = Field(default=None, alias="labelIds")
    message: Message | None = None


class HistoryLabelAdded(Model):
    label_ids: list[str] | None = Field(default=None, alias="labelIds")
    message: Message | None = None


class History(Model):
    id: str | None = None
    labels_added: list[HistoryLabelAdded] | None = Field(default=None, alias="labelsAdded")
    labels_removed: list[HistoryLabelRemoved] | None = Field(default=None, alias="labelsRemoved")
    messages: list[Message] | None = None
    messages_added: list[HistoryMessageAdded] | None = Field(default=None, alias="messagesAdded")
    messages_deleted: list[HistoryMessageDeleted] | None = Field(default=None, alias="messagesDeleted")


class ListHistoryResponse(Model):
    history: list[History] | None = None
    """Oldest first; missing when nothing has changed."""
    history_id: str | None = Field(default=None, alias="historyId")
    """Where to go on from next time."""
    next_page_token: str | None = Field(default=None, alias="nextPageToken")
