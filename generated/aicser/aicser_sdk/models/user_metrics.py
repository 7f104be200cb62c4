# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, one, text
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .user_activity import UserActivity
    from .user_performance import UserPerformance
    from .user_usage import UserUsage


@define(repr=False)
class UserMetrics(Model):
    """How one user uses the platform."""

    user_id: str
    """The id of the user."""
    usage: UserUsage | Unset = UNSET
    """What the user made and called."""
    activity: UserActivity | Unset = UNSET
    """When the user was there."""
    performance: UserPerformance | Unset = UNSET
    """How the user's queries went."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "user_id": "user_id",
        "usage": "usage",
        "activity": "activity",
        "performance": "performance",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .user_activity import UserActivity
        from .user_performance import UserPerformance
        from .user_usage import UserUsage

        decode_usage = one(lambda: UserUsage)
        decode_activity = one(lambda: UserActivity)
        decode_performance = one(lambda: UserPerformance)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"usage": UNSET, "activity": UNSET, "performance": UNSET}

        def decode(source: dict[str, Any]) -> UserMetrics:
            self, at = new(cls), ""
            whole = source if len(source) == 4 else absent | source
            try:
                at = "user_id"
                value = whole["user_id"]
                self.user_id = value if type(value) is str else text(value)
                at = "usage"
                value = whole["usage"]
                self.usage = UNSET if value is None or value is UNSET else decode_usage(value)
                at = "activity"
                value = whole["activity"]
                self.activity = UNSET if value is None or value is UNSET else decode_activity(value)
                at = "performance"
                value = whole["performance"]
                self.performance = UNSET if value is None or value is UNSET else decode_performance(value)
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
