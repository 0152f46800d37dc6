"""One attempt on httpx, as far as sync and async have it in common."""

from __future__ import annotations

import time
from typing import Any

import httpx

from .core.call import Answer, Call, Failure
from .core.exchange import Send
from .core.judge import ERROR_BYTES_MAX, is_redirect
from .core.settings import IDLE_SECONDS
from .uploads import Upload

BROKEN = (httpx.TransportError, httpx.DecodingError)
"""What httpx raises where an attempt brings no answer."""

_NEVER_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError, httpx.UnsupportedProtocol)


def failure_of(error: Exception) -> Failure:
    """What a broken attempt means."""
    return Failure(
        error,
        sent=not isinstance(error, _NEVER_SENT),
        timed_out=isinstance(error, (httpx.TimeoutException, TimeoutError)),
    )


def arguments_of(step: Send, content: Any) -> dict[str, Any]:
    """The arguments of httpx's `build_request`."""
    headers = dict(step.headers)
    if isinstance(step.call.content, Upload) and step.call.content.length is not None:
        headers["Content-Length"] = str(step.call.content.length)
    return {
        "method": step.call.method,
        "url": step.url,
        "headers": headers,
        "content": content,
        "timeout": _limits(step),
    }


def _limits(step: Send) -> httpx.Timeout:
    seconds = step.timeout
    idle = IDLE_SECONDS if seconds is None else min(seconds, IDLE_SECONDS)
    return httpx.Timeout(connect=idle, write=idle, read=seconds, pool=seconds)


def is_handed_over(call: Call, response: httpx.Response) -> bool:
    """Whether the caller reads the body; errors are read here."""
    return call.streamed and response.status_code < 400 and not is_redirect(response.status_code, response.headers)


def handed_over(response: httpx.Response) -> Answer:
    """The answer with its body still to come. From here on each silence has its own limit, and the whole has none."""
    # The transport looks the limits up before it reads a body, in the very dictionary that the request carries.
    response.request.extensions["timeout"]["read"] = IDLE_SECONDS
    return Answer(response.status_code, response.headers, b"", response)


class Body:
    """An answer's body while it is gathered."""

    def __init__(self, step: Send, started: float) -> None:
        """Takes when the attempt began, by the monotonic clock."""
        streams = isinstance(step.call.content, Upload)
        self._deadline = None if step.timeout is None or streams else started + step.timeout
        self._content = bytearray()

    def take(self, chunk: bytes, response: httpx.Response) -> bool:
        """Takes a piece, and tells whether enough is read. Raises `httpx.ReadTimeout` past the attempt's limit."""
        self._content += chunk
        if self._deadline is not None and time.monotonic() > self._deadline:
            raise httpx.ReadTimeout("the answer went on for too long", request=response.request)
        return response.status_code >= 400 and len(self._content) >= ERROR_BYTES_MAX

    def answer(self, response: httpx.Response) -> Answer:
        """The answer with what was gathered."""
        content = self._content[:ERROR_BYTES_MAX] if response.status_code >= 400 else self._content
        return Answer(response.status_code, response.headers, bytes(content))
