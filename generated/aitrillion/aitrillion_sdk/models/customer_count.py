# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, constant, one

if TYPE_CHECKING:
    from .count import Count


@define(repr=False)
class CustomerCount(Model):
    """How many customers there are."""

    result: Literal[True]
    """Always true."""
    customers: Count
    """How many there are."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"result": "result", "customers": "customers"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .count import Count

        decode_result = constant(True)
        decode_customers = one(lambda: Count)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {}

        def decode(source: dict[str, Any]) -> CustomerCount:
            self, at = new(cls), ""
            whole = source if len(source) == 2 else absent | source
            try:
                at = "result"
                self.result = decode_result(whole["result"])
                at = "customers"
                self.customers = decode_customers(whole["customers"])
            except KeyError:
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
