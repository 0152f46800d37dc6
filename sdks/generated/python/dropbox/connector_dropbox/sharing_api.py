# Generated from connector dropbox 1.0.0. Do not edit: generate it again.
from __future__ import annotations

from typing import Unpack

from connector_platform import As, CallOptions, EndpointCall, OMIT, Omit, Resource

from .sharing_types import SharedLinkMetadata, SharedLinkSettingsParam


class SharingResource(Resource):
    """Endpoints under sharing."""

    def create_shared_link_with_settings(
        self, *, path: str, settings: SharedLinkSettingsParam | Omit = OMIT, **options: Unpack[CallOptions]
    ) -> SharedLinkMetadata:
        """Create a link that others can open

        Args:
            settings: Who may open it and until when; the user's own settings otherwise.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: sharing.write.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#sharing-create_shared_link_with_settings
        """
        return self._json(
            As[SharedLinkMetadata],
            EndpointCall("sharing.create_shared_link_with_settings", "write", {"path": path, "settings": settings}),
            options,
        )
