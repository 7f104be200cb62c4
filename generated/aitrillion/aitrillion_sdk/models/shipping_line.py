# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Among, Decoder, array, optional_integer, optional_text
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
        decode_price = Among(int, float, str)
        decode_tax_lines = array()
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {
            "id": UNSET,
            "title": UNSET,
            "price": UNSET,
            "code": UNSET,
            "source": UNSET,
            "phone": UNSET,
            "requested_fulfillment_service_id": UNSET,
            "delivery_category": UNSET,
            "carrier_identifier": UNSET,
            "discounted_price": UNSET,
            "tax_lines": UNSET,
        }

        def decode(source: dict[str, Any]) -> ShippingLine:
            self, at = new(cls), ""
            whole = source if len(source) == 11 else absent | source
            try:
                at = "id"
                value = whole["id"]
                self.id = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "title"
                value = whole["title"]
                self.title = value if type(value) is str or value is UNSET else optional_text(value)
                at = "price"
                value = whole["price"]
                self.price = UNSET if value is None or value is UNSET else decode_price(value)
                at = "code"
                self.code = whole["code"]
                at = "source"
                value = whole["source"]
                self.source = value if type(value) is str or value is UNSET else optional_text(value)
                at = "phone"
                self.phone = whole["phone"]
                at = "requested_fulfillment_service_id"
                self.requested_fulfillment_service_id = whole["requested_fulfillment_service_id"]
                at = "delivery_category"
                self.delivery_category = whole["delivery_category"]
                at = "carrier_identifier"
                self.carrier_identifier = whole["carrier_identifier"]
                at = "discounted_price"
                self.discounted_price = whole["discounted_price"]
                at = "tax_lines"
                value = whole["tax_lines"]
                self.tax_lines = UNSET if value is None or value is UNSET else decode_tax_lines(value)
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
