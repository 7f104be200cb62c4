# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, one, optional, optional_text, text
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .organization_settings import OrganizationSettings


@define(repr=False)
class OrganizationCreation(Model):
    """The new organisation."""

    name: str
    """The name of the organisation."""
    domain: str | Unset = UNSET
    """The internet domain of the organisation."""
    plan: str | Unset = UNSET
    """What the organisation has booked."""
    settings: OrganizationSettings | Unset = UNSET
    """What the organisation allows its users."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"name": "name", "domain": "domain", "plan": "plan", "settings": "settings"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .organization_settings import OrganizationSettings

        decode_settings = optional(one(lambda: OrganizationSettings))
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> OrganizationCreation:
            self, at, get = new(cls), "", source.get
            try:
                at = "name"
                value = source["name"]
                self.name = value if type(value) is str else text(value)
                at = "domain"
                value = get("domain", UNSET)
                self.domain = value if type(value) is str or value is UNSET else optional_text(value)
                at = "plan"
                value = get("plan", UNSET)
                self.plan = value if type(value) is str or value is UNSET else optional_text(value)
                at = "settings"
                value = get("settings", UNSET)
                self.settings = value if value is UNSET else decode_settings(value)
            except KeyError:
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            del more["name"]
            more.pop("domain", None)
            more.pop("plan", None)
            more.pop("settings", None)
            self.additional_properties = more
            return self

        return decode
