"""The steps of the kitchen-sink scenario in asynchronous Python: see test/codegen/kitchen-sink/scenario.ts."""

from __future__ import annotations

import asyncio
import datetime
import time
from collections.abc import AsyncIterable, AsyncIterator, Awaitable, Callable
from typing import TypeVar

import httpx
from connector_kitchen_sink import AsyncKitchenSink, Thing, Uploaded

from connector_platform import AsyncClient, AsyncPage, ConnectorError, JobNotDone
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

T = TypeVar("T")

client = AsyncClient()
kitchen = AsyncKitchenSink(client, connection=CONNECTION)
things = kitchen.things
files = kitchen.files
plain = httpx.AsyncClient()
"""For what is no call of the platform."""


async def post(address: str, body: object) -> None:
    (await plain.post(address, json=body)).raise_for_status()


async def step(name: str, result: Awaitable[object]) -> None:
    """Awaits what makes no request before, and tells what comes of it."""
    await post(f"{URL}/-/step", {"step": name})
    await post(f"{URL}/-/got", {"step": name, "got": await result})


async def fails(name: str, result: Awaitable[object], *members: str) -> None:
    """A step that must raise."""
    await step(name, failure_of(result, *members))


async def failure_of(result: Awaitable[object], *members: str) -> object:
    try:
        return {"unexpected": repr(await result)}
    except ConnectorError as error:
        return failure(error, members)


async def read(result: Awaitable[T], tell: Callable[[T], object]) -> object:
    return tell(await result)


async def done(*results: Awaitable[object]) -> str:
    for result in results:
        await result
    return "done"


async def ids(items: AsyncIterable[Thing]) -> list[str | None]:
    return [thing.id async for thing in items]


def ids_of_page(page: AsyncPage[Thing]) -> list[str | None]:
    return [thing.id for thing in page.items]


async def calls() -> None:
    await step("root method", read(kitchen.ping(), lambda pong: pong.account))
    by_user = AsyncKitchenSink(client, user=USER)
    await step("by user", read(by_user.ping(), lambda pong: pong.account))
    generic = kitchen.call("things.get", params={"thing_id": "t1"}, effect="read")
    await step("generic call", read(generic, lambda thing: thing["name"]))
    proxied = kitchen.proxy("GET", "things/t1")
    await step("proxy", read(proxied, lambda answer: [answer.status, answer.json()["name"]]))
    await step("platform half", platform_half())


async def platform_half() -> object:
    connections = client.connections.list(user_id=USER, page_size=1)
    return [
        (await client.connections.get(CONNECTION)).status,
        CONNECTION in [connection.id async for connection in connections],
        (await client.connectors.get("kitchen-sink")).version,
    ]


async def lists() -> None:
    await step("all items", ids(things.list(page_size=3)))
    await step("page by page", page_by_page())
    await step("max items inside a page", ids(things.list(page_size=3, max_items=4)))
    await step("no items", ids(things.list(color="1")))
    await step("continued by another endpoint", ids(things.walk()))
    await step("paged by address", shapes())
    await step("a page without end", without_end())
    await step("token expires in mid-paging", expires())


async def page_by_page() -> object:
    page = await things.list(page_size=2)
    following = await page.next_page()
    return [ids_of_page(page), following is not None, ids_of_page(following) if following else None]


async def shapes() -> object:
    return [shape_text(shape) async for shape in kitchen.class_.async_.list(page_size=1)]


async def without_end() -> object:
    count = 0

    async def count_all() -> None:
        nonlocal count
        async for _ in things.list(tags=["loop"]):
            count += 1

    error = await failure_of(count_all())
    return [count, error]


async def expires() -> object:
    page = await things.list(page_size=3)
    found = ids_of_page(page)
    await post(f"{SIMULATOR}/-/expire", {})
    following = await page.next_page()
    while following is not None:
        found += ids_of_page(following)
        following = await following.next_page()
    return found


async def parameters() -> None:
    await step(
        "parameters",
        done(
            things.list(
                color="dark blue",
                tags=["a", "b"],
                created_after=datetime.datetime(2026, 1, 2, 3, 4, 5, tzinfo=datetime.UTC),
                on=datetime.date(2026, 1, 2),
                page_size=1,
            )
        ),
    )
    await step(
        "awkward parameters",
        done(
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
            )
        ),
    )


async def values() -> None:
    await step("every type", read(get("t1"), every_type))
    await step("all digits of a whole number", read(get("digits"), lambda thing: str(thing.count)))
    await step("raw answer", raw_answer())
    await step("what came later survives", later())
    await step("a misfit does not raise", read(get("misfit"), misfit))
    strict = kitchen.with_options(strict=True)
    await fails("strict raises", strict.things.get(thing_id="misfit"))


def get(thing: str) -> Awaitable[Thing]:
    return things.get(thing_id=thing)


async def raw_answer() -> object:
    raw = await kitchen.with_raw_response(things.get, thing_id="digits")
    return [raw.status, raw.request_id is not None, b"9007199254740993" in raw.content]


async def later() -> object:
    thing = await get("strange")
    told = what_came_later(thing)
    thing.name = "Changed"
    await things.create(body=thing)
    return told


