# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, constant, one
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .product import Product


@define(repr=False)
class ProductPage(Model):
    """One page of products."""

    result: Literal[True]
    """Always true."""
    products: list[Product] | Unset = UNSET
    """The products."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"result": "result", "products": "products"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .product import Product

        decode_result = constant(True)
        decode_products = array(one(lambda: Product))
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"products": UNSET}

        def decode(source: dict[str, Any]) -> ProductPage:
            self, at = new(cls), ""
            whole = source if len(source) == 2 else absent | source
            try:
                at = "result"
                self.result = decode_result(whole["result"])
                at = "products"
                value = whole["products"]
                self.products = UNSET if value is None or value is UNSET else decode_products(value)
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 2
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
