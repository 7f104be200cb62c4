# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.line_item import LineItem
    from ..models.refund_transaction import RefundTransaction


T = TypeVar("T", bound="Refund")


@_attrs_define
class Refund:
    """A refund of the order.

    Attributes:
        id (int | Unset): The store's id of the refund.
        order_id (int | Unset): The store's id of the order.
        created_at (str | Unset): When the refund was made.
        note (str | Unset): The reason.
        user_id (int | Unset): The store's id of the customer.
        processed_at (str | Unset): The same as `created_at`.
        refund_line_items (list[LineItem] | Unset): All positions of the order, whichever were refunded.
        transactions (RefundTransaction | Unset): The money given back: one object, no list.
        order_adjustments (list[Any] | Unset): Always sent empty.
    """

    id: int | Unset = UNSET
    order_id: int | Unset = UNSET
    created_at: str | Unset = UNSET
    note: str | Unset = UNSET
    user_id: int | Unset = UNSET
    processed_at: str | Unset = UNSET
    refund_line_items: list[LineItem] | Unset = UNSET
    transactions: RefundTransaction | Unset = UNSET
    order_adjustments: list[Any] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        order_id = self.order_id

        created_at = self.created_at

        note = self.note

        user_id = self.user_id

        processed_at = self.processed_at

        refund_line_items: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.refund_line_items, Unset):
            refund_line_items = []
            for refund_line_items_item_data in self.refund_line_items:
                refund_line_items_item = refund_line_items_item_data.to_dict()
                refund_line_items.append(refund_line_items_item)

        transactions: dict[str, Any] | Unset = UNSET
        if not isinstance(self.transactions, Unset):
            transactions = self.transactions.to_dict()

        order_adjustments: list[Any] | Unset = UNSET
        if not isinstance(self.order_adjustments, Unset):
            order_adjustments = self.order_adjustments

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if id is not UNSET:
            field_dict["id"] = id
        if order_id is not UNSET:
            field_dict["order_id"] = order_id
        if created_at is not UNSET:
            field_dict["created_at"] = created_at
        if note is not UNSET:
            field_dict["note"] = note
        if user_id is not UNSET:
            field_dict["user_id"] = user_id
        if processed_at is not UNSET:
            field_dict["processed_at"] = processed_at
        if refund_line_items is not UNSET:
            field_dict["refund_line_items"] = refund_line_items
        if transactions is not UNSET:
            field_dict["transactions"] = transactions
        if order_adjustments is not UNSET:
            field_dict["order_adjustments"] = order_adjustments

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.line_item import LineItem
        from ..models.refund_transaction import RefundTransaction

        d = dict(src_dict)
        id = d.pop("id", UNSET)

        order_id = d.pop("order_id", UNSET)

        created_at = d.pop("created_at", UNSET)

        note = d.pop("note", UNSET)

        user_id = d.pop("user_id", UNSET)

        processed_at = d.pop("processed_at", UNSET)

        _refund_line_items = d.pop("refund_line_items", UNSET)
        refund_line_items: list[LineItem] | Unset = UNSET
        if _refund_line_items is not UNSET:
            refund_line_items = []
            for refund_line_items_item_data in _refund_line_items:
                refund_line_items_item = LineItem.from_dict(refund_line_items_item_data)

                refund_line_items.append(refund_line_items_item)

        _transactions = d.pop("transactions", UNSET)
        transactions: RefundTransaction | Unset
        if _transactions is None or isinstance(_transactions, Unset):
            transactions = UNSET
        else:
            transactions = RefundTransaction.from_dict(_transactions)

        order_adjustments = cast(list[Any], d.pop("order_adjustments", UNSET))

        refund = cls(
            id=id,
            order_id=order_id,
            created_at=created_at,
            note=note,
            user_id=user_id,
            processed_at=processed_at,
            refund_line_items=refund_line_items,
            transactions=transactions,
            order_adjustments=order_adjustments,
        )

        refund.additional_properties = d
        return refund

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
