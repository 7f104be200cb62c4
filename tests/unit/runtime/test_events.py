"""An event is told by its name, or by what it holds; what cannot be told is kept as it came."""

from typing import Any

import attrs
import httpx
import pytest

from specloom.runtime.events import Contract, Payload, UnknownEvent, identify

NO_HEADERS = httpx.Headers()


@attrs.frozen
class Typed:
    """Stand for a model."""

    kind: str
    data: Any


def payload(kind: str, *events: str, needs: str = "", **rest: Any) -> Payload:
    """Describe a payload whose decoder wants the members that are needed."""
    names = frozenset(needs.split())

    def decode(data: Any) -> Typed:
        return Typed(kind, {name: data[name] for name in names})

    return Payload(events or (kind,), decode, required=names, **({"known": names} | rest))


def event(data: Any, *payloads: Payload, headers: httpx.Headers = NO_HEADERS, **told: Any) -> Any:
    return identify(Contract("Shop", payloads, **told), data, headers)


def kind(found: Any) -> str | None:
    return found.kind if isinstance(found, Typed) else None


def test_a_member_of_the_body_names_the_event() -> None:
    paid, gone = payload("paid", needs="type"), payload("gone", needs="type")

    assert kind(event({"type": "gone"}, paid, gone, member=("type",))) == "gone"


def test_a_header_names_the_event_whatever_its_case() -> None:
    headers = httpx.Headers({"x-EVENT": "gone"})
    payloads = payload("paid", needs="id"), payload("gone", needs="id")

    assert kind(event({"id": 1}, *payloads, headers=headers, header="X-Event")) == "gone"


def test_an_event_of_an_unknown_name_is_kept_with_its_body() -> None:
    found = event({"type": "new", "id": 7}, payload("paid", needs="id"), member=("type",))

    assert found == UnknownEvent("new", {"type": "new", "id": 7})


def test_without_a_name_the_marks_decide() -> None:
    paid = payload("paid", needs="id", marks=((("data", "state"), "paid"),))
    gone = payload("gone", needs="id", marks=((("data", "state"), "gone"),))

    assert kind(event({"id": 1, "data": {"state": "gone"}}, paid, gone)) == "gone"
    assert event({"id": 1, "data": {"state": "new"}}, paid, gone).name is None


def test_without_marks_the_shape_decides() -> None:
    order = payload("order", needs="id", known=frozenset({"id", "items", "total"}))
    refund = payload("refund", needs="id", known=frozenset({"id", "reason", "total"}))

    assert kind(event({"id": 1, "reason": "late", "total": 3, "extra": 0}, order, refund)) == "refund"


def test_the_shape_that_demands_more_is_meant() -> None:
    small, big = payload("small", needs="id"), payload("big", needs="id total")

    assert kind(event({"id": 1, "total": 3}, small, big)) == "big"
    assert kind(event({"id": 1}, small, big)) == "small"


def test_events_that_carry_the_same_need_not_be_told_apart() -> None:
    same = payload("shipment", "sent", "arrived", needs="id")

    assert kind(event({"id": 1}, same)) == "shipment"


def test_what_could_be_either_is_not_guessed() -> None:
    found = event({"id": 1}, payload("paid", needs="id"), payload("gone", needs="id"))

    assert (found, found.reason) == (UnknownEvent(None, {"id": 1}), "by its shape it could be paid or gone")


@pytest.mark.parametrize("body", [{}, {"other": 1}, [], "a text", None, 3])
def test_what_fits_no_event_is_kept(body: Any) -> None:
    assert event(body, payload("paid", needs="id")) == UnknownEvent(None, body)


def test_a_known_event_of_another_shape_is_kept_with_the_reason() -> None:
    found = event({"type": "paid"}, payload("paid", needs="type id"), member=("type",))

    assert (found.name, found.body) == ("paid", {"type": "paid"})
    assert "'id'" in found.reason


def test_a_payload_need_not_be_an_object() -> None:
    lines = Payload(("lines",), list)

    assert event([1, 2], payload("paid", needs="id"), lines) == [1, 2]


def test_a_payload_that_no_schema_describes_is_what_came() -> None:
    assert event({"id": 1}, Payload(("ping",))) == {"id": 1}


def test_of_two_payloads_under_one_name_the_marks_decide() -> None:
    made = payload("made", "issue", needs="id", marks=((("action",), "made"),))
    gone = payload("gone", "issue", needs="id", marks=((("action",), "gone"),))
    headers = httpx.Headers({"X-Event": "issue"})

    assert kind(event({"id": 1, "action": "gone"}, made, gone, headers=headers, header="X-Event")) == "gone"


def test_a_mark_beneath_what_is_no_object_is_not_there() -> None:
    assert (
        event({"data": 3}, payload("paid", needs="data state", marks=((("data", "state"), "paid"),))).name
        is None
    )
