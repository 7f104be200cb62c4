# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
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
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {
            "first_name": UNSET,
            "last_name": UNSET,
            "full_name": UNSET,
            "email": UNSET,
            "phone": UNSET,
            "company": UNSET,
            "line1": UNSET,
            "line2": UNSET,
            "city": UNSET,
            "country_code": UNSET,
            "postal_code": UNSET,
            "parcel_point_id": UNSET,
        }

        def decode(source: dict[str, Any]) -> Address:
            self, at = new(cls), ""
            whole = source if len(source) == 12 else absent | source
            try:
                at = "first_name"
                value = whole["first_name"]
                self.first_name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "last_name"
                value = whole["last_name"]
                self.last_name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "full_name"
                value = whole["full_name"]
                self.full_name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "email"
                value = whole["email"]
                self.email = value if value is None or type(value) is str or value is UNSET else text(value)
                at = "phone"
                value = whole["phone"]
                self.phone = value if value is None or type(value) is str or value is UNSET else text(value)
                at = "company"
                value = whole["company"]
                self.company = value if value is None or type(value) is str or value is UNSET else text(value)
                at = "line1"
                value = whole["line1"]
                self.line1 = value if type(value) is str or value is UNSET else optional_text(value)
                at = "line2"
                value = whole["line2"]
                self.line2 = value if value is None or type(value) is str or value is UNSET else text(value)
                at = "city"
                value = whole["city"]
                self.city = value if type(value) is str or value is UNSET else optional_text(value)
                at = "country_code"
                value = whole["country_code"]
                self.country_code = value if type(value) is str or value is UNSET else optional_text(value)
                at = "postal_code"
                value = whole["postal_code"]
                self.postal_code = value if type(value) is str or value is UNSET else optional_text(value)
                at = "parcel_point_id"
                value = whole["parcel_point_id"]
                self.parcel_point_id = (
                    value if value is None or type(value) is str or value is UNSET else text(value)
                )
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 12
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
