# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
"""Hold the operations, one module for each resource."""

from .orders import AsyncOrders, Orders
from .restocking_shipments import AsyncRestockingShipments, RestockingShipments
from .returns import AsyncReturns, Returns
from .shipments import AsyncShipments, Shipments
from .skus import AsyncSkus, Skus

__all__ = [
    "AsyncSkus",
    "Skus",
    "AsyncOrders",
    "Orders",
    "AsyncShipments",
    "Shipments",
    "AsyncRestockingShipments",
    "RestockingShipments",
    "AsyncReturns",
    "Returns",
]
