"""What answers are made of: pydantic models that keep what they do not know."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Mapping
from functools import cache
from types import SimpleNamespace
from typing import Any, Final, NamedTuple, get_type_hints

from pydantic import BaseModel, ConfigDict, PrivateAttr
from pydantic.config import JsonDict
from pydantic.fields import FieldInfo

from .core.decode import DecodeIssue, Decoder, Issues, decode_below, decoder_of
from .core.encode import encode
from .core.json_kinds import is_object

READ_ONLY: Final[JsonDict] = {"readOnly": True}
"""As a field's `json_schema_extra`: only answers have it."""


class Model(BaseModel):
    """An object of an answer.

    Attributes are in snake_case; `to_dict()` has the names on the wire. What the definition does not know is kept, and
    reads as an attribute. `model_fields_set` tells a member that came as null from one that did not come: both read as
    None.
    """

    model_config = ConfigDict(extra="allow", populate_by_name=True, defer_build=True, protected_namespaces=())

    _decode_issues: tuple[DecodeIssue, ...] = PrivateAttr(default=())
    # What a value's own text may differ from: digits below a microsecond, +00:00 for Z, padding.
    _texts: dict[str, tuple[Any, str]] = PrivateAttr(default_factory=dict[str, tuple[Any, str]])

    @property
    def decode_issues(self) -> tuple[DecodeIssue, ...]:
        """What in this object, and below, has another shape than the definition says; it is kept as it came."""
        return self._decode_issues

    def to_dict(self) -> dict[str, Any]:
        """The object as it would be on the wire: what came or was set, the unknown too."""
        return self.__encode_wire__(sent=False)

    def __encode_wire__(self, sent: bool) -> dict[str, Any]:
        """The object as JSON; to be sent, without what only answers have."""
        members: dict[str, Any] = {}
        for attribute, field in _plan_of(type(self)).items():
            if attribute in self.model_fields_set and not (sent and field.read_only):
                members[field.wire] = self._encoded(attribute, field, sent)
        for name, value in (self.model_extra or {}).items():
            members[name] = encode(value, sent=sent)
        return members

    def _encoded(self, attribute: str, field: _Field, sent: bool) -> Any:
        value = self.__dict__[attribute]
        decoded, text = self._texts.get(attribute, (None, ""))
        if decoded is not None and decoded is value:
            return text
        return encode(value, field.kind, sent=sent)

    @classmethod
    def __decode_wire__(cls, value: Any, issues: Issues) -> Any:
        """The object of a JSON value; the value itself where that is no object."""
        if not is_object(value):
            return decoder_of(dict[str, Any])(value, issues)
        return _decode_object(cls, value, issues)


class UnknownVariant(Model):
    """A variant of a tagged union that the definition does not know: all its members are as they came."""


class _Field(NamedTuple):
    wire: str
    kind: Any
    decoder: Decoder
    required: bool
    default: Any
    read_only: bool


@cache
def _plan_of(model: type[Model]) -> Mapping[str, _Field]:
    """How a model's fields are read, by attribute; made on first use, as are the types that it names."""
    kinds = _kinds_of(model)
    return {attribute: _field(info, attribute, kinds[attribute]) for attribute, info in model.model_fields.items()}


def _field(info: FieldInfo, attribute: str, kind: Any) -> _Field:
    required = info.is_required()
    extra = info.json_schema_extra
    return _Field(
        wire=info.alias or attribute,
        kind=kind,
        decoder=decoder_of(kind),
        required=required,
        default=None if required else info.get_default(),
        read_only=extra == READ_ONLY,
    )


def _kinds_of(model: type[Model]) -> dict[str, Any]:
    """Evaluated annotations, each in its class's own module, with the marks that pydantic takes out."""
    kinds: dict[str, Any] = {}
    for base in reversed(model.__mro__):
        if issubclass(base, Model) and base is not Model:
            annotations = SimpleNamespace(__annotations__=inspect.get_annotations(base))
            namespace = vars(sys.modules[base.__module__])
            kinds |= get_type_hints(annotations, globalns=namespace, include_extras=True)
    return kinds


def _decode_object(model: type[Model], value: dict[str, Any], issues: Issues) -> Model:
    mark = len(issues)
    unknown = dict(value)
    members: dict[str, Any] = {}
    present: set[str] = set()
    texts: dict[str, tuple[Any, str]] = {}
    for attribute, field in _plan_of(model).items():
        if field.wire not in unknown:
            members[attribute] = field.default
            if field.required:
                issues.append(DecodeIssue((field.wire,), "is missing"))
            continue
        raw = unknown.pop(field.wire)
        members[attribute] = decoded = decode_below(field.decoder, raw, field.wire, issues)
        present.add(attribute)
        if isinstance(raw, str) and decoded is not raw:
            texts[attribute] = (decoded, raw)
    return _instance(model, members, unknown, present, (tuple(issues[mark:]), texts))


def _instance(
    model: type[Model],
    members: dict[str, Any],
    unknown: dict[str, Any],
    present: set[str],
    private: tuple[tuple[DecodeIssue, ...], dict[str, tuple[Any, str]]],
) -> Model:
    """An instance without validation, as `model_construct` makes one, but with unknown names kept apart."""
    instance = model.__new__(model)
    put: Callable[[Any, str, Any], None] = object.__setattr__
    put(instance, "__dict__", members)
    put(instance, "__pydantic_extra__", unknown)
    put(instance, "__pydantic_fields_set__", present)
    put(instance, "__pydantic_private__", {"_decode_issues": private[0], "_texts": private[1]})
    return instance
