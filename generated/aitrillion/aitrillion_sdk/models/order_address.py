# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit
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
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> OrderAddress:
            self, at, get = new(cls), "", source.get
            try:
                at = "first_name"
                value = get("first_name", UNSET)
                self.first_name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "last_name"
                value = get("last_name", UNSET)
                self.last_name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "address1"
                value = get("address1", UNSET)
                self.address1 = value if type(value) is str or value is UNSET else optional_text(value)
                at = "address2"
                value = get("address2", UNSET)
                self.address2 = value if type(value) is str or value is UNSET else optional_text(value)
                at = "phone"
                value = get("phone", UNSET)
                self.phone = value if type(value) is str or value is UNSET else optional_text(value)
                at = "city"
                value = get("city", UNSET)
                self.city = value if type(value) is str or value is UNSET else optional_text(value)
                at = "zip"
                value = get("zip", UNSET)
                self.zip_ = value if type(value) is str or value is UNSET else optional_text(value)
                at = "province"
                value = get("province", UNSET)
                self.province = value if type(value) is str or value is UNSET else optional_text(value)
                at = "country"
                value = get("country", UNSET)
                self.country = value if type(value) is str or value is UNSET else optional_text(value)
                at = "company"
                value = get("company", UNSET)
                self.company = value if type(value) is str or value is UNSET else optional_text(value)
                at = "latitude"
                value = get("latitude", UNSET)
                self.latitude = value if type(value) is str or value is UNSET else optional_text(value)
                at = "longitude"
                value = get("longitude", UNSET)
                self.longitude = value if type(value) is str or value is UNSET else optional_text(value)
                at = "name"
                value = get("name", UNSET)
                self.name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "country_code"
                value = get("country_code", UNSET)
                self.country_code = value if type(value) is str or value is UNSET else optional_text(value)
                at = "province_code"
                value = get("province_code", UNSET)
                self.province_code = value if type(value) is str or value is UNSET else optional_text(value)
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = {name: value for name, value in source.items() if name not in known}
            self.additional_properties = more
            return self

        return decode
