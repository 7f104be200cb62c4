# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
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
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {
            "id": UNSET,
            "customer_id": UNSET,
            "first_name": UNSET,
            "last_name": UNSET,
            "company": UNSET,
            "address1": UNSET,
            "city": UNSET,
            "province": UNSET,
            "zip": UNSET,
            "phone": UNSET,
            "name": UNSET,
            "country_code": UNSET,
            "default": UNSET,
            "address2": UNSET,
        }

        def decode(source: dict[str, Any]) -> OrderCustomerAddress:
            self, at = new(cls), ""
            whole = source if len(source) == 14 else absent | source
            try:
                at = "id"
                value = whole["id"]
                self.id = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "customer_id"
                value = whole["customer_id"]
                self.customer_id = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "first_name"
                value = whole["first_name"]
                self.first_name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "last_name"
                value = whole["last_name"]
                self.last_name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "company"
                value = whole["company"]
                self.company = value if type(value) is str or value is UNSET else optional_text(value)
                at = "address1"
                value = whole["address1"]
                self.address1 = value if type(value) is str or value is UNSET else optional_text(value)
                at = "city"
                value = whole["city"]
                self.city = value if type(value) is str or value is UNSET else optional_text(value)
                at = "province"
                value = whole["province"]
                self.province = value if type(value) is str or value is UNSET else optional_text(value)
                at = "zip"
                value = whole["zip"]
                self.zip_ = value if type(value) is str or value is UNSET else optional_text(value)
                at = "phone"
                value = whole["phone"]
                self.phone = value if type(value) is str or value is UNSET else optional_text(value)
                at = "name"
                value = whole["name"]
                self.name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "country_code"
                value = whole["country_code"]
                self.country_code = value if type(value) is str or value is UNSET else optional_text(value)
                at = "default"
                value = whole["default"]
                self.default = value if type(value) is bool or value is UNSET else optional_boolean(value)
                at = "address2"
                value = whole["address2"]
                self.address2 = value if type(value) is str or value is UNSET else optional_text(value)
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 14
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
