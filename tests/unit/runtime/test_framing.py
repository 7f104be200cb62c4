"""A body is cut into the same pieces wherever its chunks end."""

import json
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.runtime.framing import EventLines, Framer, JsonLines, JsonRecords, ServerSentEvent

VALUES = st.lists(st.recursive(st.integers() | st.text(max_size=5), st.lists, max_leaves=3), max_size=4)
CUTS = st.lists(st.integers(0, 80), max_size=8)
LINES = st.lists(st.sampled_from([b"data: a", b"data:b", b"event: e", b"id: 1", b"retry: 5", b": c", b""]))
ENDS = st.sampled_from([b"\n", b"\r", b"\r\n"])


def pieces(framer: Framer, body: bytes, cuts: list[int]) -> list[Any]:
    """Return what a framer makes of a body that comes in chunks."""
    edges = [0, *sorted(min(cut, len(body)) for cut in cuts), len(body)]
    chunks = [body[start:end] for start, end in pairwise(edges)]
    return [*(piece for chunk in chunks for piece in framer.feed(chunk)), *framer.end()]


@pytest.mark.parametrize(("framer", "begin"), [(JsonLines, b""), (JsonRecords, b"\x1e")])
@given(values=VALUES, cuts=CUTS)
def test_json_texts_are_whole(
    framer: Callable[[], Framer], begin: bytes, values: list[object], cuts: list[int]
) -> None:
    body = b"".join(begin + json.dumps(value).encode() + b"\n" for value in values)

    assert [json.loads(piece) for piece in pieces(framer(), body, cuts)] == values


@given(LINES, ENDS, CUTS)
def test_events_are_the_same_in_chunks_as_at_once(lines: list[bytes], end: bytes, cuts: list[int]) -> None:
    body = b"".join(line + end for line in lines)

    assert pieces(EventLines(), body, cuts) == pieces(EventLines(), body, [])


def test_an_event_keeps_the_last_id_and_forgets_its_name() -> None:
    body = b"id: 1\nretry: x\nevent: e\ndata: a\ndata: b\n\nid: \0\ndata\n\n"

    assert pieces(EventLines(), body, []) == [ServerSentEvent("a\nb", "e", "1"), ServerSentEvent("", id="1")]
