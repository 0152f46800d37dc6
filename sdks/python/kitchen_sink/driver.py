"""The steps of the kitchen-sink scenario in synchronous Python: see test/codegen/kitchen-sink/scenario.ts."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from typing import Any

import httpx
from connector_kitchen_sink import KitchenSink, Thing, Uploaded

from connector_platform import Client, ConnectorError, JobNotDone
from told import (
    CLOSED,
    CONNECTION,
    ENDED,
    LARGE,
    SIMULATOR,
    URL,
    USER,
    count_memory,
    every_type,
    failure,
    is_little_memory,
    misfit,
    shape_text,
    what_came_later,
)

client = Client()
kitchen = KitchenSink(client, connection=CONNECTION)
things = kitchen.things


def post(address: str, body: object) -> None:
    httpx.post(address, json=body).raise_for_status()


def step(name: str, run: Callable[[], object]) -> None:
    post(f"{URL}/-/step", {"step": name})
    post(f"{URL}/-/got", {"step": name, "got": run()})


def failure_of(run: Callable[[], object], *members: str) -> object:
    try:
        return {"unexpected": repr(run())}
    except ConnectorError as error:
        return failure(error, members)


def fails(name: str, run: Callable[[], object], *members: str) -> None:
    step(name, lambda: failure_of(run, *members))


def with_other(use: Callable[[KitchenSink], object], **options: Any) -> object:
    """Uses a client of its own."""
    with Client(**options) as own:
        return use(KitchenSink(own, connection=CONNECTION))


def in_little_memory(work: Callable[[], object]) -> tuple[object, bool]:
    count_memory()
    return work(), is_little_memory()


def done(_: object) -> str:
    return "done"


step("root method", lambda: kitchen.ping().account)
step("by user", lambda: KitchenSink(client, user=USER).ping().account)


step("all items", lambda: [thing.id for thing in things.list(page_size=3)])


def page_by_page() -> object:
    page = things.list(page_size=2)
    following = page.next_page()
    return [
        [thing.id for thing in page.items],
        following is not None,
        [thing.id for thing in following.items] if following else None,
    ]


step("page by page", page_by_page)
step("max items inside a page", lambda: [thing.id for thing in things.list(page_size=3, max_items=4)])
step("no items", lambda: [thing.id for thing in things.list(color="1")])
step("continued by another endpoint", lambda: [thing.id for thing in things.walk()])
step("paged by address", lambda: [shape_text(shape) for shape in kitchen.class_.async_.list(page_size=1)])


def without_end() -> object:
    count = 0

    def read() -> None:
        nonlocal count
        for _ in things.list(tags=["loop"]):
            count += 1

    error = failure_of(read)
    return [count, error]


step("a page without end", without_end)
step(
    "parameters",
    lambda: done(
        things.list(
            color="dark blue",
            tags=["a", "b"],
            created_after=datetime.datetime(2026, 1, 2, 3, 4, 5, tzinfo=datetime.UTC),
            on=datetime.date(2026, 1, 2),
            page_size=1,
        ).items
    ),
)
step(
    "awkward parameters",
    lambda: done(
        kitchen.class_.async_.list(
            select=["a"],
            odata_kind="k",
            plus_one=1,
            minus_one=2,
            field_2fa=True,
            field_a03b221c="q",
            id="1",
            id_b6f7="2",
            id_1215="3",
            id_3843="4",
            self_="s",
            from_="f",
            type="t",
            func="u",
            range="r",
            ctx="c",
            opts="o",
            params="p",
            body="b",
            options_="x",
            signal="g",
            timeout_=5,
            page_size_=6,
            max_items_=7,
            constructor="n",
            then="h",
            string="S",
            nil="l",
            none="N",
            better_name="e",
        ).items
    ),
)


def get(thing: str) -> Callable[[], Thing]:
    return lambda: things.get(thing_id=thing)


step("every type", lambda: every_type(get("t1")()))
step("all digits of a whole number", lambda: str(get("digits")().count))


def raw_answer() -> object:
    raw = kitchen.with_raw_response(things.get, thing_id="digits")
    return [raw.status, raw.request_id is not None, b"9007199254740993" in raw.content]


step("raw answer", raw_answer)


def later() -> object:
    thing = get("strange")()
    told = what_came_later(thing)
    thing.name = "Changed"
    things.create(body=thing)
    return told


step("what came later survives", later)
step("a misfit does not raise", lambda: misfit(get("misfit")()))
fails("strict raises", lambda: kitchen.with_options(strict=True).things.get(thing_id="misfit"))


def absent_null_empty() -> str:
    things.create(body={"name": "N"})
    things.create(body={"name": "N", "note": None})
    things.create(body={"name": "N", "note": ""})
    return "done"


step("absent, null and empty", absent_null_empty)
step(
    "parameters in the body",
    lambda: things.update(thing_id="t1", note="", settings={"theme": "dark", "class": "c"}).id,
)
step("form", lambda: things.import_(body={"class": "a", "from": "b"}))


def download() -> object:
    with kitchen.files.download(path="hello.txt") as file:
        return [file.read().decode(), file.content_type]


def captured() -> object:
    with kitchen.files.download(path="hello.txt") as file:
        metadata = file.captured_as("metadata", Uploaded)
        assert metadata is not None
        return [metadata.path, metadata.size, file.captured["kind"]]


def size_of(path: str) -> int:
    with kitchen.files.download(path=path) as file:
        return sum(len(chunk) for chunk in file.iter_bytes())


step("download", download)
step("captured", captured)
step("download of nothing", lambda: size_of("empty.bin"))
step("download of a byte", lambda: size_of("one.bin"))
step("large download", lambda: list(in_little_memory(lambda: size_of("large.bin"))))


def pieces(size: int, piece: int) -> Iterator[bytes]:
    zeros = bytes(piece)
    for _ in range(0, size, piece):
        yield zeros


step("upload", lambda: kitchen.files.upload(path="Grüße/hello.txt", overwrite=True, body=b"hello").path)
step("upload of nothing", lambda: done(kitchen.files.upload(path="a", body=b"")))
step("upload of a byte", lambda: done(kitchen.files.upload(path="a", body=iter([b"x"]))))
step(
    "large upload",
    lambda: in_little_memory(lambda: kitchen.files.upload(path="a", body=pieces(LARGE, 65_536)))[1],
)


def text() -> str:
    note = kitchen.notes.get(id="n1")
    kitchen.notes.put(id="n1", body="Grüße")
    return note


step("text", text)


def copied() -> object:
    status = things.copy(thing_id="t1", wait_=True)
    return [status.status, status.new_id]


def taken_up() -> object:
    names = ["One", "Two"]
    try:
        things.purge(names=names, wait=None)
    except JobNotDone as error:
        return [failure(error, ()), things.purge(names=names, operation=error.operation).deleted]
    return None


step("work is waited for", copied)
step("work of which an endpoint tells", lambda: things.purge(names=["One", "Two"], wait=5).deleted)
step("work is taken up again", taken_up)


def nothing() -> str:
    things.delete(thing_id="t1")
    return "done"


step("nothing comes back", nothing)

fails("missing at the provider", get("missing"), "status", "code", "message", "hasRequestId")
fails("forbidden at the provider", get("hidden"), "status", "code")
fails("limited at the provider", get("limited"), "status", "code")
fails("the provider’s own words", get("streamed"), "status", "body")
fails("invalid", lambda: kitchen.call("things.update", params={"thing_id": "t1", "count": "x"}), "status", "code")
fails("unauthorized", lambda: with_other(KitchenSink.ping, api_key="wrong"), "status", "code")
fails("no such connection", lambda: KitchenSink(client, connection="con_0").ping(), "status", "code")
fails("must reconnect", lambda: KitchenSink(client, connection=ENDED).ping(), "connection")
fails("platform down", get("down"), "status", "code")
fails("something in between", get("gateway"), "status")
fails("not JSON", get("broken"))
fails("nobody there", lambda: with_other(KitchenSink.ping, base_url=CLOSED, max_retries=0))
post(f"{SIMULATOR}/-/faults", {"slow_ms": 3000})
fails("time-out", lambda: kitchen.ping(timeout=0.5, max_retries=0))

step("read is repeated", lambda: get("flaky")().id)
step("read is repeated at a date", lambda: get("flaky-date")().id)
step("read is repeated after a cut", lambda: get("cut")().id)
fails("repeating ends", get("always-busy"), "status")
fails("no patience for an hour", get("patience"), "status")
step("a refused write is repeated under one key", lambda: things.create(body={"name": "busy"}).id)
fails("a cut write is not repeated", lambda: things.create(body={"name": "cut"}))
fails("an uncertain write is not repeated", lambda: things.create(body={"name": "uncertain"}), "status")
step("own idempotency key", lambda: done(things.create(body={"name": "N"}, idempotency_key="mine")))


def expires() -> object:
    page = things.list(page_size=3)
    ids = [thing.id for thing in page.items]
    post(f"{SIMULATOR}/-/expire", {})
    following = page.next_page()
    while following is not None:
        ids += [thing.id for thing in following.items]
        following = following.next_page()
    return ids


step("token expires in mid-paging", expires)
step("generic call", lambda: kitchen.call("things.get", params={"thing_id": "t1"}, effect="read")["name"])


def proxied() -> object:
    answer = kitchen.proxy("GET", "things/t1")
    return [answer.status, answer.json()["name"]]


step("proxy", proxied)


def platform_half() -> object:
    status = client.connections.get(CONNECTION).status
    connections = client.connections.list(user_id=USER, page_size=1)
    return [
        status,
        CONNECTION in [connection.id for connection in connections],
        client.connectors.get("kitchen-sink").version,
    ]


step("platform half", platform_half)
client.close()
