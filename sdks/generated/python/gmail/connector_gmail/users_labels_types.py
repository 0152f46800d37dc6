# Generated from connector gmail 1.1.0. Do not edit: generate it again.
from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from connector_platform import Model
from pydantic import Field


class LabelColor(Model):
    """Two colours of Gmail's palette, as "#rrggbb"."""

    background_color: str | None = Field(default=None, alias="backgroundColor")
    text_color: str | None = Field(default=None, alias="textColor")


class Label(Model):
    color: LabelColor | None = None
    id: str | None = None
    label_list_visibility: Literal["labelShow", "labelShowIfUnread", "labelHide"] | str | None = Field(
        default=None, alias="labelListVisibility"
    )
    message_list_visibility: Literal["show", "hide"] | str | None = Field(default=None, alias="messageListVisibility")
    messages_total: int | None = Field(default=None, alias="messagesTotal")
    messages_unread: int | None = Field(default=None, alias="messagesUnread")
    name: str | None = None
    """A slash nests it below another label."""
    threads_total: int | None = Field(default=None, alias="threadsTotal")
    threads_unread: int | None = Field(default=None, alias="threadsUnread")
    type: Literal["system", "user"] | str | None = None
    """Those of the system cannot be changed."""


class ListLabelsResponse(Model):
    labels: list[Label] | None = None


class LabelColorParam(TypedDict):
    """Two colours of Gmail's palette, as "#rrggbb"."""

    backgroundColor: NotRequired[str]
    textColor: NotRequired[str]
