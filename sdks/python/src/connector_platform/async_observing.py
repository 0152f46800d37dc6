"""What was called and how much, for async code."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Unpack

from .async_part import AsyncPart
from .core import routes
from .core.omit import OMIT, Omit
from .core.settings import CallOptions
from .core.wire_types import As
from .pages import AsyncPages

if TYPE_CHECKING:
    from . import models


class AsyncCalls(AsyncPart):
    """The calls of the last days."""

    def list(
        self,
        *,
        connection_id: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        connector: str | Omit = OMIT,
        endpoint: str | Omit = OMIT,
        status: int | str | Omit = OMIT,
        page_size: int | Omit = OMIT,
        max_items: int | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPages[models.CallRecord]:
        """Lists what was called, newest first.

        Args:
            connection_id: Only by this connection.
            user_id: Only by this user's connections.
            connector: Only by this connector.
            endpoint: Only of this endpoint.
            status: Only answered like this, such as 404, or `4xx` for all that begin with 4.
            page_size: How many a page holds, 1 to 100. Default: 50.
            max_items: How many to give in all; None for all.
            **options: Options of each page's call.
        """
        from .models import CallRecord

        query = {
            "connection_id": connection_id,
            "user_id": user_id,
            "connector": connector,
            "endpoint": endpoint,
            "status": status,
            "limit": page_size,
        }
        return self._list(As[CallRecord], routes.CALLS_LIST, query=query, max_items=max_items, options=options)


class AsyncUsage(AsyncPart):
    """How much was called."""

    def list(
        self,
        *,
        first: date | Omit = OMIT,
        last: date | Omit = OMIT,
        user_id: str | Omit = OMIT,
        connector: str | Omit = OMIT,
        page_size: int | Omit = OMIT,
        max_items: int | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPages[models.UsageEntry]:
        """Lists how much was called, by day, user and connector; the last day first.

        Args:
            first: The first day, of UTC. Default: 30 days before the last.
            last: The last day, of UTC. Default: today.
            user_id: Only by this user's connections.
            connector: Only by this connector.
            page_size: How many a page holds, 1 to 100. Default: 50.
            max_items: How many to give in all; None for all.
            **options: Options of each page's call.
        """
        from .models import UsageEntry

        query = {
            "from": first if isinstance(first, Omit) else first.isoformat(),
            "to": last if isinstance(last, Omit) else last.isoformat(),
            "user_id": user_id,
            "connector": connector,
            "limit": page_size,
        }
        return self._list(As[UsageEntry], routes.USAGE_LIST, query=query, max_items=max_items, options=options)
