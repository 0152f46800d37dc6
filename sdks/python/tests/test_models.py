"""Decoding and encoding of models."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Annotated, Any, Literal, NotRequired, TypedDict

import pytest
from httpx import Headers
from pydantic import Field

from connector_platform import As, Base64Bytes, Base64UrlBytes, DecodeError, Model, Tagged, UnknownVariant
from connector_platform.core.call import Answer
from connector_platform.core.decode import decode
from connector_platform.core.encode import encode
from connector_platform.core.result import json_result
from connector_platform.core.settings import Settings
from connector_platform.model import READ_ONLY


class Part(Model):
    size: int
    raw: Base64UrlBytes | None = None


class File(Model):
    kind: Literal["file"] | str
    name: str


class Folder(Model):
    kind: Literal["folder"] | str
    children: list[Entry] | None = None


Entry = Annotated[File | Folder | UnknownVariant, Tagged("kind", {"file": File, "folder": Folder})]


class Message(Model):
    id: str
    thread_id: str | None = Field(default=None, alias="threadId")
    state: Literal["new", "read"] | str | None = None
    sent_at: datetime | None = Field(default=None, alias="sentAt")
    day: date | None = None
    parts: list[Part] | None = None
    by_name: dict[str, Part] | None = Field(default=None, alias="byName")
    either: Part | list[str] | str | None = None
    entry: Entry | None = None
    etag: str | None = Field(default=None, json_schema_extra=READ_ONLY)


def read(value: Any, **options: Any) -> Message:
    return decode(As[Message], value, **options)[0]


def test_an_answer_becomes_attributes() -> None:
    message = read(
        {
            "id": "m1",
            "threadId": "t1",
            "sentAt": "2026-03-02T07:55:14Z",
            "day": "2026-03-02",
            "parts": [{"size": 1, "raw": "-_8"}],
            "byName": {"a": {"size": 5.0}},
        }
    )
    assert message.thread_id == "t1"
    assert message.sent_at == datetime(2026, 3, 2, 7, 55, 14, tzinfo=UTC)
    assert message.day == date(2026, 3, 2)
    assert message.parts is not None
    assert message.parts[0].raw == b"\xfb\xff"
    assert message.by_name is not None
    assert message.by_name["a"].size == 5
    assert message.decode_issues == ()


def test_absent_and_null_differ() -> None:
    message = read({"id": "m1", "threadId": None})
    assert message.thread_id is None
    assert message.state is None
    assert message.model_fields_set == {"id", "thread_id"}
    assert message.to_dict() == {"id": "m1", "threadId": None}


def test_what_does_not_fit_stays_and_is_listed() -> None:
    message = read({"threadId": 5, "parts": [{"size": "big"}, None, {"size": 2}], "sentAt": "yesterday", "day": True})
    assert message.thread_id == 5  # type: ignore[comparison-overlap]
    assert message.parts is not None
    assert [getattr(part, "size", None) for part in message.parts] == ["big", None, 2]
    assert {str(issue) for issue in message.decode_issues} == {
        "id: is missing",
        "threadId: expected a text, found an integer",
        "parts.0.size: expected an integer, found a text",
        "parts.1: expected an object, found null",
        "sentAt: expected a date and time, found a text",
        "day: expected a date, found a boolean",
    }
    assert [str(issue) for issue in message.parts[0].decode_issues] == ["size: expected an integer, found a text"]
    with pytest.raises(DecodeError, match="and 5 more") as raised:
        read({"threadId": 5, "parts": [{"size": "big"}, None], "sentAt": "yesterday", "day": True}, strict=True)
    assert len(raised.value.issues) == 6


@pytest.mark.parametrize("value", [None, [], "text", 5])
def test_an_answer_of_another_kind_stays(value: Any) -> None:
    decoded, issues = decode(As[Message], value)
    assert decoded == value
    assert len(issues) == 1


def test_what_is_no_json_raises_in_any_case() -> None:
    for content in (b'{"id":', b"<html>"):
        with pytest.raises(DecodeError, match="expected JSON"):
            json_result(As[Message], Answer(200, Headers(), content), Settings("http://x", "k"))


def test_the_unknown_survives_reading_changing_and_writing() -> None:
    wire = {
        "id": "m1",
        "state": "archived",
        "thread_id": "an unknown member that is called like an attribute",
        "new": {"deep": [1, {"x": None}]},
        "sentAt": "2026-03-02T07:55:14.1234567+00:00",
        "parts": [{"size": 1, "raw": "-_8=", "extra": True}],
        "entry": {"kind": "shortcut", "to": "x"},
        "either": [1, 2],
    }
    message = read(wire)
    assert message.state == "archived"
    assert isinstance(message.entry, UnknownVariant)
    assert message.to_dict() == wire
    message.thread_id = "t2"
    message.day = date(2026, 1, 2)
    assert message.to_dict() == {**wire, "threadId": "t2", "day": "2026-01-02"}
    assert message.parts is not None
    message.parts[0].raw = b"\xff"
    message.sent_at = datetime(2026, 1, 1, tzinfo=UTC)
    changed = message.to_dict()
    assert (changed["parts"][0]["raw"], changed["sentAt"]) == ("_w", "2026-01-01T00:00:00Z")


def test_what_only_answers_have_is_not_sent_back() -> None:
    message = read({"id": "m1", "etag": "e", "new": 1})
    assert encode(message) == {"id": "m1", "new": 1}
    assert message.to_dict() == {"id": "m1", "etag": "e", "new": 1}
    assert encode({"message": [message]}) == {"message": [{"id": "m1", "new": 1}]}


def test_a_tag_picks_the_variant_at_any_depth() -> None:
    entry, issues = decode(
        As[Entry],  # type: ignore[type-arg, valid-type, unused-ignore]
        {"kind": "folder", "children": [{"kind": "file", "name": "a"}, {"kind": "x"}, {"kind": "file"}, {}]},
    )
    assert isinstance(entry, Folder)
    assert entry.children is not None
    assert [type(child) for child in entry.children] == [File, UnknownVariant, File, UnknownVariant]
    assert [issue.path for issue in issues] == [("children", 2, "name")]


def test_an_untagged_union_takes_what_fits_best() -> None:
    assert isinstance(read({"id": "1", "either": {"size": 1}}).either, Part)
    assert read({"id": "1", "either": ["a"]}).either == ["a"]
    assert read({"id": "1", "either": "a"}).either == "a"
    assert len(read({"id": "1", "either": 5}).decode_issues) == 1


def test_models_are_pydantics_for_everything_else() -> None:
    message = Message.model_validate({"id": "m1", "threadId": "t1", "parts": [{"size": 1, "raw": "-_8"}]})
    assert message.parts is not None
    assert message.parts[0].raw == b"\xfb\xff"
    assert message.to_dict() == {"id": "m1", "threadId": "t1", "parts": [{"size": 1, "raw": "-_8"}]}
    assert message.model_dump(by_alias=True, exclude_unset=True, mode="json") == message.to_dict()
    copy = message.model_copy(deep=True)
    assert copy == message
    assert Message.model_validate({"id": "m1", "thread_id": "t1"}).thread_id == "t1"


class Raw(TypedDict):
    raw: NotRequired[Base64UrlBytes]
    plain: NotRequired[Base64Bytes]
    nested: NotRequired[list[dict[str, Raw]]]


def test_declared_types_decide_how_bytes_travel() -> None:
    value: Raw = {"raw": b"\xfb\xff", "plain": b"\xfb\xff", "nested": [{"x": {"raw": b"\xff"}}]}
    assert encode(value, Raw) == {"raw": "-_8", "plain": "+/8=", "nested": [{"x": {"raw": "_w"}}]}
    assert encode([b"\xff"], list[Base64UrlBytes] | None) == ["_w"]
    assert encode({"raw": b"\xff"}, str | Raw | None) == {"raw": "_w"}
