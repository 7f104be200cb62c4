# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ReturnItem")


@_attrs_define
class ReturnItem:
    """What the customer said of one item.

    Attributes:
        customer_return_reason (None | str | Unset): The reason that the customer chose.
        customer_return_message (None | str | Unset): What the customer wrote about it.
    """

    customer_return_reason: None | str | Unset = UNSET
    customer_return_message: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        customer_return_reason: None | str | Unset
        if isinstance(self.customer_return_reason, Unset):
            customer_return_reason = UNSET
        else:
            customer_return_reason = self.customer_return_reason

        customer_return_message: None | str | Unset
        if isinstance(self.customer_return_message, Unset):
            customer_return_message = UNSET
        else:
            customer_return_message = self.customer_return_message

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if customer_return_reason is not UNSET:
            field_dict["customer_return_reason"] = customer_return_reason
        if customer_return_message is not UNSET:
            field_dict["customer_return_message"] = customer_return_message

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_customer_return_reason(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        customer_return_reason = _parse_customer_return_reason(d.pop("customer_return_reason", UNSET))

        def _parse_customer_return_message(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        customer_return_message = _parse_customer_return_message(d.pop("customer_return_message", UNSET))

        return_item = cls(
            customer_return_reason=customer_return_reason,
            customer_return_message=customer_return_message,
        )

        return_item.additional_properties = d
        return return_item

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
