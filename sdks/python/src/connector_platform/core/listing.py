"""Going through pages, without waiting for any."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar, get_args

from ..errors import ConnectorError, DecodeError
from .call import Answer, Call
from .decode import DecodeIssue, Issues, decode_below, decoder_of
from .json_kinds import is_list, is_object
from .settings import Settings
from .wire_types import As

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class PageContent(Generic[T]):
    """What one page holds."""

    items: list[T]
    body: Any
    next_cursor: str | None
    issues: tuple[DecodeIssue, ...]
    request_id: str | None


@dataclass(frozen=True)
class Listing(Generic[T]):
    """Where one stands in a list: how to ask for the page, how to read it, and what was there before."""

    ask: Callable[[str | None], Call]
    """The call for the page at a cursor; None is the first."""
    items: Sequence[str | int]
    """Members that lead to the list in a page's body."""
    item: Any
    """The type of an item."""
    settings: Settings
    left: int | None = None
    """How many items may still be given; None for all."""
    cursor: str | None = None
    seen: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        """Rejects a total that asks for nothing."""
        if self.left is not None and self.left < 1:
            raise ValueError(f"max_items is 1 or more, or None for all: {self.left!r}")

    @classmethod
    def of(
        cls,
        item: type[As[T]],
        items: Sequence[str | int],
        ask: Callable[[str | None], Call],
        settings: Settings,
        max_items: int | None,
    ) -> Listing[T]:
        """A list from its first page on."""
        return cls(ask, items, get_args(item)[0], settings, left=max_items)

    def call(self) -> Call:
        """The call that brings this page."""
        return self.ask(self.cursor)

    def read(self, answer: Answer) -> PageContent[T]:
        """What an answer holds. Raises DecodeError where the settings are strict."""
        body, cursor = self._parts(answer)
        below: Issues = []
        items = self._items(body, below)
        issues = tuple(DecodeIssue((*self.items, *issue.path), issue.problem) for issue in below)
        if self.settings.strict and issues:
            raise DecodeError(issues, request_id=answer.request_id)
        return PageContent(items[: self.left], body, cursor, issues, answer.request_id)

    def after(self, content: PageContent[T]) -> Listing[T] | None:
        """The next page's place; None at the end, or where enough was given. Raises for a cursor that comes again."""
        left = None if self.left is None else self.left - len(content.items)
        if content.next_cursor is None or left == 0:
            return None
        if content.next_cursor in self.seen:
            raise ConnectorError(
                "The list leads back to a page that was given already; going on would never end.",
                request_id=content.request_id,
            )
        return replace(self, left=left, cursor=content.next_cursor, seen=self.seen | {content.next_cursor})

    def _parts(self, answer: Answer) -> tuple[Any, str | None]:
        """The page's body and its cursor: of an envelope, or of one of the platform's own lists."""
        page = answer.parsed
        if not is_object(page):
            raise ConnectorError("The answer is not a page. Is the platform older?", request_id=answer.request_id)
        if not self.call().enveloped:
            return page, page.get("next_cursor")
        if "body" not in page:
            raise ConnectorError(
                "The answer is no page: a list is asked for as an envelope, {status, headers, body, next}.",
                request_id=answer.request_id,
            )
        body = page.get("body")
        # A provider may send JSON under another name.
        return _json_or_text(body) if page.get("encoding") == "text" else body, page.get("next")

    def _items(self, body: Any, issues: Issues) -> list[T]:
        found = body
        for step in self.items:
            found = _member(found, step)
        if found is None:
            return []
        if not is_list(found):
            issues.append(DecodeIssue((), "expected a list"))
            return []
        decoder = decoder_of(self.item)
        return [decode_below(decoder, item, index, issues) for index, item in enumerate(found)]


def _member(value: Any, step: str | int) -> Any:
    try:
        return value[step]
    except (IndexError, KeyError, TypeError):
        return None


def _json_or_text(text: Any) -> Any:
    try:
        return json.loads(text)
    except (TypeError, ValueError):
        return text
