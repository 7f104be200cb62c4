# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, one, optional, optional_integer, optional_text
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .line_item import LineItem
    from .refund_transaction import RefundTransaction


@define(repr=False)
class Refund(Model):
    """A refund of the order."""

    id: int | Unset = UNSET
    """The store's id of the refund."""
    order_id: int | Unset = UNSET
    """The store's id of the order."""
    created_at: str | Unset = UNSET
    """When the refund was made."""
    note: str | Unset = UNSET
    """The reason."""
    user_id: int | Unset = UNSET
    """The store's id of the customer."""
    processed_at: str | Unset = UNSET
    """The same as `created_at`."""
    refund_line_items: list[LineItem] | Unset = UNSET
    """All positions of the order, whichever were refunded."""
    transactions: RefundTransaction | Unset = UNSET
    """The money given back: one object, no list."""
    order_adjustments: list[Any] | Unset = UNSET
    """Always sent empty."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "id": "id",
        "order_id": "order_id",
        "created_at": "created_at",
        "note": "note",
        "user_id": "user_id",
        "processed_at": "processed_at",
        "refund_line_items": "refund_line_items",
        "transactions": "transactions",
        "order_adjustments": "order_adjustments",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .line_item import LineItem
        from .refund_transaction import RefundTransaction

        decode_refund_line_items = optional(array(one(lambda: LineItem)))
        decode_transactions = optional(one(lambda: RefundTransaction))
        decode_order_adjustments = optional(array())
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> Refund:
            self, at, get = new(cls), "", source.get
            try:
                at = "id"
                value = get("id", UNSET)
                self.id = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "order_id"
                value = get("order_id", UNSET)
                self.order_id = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "created_at"
                value = get("created_at", UNSET)
                self.created_at = value if type(value) is str or value is UNSET else optional_text(value)
                at = "note"
                value = get("note", UNSET)
                self.note = value if type(value) is str or value is UNSET else optional_text(value)
                at = "user_id"
                value = get("user_id", UNSET)
                self.user_id = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "processed_at"
                value = get("processed_at", UNSET)
                self.processed_at = value if type(value) is str or value is UNSET else optional_text(value)
                at = "refund_line_items"
                value = get("refund_line_items", UNSET)
                self.refund_line_items = value if value is UNSET else decode_refund_line_items(value)
                at = "transactions"
                value = get("transactions", UNSET)
                self.transactions = value if value is UNSET else decode_transactions(value)
                at = "order_adjustments"
                value = get("order_adjustments", UNSET)
                self.order_adjustments = value if value is UNSET else decode_order_adjustments(value)
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = {name: value for name, value in source.items() if name not in known}
            self.additional_properties = more
            return self

        return decode
