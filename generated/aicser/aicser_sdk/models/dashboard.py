# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, date_time, one, optional, optional_text, text
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .dashboard_chart import DashboardChart
    from .dashboard_settings import DashboardSettings


@define(repr=False)
class Dashboard(Model):
    """A dashboard."""

    dashboard_id: str
    """The id of the dashboard."""
    name: str | Unset = UNSET
    """The name of the dashboard."""
    description: str | Unset = UNSET
    """What the dashboard is about."""
    layout: list[DashboardChart] | Unset = UNSET
    """The charts, each with its place."""
    settings: DashboardSettings | Unset = UNSET
    """How a dashboard looks and behaves."""
    created_at: datetime.datetime | Unset = UNSET
    """When the dashboard was created."""
    updated_at: datetime.datetime | Unset = UNSET
    """When the dashboard was last changed."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "dashboard_id": "dashboard_id",
        "name": "name",
        "description": "description",
        "layout": "layout",
        "settings": "settings",
        "created_at": "created_at",
        "updated_at": "updated_at",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .dashboard_chart import DashboardChart
        from .dashboard_settings import DashboardSettings

        decode_layout = optional(array(one(lambda: DashboardChart)))
        decode_settings = optional(one(lambda: DashboardSettings))
        decode_created_at = optional(date_time)
        decode_updated_at = optional(date_time)
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> Dashboard:
            self, at, get = new(cls), "", source.get
            try:
                at = "dashboard_id"
                value = source["dashboard_id"]
                self.dashboard_id = value if type(value) is str else text(value)
                at = "name"
                value = get("name", UNSET)
                self.name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "description"
                value = get("description", UNSET)
                self.description = value if type(value) is str or value is UNSET else optional_text(value)
                at = "layout"
                value = get("layout", UNSET)
                self.layout = value if value is UNSET else decode_layout(value)
                at = "settings"
                value = get("settings", UNSET)
                self.settings = value if value is UNSET else decode_settings(value)
                at = "created_at"
                value = get("created_at", UNSET)
                self.created_at = value if value is UNSET else decode_created_at(value)
                at = "updated_at"
                value = get("updated_at", UNSET)
                self.updated_at = value if value is UNSET else decode_updated_at(value)
            except KeyError:
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            del more["dashboard_id"]
            more.pop("name", None)
            more.pop("description", None)
            more.pop("layout", None)
            more.pop("settings", None)
            more.pop("created_at", None)
            more.pop("updated_at", None)
            self.additional_properties = more
            return self

        return decode
