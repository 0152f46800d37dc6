"""Calls of endpoints, and what passes through to a provider."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, cast
from urllib.parse import urlencode

from ..uploads import AsyncUploadSource, Upload, content_of
from . import routes
from .call import ENVELOPE, Call, Effect
from .encode import encode, encode_params
from .json_kinds import is_list, is_object
from .omit import OMIT
from .settings import CallOptions

PARAMS_BYTES_MAX = 8 * 1024


@dataclass(frozen=True, slots=True)
class Target:
    """Whose account is called: a connection's, or that of a user's only connection to a connector."""

    connector: str | None = None
    connection: str | None = None
    user: str | None = None
    version: str | None = None
    """The version of the definition that a generated package is made from."""

    def __post_init__(self) -> None:
        """Rejects what does not say whose account is meant."""
        if self.connection is None and (self.user is None or self.connector is None):
            raise ValueError('Say whose account is meant: connection="con_…", or user="…" (and connector).')
        # A header loses blanks at its ends: another user would be named.
        if self.user is not None and not re.fullmatch(r"[!-~]([ -~]*[!-~])?", self.user):
            raise ValueError("A user's id is ASCII, without blanks at its ends: it stands in a header.")

    @property
    def agent(self) -> str | None:
        """The generated package for the User-Agent."""
        return None if self.version is None else f"{self.connector}/{self.version}"

    def headers(self) -> dict[str, str]:
        """The headers that say whose account, and which version."""
        said = {"Connector-User-Id": self.user, "Connector-Version": self.version}
        return {name: value for name, value in said.items() if value is not None}


class JsonBody(NamedTuple):
    """A body that travels as JSON, whatever the provider gets in the end."""

    value: Any
    kind: Any = None
    """The declared type, where it decides about how bytes travel."""


class RawBody(NamedTuple):
    """A body that travels as it is."""

    content: bytes | Upload
    content_type: str


def text_body(text: str) -> RawBody:
    """A text as a body."""
    return RawBody(text.encode(), "text/plain; charset=utf-8")


def given_body(body: Any, content: AsyncUploadSource | None, content_type: str) -> JsonBody | RawBody | None:
    """The body of a call by name: JSON, bytes, or none. Raises ValueError for both at once."""
    if content is None:
        return None if body is OMIT else JsonBody(body)
    if body is not OMIT:
        raise ValueError("A call has a body or content, not both.")
    return binary_body(content, content_type)


def binary_body(source: AsyncUploadSource, content_type: str = "application/octet-stream") -> RawBody:
    """Bytes as a body, from whatever the caller has."""
    return RawBody(content_of(source), content_type)


class EndpointCall(NamedTuple):
    """One call of an endpoint by name, before it is known how it travels."""

    name: str
    effect: Effect
    params: Mapping[str, Any]
    body: JsonBody | RawBody | None = None
    waits: bool = False
    """Whether work may go on behind the answer, and its end is what is wanted."""


def call_of(
    target: Target, made: EndpointCall, *, paged: bool = False, cursor: str | None = None, streamed: bool = False
) -> Call:
    """The call of the platform that an endpoint's call is."""
    headers = target.headers()
    if paged:
        headers["Accept"] = ENVELOPE
    params = encode_params(made.params)
    if isinstance(made.body, RawBody):
        content: bytes | Upload = made.body.content
        headers["Content-Type"] = made.body.content_type
        if params:
            headers["Connector-Params"] = _header_text(params)
    else:
        content = _json(_members(params, made.body, cursor))
        headers["Content-Type"] = "application/json"

    def look(operation: str) -> Call:
        return call_of(target, made._replace(effect="read"), cursor=operation)

    return Call(
        method="POST",
        path=_path(target, made.name),
        effect=made.effect,
        headers=headers,
        content=content,
        streamed=streamed,
        keyed=True,
        connection_id=target.connection,
        agent=target.agent,
        look=look if made.waits else None,
    )


