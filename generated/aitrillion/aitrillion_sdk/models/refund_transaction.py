# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="RefundTransaction")


@_attrs_define
class RefundTransaction:
    """The money given back: one object, no list.

    Attributes:
        id (int | Unset): The id of the refund.
        amount (float | str | Unset): How much was given back.
        created_at (str | Unset): When the refund was made.
        currency (str | Unset): The ISO code of the currency.
        order_id (int | Unset): The store's id of the order.
        processed_at (str | Unset): The same as `created_at`.
    """

    id: int | Unset = UNSET
    amount: float | str | Unset = UNSET
    created_at: str | Unset = UNSET
    currency: str | Unset = UNSET
    order_id: int | Unset = UNSET
    processed_at: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        amount: float | str | Unset
        if isinstance(self.amount, Unset):
            amount = UNSET
        else:
            amount = self.amount

        created_at = self.created_at

        currency = self.currency

        order_id = self.order_id

        processed_at = self.processed_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if id is not UNSET:
            field_dict["id"] = id
        if amount is not UNSET:
            field_dict["amount"] = amount
        if created_at is not UNSET:
            field_dict["created_at"] = created_at
        if currency is not UNSET:
            field_dict["currency"] = currency
        if order_id is not UNSET:
            field_dict["order_id"] = order_id
        if processed_at is not UNSET:
            field_dict["processed_at"] = processed_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id", UNSET)

        def _parse_amount(data: object) -> float | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(float | str | Unset, data)

        amount = _parse_amount(d.pop("amount", UNSET))

        created_at = d.pop("created_at", UNSET)

        currency = d.pop("currency", UNSET)

        order_id = d.pop("order_id", UNSET)

        processed_at = d.pop("processed_at", UNSET)

        refund_transaction = cls(
            id=id,
            amount=amount,
            created_at=created_at,
            currency=currency,
            order_id=order_id,
            processed_at=processed_at,
        )

        refund_transaction.additional_properties = d
        return refund_transaction

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
