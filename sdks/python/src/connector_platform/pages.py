"""Lists that come in pages."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator
from typing import Any, Generic, TypeVar

from .core.call import Answer, Call
from .core.decode import DecodeIssue
from .core.listing import Listing, PageContent
from .core.settings import Settings

T = TypeVar("T")


class _PageParts(Generic[T]):
    """What a page is, sync or async."""

    def __init__(self, listing: Listing[T], content: PageContent[T]) -> None:
        self._listing = listing
        self._content = content

    @property
    def items(self) -> list[T]:
        """The items of this page, as far as `max_items` lets them be."""
        return self._content.items

    @property
    def body(self) -> Any:
        """The whole page as it came, with what stands beside its items, such as totals."""
        return self._content.body

    @property
    def request_id(self) -> str | None:
        """The platform's id of the exchange."""
        return self._content.request_id

    @property
    def decode_issues(self) -> tuple[DecodeIssue, ...]:
        """What in the items has another shape than the definition says; it is kept as it came."""
        return self._content.issues

    def __repr__(self) -> str:
        """How many items, and whether there is more."""
        more = "" if self._content.next_cursor is None else ", more to come"
        return f"<{type(self).__name__} of {len(self.items)} items{more}>"


class Page(_PageParts[T]):
    """A page of a list. Iterating over it goes on to the next pages, up to `max_items`."""

    def __init__(self, send: Callable[[Call, Settings], Answer], listing: Listing[T]) -> None:
        """Fetches the page."""
        super().__init__(listing, listing.read(send(listing.call(), listing.settings)))
        self._send = send

    def next_page(self) -> Page[T] | None:
        """Fetches the page behind this one; None at the end. Raises ConnectorError where a list leads in circles."""
        following = self._listing.after(self._content)
        return None if following is None else Page(self._send, following)

    def pages(self) -> Iterator[Page[T]]:
        """This page and all behind it, each fetched when it is its turn."""
        page: Page[T] | None = self
        while page is not None:
            yield page
            page = page.next_page()

    def __iter__(self) -> Iterator[T]:
        """The items of this page and of all behind it."""
        for page in self.pages():
            yield from page.items


class AsyncPage(_PageParts[T]):
    """A page of a list. Iterating over it with `async for` goes on to the next pages, up to `max_items`."""

    def __init__(
        self, send: Callable[[Call, Settings], Awaitable[Answer]], listing: Listing[T], content: PageContent[T]
    ) -> None:
        """Takes a page that was fetched: `await` what a list method returns."""
        super().__init__(listing, content)
        self._send = send

    async def next_page(self) -> AsyncPage[T] | None:
        """Fetches the page behind this one; None at the end. Raises ConnectorError where a list leads in circles."""
        following = self._listing.after(self._content)
        return None if following is None else await AsyncPages(self._send, following)

    async def pages(self) -> AsyncIterator[AsyncPage[T]]:
        """This page and all behind it, each fetched when it is its turn."""
        page: AsyncPage[T] | None = self
        while page is not None:
            yield page
            page = await page.next_page()

    async def __aiter__(self) -> AsyncIterator[T]:
        """The items of this page and of all behind it."""
        async for page in self.pages():
            for item in page.items:
                yield item


class AsyncPages(Generic[T]):
    """A list that is fetched on use: `await` gives its first page, `async for` its items."""

    def __init__(self, send: Callable[[Call, Settings], Awaitable[Answer]], listing: Listing[T]) -> None:
        """Takes what to fetch."""
        self._send = send
        self._listing = listing

    def __await__(self) -> Generator[Any, None, AsyncPage[T]]:
        """Fetches the first page."""
        return self._first().__await__()

    async def __aiter__(self) -> AsyncIterator[T]:
        """The items of all pages."""
        async for item in await self._first():
            yield item

    async def pages(self) -> AsyncIterator[AsyncPage[T]]:
        """All pages, each fetched when it is its turn."""
        async for page in (await self._first()).pages():
            yield page

    async def _first(self) -> AsyncPage[T]:
        content = self._listing.read(await self._send(self._listing.call(), self._listing.settings))
        return AsyncPage(self._send, self._listing, content)
