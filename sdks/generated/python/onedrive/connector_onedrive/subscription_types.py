# Generated from connector onedrive 1.1.0. Do not edit: generate it again.
from __future__ import annotations

import datetime

from connector_platform import Model
from pydantic import Field


class Subscription(Model):
    application_id: str | None = Field(default=None, alias="applicationId")
    change_type: str | None = Field(default=None, alias="changeType")
    """updated, for drives."""
    client_state: str | None = Field(default=None, alias="clientState")
    """Comes with every notification, to tell whose it is."""
    creator_id: str | None = Field(default=None, alias="creatorId")
    encryption_certificate: str | None = Field(default=None, alias="encryptionCertificate")
    encryption_certificate_id: str | None = Field(default=None, alias="encryptionCertificateId")
    expiration_date_time: datetime.datetime | None = Field(default=None, alias="expirationDateTime")
    """At most 42,300 minutes after now."""
    id: str | None = None
    include_resource_data: bool | None = Field(default=None, alias="includeResourceData")
    latest_supported_tls_version: str | None = Field(default=None, alias="latestSupportedTlsVersion")
    lifecycle_notification_url: str | None = Field(default=None, alias="lifecycleNotificationUrl")
    notification_query_options: str | None = Field(default=None, alias="notificationQueryOptions")
    notification_url: str | None = Field(default=None, alias="notificationUrl")
    """Gets the notifications."""
    notification_url_app_id: str | None = Field(default=None, alias="notificationUrlAppId")
    resource: str | None = None
    """Such as me/drive/root."""
