# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, integer, number, optional_boolean, optional_text, text
from ..types import UNSET, Unset


@define(repr=False)
class SkuUpdate(Model):
    """The changes to a SKU."""

    name: str | Unset = UNSET
    """What the SKU is called, for people."""
    merchant_sku_id: str | Unset = UNSET
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
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {
            "name": UNSET,
            "merchant_sku_id": UNSET,
            "barcode": UNSET,
            "batch_tracking_enabled": UNSET,
            "cost_in_cents": UNSET,
            "country_code_of_origin": UNSET,
            "hs_code": UNSET,
            "image_url": UNSET,
            "weight_in_kg": UNSET,
        }

        def decode(source: dict[str, Any]) -> SkuUpdate:
            self, at = new(cls), ""
            whole = source if len(source) == 9 else absent | source
            try:
                at = "name"
                value = whole["name"]
                self.name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "merchant_sku_id"
                value = whole["merchant_sku_id"]
                self.merchant_sku_id = value if type(value) is str or value is UNSET else optional_text(value)
                at = "barcode"
                value = whole["barcode"]
                self.barcode = value if value is None or type(value) is str or value is UNSET else text(value)
                at = "batch_tracking_enabled"
                value = whole["batch_tracking_enabled"]
                self.batch_tracking_enabled = (
                    value if type(value) is bool or value is UNSET else optional_boolean(value)
                )
                at = "cost_in_cents"
                value = whole["cost_in_cents"]
                self.cost_in_cents = (
                    value if value is None or type(value) is int or value is UNSET else integer(value)
                )
                at = "country_code_of_origin"
                value = whole["country_code_of_origin"]
                self.country_code_of_origin = (
                    value if value is None or type(value) is str or value is UNSET else text(value)
                )
                at = "hs_code"
                value = whole["hs_code"]
                self.hs_code = value if value is None or type(value) is str or value is UNSET else text(value)
                at = "image_url"
                value = whole["image_url"]
                self.image_url = (
                    value if value is None or type(value) is str or value is UNSET else text(value)
                )
                at = "weight_in_kg"
                value = whole["weight_in_kg"]
                self.weight_in_kg = (
                    value if value is None or type(value) is float or value is UNSET else number(value)
                )
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 9
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
