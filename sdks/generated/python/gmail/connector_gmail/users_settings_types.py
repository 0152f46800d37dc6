# Generated from connector gmail 1.1.0. Do not edit: generate it again.
from __future__ import annotations


from connector_platform import Model
from pydantic import Field


class VacationSettings(Model):
    enable_auto_reply: bool | None = Field(default=None, alias="enableAutoReply")
    end_time: str | None = Field(default=None, alias="endTime")
    """Milliseconds since 1970."""
    response_body_html: str | None = Field(default=None, alias="responseBodyHtml")
    """Goes before the one as text."""
    response_body_plain_text: str | None = Field(default=None, alias="responseBodyPlainText")
    response_subject: str | None = Field(default=None, alias="responseSubject")
    """What the subject begins with."""
    restrict_to_contacts: bool | None = Field(default=None, alias="restrictToContacts")
    restrict_to_domain: bool | None = Field(default=None, alias="restrictToDomain")
    """In Google Workspace."""
    start_time: str | None = Field(default=None, alias="startTime")
    """Milliseconds since 1970."""
