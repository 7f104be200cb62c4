# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit
from .._runtime.models import Model
from .._runtime.shapes import Decoder, one, optional
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

        decode_users = optional(one(lambda: UserCounts))
        decode_charts = optional(one(lambda: ChartCounts))
        decode_ai_queries = optional(one(lambda: AiQueryCounts))
        decode_performance = optional(one(lambda: PlatformPerformance))
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> PlatformMetrics:
            self, at, get = new(cls), "", source.get
            try:
                at = "users"
                value = get("users", UNSET)
                self.users = value if value is UNSET else decode_users(value)
                at = "charts"
                value = get("charts", UNSET)
                self.charts = value if value is UNSET else decode_charts(value)
                at = "ai_queries"
                value = get("ai_queries", UNSET)
                self.ai_queries = value if value is UNSET else decode_ai_queries(value)
                at = "performance"
                value = get("performance", UNSET)
                self.performance = value if value is UNSET else decode_performance(value)
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            more.pop("users", None)
            more.pop("charts", None)
            more.pop("ai_queries", None)
            more.pop("performance", None)
            self.additional_properties = more
            return self

        return decode
