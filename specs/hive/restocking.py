"""Take announced stock in: from the announcement to the shelf, step by step."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from specloom.mock import Call, Declined, Delivery, Elapsed, Reply, Store

from .errors import refuse
from .lines import find_skus, wrong_lines
from .records import Record, find, load, new_id, save
from .schedule import event, following, plan
from .shipments import release
from .stock import receive

ARRIVAL = ("shipped", "delivered", "arrived", "processing", "restocked")
REPLACEABLE = ("shipped", "created")
OWN = ("id", "merchant_id", "status", "barcode")
MERCHANT = 1
UNSAID: Mapping[str, Any] = {"tracking_code": None, "po_number": None, "supplier_name": None}
WRITABLE = ("warehouse_id", "estimated_arrival_date", "delivery_option", *UNSAID)
LINE_UNSAID = ("remarks", "total_cost_in_cents")


def create(call: Call) -> Reply:
    """Take an announcement; the stock is on its way from then on."""
    number = new_id(call.store, "restocking_shipment")
    return announce(
        call, {"id": number, "merchant_id": MERCHANT, "status": ARRIVAL[0], "barcode": f"RS.{number}"}
    )


def replace(call: Call) -> Reply:
    """Put another announcement in the place of one whose stock has not come yet."""
    found = find(call.store, "restocking_shipment", call.path["id"])
    if found is None:
        raise Declined("not found", 404)
    if found["status"] not in REPLACEABLE:
        raise refuse([f"Status must be {' or '.join(REPLACEABLE)} for an update, and is {found['status']}"])
    return announce(call, {name: found[name] for name in OWN if name in found})


def announce(call: Call, own: Record) -> Reply:
    """Write a restocking shipment as a request says it, and plan its arrival on that day or soon."""
    lines = call.body.get("restocking_shipment_items", [])
    skus = find_skus(call.store, lines)
    if wrong := list(wrong_lines("restocking_shipment_items", lines, skus, "announced_quantity")):
        raise refuse(wrong)
    items = [item(call.store, line, sku) for line, sku in zip(lines, skus, strict=True) if sku]
    told = {name: call.body[name] for name in WRITABLE if name in call.body}
    day = datetime.fromisoformat(told["estimated_arrival_date"]).replace(tzinfo=UTC)
    plan(call, "restocking_shipment", own["id"], ARRIVAL[1], earliest=day.timestamp())
    announced = {**UNSAID, **told, **own, "restocking_shipment_items": items}
    return Reply(200, save(call.store, "restocking_shipment", announced))


def item(store: Store, line: Mapping[str, Any], sku: Record) -> Record:
    """Write out a line of an announcement, with both names of its SKU."""
    return {
        "id": new_id(store, "restocking_shipment_item"),
        "sku_id": sku["id"],
        "merchant_sku_id": sku["merchant_sku_id"],
        "announced_quantity": int(line["announced_quantity"]),
        **{name: line.get(name) for name in LINE_UNSAID},
    }


def advance(moment: Elapsed, number: int) -> Iterator[Delivery]:
    """Take a restocking shipment to its next status; with the last one its stock is for sale."""
    shipment = load(moment.store, "restocking_shipment", number)
    status = shipment["status"]
    shipment["status"] = ARRIVAL[1] if status in REPLACEABLE else following(ARRIVAL, status)
    if shipment["status"] != ARRIVAL[-1]:
        plan(moment, "restocking_shipment", number, following(ARRIVAL, shipment["status"]))
        yield event("restocking_shipment_status_updated", save(moment.store, "restocking_shipment", shipment))
        return
    for line in shipment["restocking_shipment_items"]:
        put_away(moment.store, line, shipment["warehouse_id"])
    yield event("restocking_shipment_status_updated", save(moment.store, "restocking_shipment", shipment))
    for sku in dict.fromkeys(line["sku_id"] for line in shipment["restocking_shipment_items"]):
        yield from release(moment, sku)


def put_away(store: Store, line: Record, warehouse: int) -> None:
    """Put a line into stock: all that was announced arrives, and none of it is damaged."""
    quantity = line["announced_quantity"]
    batch = receive(store, load(store, "sku", line["sku_id"]), warehouse, quantity)
    line |= {"arrived_quantity": quantity, "damaged_quantity": 0, "missing_quantity": 0}
    line["inventory_batches"] = [{**batch, "arrived_quantity": quantity}] if batch else []
