# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, date_time, integer, one, optional_integer, optional_text, text
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .delivery_status import DeliveryStatus
    from .shipment_item import ShipmentItem
    from .shipment_status import ShipmentStatus


@define(repr=False)
class Shipment(Model):
    """A parcel that Hive packs for an order."""

    id: int
    """The id that Hive gave the shipment."""
    created_at: datetime.datetime
    """The time at which the shipment came to be."""
    items: list[ShipmentItem]
    """What is in the parcel."""
    shipped_at: datetime.datetime | None | Unset = UNSET
    """When the parcel left."""
    delivered_at: datetime.datetime | None | Unset = UNSET
    """When the parcel was delivered."""
    delivery_status: DeliveryStatus | None | Unset = UNSET
    """How far the carrier is with the parcel."""
    merchant_order_id: str | Unset = UNSET
    """The merchant's own id of the order."""
    order_id: int | Unset = UNSET
    """The id that Hive gave the order."""
    shipment_provider: str | None | Unset = UNSET
    """The name of the carrier."""
    status: ShipmentStatus | Unset = UNSET
    """How far Hive is with a shipment, in this order."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "id": "id",
        "created_at": "created_at",
        "items": "items",
        "shipped_at": "shipped_at",
        "delivered_at": "delivered_at",
        "delivery_status": "delivery_status",
        "merchant_order_id": "merchant_order_id",
        "order_id": "order_id",
        "shipment_provider": "shipment_provider",
        "status": "status",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .shipment_item import ShipmentItem

        decode_items = array(one(lambda: ShipmentItem))
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {
            "shipped_at": UNSET,
            "delivered_at": UNSET,
            "delivery_status": UNSET,
            "merchant_order_id": UNSET,
            "order_id": UNSET,
            "shipment_provider": UNSET,
            "status": UNSET,
        }

        def decode(source: dict[str, Any]) -> Shipment:
            self, at = new(cls), ""
            whole = source if len(source) == 10 else absent | source
            try:
                at = "id"
                value = whole["id"]
                self.id = value if type(value) is int else integer(value)
                at = "created_at"
                self.created_at = date_time(whole["created_at"])
                at = "items"
                self.items = decode_items(whole["items"])
                at = "shipped_at"
                value = whole["shipped_at"]
                self.shipped_at = value if value is None or value is UNSET else date_time(value)
                at = "delivered_at"
                value = whole["delivered_at"]
                self.delivered_at = value if value is None or value is UNSET else date_time(value)
                at = "delivery_status"
                value = whole["delivery_status"]
                self.delivery_status = (
                    value if value is None or type(value) is str or value is UNSET else text(value)
                )
                at = "merchant_order_id"
                value = whole["merchant_order_id"]
                self.merchant_order_id = (
                    value if type(value) is str or value is UNSET else optional_text(value)
                )
                at = "order_id"
                value = whole["order_id"]
                self.order_id = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "shipment_provider"
                value = whole["shipment_provider"]
                self.shipment_provider = (
                    value if value is None or type(value) is str or value is UNSET else text(value)
                )
                at = "status"
                value = whole["status"]
                self.status = value if type(value) is str or value is UNSET else optional_text(value)
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 10
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
