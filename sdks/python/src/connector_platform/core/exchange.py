"""The conversation of one logical call: attempt, judgement, waiting, attempt again.

`exchange` is a generator: it yields what is to be done and receives what came of it, so that one implementation serves
the sync and the async face.
"""

from __future__ import annotations

import platform
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from math import ceil
from typing import TypeAlias
from uuid import uuid4

from ..errors import APIError, JobNotDone, TransportError, TransportTimeout
from .call import Answer, Call, Failure
from .judge import error_of, refuse_redirect
from .retry import delay_seconds, may_repeat, parse_retry_after
from .settings import Settings
from .version import __version__

OPERATION = "connector-operation"
"""The header that says that work goes on, and how to ask after it."""
ROUND_SECONDS_MAX = 60


@dataclass(frozen=True, slots=True)
class Send:
    """Make an attempt; answered by an Answer or a Failure."""

    call: Call
    url: str
    headers: dict[str, str] = field(repr=False)
    """With the key, which no log or traceback should show."""
    timeout: float | None


@dataclass(frozen=True, slots=True)
class Wait:
    """Wait this long; answered by None."""

    seconds: float


Exchange: TypeAlias = Generator[Send | Wait, Answer | Failure | None, Answer]


def exchange(call: Call, settings: Settings, random: Callable[[], float]) -> Exchange:
    """Makes a call and returns its answer; where work goes on behind that, the answer at its end.

    Raises TransportError, the APIError that the answer means, or JobNotDone.
    """
    if call.look is None:
        return (yield from _attempts(call, settings, random))
    return (yield from _rounds(call, call.look, settings, random))


def _rounds(call: Call, look: Callable[[str], Call], settings: Settings, random: Callable[[], float]) -> Exchange:
    """Asks until the work is done. No request waits longer than a minute, which is what stands in between allows."""
    asking = call if settings.operation is None else look(settings.operation)
    left, learnt = ceil(settings.wait or 0), None
    while True:
        seconds = min(left, ROUND_SECONDS_MAX)
        try:
            answer = yield from _attempts(*_waiting(asking, settings, seconds), random)
        except (APIError, TransportError) as error:
            if learnt is None or not (isinstance(error, TransportError) or error.retryable):
                raise
            # The work goes on all the same, and only this says how to ask after it.
            raise JobNotDone(learnt, request_id=error.request_id) from error
        learnt = answer.headers.get(OPERATION)
        if learnt is None:
            return answer
        # The platform comes back early where the provider wants to be left alone for longer than that.
        pause = parse_retry_after(answer.headers.get("retry-after")) or 0
        left -= max(seconds, ceil(pause))
        if left <= 0:
            raise JobNotDone(learnt, body=answer.parsed, request_id=answer.request_id)
        if pause > 0:
            yield Wait(pause)
        asking = look(learnt)


def _waiting(call: Call, settings: Settings, seconds: int) -> tuple[Call, Settings]:
    """A call that waits so long for the end, in a time-out that lets it. What only asks has no key."""
    key = None if call.effect == "read" else settings.idempotency_key
    if seconds == 0:
        return call, replace(settings, idempotency_key=key)
    timeout = None if settings.timeout is None else settings.timeout + seconds
    preferring = replace(call, headers={**call.headers, "Prefer": f"wait={seconds}"})
    return preferring, replace(settings, timeout=timeout, idempotency_key=key)


def _attempts(call: Call, settings: Settings, random: Callable[[], float]) -> Exchange:
    send = Send(call, settings.base_url + call.path, _headers(call, settings), settings.timeout)
    for attempt in range(settings.max_retries + 1):
        outcome = yield send
        judged = _judge(outcome, call)
        if isinstance(judged, Answer):
            return judged
        last = attempt == settings.max_retries
        if last or not may_repeat(call, judged) or not _rewound(call):
            raise _raised(judged, settings)
        yield Wait(delay_seconds(attempt, judged, random()))
    raise AssertionError("unreachable: the last attempt returns or raises")


def _judge(outcome: Answer | Failure | None, call: Call) -> Answer | Failure | APIError:
    assert outcome is not None, "an attempt has an outcome"
    if isinstance(outcome, Failure):
        return outcome
    refuse_redirect(outcome)
    return error_of(outcome, call) or outcome


def _rewound(call: Call) -> bool:
    return call.content is None or isinstance(call.content, bytes) or call.content.rewind()


def _raised(judged: Failure | APIError, settings: Settings) -> Exception:
    if isinstance(judged, APIError):
        return judged
    return transport_error(judged, settings)


def transport_error(failure: Failure, settings: Settings) -> TransportError:
    """The error that a failed attempt is raised as; its cause is the HTTP library's own."""
    words = str(failure.cause) or type(failure.cause).__name__
    if not failure.sent:
        error = TransportError(f"The platform at {settings.base_url} could not be reached: {words}. Is it running?")
    elif failure.timed_out:
        error = TransportTimeout(f"The platform at {settings.base_url} did not answer in time: {words}.")
    else:
        error = TransportError(f"The connection to {settings.base_url} broke off: {words}.")
    error.__cause__ = failure.cause
    return error


def _headers(call: Call, settings: Settings) -> dict[str, str]:
    own = {"Authorization": f"Bearer {settings.api_key}", "User-Agent": user_agent(call.agent), "Accept": "*/*"}
    key = settings.idempotency_key
    if key is None and call.keyed and call.effect != "read" and call.buffered:
        key = str(uuid4())
    keyed = {} if key is None else {"Idempotency-Key": key}
    seconds = settings.min_valid_seconds
    lasting = {} if seconds is None else {"Connector-Min-Valid-Seconds": str(seconds)}
    longest = settings.max_wait_seconds
    waiting = {} if longest is None else {"Connector-Max-Wait": str(longest)}
    return _merged(own, call.headers, keyed, lasting, waiting, settings.headers)


def _merged(*layers: Mapping[str, str]) -> dict[str, str]:
    """All headers, in the words of the last layer that has each, whatever their case."""
    merged = {name.lower(): (name, value) for layer in layers for name, value in layer.items()}
    return dict(merged.values())


@cache
def user_agent(package: str | None) -> str:
    """Runtime, package and interpreter, such as `connector-platform-python/1.4.0 gmail/1.2.0 cpython/3.13`."""
    interpreter = f"{platform.python_implementation().lower()}/{'.'.join(platform.python_version_tuple()[:2])}"
    return " ".join(filter(None, [f"connector-platform-python/{__version__}", package, interpreter]))
