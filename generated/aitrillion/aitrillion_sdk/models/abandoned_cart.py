# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.cart_item import CartItem


T = TypeVar("T", bound="AbandonedCart")


@_attrs_define
class AbandonedCart:
    """What is in an abandoned cart.

    Attributes:
        token (str): AiTrillion's id of the cart.
        item_count (int): How many items there are.
        items (list[CartItem]): The items.
        total_price (float | str): The prices of the items together, each counted once.
    """

    token: str
    item_count: int
    items: list[CartItem]
    total_price: float | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        token = self.token

        item_count = self.item_count

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        total_price: float | str
        total_price = self.total_price

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "token": token,
                "item_count": item_count,
                "items": items,
                "total_price": total_price,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.cart_item import CartItem

        d = dict(src_dict)
        token = d.pop("token")

        item_count = d.pop("item_count")

        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = CartItem.from_dict(items_item_data)

            items.append(items_item)

        def _parse_total_price(data: object) -> float | str:
            return cast(float | str, data)

        total_price = _parse_total_price(d.pop("total_price"))

        abandoned_cart = cls(
            token=token,
            item_count=item_count,
            items=items,
            total_price=total_price,
        )

        abandoned_cart.additional_properties = d
        return abandoned_cart

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
