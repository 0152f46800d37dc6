"""The sync face of an exchange: sends, reads and waits."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from typing import cast

import httpx

from .attempt import BROKEN, Body, arguments_of, failure_of, handed_over, is_handed_over
from .core.call import Answer, Call, Failure
from .core.exchange import Send, Wait, exchange
from .core.settings import Settings
from .uploads import Upload


@dataclass(frozen=True)
class SyncSender:
    """Makes calls on an `httpx.Client`."""

    http: httpx.Client
    sleep: Callable[[float], None] = time.sleep
    random: Callable[[], float] = random.random

    def send(self, call: Call, settings: Settings) -> Answer:
        """Makes one logical call. Raises what `exchange` does."""
        conversation = exchange(call, settings, self.random)
        step = next(conversation)
        while True:
            outcome = self._perform(step)
            try:
                step = conversation.send(outcome)
            except StopIteration as end:
                return cast("Answer", end.value)

    def _perform(self, step: Send | Wait) -> Answer | Failure | None:
        if isinstance(step, Wait):
            self.sleep(step.seconds)
            return None
        try:
            return self._attempt(step)
        except BROKEN as error:
            return failure_of(error)

    def _attempt(self, step: Send) -> Answer:
        body = Body(step, time.monotonic())
        content = step.call.content
        chunks = content.chunks() if isinstance(content, Upload) else content
        response = self.http.send(self.http.build_request(**arguments_of(step, chunks)), stream=True)
        if is_handed_over(step.call, response):
            return handed_over(response)
        with closing(response):
            for chunk in response.iter_bytes():
                if body.take(chunk, response):
                    break
        return body.answer(response)
