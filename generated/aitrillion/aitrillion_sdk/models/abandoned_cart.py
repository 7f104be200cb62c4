# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Among, Decoder, array, integer, one, text

if TYPE_CHECKING:
    from .cart_item import CartItem


@define(repr=False)
class AbandonedCart(Model):
    """What is in an abandoned cart."""

    token: str
    """AiTrillion's id of the cart."""
    item_count: int
    """How many items there are."""
    items: list[CartItem]
    """The items."""
    total_price: float | str
    """The prices of the items together, each counted once."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "token": "token",
        "item_count": "item_count",
        "items": "items",
        "total_price": "total_price",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .cart_item import CartItem

        decode_items = array(one(lambda: CartItem))
        decode_total_price = Among(int, float, str)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {}

        def decode(source: dict[str, Any]) -> AbandonedCart:
            self, at = new(cls), ""
            whole = source if len(source) == 4 else absent | source
            try:
                at = "token"
                value = whole["token"]
                self.token = value if type(value) is str else text(value)
                at = "item_count"
                value = whole["item_count"]
                self.item_count = value if type(value) is int else integer(value)
                at = "items"
                self.items = decode_items(whole["items"])
                at = "total_price"
                self.total_price = decode_total_price(whole["total_price"])
            except KeyError:
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 4
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
