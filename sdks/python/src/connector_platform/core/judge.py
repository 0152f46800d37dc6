"""What an answer means."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from .. import errors
from ..errors import APIError, ConnectorError, PlatformError, ProviderError, ReconnectRequired
from .call import Answer, Call
from .error_codes import KINDS
from .json_kinds import is_object
from .retry import SAFE_STATUSES, parse_retry_after

ERROR_BYTES_MAX = 64 * 1024
"""So much of an error's body is read."""

_PROVIDER_KINDS: Mapping[str, type[ProviderError]] = {
    "Unauthorized": errors.ProviderUnauthorized,
    "NotFound": errors.ProviderNotFound,
    "Invalid": errors.ProviderInvalid,
    "RateLimited": errors.ProviderRateLimited,
    "Unavailable": errors.ProviderUnavailable,
}
_PLATFORM_KINDS: Mapping[str, type[PlatformError]] = {
    "Unauthorized": errors.Unauthorized,
    "NotFound": errors.NotFound,
    "Invalid": errors.Invalid,
    "RateLimited": errors.RateLimited,
    "Unavailable": errors.Unavailable,
    "ReconnectRequired": errors.ReconnectRequired,
}


def error_of(answer: Answer, call: Call) -> APIError | None:
    """The error that an answer means, or None where it is a success."""
    if answer.status >= 400:
        return _error_answer(answer, call)
    if call.enveloped:
        return _enveloped_error(answer)
    return None


def is_redirect(status: int, headers: Mapping[str, str]) -> bool:
    """Whether an answer leads to another address than the platform's. A provider's own passes through."""
    return 300 <= status < 400 and status != 304 and "connector-source" not in headers


def refuse_redirect(answer: Answer) -> None:
    """Raises ConnectorError for a redirect: the key is for the given address alone, and nothing was done."""
    if is_redirect(answer.status, answer.headers):
        elsewhere = answer.headers.get("location", "elsewhere")
        raise ConnectorError(f"The address redirects to {elsewhere}: give the platform's own address as base_url.")


def kind_of_status(status: int) -> str:
    """The kind of error that a status stands for where no code says more."""
    if status in (401, 403):
        return "Unauthorized"
    if status in (404, 410):
        return "NotFound"
    if status == 429:
        return "RateLimited"
    return "Unavailable" if status >= 500 else "Invalid"


def _error_answer(answer: Answer, call: Call) -> APIError:
    body = answer.parsed
    source = answer.headers.get("connector-source")
    if source == "provider":
        return _provider_answer(answer.status, body, answer.headers.get("retry-after"), answer.request_id)
    if source == "platform" and is_object(body) and isinstance(body.get("code"), str):
        return _problem(answer, body, call)
    return _PLATFORM_KINDS[kind_of_status(answer.status)](
        f"Something answered {answer.status} that is not the platform. Check the address, and what stands in between.",
        status=answer.status,
        retryable=answer.status in SAFE_STATUSES,
        body=body,
        retry_after=parse_retry_after(answer.headers.get("retry-after")),
        request_id=answer.request_id,
    )


def _problem(answer: Answer, problem: dict[str, Any], call: Call) -> APIError:
    """The error that a problem document is, RFC 9457."""
    code = str(problem["code"])
    kind: str = KINDS.get(code) or kind_of_status(answer.status)
    words = str(problem.get("detail") or problem.get("title") or code)
    asked = answer.headers.get("retry-after") or problem.get("retry_after")
    members: dict[str, Any] = {
        "status": answer.status,
        "retryable": problem.get("retryable") is True,
        "retry_after": parse_retry_after(None if asked is None else str(asked)),
        "body": problem,
        "request_id": answer.request_id or problem.get("request_id"),
    }
    if kind == "ReconnectRequired":
        connection_id = problem.get("connection_id") or call.connection_id
        hint = "" if connection_id is None else f" Start a connect session with connection_id={connection_id!r}."
        reconnect = ReconnectRequired(words + hint, code=code, **members)
        reconnect.connection_id = connection_id
        return reconnect
    if problem.get("source") != "provider":
        return _PLATFORM_KINDS[kind](words, code=code, **members)
    provider_code = problem.get("provider_code") or code
    refused = _PROVIDER_KINDS[kind_of_status(answer.status)](
        str(problem.get("provider_message") or words), code=provider_code, **members
    )
    refused.provider_status = problem.get("provider_status")
    return refused


def _provider_answer(status: int, body: Any, retry_after: str | None, request_id: str | None) -> ProviderError:
    """The error that a provider's own answer is, of which the connector has no rule."""
    words = f"The provider answered {status}"
    text = body if isinstance(body, str) else json.dumps(body, ensure_ascii=False)
    error = _PROVIDER_KINDS[kind_of_status(status)](
        f"{words}: {_shortened(text)}" if body not in (None, "") else f"{words}.",
        status=status,
        retryable=status in SAFE_STATUSES,
        retry_after=parse_retry_after(retry_after),
        body=body,
        request_id=request_id,
    )
    error.provider_status = status
    return error


def _enveloped_error(answer: Answer) -> ProviderError | None:
    envelope = answer.parsed
    status = envelope.get("status") if is_object(envelope) else None
    if not is_object(envelope) or not isinstance(status, int) or status < 400:
        return None
    headers: Any = envelope.get("headers")
    retry_after = headers.get("retry-after") if is_object(headers) else None
    return _provider_answer(status, envelope.get("body"), retry_after, answer.request_id)


def _shortened(text: str, width: int = 300) -> str:
    return text if len(text) <= width else f"{text[: width - 1]}…"
