# Generated from connector gmail 1.1.0. Do not edit: generate it again.
from __future__ import annotations

from collections.abc import Sequence
from typing import NotRequired, TypedDict

from connector_platform import Base64Bytes, Model
from pydantic import Field


class ClassificationLabelFieldValue(Model):
    field_id: str | None = Field(default=None, alias="fieldId")
    """As the Google Drive Labels API gives it."""
    selection: str | None = None
    """Which choice"""


class ClassificationLabelValue(Model):
    fields: list[ClassificationLabelFieldValue] | None = None
    label_id: str | None = Field(default=None, alias="labelId")
    """As the Google Drive Labels API gives it."""


class MessagePartHeader(Model):
    name: str | None = None
    value: str | None = None


class MessagePartBody(Model):
    attachment_id: str | None = Field(default=None, alias="attachmentId")
    """What users.messages.attachments.get wants; present where data is not."""
    data: Base64Bytes | None = None
    """In base64url."""
    size: int | None = None
    """In bytes."""


class MessagePart(Model):
    body: MessagePartBody | None = None
    filename: str | None = None
    """Empty where the part is no attachment."""
    headers: list[MessagePartHeader] | None = None
    mime_type: str | None = Field(default=None, alias="mimeType")
    part_id: str | None = Field(default=None, alias="partId")
    parts: list[MessagePart] | None = None


class Message(Model):
    classification_label_values: list[ClassificationLabelValue] | None = Field(
        default=None, alias="classificationLabelValues"
    )
    """How confidential it is, in Google Workspace."""
    history_id: str | None = Field(default=None, alias="historyId")
    """The last change of this message."""
    id: str | None = None
    internal_date: str | None = Field(default=None, alias="internalDate")
    """When Google took it in; milliseconds since 1970."""
    label_ids: list[str] | None = Field(default=None, alias="labelIds")
    payload: MessagePart | None = None
    raw: Base64Bytes | None = None
    """The whole message in base64url, with the format "raw"."""
    size_estimate: int | None = Field(default=None, alias="sizeEstimate")
    """In bytes."""
    snippet: str | None = None
    """The beginning of the text."""
    thread_id: str | None = Field(default=None, alias="threadId")


class ClassificationLabelFieldValueParam(TypedDict):
    fieldId: NotRequired[str]
    """As the Google Drive Labels API gives it."""
    selection: NotRequired[str]
    """Which choice"""


class ClassificationLabelValueParam(TypedDict):
    fields: NotRequired[Sequence[ClassificationLabelFieldValueParam | ClassificationLabelFieldValue]]
    labelId: NotRequired[str]
    """As the Google Drive Labels API gives it."""


class MessagePartHeaderParam(TypedDict):
    name: NotRequired[str]
    value: NotRequired[str]


class MessagePartBodyParam(TypedDict):
    attachmentId: NotRequired[str]
    """What users.messages.attachments.get wants; present where data is not."""
    data: NotRequired[Base64Bytes]
    """In base64url."""
    size: NotRequired[int]
    """In bytes."""


class MessagePartParam(TypedDict):
    body: NotRequired[MessagePartBodyParam | MessagePartBody]
    filename: NotRequired[str]
    """Empty where the part is no attachment."""
    headers: NotRequired[Sequence[MessagePartHeaderParam | MessagePartHeader]]
    mimeType: NotRequired[str]
    partId: NotRequired[str]
    parts: NotRequired[Sequence[MessagePartParam | MessagePart]]


class MessageParam(TypedDict):
    classificationLabelValues: NotRequired[Sequence[ClassificationLabelValueParam | ClassificationLabelValue]]
    """How confidential it is, in Google Workspace."""
    historyId: NotRequired[str]
    """The last change of this message."""
    id: NotRequired[str]
    internalDate: NotRequired[str]
    """When Google took it in; milliseconds since 1970."""
    labelIds: NotRequired[Sequence[str]]
    payload: NotRequired[MessagePartParam | MessagePart]
    raw: NotRequired[Base64Bytes]
    """The whole message in base64url, with the format "raw"."""
    sizeEstimate: NotRequired[int]
    """In bytes."""
    snippet: NotRequired[str]
    """The beginning of the text."""
    threadId: NotRequired[str]
