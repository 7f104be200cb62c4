# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from typing import Any, Literal

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, optional_integer, optional_text
from ..types import UNSET, Unset


@define(repr=False)
class Shop(Model):
    """The details of a shop, as it sends them."""

    shop_name: str | Unset = UNSET
    """The address of the store without `https://`."""
    shop_type: Literal["woocommerce", "wordpress-nonecommerce"] | str | Unset = UNSET
    """What the store runs on."""
    shop_owner: str | Unset = UNSET
    """Always sent empty."""
    status: int | Unset = UNSET
    """Always sent as 1."""
    address1: str | Unset = UNSET
    """The first line of the street address."""
    address2: str | Unset = UNSET
    """The second line."""
    country: str | Unset = UNSET
    """The country, as a code."""
    city: str | Unset = UNSET
    """The town."""
    zip_: str | Unset = UNSET
    """The postcode."""
    phone: str | Unset = UNSET
    """Always sent empty."""
    store_name: str | Unset = UNSET
    """The name of the site."""
    email: str | Unset = UNSET
    """The e-mail address of the administrator."""
    shop_currency: str | Unset = UNSET
    """The ISO code of the currency."""
    money_format: str | Unset = UNSET
    """The symbol of the currency, followed by `{{amount}}`."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "shop_name": "shop_name",
        "shop_type": "shop_type",
        "shop_owner": "shop_owner",
        "status": "status",
        "address1": "address1",
        "address2": "address2",
        "country": "country",
        "city": "city",
        "zip_": "zip",
        "phone": "phone",
        "store_name": "store_name",
        "email": "email",
        "shop_currency": "shop_currency",
        "money_format": "money_format",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {
            "shop_name": UNSET,
            "shop_type": UNSET,
            "shop_owner": UNSET,
            "status": UNSET,
            "address1": UNSET,
            "address2": UNSET,
            "country": UNSET,
            "city": UNSET,
            "zip": UNSET,
            "phone": UNSET,
            "store_name": UNSET,
            "email": UNSET,
            "shop_currency": UNSET,
            "money_format": UNSET,
        }

        def decode(source: dict[str, Any]) -> Shop:
            self, at = new(cls), ""
            whole = source if len(source) == 14 else absent | source
            try:
                at = "shop_name"
                value = whole["shop_name"]
                self.shop_name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "shop_type"
                value = whole["shop_type"]
                self.shop_type = value if type(value) is str or value is UNSET else optional_text(value)
                at = "shop_owner"
                value = whole["shop_owner"]
                self.shop_owner = value if type(value) is str or value is UNSET else optional_text(value)
                at = "status"
                value = whole["status"]
                self.status = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "address1"
                value = whole["address1"]
                self.address1 = value if type(value) is str or value is UNSET else optional_text(value)
                at = "address2"
                value = whole["address2"]
                self.address2 = value if type(value) is str or value is UNSET else optional_text(value)
                at = "country"
                value = whole["country"]
                self.country = value if type(value) is str or value is UNSET else optional_text(value)
                at = "city"
                value = whole["city"]
                self.city = value if type(value) is str or value is UNSET else optional_text(value)
                at = "zip"
                value = whole["zip"]
                self.zip_ = value if type(value) is str or value is UNSET else optional_text(value)
                at = "phone"
                value = whole["phone"]
                self.phone = value if type(value) is str or value is UNSET else optional_text(value)
                at = "store_name"
                value = whole["store_name"]
                self.store_name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "email"
                value = whole["email"]
                self.email = value if type(value) is str or value is UNSET else optional_text(value)
                at = "shop_currency"
                value = whole["shop_currency"]
                self.shop_currency = value if type(value) is str or value is UNSET else optional_text(value)
                at = "money_format"
                value = whole["money_format"]
                self.money_format = value if type(value) is str or value is UNSET else optional_text(value)
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
