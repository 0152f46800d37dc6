# Generated from connector resend 1.0.0. Do not edit: generate it again.
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, NotRequired, TypedDict

from connector_platform import Model
from pydantic import Field


class Email(Model):
    bcc: list[str] | None = None
    cc: list[str] | None = None
    created_at: str | None = None
    from_: str | None = Field(default=None, alias="from")
    html: str | None = None
    id: str | None = None
    last_event: (
        Literal[
            "bounced",
            "canceled",
            "clicked",
            "complained",
            "delivered",
            "delivery_delayed",
            "failed",
            "opened",
            "queued",
            "scheduled",
            "sent",
            "suppressed",
        ]
        | str
        | None
    ) = None
    message_id: str | None = None
    object: str | None = None
    reply_to: list[str] | None = None
    subject: str | None = None
    text: str | None = None
    to: list[str] | None = None


class ListEmailsResponse(Model):
    data: list[Email] | None = None
    has_more: bool | None = None
    object: str | None = None


class SendEmailResponse(Model):
    id: str | None = None


class AttachmentParam(TypedDict):
    content: NotRequired[str]
    """In base64."""
    content_id: NotRequired[str]
    """For pictures inside the HTML."""
    content_type: NotRequired[str]
    filename: NotRequired[str]
    path: NotRequired[str]
    """Where to fetch it, instead of content."""


class EmailTemplateInputParam(TypedDict):
    """A published template, instead of html and text."""

    id: str
    variables: NotRequired[Mapping[str, str | float]]


class TagParam(TypedDict):
    name: NotRequired[str]
    value: NotRequired[str]


SendEmailRequestParam = TypedDict(
    "SendEmailRequestParam",
    {
        "from": "str",
        "subject": "str",
        "to": "str | Sequence[str]",
        "attachments": "NotRequired[Sequence[AttachmentParam]]",
        "bcc": "NotRequired[str | Sequence[str]]",
        "cc": "NotRequired[str | Sequence[str]]",
        "headers": "NotRequired[Mapping[str, str]]",
        "html": "NotRequired[str]",
        "reply_to": "NotRequired[str | Sequence[str]]",
        "scheduled_at": "NotRequired[str]",
        "tags": "NotRequired[Sequence[TagParam]]",
        "template": "NotRequired[EmailTemplateInputParam]",
        "text": "NotRequired[str]",
        "topic_id": "NotRequired[str]",
    },
)
