"""What answers mean."""

from __future__ import annotations

import pickle
from typing import Any

import httpx
import pytest
from conftest import Face, Recorder, answer, page, problem

from connector_platform import APIError, As, ConnectorError, EndpointCall, ReconnectRequired, TransportError, errors

READ = EndpointCall("x", "read", {})


def failure(face: Face, given: httpx.Response | Exception, *, paged: bool = False, **target: Any) -> Any:
    mail = face.mail(face.client(Recorder([given]), max_retries=0), **target)
    with pytest.raises(ConnectorError) as raised:
        face.items(mail._list(As[Any], (), READ, None, {})) if paged else face.do(mail._json(As[Any], READ, {}))
    return raised.value


KINDS = [
    (400, "Invalid"),
    (401, "Unauthorized"),
    (403, "Unauthorized"),
    (404, "NotFound"),
    (409, "Invalid"),
    (410, "NotFound"),
    (429, "RateLimited"),
    (500, "Unavailable"),
    (503, "Unavailable"),
]


@pytest.mark.parametrize(("status", "kind"), KINDS)
def test_the_provider_and_the_platform_have_separate_kinds(face: Face, status: int, kind: str) -> None:
    streamed = failure(face, answer({"error": "no"}, status))
    ruled = failure(face, problem(status, "provider_rejected", "provider", provider_status=418, provider_code="odd"))
    platforms = failure(face, problem(status, "a_code_of_tomorrow", "connector"))
    between = failure(face, httpx.Response(status, text="<html>"))
    assert type(streamed).__name__ == type(ruled).__name__ == f"Provider{kind}"
    assert type(platforms).__name__ == type(between).__name__ == kind
    assert (streamed.code, streamed.body, streamed.status) == (None, {"error": "no"}, status)
    assert (ruled.code, ruled.provider_status, ruled.status, ruled.source) == ("odd", 418, status, "provider")
    assert (platforms.code, platforms.source, platforms.request_id) == ("a_code_of_tomorrow", "platform", "req_1")
    assert (between.code, between.body, between.request_id) == (None, "<html>", None)


@pytest.mark.parametrize("code", ["connection_needs_reauth", "connection_revoked", "connection_pending"])
def test_a_connection_that_does_not_work_asks_for_its_user(face: Face, code: str) -> None:
    error = failure(face, problem(409, code, "provider"))
    assert isinstance(error, ReconnectRequired)
    assert (error.connection_id, error.source, error.code) == ("con_1", "platform", code)
    assert "connection_id='con_1'" in error.message
    by_user = failure(face, problem(409, code, connection_id="con_9"), user="u")
    assert by_user.connection_id == "con_9"


def test_codes_of_the_platform_decide_before_statuses(face: Face) -> None:
    assert isinstance(failure(face, problem(400, "connection_not_found")), errors.NotFound)


def test_only_429_and_503_of_a_streamed_answer_may_be_repeated(face: Face) -> None:
    assert [failure(face, answer(None, status)).retryable for status in (429, 503, 500, 404)] == [
        True,
        True,
        False,
        False,
    ]


def test_a_gateway_that_turns_a_request_away_may_be_asked_again(face: Face) -> None:
    between = [failure(face, httpx.Response(status, text="busy")) for status in (429, 503, 502)]
    assert [error.retryable for error in between] == [True, True, False]


@pytest.mark.parametrize("streamed", [False, True])
def test_a_redirect_is_never_followed_nor_taken_for_an_answer(face: Face, streamed: bool) -> None:
    recorder = Recorder([httpx.Response(301, headers={"location": "https://elsewhere.test/"})])
    mail = face.mail(face.client(recorder))

    def call() -> Any:
        if streamed:
            return face.inside(mail.proxy_stream("GET", "x"), lambda file: file.read())
        return face.do(mail._empty(EndpointCall("x", "write", {}), {}))

    with pytest.raises(ConnectorError, match=r"redirects to https://elsewhere\.test/: give the platform's own address"):
        call()
    assert len(recorder.requests) == 1


def test_a_redirect_of_the_providers_is_its_answer(face: Face) -> None:
    mail = face.mail(face.client(Recorder([answer(None, 302, location="/there")])))
    assert face.do(mail.proxy("GET", "x")).headers["location"] == "/there"


def test_an_error_in_an_envelope_is_the_providers(face: Face) -> None:
    error = failure(face, page({"error": "gone"}, None, status=410), paged=True)
    assert isinstance(error, errors.ProviderNotFound)
    assert (error.status, error.body) == (410, {"error": "gone"})


def test_of_a_large_error_64_kib_are_read(face: Face) -> None:
    given = answer(None, 500)
    given._content = b"x" * 1_000_000
    given.headers["content-type"] = "text/plain"
    assert len(failure(face, given).body) == 64 * 1024


def test_transport_errors_say_what_to_look_at(face: Face) -> None:
    refused = failure(face, httpx.ConnectError("refused"))
    late = failure(face, httpx.ReadTimeout("late"))
    assert isinstance(refused, TransportError)
    assert "Is it running?" in refused.message
    assert isinstance(refused.__cause__, httpx.ConnectError)
    assert isinstance(late, errors.TransportTimeout)


def test_errors_cross_processes() -> None:
    error = errors.ProviderNotFound("m", status=404, code="c", body={"a": 1}, request_id="r")
    copy = pickle.loads(pickle.dumps(error))
    assert isinstance(copy, APIError)
    assert (str(copy), copy.status, copy.code, copy.body, copy.request_id) == ("m", 404, "c", {"a": 1}, "r")
