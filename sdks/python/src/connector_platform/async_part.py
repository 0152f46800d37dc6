"""What the platform's own parts have in common, for async code."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from .core.call import Call
from .core.omit import OMIT
from .core.platform_call import LIST_ITEMS, platform_call
from .core.routes import Route
from .core.settings import CallOptions
from .core.wire_types import As
from .pages import AsyncPages

if TYPE_CHECKING:
    from .async_session import AsyncSession

T = TypeVar("T")


class AsyncPart:
    """A group of the platform's own routes."""

    def __init__(self, session: AsyncSession) -> None:
        """Takes what makes the calls."""
        self._session = session

    def _list(
        self,
        item: type[As[T]],
        route: Route,
        *path: str,
        query: Mapping[str, Any],
        max_items: int | None,
        options: CallOptions,
    ) -> AsyncPages[T]:
        def ask(cursor: str | None) -> Call:
            return platform_call(route, *path, query={**query, "cursor": OMIT if cursor is None else cursor})

        return self._session.page(item, LIST_ITEMS, ask, max_items, options)
