# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, optional_integer, optional_number
from ..types import UNSET, Unset


@define(repr=False)
class OrganizationUsage(Model):
    """What the organisation uses."""

    current_users: int | Unset = UNSET
    """How many users it has."""
    data_storage_gb: float | Unset = UNSET
    """How many gigabytes its data take."""
    api_calls_month: int | Unset = UNSET
    """How many API calls it made in a month."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "current_users": "current_users",
        "data_storage_gb": "data_storage_gb",
        "api_calls_month": "api_calls_month",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"current_users": UNSET, "data_storage_gb": UNSET, "api_calls_month": UNSET}

        def decode(source: dict[str, Any]) -> OrganizationUsage:
            self, at = new(cls), ""
            whole = source if len(source) == 3 else absent | source
            try:
                at = "current_users"
                value = whole["current_users"]
                self.current_users = (
                    value if type(value) is int or value is UNSET else optional_integer(value)
                )
                at = "data_storage_gb"
                value = whole["data_storage_gb"]
                self.data_storage_gb = (
                    value if type(value) is float or value is UNSET else optional_number(value)
                )
                at = "api_calls_month"
                value = whole["api_calls_month"]
                self.api_calls_month = (
                    value if type(value) is int or value is UNSET else optional_integer(value)
                )
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 3
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
