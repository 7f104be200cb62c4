# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.ai_query_counts import AiQueryCounts
    from ..models.chart_counts import ChartCounts
    from ..models.platform_performance import PlatformPerformance
    from ..models.user_counts import UserCounts


T = TypeVar("T", bound="PlatformMetrics")


@_attrs_define
class PlatformMetrics:
    """How the platform is used.

    Attributes:
        users (UserCounts | Unset): How many users there are and were active.
        charts (ChartCounts | Unset): How many charts there are and were made.
        ai_queries (AiQueryCounts | Unset): How many questions the AI was asked.
        performance (PlatformPerformance | Unset): How well the platform runs.
    """

    users: UserCounts | Unset = UNSET
    charts: ChartCounts | Unset = UNSET
    ai_queries: AiQueryCounts | Unset = UNSET
    performance: PlatformPerformance | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        users: dict[str, Any] | Unset = UNSET
        if not isinstance(self.users, Unset):
            users = self.users.to_dict()

        charts: dict[str, Any] | Unset = UNSET
        if not isinstance(self.charts, Unset):
            charts = self.charts.to_dict()

        ai_queries: dict[str, Any] | Unset = UNSET
        if not isinstance(self.ai_queries, Unset):
            ai_queries = self.ai_queries.to_dict()

        performance: dict[str, Any] | Unset = UNSET
        if not isinstance(self.performance, Unset):
            performance = self.performance.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if users is not UNSET:
            field_dict["users"] = users
        if charts is not UNSET:
            field_dict["charts"] = charts
        if ai_queries is not UNSET:
            field_dict["ai_queries"] = ai_queries
        if performance is not UNSET:
            field_dict["performance"] = performance

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.ai_query_counts import AiQueryCounts
        from ..models.chart_counts import ChartCounts
        from ..models.platform_performance import PlatformPerformance
        from ..models.user_counts import UserCounts

        d = dict(src_dict)
        _users = d.pop("users", UNSET)
        users: UserCounts | Unset
        if _users is None or isinstance(_users, Unset):
            users = UNSET
        else:
            users = UserCounts.from_dict(_users)

        _charts = d.pop("charts", UNSET)
        charts: ChartCounts | Unset
        if _charts is None or isinstance(_charts, Unset):
            charts = UNSET
        else:
            charts = ChartCounts.from_dict(_charts)

        _ai_queries = d.pop("ai_queries", UNSET)
        ai_queries: AiQueryCounts | Unset
        if _ai_queries is None or isinstance(_ai_queries, Unset):
            ai_queries = UNSET
        else:
            ai_queries = AiQueryCounts.from_dict(_ai_queries)

        _performance = d.pop("performance", UNSET)
        performance: PlatformPerformance | Unset
        if _performance is None or isinstance(_performance, Unset):
            performance = UNSET
        else:
            performance = PlatformPerformance.from_dict(_performance)

        platform_metrics = cls(
            users=users,
            charts=charts,
            ai_queries=ai_queries,
            performance=performance,
        )

        platform_metrics.additional_properties = d
        return platform_metrics

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
