"""One call of the platform as plain values."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

if TYPE_CHECKING:
    import httpx

    from ..uploads import Upload

Effect: TypeAlias = Literal["read", "write", "destructive"]
ENVELOPE = "application/vnd.connector.envelope+json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """Everything needed to send one logical call, any number of times."""

    method: str
    path: str
    """Below the platform's address, percent-encoded, with its query."""
    effect: Effect
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    content: bytes | Upload | None = None
    streamed: bool = False
    """Whether the answer's body is handed over unread."""
    keyed: bool = False
    """Whether it carries an idempotency key, if it changes something and can be sent again as it is."""
    connection_id: str | None = None
    agent: str | None = None
    """The generated package, `gmail/1.2.0`."""
    look: Callable[[str], Call] | None = None
    """The call that asks after what this one has begun; None where the answer is the end."""

    @property
    def enveloped(self) -> bool:
        """Whether the provider's answer comes in an envelope."""
        return self.headers.get("Accept") == ENVELOPE

    @property
    def waits(self) -> bool:
        """Whether work may go on behind the answer."""
        return self.look is not None

    @property
    def buffered(self) -> bool:
        """Whether the body can be sent again as it is."""
        return self.content is None or isinstance(self.content, bytes)


@dataclass(frozen=True)
class Answer:
    """What the platform answered."""

    status: int
    headers: httpx.Headers
    content: bytes
    """Empty where the body is left in `response`."""
    response: httpx.Response | None = None

    @property
    def request_id(self) -> str | None:
        """The platform's id of this exchange, as its log has it."""
        value: str | None = self.headers.get("connector-request-id")
        return value

    @property
    def content_type(self) -> str:
        """The media type in lower case without parameters, or nothing."""
        value: str = self.headers.get("content-type", "")
        return value.partition(";")[0].strip().lower()

    @cached_property
    def parsed(self) -> Any:
        """The body as the value that its JSON says, else as text; None where there is none."""
        if not self.content:
            return None
        if self.content_type == "application/json" or self.content_type.endswith("+json"):
            with suppress(ValueError, RecursionError):
                return json.loads(self.content)
        return self.content.decode("utf-8", "replace")


@dataclass(frozen=True, slots=True)
class Failure:
    """An attempt without an answer."""

    cause: Exception
    sent: bool
    """False where the connection could not be made at all, so that nothing can have taken effect."""
    timed_out: bool
