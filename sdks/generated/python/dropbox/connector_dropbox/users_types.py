# Generated from connector dropbox 1.0.0. Do not edit: generate it again.
from __future__ import annotations

from typing import Literal

from connector_platform import Model
from pydantic import Field


class AccountType(Model):
    tag: Literal["basic", "pro", "business"] | str = Field(alias=".tag")


class RootInfo(Model):
    tag: Literal["user", "team"] | str = Field(alias=".tag")
    home_namespace_id: str
    root_namespace_id: str


class Name(Model):
    abbreviated_name: str
    display_name: str
    familiar_name: str
    given_name: str
    surname: str


class FullAccount(Model):
    account_id: str
    account_type: AccountType
    disabled: bool
    email: str
    email_verified: bool
    is_paired: bool
    """Whether a personal and a work account are linked."""
    locale: str
    name: Name
    referral_link: str
    root_info: RootInfo
    country: str | None = None
    profile_photo_url: str | None = None
    team_member_id: str | None = None


class SpaceAllocation(Model):
    tag: Literal["individual", "team", "other"] | str = Field(alias=".tag")
    allocated: int | None = None
    """In bytes: of the user, or of the whole team."""
    used: int | None = None
    """By the whole team."""


class SpaceUsage(Model):
    allocation: SpaceAllocation
    used: int
    """In bytes."""
