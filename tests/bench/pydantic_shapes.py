"""The shapes of the measured records as pydantic models, which keep unknown fields as ours do."""

import datetime as dt
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field


class Open(BaseModel):
    """A model that keeps what it does not know."""

    model_config = ConfigDict(extra="allow")


class Item(Open):
    """A flat record."""

    id: int
    name: str
    price: float
    in_stock: bool
    created_at: dt.datetime
    sku: str | None = None
    quantity: int | None = None
    note: str | None = None


class ItemPage(Open):
    """A page of flat records."""

    items: list[Item]


class Money(Open):
    """An amount of money."""

    amount: float
    currency: str


class Person(Open):
    """Somebody."""

    id: UUID
    name: str
    email: str | None = None
    roles: list[str] | None = None


class Comment(Open):
    """Something said about a ticket."""

    kind: Literal["comment"]
    text: str
    written_at: dt.datetime
    author: Person | None = None


class Payment(Open):
    """Something paid for a ticket."""

    kind: Literal["payment"]
    paid: Money
    refunded: Money | None = None


class Ticket(Open):
    """A record with objects, lists, enumerations, times and unions."""

    id: int
    state: str
    opened_at: dt.datetime
    events: list[Annotated[Comment | Payment, Field(discriminator="kind")]]
    closed_at: dt.datetime | None = None
    due: dt.date | None = None
    requester: Person | None = None
    reference: str | int | None = None
    labels: dict[str, str] | None = None


class TicketPage(Open):
    """A page of tickets."""

    tickets: list[Ticket]


class Address(Open):
    """Where an order goes."""

    first_name: str | None = None
    last_name: str | None = None
    full_name: str | None = None
    email: str | None = None
    phone: str | None = None
    company: str | None = None
    line1: str | None = None
    line2: str | None = None
    city: str | None = None
    country_code: str | None = None
    postal_code: str | None = None
    parcel_point_id: str | None = None


class OrderLineItem(Open):
    """One line of an order."""

    merchant_item_id: str
    price_per_unit_in_cents: int
    sku_id: int | None = None
    merchant_sku_id: str | None = None
    quantity: int | None = None
    price_per_unit_in_cents_with_discount: int | None = None


class Order(Open):
    """An order."""

    id: int
    merchant_order_id: str
    status: str
    created_at: dt.datetime
    currency: str
    shipping_address: Address
    items: list[OrderLineItem]
    customer_order_number: str | None = None
    carrier_preference: str | None = None
    financial_status: str | None = None
    payment_method: str | None = None
    total_price_in_cents: int | None = None
    total_net_revenue_in_cents: int | None = None
    total_tax_in_cents: int | None = None
    total_net_refunds_in_cents: int | None = None
    total_tax_refunds_in_cents: int | None = None
    tags: list[str] | None = None
    custom_metadata: dict[str, Any] | None = None


class Pagination(Open):
    """Where a page stands."""

    current_page: int
    item_count: int
    page_count: int
    items_per_page: int


class OrderPage(Open):
    """A page of orders."""

    data: list[Order]
    pagination: Pagination


class Record(Open):
    """A record: the system columns, and whatever columns its dataset has."""

    __pydantic_extra__: dict[str, str | float | bool | list[str | float] | None]

    masterid: UUID | None = Field(default=None, alias="__masterid__")
    created_at: dt.datetime | None = Field(default=None, alias="__created_at__")
    updated_at: dt.datetime | None = Field(default=None, alias="__updated_at__")
    modified_at: dt.datetime | None = Field(default=None, alias="__modified_at__")


class RecordPage(Open):
    """A page of records."""

    records: list[Record]
