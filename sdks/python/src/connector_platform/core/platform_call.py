"""Calls of the platform's own routes."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Literal, TypeAlias

from .call import Call
from .encode import encode_params
from .endpoint import query_text
from .omit import Omit
from .routes import Route, path_of


def platform_call(
    route: Route,
    /,
    *path: str,
    query: Mapping[str, Any] | None = None,
    body: Mapping[str, Any] | None = None,
    text: tuple[str, str] | None = None,
    streamed: bool = False,
    connection_id: str | None = None,
) -> Call:
    """A call of a route: its path's values, and a query, members of a JSON body, or a text with its content type."""
    asked = query_text(query or {})
    headers: dict[str, str] = {}
    content: bytes | None = None
    if body is not None:
        headers["Content-Type"] = "application/json"
        content = json.dumps(encode_params(body)).encode("ascii")
    elif text is not None:
        headers["Content-Type"] = text[1]
        content = text[0].encode()
    return Call(
        method=route.method,
        path=path_of(route, *path) + (f"?{asked}" if asked else ""),
        effect="read" if route.method == "GET" else "write",
        headers=headers,
        content=content,
        streamed=streamed,
        keyed=True,
        connection_id=connection_id,
    )


def connection_call(route: Route, connection_id: str) -> Call:
    """The call of a route that is about a connection."""
    return platform_call(route, connection_id, connection_id=connection_id)


def in_utc(time: datetime | Omit) -> datetime | Omit:
    """The same moment in UTC, for routes that take no other zone. One without a zone stays as it is."""
    return time if isinstance(time, Omit) or time.tzinfo is None else time.astimezone(UTC)


ConnectionStatus: TypeAlias = Literal["pending", "active", "outcome_unknown", "needs_reauth", "revoked"]

AuditAction: TypeAlias = Literal[
    "api_key.created",
    "api_key.deleted",
    "user_token.created",
    "user_token.deleted",
    "application.changed",
    "connector.put",
    "connector.removed",
    "oauth_client.put",
    "oauth_client.removed",
    "connector.enabled",
    "connector.disabled",
    "connect_session.started",
    "connect_session.completed",
    "connection.created",
    "connection.changed",
    "connection.refreshed",
    "connection.revoked",
    "connection.deleted",
    "connection.upgraded",
    "connection.webhook_shown",
    "user.erased",
    "connections.exported",
    "connections.handed_over",
    "connections.imported",
    "access.refused",
    "audit.dropped",
]

LIST_ITEMS: Sequence[str] = ("items",)
"""Where the platform's own lists have their items."""
