"""What a parsed JSON value is, in words that type checkers follow."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeGuard


def is_object(value: Any) -> TypeGuard[dict[str, Any]]:
    """Whether it is an object."""
    return isinstance(value, dict)


def is_mapping(value: Any) -> TypeGuard[Mapping[Any, Any]]:
    """Whether it can become an object."""
    return isinstance(value, Mapping)


def is_bytes(value: Any) -> TypeGuard[bytes | bytearray]:
    """Whether it is bytes, or looks into some."""
    return isinstance(value, (bytes, bytearray, memoryview))


def is_list(value: Any) -> TypeGuard[list[Any]]:
    """Whether it is a list."""
    return isinstance(value, list)
