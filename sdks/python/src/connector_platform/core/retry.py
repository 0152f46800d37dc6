"""Whether and when a failed attempt is repeated."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from ..errors import APIError
from .call import Call, Failure

BASE_SECONDS = 0.5
CAP_SECONDS = 8.0
RETRY_AFTER_SECONDS_MAX = 60.0
SAFE_STATUSES = (429, 503)
"""What says that a request was turned away, so that even a write can be repeated."""


def may_repeat(call: Call, outcome: APIError | Failure) -> bool:
    """Whether a repetition can help, and cannot do twice what is to be done once."""
    if isinstance(outcome, Failure):
        return call.effect == "read" or not outcome.sent
    if not outcome.retryable or (outcome.retry_after or 0) > RETRY_AFTER_SECONDS_MAX:
        return False
    return call.effect == "read" or outcome.status in SAFE_STATUSES


def delay_seconds(attempt: int, outcome: APIError | Failure, random: float) -> float:
    """How long to wait after this attempt, the first being 0: what the answer asks for, or full jitter."""
    if isinstance(outcome, APIError) and outcome.retry_after is not None:
        return outcome.retry_after
    return random * min(CAP_SECONDS, BASE_SECONDS * 2.0**attempt)


def parse_retry_after(text: str | None, now: datetime | None = None) -> float | None:
    """`Retry-After` in seconds from now, given as seconds or as an HTTP date; None where it is neither."""
    if text is None:
        return None
    text = text.strip()
    if text.isascii() and text.replace(".", "", 1).isdigit():
        return float(text)
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - (now or datetime.now(UTC))).total_seconds())
