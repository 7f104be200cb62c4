# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, date_time, one, optional_text, text
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

        decode_layout = array(one(lambda: DashboardChart))
        decode_settings = one(lambda: DashboardSettings)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {
            "name": UNSET,
            "description": UNSET,
            "layout": UNSET,
            "settings": UNSET,
            "created_at": UNSET,
            "updated_at": UNSET,
        }

        def decode(source: dict[str, Any]) -> Dashboard:
            self, at = new(cls), ""
            whole = source if len(source) == 7 else absent | source
            try:
                at = "dashboard_id"
                value = whole["dashboard_id"]
                self.dashboard_id = value if type(value) is str else text(value)
                at = "name"
                value = whole["name"]
                self.name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "description"
                value = whole["description"]
                self.description = value if type(value) is str or value is UNSET else optional_text(value)
                at = "layout"
                value = whole["layout"]
                self.layout = UNSET if value is None or value is UNSET else decode_layout(value)
                at = "settings"
                value = whole["settings"]
                self.settings = UNSET if value is None or value is UNSET else decode_settings(value)
                at = "created_at"
                value = whole["created_at"]
                self.created_at = UNSET if value is None or value is UNSET else date_time(value)
                at = "updated_at"
                value = whole["updated_at"]
                self.updated_at = UNSET if value is None or value is UNSET else date_time(value)
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 7
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
