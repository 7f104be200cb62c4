"""Send what was ordered: from the order to the parcel at its recipient, step by step."""

from collections.abc import Iterable, Iterator

from specloom.mock import Delivery, Elapsed, Store

from .records import Record, load, new_id, save
from .returns import come_back, fate_of, sent_back
from .schedule import event, following, plan, settings
from .stock import reserve, reserved, send_off

PICKING = (
    "waiting_for_picking",
    "picking_assigned",
    "in_picking",
    "picked",
    "in_packing",
    "packed",
    "in_shipping",
    "shipped",
)
TRANSMITTED = "Information transmitted to the carrier"
DELIVERED = (TRANSMITTED, "In transit", "Out for delivery", "Delivered")
SENT_BACK = (TRANSMITTED, "In transit", "Action required", "Returned to sender")


def begin(moment: Elapsed, number: int) -> Iterator[Delivery]:
    """Make the shipment of an order: it waits to be picked, or on hold for stock."""
    order = load(moment.store, "order", number)
    shipment = {
        "id": new_id(moment.store, "shipment"),
        "created_at": moment.timestamp,
        "shipped_at": None,
        "delivered_at": None,
        "delivery_status": None,
        "items": [item(moment.store, line) for line in order["items"]],
        "merchant_order_id": order["merchant_order_id"],
        "order_id": number,
        "shipment_provider": None,
        "status": "on_hold",
    }
    if not start_picking(moment, shipment, order):
        hold(moment.store, shipment, order)
    yield event("shipment_status_updated", save(moment.store, "shipment", shipment))


def item(store: Store, line: Record) -> Record:
    """Make the line of a shipment for one of its order."""
    return {
        "id": new_id(store, "shipment_item"),
        "merchant_item_id": line["merchant_item_id"],
        "quantity": line["quantity"],
        "batches": [],
        "serial_numbers": [],
    }


def start_picking(moment: Elapsed, shipment: Record, order: Record) -> bool:
    """Let a shipment wait to be picked as soon as its stock is kept for it; say whether it is."""
    pieces = reserved(moment.store, order) or reserve(moment.store, order)
    if pieces is None:
        return False
    for line in shipment["items"]:
        line["batches"] = batches_of(pieces, line["merchant_item_id"])
    shipment["status"] = PICKING[0]
    plan(moment, "shipment", shipment["id"], PICKING[1])
    return True


def batches_of(pieces: Iterable[Record], merchant_item_id: str) -> list[Record]:
    """Tell how many pieces of a line come from which batch, each batch once."""
    found: dict[str, Record] = {}
    for piece in pieces:
        if piece["batch"] and piece["merchant_item_id"] == merchant_item_id:
            batch = found.setdefault(piece["batch"]["name"], {**piece["batch"], "quantity": 0})
            batch["quantity"] += piece["quantity"]
    return list(found.values())


def hold(store: Store, shipment: Record, order: Record) -> None:
    """Let a shipment wait for stock of any of its SKUs."""
    number = str(shipment["id"])
    store.put("on hold", number, {"order": order["id"]})
    for line in order["items"]:
        store.remember("on hold", "sku", str(line["sku_id"]), number)


def release(moment: Elapsed, sku: int) -> Iterator[Delivery]:
    """Go on with the shipments that a SKU's new stock suffices for, the oldest first."""
    for number in moment.store.find("on hold", "sku", str(sku)):
        shipment = load(moment.store, "shipment", number)
        if start_picking(moment, shipment, load(moment.store, "order", shipment["order_id"])):
            moment.store.delete("on hold", number)
            yield event("shipment_status_updated", save(moment.store, "shipment", shipment))


def advance(moment: Elapsed, number: int) -> Iterator[Delivery]:
    """Take a shipment to its next status, at the warehouse or with the carrier."""
    shipment = load(moment.store, "shipment", number)
    if shipment["status"] == "shipped":
        yield from deliver(moment, shipment)
        return
    shipment["status"] = following(PICKING, shipment["status"])
    if shipment["status"] == "shipped":
        yield from ship(moment, shipment)
    else:
        plan(moment, "shipment", number, following(PICKING, shipment["status"]))
        yield event("shipment_status_updated", save(moment.store, "shipment", shipment))


def ship(moment: Elapsed, shipment: Record) -> Iterator[Delivery]:
    """Hand a parcel to its carrier: its stock is gone, and its order fulfilled."""
    order = load(moment.store, "order", shipment["order_id"])
    send_off(moment.store, order)
    save(moment.store, "order", order | {"status": "fulfilled"})
    carrier = order["carrier_preference"] or settings(moment.store).get("carrier", "DHL")
    told = {"shipped_at": moment.timestamp, "delivery_status": TRANSMITTED, "shipment_provider": carrier}
    save(moment.store, "shipment", shipment | told)
    plan(moment, "shipment", shipment["id"], DELIVERED[1])
    yield event("shipment_status_updated", shipment | told)
    yield event("delivery_status_updated", shipment | told)


def deliver(moment: Elapsed, shipment: Record) -> Iterator[Delivery]:
    """Let the carrier bring a parcel one step further, to its recipient or back."""
    order = load(moment.store, "order", shipment["order_id"])
    fate = fate_of(order)
    way = SENT_BACK if sent_back(fate) else DELIVERED
    status = following(way, shipment["delivery_status"])
    shipment["delivery_status"] = status
    if status == "Delivered":
        shipment["delivered_at"] = moment.timestamp
    yield event("delivery_status_updated", save(moment.store, "shipment", shipment))
    if status != way[-1]:
        plan(moment, "shipment", shipment["id"], following(way, status))
    elif sent_back(fate):
        yield from come_back(moment, shipment["id"])
    elif fate:
        plan(moment, "parcel", shipment["id"], "on_the_way")
