# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.forecasting_parameters import ForecastingParameters


T = TypeVar("T", bound="ForecastingStep")


@_attrs_define
class ForecastingStep:
    """Foretells how the figures go on.

    Attributes:
        type_ (Literal['forecasting']): The type of the step.
        step (int | Unset): The place of the step in the workflow, counted from 1.
        parameters (ForecastingParameters | Unset): How to foretell, and how far.
    """

    type_: Literal["forecasting"]
    step: int | Unset = UNSET
    parameters: ForecastingParameters | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        step = self.step

        parameters: dict[str, Any] | Unset = UNSET
        if not isinstance(self.parameters, Unset):
            parameters = self.parameters.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "type": type_,
            }
        )
        if step is not UNSET:
            field_dict["step"] = step
        if parameters is not UNSET:
            field_dict["parameters"] = parameters

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.forecasting_parameters import ForecastingParameters

        d = dict(src_dict)
        type_ = cast(Literal["forecasting"], d.pop("type"))
        if type_ != "forecasting":
            raise ValueError(f"type must match const 'forecasting', got '{type_}'")

        step = d.pop("step", UNSET)

        _parameters = d.pop("parameters", UNSET)
        parameters: ForecastingParameters | Unset
        if _parameters is None or isinstance(_parameters, Unset):
            parameters = UNSET
        else:
            parameters = ForecastingParameters.from_dict(_parameters)

        forecasting_step = cls(
            type_=type_,
            step=step,
            parameters=parameters,
        )

        forecasting_step.additional_properties = d
        return forecasting_step

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
