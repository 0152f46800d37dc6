# Generated from connector resend 1.0.0. Do not edit: generate it again.
from __future__ import annotations


from connector_platform import Model


class ApiKey(Model):
    created_at: str | None = None
    id: str | None = None
    last_used_at: str | None = None
    name: str | None = None


class ListApiKeysResponse(Model):
    data: list[ApiKey] | None = None
    has_more: bool | None = None
    object: str | None = None
