"""Let things happen in time: what is planned happens in the order in which it is due."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

import attrs

from specloom.mock import Delivery, Elapsed, Store

from .records import Moment

DAY, HOUR, MINUTE = 86400.0, 3600.0, 60.0

Step = Callable[[Elapsed, int], Iterable[Delivery]]

USUAL: Mapping[str, Mapping[str, float]] = {
    "order": {"waiting_for_picking": MINUTE},
    "shipment": {
        "picking_assigned": 30 * MINUTE,
        "in_picking": 10 * MINUTE,
        "picked": 10 * MINUTE,
        "in_packing": 10 * MINUTE,
        "packed": 10 * MINUTE,
        "in_shipping": 10 * MINUTE,
        "shipped": 10 * MINUTE,
        "In transit": 6 * HOUR,
        "Out for delivery": DAY,
        "Delivered": 4 * HOUR,
        "Action required": DAY,
        "Returned to sender": 3 * DAY,
    },
    "parcel": {"on_the_way": 3 * DAY},
    "return": {"arrived": 2 * DAY, "processing": HOUR, "handling_completed": 2 * HOUR},
    "restocking_shipment": {"delivered": DAY, "arrived": HOUR, "processing": 2 * HOUR, "restocked": 2 * HOUR},
}
"""Seconds until a status is reached from the one before it: all are ours, for the vendor tells none.

An order becomes a shipment, and a parcel that its customer has a return.
"""


def plan(moment: Moment, kind: str, number: int, status: str, earliest: float = 0.0) -> None:
    """Plan the next step of a record: when it reaches this status, but not before `earliest`."""
    due = max(moment.now + delay(moment.store, kind, status), earliest)
    document = {"kind": kind, "number": number, "due": due}
    moment.store.put("plans", f"{kind} {number}", document, rank=f"{due:017.3f}")


def due_until(elapsed: Elapsed, steps: Mapping[str, Step]) -> Iterator[Delivery]:
    """Take each step that is due, as of the moment at which it was due; yield the events that it makes."""
    while (planned := next(elapsed.store.documents("plans", limit=1), None)) and planned[
        "due"
    ] <= elapsed.now:
        elapsed.store.delete("plans", f"{planned['kind']} {planned['number']}")
        moment = attrs.evolve(elapsed, now=planned["due"])
        yield from steps[planned["kind"]](moment, planned["number"])


def event(name: str, record: Mapping[str, Any]) -> Delivery:
    """Tell the merchant of a record as it is now."""
    return Delivery("outbound", name, "POST", dict(record))


def delay(store: Store, kind: str, status: str) -> float:
    """Return how many seconds it takes to reach a status."""
    return float(settings(store).get("delays", {}).get(kind, {}).get(status, USUAL[kind][status]))


def settings(store: Store) -> Mapping[str, Any]:
    """Return what the seed says of the carrier, the countries that are blocked and the pace of things."""
    return store.get("settings", "hive") or {}


def following(statuses: Sequence[str], status: str) -> str:
    """Return the status that comes after another."""
    return statuses[statuses.index(status) + 1]
