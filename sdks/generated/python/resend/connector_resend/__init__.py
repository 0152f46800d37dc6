# Generated from connector resend 1.0.0. Do not edit: generate it again.
"""Resend: Sending e-mail, and the domains, keys and contacts that belong to it.

Names load on first use: importing this package costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from connector_platform import require_runtime

if TYPE_CHECKING:
    from .root_api import Resend
    from .root_async_api import AsyncResend
    from .api_keys_types import ApiKey, ListApiKeysResponse
    from .emails_types import (
        AttachmentParam,
        Email,
        EmailTemplateInputParam,
        ListEmailsResponse,
        SendEmailRequestParam,
        SendEmailResponse,
        TagParam,
    )
    from .contacts_types import (
        CreateContactResponseSuccess,
        GetContactResponseSuccess,
        ListContactsResponseSuccess,
        ListContactsResponseSuccessDataItem,
    )
    from .domains_types import (
        CreateDomainResponse,
        DeleteDomainResponse,
        Domain,
        DomainCapabilities,
        DomainCapabilitiesParam,
        DomainRecord,
        ListDomainsItem,
        ListDomainsResponse,
        VerifyDomainResponse,
    )

require_runtime("connector-resend", at_least="0.1.0", below="0.2.0")

_HOMES = {
    ".root_api": ["Resend"],
    ".root_async_api": ["AsyncResend"],
    ".api_keys_types": ["ApiKey", "ListApiKeysResponse"],
    ".emails_types": [
        "AttachmentParam",
        "Email",
        "EmailTemplateInputParam",
        "ListEmailsResponse",
        "SendEmailRequestParam",
        "SendEmailResponse",
        "TagParam",
    ],
    ".contacts_types": [
        "CreateContactResponseSuccess",
        "GetContactResponseSuccess",
        "ListContactsResponseSuccess",
        "ListContactsResponseSuccessDataItem",
    ],
    ".domains_types": [
        "CreateDomainResponse",
        "DeleteDomainResponse",
        "Domain",
        "DomainCapabilities",
        "DomainCapabilitiesParam",
        "DomainRecord",
        "ListDomainsItem",
        "ListDomainsResponse",
        "VerifyDomainResponse",
    ],
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "ApiKey",
    "AsyncResend",
    "AttachmentParam",
    "CreateContactResponseSuccess",
    "CreateDomainResponse",
    "DeleteDomainResponse",
    "Domain",
    "DomainCapabilities",
    "DomainCapabilitiesParam",
    "DomainRecord",
    "Email",
    "EmailTemplateInputParam",
    "GetContactResponseSuccess",
    "ListApiKeysResponse",
    "ListContactsResponseSuccess",
    "ListContactsResponseSuccessDataItem",
    "ListDomainsItem",
    "ListDomainsResponse",
    "ListEmailsResponse",
    "Resend",
    "SendEmailRequestParam",
    "SendEmailResponse",
    "TagParam",
    "VerifyDomainResponse",
]


def __getattr__(name: str) -> Any:
    """Imports a name from its module when it is first asked for."""
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(home, __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Lists the public names without importing them."""
    return sorted(__all__)
