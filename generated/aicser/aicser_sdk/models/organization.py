# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, date_time, one, optional, optional_text, text
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

        decode_created_at = optional(date_time)
        decode_settings = optional(one(lambda: OrganizationSettings))
        decode_usage = optional(one(lambda: OrganizationUsage))
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> Organization:
            self, at, get = new(cls), "", source.get
            try:
                at = "organization_id"
                value = source["organization_id"]
                self.organization_id = value if type(value) is str else text(value)
                at = "name"
                value = get("name", UNSET)
                self.name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "domain"
                value = get("domain", UNSET)
                self.domain = value if type(value) is str or value is UNSET else optional_text(value)
                at = "plan"
                value = get("plan", UNSET)
                self.plan = value if type(value) is str or value is UNSET else optional_text(value)
                at = "status"
                value = get("status", UNSET)
                self.status = value if type(value) is str or value is UNSET else optional_text(value)
                at = "created_at"
                value = get("created_at", UNSET)
                self.created_at = value if value is UNSET else decode_created_at(value)
                at = "settings"
                value = get("settings", UNSET)
                self.settings = value if value is UNSET else decode_settings(value)
                at = "usage"
                value = get("usage", UNSET)
                self.usage = value if value is UNSET else decode_usage(value)
            except KeyError:
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            del more["organization_id"]
            more.pop("name", None)
            more.pop("domain", None)
            more.pop("plan", None)
            more.pop("status", None)
            more.pop("created_at", None)
            more.pop("settings", None)
            more.pop("usage", None)
            self.additional_properties = more
            return self

        return decode
