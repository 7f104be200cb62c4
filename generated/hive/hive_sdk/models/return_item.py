# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit
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
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> ReturnItem:
            self, at, get = new(cls), "", source.get
            try:
                at = "customer_return_reason"
                value = get("customer_return_reason", UNSET)
                self.customer_return_reason = (
                    value if type(value) is str or value is UNSET or value is None else text(value)
                )
                at = "customer_return_message"
                value = get("customer_return_message", UNSET)
                self.customer_return_message = (
                    value if type(value) is str or value is UNSET or value is None else text(value)
                )
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            more.pop("customer_return_reason", None)
            more.pop("customer_return_message", None)
            self.additional_properties = more
            return self

        return decode
