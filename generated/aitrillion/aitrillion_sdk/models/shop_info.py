# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from typing import Any, Literal

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, text


@define(repr=False)
class ShopInfo(Model):
    """The details of a shop, as AiTrillion asks for them."""

    shop_name: str
    """The address of the store without `https://`."""
    shop_type: Literal["woocommerce", "wordpress-nonecommerce"] | str
    """What the store runs on."""
    shop_owner: str
    """The name of the first administrator; empty when there is none."""
    country: str
    """The country, as a code; empty from plain WordPress."""
    city: str
    """The town; empty from plain WordPress."""
    zip_: str
    """The postcode; empty from plain WordPress."""
    phone: str
    """Always empty."""
    store_name: str
    """The name of the site."""
    email: str
    """The e-mail address of the administrator."""
    shop_currency: str
    """The ISO code of the currency; empty from plain WordPress."""
    money_format: str
    """The symbol of the currency, followed by `{{amount}}`; empty from plain WordPress."""
    created_at: str
    """The moment of the reply."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "shop_name": "shop_name",
        "shop_type": "shop_type",
        "shop_owner": "shop_owner",
        "country": "country",
        "city": "city",
        "zip_": "zip",
        "phone": "phone",
        "store_name": "store_name",
        "email": "email",
        "shop_currency": "shop_currency",
        "money_format": "money_format",
        "created_at": "created_at",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {}

        def decode(source: dict[str, Any]) -> ShopInfo:
            self, at = new(cls), ""
            whole = source if len(source) == 12 else absent | source
            try:
                at = "shop_name"
                value = whole["shop_name"]
                self.shop_name = value if type(value) is str else text(value)
                at = "shop_type"
                value = whole["shop_type"]
                self.shop_type = value if type(value) is str else text(value)
                at = "shop_owner"
                value = whole["shop_owner"]
                self.shop_owner = value if type(value) is str else text(value)
                at = "country"
                value = whole["country"]
                self.country = value if type(value) is str else text(value)
                at = "city"
                value = whole["city"]
                self.city = value if type(value) is str else text(value)
                at = "zip"
                value = whole["zip"]
                self.zip_ = value if type(value) is str else text(value)
                at = "phone"
                value = whole["phone"]
                self.phone = value if type(value) is str else text(value)
                at = "store_name"
                value = whole["store_name"]
                self.store_name = value if type(value) is str else text(value)
                at = "email"
                value = whole["email"]
                self.email = value if type(value) is str else text(value)
                at = "shop_currency"
                value = whole["shop_currency"]
                self.shop_currency = value if type(value) is str else text(value)
                at = "money_format"
                value = whole["money_format"]
                self.money_format = value if type(value) is str else text(value)
                at = "created_at"
                value = whole["created_at"]
                self.created_at = value if type(value) is str else text(value)
            except KeyError:
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
