"""Keep SKUs as the spec says, each with its stock, which begins with nothing."""

from specloom.mock import Call, Declined, Reply, Store

from .errors import TAKEN, about, refuse
from .records import Record
from .stock import keep


def create(call: Call) -> Reply:
    """Create a SKU, or revive the one with this code."""
    return Reply(200, complete(call.store, write(call).body))


def bulk_upsert(call: Call) -> Reply:
    """Write SKUs by their codes, all or none."""
    reply = write(call)
    for told in call.body["skus"]:
        if sku := find_by_code(call.store, told["merchant_sku_id"]):
            complete(call.store, sku)
    return reply


def write(call: Call) -> Reply:
    """Do what the spec says, and refuse a code that another SKU has in the vendor's words."""
    try:
        return call.act()
    except Declined as declined:
        if 422 in declined.statuses:
            raise refuse([about("merchant_sku_id") + TAKEN]) from declined
        raise


def complete(store: Store, sku: Record) -> Record:
    """Give a SKU the members that only the vendor writes, where it has none yet, and keep it so."""
    untouched: Record = {
        "barcode": None,
        "cost_in_cents": None,
        "country_code_of_origin": None,
        "hs_code": None,
        "image_url": None,
        "weight_in_kg": None,
        "batch_tracking_enabled": False,
        "fulfilled_by": "new",
        "status": "active",
        "inventory_per_warehouse": [],
        "inventory_batches": [],
        "dangerous_good": False,
        "hazardous_good": False,
        "h_codes": [],
        "un_names": [],
    }
    return keep(store, untouched | sku)


def find_by_code(store: Store, code: str) -> Record | None:
    """Return the SKU that has this code of the merchant's, be it deleted or not."""
    return next(store.having("sku", "merchant_sku_id", code), None)


def is_active(sku: Record | None) -> bool:
    """Say whether there is a SKU and it is in use."""
    return sku is not None and sku["status"] == "active"
