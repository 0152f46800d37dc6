"""Checks of webhooks, as Standard Webhooks signs them."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
import time
from collections.abc import Mapping, Sequence
from typing import Any

from .errors import WebhookVerificationError

TOLERANCE_SECONDS = 5 * 60


def verify_webhook(
    payload: bytes | str,
    headers: Mapping[str, str],
    secret: str | Sequence[str],
    *,
    tolerance_seconds: float = TOLERANCE_SECONDS,
    now: float | None = None,
) -> Any:
    """Checks that a webhook comes from who holds the secret, and is fresh; returns its parsed body.

    Args:
        payload: The request's body, untouched.
        headers: The request's headers; their case does not matter.
        secret: `whsec_…`, or several of them while one replaces another.
        tolerance_seconds: How far its time may be from now.
        now: The time in seconds since 1970; the clock's unless given.

    Raises:
        WebhookVerificationError: It is not signed with any of the secrets, is too old, or is no JSON.
        ValueError: A secret is malformed.
    """
    body = payload.encode() if isinstance(payload, str) else payload
    secrets = [secret] if isinstance(secret, str) else secret
    given = {name.lower(): value for name, value in headers.items()}
    message_id, timestamp = _header(given, "webhook-id"), _header(given, "webhook-timestamp")
    signatures = _header(given, "webhook-signature").split(" ")
    _check_time(timestamp, time.time() if now is None else now, tolerance_seconds)
    signed = b".".join([message_id.encode(), timestamp.encode(), body])
    if not _any_fits([_signature(_key(each), signed) for each in secrets], signatures):
        raise WebhookVerificationError("The webhook is not signed with this secret.")
    try:
        return json.loads(body)
    except ValueError as error:
        raise WebhookVerificationError("The webhook is signed, but its body is no JSON.") from error


def _header(headers: Mapping[str, str], name: str) -> str:
    value = headers.get(name)
    if not value:
        raise WebhookVerificationError(f"The webhook has no header {name}.")
    return value


def _check_time(timestamp: str, now: float, tolerance: float) -> None:
    if not (timestamp.isascii() and timestamp.isdigit() and len(timestamp) <= 12):
        raise WebhookVerificationError("webhook-timestamp is not in seconds since 1970.")
    distance = now - int(timestamp)
    if not abs(distance) <= tolerance:
        where = "old" if distance > 0 else "far in the future"
        raise WebhookVerificationError(f"The webhook is too {where}: {abs(distance):.0f} s from now.")


def _key(secret: str) -> bytes:
    try:
        key = base64.b64decode(secret.removeprefix("whsec_"), validate=True)
    except (binascii.Error, ValueError) as error:
        raise ValueError("A webhook secret is base64 behind whsec_.") from error
    if not key:
        raise ValueError("The webhook secret is empty.")
    return key


def _signature(key: bytes, signed: bytes) -> bytes:
    return base64.b64encode(hmac.digest(key, signed, hashlib.sha256))


def _any_fits(expected: Sequence[bytes], given: Sequence[str]) -> bool:
    """Compares all with all, in a time that does not tell how much fits."""
    fits = False
    for versioned in given:
        version, _, signature = versioned.partition(",")
        for each in expected:
            fits |= version == "v1" and hmac.compare_digest(each, signature.encode(errors="replace"))
    return fits
