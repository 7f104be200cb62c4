"""Take back what customers and carriers return.

Nothing in the API makes a return, so an order says by itself that it will come back: its `custom_metadata`
names the reason, as in `{"specloom_return": "customer_return"}`.
"""

from collections.abc import Iterator

from specloom.mock import Delivery, Elapsed

from .records import Record, load, new_id, save
from .schedule import event, following, plan

BY_CUSTOMER = ("customer_return", "other")
BY_CARRIER = ("not_picked_up", "invalid_address", "rejected_by_customer", "customs_documents_missing")
HANDLING = ("on_the_way", "arrived", "processing", "handling_completed")
REACHED = {
    "arrived": "received_at",
    "processing": "started_processing_at",
    "handling_completed": "completed_handling_at",
}
"""The member that tells when a status was reached."""


def fate_of(order: Record) -> str | None:
    """Return why an order will come back; None for one that its recipient keeps."""
    reason = (order["custom_metadata"] or {}).get("specloom_return")
    return reason if reason in (*BY_CUSTOMER, *BY_CARRIER) else None


def sent_back(reason: str | None) -> bool:
    """Say whether it is the carrier who sends a parcel back."""
    return reason in BY_CARRIER


def come_back(moment: Elapsed, number: int) -> Iterator[Delivery]:
    """Make the return of a shipment, on its way to the warehouse."""
    shipment = load(moment.store, "shipment", number)
    order = load(moment.store, "order", shipment["order_id"])
    reason = fate_of(order)
    by_customer = {"customer_return_reason": reason, "customer_return_message": None}
    own = new_id(moment.store, "return")
    parcel = {
        "id": own,
        "carrier": shipment["shipment_provider"],
        "created_at": moment.timestamp,
        **dict.fromkeys(REACHED.values()),
        "order": {"id": order["id"], "merchant_order_id": order["merchant_order_id"]},
        "photos": [],
        "return_items": [] if sent_back(reason) else [by_customer for _ in order["items"]],
        "return_line_items": [],
        "return_reason": reason,
        "return_reason_type": "passive" if sent_back(reason) else "active",
        "status": HANDLING[0],
        "tracking_code": f"{own:020}",
        "tracking_url": f"https://tracking.example/{own:020}",
    }
    plan(moment, "return", own, HANDLING[1])
    yield event("return_status_updated", save(moment.store, "return", parcel))


def advance(moment: Elapsed, number: int) -> Iterator[Delivery]:
    """Take a return to its next status."""
    parcel = load(moment.store, "return", number)
    status = following(HANDLING, parcel["status"])
    if status != HANDLING[-1]:
        plan(moment, "return", number, following(HANDLING, status))
    told = {"status": status, REACHED[status]: moment.timestamp}
    yield event("return_status_updated", save(moment.store, "return", parcel | told))
