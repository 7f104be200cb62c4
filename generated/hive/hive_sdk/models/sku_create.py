# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, integer, number, optional_boolean, text
from ..types import UNSET, Unset


@define(repr=False)
class SkuCreate(Model):
    """A SKU to create."""

    name: str
    """What the SKU is called, for people."""
    merchant_sku_id: str
    """The merchant's own code of the SKU."""
    barcode: str | None | Unset = UNSET
    """The barcode on the product."""
    batch_tracking_enabled: bool | Unset = UNSET
    """Whether stock of the SKU is to be tracked by batch."""
    cost_in_cents: int | None | Unset = UNSET
    """What one piece costs, in cents of the shop's currency."""
    country_code_of_origin: str | None | Unset = UNSET
    """The country that the product comes from, by its two letters in ISO 3166-1."""
    hs_code: str | None | Unset = UNSET
    """The code of the product in the Harmonized System of customs."""
    image_url: str | None | Unset = UNSET
    """A picture of the product, at an address that anybody can read."""
    weight_in_kg: float | None | Unset = UNSET
    """The weight in kilograms."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "name": "name",
        "merchant_sku_id": "merchant_sku_id",
        "barcode": "barcode",
        "batch_tracking_enabled": "batch_tracking_enabled",
        "cost_in_cents": "cost_in_cents",
        "country_code_of_origin": "country_code_of_origin",
        "hs_code": "hs_code",
        "image_url": "image_url",
        "weight_in_kg": "weight_in_kg",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> SkuCreate:
            self, at, get = new(cls), "", source.get
            try:
                at = "name"
                value = source["name"]
                self.name = value if type(value) is str else text(value)
                at = "merchant_sku_id"
                value = source["merchant_sku_id"]
                self.merchant_sku_id = value if type(value) is str else text(value)
                at = "barcode"
                value = get("barcode", UNSET)
                self.barcode = value if type(value) is str or value is UNSET or value is None else text(value)
                at = "batch_tracking_enabled"
                value = get("batch_tracking_enabled", UNSET)
                self.batch_tracking_enabled = (
                    value if type(value) is bool or value is UNSET else optional_boolean(value)
                )
                at = "cost_in_cents"
                value = get("cost_in_cents", UNSET)
                self.cost_in_cents = (
                    value if type(value) is int or value is UNSET or value is None else integer(value)
                )
                at = "country_code_of_origin"
                value = get("country_code_of_origin", UNSET)
                self.country_code_of_origin = (
                    value if type(value) is str or value is UNSET or value is None else text(value)
                )
                at = "hs_code"
                value = get("hs_code", UNSET)
                self.hs_code = value if type(value) is str or value is UNSET or value is None else text(value)
                at = "image_url"
                value = get("image_url", UNSET)
                self.image_url = (
                    value if type(value) is str or value is UNSET or value is None else text(value)
                )
                at = "weight_in_kg"
                value = get("weight_in_kg", UNSET)
                self.weight_in_kg = (
                    value if type(value) is float or value is UNSET or value is None else number(value)
                )
            except KeyError:
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = {name: value for name, value in source.items() if name not in known}
            self.additional_properties = more
            return self

        return decode
