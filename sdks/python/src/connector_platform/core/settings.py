"""How a client reaches the platform."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypedDict
from urllib.parse import urlsplit

from ..errors import ConnectorError
from .omit import OMIT, Omit

TIMEOUT_SECONDS = 310.0
"""Just above the platform's own limit of an exchange, so that its answer comes first."""
IDLE_SECONDS = 30.0
MAX_RETRIES = 2
WAIT_SECONDS = 60


class CallOptions(TypedDict, total=False):
    """What every method takes beside its own parameters."""

    timeout: float | None
    """Seconds that one attempt may take; None for no limit. Streams have an idle limit of 30 s instead."""
    max_retries: int
    """How often a failed attempt is repeated; 0 for never."""
    idempotency_key: str
    """Sent as `Idempotency-Key`. Writes get one of their own where none is given."""
    min_valid_seconds: int
    """How long the access token must live at least, 0 to 86400; it is refreshed first if it does not."""
    max_wait_seconds: int
    """How long the call may wait for its turn within the provider's rate limit, 0 to 60; 0 to be told at once."""
    headers: Mapping[str, str]
    """Further headers of the request to the platform."""


class JobOptions(CallOptions, total=False):
    """What methods take beside their own parameters whose work may go on behind the first answer."""

    wait: float | None
    """Seconds to wait for the end, 60 unless given, beside `timeout`; None or 0 for not at all."""
    operation: str
    """What a `JobNotDone` says: asks again after what an earlier call has begun, in place of beginning it."""


@dataclass(frozen=True, slots=True)
class Settings:
    """A client's settings, checked."""

    base_url: str
    api_key: str = field(repr=False)
    timeout: float | None = TIMEOUT_SECONDS
    max_retries: int = MAX_RETRIES
    strict: bool = False
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    idempotency_key: str | None = None
    min_valid_seconds: int | None = None
    max_wait_seconds: int | None = None
    wait: float | None = WAIT_SECONDS
    operation: str | None = None

    def __post_init__(self) -> None:
        """Rejects values that no call could work with."""
        if self.timeout is not None and not self.timeout > 0:
            raise ValueError(f"timeout is in seconds and above 0, or None: {self.timeout!r}")
        if self.max_retries < 0:
            raise ValueError(f"max_retries is 0 or more: {self.max_retries!r}")
        if self.wait is not None and not self.wait >= 0:
            raise ValueError(f"wait is in seconds and 0 or more, or None: {self.wait!r}")

    def with_options(
        self,
        *,
        timeout: float | Omit | None = OMIT,
        max_retries: int | Omit = OMIT,
        strict: bool | Omit = OMIT,
        headers: Mapping[str, str] | Omit = OMIT,
    ) -> Settings:
        """These settings with some replaced; headers are added to those there are."""
        changes: dict[str, Any] = {"timeout": timeout, "max_retries": max_retries, "strict": strict}
        if headers is not OMIT:
            changes["headers"] = {**self.headers, **headers}
        return replace(self, **{name: value for name, value in changes.items() if value is not OMIT})

    def for_call(self, options: CallOptions, *, waits: bool = False) -> Settings:
        """These settings with one call's own options, of which some are for calls that wait."""
        if not options:
            return self
        unknown = options.keys() - (JobOptions if waits else CallOptions).__annotations__.keys()
        if unknown:
            raise TypeError(f"unexpected keyword argument {sorted(unknown)[0]!r}")
        changes: dict[str, Any] = {**options, "headers": {**self.headers, **options.get("headers", {})}}
        return replace(self, **changes)


def read_settings(
    *, base_url: str | None, api_key: str | None, timeout: float | None, max_retries: int, strict: bool
) -> Settings:
    """Settings from arguments, and from CONNECTOR_URL and CONNECTOR_API_KEY where they say nothing."""
    url = _needed(base_url, "CONNECTOR_URL", "base_url").rstrip("/")
    parts = urlsplit(url)
    if parts.username is not None or parts.password is not None:
        raise ConnectorError("The platform's address holds a user name or password; what it asks for is the API key.")
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment:
        raise ConnectorError(f"The platform's address must be an http or https URL without a query: {url!r}")
    key = _needed(api_key, "CONNECTOR_API_KEY", "api_key")
    if not key.isascii() or not key.isprintable():
        raise ConnectorError("The API key has characters that no header can carry. Was it copied whole?")
    return Settings(base_url=url, api_key=key, timeout=timeout, max_retries=max_retries, strict=strict)


def _needed(given: str | None, variable: str, argument: str) -> str:
    value = given if given is not None else os.environ.get(variable, "").strip()
    if value:
        return value
    raise ConnectorError(f"Set {variable}, or pass {argument}=….")
