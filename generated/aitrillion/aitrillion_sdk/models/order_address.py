# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, optional_text
from ..types import UNSET, Unset


@define(repr=False)
class OrderAddress(Model):
    """An address of an order."""

    first_name: str | Unset = UNSET
    """The first name."""
    last_name: str | Unset = UNSET
    """The last name."""
    address1: str | Unset = UNSET
    """The first line of the street address."""
    address2: str | Unset = UNSET
    """The second line."""
    phone: str | Unset = UNSET
    """The telephone number; that of the bill in both addresses."""
    city: str | Unset = UNSET
    """The town."""
    zip_: str | Unset = UNSET
    """The postcode."""
    province: str | Unset = UNSET
    """The state or province, as the store writes it."""
    country: str | Unset = UNSET
    """The country, as a code."""
    company: str | Unset = UNSET
    """The company."""
    latitude: str | Unset = UNSET
    """Always sent empty."""
    longitude: str | Unset = UNSET
    """Always sent empty."""
    name: str | Unset = UNSET
    """The whole name."""
    country_code: str | Unset = UNSET
    """The country again."""
    province_code: str | Unset = UNSET
    """The state or province again."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "first_name": "first_name",
        "last_name": "last_name",
        "address1": "address1",
        "address2": "address2",
        "phone": "phone",
        "city": "city",
        "zip_": "zip",
        "province": "province",
        "country": "country",
        "company": "company",
        "latitude": "latitude",
        "longitude": "longitude",
        "name": "name",
        "country_code": "country_code",
        "province_code": "province_code",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {
            "first_name": UNSET,
            "last_name": UNSET,
            "address1": UNSET,
            "address2": UNSET,
            "phone": UNSET,
            "city": UNSET,
            "zip": UNSET,
            "province": UNSET,
            "country": UNSET,
            "company": UNSET,
            "latitude": UNSET,
            "longitude": UNSET,
            "name": UNSET,
            "country_code": UNSET,
            "province_code": UNSET,
        }

        def decode(source: dict[str, Any]) -> OrderAddress:
            self, at = new(cls), ""
            whole = source if len(source) == 15 else absent | source
            try:
                at = "first_name"
                value = whole["first_name"]
                self.first_name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "last_name"
                value = whole["last_name"]
                self.last_name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "address1"
                value = whole["address1"]
                self.address1 = value if type(value) is str or value is UNSET else optional_text(value)
                at = "address2"
                value = whole["address2"]
                self.address2 = value if type(value) is str or value is UNSET else optional_text(value)
                at = "phone"
                value = whole["phone"]
                self.phone = value if type(value) is str or value is UNSET else optional_text(value)
                at = "city"
                value = whole["city"]
                self.city = value if type(value) is str or value is UNSET else optional_text(value)
                at = "zip"
                value = whole["zip"]
                self.zip_ = value if type(value) is str or value is UNSET else optional_text(value)
                at = "province"
                value = whole["province"]
                self.province = value if type(value) is str or value is UNSET else optional_text(value)
                at = "country"
                value = whole["country"]
                self.country = value if type(value) is str or value is UNSET else optional_text(value)
                at = "company"
                value = whole["company"]
                self.company = value if type(value) is str or value is UNSET else optional_text(value)
                at = "latitude"
                value = whole["latitude"]
                self.latitude = value if type(value) is str or value is UNSET else optional_text(value)
                at = "longitude"
                value = whole["longitude"]
                self.longitude = value if type(value) is str or value is UNSET else optional_text(value)
                at = "name"
                value = whole["name"]
                self.name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "country_code"
                value = whole["country_code"]
                self.country_code = value if type(value) is str or value is UNSET else optional_text(value)
                at = "province_code"
                value = whole["province_code"]
                self.province_code = value if type(value) is str or value is UNSET else optional_text(value)
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 15
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
