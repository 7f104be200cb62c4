"""Do what Hive does and no extension says: stock, what time does to orders and deliveries, and its errors."""

from collections.abc import Iterable, Mapping

from specloom.mock import Delivery, Elapsed, Handler

from . import orders, restocking, returns, shipments, skus
from .errors import report
from .schedule import Step, due_until
from .seeding import empty, seed

__all__ = ["elapse", "empty", "error", "handlers", "seed"]

error = report
handlers: Mapping[str, Handler] = {
    "skus_create": skus.create,
    "skus_update": skus.write,
    "skus_bulk_upsert": skus.bulk_upsert,
    "orders_create": orders.create,
    "restocking_shipments_create": restocking.create,
    "restocking_shipments_replace": restocking.replace,
}
STEPS: Mapping[str, Step] = {
    "order": shipments.begin,
    "shipment": shipments.advance,
    "parcel": returns.come_back,
    "return": returns.advance,
    "restocking_shipment": restocking.advance,
}


def elapse(elapsed: Elapsed) -> Iterable[Delivery]:
    """Take the steps that are due."""
    return due_until(elapsed, STEPS)
