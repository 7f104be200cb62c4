# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, text
from ..types import UNSET, Unset


@define(repr=False)
class ReturnItem(Model):
    """What the customer said of one item."""

    customer_return_reason: str | None | Unset = UNSET
    """The reason that the customer chose."""
    customer_return_message: str | None | Unset = UNSET
    """What the customer wrote about it."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "customer_return_reason": "customer_return_reason",
        "customer_return_message": "customer_return_message",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"customer_return_reason": UNSET, "customer_return_message": UNSET}

        def decode(source: dict[str, Any]) -> ReturnItem:
            self, at = new(cls), ""
            whole = source if len(source) == 2 else absent | source
            try:
                at = "customer_return_reason"
                value = whole["customer_return_reason"]
                self.customer_return_reason = (
                    value if value is None or type(value) is str or value is UNSET else text(value)
                )
                at = "customer_return_message"
                value = whole["customer_return_message"]
                self.customer_return_message = (
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
                if len(whole) == 2
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
