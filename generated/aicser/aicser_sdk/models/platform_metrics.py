# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, one
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .ai_query_counts import AiQueryCounts
    from .chart_counts import ChartCounts
    from .platform_performance import PlatformPerformance
    from .user_counts import UserCounts


@define(repr=False)
class PlatformMetrics(Model):
    """How the platform is used."""

    users: UserCounts | Unset = UNSET
    """How many users there are and were active."""
    charts: ChartCounts | Unset = UNSET
    """How many charts there are and were made."""
    ai_queries: AiQueryCounts | Unset = UNSET
    """How many questions the AI was asked."""
    performance: PlatformPerformance | Unset = UNSET
    """How well the platform runs."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "users": "users",
        "charts": "charts",
        "ai_queries": "ai_queries",
        "performance": "performance",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .ai_query_counts import AiQueryCounts
        from .chart_counts import ChartCounts
        from .platform_performance import PlatformPerformance
        from .user_counts import UserCounts

        decode_users = one(lambda: UserCounts)
        decode_charts = one(lambda: ChartCounts)
        decode_ai_queries = one(lambda: AiQueryCounts)
        decode_performance = one(lambda: PlatformPerformance)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"users": UNSET, "charts": UNSET, "ai_queries": UNSET, "performance": UNSET}

        def decode(source: dict[str, Any]) -> PlatformMetrics:
            self, at = new(cls), ""
            whole = source if len(source) == 4 else absent | source
            try:
                at = "users"
                value = whole["users"]
                self.users = UNSET if value is None or value is UNSET else decode_users(value)
                at = "charts"
                value = whole["charts"]
                self.charts = UNSET if value is None or value is UNSET else decode_charts(value)
                at = "ai_queries"
                value = whole["ai_queries"]
                self.ai_queries = UNSET if value is None or value is UNSET else decode_ai_queries(value)
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
