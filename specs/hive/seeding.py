"""Write what a seed document says of a merchant: its records, each with its number, and its settings."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from specloom.mock import Store, seed_records

from . import orders
from .records import Record, count_from, is_moment, save
from .skus import complete
from .stock import change

WAREHOUSE = 22
"""Where stock is that is seeded without a warehouse; the vendor's example has one of this number."""

BEGINNING = "1970-01-01T00:00:00.000Z"


def seed(store: Store, document: Mapping[str, Any]) -> None:
    """Write a seed document; time moves nothing of it, only what comes to be later."""
    if unknown := sorted(document.keys() - {"settings", *PLANTS}):
        raise ValueError(f"{unknown[0]!r} is neither settings nor any of {', '.join(PLANTS)}")
    known, told = store.get("settings", "hive") or {}, document.get("settings", {})
    if not isinstance(told, dict):
        raise ValueError("settings takes an object")
    store.put("settings", "hive", known | told)
    for name, plant in PLANTS.items():
        for record in seed_records(name, document.get(name, ()), "id"):
            plant(store, record)


def empty(document: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a seed document without its records: the settings stay."""
    return {name: value for name, value in document.items() if name == "settings"}


def plant_sku(store: Store, record: Record) -> None:
    """Write a SKU, with its stock in some warehouse where it does not say in which."""
    sku = {"created_at": BEGINNING, "inventory_per_warehouse": [], **record}
    check("sku", sku)
    if not sku["inventory_per_warehouse"] and "inventory" in sku:
        sku["inventory_per_warehouse"] = [{"warehouse_id": WAREHOUSE, **sku["inventory"]}]
    for row in sku["inventory_per_warehouse"]:
        change(row)
    for batch in sku.get("inventory_batches", ()):
        count_from(store, "batch", batch["id"])
    complete(store, sku)


def plant_order(store: Store, record: Record) -> None:
    """Write an order, which keeps no stock."""
    order = {"created_at": BEGINNING, "status": "fulfillable", **orders.UNSAID, **record}
    check("order", order)
    count_from(store, "order", order["id"])
    save(store, "order", order)


def plant(kind: str, lines: str, store: Store, record: Record) -> None:
    """Write any other record as it is; the numbers of its kind and of its lines go on after it."""
    check(kind, record)
    count_from(store, kind, record["id"])
    for line in record.get(lines, ()):
        count_from(store, f"{kind}_item", line.get("id", 0))
    save(store, kind, record)


def check(kind: str, record: Record) -> None:
    """Raise ValueError for a record whose number or time cannot be."""
    if not isinstance(record["id"], int) or not is_moment(record.get("created_at", BEGINNING)):
        raise ValueError(f"{kind} {record['id']!r}: its id must be a number and its created_at a time")


PLANTS: Mapping[str, Callable[[Store, Record], None]] = {
    "skus": plant_sku,
    "orders": plant_order,
    "shipments": partial(plant, "shipment", "items"),
    "restocking_shipments": partial(plant, "restocking_shipment", "restocking_shipment_items"),
    "returns": partial(plant, "return", ""),
}
