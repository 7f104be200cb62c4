# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, date, integer, one, optional_integer, optional_text, text
from ..types import READ_ONLY, UNSET, Unset

if TYPE_CHECKING:
    from .delivery_option import DeliveryOption
    from .restocking_shipment_item import RestockingShipmentItem
    from .restocking_shipment_status import RestockingShipmentStatus


@define(repr=False)
class RestockingShipment(Model):
    """A delivery of stock to a warehouse."""

    warehouse_id: int
    """The id that Hive gave the warehouse to which the stock goes."""
    delivery_option: DeliveryOption
    """How the stock comes to the warehouse."""
    restocking_shipment_items: list[RestockingShipmentItem]
    """What is in the delivery."""
    id: int = READ_ONLY
    """The id that Hive gave the restocking shipment."""
    merchant_id: int | Unset = UNSET
    """The id that Hive gave the merchant."""
    estimated_arrival_date: datetime.date | Unset = UNSET
    """The day on which the stock should arrive."""
    tracking_code: str | None | Unset = UNSET
    """The carrier's number of the delivery."""
    po_number: str | None | Unset = UNSET
    """The number of the purchase order."""
    supplier_name: str | None | Unset = UNSET
    """Who supplies the stock."""
    status: RestockingShipmentStatus = READ_ONLY
    """How far a restocking shipment is: `shipped`, on the way, as all begin; `delivered`, at the warehouse
    and not yet looked into; `arrived`, its arrival is documented; `processing`, it is being unpacked;
    `restocked`, all of it is stored; `cancelled` by the merchant.
    """
    barcode: str | Unset = UNSET
    """The barcode of the delivery."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "warehouse_id": "warehouse_id",
        "delivery_option": "delivery_option",
        "restocking_shipment_items": "restocking_shipment_items",
        "id": "id",
        "merchant_id": "merchant_id",
        "estimated_arrival_date": "estimated_arrival_date",
        "tracking_code": "tracking_code",
        "po_number": "po_number",
        "supplier_name": "supplier_name",
        "status": "status",
        "barcode": "barcode",
    }
    read_only_names = frozenset({"barcode", "id", "merchant_id", "status"})

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .restocking_shipment_item import RestockingShipmentItem

        decode_restocking_shipment_items = array(one(lambda: RestockingShipmentItem))
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {
            "merchant_id": UNSET,
            "estimated_arrival_date": UNSET,
            "tracking_code": UNSET,
            "po_number": UNSET,
            "supplier_name": UNSET,
            "barcode": UNSET,
        }

        def decode(source: dict[str, Any]) -> RestockingShipment:
            self, at = new(cls), ""
            whole = source if len(source) == 11 else absent | source
            try:
                at = "warehouse_id"
                value = whole["warehouse_id"]
                self.warehouse_id = value if type(value) is int else integer(value)
                at = "delivery_option"
                value = whole["delivery_option"]
                self.delivery_option = value if type(value) is str else text(value)
                at = "restocking_shipment_items"
                self.restocking_shipment_items = decode_restocking_shipment_items(
                    whole["restocking_shipment_items"]
                )
                at = "id"
                value = whole["id"]
                self.id = value if type(value) is int else integer(value)
                at = "merchant_id"
                value = whole["merchant_id"]
                self.merchant_id = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "estimated_arrival_date"
                value = whole["estimated_arrival_date"]
                self.estimated_arrival_date = UNSET if value is None or value is UNSET else date(value)
                at = "tracking_code"
                value = whole["tracking_code"]
                self.tracking_code = (
                    value if value is None or type(value) is str or value is UNSET else text(value)
                )
                at = "po_number"
                value = whole["po_number"]
                self.po_number = (
                    value if value is None or type(value) is str or value is UNSET else text(value)
                )
                at = "supplier_name"
                value = whole["supplier_name"]
                self.supplier_name = (
                    value if value is None or type(value) is str or value is UNSET else text(value)
                )
                at = "status"
                value = whole["status"]
                self.status = value if type(value) is str else text(value)
                at = "barcode"
                value = whole["barcode"]
                self.barcode = value if type(value) is str or value is UNSET else optional_text(value)
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 11
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
