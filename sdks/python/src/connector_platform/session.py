"""What makes the calls of a client and of all that hangs on it, for sync code."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from .core.call import Answer, Call
from .core.listing import Listing
from .core.result import json_result, natural_result, text_result
from .core.settings import CallOptions, Settings
from .core.wire_types import As
from .downloads import Download
from .pages import Page
from .raw import record
from .sync_sender import SyncSender

T = TypeVar("T")


@dataclass(frozen=True)
class Session:
    """Settings and connections. Its methods differ in what they make of an answer."""

    settings: Settings
    sender: SyncSender

    def with_settings(self, settings: Settings) -> Session:
        """The same connections with other settings."""
        return replace(self, settings=settings)

    def send(self, call: Call, settings: Settings) -> Answer:
        """Makes a call. Raises TransportError, or the APIError that the answer means."""
        answer = self.sender.send(call, settings)
        record(answer)
        return answer

    def json(self, kind: type[As[T]], call: Call, options: CallOptions) -> T:
        """The answer's JSON as a type."""
        settings = self.settings.for_call(options, waits=call.waits)
        return json_result(kind, self.send(call, settings), settings)

    def text(self, call: Call, options: CallOptions) -> str:
        """The answer's text."""
        return text_result(self.send(call, self.settings.for_call(options, waits=call.waits)))

    def natural(self, call: Call, options: CallOptions) -> Any:
        """What the answer's content type says."""
        return natural_result(self.send(call, self.settings.for_call(options)))

    def answer(self, call: Call, options: CallOptions) -> Answer:
        """The answer itself."""
        return self.send(call, self.settings.for_call(options, waits=call.waits))

    def download(self, call: Call, options: CallOptions) -> Download:
        """The answer's bytes, while they arrive."""
        settings = self.settings.for_call(options)
        return Download(lambda: self.send(call, settings), settings)

    def page(
        self,
        item: type[As[T]],
        items: Sequence[str | int],
        ask: Callable[[str | None], Call],
        max_items: int | None,
        options: CallOptions,
    ) -> Page[T]:
        """The first page of a list. `ask` makes the call for the page at a cursor, `items` lead to a page's items."""
        listing = Listing[T].of(item, items, ask, self.settings.for_call(options), max_items)
        return Page(self.send, listing)
