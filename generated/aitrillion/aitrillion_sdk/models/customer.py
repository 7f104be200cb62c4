# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.address import Address


T = TypeVar("T", bound="Customer")


@_attrs_define
class Customer:
    """A registered customer of the store.

    Attributes:
        id (int): The store's id of the customer.
        first_name (str | Unset): The first name.
        last_name (str | Unset): The last name.
        email (str | Unset): The e-mail address.
        verified_email (bool | Unset): Always sent true.
        phone (str | Unset): The telephone number, that of the billing address.
        created_at (str | Unset): When the customer registered.
        accepts_marketing (bool | Unset): Whether marketing is welcome. Sent true from WooCommerce, false from plain
            WordPress.
        updated_at (str | Unset): When the customer was last changed, or else registered.
        orders_count (int | Unset): How many orders the customer has placed.
        total_spent (float | str | Unset): What the customer has spent.
        last_order_name (int | None | Unset): The id of the last order.
        last_order_id (int | None | Unset): The id of the last order.
        default_address (Address | Unset): An address of a customer.
        addresses (list[Address] | Unset): The shipping address; empty from plain WordPress.
        type_ (Any | Unset): Always sent null.
    """

    id: int
    first_name: str | Unset = UNSET
    last_name: str | Unset = UNSET
    email: str | Unset = UNSET
    verified_email: bool | Unset = UNSET
    phone: str | Unset = UNSET
    created_at: str | Unset = UNSET
    accepts_marketing: bool | Unset = UNSET
    updated_at: str | Unset = UNSET
    orders_count: int | Unset = UNSET
    total_spent: float | str | Unset = UNSET
    last_order_name: int | None | Unset = UNSET
    last_order_id: int | None | Unset = UNSET
    default_address: Address | Unset = UNSET
    addresses: list[Address] | Unset = UNSET
    type_: Any | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        first_name = self.first_name

        last_name = self.last_name

        email = self.email

        verified_email = self.verified_email

        phone = self.phone

        created_at = self.created_at

        accepts_marketing = self.accepts_marketing

        updated_at = self.updated_at

        orders_count = self.orders_count

        total_spent: float | str | Unset
        if isinstance(self.total_spent, Unset):
            total_spent = UNSET
        else:
            total_spent = self.total_spent

        last_order_name: int | None | Unset
        if isinstance(self.last_order_name, Unset):
            last_order_name = UNSET
        else:
            last_order_name = self.last_order_name

        last_order_id: int | None | Unset
        if isinstance(self.last_order_id, Unset):
            last_order_id = UNSET
        else:
            last_order_id = self.last_order_id

        default_address: dict[str, Any] | Unset = UNSET
        if not isinstance(self.default_address, Unset):
            default_address = self.default_address.to_dict()

        addresses: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.addresses, Unset):
            addresses = []
            for addresses_item_data in self.addresses:
                addresses_item = addresses_item_data.to_dict()
                addresses.append(addresses_item)

        type_ = self.type_

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
            }
        )
        if first_name is not UNSET:
            field_dict["first_name"] = first_name
        if last_name is not UNSET:
            field_dict["last_name"] = last_name
        if email is not UNSET:
            field_dict["email"] = email
        if verified_email is not UNSET:
            field_dict["verified_email"] = verified_email
        if phone is not UNSET:
            field_dict["phone"] = phone
        if created_at is not UNSET:
            field_dict["created_at"] = created_at
        if accepts_marketing is not UNSET:
            field_dict["accepts_marketing"] = accepts_marketing
        if updated_at is not UNSET:
            field_dict["updated_at"] = updated_at
        if orders_count is not UNSET:
            field_dict["orders_count"] = orders_count
        if total_spent is not UNSET:
            field_dict["total_spent"] = total_spent
        if last_order_name is not UNSET:
            field_dict["last_order_name"] = last_order_name
        if last_order_id is not UNSET:
            field_dict["last_order_id"] = last_order_id
        if default_address is not UNSET:
            field_dict["default_address"] = default_address
        if addresses is not UNSET:
            field_dict["addresses"] = addresses
        if type_ is not UNSET:
            field_dict["type"] = type_

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.address import Address

        d = dict(src_dict)
        id = d.pop("id")

        first_name = d.pop("first_name", UNSET)

        last_name = d.pop("last_name", UNSET)

        email = d.pop("email", UNSET)

        verified_email = d.pop("verified_email", UNSET)

        phone = d.pop("phone", UNSET)

        created_at = d.pop("created_at", UNSET)

        accepts_marketing = d.pop("accepts_marketing", UNSET)

        updated_at = d.pop("updated_at", UNSET)

        orders_count = d.pop("orders_count", UNSET)

        def _parse_total_spent(data: object) -> float | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(float | str | Unset, data)

        total_spent = _parse_total_spent(d.pop("total_spent", UNSET))

        def _parse_last_order_name(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        last_order_name = _parse_last_order_name(d.pop("last_order_name", UNSET))

        def _parse_last_order_id(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        last_order_id = _parse_last_order_id(d.pop("last_order_id", UNSET))

        _default_address = d.pop("default_address", UNSET)
        default_address: Address | Unset
        if _default_address is None or isinstance(_default_address, Unset):
            default_address = UNSET
        else:
            default_address = Address.from_dict(_default_address)

        _addresses = d.pop("addresses", UNSET)
        addresses: list[Address] | Unset = UNSET
        if _addresses is not UNSET:
            addresses = []
            for addresses_item_data in _addresses:
                addresses_item = Address.from_dict(addresses_item_data)

                addresses.append(addresses_item)

        type_ = d.pop("type", UNSET)

        customer = cls(
            id=id,
            first_name=first_name,
            last_name=last_name,
            email=email,
            verified_email=verified_email,
            phone=phone,
            created_at=created_at,
            accepts_marketing=accepts_marketing,
            updated_at=updated_at,
            orders_count=orders_count,
            total_spent=total_spent,
            last_order_name=last_order_name,
            last_order_id=last_order_id,
            default_address=default_address,
            addresses=addresses,
            type_=type_,
        )

        customer.additional_properties = d
        return customer

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
