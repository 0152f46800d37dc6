# Generated from connector resend 1.0.0. Do not edit: generate it again.
from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from connector_platform import BaseConnector


if TYPE_CHECKING:
    from .api_keys_api import ApiKeysResource
    from .contacts_api import ContactsResource
    from .domains_api import DomainsResource
    from .emails_api import EmailsResource


class Resend(BaseConnector):
    """Resend

    Sending e-mail, and the domains, keys and contacts that belong to it.

    See: https://resend.com/docs/api-reference
    """

    _connector = "resend"
    _version = "1.0.0"

    @cached_property
    def api_keys(self) -> ApiKeysResource:
        """Endpoints under api-keys."""
        from .api_keys_api import ApiKeysResource

        return ApiKeysResource(self._session, self._target)

    @cached_property
    def contacts(self) -> ContactsResource:
        """Endpoints under contacts."""
        from .contacts_api import ContactsResource

        return ContactsResource(self._session, self._target)

    @cached_property
    def domains(self) -> DomainsResource:
        """Endpoints under domains."""
        from .domains_api import DomainsResource

        return DomainsResource(self._session, self._target)

    @cached_property
    def emails(self) -> EmailsResource:
        """Endpoints under emails."""
        from .emails_api import EmailsResource

        return EmailsResource(self._session, self._target)
