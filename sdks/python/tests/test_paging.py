"""Lists."""

from __future__ import annotations

from typing import Any

import pytest
from conftest import Face, Recorder, answer, page

from connector_platform import As, ConnectorError, DecodeError, EndpointCall

LIST = EndpointCall("messages.list", "read", {"q": "x", "maxResults": 2})


def listed(face: Face, answers: list[Any], max_items: int | None = None, **options: Any) -> tuple[Any, Recorder]:
    recorder = Recorder(answers)
    client = face.client(recorder, **options)
    return face.mail(client)._list(As[int], ("data", "items"), LIST, max_items, {}), recorder


def of(*items: Any) -> dict[str, Any]:
    return {"data": {"items": list(items)}, "total": 5}


def test_iterating_goes_on_with_the_opaque_cursor_beside_the_same_parameters(face: Face) -> None:
    pages, recorder = listed(face, [page(of(1, 2), "c1"), page(of(), "c2"), page(of(3), None)])
    assert face.items(pages) == [1, 2, 3]
    assert [sent.get("cursor") for sent in recorder.sent] == [None, "c1", "c2"]
    assert all(sent["params"] == LIST.params for sent in recorder.sent)
    assert recorder.requests[0].headers["accept"] == "application/vnd.connector.envelope+json"


@pytest.mark.parametrize("body", [of(), {"data": {"items": None}}, {"data": {}}, {}, None])
def test_no_list_is_an_empty_page(face: Face, body: Any) -> None:
    pages, _ = listed(face, [page(body, None)])
    assert face.items(pages) == []


def test_max_items_stops_inside_a_page_and_asks_for_no_more(face: Face) -> None:
    for most, calls in [(1, 1), (2, 1), (3, 2), (4, 2), (9, 2)]:
        pages, recorder = listed(face, [page(of(1, 2), "c1"), page(of(3, 4), None)], most)
        assert face.items(pages) == [1, 2, 3, 4][:most]
        assert len(recorder.requests) == calls
    with pytest.raises(ValueError, match="max_items"):
        listed(face, [page(of(), None)], 0)


def test_a_page_has_items_a_body_and_the_next(face: Face) -> None:
    pages, _ = listed(face, [page(of(1, 2), "c1"), page(of(3), None)])
    first = face.do(pages)
    second = face.do(first.next_page())
    assert (first.items, first.body["total"], first.request_id) == ([1, 2], 5, "req_1")
    assert (second.items, face.do(second.next_page())) == ([3], None)
    assert [one.items for one in face.items(first.pages())] == [[1, 2], [3]]
    assert "2 items, more to come" in repr(first)


def test_a_cursor_that_comes_again_raises(face: Face) -> None:
    for cursors in (["a", "a"], ["a", "b", "a"]):
        pages, _ = listed(face, [page(of(1), cursor) for cursor in cursors])
        with pytest.raises(ConnectorError, match="given already"):
            face.items(pages)


def test_items_that_do_not_fit_stay_and_are_listed(face: Face) -> None:
    pages, _ = listed(face, [page(of(1, "two"), None)])
    first = face.do(pages)
    assert first.items == [1, "two"]
    assert [(issue.path, issue.problem) for issue in first.decode_issues] == [
        (("data", "items", 1), "expected an integer, found a text")
    ]
    with pytest.raises(DecodeError, match=r"data\.items\.0"):
        face.items(listed(face, [page(of("two"), None)], strict=True)[0])


def test_the_platforms_own_lists_page_alike(face: Face) -> None:
    recorder = Recorder(
        [
            answer({"items": [{"id": "con_1"}, {"id": "con_2"}], "next_cursor": "n"}),
            answer({"items": [{"id": "con_3"}], "next_cursor": None}),
        ]
    )
    connections = face.client(recorder).connections.list(user_id="u v", status="active", page_size=2)
    assert [connection.id for connection in face.items(connections)] == ["con_1", "con_2", "con_3"]
    assert [request.url.query for request in recorder.requests] == [
        b"user_id=u+v&status=active&limit=2",
        b"user_id=u+v&status=active&limit=2&cursor=n",
    ]
