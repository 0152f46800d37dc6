"""The table of routes, and the methods that take their addresses from it."""

from __future__ import annotations

import inspect
import json
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any, get_args

import pytest
from conftest import Face, Recorder, answer

from connector_platform import (
    AsyncBaseConnector,
    AsyncClient,
    AsyncPage,
    BaseConnector,
    Client,
    Model,
    Page,
    access,
    administration,
    async_access,
    async_administration,
    async_connecting,
    async_observing,
    connecting,
    models,
    observing,
)
from connector_platform.core.platform_call import AuditAction
from connector_platform.core.routes import Route, all_routes

OPENAPI = Path(__file__).parents[3] / "docs/reference/openapi.json"
# Providers go there, and no application.
FOR_PROVIDERS = "/webhooks/{connector}"
METHODS = ("get", "head", "post", "put", "patch", "delete", "options")


def document() -> Any:
    return json.loads(OPENAPI.read_text())


def test_the_table_is_the_platforms() -> None:
    paths = document()["paths"]
    documented = {Route(m.upper(), path) for path, item in paths.items() for m in item if m in METHODS}
    assert all_routes() == {route for route in documented if route.path != FOR_PROVIDERS}


def test_models_have_the_platforms_members() -> None:
    schemas = document()["components"]["schemas"]
    known: dict[str, type[Model]] = {
        "Connection": models.Connection,
        "ConnectSession": models.ConnectSession,
        "ApiKey": models.ApiKey,
        "Application": models.Application,
        "ConnectorSummary": models.ConnectorSummary,
        "Endpoint": models.Endpoint,
        "Finding": models.Finding,
        "Upload": models.UploadState,
        "Event": models.Event,
        "TimelineEntry": models.TimelineEntry,
        "Webhook": models.Webhook,
        "UserToken": models.UserToken,
        "OAuthClient": models.OAuthClient,
        "AuditEntry": models.AuditEntry,
        "CallRecord": models.CallRecord,
        "UsageEntry": models.UsageEntry,
        "Upgrade": models.Upgrade,
    }
    for name, model in known.items():
        members = {info.alias or attribute for attribute, info in model.model_fields.items()}
        assert members == set(schemas[name]["properties"]), name


ANSWERS: list[tuple[str, type[Model]]] = [
    ("GET /v1/connectors/{name}", models.Connector),
    ("DELETE /v1/connectors/{name}", models.DeletedConnector),
    ("POST /v1/keys", models.NewApiKey),
    ("POST /v1/user-tokens", models.NewUserToken),
    ("DELETE /v1/user-tokens/{id}", models.DeletedUserToken),
    ("DELETE /v1/credentials/{connector}", models.DeletedOAuthClient),
    ("DELETE /v1/users/{userId}", models.DeletedUser),
]


@pytest.mark.parametrize(("line", "model"), ANSWERS, ids=[line for line, _ in ANSWERS])
def test_answers_have_the_platforms_members(line: str, model: type[Model]) -> None:
    method, path = line.split()
    responses = document()["paths"][path][method.lower()]["responses"]
    answered = next(response for status, response in responses.items() if status.startswith("2"))
    assert set(model.model_fields) == set(answered["content"]["application/json"]["schema"]["properties"])


def test_the_actions_of_the_audit_log_are_the_platforms() -> None:
    action = document()["components"]["schemas"]["AuditEntry"]["properties"]["action"]
    assert list(get_args(AuditAction)) == action["enum"]


def test_a_secret_in_an_answer_is_read_and_not_printed(face: Face) -> None:
    secret = "shown-this-once"
    recorder = Recorder(
        [answer({"id": "1", "key": secret}), answer({"id": "2", "token": secret}), answer({"token": secret})]
    )
    client = face.client(recorder)
    key = face.do(client.keys.create(name="n"))
    token = face.do(client.user_tokens.create(user_id="u"))
    webhook = face.do(client.connections.webhook("con_1"))
    assert (key.key, token.token, webhook.token) == (secret, secret, secret)
    assert key.to_dict()["key"] == secret
    assert secret not in f"{key!r} {key} {token!r} {token} {webhook!r} {webhook}"


