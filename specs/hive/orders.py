"""Take orders: keep the stock that they ask for, and plan their shipments."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from specloom.mock import Call, Reply

from .errors import BLANK, INVALID, TAKEN, about, refuse
from .lines import find_skus, wrong_lines
from .records import Record, is_moment, new_id, save
from .schedule import plan, settings
from .stock import reserve

UNSAID: Mapping[str, Any] = {
    "customer_order_number": None,
    "carrier_preference": None,
    "financial_status": None,
    "payment_method": None,
    "currency": "EUR",
    "total_price_in_cents": 0,
    "total_net_revenue_in_cents": 0,
    "total_tax_in_cents": 0,
    "total_net_refunds_in_cents": 0,
    "total_tax_refunds_in_cents": 0,
    "tags": [],
    "custom_metadata": None,
}
"""What an order has of what its creation leaves out, as in the order that the vendor shows."""

WRITABLE = ("merchant_order_id", "created_at", "shipping_address", *UNSAID)
LINE = ("merchant_item_id", "price_per_unit_in_cents", "price_per_unit_in_cents_with_discount")


def create(call: Call) -> Reply:
    """Take an order; unless its country is blocked, keep stock for it and plan its shipment."""
    skus = find_skus(call.store, call.body["items"])
    if wrong := list(mistakes(call, skus)):
        raise refuse(wrong)
    told = {name: call.body[name] for name in WRITABLE if name in call.body}
    lines = [complete(line, sku) for line, sku in zip(call.body["items"], skus, strict=True) if sku]
    order = {
        "id": new_id(call.store, "order"),
        "created_at": call.timestamp,
        **UNSAID,
        **told,
        "items": lines,
    }
    country = order["shipping_address"].get("country_code")
    if country in settings(call.store).get("blocked_countries", ()):
        return Reply(200, save(call.store, "order", order | {"status": "unfulfillable"}))
    reserve(call.store, order)
    plan(call, "order", order["id"], "waiting_for_picking")
    return Reply(200, save(call.store, "order", order | {"status": "fulfillable"}))


def complete(line: Mapping[str, Any], sku: Record) -> Record:
    """Write out a line of an order: both names of its SKU, its quantity, its price after a discount."""
    return {
        "sku_id": sku["id"],
        "merchant_sku_id": sku["merchant_sku_id"],
        "quantity": int(line.get("quantity", 1)),
        "price_per_unit_in_cents_with_discount": line["price_per_unit_in_cents"],
        **{name: line[name] for name in LINE if name in line},
    }


def mistakes(call: Call, skus: Sequence[Record | None]) -> Iterator[str]:
    """Yield a sentence for everything that is wrong with an order of the right form."""
    order = call.body
    if not order["merchant_order_id"].strip():
        yield about("merchant_order_id") + BLANK
    if any(call.store.having("order", "merchant_order_id", order["merchant_order_id"])):
        yield about("merchant_order_id") + TAKEN
    if "created_at" in order and not is_moment(order["created_at"]):
        yield about("created_at") + INVALID
    if not order["items"]:
        yield about("items") + BLANK
    yield from wrong_lines("items", order["items"], skus, "quantity")
    yield from repeated(order["items"])


def repeated(lines: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Yield a sentence for each line that has the id of an earlier one."""
    known: set[str] = set()
    for index, line in enumerate(lines):
        if line["merchant_item_id"] in known:
            yield about("items", index, "merchant_item_id") + TAKEN
        known.add(line["merchant_item_id"])
