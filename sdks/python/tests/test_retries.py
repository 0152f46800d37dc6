"""What is repeated, and when."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import httpx
import pytest
from conftest import Face, Recorder, answer, page, problem

from connector_platform import APIError, As, EndpointCall, TransportError, binary_body
from connector_platform.core.retry import parse_retry_after

OK = answer({"ok": True})
BUSY = problem(503, "database_unavailable", "platform", retryable=True)
BAD_GATEWAY = problem(502, "provider_unreachable", "provider", retryable=True)


def made(effect: Any, body: Any = None) -> EndpointCall:
    return EndpointCall("x", effect, {}, body)


def attempts(face: Face, answers: list[Any], call: EndpointCall, **options: Any) -> int:
    """How many attempts there are until success or error."""
    recorder = Recorder(answers)
    mail = face.mail(face.client(recorder, **options))
    with suppress(APIError, TransportError):
        face.do(mail._json(As[Any], call, {}))
    return len(recorder.requests)


def test_reads_are_repeated_after_any_broken_attempt_and_any_retryable_answer(face: Face) -> None:
    for first in (httpx.ReadError("gone"), httpx.ConnectError("refused"), httpx.ReadTimeout("late"), BAD_GATEWAY, BUSY):
        assert attempts(face, [first, OK], made("read")) == 2
    assert attempts(face, [problem(500, "internal", "platform")], made("read")) == 1
    assert attempts(face, [answer(None, 500)], made("read")) == 1


@pytest.mark.parametrize("effect", ["write", "destructive"])
def test_writes_are_repeated_only_where_nothing_can_have_happened(face: Face, effect: str) -> None:
    for first in (httpx.ConnectError("refused"), httpx.ConnectTimeout("late"), BUSY, answer(None, 429)):
        assert attempts(face, [first, OK], made(effect)) == 2
    for other in (httpx.ReadError("gone"), httpx.ReadTimeout("late"), BAD_GATEWAY):
        assert attempts(face, [other, OK], made(effect)) == 1


def test_there_are_two_repetitions_unless_said(face: Face) -> None:
    assert attempts(face, [BUSY], made("read")) == 3
    assert attempts(face, [BUSY], made("read"), max_retries=0) == 1
    assert attempts(face, [BUSY], made("read"), max_retries=5) == 6
    # Full jitter below a doubling bound, here at its upper end.
    assert face.waits[-5:] == [0.5, 1.0, 2.0, 4.0, 8.0]


def test_retry_after_is_obeyed_up_to_a_minute(face: Face) -> None:
    in_seconds = problem(429, "provider_rate_limited", "provider", retryable=True, headers={"retry-after": "7"})
    moment = format_datetime(datetime.now(UTC) + timedelta(seconds=30), usegmt=True)
    as_date = problem(503, "database_unavailable", "platform", retryable=True, headers={"retry-after": moment})
    in_body = problem(429, "provider_rate_limited", "provider", retryable=True, retry_after="9")
    in_envelope = page(None, None, status=429, headers={"retry-after": "3"})
    assert attempts(face, [in_seconds, OK], made("write")) == 2
    assert attempts(face, [as_date, OK], made("write")) == 2
    assert attempts(face, [in_body, OK], made("read")) == 2
    mail = face.mail(face.client(Recorder([in_envelope, page([], None)])))
    assert face.items(mail._list(As[Any], (), made("read"), None, {})) == []
    assert [round(wait) for wait in face.waits] == [7, pytest.approx(30, abs=2), 9, 3]
    too_long = problem(429, "provider_rate_limited", "provider", retryable=True, headers={"retry-after": "61"})
    assert attempts(face, [too_long, OK], made("read")) == 1


def test_retry_after_in_its_forms() -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC)
    assert parse_retry_after("120") == 120
    assert parse_retry_after("Thu, 01 Jan 2026 00:01:00 GMT", now) == 60
    assert parse_retry_after("Wed, 31 Dec 2025 00:00:00 GMT", now) == 0
    assert [parse_retry_after(text) for text in (None, "", "soon", "-5", "Thu, 99 Foo 2026")] == [None] * 5


def test_all_attempts_carry_one_idempotency_key(face: Face) -> None:
    recorder = Recorder([BUSY, BUSY, OK])
    face.do(face.mail(face.client(recorder))._json(As[Any], made("write"), {}))
    assert len({request.headers["idempotency-key"] for request in recorder.requests}) == 1


def test_a_body_is_repeated_only_from_a_source_that_rewinds(face: Face, tmp_path: Any) -> None:
    path = tmp_path / "body"
    path.write_bytes(b"xxhello")
    with path.open("rb") as file:
        file.seek(2)
        recorder = Recorder([BUSY, OK])
        face.do(face.mail(face.client(recorder))._json(As[Any], made("write", binary_body(file)), {}))
    assert recorder.bodies == [b"hello", b"hello"]
    assert recorder.requests[1].headers["content-length"] == "5"
    assert attempts(face, [BUSY, OK], made("write", binary_body([b"a", b"b"]))) == 2
    assert attempts(face, [BUSY, OK], made("write", binary_body(iter([b"a", b"b"])))) == 1
