"""How calls travel."""

from __future__ import annotations

import json
import platform
from datetime import UTC, date, datetime
from enum import Enum, IntEnum, StrEnum
from typing import Any
from uuid import UUID

import pytest
from conftest import Face, Recorder, answer

from connector_platform import OMIT, As, ConnectorError, EndpointCall, JsonBody, binary_body, text_body


def call(face: Face, mail: Any, made: EndpointCall, **options: Any) -> Any:
    return face.do(mail._json(As[Any], made, options))


def test_a_call_by_connection_names_endpoint_version_and_key(face: Face) -> None:
    recorder = Recorder([answer({"id": "m1"})])
    mail = face.mail(face.client(recorder))
    assert call(face, mail, EndpointCall("messages.get", "read", {"id": "m1"})) == {"id": "m1"}
    request = recorder.requests[0]
    assert (request.method, str(request.url)) == (
        "POST",
        "http://platform.test/v1/connections/con_1/call/messages.get",
    )
    assert request.headers["authorization"] == "Bearer key_1"
    assert request.headers["connector-version"] == "1.2.0"
    assert request.headers["content-type"] == "application/json"
    assert "connector-user-id" not in request.headers
    python = ".".join(platform.python_version_tuple()[:2])
    assert request.headers["user-agent"] == f"connector-platform-python/0.1.0 mail/1.2.0 cpython/{python}"
    assert recorder.sent == [{"params": {"id": "m1"}}]


def test_a_call_by_user_names_connector_and_user(face: Face) -> None:
    recorder = Recorder([answer({})])
    call(face, face.mail(face.client(recorder), user="user_42"), EndpointCall("messages.get", "read", {}))
    assert str(recorder.requests[0].url) == "http://platform.test/v1/call/mail/messages.get"
    assert recorder.requests[0].headers["connector-user-id"] == "user_42"


def test_a_user_beside_a_connection_narrows_it(face: Face) -> None:
    recorder = Recorder([answer({})])
    mail = face.mail(face.client(recorder), connection="con_1", user="user_42")
    call(face, mail, EndpointCall("messages.get", "read", {}))
    assert recorder.requests[0].url.path == "/v1/connections/con_1/call/messages.get"
    assert recorder.requests[0].headers["connector-user-id"] == "user_42"


def test_ids_cannot_leave_their_segment(face: Face) -> None:
    recorder = Recorder([answer({})])
    call(face, face.mail(face.client(recorder), connection="a/../b?c#d e"), EndpointCall("x/y", "read", {}))
    assert recorder.requests[0].url.raw_path == b"/v1/connections/a%2F..%2Fb%3Fc%23d%20e/call/x%2Fy"
    with pytest.raises(ValueError, match="part of an address"):
        call(face, face.mail(face.client(recorder), connection=".."), EndpointCall("x", "read", {}))


def test_left_out_and_null_differ(face: Face) -> None:
    recorder = Recorder([answer({})])
    params = {"a": OMIT, "b": None, "c": "", "d": {"e": OMIT, "f": None}}
    call(face, face.mail(face.client(recorder)), EndpointCall("x", "read", params, JsonBody({"g": OMIT, "h": None})))
    assert recorder.sent == [{"params": {"b": None, "c": "", "d": {"f": None}}, "body": {"h": None}}]


def test_values_travel_as_json_has_them(face: Face) -> None:
    recorder = Recorder([answer({})])
    body = {
        "at": datetime(2026, 3, 2, 7, 55, tzinfo=UTC),
        "on": date(2026, 3, 2),
        "raw": b"\xfb\xff",
        "id": UUID(int=1),
        "tags": ("a", "b"),
        "big": 2**60,
        "lone": "\ud800",
    }
    call(face, face.mail(face.client(recorder)), EndpointCall("x", "write", {}, JsonBody(body)))
    assert recorder.sent[0]["body"] == {
        "at": "2026-03-02T07:55:00Z",
        "on": "2026-03-02",
        "raw": "+/8=",
        "id": "00000000-0000-0000-0000-000000000001",
        "tags": ["a", "b"],
        "big": 2**60,
        "lone": "\ud800",
    }
    with pytest.raises(TypeError, match="no form in JSON"):
        call(face, face.mail(face.client(recorder)), EndpointCall("x", "write", {}, JsonBody(object())))


def test_no_character_of_a_parameter_breaks_its_header(face: Face) -> None:
    recorder = Recorder([answer({})])
    made = EndpointCall("x", "write", {"a": "\x7f\n\ud800"}, binary_body(b""))
    call(face, face.mail(face.client(recorder)), made)
    assert recorder.requests[0].headers["connector-params"] == r'{"a":"\u007f\n\ud800"}'


