# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.ai_model_performance import AiModelPerformance


T = TypeVar("T", bound="AiModel")


@_attrs_define
class AiModel:
    """An AI model.

    Attributes:
        model_id (str): The id of the model.
        provider (str | Unset): Whose model it is.
        capabilities (list[str] | Unset): What the model can do.
        status (str | Unset): Whether the model is in use; active is shown.
        performance_metrics (AiModelPerformance | Unset): How well a model does.
    """

    model_id: str
    provider: str | Unset = UNSET
    capabilities: list[str] | Unset = UNSET
    status: str | Unset = UNSET
    performance_metrics: AiModelPerformance | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        model_id = self.model_id

        provider = self.provider

        capabilities: list[str] | Unset = UNSET
        if not isinstance(self.capabilities, Unset):
            capabilities = self.capabilities

        status = self.status

        performance_metrics: dict[str, Any] | Unset = UNSET
        if not isinstance(self.performance_metrics, Unset):
            performance_metrics = self.performance_metrics.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "model_id": model_id,
            }
        )
        if provider is not UNSET:
            field_dict["provider"] = provider
        if capabilities is not UNSET:
            field_dict["capabilities"] = capabilities
        if status is not UNSET:
            field_dict["status"] = status
        if performance_metrics is not UNSET:
            field_dict["performance_metrics"] = performance_metrics

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.ai_model_performance import AiModelPerformance

        d = dict(src_dict)
        model_id = d.pop("model_id")

        provider = d.pop("provider", UNSET)

        capabilities = cast(list[str], d.pop("capabilities", UNSET))

        status = d.pop("status", UNSET)

        _performance_metrics = d.pop("performance_metrics", UNSET)
        performance_metrics: AiModelPerformance | Unset
        if _performance_metrics is None or isinstance(_performance_metrics, Unset):
            performance_metrics = UNSET
        else:
            performance_metrics = AiModelPerformance.from_dict(_performance_metrics)

        ai_model = cls(
            model_id=model_id,
            provider=provider,
            capabilities=capabilities,
            status=status,
            performance_metrics=performance_metrics,
        )

        ai_model.additional_properties = d
        return ai_model

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
