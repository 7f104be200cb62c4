# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, one, optional, text
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

        decode_usage = optional(one(lambda: UserUsage))
        decode_activity = optional(one(lambda: UserActivity))
        decode_performance = optional(one(lambda: UserPerformance))
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> UserMetrics:
            self, at, get = new(cls), "", source.get
            try:
                at = "user_id"
                value = source["user_id"]
                self.user_id = value if type(value) is str else text(value)
                at = "usage"
                value = get("usage", UNSET)
                self.usage = value if value is UNSET else decode_usage(value)
                at = "activity"
                value = get("activity", UNSET)
                self.activity = value if value is UNSET else decode_activity(value)
                at = "performance"
                value = get("performance", UNSET)
                self.performance = value if value is UNSET else decode_performance(value)
            except KeyError:
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            del more["user_id"]
            more.pop("usage", None)
            more.pop("activity", None)
            more.pop("performance", None)
            self.additional_properties = more
            return self

        return decode