def test_beside_bytes_parameters_travel_in_a_header_of_ascii(face: Face) -> None:
    recorder = Recorder([answer({})])
    made = EndpointCall("upload", "write", {"path": "/Grüße 😀.txt"}, binary_body(b"\x00\x01", "image/png"))
    call(face, face.mail(face.client(recorder)), made)
    request = recorder.requests[0]
    assert request.headers["connector-params"] == '{"path":"/Gr\\u00fc\\u00dfe \\ud83d\\ude00.txt"}'
    assert request.headers["content-type"] == "image/png"
    assert recorder.bodies == [b"\x00\x01"]
    with pytest.raises(ValueError, match="at most 8192 bytes"):
        call(face, face.mail(face.client(recorder)), made._replace(params={"path": "x" * 8192}))


def test_a_text_body_says_its_charset(face: Face) -> None:
    recorder = Recorder([answer({})])
    call(face, face.mail(face.client(recorder)), EndpointCall("x", "write", {}, text_body("é")))
    assert recorder.requests[0].headers["content-type"] == "text/plain; charset=utf-8"
    assert "connector-params" not in recorder.requests[0].headers
    assert recorder.bodies == ["é".encode()]


def test_writes_carry_one_idempotency_key_and_reads_none(face: Face) -> None:
    recorder = Recorder([answer({})])
    mail = face.mail(face.client(recorder))
    call(face, mail, EndpointCall("x", "read", {}))
    call(face, mail, EndpointCall("x", "write", {}))
    call(face, mail, EndpointCall("x", "destructive", {}))
    call(face, mail, EndpointCall("x", "write", {}), idempotency_key="mine")
    call(face, mail, EndpointCall("x", "write", {}, binary_body([b"a"])))
    keys = [request.headers.get("idempotency-key") for request in recorder.requests]
    assert keys[0] is None
    assert UUID(keys[1] or "") != UUID(keys[2] or "")
    assert keys[3:] == ["mine", None]


def test_a_call_says_how_long_its_token_must_live(face: Face) -> None:
    recorder = Recorder([answer({})])
    mail = face.mail(face.client(recorder))
    call(face, mail, EndpointCall("x", "read", {}), min_valid_seconds=600)
    call(face, mail, EndpointCall("x", "read", {}))
    assert [request.headers.get("connector-min-valid-seconds") for request in recorder.requests] == ["600", None]


def test_a_call_says_how_long_it_may_wait_for_its_turn(face: Face) -> None:
    recorder = Recorder([answer({})])
    mail = face.mail(face.client(recorder))
    call(face, mail, EndpointCall("x", "read", {}), max_wait_seconds=0)
    call(face, mail, EndpointCall("x", "read", {}))
    assert [request.headers.get("connector-max-wait") for request in recorder.requests] == ["0", None]


def test_answers_by_content_type(face: Face) -> None:
    client = face.client(Recorder([answer({"a": 1})]))
    assert face.do(client.call("x", connection="c")) == {"a": 1}
    for content, content_type, expected in [
        (b"caf\xe9", "text/plain; charset=iso-8859-1", "café"),
        (b"\x00", "image/png", b"\x00"),
        (b"", "application/json", None),
    ]:
        given = answer()
        given.headers["content-type"] = content_type
        given._content = content
        assert face.do(face.client(Recorder([given])).call("x", connection="c")) == expected


def test_what_has_no_method_can_be_called_and_passed_through(face: Face) -> None:
    recorder = Recorder([answer({"ok": True}, status=201)])
    mail = face.mail(face.client(recorder))
    assert face.do(mail.call("new.endpoint", params={"a": 1}, effect="read")) == {"ok": True}
    proxied = face.do(
        mail.proxy(
            "post",
            "/v2/a%20b?x=1",
            query={"y": [1, 2], "z": True},
            json={"k": "v"},
            host="files",
            headers={"X-Own": "1"},
        )
    )
    request = recorder.requests[1]
    assert request.url.raw_path == b"/v1/connections/con_1/proxy/v2/a%20b?x=1&y=1&y=2&z=true"
    assert (request.headers["connector-host"], request.headers["x-own"]) == ("files", "1")
    assert (proxied.status, proxied.json(), json.loads(recorder.bodies[1])) == (201, {"ok": True}, {"k": "v"})
    face.do(face.mail(face.client(recorder), user="u").proxy("GET", "v2/me"))
    assert recorder.requests[2].url.path == "/v1/proxy/mail/v2/me"


