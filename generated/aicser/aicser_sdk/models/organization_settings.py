# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, optional_integer, text
from ..types import UNSET, Unset


@define(repr=False)
class OrganizationSettings(Model):
    """What the organisation allows its users."""

    max_users: int | Unset = UNSET
    """How many users it may have."""
    data_retention_days: int | Unset = UNSET
    """For how many days data are kept."""
    ai_model_access: list[str] | Unset = UNSET
    """The AI models that its users may use."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "max_users": "max_users",
        "data_retention_days": "data_retention_days",
        "ai_model_access": "ai_model_access",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        decode_ai_model_access = array(text)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"max_users": UNSET, "data_retention_days": UNSET, "ai_model_access": UNSET}

        def decode(source: dict[str, Any]) -> OrganizationSettings:
            self, at = new(cls), ""
            whole = source if len(source) == 3 else absent | source
            try:
                at = "max_users"
                value = whole["max_users"]
                self.max_users = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "data_retention_days"
                value = whole["data_retention_days"]
                self.data_retention_days = (
                    value if type(value) is int or value is UNSET else optional_integer(value)
                )
                at = "ai_model_access"
                value = whole["ai_model_access"]
                self.ai_model_access = (
                    UNSET if value is None or value is UNSET else decode_ai_model_access(value)
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
