# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Among, Decoder, optional_integer, optional_text
from ..types import UNSET, Unset


@define(repr=False)
class RefundTransaction(Model):
    """The money given back: one object, no list."""

    id: int | Unset = UNSET
    """The id of the refund."""
    amount: float | str | Unset = UNSET
    """How much was given back."""
    created_at: str | Unset = UNSET
    """When the refund was made."""
    currency: str | Unset = UNSET
    """The ISO code of the currency."""
    order_id: int | Unset = UNSET
    """The store's id of the order."""
    processed_at: str | Unset = UNSET
    """The same as `created_at`."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "id": "id",
        "amount": "amount",
        "created_at": "created_at",
        "currency": "currency",
        "order_id": "order_id",
        "processed_at": "processed_at",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        decode_amount = Among(int, float, str)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {
            "id": UNSET,
            "amount": UNSET,
            "created_at": UNSET,
            "currency": UNSET,
            "order_id": UNSET,
            "processed_at": UNSET,
        }

        def decode(source: dict[str, Any]) -> RefundTransaction:
            self, at = new(cls), ""
            whole = source if len(source) == 6 else absent | source
            try:
                at = "id"
                value = whole["id"]
                self.id = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "amount"
                value = whole["amount"]
                self.amount = UNSET if value is None or value is UNSET else decode_amount(value)
                at = "created_at"
                value = whole["created_at"]
                self.created_at = value if type(value) is str or value is UNSET else optional_text(value)
                at = "currency"
                value = whole["currency"]
                self.currency = value if type(value) is str or value is UNSET else optional_text(value)
                at = "order_id"
                value = whole["order_id"]
                self.order_id = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "processed_at"
                value = whole["processed_at"]
                self.processed_at = value if type(value) is str or value is UNSET else optional_text(value)
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 6
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