class ProxyRequest(CallOptions, total=False):
    """What a request that passes through takes beside method and path; `headers` go to the provider."""

    query: Mapping[str, Any]
    """Added to the path; lists repeat their name."""
    json: Any
    """A body that is sent as JSON."""
    content: AsyncUploadSource
    """A body that is sent as it is."""
    host: str
    """Another of the connector's hosts than the first, by name."""


def proxy_call(target: Target, method: str, path: str, request: ProxyRequest, *, streamed: bool = False) -> Call:
    """A request that goes to the provider as it is, at a path below one of the connector's hosts."""
    headers = target.headers()
    content: bytes | Upload | None = None
    if "host" in request:
        headers["Connector-Host"] = request["host"]
    if "content" in request:
        content = content_of(request["content"])
    elif "json" in request:
        content = _json(encode(request["json"]))
        headers["Content-Type"] = "application/json"
    return Call(
        method=method.upper(),
        path=_proxy_path(target, method.upper(), path) + _query(path, request.get("query")),
        effect="read" if method.upper() in ("GET", "HEAD", "OPTIONS") else "write",
        headers=headers,
        content=content,
        streamed=streamed,
        connection_id=target.connection,
        agent=target.agent,
    )


def options_of(request: ProxyRequest) -> CallOptions:
    """The options among a request's parts."""
    own = ProxyRequest.__annotations__.keys() - CallOptions.__annotations__.keys()
    return cast("CallOptions", {name: value for name, value in request.items() if name not in own})


def _path(target: Target, endpoint: str) -> str:
    if target.connection is not None:
        return routes.path_of(routes.CALL_CONNECTION, target.connection, endpoint)
    return routes.path_of(routes.CALL_USER, target.connector or "", endpoint)


def _proxy_path(target: Target, method: str, path: str) -> str:
    if method not in routes.PROXY_METHODS:
        raise ValueError(f"method is one of {', '.join(routes.PROXY_METHODS)}: {method!r}")
    by_connection = target.connection is not None
    route = (routes.PROXY_CONNECTION if by_connection else routes.PROXY_USER)[method]
    owner = target.connection if by_connection else target.connector
    return routes.path_of(route._replace(path=route.path.removesuffix("{*}")), owner or "") + routes.passed_path(path)


def _query(path: str, query: Mapping[str, Any] | None) -> str:
    if not query:
        return ""
    return ("&" if "?" in path else "?") + query_text(query)


def query_text(query: Mapping[str, Any]) -> str:
    """A query string without what is left out; lists repeat their name."""
    pairs = {name: _query_value(value) for name, value in encode_params(query).items() if value is not None}
    return urlencode(pairs, doseq=True)


def _query_value(value: Any) -> Any:
    if is_list(value):
        return [_query_value(item) for item in value if item is not None]
    if is_object(value):
        raise TypeError(f"An object has no form in a query: {value!r}")
    if isinstance(value, bool):
        return "true" if value else "false"
    return value


def _members(params: Mapping[str, Any], body: JsonBody | None, cursor: str | None) -> dict[str, Any]:
    members: dict[str, Any] = {"params": params}
    if body is not None and body.value is not OMIT:
        members["body"] = encode(body.value, body.kind)
    if cursor is not None:
        members["cursor"] = cursor
    return members


def _json(value: Any) -> bytes:
    # ASCII also carries lone surrogates, which UTF-8 cannot.
    return json.dumps(value, separators=(",", ":"), allow_nan=False).encode("ascii")


def _header_text(params: Mapping[str, Any]) -> str:
    text = _json(params).decode("ascii").replace("\x7f", "\\u007f")
    if len(text) > PARAMS_BYTES_MAX:
        raise ValueError(
            f"Beside a body of bytes, parameters take at most {PARAMS_BYTES_MAX} bytes; these take {len(text)}."
        )
    return text
