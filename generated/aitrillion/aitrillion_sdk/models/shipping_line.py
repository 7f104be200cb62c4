# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit
from .._runtime.models import Model
from .._runtime.shapes import Among, Decoder, anything, array, optional, optional_integer, optional_text
from ..types import UNSET, Unset


@define(repr=False)
class ShippingLine(Model):
    """How the order is sent: one object, no list."""

    id: int | Unset = UNSET
    """Always sent as 1."""
    title: str | Unset = UNSET
    """The name of the shipping method."""
    price: float | str | Unset = UNSET
    """What shipping costs."""
    code: Any = UNSET
    """Always sent null."""
    source: str | Unset = UNSET
    """Always sent as `wordpress`."""
    phone: Any = UNSET
    """Always sent null."""
    requested_fulfillment_service_id: Any = UNSET
    """Always sent null."""
    delivery_category: Any = UNSET
    """Always sent null."""
    carrier_identifier: Any = UNSET
    """Always sent null."""
    discounted_price: Any = UNSET
    """Always sent null."""
    tax_lines: list[Any] | Unset = UNSET
    """Always sent empty."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "id": "id",
        "title": "title",
        "price": "price",
        "code": "code",
        "source": "source",
        "phone": "phone",
        "requested_fulfillment_service_id": "requested_fulfillment_service_id",
        "delivery_category": "delivery_category",
        "carrier_identifier": "carrier_identifier",
        "discounted_price": "discounted_price",
        "tax_lines": "tax_lines",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        decode_price = optional(Among(int, float, str))
        decode_code = optional(anything)
        decode_phone = optional(anything)
        decode_requested_fulfillment_service_id = optional(anything)
        decode_delivery_category = optional(anything)
        decode_carrier_identifier = optional(anything)
        decode_discounted_price = optional(anything)
        decode_tax_lines = optional(array())
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> ShippingLine:
            self, at, get = new(cls), "", source.get
            try:
                at = "id"
                value = get("id", UNSET)
                self.id = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "title"
                value = get("title", UNSET)
                self.title = value if type(value) is str or value is UNSET else optional_text(value)
                at = "price"
                value = get("price", UNSET)
                self.price = value if value is UNSET else decode_price(value)
                at = "code"
                self.code = get("code", UNSET)
                at = "source"
                value = get("source", UNSET)
                self.source = value if type(value) is str or value is UNSET else optional_text(value)
                at = "phone"
                self.phone = get("phone", UNSET)
                at = "requested_fulfillment_service_id"
                self.requested_fulfillment_service_id = get("requested_fulfillment_service_id", UNSET)
                at = "delivery_category"
                self.delivery_category = get("delivery_category", UNSET)
                at = "carrier_identifier"
                self.carrier_identifier = get("carrier_identifier", UNSET)
                at = "discounted_price"
                self.discounted_price = get("discounted_price", UNSET)
                at = "tax_lines"
                value = get("tax_lines", UNSET)
                self.tax_lines = value if value is UNSET else decode_tax_lines(value)
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = {name: value for name, value in source.items() if name not in known}
            self.additional_properties = more
            return self

        return decode
