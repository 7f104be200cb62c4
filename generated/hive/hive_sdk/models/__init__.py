# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
"""Hold the objects of the API; each is loaded when it is first asked for."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .address import Address
    from .delivery_option import DeliveryOption
    from .delivery_status import DeliveryStatus
    from .error import Error
    from .financial_status import FinancialStatus
    from .inventory_per_warehouse import InventoryPerWarehouse
    from .order import Order
    from .order_create import OrderCreate
    from .order_line_item import OrderLineItem
    from .order_line_item_create import OrderLineItemCreate
    from .order_page import OrderPage
    from .order_status import OrderStatus
    from .pagination import Pagination
    from .restocking_shipment import RestockingShipment
    from .restocking_shipment_inventory_batch import RestockingShipmentInventoryBatch
    from .restocking_shipment_item import RestockingShipmentItem
    from .restocking_shipment_item_write import RestockingShipmentItemWrite
    from .restocking_shipment_page import RestockingShipmentPage
    from .restocking_shipment_status import RestockingShipmentStatus
    from .restocking_shipment_write import RestockingShipmentWrite
    from .return_ import Return
    from .return_item import ReturnItem
    from .return_order import ReturnOrder
    from .return_page import ReturnPage
    from .return_reason import ReturnReason
    from .return_reason_type import ReturnReasonType
    from .return_status import ReturnStatus
    from .shipment import Shipment
    from .shipment_item import ShipmentItem
    from .shipment_item_batch import ShipmentItemBatch
    from .shipment_page import ShipmentPage
    from .shipment_status import ShipmentStatus
    from .sku import Sku
    from .sku_bulk_upsert import SkuBulkUpsert
    from .sku_create import SkuCreate
    from .sku_fulfilment import SkuFulfilment
    from .sku_inventory import SkuInventory
    from .sku_inventory_batch import SkuInventoryBatch
    from .sku_inventory_per_warehouse import SkuInventoryPerWarehouse
    from .sku_page import SkuPage
    from .sku_status import SkuStatus
    from .sku_update import SkuUpdate
else:
    _MODULES = {
        "Address": "address",
        "DeliveryOption": "delivery_option",
        "DeliveryStatus": "delivery_status",
        "Error": "error",
        "FinancialStatus": "financial_status",
        "InventoryPerWarehouse": "inventory_per_warehouse",
        "Order": "order",
        "OrderCreate": "order_create",
        "OrderLineItem": "order_line_item",
        "OrderLineItemCreate": "order_line_item_create",
        "OrderPage": "order_page",
        "OrderStatus": "order_status",
        "Pagination": "pagination",
        "RestockingShipment": "restocking_shipment",
        "RestockingShipmentInventoryBatch": "restocking_shipment_inventory_batch",
        "RestockingShipmentItem": "restocking_shipment_item",
        "RestockingShipmentItemWrite": "restocking_shipment_item_write",
        "RestockingShipmentPage": "restocking_shipment_page",
        "RestockingShipmentStatus": "restocking_shipment_status",
        "RestockingShipmentWrite": "restocking_shipment_write",
        "Return": "return_",
        "ReturnItem": "return_item",
        "ReturnOrder": "return_order",
        "ReturnPage": "return_page",
        "ReturnReason": "return_reason",
        "ReturnReasonType": "return_reason_type",
        "ReturnStatus": "return_status",
        "Shipment": "shipment",
        "ShipmentItem": "shipment_item",
        "ShipmentItemBatch": "shipment_item_batch",
        "ShipmentPage": "shipment_page",
        "ShipmentStatus": "shipment_status",
        "Sku": "sku",
        "SkuBulkUpsert": "sku_bulk_upsert",
        "SkuCreate": "sku_create",
        "SkuFulfilment": "sku_fulfilment",
        "SkuInventory": "sku_inventory",
        "SkuInventoryBatch": "sku_inventory_batch",
        "SkuInventoryPerWarehouse": "sku_inventory_per_warehouse",
        "SkuPage": "sku_page",
        "SkuStatus": "sku_status",
        "SkuUpdate": "sku_update",
    }

    def __getattr__(name: str) -> Any:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = getattr(import_module(f".{_MODULES[name]}", __name__), name)
        globals()[name] = found
        return found

    def __dir__() -> list[str]:
        return [*globals(), *_MODULES]


__all__ = [
    "Address",
    "DeliveryOption",
    "DeliveryStatus",
    "Error",
    "FinancialStatus",
    "InventoryPerWarehouse",
    "Order",
    "OrderCreate",
    "OrderLineItem",
    "OrderLineItemCreate",
    "OrderPage",
    "OrderStatus",
    "Pagination",
    "RestockingShipment",
    "RestockingShipmentInventoryBatch",
    "RestockingShipmentItem",
    "RestockingShipmentItemWrite",
    "RestockingShipmentPage",
    "RestockingShipmentStatus",
    "RestockingShipmentWrite",
    "Return",
    "ReturnItem",
    "ReturnOrder",
    "ReturnPage",
    "ReturnReason",
    "ReturnReasonType",
    "ReturnStatus",
    "Shipment",
    "ShipmentItem",
    "ShipmentItemBatch",
    "ShipmentPage",
    "ShipmentStatus",
    "Sku",
    "SkuBulkUpsert",
    "SkuCreate",
    "SkuFulfilment",
    "SkuInventory",
    "SkuInventoryBatch",
    "SkuInventoryPerWarehouse",
    "SkuPage",
    "SkuStatus",
    "SkuUpdate",
]
