# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ForecastingParameters")


@_attrs_define
class ForecastingParameters:
    """How to foretell, and how far.

    Attributes:
        model (str | Unset): The statistical model; arima is shown.
        forecast_periods (int | Unset): How many periods to foretell.
        confidence_interval (float | Unset): How likely the true value is to lie within the interval that is given.
    """

    model: str | Unset = UNSET
    forecast_periods: int | Unset = UNSET
    confidence_interval: float | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        model = self.model

        forecast_periods = self.forecast_periods

        confidence_interval = self.confidence_interval

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if model is not UNSET:
            field_dict["model"] = model
        if forecast_periods is not UNSET:
            field_dict["forecast_periods"] = forecast_periods
        if confidence_interval is not UNSET:
            field_dict["confidence_interval"] = confidence_interval

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        model = d.pop("model", UNSET)

        forecast_periods = d.pop("forecast_periods", UNSET)

        confidence_interval = d.pop("confidence_interval", UNSET)

        forecasting_parameters = cls(
            model=model,
            forecast_periods=forecast_periods,
            confidence_interval=confidence_interval,
        )

        forecasting_parameters.additional_properties = d
        return forecasting_parameters

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
