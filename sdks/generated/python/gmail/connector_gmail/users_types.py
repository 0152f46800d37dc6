# Generated from connector gmail 1.1.0. Do not edit: generate it again.
from __future__ import annotations


from connector_platform import Model
from pydantic import Field


class Profile(Model):
    email_address: str | None = Field(default=None, alias="emailAddress")
    history_id: str | None = Field(default=None, alias="historyId")
    """Where the mailbox's history stands; users.history.list goes on from here."""
    messages_total: int | None = Field(default=None, alias="messagesTotal")
    threads_total: int | None = Field(default=None, alias="threadsTotal")


class WatchResponse(Model):
    expiration: str | None = None
    """When the announcements end; milliseconds since 1970."""
    history_id: str | None = Field(default=None, alias="historyId")
    """Where the mailbox's history stands; users.history.list goes on from here."""
