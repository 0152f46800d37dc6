"""What both Python drivers find in their environment, and how they tell what they saw."""

from __future__ import annotations

import os
import tracemalloc

from connector_kitchen_sink import Circle, Group, Square, Thing

from connector_platform import ConnectorError

URL = os.environ["CONNECTOR_URL"]
SIMULATOR = os.environ["SIMULATOR"]
CLOSED = os.environ["CLOSED"]
CONNECTION = os.environ["CONNECTION"]
ENDED = os.environ["ENDED_CONNECTION"]
USER = os.environ["USER_ID"]

LARGE = 104_857_600
"""Bytes of the large upload."""

_LITTLE = 16 * 1024 * 1024


def failure(error: ConnectorError, members: tuple[str, ...]) -> dict[str, object]:
    """An error in the scenario's terms, with those of its members that the step asks for."""
    known = {
        "status": getattr(error, "status", None),
        "code": getattr(error, "code", None),
        "body": getattr(error, "body", None),
        "message": error.message,
        "hasRequestId": error.request_id is not None,
        "connection": getattr(error, "connection_id", None) == ENDED,
    }
    return {"kind": type(error).__name__, **{member: known[member] for member in members}}


def shape_text(shape: object) -> object:
    """A member of the union, told apart by its type."""
    match shape:
        case Circle(radius=radius):
            return f"circle {radius:g}"
        case Square(side=side):
            return f"square {side:g}"
        case Group(members=members):
            return ["group", *(shape_text(member) for member in members)]
        case _:
            return "unknown"


def every_type(thing: Thing) -> object:
    """A field of each type."""
    assert thing.created_at is not None
    assert thing.day is not None
    assert thing.picture is not None
    assert thing.token is not None
    assert thing.labels is not None
    assert thing.parent is not None
    return [
        thing.id,
        thing.color,
        thing.small,
        thing.ratio,
        thing.is_open,
        round(thing.created_at.timestamp() * 1000),
        thing.day.isoformat(),
        thing.picture.decode(),
        thing.token.decode(),
        thing.note is None and "note" in thing.model_fields_set,
        "secret" not in thing.to_dict(),
        thing.labels["kind"],
        thing.parent.name,
        thing.anything,
    ]


def what_came_later(thing: Thing) -> object:
    """What the definition does not know."""
    whole = thing.to_dict()
    return [thing.color, whole["brand_new"], whole["shape"]["kind"]]


def misfit(thing: Thing) -> object:
    """What fits, what does not, and where it does not."""
    whole = thing.to_dict()
    places = sorted(".".join(map(str, issue.path)) for issue in thing.decode_issues)
    return [thing.name, thing.ratio, whole["count"], whole["day"], places]


def count_memory() -> None:
    """Counts what is allocated from here on.

    The system's figure, `ru_maxrss`, would not do: on Linux it begins with what the parent process had taken.
    """
    tracemalloc.start()


def is_little_memory() -> bool:
    """Whether at most 16 MiB of what is counted were held at any time. Ends the counting."""
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most <= _LITTLE
