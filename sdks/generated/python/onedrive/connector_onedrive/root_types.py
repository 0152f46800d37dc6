# Generated from connector onedrive 1.1.0. Do not edit: generate it again.
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NotRequired, TypedDict

from connector_platform import Model


class BatchAnswer(Model):
    body: Any = None
    """JSON"""
    headers: dict[str, str] | None = None
    id: str | None = None
    status: int | None = None


class BatchResponse(Model):
    responses: list[BatchAnswer] | None = None


class BatchRequestParam(TypedDict):
    id: str
    """What its answer is known by."""
    method: Literal["GET", "POST", "PUT", "PATCH", "DELETE"] | str
    url: str
    """From the version on, such as /me/drive."""
    body: NotRequired[Any]
    """JSON"""
    dependsOn: NotRequired[Sequence[str]]
    """The ids of those that come first; where one of them fails, this one is a 424."""
    headers: NotRequired[Mapping[str, str]]
    """Content-Type too, where there is a body."""
