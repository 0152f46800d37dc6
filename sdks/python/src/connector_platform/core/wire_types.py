"""Marks on types that say how a value travels."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, Generic, Literal, TypeAlias, TypeVar

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

T = TypeVar("T")


class As(Generic[T]):
    """Hands any type to a method that answers with it: checkers follow `As[A | None]`, but not `A | None` itself."""


@dataclass(frozen=True, slots=True)
class Base64:
    """Bytes that travel as base64 text in JSON, RFC 4648 section 4 or 5."""

    alphabet: Literal["base64", "base64url"]

    def encode(self, value: bytes | bytearray | memoryview) -> str:
        """The text. Of `base64url`, without padding, as most providers have it."""
        if self.alphabet == "base64":
            return base64.b64encode(value).decode("ascii")
        return base64.urlsafe_b64encode(value).decode("ascii").rstrip("=")

    def decode(self, text: str) -> bytes:
        """The bytes, with padding or without. Raises ValueError."""
        padded = text.rstrip("=") + "=" * (-len(text.rstrip("=")) % 4)
        try:
            return base64.b64decode(padded, b"-_" if self.alphabet == "base64url" else None, validate=True)
        except binascii.Error as error:
            raise ValueError(f"not {self.alphabet}: {error}") from error

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Lets pydantic's own validation and JSON do the same."""
        from pydantic_core import core_schema

        def validate(value: Any) -> Any:
            return self.decode(value) if isinstance(value, str) else value

        return core_schema.no_info_before_validator_function(
            validate,
            core_schema.bytes_schema(strict=True),
            serialization=core_schema.plain_serializer_function_ser_schema(self.encode, when_used="json"),
        )


Base64Bytes: TypeAlias = Annotated[bytes, Base64("base64")]
Base64UrlBytes: TypeAlias = Annotated[bytes, Base64("base64url")]


@dataclass(frozen=True, slots=True)
class Tagged:
    """On a union of models: the member whose text says which one it is, and what it says for each."""

    tag: str
    variants: Mapping[str, Any]

    def __hash__(self) -> int:
        """By identity of the tag alone: a mapping has none."""
        return hash(self.tag)
