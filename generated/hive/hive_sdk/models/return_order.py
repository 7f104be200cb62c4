# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, optional_integer, optional_text
from ..types import UNSET, Unset


@define(repr=False)
class ReturnOrder(Model):
    """The order that came back."""

    id: int | Unset = UNSET
    """The id that Hive gave the order."""
    merchant_order_id: str | Unset = UNSET
    """The merchant's own id of the order."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"id": "id", "merchant_order_id": "merchant_order_id"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"id": UNSET, "merchant_order_id": UNSET}

        def decode(source: dict[str, Any]) -> ReturnOrder:
            self, at = new(cls), ""
            whole = source if len(source) == 2 else absent | source
            try:
                at = "id"
                value = whole["id"]
                self.id = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "merchant_order_id"
                value = whole["merchant_order_id"]
                self.merchant_order_id = (
                    value if type(value) is str or value is UNSET else optional_text(value)
                )
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 2
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
