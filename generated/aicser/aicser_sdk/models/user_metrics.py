# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.user_activity import UserActivity
    from ..models.user_performance import UserPerformance
    from ..models.user_usage import UserUsage


T = TypeVar("T", bound="UserMetrics")


@_attrs_define
class UserMetrics:
    """How one user uses the platform.

    Attributes:
        user_id (str): The id of the user.
        usage (UserUsage | Unset): What the user made and called.
        activity (UserActivity | Unset): When the user was there.
        performance (UserPerformance | Unset): How the user's queries went.
    """

    user_id: str
    usage: UserUsage | Unset = UNSET
    activity: UserActivity | Unset = UNSET
    performance: UserPerformance | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        user_id = self.user_id

        usage: dict[str, Any] | Unset = UNSET
        if not isinstance(self.usage, Unset):
            usage = self.usage.to_dict()

        activity: dict[str, Any] | Unset = UNSET
        if not isinstance(self.activity, Unset):
            activity = self.activity.to_dict()

        performance: dict[str, Any] | Unset = UNSET
        if not isinstance(self.performance, Unset):
            performance = self.performance.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "user_id": user_id,
            }
        )
        if usage is not UNSET:
            field_dict["usage"] = usage
        if activity is not UNSET:
            field_dict["activity"] = activity
        if performance is not UNSET:
            field_dict["performance"] = performance

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.user_activity import UserActivity
        from ..models.user_performance import UserPerformance
        from ..models.user_usage import UserUsage

        d = dict(src_dict)
        user_id = d.pop("user_id")

        _usage = d.pop("usage", UNSET)
        usage: UserUsage | Unset
        if _usage is None or isinstance(_usage, Unset):
            usage = UNSET
        else:
            usage = UserUsage.from_dict(_usage)

        _activity = d.pop("activity", UNSET)
        activity: UserActivity | Unset
        if _activity is None or isinstance(_activity, Unset):
            activity = UNSET
        else:
            activity = UserActivity.from_dict(_activity)

        _performance = d.pop("performance", UNSET)
        performance: UserPerformance | Unset
        if _performance is None or isinstance(_performance, Unset):
            performance = UNSET
        else:
            performance = UserPerformance.from_dict(_performance)

        user_metrics = cls(
            user_id=user_id,
            usage=usage,
            activity=activity,
            performance=performance,
        )

        user_metrics.additional_properties = d
        return user_metrics

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
