"""Keep the stock of SKUs: what is for sale, what is kept for orders, in which warehouse and batch.

There is no buffer, so in each warehouse `total` is `stocked`; what is `reserved` is in neither.
"""

from collections.abc import Iterator

from specloom.mock import Store

from .records import Record, load, new_id, save

NOTHING = {"stocked": 0, "reserved": 0, "total": 0}


def reserve(store: Store, order: Record) -> list[Record] | None:
    """Keep what an order asks for; None, and nothing kept, when there is too little of any SKU."""
    lines = order["items"]
    skus = {line["sku_id"]: load(store, "sku", line["sku_id"]) for line in lines}
    wanted = dict.fromkeys(skus, 0)
    for line in lines:
        wanted[line["sku_id"]] += line["quantity"]
    if any(skus[number]["inventory"]["stocked"] < quantity for number, quantity in wanted.items()):
        return None
    pieces = [piece for line in lines for piece in take(skus[line["sku_id"]], line)]
    for sku in skus.values():
        keep(store, sku)
    store.put("reserved", str(order["id"]), {"pieces": pieces})
    return pieces


def reserved(store: Store, order: Record) -> list[Record] | None:
    """Return what is kept for an order; None where nothing is."""
    found = store.get("reserved", str(order["id"]))
    return found["pieces"] if found else None


def take(sku: Record, line: Record) -> Iterator[Record]:
    """Move what a line asks for from stocked to reserved; yield it by warehouse and batch."""
    left = line["quantity"]
    for row in sku["inventory_per_warehouse"]:
        quantity = min(left, row["stocked"])
        if quantity:
            change(row, stocked=-quantity, reserved=quantity)
            left -= quantity
            item = {"sku_id": sku["id"], "merchant_item_id": line["merchant_item_id"]}
            for piece in from_batches(sku, row["warehouse_id"], quantity):
                yield item | {"warehouse_id": row["warehouse_id"]} | piece


def from_batches(sku: Record, warehouse: int, quantity: int) -> Iterator[Record]:
    """Take stock of a warehouse out of its batches, the oldest batch first, and then from what has none."""
    for batch in sku["inventory_batches"]:
        for row in batch["stocked_quantities"]:
            taken = min(quantity, row["quantity"]) if row["warehouse_id"] == warehouse else 0
            if taken:
                row["quantity"] -= taken
                quantity -= taken
                told = {
                    name: batch[name] for name in ("name", "tracking_code", "expiry_date") if name in batch
                }
                yield {"quantity": taken, "batch": told}
    if quantity:
        yield {"quantity": quantity, "batch": None}


def send_off(store: Store, order: Record) -> None:
    """Let what is kept for an order leave the warehouses."""
    for piece in reserved(store, order) or ():
        sku = load(store, "sku", piece["sku_id"])
        change(row_of(sku, piece["warehouse_id"]), reserved=-piece["quantity"])
        keep(store, sku)
    store.delete("reserved", str(order["id"]))


def receive(store: Store, sku: Record, warehouse: int, quantity: int) -> Record | None:
    """Put what arrived into stock; return the batch that it makes, where the SKU is tracked by batch."""
    change(row_of(sku, warehouse), stocked=quantity)
    batch = None
    if sku["batch_tracking_enabled"]:
        number = new_id(store, "batch")
        batch = {"id": number, "name": f"{sku['name']} - {number}", "tracking_code": f"A{number:05}"}
        sku["inventory_batches"].append(
            {**batch, "stocked_quantities": [{"warehouse_id": warehouse, "quantity": quantity}]}
        )
    keep(store, sku)
    return batch


def row_of(sku: Record, warehouse: int) -> Record:
    """Return a SKU's stock in a warehouse, which begins with nothing."""
    rows: list[Record] = sku["inventory_per_warehouse"]
    for row in rows:
        if row["warehouse_id"] == warehouse:
            return row
    rows.append({"warehouse_id": warehouse, **NOTHING})
    return rows[-1]


def change(row: Record, stocked: int = 0, reserved: int = 0) -> None:
    """Change a stock by so many pieces."""
    row["stocked"] += stocked
    row["reserved"] += reserved
    row["total"] = row["stocked"]


def keep(store: Store, sku: Record) -> Record:
    """Write a SKU whose stock has changed: over all warehouses it is the sum of theirs."""
    rows = sku["inventory_per_warehouse"]
    sku["inventory"] = {name: sum(row[name] for row in rows) for name in NOTHING}
    return save(store, "sku", sku)
