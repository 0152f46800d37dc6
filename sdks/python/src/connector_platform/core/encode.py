"""From Python values to JSON's.

Most values say themselves how they travel. Only bytes do not: where a provider wants `base64url`, the declared type is
given along.
"""

from __future__ import annotations

import types
from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import UTC, date, datetime
from enum import Enum
from functools import cache
from typing import (
    Annotated,
    Any,
    NotRequired,
    Required,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)
from uuid import UUID

from .json_kinds import is_bytes, is_mapping
from .omit import OMIT
from .wire_types import Base64

_STANDARD = Base64("base64")


def encode(value: Any, kind: Any = None, *, sent: bool = True) -> Any:
    """The JSON value of a Python one. Raises TypeError for what has none.

    `sent`: it goes to a provider, so that models leave out what only answers have.
    """
    # First: many an enumeration is also a text or a number.
    if isinstance(value, Enum) and value is not OMIT:
        return encode(value.value, kind, sent=sent)
    if value is None or isinstance(value, (str, bool, int, float)):
        return value
    if is_mapping(value):
        return _members(value, kind, sent)
    if is_bytes(value):
        return _codec_of(kind).encode(value)
    if isinstance(value, (Sequence, Set, tuple)):
        of = _items_of(kind)
        return [encode(item, of, sent=sent) for item in cast("Iterable[Any]", value)]
    return _encode_object(value, kind, sent)


def encode_params(params: Mapping[str, Any]) -> dict[str, Any]:
    """Parameters by wire name, without those that are left out."""
    return {name: encode(value) for name, value in params.items() if value is not OMIT}


def _encode_object(value: Any, kind: Any, sent: bool) -> Any:
    encode_model = getattr(value, "__encode_wire__", None)
    if encode_model is not None:
        return encode_model(sent)
    if isinstance(value, datetime):
        return date_time_text(value)
    if isinstance(value, (date, UUID)):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no form in JSON: {value!r}")


def date_time_text(value: datetime) -> str:
    """RFC 3339, with `Z` for UTC. One without a time zone stays without, for the platform to judge."""
    text = value.isoformat()
    return f"{text.removesuffix('+00:00')}Z" if value.tzinfo is UTC or text.endswith("+00:00") else text


def _members(value: Mapping[Any, Any], kind: Any, sent: bool) -> dict[str, Any]:
    types_of = _member_types(kind, frozenset(value))
    return {
        str(name): encode(member, types_of.get(name, types_of.get(None)), sent=sent)
        for name, member in value.items()
        if member is not OMIT
    }


@cache
def _hints(kind: Any) -> Mapping[Any, Any]:
    return {name: _bare(hint) for name, hint in get_type_hints(kind, include_extras=True).items()}


def _bare(hint: Any) -> Any:
    return get_args(hint)[0] if get_origin(hint) in (NotRequired, Required) else hint


def _member_types(kind: Any, names: frozenset[Any]) -> Mapping[Any, Any]:
    """Types by member name, under None that of others; of a union, those of the record that knows most of the names."""
    best: Mapping[Any, Any] = {}
    for candidate in _alternatives(kind):
        if is_typeddict(candidate):
            hints = _hints(candidate)
            best = hints if not best or len(names & hints.keys()) > len(names & best.keys()) else best
        elif get_origin(candidate) in (dict, Mapping):
            best = best or {None: get_args(candidate)[1]}
    return best


def _items_of(kind: Any) -> Any:
    for candidate in _alternatives(kind):
        if get_origin(candidate) in (list, Sequence):
            return get_args(candidate)[0]
    return None


def _codec_of(kind: Any) -> Base64:
    for candidate in _alternatives(kind):
        if get_origin(candidate) is Annotated:
            codec = next((mark for mark in get_args(candidate)[1:] if isinstance(mark, Base64)), None)
            if codec is not None:
                return codec
    return _STANDARD


def _alternatives(kind: Any) -> Iterable[Any]:
    """The members of a union, or the one type."""
    if get_origin(kind) in (Union, types.UnionType):
        return [below for member in get_args(kind) for below in _alternatives(member)]
    if get_origin(kind) is Annotated and get_origin(get_args(kind)[0]) in (Union, types.UnionType):
        return _alternatives(get_args(kind)[0])
    return [] if kind is None else [kind]


def encode_as(value: Any, kind: Any) -> Any:
    """The JSON value of a parameter whose declared type decides about how bytes travel; OMIT stays."""
    return value if value is OMIT else encode(value, kind)
