# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit
from .._runtime.models import Model
from .._runtime.shapes import Decoder, optional_boolean, optional_integer, optional_text
from ..types import UNSET, Unset


@define(repr=False)
class OrderCustomerAddress(Model):
    """The address of the customer in an order."""

    id: int | Unset = UNSET
    """1 for the billing address, 2 for the shipping address."""
    customer_id: int | Unset = UNSET
    """The store's id of the customer, 0 for a guest."""
    first_name: str | Unset = UNSET
    """The first name."""
    last_name: str | Unset = UNSET
    """The last name."""
    company: str | Unset = UNSET
    """The company."""
    address1: str | Unset = UNSET
    """The first line of the street address."""
    city: str | Unset = UNSET
    """The town."""
    province: str | Unset = UNSET
    """The state or province, as the store writes it."""
    zip_: str | Unset = UNSET
    """The postcode."""
    phone: str | Unset = UNSET
    """The telephone number."""
    name: str | Unset = UNSET
    """First and last name, with a space between."""
    country_code: str | Unset = UNSET
    """The country, as a code."""
    default: bool | Unset = UNSET
    """True for the billing address, false for the shipping address."""
    address2: str | Unset = UNSET
    """The second line."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "id": "id",
        "customer_id": "customer_id",
        "first_name": "first_name",
        "last_name": "last_name",
        "company": "company",
        "address1": "address1",
        "city": "city",
        "province": "province",
        "zip_": "zip",
        "phone": "phone",
        "name": "name",
        "country_code": "country_code",
        "default": "default",
        "address2": "address2",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> OrderCustomerAddress:
            self, at, get = new(cls), "", source.get
            try:
                at = "id"
                value = get("id", UNSET)
                self.id = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "customer_id"
                value = get("customer_id", UNSET)
                self.customer_id = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "first_name"
                value = get("first_name", UNSET)
                self.first_name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "last_name"
                value = get("last_name", UNSET)
                self.last_name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "company"
                value = get("company", UNSET)
                self.company = value if type(value) is str or value is UNSET else optional_text(value)
                at = "address1"
                value = get("address1", UNSET)
                self.address1 = value if type(value) is str or value is UNSET else optional_text(value)
                at = "city"
                value = get("city", UNSET)
                self.city = value if type(value) is str or value is UNSET else optional_text(value)
                at = "province"
                value = get("province", UNSET)
                self.province = value if type(value) is str or value is UNSET else optional_text(value)
                at = "zip"
                value = get("zip", UNSET)
                self.zip_ = value if type(value) is str or value is UNSET else optional_text(value)
                at = "phone"
                value = get("phone", UNSET)
                self.phone = value if type(value) is str or value is UNSET else optional_text(value)
                at = "name"
                value = get("name", UNSET)
                self.name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "country_code"
                value = get("country_code", UNSET)
                self.country_code = value if type(value) is str or value is UNSET else optional_text(value)
                at = "default"
                value = get("default", UNSET)
                self.default = value if type(value) is bool or value is UNSET else optional_boolean(value)
                at = "address2"
                value = get("address2", UNSET)
                self.address2 = value if type(value) is str or value is UNSET else optional_text(value)
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = {name: value for name, value in source.items() if name not in known}
            self.additional_properties = more
            return self

        return decode
