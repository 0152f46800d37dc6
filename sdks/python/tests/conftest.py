"""Sync and async as one: a test that takes `face` runs on both."""

from __future__ import annotations

import asyncio
import inspect
import json
from collections.abc import Callable, Sequence
from typing import Any

import httpx
import pytest

from connector_platform import AsyncBaseConnector, AsyncClient, BaseConnector, Client, MockTransport


class Mail(BaseConnector):
    _connector = "mail"
    _version = "1.2.0"


class AsyncMail(AsyncBaseConnector):
    _connector = "mail"
    _version = "1.2.0"


class Recorder:
    """Answers requests one after the other, and keeps them. The last answer stays."""

    def __init__(self, answers: Sequence[httpx.Response | Exception]) -> None:
        self.answers = list(answers)
        self.requests: list[httpx.Request] = []
        self.bodies: list[bytes] = []

    async def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        self.bodies.append(await request.aread())
        return self.next()

    def sync(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        self.bodies.append(request.read())
        return self.next()

    def next(self) -> httpx.Response:
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, Exception):
            raise answer
        return httpx.Response(answer.status_code, headers=answer.headers, content=answer.content)

    @property
    def sent(self) -> list[Any]:
        return [json.loads(body) for body in self.bodies]


class Face:
    """One of the two faces; `do` waits where there is something to wait for."""

    def __init__(self, is_async: bool) -> None:
        self.is_async = is_async
        self.waits: list[float] = []
        self.loop = asyncio.new_event_loop() if is_async else None

    def client(self, recorder: Recorder | None = None, **options: Any) -> Any:
        options = {"base_url": "http://platform.test", "api_key": "key_1", **options}
        if recorder is not None:
            options["transport"] = MockTransport(recorder if self.is_async else recorder.sync)
        client: Any = (AsyncClient if self.is_async else Client)(**options)
        sender = client.session.sender
        object.__setattr__(sender, "sleep", self._sleep_async if self.is_async else self.waits.append)
        object.__setattr__(sender, "random", lambda: 1.0)
        return client

    def mail(self, client: Any, **target: Any) -> Any:
        return (AsyncMail if self.is_async else Mail)(client, **(target or {"connection": "con_1"}))

    def do(self, result: Any) -> Any:
        if inspect.isawaitable(result):
            return self._loop.run_until_complete(_awaited(result))
        return result

    def items(self, pages: Any) -> list[Any]:
        if not self.is_async:
            return list(pages)

        async def gather() -> list[Any]:
            return [item async for item in pages]

        return list(self.do(gather()))

    def inside(self, download: Any, use: Callable[[Any], Any]) -> Any:
        """What `use` makes of an open download."""
        if not self.is_async:
            with download as file:
                return use(file)

        async def opened() -> Any:
            async with download as file:
                result = use(file)
                return await result if inspect.isawaitable(result) else result

        return self.do(opened())

    def close(self) -> None:
        if self.loop is not None:
            self.loop.close()

    @property
    def _loop(self) -> asyncio.AbstractEventLoop:
        assert self.loop is not None
        return self.loop

    async def _sleep_async(self, seconds: float) -> None:
        self.waits.append(seconds)


async def _awaited(result: Any) -> Any:
    return await result


@pytest.fixture(params=["sync", "async"])
def face(request: pytest.FixtureRequest) -> Any:
    face = Face(request.param == "async")
    yield face
    face.close()


def answer(body: Any = None, status: int = 200, **headers: str) -> httpx.Response:
    """An answer of a provider, through the platform."""
    named = {"connector-source": "provider", "connector-request-id": "req_1"}
    named |= {name.replace("_", "-"): value for name, value in headers.items()}
    return httpx.Response(status, headers=named, json=body)


def problem(status: int, code: str, source: str = "caller", *, headers: Any = None, **members: Any) -> httpx.Response:
    """A problem document of the platform."""
    document = {"type": f"urn:{code}", "title": "T.", "status": status, "code": code, "source": source}
    document |= {"request_id": "req_1", "retryable": False, **members}
    named = {
        "connector-source": "platform",
        "connector-request-id": "req_1",
        "content-type": "application/problem+json",
    }
    return httpx.Response(status, headers={**named, **(headers or {})}, content=json.dumps(document))


def page(body: Any, next_cursor: str | None, status: int = 200, headers: Any = None) -> httpx.Response:
    """A page in its envelope."""
    return answer(
        {
            "status": status,
            "headers": headers or {},
            "content_type": "application/json",
            "encoding": "json",
            "body": body,
            "next": next_cursor,
        }
    )
