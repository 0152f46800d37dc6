"""The connector platform: connects an application's users to other APIs, and calls those on their behalf.

`Client` is the platform; generated packages, such as `connector_gmail`, call one API through it. Errors: see `errors`.

Names load on first use: importing this package costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from httpx import MockTransport as MockTransport

    from .async_client import AsyncClient as AsyncClient
    from .async_resource import AsyncBaseConnector as AsyncBaseConnector
    from .async_resource import AsyncResource as AsyncResource
    from .client import Client as Client
    from .core.call import Effect as Effect
    from .core.decode import DecodeIssue as DecodeIssue
    from .core.encode import encode_as as encode_as
    from .core.endpoint import EndpointCall as EndpointCall
    from .core.endpoint import JsonBody as JsonBody
    from .core.endpoint import ProxyRequest as ProxyRequest
    from .core.endpoint import binary_body as binary_body
    from .core.endpoint import text_body as text_body
    from .core.omit import OMIT as OMIT
    from .core.omit import Omit as Omit
    from .core.settings import CallOptions as CallOptions
    from .core.settings import JobOptions as JobOptions
    from .core.skew import require_runtime as require_runtime
    from .core.version import __version__ as __version__
    from .core.wire_types import As as As
    from .core.wire_types import Base64Bytes as Base64Bytes
    from .core.wire_types import Base64UrlBytes as Base64UrlBytes
    from .core.wire_types import Tagged as Tagged
    from .downloads import AsyncDownload as AsyncDownload
    from .downloads import Download as Download
    from .errors import APIError as APIError
    from .errors import ConnectorError as ConnectorError
    from .errors import DecodeError as DecodeError
    from .errors import Invalid as Invalid
    from .errors import JobNotDone as JobNotDone
    from .errors import NotFound as NotFound
    from .errors import PlatformError as PlatformError
    from .errors import ProviderError as ProviderError
    from .errors import ProviderInvalid as ProviderInvalid
    from .errors import ProviderNotFound as ProviderNotFound
    from .errors import ProviderRateLimited as ProviderRateLimited
    from .errors import ProviderUnauthorized as ProviderUnauthorized
    from .errors import ProviderUnavailable as ProviderUnavailable
    from .errors import RateLimited as RateLimited
    from .errors import ReconnectRequired as ReconnectRequired
    from .errors import TransportError as TransportError
    from .errors import TransportTimeout as TransportTimeout
    from .errors import Unauthorized as Unauthorized
    from .errors import Unavailable as Unavailable
    from .errors import WebhookVerificationError as WebhookVerificationError
    from .model import READ_ONLY as READ_ONLY
    from .model import Model as Model
    from .model import UnknownVariant as UnknownVariant
    from .pages import AsyncPage as AsyncPage
    from .pages import AsyncPages as AsyncPages
    from .pages import Page as Page
    from .proxied import Proxied as Proxied
    from .raw import RawResponse as RawResponse
    from .resource import BaseConnector as BaseConnector
    from .resource import Resource as Resource
    from .uploads import AsyncUploadSource as AsyncUploadSource
    from .uploads import UploadSource as UploadSource
    from .webhooks import verify_webhook as verify_webhook

_HOMES = {
    "httpx": ["MockTransport"],
    ".async_client": ["AsyncClient"],
    ".async_resource": ["AsyncBaseConnector", "AsyncResource"],
    ".client": ["Client"],
    ".core.call": ["Effect"],
    ".core.decode": ["DecodeIssue"],
    ".core.encode": ["encode_as"],
    ".core.endpoint": ["EndpointCall", "JsonBody", "ProxyRequest", "binary_body", "text_body"],
    ".core.omit": ["OMIT", "Omit"],
    ".core.settings": ["CallOptions", "JobOptions"],
    ".core.skew": ["require_runtime"],
    ".core.version": ["__version__"],
    ".core.wire_types": ["As", "Base64Bytes", "Base64UrlBytes", "Tagged"],
    ".downloads": ["AsyncDownload", "Download"],
    ".errors": [
        "APIError",
        "ConnectorError",
        "DecodeError",
        "Invalid",
        "JobNotDone",
        "NotFound",
        "PlatformError",
        "ProviderError",
        "ProviderInvalid",
        "ProviderNotFound",
        "ProviderRateLimited",
        "ProviderUnauthorized",
        "ProviderUnavailable",
        "RateLimited",
        "ReconnectRequired",
        "TransportError",
        "TransportTimeout",
        "Unauthorized",
        "Unavailable",
        "WebhookVerificationError",
    ],
    ".model": ["Model", "READ_ONLY", "UnknownVariant"],
    ".pages": ["AsyncPage", "AsyncPages", "Page"],
    ".proxied": ["Proxied"],
    ".raw": ["RawResponse"],
    ".resource": ["BaseConnector", "Resource"],
    ".uploads": ["AsyncUploadSource", "UploadSource"],
    ".webhooks": ["verify_webhook"],
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "OMIT",
    "READ_ONLY",
    "APIError",
    "As",
    "AsyncBaseConnector",
    "AsyncClient",
    "AsyncDownload",
    "AsyncPage",
    "AsyncPages",
    "AsyncResource",
    "AsyncUploadSource",
    "Base64Bytes",
    "Base64UrlBytes",
    "BaseConnector",
    "CallOptions",
    "Client",
    "ConnectorError",
    "DecodeError",
    "DecodeIssue",
    "Download",
    "Effect",
    "EndpointCall",
    "Invalid",
    "JobNotDone",
    "JobOptions",
    "JsonBody",
    "MockTransport",
    "Model",
    "NotFound",
    "Omit",
    "Page",
    "PlatformError",
    "ProviderError",
    "ProviderInvalid",
    "ProviderNotFound",
    "ProviderRateLimited",
    "ProviderUnauthorized",
    "ProviderUnavailable",
    "Proxied",
    "ProxyRequest",
    "RateLimited",
    "RawResponse",
    "ReconnectRequired",
    "Resource",
    "Tagged",
    "TransportError",
    "TransportTimeout",
    "Unauthorized",
    "Unavailable",
    "UnknownVariant",
    "UploadSource",
    "WebhookVerificationError",
    "__version__",
    "binary_body",
    "encode_as",
    "require_runtime",
    "text_body",
    "verify_webhook",
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
