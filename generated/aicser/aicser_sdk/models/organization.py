# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, date_time, one, optional_text, text
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .organization_settings import OrganizationSettings
    from .organization_usage import OrganizationUsage


@define(repr=False)
class Organization(Model):
    """An organisation."""

    organization_id: str
    """The id of the organisation."""
    name: str | Unset = UNSET
    """The name of the organisation."""
    domain: str | Unset = UNSET
    """The internet domain of the organisation."""
    plan: str | Unset = UNSET
    """What the organisation has booked."""
    status: str | Unset = UNSET
    """Whether the organisation may use the platform; active is shown."""
    created_at: datetime.datetime | Unset = UNSET
    """When the organisation was created."""
    settings: OrganizationSettings | Unset = UNSET
    """What the organisation allows its users."""
    usage: OrganizationUsage | Unset = UNSET
    """What the organisation uses."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "organization_id": "organization_id",
        "name": "name",
        "domain": "domain",
        "plan": "plan",
        "status": "status",
        "created_at": "created_at",
        "settings": "settings",
        "usage": "usage",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .organization_settings import OrganizationSettings
        from .organization_usage import OrganizationUsage

        decode_settings = one(lambda: OrganizationSettings)
        decode_usage = one(lambda: OrganizationUsage)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {
            "name": UNSET,
            "domain": UNSET,
            "plan": UNSET,
            "status": UNSET,
            "created_at": UNSET,
            "settings": UNSET,
            "usage": UNSET,
        }

        def decode(source: dict[str, Any]) -> Organization:
            self, at = new(cls), ""
            whole = source if len(source) == 8 else absent | source
            try:
                at = "organization_id"
                value = whole["organization_id"]
                self.organization_id = value if type(value) is str else text(value)
                at = "name"
                value = whole["name"]
                self.name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "domain"
                value = whole["domain"]
                self.domain = value if type(value) is str or value is UNSET else optional_text(value)
                at = "plan"
                value = whole["plan"]
                self.plan = value if type(value) is str or value is UNSET else optional_text(value)
                at = "status"
                value = whole["status"]
                self.status = value if type(value) is str or value is UNSET else optional_text(value)
                at = "created_at"
                value = whole["created_at"]
                self.created_at = UNSET if value is None or value is UNSET else date_time(value)
                at = "settings"
                value = whole["settings"]
                self.settings = UNSET if value is None or value is UNSET else decode_settings(value)
                at = "usage"
                value = whole["usage"]
                self.usage = UNSET if value is None or value is UNSET else decode_usage(value)
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 8
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
