"""Work that goes on behind the first answer."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from conftest import Face, Recorder, answer, problem

from connector_platform import As, EndpointCall, JobNotDone, ProviderError, TransportError

COPY = EndpointCall("item.copy", "write", {"id": "i1"}, waits=True)
DONE = answer({"status": "completed"})
FAILED = problem(502, "job_failed", "provider")


def under_way(operation: str, **headers: str) -> httpx.Response:
    return answer({"status": "in_progress"}, 202, connector_operation=operation, **headers)


def copied(face: Face, answers: list[Any], made: EndpointCall = COPY, **options: Any) -> tuple[Recorder, Any]:
    """What the platform is asked, and what comes of it: a result or an error."""
    recorder = Recorder(answers)
    mail = face.mail(face.client(recorder, max_retries=0))
    try:
        return recorder, face.do(mail._json(As[Any], made, options))
    except (JobNotDone, ProviderError, TransportError) as error:
        return recorder, error


def preferred(recorder: Recorder) -> list[str | None]:
    return [request.headers.get("prefer") for request in recorder.requests]


def test_the_end_is_waited_for(face: Face) -> None:
    recorder, result = copied(face, [DONE])
    assert result == {"status": "completed"}
    assert preferred(recorder) == ["wait=60"]
    assert recorder.requests[0].extensions["timeout"]["read"] == 370


def test_other_methods_do_not_wait(face: Face) -> None:
    recorder, _ = copied(face, [under_way("op_1")], COPY._replace(waits=False))
    assert preferred(recorder) == [None]
    with pytest.raises(TypeError, match="wait"):
        copied(face, [DONE], COPY._replace(waits=False), wait=5)


def test_longer_waits_go_round_by_round(face: Face) -> None:
    recorder, result = copied(face, [under_way("op_1"), under_way("op_2"), DONE], wait=130, idempotency_key="mine")
    assert result == {"status": "completed"}
    assert preferred(recorder) == ["wait=60", "wait=60", "wait=10"]
    assert recorder.sent == [
        {"params": {"id": "i1"}},
        {"params": {"id": "i1"}, "cursor": "op_1"},
        {"params": {"id": "i1"}, "cursor": "op_2"},
    ]
    # Only what begins the work may happen but once.
    assert [request.headers.get("idempotency-key") for request in recorder.requests] == ["mine", None, None]


def test_what_is_not_done_in_time_says_how_to_go_on(face: Face) -> None:
    recorder, error = copied(face, [under_way("op_1"), under_way("op_2")], wait=61)
    assert isinstance(error, JobNotDone)
    assert (error.operation, error.body, error.request_id) == ("op_2", {"status": "in_progress"}, "req_1")
    assert preferred(recorder) == ["wait=60", "wait=1"]
    recorder, result = copied(face, [DONE], operation=error.operation)
    assert result == {"status": "completed"}
    assert recorder.sent == [{"params": {"id": "i1"}, "cursor": "op_2"}]


def test_a_provider_that_wants_to_be_left_alone_is(face: Face) -> None:
    recorder, result = copied(face, [under_way("op_1", retry_after="90"), DONE], wait=100)
    assert result == {"status": "completed"}
    assert (preferred(recorder), face.waits) == (["wait=60", "wait=10"], [90])
    recorder, error = copied(face, [under_way("op_1", retry_after="100"), DONE], wait=100)
    assert isinstance(error, JobNotDone)
    assert len(recorder.requests) == 1


@pytest.mark.parametrize("wait", [None, 0])
def test_waiting_can_be_left_out(face: Face, wait: float | None) -> None:
    recorder, error = copied(face, [under_way("op_1")], wait=wait)
    assert isinstance(error, JobNotDone)
    assert preferred(recorder) == [None]


def test_work_that_failed_is_an_error_of_the_provider(face: Face) -> None:
    _, error = copied(face, [under_way("op_1"), FAILED], wait=120)
    assert isinstance(error, ProviderError)
    assert error.code == "job_failed"


def test_where_asking_again_fails_the_operation_is_not_lost(face: Face) -> None:
    _, error = copied(face, [under_way("op_1"), httpx.ReadError("gone")], wait=120)
    assert isinstance(error, JobNotDone)
    assert error.operation == "op_1"
    assert isinstance(error.__cause__, TransportError)
    _, error = copied(face, [httpx.ReadError("gone")], operation="op_1")
    assert isinstance(error, TransportError)


def test_a_wait_is_not_negative(face: Face) -> None:
    with pytest.raises(ValueError, match="wait"):
        copied(face, [DONE], wait=-1)
