"""Answers that are read while they arrive."""

from __future__ import annotations

import json
import os
from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, Any, Self, TypeVar, cast
from uuid import uuid4

from .core.call import Answer, Failure
from .core.decode import Issues, decoder_of
from .core.exchange import transport_error
from .core.json_kinds import is_object
from .core.settings import Settings
from .errors import DecodeError

if TYPE_CHECKING:
    import httpx

T = TypeVar("T")


class _Head:
    """What is known of a download before its bytes."""

    _settings: Settings
    _answer: Answer | None = None

    @property
    def status(self) -> int:
        """The HTTP status."""
        return self._opened.status

    @property
    def headers(self) -> httpx.Headers:
        """The answer's headers."""
        return self._opened.headers

    @property
    def request_id(self) -> str | None:
        """The platform's id of the exchange."""
        return self._opened.request_id

    @property
    def content_type(self) -> str:
        """The media type without parameters; nothing where the answer has none."""
        return self._opened.content_type

    @property
    def captured(self) -> dict[str, Any]:
        """What the connector captures of the answer's headers, by name; empty where it captures nothing."""
        text = self.headers.get("connector-captured")
        value = None if text is None else json.loads(text)
        return value if is_object(value) else {}

    def captured_as(self, name: str, kind: type[T]) -> T | None:
        """One of these as a type of the connector's package; None where the answer has none."""
        value = self.captured.get(name)
        if value is None:
            return None
        issues: Issues = []
        decoded: T = decoder_of(cast("Any", kind))(value, issues)
        if self._settings.strict and issues:
            raise DecodeError(tuple(issues), request_id=self.request_id)
        return decoded

    @property
    def _opened(self) -> Answer:
        if self._answer is None:
            raise RuntimeError("A download is open inside its with block: with api.download(…) as file: …")
        return self._answer

    @property
    def _response(self) -> httpx.Response:
        response = self._opened.response
        assert response is not None, "a streamed answer keeps its response"
        return response

    @contextmanager
    def _translated(self) -> Generator[None, None, None]:
        """Raises the HTTP library's errors as ours."""
        import httpx

        try:
            yield
        except (httpx.TransportError, httpx.DecodingError) as error:
            failure = Failure(error, sent=True, timed_out=isinstance(error, httpx.TimeoutException))
            raise transport_error(failure, self._settings) from error


class Download(_Head):
    """Bytes on their way. The request is made where the `with` block begins; its end closes the connection.

    Time-out: 30 s without a byte.
    """

    def __init__(self, start: Callable[[], Answer], settings: Settings) -> None:
        """Takes what makes the request."""
        self._start = start
        self._settings = settings

    def __enter__(self) -> Self:
        """Makes the request. Raises what any call does."""
        self._answer = self._start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Closes the connection, whether or not all was read."""
        self._response.close()

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """The bytes in pieces as they arrive, or of this size. Once only."""
        with self._translated():
            yield from self._response.iter_bytes(chunk_size)

    def read(self) -> bytes:
        """All bytes in memory."""
        with self._translated():
            return self._response.read()

    def save(self, path: str | os.PathLike[str]) -> None:
        """Writes the bytes to a file. It appears, or is replaced, only when it is complete."""
        with _new_file(path) as file:
            for chunk in self.iter_bytes():
                file.write(chunk)


class AsyncDownload(_Head):
    """As `Download`, with `async with` and `await`."""

    def __init__(self, start: Callable[[], Awaitable[Answer]], settings: Settings) -> None:
        """Takes what makes the request."""
        self._start = start
        self._settings = settings

    async def __aenter__(self) -> Self:
        """Makes the request. Raises what any call does."""
        self._answer = await self._start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Closes the connection, whether or not all was read."""
        await self._response.aclose()

    async def iter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """The bytes in pieces as they arrive, or of this size. Once only."""
        with self._translated():
            async for chunk in self._response.aiter_bytes(chunk_size):
                yield chunk

    async def read(self) -> bytes:
        """All bytes in memory."""
        with self._translated():
            return await self._response.aread()

    async def save(self, path: str | os.PathLike[str]) -> None:
        """Writes the bytes to a file, in a thread. It appears, or is replaced, only when it is complete."""
        from anyio.to_thread import run_sync

        with _new_file(path) as file:
            async for chunk in self.iter_bytes():
                await run_sync(file.write, chunk)


@contextmanager
def _new_file(path: str | os.PathLike[str]) -> Generator[IO[bytes], None, None]:
    """A file beside the path that takes its name at the end, and is gone after an error."""
    target = Path(path)
    partial = target.with_name(f".{target.name[:100]}.{uuid4().hex}.part")
    try:
        with partial.open("xb") as file:
            yield file
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)
