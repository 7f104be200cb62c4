# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, one, optional_text, text
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .dashboard_settings import DashboardSettings
    from .dashboard_tile import DashboardTile


@define(repr=False)
class DashboardCreation(Model):
    """The new dashboard."""

    name: str
    """The name of the dashboard."""
    description: str | Unset = UNSET
    """What the dashboard is about."""
    layout: list[DashboardTile] | Unset = UNSET
    """The charts, each with its place."""
    settings: DashboardSettings | Unset = UNSET
    """How a dashboard looks and behaves."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"name": "name", "description": "description", "layout": "layout", "settings": "settings"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .dashboard_settings import DashboardSettings
        from .dashboard_tile import DashboardTile

        decode_layout = array(one(lambda: DashboardTile))
        decode_settings = one(lambda: DashboardSettings)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"description": UNSET, "layout": UNSET, "settings": UNSET}

        def decode(source: dict[str, Any]) -> DashboardCreation:
            self, at = new(cls), ""
            whole = source if len(source) == 4 else absent | source
            try:
                at = "name"
                value = whole["name"]
                self.name = value if type(value) is str else text(value)
                at = "description"
                value = whole["description"]
                self.description = value if type(value) is str or value is UNSET else optional_text(value)
                at = "layout"
                value = whole["layout"]
                self.layout = UNSET if value is None or value is UNSET else decode_layout(value)
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
