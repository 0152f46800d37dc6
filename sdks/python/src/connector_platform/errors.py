"""What can go wrong.

    ConnectorError            message, request_id
    ├─ TransportError         the platform could not be reached, or the connection broke off
    │  └─ TransportTimeout    no answer in time
    ├─ APIError               source, status, code, retryable, retry_after, body
    │  ├─ PlatformError       the platform says no: Unauthorized, NotFound, Invalid, RateLimited, ReconnectRequired,
    │  │                      Unavailable
    │  └─ ProviderError       the provider says no: ProviderUnauthorized, ProviderNotFound, ProviderInvalid,
    │                         ProviderRateLimited, ProviderUnavailable
    ├─ JobNotDone             what a call has begun goes on; its operation serves to ask again
    ├─ DecodeError            an answer that is no JSON, or, with strict=True, of another shape than the definition says
    └─ WebhookVerificationError

A missing connection (`NotFound`) and a missing mail (`ProviderNotFound`) are both 404, and different matters.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar, Literal

if TYPE_CHECKING:
    from .core.decode import DecodeIssue


class ConnectorError(Exception):
    """Base of everything that this package raises about the outside world."""

    message: str
    """What happened and, where it helps, what to do."""
    request_id: str | None
    """The platform's id of the exchange, as its log has it; None where there was no answer."""

    def __init__(self, message: str, *, request_id: str | None = None) -> None:
        """Takes what happened, and the exchange in which it did."""
        super().__init__(message)
        self.message = message
        self.request_id = request_id

    def __reduce__(self) -> tuple[Callable[..., ConnectorError], tuple[Any, ...]]:
        """Lets errors cross processes: keyword-only arguments do not survive pickling by themselves."""
        return _restored, (type(self), self.args, self.__dict__)


def _restored(kind: type[ConnectorError], args: tuple[Any, ...], members: dict[str, Any]) -> ConnectorError:
    error = kind.__new__(kind, *args)
    error.args = args
    error.__dict__.update(members)
    return error


class TransportError(ConnectorError):
    """The platform could not be reached, or the connection broke off."""


class TransportTimeout(TransportError):
    """The platform did not answer in time, or fell silent in mid-stream."""


class APIError(ConnectorError):
    """An answer with a status of 400 or more."""

    source: ClassVar[Literal["platform", "provider"]]
    """Who says no."""
    status: int
    """The HTTP status of the answer."""
    code: str | None
    """A word for it that programs can rely on, where there is one: the platform's, or the provider's."""
    retryable: bool
    """Whether the same request may succeed later without anything being changed."""
    retry_after: float | None
    """Seconds to wait, where the answer says so."""
    body: Any
    """The answer: parsed where it is JSON, else text of at most 64 KiB."""

    def __init__(
        self,
        message: str,
        *,
        status: int,
        code: str | None = None,
        retryable: bool = False,
        retry_after: float | None = None,
        body: Any = None,
        request_id: str | None = None,
    ) -> None:
        """Takes what the answer says."""
        super().__init__(message, request_id=request_id)
        self.status = status
        self.code = code
        self.retryable = retryable
        self.retry_after = retry_after
        self.body = body


class PlatformError(APIError):
    """The platform says no."""

    source = "platform"


class Unauthorized(PlatformError):
    """The API key is missing, wrong, or may not do this (401, 403)."""


class NotFound(PlatformError):
    """The platform has no such connector, endpoint, connection, session or key (404, 410)."""


class Invalid(PlatformError):
    """The platform cannot do what the request asks (other 4xx)."""


class RateLimited(PlatformError):
    """Too many requests (429)."""


class Unavailable(PlatformError):
    """The platform cannot do it now, or failed (5xx)."""


class ReconnectRequired(PlatformError):
    """The connection no longer works, or not yet: its user must connect, with `connection_id` in the session."""

    connection_id: str | None = None
    """The connection in question; None where the platform does not say, in a call by user."""


class ProviderError(APIError):
    """The provider says no."""

    source = "provider"
    provider_status: int | None = None
    """The status of the provider's own answer, where the connector gives it another meaning."""


class ProviderUnauthorized(ProviderError):
    """The provider does not let this user do this (401, 403)."""


class ProviderNotFound(ProviderError):
    """The provider has no such thing (404, 410)."""


class ProviderInvalid(ProviderError):
    """The provider does not accept the request (other 4xx)."""


class ProviderRateLimited(ProviderError):
    """The provider limits how often it may be called (429)."""


class ProviderUnavailable(ProviderError):
    """The provider cannot do it now, failed, or cannot be reached (5xx)."""


class JobNotDone(ConnectorError):
    """What a call has begun is not done yet. Call again with `operation=error.operation` to go on waiting."""

    operation: str
    """Stands for the work. It serves the same connection and method."""
    body: Any
    """What the provider said last: parsed where it is JSON."""

    def __init__(self, operation: str, *, body: Any = None, request_id: str | None = None) -> None:
        """Takes what stands for the work, and what was said last."""
        super().__init__("The provider has begun it and is not done yet.", request_id=request_id)
        self.operation = operation
        self.body = body


class DecodeError(ConnectorError):
    """An answer is no JSON, or, with `strict=True`, has another shape than the definition says."""

    issues: tuple[DecodeIssue, ...]
    """All that does not fit."""

    def __init__(self, issues: tuple[DecodeIssue, ...], *, request_id: str | None = None) -> None:
        """Takes all that does not fit."""
        first, *others = (str(issue) for issue in issues)
        more = f", and {len(others)} more" if others else ""
        super().__init__(
            f"The answer does not have the shape that the definition says: {first}{more}.", request_id=request_id
        )
        self.issues = issues


class WebhookVerificationError(ConnectorError):
    """A webhook was not signed with any of the secrets, or is too old."""
