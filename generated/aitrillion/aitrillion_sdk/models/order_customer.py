# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.order_customer_guest import OrderCustomerGuest, check_order_customer_guest
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.order_customer_address import OrderCustomerAddress


T = TypeVar("T", bound="OrderCustomer")


@_attrs_define
class OrderCustomer:
    """Who placed the order.

    Attributes:
        id (int | Unset): The store's id of the customer, 0 for a guest.
        email (str | Unset): The e-mail address of the bill.
        guest (OrderCustomerGuest | Unset): Whether the customer is a guest.
        phone (str | Unset): The telephone number of the bill.
        first_name (str | Unset): The first name.
        last_name (str | Unset): The last name.
        created_at (str | Unset): When the customer registered; empty for a guest.
        updated_at (str | Unset): When the customer was last changed; empty for a guest.
        verified_email (bool | Unset): True for a registered customer, false for a guest.
        last_order_name (int | None | Unset): The id of the customer's last order.
        last_order_id (int | None | Unset): The id of the customer's last order.
        orders_count (int | Unset): How many orders the customer has placed.
        total_spent (float | str | Unset): What the customer has spent.
        default_address (OrderCustomerAddress | Unset): The address of the customer in an order.
    """

    id: int | Unset = UNSET
    email: str | Unset = UNSET
    guest: OrderCustomerGuest | Unset = UNSET
    phone: str | Unset = UNSET
    first_name: str | Unset = UNSET
    last_name: str | Unset = UNSET
    created_at: str | Unset = UNSET
    updated_at: str | Unset = UNSET
    verified_email: bool | Unset = UNSET
    last_order_name: int | None | Unset = UNSET
    last_order_id: int | None | Unset = UNSET
    orders_count: int | Unset = UNSET
    total_spent: float | str | Unset = UNSET
    default_address: OrderCustomerAddress | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        email = self.email

        guest: str | Unset = UNSET
        if not isinstance(self.guest, Unset):
            guest = self.guest

        phone = self.phone

        first_name = self.first_name

        last_name = self.last_name

        created_at = self.created_at

        updated_at = self.updated_at

        verified_email = self.verified_email

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

        orders_count = self.orders_count

        total_spent: float | str | Unset
        if isinstance(self.total_spent, Unset):
            total_spent = UNSET
        else:
            total_spent = self.total_spent

        default_address: dict[str, Any] | Unset = UNSET
        if not isinstance(self.default_address, Unset):
            default_address = self.default_address.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if id is not UNSET:
            field_dict["id"] = id
        if email is not UNSET:
            field_dict["email"] = email
        if guest is not UNSET:
            field_dict["guest"] = guest
        if phone is not UNSET:
            field_dict["phone"] = phone
        if first_name is not UNSET:
            field_dict["first_name"] = first_name
        if last_name is not UNSET:
            field_dict["last_name"] = last_name
        if created_at is not UNSET:
            field_dict["created_at"] = created_at
        if updated_at is not UNSET:
            field_dict["updated_at"] = updated_at
        if verified_email is not UNSET:
            field_dict["verified_email"] = verified_email
        if last_order_name is not UNSET:
            field_dict["last_order_name"] = last_order_name
        if last_order_id is not UNSET:
            field_dict["last_order_id"] = last_order_id
        if orders_count is not UNSET:
            field_dict["orders_count"] = orders_count
        if total_spent is not UNSET:
            field_dict["total_spent"] = total_spent
        if default_address is not UNSET:
            field_dict["default_address"] = default_address

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.order_customer_address import OrderCustomerAddress

        d = dict(src_dict)
        id = d.pop("id", UNSET)

        email = d.pop("email", UNSET)

        _guest = d.pop("guest", UNSET)
        guest: OrderCustomerGuest | Unset
        if _guest is None or isinstance(_guest, Unset):
            guest = UNSET
        else:
            guest = check_order_customer_guest(_guest)

        phone = d.pop("phone", UNSET)

        first_name = d.pop("first_name", UNSET)

        last_name = d.pop("last_name", UNSET)

        created_at = d.pop("created_at", UNSET)

        updated_at = d.pop("updated_at", UNSET)

        verified_email = d.pop("verified_email", UNSET)

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

        orders_count = d.pop("orders_count", UNSET)

        def _parse_total_spent(data: object) -> float | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(float | str | Unset, data)

        total_spent = _parse_total_spent(d.pop("total_spent", UNSET))

        _default_address = d.pop("default_address", UNSET)
        default_address: OrderCustomerAddress | Unset
        if _default_address is None or isinstance(_default_address, Unset):
            default_address = UNSET
        else:
            default_address = OrderCustomerAddress.from_dict(_default_address)

        order_customer = cls(
            id=id,
            email=email,
            guest=guest,
            phone=phone,
            first_name=first_name,
            last_name=last_name,
            created_at=created_at,
            updated_at=updated_at,
            verified_email=verified_email,
            last_order_name=last_order_name,
            last_order_id=last_order_id,
            orders_count=orders_count,
            total_spent=total_spent,
            default_address=default_address,
        )

        order_customer.additional_properties = d
        return order_customer

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
