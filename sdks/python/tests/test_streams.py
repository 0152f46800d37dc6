"""Bodies on their way, through a real server."""

from __future__ import annotations

import io
import threading
import time
import tracemalloc
from collections.abc import AsyncIterator, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, cast

import pytest
from conftest import Face

from connector_platform import (
    EndpointCall,
    ProviderNotFound,
    TransportError,
    TransportTimeout,
    attempt,
)

MIB = 1024 * 1024


class Platform(BaseHTTPRequestHandler):
    """Counts what it gets, and answers as the endpoint's name says."""

    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        got = sum(len(chunk) for chunk in self.chunks())
        name = self.path.rpartition("/")[2]
        if name == "count":
            return self.answer(f'{{"bytes": {got}, "length": "{self.headers.get("content-length")}"}}'.encode())
        if name == "missing":
            return self.answer(b'{"error": "none"}', 404)
        size = int(name.partition("-")[2])
        self.send_response(200)
        self.send_header("content-length", str(size))
        self.send_header("connector-source", "provider")
        self.send_header("content-type", "image/png")
        self.end_headers()
        for _ in range(size // MIB or 1):
            self.wfile.write(bytes(min(size, MIB)))
            if name.startswith("silent"):
                self.wfile.flush()
                cast("Server", self.server).stopped.wait(5)
                return None
            if name.startswith("broken"):
                self.close_connection = True
                return None
            if name.startswith("slow"):
                time.sleep(0.02)
        return None

    def chunks(self) -> Iterator[bytes]:
        if self.headers.get("transfer-encoding") == "chunked":
            while size := int(self.rfile.readline(), 16):
                yield self.rfile.read(size)
                self.rfile.readline()
            self.rfile.readline()
            return
        left = int(self.headers.get("content-length") or 0)
        while left > 0:
            chunk = self.rfile.read(min(left, MIB))
            left -= len(chunk)
            yield chunk

    def answer(self, body: bytes, status: int = 200) -> None:
        self.send_response(status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.send_header("connector-source", "provider")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        pass


class Server(ThreadingHTTPServer):
    """Says nothing of clients that leave early, as some tests do."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Platform)
        self.stopped = threading.Event()

    def handle_error(self, request: Any, client_address: Any) -> None:
        pass


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    server = Server()
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.stopped.set()
    server.shutdown()
    server.server_close()


@pytest.fixture
def mail(face: Face, url: str) -> Iterator[Any]:
    client = face.client(base_url=url, max_retries=0)
    yield face.mail(client)
    face.do(client.close())


def download(mail: Any, name: str) -> Any:
    return mail._download(EndpointCall(name, "read", {}), {})


class Received:
    """An upload as web frameworks give it."""

    def __init__(self, content: bytes) -> None:
        self.left = content

    async def read(self, size: int = -1) -> bytes:
        chunk, self.left = self.left[:size], self.left[size:]
        return chunk


class OneByOne(io.RawIOBase):
    """A file that cannot rewind, such as a pipe."""

    def __init__(self, chunks: list[bytes]) -> None:
        self.chunks_left = chunks

    def read(self, size: int = -1) -> bytes:
        return self.chunks_left.pop(0) if self.chunks_left else b""

    def seekable(self) -> bool:
        return False


@pytest.mark.parametrize("size", [0, 1, 3 * MIB])
def test_uploads_from_all_kinds_of_sources(face: Face, mail: Any, size: int) -> None:
    async def chunks() -> AsyncIterator[bytes]:
        for _ in range(3):
            yield bytes(size // 3)
        yield bytes(size % 3)

    pieces = [bytes(size // 3)] * 3 + [bytes(size % 3)]
    known: list[Any] = [bytes(size), bytearray(size), memoryview(bytes(size)), io.BytesIO(bytes(size))]
    unknown: list[Any] = [pieces, iter(pieces), OneByOne([piece for piece in pieces if piece])]
    for source in known + unknown + ([chunks(), Received(bytes(size))] if face.is_async else []):
        answered = face.do(mail.call("count", content=source))
        assert answered["bytes"] == size
        assert answered["length"] == (str(size) if source in known else "None")
    if not face.is_async:
        for awaited in (chunks(), Received(b"")):
            with pytest.raises(TypeError, match="AsyncClient only"):
                mail.call("count", content=awaited)


def test_a_file_opened_as_text_is_refused(face: Face, mail: Any) -> None:
    for source in (io.StringIO("text"), "text"):
        with pytest.raises(TypeError, match="binary mode"):
            face.do(mail.call("count", content=source))


@pytest.mark.parametrize("size", [0, 1, 3 * MIB])
def test_downloads_are_read_iterated_or_saved(face: Face, mail: Any, size: int, tmp_path: Path) -> None:
    assert face.inside(download(mail, f"file-{size}"), lambda file: file.read()) == bytes(size)
    face.inside(download(mail, f"file-{size}"), lambda file: file.save(tmp_path / "a.png"))
    assert (tmp_path / "a.png").read_bytes() == bytes(size)
    assert [path.name for path in tmp_path.iterdir()] == ["a.png"]
    head = face.inside(download(mail, f"file-{size}"), lambda file: (file.status, file.content_type))
    assert head == (200, "image/png")
    pieces = face.inside(download(mail, f"file-{size}"), lambda file: gathered(face, file))
    assert b"".join(pieces) == bytes(size)


def gathered(face: Face, file: Any) -> Any:
    if not face.is_async:
        return list(file.iter_bytes(1000))

    async def gather() -> list[bytes]:
        return [chunk async for chunk in file.iter_bytes(1000)]

    return gather()


def test_hundred_megabytes_take_no_memory_either_way(face: Face, mail: Any, tmp_path: Path) -> None:
    def hundred() -> Iterator[bytes]:
        for _ in range(100):
            yield bytes(MIB)

    face.do(mail.call("count", content=b"warm"))
    tracemalloc.start()
    assert face.do(mail.call("count", content=hundred()))["bytes"] == 100 * MIB
    face.inside(download(mail, f"file-{100 * MIB}"), lambda file: file.save(tmp_path / "large"))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (tmp_path / "large").stat().st_size == 100 * MIB
    assert peak <= 16 * MIB


def test_an_error_is_raised_where_the_block_begins(face: Face, mail: Any) -> None:
    with pytest.raises(ProviderNotFound) as raised:
        face.inside(download(mail, "missing"), lambda file: file.read())
    assert raised.value.body == {"error": "none"}
    with pytest.raises(RuntimeError, match="with block"):
        assert download(mail, "missing").status


def test_a_download_that_breaks_off_leaves_no_file(face: Face, mail: Any, tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"before")
    with pytest.raises(TransportError, match="broke off"):
        face.inside(download(mail, f"broken-{2 * MIB}"), lambda file: file.save(tmp_path / "a"))
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a", b"before")]


def test_silence_in_a_stream_has_its_own_limit(face: Face, mail: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attempt, "IDLE_SECONDS", 0.2)
    started = time.monotonic()
    with pytest.raises(TransportTimeout):
        face.inside(download(mail, f"silent-{2 * MIB}"), lambda file: file.read())
    assert time.monotonic() - started < 3


def test_a_stream_has_no_total_but_a_gathered_answer_has(face: Face, mail: Any) -> None:
    # Long enough for a busy machine to answer, and shorter than the bytes take: 20 ms a MiB.
    patient = mail.with_options(timeout=1.0)
    assert len(face.inside(download(patient, f"slow-{75 * MIB}"), lambda file: file.read())) == 75 * MIB
    with pytest.raises(TransportTimeout):
        face.do(patient.call(f"slow-{75 * MIB}"))


def test_a_platform_that_is_not_there_is_said(face: Face) -> None:
    client = face.client(base_url="http://127.0.0.1:1", max_retries=0)
    with pytest.raises(TransportError, match="Is it running"):
        face.do(client.health.live())
    face.do(client.close())
