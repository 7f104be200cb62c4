# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, one, optional_text, text
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

        decode_settings = one(lambda: OrganizationSettings)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"domain": UNSET, "plan": UNSET, "settings": UNSET}

        def decode(source: dict[str, Any]) -> OrganizationCreation:
            self, at = new(cls), ""
            whole = source if len(source) == 4 else absent | source
            try:
                at = "name"
                value = whole["name"]
                self.name = value if type(value) is str else text(value)
                at = "domain"
                value = whole["domain"]
                self.domain = value if type(value) is str or value is UNSET else optional_text(value)
                at = "plan"
                value = whole["plan"]
                self.plan = value if type(value) is str or value is UNSET else optional_text(value)
                at = "settings"
                value = whole["settings"]
                self.settings = UNSET if value is None or value is UNSET else decode_settings(value)
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
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
