# Generated from connector resend 1.0.0. Do not edit: generate it again.
from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from connector_platform import Model


class DomainRecord(Model):
    name: str | None = None
    priority: int | None = None
    record: Literal["SPF", "DKIM", "Receiving", "Tracking", "TrackingCAA"] | str | None = None
    """What it is for."""
    status: Literal["pending", "verified", "failed", "temporary_failure", "not_started"] | str | None = None
    ttl: str | None = None
    type: Literal["MX", "TXT", "CNAME", "CAA"] | str | None = None
    value: str | None = None


class DomainCapabilities(Model):
    receiving: Literal["enabled", "disabled"] | str | None = None
    sending: Literal["enabled", "disabled"] | str | None = None


class CreateDomainResponse(Model):
    capabilities: DomainCapabilities | None = None
    created_at: str | None = None
    id: str | None = None
    name: str | None = None
    records: list[DomainRecord] | None = None
    region: str | None = None
    status: (
        Literal["pending", "verified", "failed", "not_started", "partially_verified", "partially_failed"] | str | None
    ) = None


class DeleteDomainResponse(Model):
    deleted: bool | None = None
    id: str | None = None
    object: str | None = None


class Domain(Model):
    capabilities: DomainCapabilities | None = None
    click_tracking: bool | None = None
    created_at: str | None = None
    id: str | None = None
    name: str | None = None
    object: str | None = None
    open_tracking: bool | None = None
    records: list[DomainRecord] | None = None
    region: str | None = None
    status: (
        Literal["pending", "verified", "failed", "not_started", "partially_verified", "partially_failed"] | str | None
    ) = None
    tracking_subdomain: str | None = None


class ListDomainsItem(Model):
    capabilities: DomainCapabilities | None = None
    created_at: str | None = None
    id: str | None = None
    name: str | None = None
    region: str | None = None
    status: (
        Literal["pending", "verified", "failed", "not_started", "partially_verified", "partially_failed"] | str | None
    ) = None


class ListDomainsResponse(Model):
    data: list[ListDomainsItem] | None = None
    has_more: bool | None = None
    object: str | None = None


class VerifyDomainResponse(Model):
    id: str | None = None
    object: str | None = None


class DomainCapabilitiesParam(TypedDict):
    receiving: NotRequired[Literal["enabled", "disabled"] | str]
    sending: NotRequired[Literal["enabled", "disabled"] | str]
