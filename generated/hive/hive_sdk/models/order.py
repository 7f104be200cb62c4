# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.financial_status import FinancialStatus, check_financial_status
from ..models.order_status import OrderStatus, check_order_status
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.address import Address
    from ..models.custom_metadata import CustomMetadata
    from ..models.order_line_item import OrderLineItem


T = TypeVar("T", bound="Order")


@_attrs_define
class Order:
    """What a customer bought and Hive is to send.

    Attributes:
        id (int): The id that Hive gave the order.
        merchant_order_id (str): The merchant's own id of the order, which no other order has.
        status (OrderStatus): What Hive does with the order: `fulfillable`, it will be sent; `unfulfillable`, it will
            not, for example because its country is blocked for the shop or because it was cancelled; `fulfilled`, it was.
        created_at (datetime.datetime): The time of the order, as its creator gave it or else that of its creation.
        currency (str): The currency of all amounts, by its three letters in ISO 4217.
        shipping_address (Address): Where an order goes.
        items (list[OrderLineItem]): What was ordered.
        customer_order_number (None | str | Unset): The number that the customer knows the order by, when it is not
            `merchant_order_id`.
        carrier_preference (None | str | Unset): The carrier that should deliver the order.
        financial_status (FinancialStatus | None | Unset): Whether the order is paid.
        payment_method (None | str | Unset): How the order was paid.
        total_price_in_cents (int | Unset): What the customer paid, in cents.
        total_net_revenue_in_cents (int | Unset): What the customer paid without taxes, in cents.
        total_tax_in_cents (int | Unset): The taxes that the customer paid, in cents.
        total_net_refunds_in_cents (int | Unset): What was refunded without taxes, in cents.
        total_tax_refunds_in_cents (int | Unset): The taxes in what was refunded, in cents.
        tags (list[str] | Unset): Words that the merchant put on the order.
        custom_metadata (CustomMetadata | None | Unset): What the merchant wants to keep with the order.
    """

    id: int
    merchant_order_id: str
    status: OrderStatus
    created_at: datetime.datetime
    currency: str
    shipping_address: Address
    items: list[OrderLineItem]
    customer_order_number: None | str | Unset = UNSET
    carrier_preference: None | str | Unset = UNSET
    financial_status: FinancialStatus | None | Unset = UNSET
    payment_method: None | str | Unset = UNSET
    total_price_in_cents: int | Unset = UNSET
    total_net_revenue_in_cents: int | Unset = UNSET
    total_tax_in_cents: int | Unset = UNSET
    total_net_refunds_in_cents: int | Unset = UNSET
    total_tax_refunds_in_cents: int | Unset = UNSET
    tags: list[str] | Unset = UNSET
    custom_metadata: CustomMetadata | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.custom_metadata import CustomMetadata

        id = self.id

        merchant_order_id = self.merchant_order_id

        status: str = self.status

        created_at = self.created_at.isoformat()

        currency = self.currency

        shipping_address = self.shipping_address.to_dict()

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        customer_order_number: None | str | Unset
        if isinstance(self.customer_order_number, Unset):
            customer_order_number = UNSET
        else:
            customer_order_number = self.customer_order_number

        carrier_preference: None | str | Unset
        if isinstance(self.carrier_preference, Unset):
            carrier_preference = UNSET
        else:
            carrier_preference = self.carrier_preference

        financial_status: None | str | Unset
        if isinstance(self.financial_status, Unset):
            financial_status = UNSET
        elif isinstance(self.financial_status, str):
            financial_status = self.financial_status
        else:
            financial_status = self.financial_status

        payment_method: None | str | Unset
        if isinstance(self.payment_method, Unset):
            payment_method = UNSET
        else:
            payment_method = self.payment_method

        total_price_in_cents = self.total_price_in_cents

        total_net_revenue_in_cents = self.total_net_revenue_in_cents

        total_tax_in_cents = self.total_tax_in_cents

        total_net_refunds_in_cents = self.total_net_refunds_in_cents

        total_tax_refunds_in_cents = self.total_tax_refunds_in_cents

        tags: list[str] | Unset = UNSET
        if not isinstance(self.tags, Unset):
            tags = self.tags

        custom_metadata: dict[str, Any] | None | Unset
        if isinstance(self.custom_metadata, Unset):
            custom_metadata = UNSET
        elif isinstance(self.custom_metadata, CustomMetadata):
            custom_metadata = self.custom_metadata.to_dict()
        else:
            custom_metadata = self.custom_metadata

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "merchant_order_id": merchant_order_id,
                "status": status,
                "created_at": created_at,
                "currency": currency,
                "shipping_address": shipping_address,
                "items": items,
            }
        )
        if customer_order_number is not UNSET:
            field_dict["customer_order_number"] = customer_order_number
        if carrier_preference is not UNSET:
            field_dict["carrier_preference"] = carrier_preference
        if financial_status is not UNSET:
            field_dict["financial_status"] = financial_status
        if payment_method is not UNSET:
            field_dict["payment_method"] = payment_method
        if total_price_in_cents is not UNSET:
            field_dict["total_price_in_cents"] = total_price_in_cents
        if total_net_revenue_in_cents is not UNSET:
            field_dict["total_net_revenue_in_cents"] = total_net_revenue_in_cents
        if total_tax_in_cents is not UNSET:
            field_dict["total_tax_in_cents"] = total_tax_in_cents
        if total_net_refunds_in_cents is not UNSET:
            field_dict["total_net_refunds_in_cents"] = total_net_refunds_in_cents
        if total_tax_refunds_in_cents is not UNSET:
            field_dict["total_tax_refunds_in_cents"] = total_tax_refunds_in_cents
        if tags is not UNSET:
            field_dict["tags"] = tags
        if custom_metadata is not UNSET:
            field_dict["custom_metadata"] = custom_metadata

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.address import Address
        from ..models.custom_metadata import CustomMetadata
        from ..models.order_line_item import OrderLineItem

        d = dict(src_dict)
        id = d.pop("id")

        merchant_order_id = d.pop("merchant_order_id")

        status = check_order_status(d.pop("status"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        currency = d.pop("currency")

        shipping_address = Address.from_dict(d.pop("shipping_address"))

        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = OrderLineItem.from_dict(items_item_data)

            items.append(items_item)

        def _parse_customer_order_number(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        customer_order_number = _parse_customer_order_number(d.pop("customer_order_number", UNSET))

        def _parse_carrier_preference(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        carrier_preference = _parse_carrier_preference(d.pop("carrier_preference", UNSET))

        def _parse_financial_status(data: object) -> FinancialStatus | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                financial_status_type_0 = check_financial_status(data)

                return financial_status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(FinancialStatus | None | Unset, data)

        financial_status = _parse_financial_status(d.pop("financial_status", UNSET))

        def _parse_payment_method(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        payment_method = _parse_payment_method(d.pop("payment_method", UNSET))

        total_price_in_cents = d.pop("total_price_in_cents", UNSET)

        total_net_revenue_in_cents = d.pop("total_net_revenue_in_cents", UNSET)

        total_tax_in_cents = d.pop("total_tax_in_cents", UNSET)

        total_net_refunds_in_cents = d.pop("total_net_refunds_in_cents", UNSET)

        total_tax_refunds_in_cents = d.pop("total_tax_refunds_in_cents", UNSET)

        tags = cast(list[str], d.pop("tags", UNSET))

        def _parse_custom_metadata(data: object) -> CustomMetadata | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                custom_metadata_type_0 = CustomMetadata.from_dict(data)

                return custom_metadata_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(CustomMetadata | None | Unset, data)

        custom_metadata = _parse_custom_metadata(d.pop("custom_metadata", UNSET))

        order = cls(
            id=id,
            merchant_order_id=merchant_order_id,
            status=status,
            created_at=created_at,
            currency=currency,
            shipping_address=shipping_address,
            items=items,
            customer_order_number=customer_order_number,
            carrier_preference=carrier_preference,
            financial_status=financial_status,
            payment_method=payment_method,
            total_price_in_cents=total_price_in_cents,
            total_net_revenue_in_cents=total_net_revenue_in_cents,
            total_tax_in_cents=total_tax_in_cents,
            total_net_refunds_in_cents=total_net_refunds_in_cents,
            total_tax_refunds_in_cents=total_tax_refunds_in_cents,
            tags=tags,
            custom_metadata=custom_metadata,
        )

        order.additional_properties = d
        return order

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
