"""Signatures of webhooks, with the vectors of the Standard Webhooks libraries."""

from __future__ import annotations

import base64
import hashlib
import hmac
from typing import Any

import pytest

from connector_platform import WebhookVerificationError, verify_webhook

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
PAYLOAD = b'{"test": 2432232314}'
NOW = 1614265330
HEADERS = {
    "Webhook-Id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
    "Webhook-Timestamp": str(NOW),
    "Webhook-Signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
}
OTHER = "whsec_" + base64.b64encode(b"another secret, 24 bytes").decode()


def check(**changes: Any) -> Any:
    headers = {**HEADERS, **changes.pop("headers", {})}
    return verify_webhook(**{"payload": PAYLOAD, "headers": headers, "secret": SECRET, "now": NOW, **changes})


def test_a_signed_webhook_gives_its_event() -> None:
    assert check() == {"test": 2432232314}
    assert check(payload=PAYLOAD.decode()) == {"test": 2432232314}
    assert check(secret=SECRET.removeprefix("whsec_")) == {"test": 2432232314}


def test_several_signatures_and_several_secrets() -> None:
    others = "v2,xxx v1a,yyy v1,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc= " + HEADERS["Webhook-Signature"]
    assert check(headers={"Webhook-Signature": others})
    assert check(secret=[OTHER, SECRET])


@pytest.mark.parametrize(
    "changes",
    [
        {"payload": b'{"test": 1}'},
        {"secret": OTHER},
        {"secret": []},
        {"headers": {"Webhook-Id": "msg_other"}},
        {"headers": {"Webhook-Signature": "v1,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc="}},
        {"headers": {"Webhook-Signature": "v2," + HEADERS["Webhook-Signature"][3:]}},
        {"headers": {"Webhook-Signature": HEADERS["Webhook-Signature"][3:]}},
        {"headers": {"Webhook-Signature": "v1,é\udcff"}},
        {"headers": {"Webhook-Signature": ""}},
        {"headers": {"Webhook-Timestamp": "soon"}},
        {"headers": {"Webhook-Timestamp": "9" * 5000}},
        {"now": NOW + 301},
        {"now": NOW - 301},
    ],
)
def test_everything_else_is_refused(changes: Any) -> None:
    with pytest.raises(WebhookVerificationError):
        check(**changes)


def test_five_minutes_are_allowed() -> None:
    assert check(now=NOW + 299) == check(now=NOW - 299)
    with pytest.raises(WebhookVerificationError, match="old"):
        verify_webhook(PAYLOAD, HEADERS, SECRET)


def test_a_signed_body_that_is_no_json_is_refused() -> None:
    payload = b"no json"
    key = base64.b64decode(SECRET.removeprefix("whsec_"))
    signed = f"{HEADERS['Webhook-Id']}.{NOW}.".encode() + payload
    signature = "v1," + base64.b64encode(hmac.digest(key, signed, hashlib.sha256)).decode()
    with pytest.raises(WebhookVerificationError, match="no JSON"):
        check(payload=payload, headers={"Webhook-Signature": signature})


def test_a_malformed_secret_is_the_callers_mistake() -> None:
    for secret in ("whsec_ö", "whsec_", "whsec_a"):
        with pytest.raises(ValueError, match="secret"):
            check(secret=secret)
