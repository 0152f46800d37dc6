"""What a call returns, read from its answer."""

from __future__ import annotations

import json
from typing import Any, TypeVar

from ..errors import DecodeError
from .call import Answer
from .decode import DecodeIssue, decode
from .settings import Settings
from .wire_types import As

T = TypeVar("T")


def json_result(kind: type[As[T]], answer: Answer, settings: Settings) -> T:
    """The answer's JSON as the type says; None stands for no body.

    Raises DecodeError for what is no JSON, and, where the settings are strict, for what has another shape.
    """
    return decode(kind, _json(answer), strict=settings.strict, request_id=answer.request_id)[0]


def _json(answer: Answer) -> Any:
    """The value, whatever the answer calls itself: not every provider says that its JSON is JSON."""
    if not answer.content:
        return None
    try:
        return json.loads(answer.content)
    except ValueError as error:
        issue = DecodeIssue((), f"expected JSON: {error}")
        raise DecodeError((issue,), request_id=answer.request_id) from error


def text_result(answer: Answer) -> str:
    """The answer's text in the charset that it states, UTF-8 unless it does."""
    charset = answer.headers.get("content-type", "").lower().partition("charset=")[2].partition(";")[0].strip(' "')
    try:
        return answer.content.decode(charset or "utf-8", "replace")
    except LookupError:
        return answer.content.decode("utf-8", "replace")


def natural_result(answer: Answer) -> Any:
    """What an answer of unknown kind is: JSON's value, text, bytes, or None where there is nothing."""
    if not answer.content:
        return None
    kind = answer.content_type
    if kind == "application/json" or kind.endswith("+json"):
        return answer.parsed
    return text_result(answer) if kind.startswith("text/") else answer.content
