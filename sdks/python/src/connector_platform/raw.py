"""A result together with the answer that it was read from."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Generic, TypeVar

from .core.call import Answer

if TYPE_CHECKING:
    import httpx

T = TypeVar("T")

_recording: ContextVar[list[Answer] | None] = ContextVar("connector_platform_recording", default=None)


class RawResponse(Generic[T]):
    """An answer as the platform gave it, and what was read from it."""

    def __init__(self, answer: Answer, parsed: T) -> None:
        """Takes both."""
        self._answer = answer
        self._parsed = parsed

    @property
    def status(self) -> int:
        """The HTTP status."""
        return self._answer.status

    @property
    def headers(self) -> httpx.Headers:
        """The answer's headers."""
        return self._answer.headers

    @property
    def request_id(self) -> str | None:
        """The platform's id of the exchange."""
        return self._answer.request_id

    @property
    def content(self) -> bytes:
        """The body's bytes."""
        return self._answer.content

    def parsed(self) -> T:
        """What the method returns without `with_raw_response`."""
        return self._parsed


@contextmanager
def recording() -> Generator[list[Answer], None, None]:
    """Gathers the answers of all calls that are made in this context."""
    answers: list[Answer] = []
    token = _recording.set(answers)
    try:
        yield answers
    finally:
        _recording.reset(token)


def record(answer: Answer) -> None:
    """Hands an answer to whoever records, if anybody does."""
    answers = _recording.get()
    if answers is not None:
        answers.append(answer)


def raw_of(answers: list[Answer], parsed: T) -> RawResponse[T]:
    """The last answer with what was read from it. Raises TypeError where the method made no call yet."""
    if not answers:
        raise TypeError(
            "This method sends its request later: what it returns has status, headers and request_id itself."
        )
    return RawResponse(answers[-1], parsed)
