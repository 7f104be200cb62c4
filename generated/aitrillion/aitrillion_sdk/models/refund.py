# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, one, optional_integer, optional_text
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

        decode_refund_line_items = array(one(lambda: LineItem))
        decode_transactions = one(lambda: RefundTransaction)
        decode_order_adjustments = array()
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {
            "id": UNSET,
            "order_id": UNSET,
            "created_at": UNSET,
            "note": UNSET,
            "user_id": UNSET,
            "processed_at": UNSET,
            "refund_line_items": UNSET,
            "transactions": UNSET,
            "order_adjustments": UNSET,
        }

        def decode(source: dict[str, Any]) -> Refund:
            self, at = new(cls), ""
            whole = source if len(source) == 9 else absent | source
            try:
                at = "id"
                value = whole["id"]
                self.id = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "order_id"
                value = whole["order_id"]
                self.order_id = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "created_at"
                value = whole["created_at"]
                self.created_at = value if type(value) is str or value is UNSET else optional_text(value)
                at = "note"
                value = whole["note"]
                self.note = value if type(value) is str or value is UNSET else optional_text(value)
                at = "user_id"
                value = whole["user_id"]
                self.user_id = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "processed_at"
                value = whole["processed_at"]
                self.processed_at = value if type(value) is str or value is UNSET else optional_text(value)
                at = "refund_line_items"
                value = whole["refund_line_items"]
                self.refund_line_items = (
                    UNSET if value is None or value is UNSET else decode_refund_line_items(value)
                )
                at = "transactions"
                value = whole["transactions"]
                self.transactions = UNSET if value is None or value is UNSET else decode_transactions(value)
                at = "order_adjustments"
                value = whole["order_adjustments"]
                self.order_adjustments = (
                    UNSET if value is None or value is UNSET else decode_order_adjustments(value)
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