def test_options_belong_to_one_call_or_one_copy(face: Face) -> None:
    recorder = Recorder([answer({})])
    mail = face.mail(face.client(recorder, timeout=100))
    call(face, mail, EndpointCall("x", "read", {}), timeout=5.0, headers={"X-Trace": "1"})
    call(face, mail.with_options(timeout=7.0, headers={"X-Trace": "2"}), EndpointCall("x", "read", {}))
    call(face, mail, EndpointCall("x", "read", {}))
    seen = [(r.extensions["timeout"]["read"], r.headers.get("x-trace")) for r in recorder.requests]
    assert seen == [(5.0, "1"), (7.0, "2"), (100, None)]
    with pytest.raises(TypeError, match="unexpected keyword argument 'timout'"):
        call(face, mail, EndpointCall("x", "read", {}), timout=1)


def test_settings_come_from_the_environment(face: Face, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONNECTOR_URL", "https://platform.example/base/")
    monkeypatch.setenv("CONNECTOR_API_KEY", "secret_key")
    client = face.client(base_url=None, api_key=None)
    assert client.base_url == "https://platform.example/base"
    assert "secret_key" not in repr(client) + repr(client.session) + repr(face.mail(client))
    monkeypatch.delenv("CONNECTOR_API_KEY")
    with pytest.raises(ConnectorError, match="Set CONNECTOR_API_KEY, or pass api_key"):
        face.client(api_key=None)
    for wrong in ("platform.example", "ftp://x", "https://x?y"):
        with pytest.raises(ConnectorError, match="http or https URL"):
            face.client(base_url=wrong)
    with pytest.raises(ConnectorError, match="user name or password") as raised:
        face.client(base_url="https://me:secret@x", api_key="k")
    assert "secret" not in str(raised.value)


def test_whose_account_must_be_said(face: Face) -> None:
    with pytest.raises(ValueError, match="whose account"):
        face.mail(face.client(), connection=None)
    with pytest.raises(ValueError, match="whose account"):
        face.do(face.client().call("x", user="u"))


def test_raw_responses_carry_status_headers_and_the_result(face: Face) -> None:
    client = face.client(Recorder([answer({"id": "con_1"}, x_own="1")]))
    raw = face.do(client.with_raw_response(client.connections.get, "con_1"))
    assert (raw.status, raw.request_id, raw.headers["X-Own"], raw.parsed().id) == (200, "req_1", "1", "con_1")


@pytest.mark.parametrize("path", ["../../con_2", "%2e%2E/%2e/x", "a/./b", "a\\..\\b", "a b", "a#b"])
def test_a_proxied_path_that_would_lead_elsewhere_is_not_sent(face: Face, path: str) -> None:
    recorder = Recorder([answer({})])
    with pytest.raises(ValueError, match="percent-encoded"):
        face.do(face.mail(face.client(recorder)).proxy("DELETE", path))
    assert recorder.requests == []


def test_a_query_says_booleans_and_lists_as_json_does(face: Face) -> None:
    recorder = Recorder([answer({})])
    mail = face.mail(face.client(recorder))
    face.do(mail.proxy("GET", "x?a=../b", query={"f": [True, None, 2]}))
    assert recorder.requests[0].url.query == b"a=../b&f=true&f=2"
    with pytest.raises(TypeError, match="no form in a query"):
        face.do(mail.proxy("GET", "x", query={"f": {"a": 1}}))


def test_a_header_of_the_callers_replaces_ours_whatever_its_case(face: Face) -> None:
    recorder = Recorder([answer({})])
    headers = {"content-type": "application/vnd.api+json", "ACCEPT": "text/csv"}
    face.do(face.mail(face.client(recorder)).proxy("POST", "x", json={}, headers=headers))
    sent = recorder.requests[0].headers
    assert (sent.get_list("content-type"), sent.get_list("accept")) == (["application/vnd.api+json"], ["text/csv"])


def test_enumerations_of_texts_travel_as_texts(face: Face) -> None:
    class Old(str, Enum):  # noqa: UP042
        RED = "red"

    class New(StrEnum):
        RED = "red"

    class Number(IntEnum):
        THREE = 3

    recorder = Recorder([answer({})])
    params = {"old": Old.RED, "new": [New.RED], "number": Number.THREE}
    call(face, face.mail(face.client(recorder)), EndpointCall("x", "read", params))
    assert recorder.sent == [{"params": {"old": "red", "new": ["red"], "number": 3}}]
