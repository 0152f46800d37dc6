"""Bodies that are sent as bytes, from whatever the caller has."""

from __future__ import annotations

import io
from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterable, Iterator
from inspect import iscoroutinefunction
from typing import Any, Protocol, TypeAlias, cast

CHUNK_BYTES = 64 * 1024


class Readable(Protocol):
    """A file opened for reading bytes, or anything with its `read`."""

    def read(self, size: int, /) -> bytes:
        """At most so many bytes; none at the end."""
        ...


class AsyncReadable(Protocol):
    """A file whose `read` is awaited, such as an upload that a web framework received."""

    async def read(self, size: int, /) -> bytes:
        """At most so many bytes; none at the end."""
        ...


UploadSource: TypeAlias = "bytes | bytearray | memoryview | Readable | Iterable[bytes]"
"""What a sync client uploads from: bytes, a file opened as binary, or chunks."""

AsyncUploadSource: TypeAlias = "UploadSource | AsyncReadable | AsyncIterable[bytes]"
"""What an async client uploads from: also what has to be awaited."""


class Upload:
    """A body that is read while it is sent, and from its start again where its source can rewind."""

    length: int | None
    """How many bytes there are, where the source knows."""

    def __init__(self, source: AsyncUploadSource) -> None:
        """Takes the source where it stands: of a file, the part behind its position."""
        self._source = source
        self._read: Callable[[int], Any] | None = getattr(source, "read", None)
        self._is_awaited = iscoroutinefunction(self._read)
        self._start = None if self._is_awaited else _position(source)
        self.length = _bytes_left(source, self._start)

    def chunks(self) -> Iterator[bytes]:
        """The bytes in pieces, for a sync client."""
        if self._is_awaited or isinstance(self._source, AsyncIterable):
            raise TypeError("What has to be awaited can be uploaded by an AsyncClient only.")
        if self._read is not None:
            return _read_chunks(self._read)
        return iter(cast("Iterable[bytes]", self._source))

    async def async_chunks(self) -> AsyncIterator[bytes]:
        """The bytes in pieces, for an async client; files are read in a thread."""
        if self._read is not None:
            while chunk := await self._next_chunk(self._read):
                yield _checked(chunk)
        elif isinstance(self._source, AsyncIterable):
            async for chunk in self._source:
                yield chunk
        else:
            for chunk in cast("Iterable[bytes]", self._source):
                yield chunk

    async def _next_chunk(self, read: Callable[[int], Any]) -> Any:
        if self._is_awaited:
            return await read(CHUNK_BYTES)
        from anyio.to_thread import run_sync

        return await run_sync(read, CHUNK_BYTES)

    def rewind(self) -> bool:
        """Goes back to the start, and tells whether the source can."""
        if self._read is not None:
            if self._start is None:
                return False
            cast("Any", self._source).seek(self._start)
            return True
        # An iterator is used up; what makes a new one each time, such as a list, is not.
        return not isinstance(self._source, (Iterator, AsyncIterator))


def content_of(source: AsyncUploadSource) -> bytes | Upload:
    """Bytes as they are; everything else as an upload."""
    if isinstance(source, (bytes, bytearray, memoryview)):
        return bytes(source)
    if isinstance(source, str):
        raise TypeError("Text has no bytes by itself: encode it, or open the file in binary mode.")
    return Upload(source)


def _read_chunks(read: Callable[[int], bytes]) -> Iterator[bytes]:
    while chunk := read(CHUNK_BYTES):
        yield _checked(chunk)


def _checked(chunk: Any) -> bytes:
    if isinstance(chunk, str):
        raise TypeError("The file is open as text: open it in binary mode, 'rb'.")
    return cast("bytes", chunk)


def _position(source: Any) -> int | None:
    seekable = getattr(source, "seekable", None)
    return source.tell() if seekable is not None and seekable() else None


def _bytes_left(source: Any, start: int | None) -> int | None:
    if start is None:
        return None
    end: int = source.seek(0, io.SEEK_END)
    source.seek(start)
    return max(0, end - start)
