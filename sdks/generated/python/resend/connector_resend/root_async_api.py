# Generated from connector resend 1.0.0. Do not edit: generate it again.
from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from connector_platform import AsyncBaseConnector


if TYPE_CHECKING:
    from .api_keys_async_api import AsyncApiKeysResource
    from .contacts_async_api import AsyncContactsResource
    from .domains_async_api import AsyncDomainsResource
    from .emails_async_api import AsyncEmailsResource


class AsyncResend(AsyncBaseConnector):
    """Resend

    Sending e-mail, and the domains, keys and contacts that belong to it.

    See: https://resend.com/docs/api-reference
    """

    _connector = "resend"
    _version = "1.0.0"

    @cached_property
    def api_keys(self) -> AsyncApiKeysResource:
        """Endpoints under api-keys."""
        from .api_keys_async_api import AsyncApiKeysResource

        return AsyncApiKeysResource(self._session, self._target)

    @cached_property
    def contacts(self) -> AsyncContactsResource:
        """Endpoints under contacts."""
        from .contacts_async_api import AsyncContactsResource

        return AsyncContactsResource(self._session, self._target)

    @cached_property
    def domains(self) -> AsyncDomainsResource:
        """Endpoints under domains."""
        from .domains_async_api import AsyncDomainsResource

        return AsyncDomainsResource(self._session, self._target)

    @cached_property
    def emails(self) -> AsyncEmailsResource:
        """Endpoints under emails."""
        from .emails_async_api import AsyncEmailsResource

        return AsyncEmailsResource(self._session, self._target)
