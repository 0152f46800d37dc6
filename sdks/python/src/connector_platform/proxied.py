"""A provider's answer to a request that passed through."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from .core.call import Answer
from .core.result import text_result

if TYPE_CHECKING:
    import httpx


class Proxied:
    """A provider's answer as it came."""

    def __init__(self, answer: Answer) -> None:
        """Takes the answer."""
        self._answer = answer

    @property
    def status(self) -> int:
        """The HTTP status, below 400."""
        return self._answer.status

    @property
    def headers(self) -> httpx.Headers:
        """The answer's headers."""
        return self._answer.headers

    @property
    def request_id(self) -> str | None:
        """The platform's id of the exchange."""
        return self._answer.request_id

    @property
    def content(self) -> bytes:
        """The body's bytes."""
        return self._answer.content

    @property
    def text(self) -> str:
        """The body as text, in the charset that the answer states."""
        return text_result(self._answer)

    def json(self) -> Any:
        """The value that the body says, None for an empty one. Raises ValueError where it is no JSON."""
        return json.loads(self._answer.content) if self._answer.content else None

    def __repr__(self) -> str:
        """Status and size."""
        return f"<Proxied {self.status}, {len(self.content)} bytes>"
