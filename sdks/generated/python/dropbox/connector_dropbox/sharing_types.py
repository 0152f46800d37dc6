# Generated from connector dropbox 1.0.0. Do not edit: generate it again.
from __future__ import annotations

import datetime
from typing import Any, Literal, NotRequired, TypedDict

from connector_platform import Model
from pydantic import Field


class LinkPermissions(Model):
    allow_comments: bool
    allow_download: bool
    can_allow_download: bool
    can_disallow_download: bool
    can_remove_expiry: bool
    can_revoke: bool
    can_set_expiry: bool
    team_restricts_comments: bool
    visibility_policies: list[dict[str, Any]]
    requested_visibility: dict[str, Any] | None = None
    require_password: bool | None = None
    resolved_visibility: dict[str, Any] | None = None


class SharedLinkMetadata(Model):
    tag: Literal["file", "folder"] | str = Field(alias=".tag")
    """A file's link also has client_modified, server_modified, rev and size."""
    link_permissions: LinkPermissions
    name: str
    url: str
    expires: datetime.datetime | None = None
    id: str | None = None
    path_lower: str | None = None


class SharedLinkSettingsParam(TypedDict):
    access: NotRequired[Literal["viewer", "editor", "max", "default"] | str]
    allow_download: NotRequired[bool]
    audience: NotRequired[Literal["public", "team", "no_one", "password", "members"] | str]
    expires: NotRequired[datetime.datetime]
    link_password: NotRequired[str]
    requested_visibility: NotRequired[Literal["public", "team_only", "password"] | str]
    require_password: NotRequired[bool]
