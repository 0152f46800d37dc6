"""The async face of an exchange: sends, reads and waits."""

from __future__ import annotations

import random
import time
from collections.abc import Awaitable, Callable
from contextlib import aclosing
from dataclasses import dataclass
from typing import cast

import httpx

from .attempt import BROKEN, Body, arguments_of, failure_of, handed_over, is_handed_over
from .core.call import Answer, Call, Failure
from .core.exchange import Send, Wait, exchange
from .core.settings import Settings
from .uploads import Upload


async def _sleep(seconds: float) -> None:
    import anyio

    await anyio.sleep(seconds)


@dataclass(frozen=True)
class AsyncSender:
    """Makes calls on an `httpx.AsyncClient`."""

    http: httpx.AsyncClient
    sleep: Callable[[float], Awaitable[None]] = _sleep
    random: Callable[[], float] = random.random

    async def send(self, call: Call, settings: Settings) -> Answer:
        """Makes one logical call. Raises what `exchange` does."""
        conversation = exchange(call, settings, self.random)
        step = next(conversation)
        while True:
            outcome = await self._perform(step)
            try:
                step = conversation.send(outcome)
            except StopIteration as end:
                return cast("Answer", end.value)

    async def _perform(self, step: Send | Wait) -> Answer | Failure | None:
        if isinstance(step, Wait):
            await self.sleep(step.seconds)
            return None
        try:
            return await self._attempt(step)
        except BROKEN as error:
            return failure_of(error)

    async def _attempt(self, step: Send) -> Answer:
        body = Body(step, time.monotonic())
        content = step.call.content
        chunks = content.async_chunks() if isinstance(content, Upload) else content
        response = await self.http.send(self.http.build_request(**arguments_of(step, chunks)), stream=True)
        if is_handed_over(step.call, response):
            return handed_over(response)
        async with aclosing(response):
            async for chunk in response.aiter_bytes():
                if body.take(chunk, response):
                    break
        return body.answer(response)
