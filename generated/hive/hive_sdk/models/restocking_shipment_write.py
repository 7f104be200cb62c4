# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, date, integer, one, text
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .delivery_option import DeliveryOption
    from .restocking_shipment_item_write import RestockingShipmentItemWrite


@define(repr=False)
class RestockingShipmentWrite(Model):
    """A restocking shipment as it is to be."""

    warehouse_id: int
    """The id that Hive gave the warehouse to which the stock goes."""
    estimated_arrival_date: datetime.date
    """The day on which the stock should arrive."""
    delivery_option: DeliveryOption
    """How the stock comes to the warehouse."""
    tracking_code: str | None | Unset = UNSET
    """The carrier's number of the delivery."""
    po_number: str | None | Unset = UNSET
    """The number of the purchase order."""
    supplier_name: str | None | Unset = UNSET
    """Who supplies the stock."""
    restocking_shipment_items: list[RestockingShipmentItemWrite] | Unset = UNSET
    """What is in the delivery."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "warehouse_id": "warehouse_id",
        "estimated_arrival_date": "estimated_arrival_date",
        "delivery_option": "delivery_option",
        "tracking_code": "tracking_code",
        "po_number": "po_number",
        "supplier_name": "supplier_name",
        "restocking_shipment_items": "restocking_shipment_items",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .restocking_shipment_item_write import RestockingShipmentItemWrite

        decode_restocking_shipment_items = array(one(lambda: RestockingShipmentItemWrite))
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {
            "tracking_code": UNSET,
            "po_number": UNSET,
            "supplier_name": UNSET,
            "restocking_shipment_items": UNSET,
        }

        def decode(source: dict[str, Any]) -> RestockingShipmentWrite:
            self, at = new(cls), ""
            whole = source if len(source) == 7 else absent | source
            try:
                at = "warehouse_id"
                value = whole["warehouse_id"]
                self.warehouse_id = value if type(value) is int else integer(value)
                at = "estimated_arrival_date"
                self.estimated_arrival_date = date(whole["estimated_arrival_date"])
                at = "delivery_option"
                value = whole["delivery_option"]
                self.delivery_option = value if type(value) is str else text(value)
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
                at = "restocking_shipment_items"
                value = whole["restocking_shipment_items"]
                self.restocking_shipment_items = (
                    UNSET if value is None or value is UNSET else decode_restocking_shipment_items(value)
                )
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 7
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
