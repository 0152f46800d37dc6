"""The one table of the platform's routes; every method takes its address from here."""

from __future__ import annotations

import re
from typing import Final, NamedTuple
from urllib.parse import quote


class Route(NamedTuple):
    """A method and a path template, as in the platform's OpenAPI document."""

    method: str
    path: str


PROXY_METHODS: Final = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")

CALL_CONNECTION: Final = Route("POST", "/v1/connections/{connectionId}/call/{endpoint}")
CALL_USER: Final = Route("POST", "/v1/call/{connector}/{endpoint}")
PROXY_CONNECTION: Final = {m: Route(m, "/v1/connections/{connectionId}/proxy/{*}") for m in PROXY_METHODS}
PROXY_USER: Final = {m: Route(m, "/v1/proxy/{connector}/{*}") for m in PROXY_METHODS}

LIVE: Final = Route("GET", "/health/live")
READY: Final = Route("GET", "/health/ready")
CONNECTORS_LIST: Final = Route("GET", "/v1/connectors")
CONNECTORS_GET: Final = Route("GET", "/v1/connectors/{name}")
CONNECTORS_PUT: Final = Route("PUT", "/v1/connectors/{name}")
CONNECTORS_DELETE: Final = Route("DELETE", "/v1/connectors/{name}")
CONNECTORS_ENDPOINTS: Final = Route("GET", "/v1/connectors/{name}/endpoints")
CONNECTORS_ENDPOINT: Final = Route("GET", "/v1/connectors/{name}/endpoints/{endpoint}")
CONNECTORS_VALIDATE: Final = Route("POST", "/v1/connectors/validate")
CONNECTORS_GENERATE: Final = Route("POST", "/v1/connectors/{name}/generate")
CONNECTORS_SCOPES: Final = Route("GET", "/v1/connectors/{name}/scopes")
CONNECTORS_ENABLE: Final = Route("POST", "/v1/connectors/{name}/enable")
CONNECTORS_DISABLE: Final = Route("POST", "/v1/connectors/{name}/disable")
CONNECTORS_UPGRADE: Final = Route("POST", "/v1/connectors/{name}/upgrade")
SESSIONS_CREATE: Final = Route("POST", "/v1/connect-sessions")
SESSIONS_COMPLETE: Final = Route("POST", "/v1/connect-sessions/{id}/complete")
CONNECTIONS_LIST: Final = Route("GET", "/v1/connections")
CONNECTIONS_CREATE: Final = Route("POST", "/v1/connections")
CONNECTIONS_IMPORT: Final = Route("POST", "/v1/connections/import")
CONNECTIONS_GET: Final = Route("GET", "/v1/connections/{connectionId}")
CONNECTIONS_UPDATE: Final = Route("PATCH", "/v1/connections/{connectionId}")
CONNECTIONS_DELETE: Final = Route("DELETE", "/v1/connections/{connectionId}")
CONNECTIONS_CHECK: Final = Route("POST", "/v1/connections/{connectionId}/check")
CONNECTIONS_REFRESH: Final = Route("POST", "/v1/connections/{connectionId}/refresh")
CONNECTIONS_RECONNECT: Final = Route("POST", "/v1/connections/{connectionId}/reconnect")
CONNECTIONS_TIMELINE: Final = Route("GET", "/v1/connections/{connectionId}/timeline")
CONNECTIONS_REVOKE: Final = Route("POST", "/v1/connections/{connectionId}/revoke")
UPLOADS_GET: Final = Route("GET", "/v1/connections/{connectionId}/uploads/{uploadId}")
UPLOADS_DELETE: Final = Route("DELETE", "/v1/connections/{connectionId}/uploads/{uploadId}")
WEBHOOK_GET: Final = Route("GET", "/v1/connections/{connectionId}/webhook")
EVENTS_LIST: Final = Route("GET", "/v1/events")
APPLICATION_GET: Final = Route("GET", "/v1/applications/current")
APPLICATION_UPDATE: Final = Route("PATCH", "/v1/applications/current")
KEYS_LIST: Final = Route("GET", "/v1/keys")
KEYS_CREATE: Final = Route("POST", "/v1/keys")
KEYS_DELETE: Final = Route("DELETE", "/v1/keys/{id}")
USER_TOKENS_CREATE: Final = Route("POST", "/v1/user-tokens")
USER_TOKENS_DELETE: Final = Route("DELETE", "/v1/user-tokens/{id}")
CREDENTIALS_LIST: Final = Route("GET", "/v1/credentials")
CREDENTIALS_GET: Final = Route("GET", "/v1/credentials/{connector}")
CREDENTIALS_SET: Final = Route("PUT", "/v1/credentials/{connector}")
CREDENTIALS_DELETE: Final = Route("DELETE", "/v1/credentials/{connector}")
USERS_DELETE: Final = Route("DELETE", "/v1/users/{userId}")
AUDIT_LIST: Final = Route("GET", "/v1/audit")
CALLS_LIST: Final = Route("GET", "/v1/calls")
USAGE_LIST: Final = Route("GET", "/v1/usage")


def all_routes() -> frozenset[Route]:
    """Every route in this file."""
    single = (value for value in globals().values() if isinstance(value, Route))
    return frozenset([*single, *PROXY_CONNECTION.values(), *PROXY_USER.values()])


def path_of(route: Route, /, *values: str) -> str:
    """The route's path with its placeholders filled in their order, each value as one segment."""
    path = route.path
    for value in values:
        before, _, rest = path.partition("{")
        path = f"{before}{segment(value)}{rest.partition('}')[2]}"
    return path


def segment(value: str) -> str:
    """A value as one path segment. Raises ValueError for those that a URL cannot keep apart: empty, `.` and `..`."""
    if value in ("", ".", ".."):
        raise ValueError(f"{value!r} cannot be part of an address")
    return quote(value, safe="")


def passed_path(path: str) -> str:
    """A path that goes on to a provider. Raises ValueError where it would lead elsewhere, or not arrive as it is."""
    rest = path.removeprefix("/")
    steps = re.split(r"[/\\]", rest.partition("?")[0])
    climbs = any(re.fullmatch(r"(\.|%2e){1,2}", step, re.IGNORECASE) for step in steps)
    if climbs or re.search(r"[\x00-\x20\\#\x7f]", rest):
        raise ValueError(
            'The path is as it goes over the wire: no "." or ".." segments, and blanks, "#" and "\\" percent-encoded.'
        )
    return rest
