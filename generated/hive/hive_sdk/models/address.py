# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit
from .._runtime.models import Model
from .._runtime.shapes import Decoder, optional_text, text
from ..types import UNSET, Unset


@define(repr=False)
class Address(Model):
    """Where an order goes."""

    first_name: str | Unset = UNSET
    """The first name of the recipient."""
    last_name: str | Unset = UNSET
    """The last name of the recipient."""
    full_name: str | Unset = UNSET
    """Both names."""
    email: str | None | Unset = UNSET
    """The recipient's e-mail address."""
    phone: str | None | Unset = UNSET
    """The recipient's telephone number."""
    company: str | None | Unset = UNSET
    """The company at this address."""
    line1: str | Unset = UNSET
    """Street and number."""
    line2: str | None | Unset = UNSET
    """What else is needed to find the address."""
    city: str | Unset = UNSET
    """The city."""
    country_code: str | Unset = UNSET
    """The country, by its two letters."""
    postal_code: str | Unset = UNSET
    """The postal code."""
    parcel_point_id: str | None | Unset = UNSET
    """The parcel point from which the recipient fetches the order."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "first_name": "first_name",
        "last_name": "last_name",
        "full_name": "full_name",
        "email": "email",
        "phone": "phone",
        "company": "company",
        "line1": "line1",
        "line2": "line2",
        "city": "city",
        "country_code": "country_code",
        "postal_code": "postal_code",
        "parcel_point_id": "parcel_point_id",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> Address:
            self, at, get = new(cls), "", source.get
            try:
                at = "first_name"
                value = get("first_name", UNSET)
                self.first_name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "last_name"
                value = get("last_name", UNSET)
                self.last_name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "full_name"
                value = get("full_name", UNSET)
                self.full_name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "email"
                value = get("email", UNSET)
                self.email = value if type(value) is str or value is UNSET or value is None else text(value)
                at = "phone"
                value = get("phone", UNSET)
                self.phone = value if type(value) is str or value is UNSET or value is None else text(value)
                at = "company"
                value = get("company", UNSET)
                self.company = value if type(value) is str or value is UNSET or value is None else text(value)
                at = "line1"
                value = get("line1", UNSET)
                self.line1 = value if type(value) is str or value is UNSET else optional_text(value)
                at = "line2"
                value = get("line2", UNSET)
                self.line2 = value if type(value) is str or value is UNSET or value is None else text(value)
                at = "city"
                value = get("city", UNSET)
                self.city = value if type(value) is str or value is UNSET else optional_text(value)
                at = "country_code"
                value = get("country_code", UNSET)
                self.country_code = value if type(value) is str or value is UNSET else optional_text(value)
                at = "postal_code"
                value = get("postal_code", UNSET)
                self.postal_code = value if type(value) is str or value is UNSET else optional_text(value)
                at = "parcel_point_id"
                value = get("parcel_point_id", UNSET)
                self.parcel_point_id = (
                    value if type(value) is str or value is UNSET or value is None else text(value)
                )
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = {name: value for name, value in source.items() if name not in known}
            self.additional_properties = more
            return self

        return decode
