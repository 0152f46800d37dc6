# Generated from connector gmail 1.1.0. Do not edit: generate it again.
from __future__ import annotations

from typing import Literal

from connector_platform import Model
from pydantic import Field


class SmtpMsa(Model):
    """The server that mail from an address goes out by, where it is not Gmail's."""

    host: str | None = None
    password: str | None = None
    """Never shown."""
    port: int | None = None
    security_mode: Literal["securityModeUnspecified", "none", "ssl", "starttls"] | str | None = Field(
        default=None, alias="securityMode"
    )
    username: str | None = None
    """Never shown."""


class SendAs(Model):
    display_name: str | None = Field(default=None, alias="displayName")
    """What stands beside it in "From:"."""
    is_default: bool | None = Field(default=None, alias="isDefault")
    """Whether new messages come from it."""
    is_primary: bool | None = Field(default=None, alias="isPrimary")
    """Whether it is the address of the account itself."""
    reply_to_address: str | None = Field(default=None, alias="replyToAddress")
    """Goes into "Reply-To:"; empty for none."""
    send_as_email: str | None = Field(default=None, alias="sendAsEmail")
    signature: str | None = None
    """HTML that Gmail's own pages put below new messages."""
    smtp_msa: SmtpMsa | None = Field(default=None, alias="smtpMsa")
    treat_as_alias: bool | None = Field(default=None, alias="treatAsAlias")
    """Whether it counts as the user's own address."""
    verification_status: Literal["verificationStatusUnspecified", "accepted", "pending"] | str | None = Field(
        default=None, alias="verificationStatus"
    )
    """Whether its owner has agreed."""


class ListSendAsResponse(Model):
    send_as: list[SendAs] | None = Field(default=None, alias="sendAs")
