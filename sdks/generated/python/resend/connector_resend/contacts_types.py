# Generated from connector resend 1.0.0. Do not edit: generate it again.
from __future__ import annotations

from typing import Any

from connector_platform import Model


class CreateContactResponseSuccess(Model):
    id: str | None = None
    object: str | None = None


class GetContactResponseSuccess(Model):
    created_at: str | None = None
    email: str | None = None
    first_name: str | None = None
    id: str | None = None
    last_name: str | None = None
    object: str | None = None
    properties: dict[str, Any] | None = None
    """Values of the account's own contact properties."""
    unsubscribed: bool | None = None


class ListContactsResponseSuccessDataItem(Model):
    created_at: str | None = None
    email: str | None = None
    first_name: str | None = None
    id: str | None = None
    last_name: str | None = None
    unsubscribed: bool | None = None


class ListContactsResponseSuccess(Model):
    data: list[ListContactsResponseSuccessDataItem] | None = None
    object: str | None = None
