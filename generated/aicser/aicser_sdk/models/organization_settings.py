# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, optional, optional_integer, text
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
        decode_ai_model_access = optional(array(text))
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> OrganizationSettings:
            self, at, get = new(cls), "", source.get
            try:
                at = "max_users"
                value = get("max_users", UNSET)
                self.max_users = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "data_retention_days"
                value = get("data_retention_days", UNSET)
                self.data_retention_days = (
                    value if type(value) is int or value is UNSET else optional_integer(value)
                )
                at = "ai_model_access"
                value = get("ai_model_access", UNSET)
                self.ai_model_access = value if value is UNSET else decode_ai_model_access(value)
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            more.pop("max_users", None)
            more.pop("data_retention_days", None)
            more.pop("ai_model_access", None)
            self.additional_properties = more
            return self

        return decode
