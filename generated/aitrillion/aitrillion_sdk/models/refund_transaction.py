# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit
from .._runtime.models import Model
from .._runtime.shapes import Among, Decoder, optional, optional_integer, optional_text
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
        decode_amount = optional(Among(int, float, str))
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> RefundTransaction:
            self, at, get = new(cls), "", source.get
            try:
                at = "id"
                value = get("id", UNSET)
                self.id = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "amount"
                value = get("amount", UNSET)
                self.amount = value if value is UNSET else decode_amount(value)
                at = "created_at"
                value = get("created_at", UNSET)
                self.created_at = value if type(value) is str or value is UNSET else optional_text(value)
                at = "currency"
                value = get("currency", UNSET)
                self.currency = value if type(value) is str or value is UNSET else optional_text(value)
                at = "order_id"
                value = get("order_id", UNSET)
                self.order_id = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "processed_at"
                value = get("processed_at", UNSET)
                self.processed_at = value if type(value) is str or value is UNSET else optional_text(value)
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            more.pop("id", None)
            more.pop("amount", None)
            more.pop("created_at", None)
            more.pop("currency", None)
            more.pop("order_id", None)
            more.pop("processed_at", None)
            self.additional_properties = more
            return self

        return decode
