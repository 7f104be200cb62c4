# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
"""Contains all the data models used in inputs/outputs"""

from .address import Address
from .custom_metadata import CustomMetadata
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
from .return_line_item import ReturnLineItem
from .return_order import ReturnOrder
from .return_page import ReturnPage
from .return_photo import ReturnPhoto
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

__all__ = (
    "Address",
    "CustomMetadata",
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
    "ReturnLineItem",
    "ReturnOrder",
    "ReturnPage",
    "ReturnPhoto",
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
)
