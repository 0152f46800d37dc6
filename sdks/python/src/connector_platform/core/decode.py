"""From JSON values to typed ones, field by field.

What does not fit stays as it is and is reported, so that one surprise of a provider does not cost a whole answer.
Pydantic's own validation is all or nothing, and needs its schemas built first; the models are pydantic's all the same.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Annotated, Any, Literal, TypeAlias, TypeVar, Union, cast, get_args, get_origin

from ..errors import DecodeError
from .json_kinds import is_list, is_object
from .wire_types import As, Base64, Tagged

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class DecodeIssue:
    """Something in an answer that has another shape than the definition says."""

    path: tuple[str | int, ...]
    """Names on the wire and indices that lead to it."""
    problem: str

    def __str__(self) -> str:
        """Path and problem in one line."""
        return f"{'.'.join(map(str, self.path)) or 'the answer'}: {self.problem}"


Issues: TypeAlias = list[DecodeIssue]
Decoder: TypeAlias = Callable[[Any, Issues], Any]
"""Takes a JSON value and a list for what does not fit; paths in it begin at the value."""


def decode(kind: type[As[T]], value: Any, *, strict: bool = False, request_id: str | None = None) -> tuple[T, Issues]:
    """The value as the type says, and what does not fit. With `strict`, raises DecodeError for that instead."""
    issues: Issues = []
    decoded = decoder_of(get_args(kind)[0])(value, issues)
    if strict and issues:
        raise DecodeError(tuple(issues), request_id=request_id)
    return cast("T", decoded), issues


def decode_below(decoder: Decoder, value: Any, key: str | int, issues: Issues) -> Any:
    """Decodes a member, and puts its key before the paths of what does not fit in it."""
    mark = len(issues)
    decoded = decoder(value, issues)
    for index in range(mark, len(issues)):
        issue = issues[index]
        issues[index] = DecodeIssue((key, *issue.path), issue.problem)
    return decoded


@cache
def decoder_of(kind: Any) -> Decoder:
    """The decoder of a type expression."""
    simple = _SIMPLE.get(kind)
    if simple is not None:
        return simple
    origin = get_origin(kind)
    if origin is Annotated:
        return _annotated(*get_args(kind))
    if origin in (list, Sequence):
        return _list(decoder_of(get_args(kind)[0]))
    if origin in (dict, Mapping):
        return _map(decoder_of(get_args(kind)[1]))
    if origin in (Union, types.UnionType):
        return _union(get_args(kind))
    if origin is Literal:
        return _text
    decode_model: Decoder | None = getattr(kind, "__decode_wire__", None)
    if decode_model is None:
        raise TypeError(f"no way to decode {kind!r}")
    return decode_model


def _misfit(value: Any, expected: str, issues: Issues) -> Any:
    kind: type[Any] = value.__class__
    issues.append(DecodeIssue((), f"expected {expected}, found {_NAMES.get(kind, kind.__name__)}"))
    return value


_NAMES: dict[type[Any], str] = {
    dict: "an object",
    list: "a list",
    str: "a text",
    bool: "a boolean",
    int: "an integer",
    float: "a number",
    type(None): "null",
}


def _any(value: Any, issues: Issues) -> Any:
    return value


def _text(value: Any, issues: Issues) -> Any:
    return value if isinstance(value, str) else _misfit(value, "a text", issues)


def _bool(value: Any, issues: Issues) -> Any:
    return value if isinstance(value, bool) else _misfit(value, "a boolean", issues)


def _int(value: Any, issues: Issues) -> Any:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    # JSON does not tell 5 from 5.0.
    return int(value) if isinstance(value, float) and value.is_integer() else _misfit(value, "an integer", issues)


def _float(value: Any, issues: Issues) -> Any:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        with suppress(OverflowError):
            return float(value)
    return _misfit(value, "a number", issues)


def _null(value: Any, issues: Issues) -> Any:
    return None if value is None else _misfit(value, "null", issues)


def _datetime(value: Any, issues: Issues) -> Any:
    # A date alone would pass as midnight.
    if isinstance(value, str) and len(value) > len("2026-01-31"):
        with suppress(ValueError):
            return datetime.fromisoformat(value)
    return _misfit(value, "a date and time", issues)


def _date(value: Any, issues: Issues) -> Any:
    if isinstance(value, str):
        with suppress(ValueError):
            return date.fromisoformat(value)
    return _misfit(value, "a date", issues)


_SIMPLE: dict[Any, Decoder] = {
    Any: _any,
    object: _any,
    str: _text,
    bool: _bool,
    int: _int,
    float: _float,
    None: _null,
    type(None): _null,
    datetime: _datetime,
    date: _date,
}


def _base64(codec: Base64) -> Decoder:
    def decode_base64(value: Any, issues: Issues) -> Any:
        try:
            return codec.decode(value)
        except (AttributeError, ValueError):
            return _misfit(value, f"bytes in {codec.alphabet}", issues)

    return decode_base64


def _annotated(kind: Any, *marks: Any) -> Decoder:
    for mark in marks:
        if isinstance(mark, Base64):
            return _base64(mark)
        if isinstance(mark, Tagged):
            return _tagged(mark)
    return decoder_of(kind)


def _list(of: Decoder) -> Decoder:
    def decode_list(value: Any, issues: Issues) -> Any:
        if not is_list(value):
            return _misfit(value, "a list", issues)
        return [decode_below(of, item, index, issues) for index, item in enumerate(value)]

    return decode_list


def _map(of: Decoder) -> Decoder:
    def decode_map(value: Any, issues: Issues) -> Any:
        if not is_object(value):
            return _misfit(value, "an object", issues)
        return {name: decode_below(of, member, name, issues) for name, member in value.items()}

    return decode_map


def _tagged(union: Tagged) -> Decoder:
    from ..model import UnknownVariant

    variants: dict[str, Decoder] = {value: decoder_of(kind) for value, kind in union.variants.items()}
    unknown: Decoder = decoder_of(UnknownVariant)

    def decode_tagged(value: Any, issues: Issues) -> Any:
        if not is_object(value):
            return _misfit(value, "an object", issues)
        tag = value.get(union.tag)
        known = variants.get(tag) if isinstance(tag, str) else None
        return (known or unknown)(value, issues)

    return decode_tagged


def _union(kinds: tuple[Any, ...]) -> Decoder:
    if type(None) in kinds:
        rest = tuple(kind for kind in kinds if kind is not type(None))
        present = decoder_of(rest[0]) if len(rest) == 1 else _union(rest)
        return lambda value, issues: None if value is None else present(value, issues)
    candidates = [decoder_of(kind) for kind in kinds]

    def decode_union(value: Any, issues: Issues) -> Any:
        """The candidate with the fewest misfits; of equals, the one that knows most members, then the first."""
        best: tuple[int, int] | None = None
        chosen: tuple[Any, Issues] = (value, [])
        for candidate in candidates:
            misfits: Issues = []
            decoded = candidate(value, misfits)
            score = (len(misfits), _unknown_members(decoded))
            if best is None or score < best:
                best, chosen = score, (decoded, misfits)
            if best == (0, 0):
                break
        issues.extend(chosen[1])
        return chosen[0]

    return decode_union


def _unknown_members(decoded: Any) -> int:
    return len(getattr(decoded, "model_extra", None) or ())