CALLS: list[tuple[str, str, dict[str, Any], str, Any]] = [
    ("health.live", "", {}, "GET /health/live", None),
    ("health.ready", "", {}, "GET /health/ready", None),
    ("connectors.list", "", {"q": "mail box"}, "GET /v1/connectors?q=mail+box", None),
    ("connectors.get", "gmail", {}, "GET /v1/connectors/gmail", None),
    ("connectors.endpoints", "gmail", {}, "GET /v1/connectors/gmail/endpoints", None),
    ("connectors.endpoint", "gmail x.y", {}, "GET /v1/connectors/gmail/endpoints/x.y", None),
    ("connectors.validate", "name:", {}, "POST /v1/connectors/validate", b"name:"),
    ("connectors.scopes", "gmail", {"endpoints": ["a", "b"]}, "GET /v1/connectors/gmail/scopes?endpoints=a%2Cb", None),
    ("connectors.enable", "gmail", {}, "POST /v1/connectors/gmail/enable", None),
    ("connectors.disable", "gmail", {}, "POST /v1/connectors/gmail/disable", None),
    (
        "connectors.upgrade",
        "gmail",
        {"to": "2.0.0"},
        "POST /v1/connectors/gmail/upgrade",
        {"to": "2.0.0", "apply": False},
    ),
    (
        "connect_sessions.create",
        "",
        {"connector": "gmail", "user_id": "u", "return_url": "http://x", "scopes": ["a"]},
        "POST /v1/connect-sessions",
        {"connector": "gmail", "user_id": "u", "return_url": "http://x", "scopes": ["a"]},
    ),
    (
        "connect_sessions.complete",
        "ses_1",
        {"user_id": "u", "completion_token": "t"},
        "POST /v1/connect-sessions/ses_1/complete",
        {"user_id": "u", "completion_token": "t"},
    ),
    ("connections.list", "", {}, "GET /v1/connections", None),
    (
        "connections.create",
        "",
        {"connector": "gmail", "user_id": "u", "access_token": "t"},
        "POST /v1/connections",
        {"connector": "gmail", "user_id": "u", "access_token": "t"},
    ),
    (
        "connections.create",
        "",
        {"connector": "resend", "user_id": "u", "fields": {"api_key": "k"}, "captured": {"site": "s"}},
        "POST /v1/connections",
        {"connector": "resend", "user_id": "u", "fields": {"api_key": "k"}, "captured": {"site": "s"}},
    ),
    (
        "connections.import_many",
        "",
        {"connections": [{"connector": "gmail", "user_id": "u", "access_token": "t"}]},
        "POST /v1/connections/import",
        {"connections": [{"connector": "gmail", "user_id": "u", "access_token": "t"}]},
    ),
    ("connections.get", "con_1", {}, "GET /v1/connections/con_1", None),
    ("connections.update", "con_1", {"name": "n"}, "PATCH /v1/connections/con_1", {"name": "n"}),
    ("connections.delete", "con_1", {}, "DELETE /v1/connections/con_1", None),
    ("connections.check", "con_1", {}, "POST /v1/connections/con_1/check", None),
    ("connections.refresh", "con_1", {}, "POST /v1/connections/con_1/refresh", None),
    (
        "connections.reconnect",
        "con_1",
        {"return_url": "http://x", "endpoints": ["a"]},
        "POST /v1/connections/con_1/reconnect",
        {"return_url": "http://x", "endpoints": ["a"]},
    ),
    ("connections.timeline", "con_1", {"page_size": 5}, "GET /v1/connections/con_1/timeline?limit=5", None),
    ("connections.revoke", "con_1", {}, "POST /v1/connections/con_1/revoke", None),
    ("connections.events", "", {"connection_id": "con_1"}, "GET /v1/events?connection_id=con_1", None),
    ("connections.webhook", "con_1", {}, "GET /v1/connections/con_1/webhook", None),
    ("connections.upload", "con_1 u1", {}, "GET /v1/connections/con_1/uploads/u1", None),
    ("connections.abandon_upload", "con_1 u1", {}, "DELETE /v1/connections/con_1/uploads/u1", None),
    ("applications.current", "", {}, "GET /v1/applications/current", None),
    (
        "applications.update_current",
        "",
        {"return_urls": ["loopback"]},
        "PATCH /v1/applications/current",
        {"return_urls": ["loopback"]},
    ),
    ("keys.list", "", {}, "GET /v1/keys", None),
    ("keys.create", "", {"name": "n"}, "POST /v1/keys", {"name": "n"}),
    (
        "keys.create",
        "",
        {
            "name": "n",
            "scopes": ["connectors:read"],
            "user_id": "u",
            "connection_id": "con_1",
            "expires_at": datetime(2030, 1, 1, 2, tzinfo=timezone(timedelta(hours=2))),
        },
        "POST /v1/keys",
        {
            "name": "n",
            "scopes": ["connectors:read"],
            "user_id": "u",
            "connection_id": "con_1",
            "expires_at": "2030-01-01T00:00:00Z",
        },
    ),
    ("keys.delete", "key_1", {}, "DELETE /v1/keys/key_1", None),
    ("connectors.put", "mail-own name:", {}, "PUT /v1/connectors/mail-own", b"name:"),
    ("connectors.delete", "mail-own", {}, "DELETE /v1/connectors/mail-own", None),
    ("user_tokens.create", "", {"user_id": "u"}, "POST /v1/user-tokens", {"user_id": "u"}),
    (
        "user_tokens.create",
        "",
        {
            "user_id": "u",
            "connections": ["con_1"],
            "endpoints": ["gmail:users.*"],
            "arguments": {"gmail:users.get": {"body.to": None}},
            "proxy": ["gmail"],
            "expires_in": 60,
        },
        "POST /v1/user-tokens",
        {
            "user_id": "u",
            "connections": ["con_1"],
            "endpoints": ["gmail:users.*"],
            "arguments": {"gmail:users.get": {"body.to": None}},
            "proxy": ["gmail"],
            "expires_in": 60,
        },
    ),
    ("user_tokens.delete", "tok_1", {}, "DELETE /v1/user-tokens/tok_1", None),
    ("credentials.list", "", {}, "GET /v1/credentials", None),
    ("credentials.get", "gmail", {}, "GET /v1/credentials/gmail", None),
    (
        "credentials.set",
        "gmail",
        {"client_id": "i", "client_secret": "s", "client_key": "k", "client_key_id": "n"},
        "PUT /v1/credentials/gmail",
        {"client_id": "i", "client_secret": "s", "client_key": "k", "client_key_id": "n"},
    ),
    ("credentials.delete", "gmail", {}, "DELETE /v1/credentials/gmail", None),
    ("users.delete", "user/42", {}, "DELETE /v1/users/user%2F42", None),
    ("audit.list", "", {}, "GET /v1/audit", None),
    (
        "audit.list",
        "",
        {
            "actor": "key_1",
            "user_id": "u",
            "connection_id": "con_1",
            "action": "user.erased",
            "since": datetime(2030, 1, 1, tzinfo=UTC),
            "until": datetime(2030, 1, 2, tzinfo=UTC),
            "page_size": 5,
        },
        "GET /v1/audit?actor=key_1&user_id=u&connection_id=con_1&action=user.erased"
        "&since=2030-01-01T00%3A00%3A00Z&until=2030-01-02T00%3A00%3A00Z&limit=5",
        None,
    ),
    ("calls.list", "", {"status": 404, "page_size": 5}, "GET /v1/calls?status=404&limit=5", None),
    (
        "usage.list",
        "",
        {"first": date(2030, 1, 1), "last": date(2030, 1, 2), "user_id": "u"},
        "GET /v1/usage?from=2030-01-01&to=2030-01-02&user_id=u",
        None,
    ),
]


