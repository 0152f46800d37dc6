"""What makes the calls of a client and of all that hangs on it, for async code."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from .async_sender import AsyncSender
from .core.call import Answer, Call
from .core.listing import Listing
from .core.result import json_result, natural_result, text_result
from .core.settings import CallOptions, Settings
from .core.wire_types import As
from .downloads import AsyncDownload
from .pages import AsyncPages
from .raw import record

T = TypeVar("T")


@dataclass(frozen=True)
class AsyncSession:
    """Settings and connections. Its methods differ in what they make of an answer."""

    settings: Settings
    sender: AsyncSender

    def with_settings(self, settings: Settings) -> AsyncSession:
        """The same connections with other settings."""
        return replace(self, settings=settings)

    async def send(self, call: Call, settings: Settings) -> Answer:
        """Makes a call. Raises TransportError, or the APIError that the answer means."""
        answer = await self.sender.send(call, settings)
        record(answer)
        return answer

    async def json(self, kind: type[As[T]], call: Call, options: CallOptions) -> T:
        """The answer's JSON as a type."""
        settings = self.settings.for_call(options, waits=call.waits)
        return json_result(kind, await self.send(call, settings), settings)

    async def text(self, call: Call, options: CallOptions) -> str:
        """The answer's text."""
        return text_result(await self.send(call, self.settings.for_call(options, waits=call.waits)))

    async def natural(self, call: Call, options: CallOptions) -> Any:
        """What the answer's content type says."""
        return natural_result(await self.send(call, self.settings.for_call(options)))

    async def answer(self, call: Call, options: CallOptions) -> Answer:
        """The answer itself."""
        return await self.send(call, self.settings.for_call(options, waits=call.waits))

    def download(self, call: Call, options: CallOptions) -> AsyncDownload:
        """The answer's bytes, while they arrive."""
        settings = self.settings.for_call(options)
        return AsyncDownload(lambda: self.send(call, settings), settings)

    def page(
        self,
        item: type[As[T]],
        items: Sequence[str | int],
        ask: Callable[[str | None], Call],
        max_items: int | None,
        options: CallOptions,
    ) -> AsyncPages[T]:
        """A list, fetched on use. `ask` makes the call for the page at a cursor, `items` lead to a page's items."""
        listing = Listing[T].of(item, items, ask, self.settings.for_call(options), max_items)
        return AsyncPages(self.send, listing)