async def bodies() -> None:
    absent = things.create(body={"name": "N"})
    null = things.create(body={"name": "N", "note": None})
    empty = things.create(body={"name": "N", "note": ""})
    await step("absent, null and empty", done(absent, null, empty))
    update = things.update(thing_id="t1", note="", settings={"theme": "dark", "class": "c"})
    await step("parameters in the body", read(update, lambda thing: thing.id))
    await step("form", things.import_(body={"class": "a", "from": "b"}))
    await step("text", text())
    copy = things.copy(thing_id="t1", wait_=True)
    await step("work is waited for", read(copy, lambda status: [status.status, status.new_id]))
    purge = things.purge(names=["One", "Two"], wait=5)
    await step("work of which an endpoint tells", read(purge, lambda purged: purged.deleted))
    await step("work is taken up again", taken_up())
    await step("nothing comes back", done(things.delete(thing_id="t1")))


async def text() -> str:
    note = await kitchen.notes.get(id="n1")
    await kitchen.notes.put(id="n1", body="Grüße")
    return note


async def taken_up() -> object:
    names = ["One", "Two"]
    try:
        await kitchen.things.purge(names=names, wait=None)
    except JobNotDone as error:
        purged = await kitchen.things.purge(names=names, operation=error.operation)
        return [failure(error, ()), purged.deleted]
    return None


async def captured() -> object:
    async with kitchen.files.download(path="hello.txt") as file:
        metadata = file.captured_as("metadata", Uploaded)
        assert metadata is not None
        return [metadata.path, metadata.size, file.captured["kind"]]


async def downloads() -> None:
    await step("download", download())
    await step("captured", captured())
    await step("download of nothing", size_of("empty.bin"))
    await step("download of a byte", size_of("one.bin"))
    await step("large download", in_little_memory(size_of("large.bin")))


async def download() -> object:
    async with files.download(path="hello.txt") as file:
        return [(await file.read()).decode(), file.content_type]


async def size_of(path: str) -> int:
    async with files.download(path=path) as file:
        return sum([len(chunk) async for chunk in file.iter_bytes()])


async def uploads() -> None:
    hello = files.upload(path="Grüße/hello.txt", overwrite=True, body=b"hello")
    await step("upload", read(hello, lambda uploaded: uploaded.path))
    await step("upload of nothing", done(files.upload(path="a", body=b"")))
    await step("upload of a byte", done(files.upload(path="a", body=pieces(1, b"x"))))
    large = files.upload(path="a", body=pieces(LARGE // 65_536, bytes(65_536)))
    await step("large upload", read(in_little_memory(large), lambda told: told[1]))


async def pieces(count: int, piece: bytes) -> AsyncIterator[bytes]:
    for _ in range(count):
        yield piece


async def in_little_memory(result: Awaitable[T]) -> tuple[T, bool]:
    count_memory()
    return await result, is_little_memory()


async def errors() -> None:
    await fails("missing at the provider", get("missing"), "status", "code", "message", "hasRequestId")
    await fails("forbidden at the provider", get("hidden"), "status", "code")
    await fails("limited at the provider", get("limited"), "status", "code")
    await fails("the provider’s own words", get("streamed"), "status", "body")
    invalid = kitchen.call("things.update", params={"thing_id": "t1", "count": "x"})
    await fails("invalid", invalid, "status", "code")
    async with AsyncClient(api_key="wrong") as stranger:
        await fails("unauthorized", AsyncKitchenSink(stranger, connection=CONNECTION).ping(), "status", "code")
    await fails("no such connection", AsyncKitchenSink(client, connection="con_0").ping(), "status", "code")
    await fails("must reconnect", AsyncKitchenSink(client, connection=ENDED).ping(), "connection")
    await fails("platform down", get("down"), "status", "code")
    await fails("something in between", get("gateway"), "status")
    await fails("not JSON", get("broken"))
    async with AsyncClient(base_url=CLOSED, max_retries=0) as nowhere:
        await fails("nobody there", AsyncKitchenSink(nowhere, connection=CONNECTION).ping())


async def repetitions() -> None:
    await step("read is repeated", read(get("flaky"), lambda thing: thing.id))
    await step("read is repeated at a date", read(get("flaky-date"), lambda thing: thing.id))
    await step("read is repeated after a cut", read(get("cut"), lambda thing: thing.id))
    await fails("repeating ends", get("always-busy"), "status")
    await fails("no patience for an hour", get("patience"), "status")
    busy = things.create(body={"name": "busy"})
    await step("a refused write is repeated under one key", read(busy, lambda thing: thing.id))
    await fails("a cut write is not repeated", things.create(body={"name": "cut"}))
    await fails("an uncertain write is not repeated", things.create(body={"name": "uncertain"}), "status")
    await step("own idempotency key", done(things.create(body={"name": "N"}, idempotency_key="mine")))


async def slowness() -> None:
    await post(f"{SIMULATOR}/-/faults", {"slow_ms": 3000})
    await fails("time-out", kitchen.ping(timeout=0.5, max_retries=0))
    await post(f"{SIMULATOR}/-/faults", {"slow_ms": 3000})
    await step("cancel", cancelled())


async def cancelled() -> str:
    began = time.monotonic()
    call = asyncio.create_task(kitchen.ping())
    await asyncio.sleep(0.2)
    call.cancel()
    try:
        return f"not cancelled: {await call!r}"
    except asyncio.CancelledError:
        seconds = time.monotonic() - began
        return "cancelled" if seconds < 1 else f"only after {seconds:.1f} s"


async def main() -> None:
    async with client, plain:
        await calls()
        await lists()
        await parameters()
        await values()
        await bodies()
        await downloads()
        await uploads()
        await errors()
        await repetitions()
        await slowness()


asyncio.run(main())