@pytest.mark.parametrize(("method", "positional", "named", "line", "body"), CALLS, ids=[call[0] for call in CALLS])
def test_each_method_sends_its_route(
    face: Face, method: str, positional: str, named: Any, line: str, body: Any
) -> None:
    recorder = Recorder([answer({"items": [], "next_cursor": None})])
    called: Any = face.client(recorder)
    for name in method.split("."):
        called = getattr(called, name)
    face.do(called(*positional.split(), **named))
    request = recorder.requests[0]
    assert f"{request.method} {request.url.raw_path.decode()}" == line
    assert ("idempotency-key" in request.headers) == (request.method != "GET")
    sent = recorder.bodies[0]
    assert (json.loads(sent) if isinstance(body, dict) else sent or None) == body


def test_a_package_is_generated_as_a_stream(face: Face) -> None:
    recorder = Recorder([answer({})])
    download = face.client(recorder).connectors.generate("gmail", language="python")
    assert recorder.requests == []
    assert face.inside(download, lambda file: file.read()) == b"{}"
    assert (recorder.requests[0].url.path, recorder.sent) == (
        "/v1/connectors/gmail/generate",
        [{"language": "python"}],
    )


PAIRS: list[tuple[type[Any], type[Any]]] = [
    (Client, AsyncClient),
    (BaseConnector, AsyncBaseConnector),
    (Page, AsyncPage),
    (connecting.ConnectSessions, async_connecting.AsyncConnectSessions),
    (connecting.Connections, async_connecting.AsyncConnections),
    (administration.Connectors, async_administration.AsyncConnectors),
    (administration.Applications, async_administration.AsyncApplications),
    (administration.HealthChecks, async_administration.AsyncHealthChecks),
    (access.Keys, async_access.AsyncKeys),
    (access.UserTokens, async_access.AsyncUserTokens),
    (access.Credentials, async_access.AsyncCredentials),
    (access.Users, async_access.AsyncUsers),
    (access.Audit, async_access.AsyncAudit),
    (observing.Calls, async_observing.AsyncCalls),
    (observing.Usage, async_observing.AsyncUsage),
]


@pytest.mark.parametrize(("sync", "async_"), PAIRS, ids=[sync.__name__ for sync, _ in PAIRS])
def test_both_faces_have_the_same_methods_and_parameters(sync: type[Any], async_: type[Any]) -> None:
    def surface(kind: type[Any]) -> dict[str, list[str]]:
        members = inspect.getmembers(kind, lambda member: inspect.isfunction(member))
        return {name: list(inspect.signature(m).parameters) for name, m in members if not name.startswith("_")}

    assert surface(sync) == surface(async_)
