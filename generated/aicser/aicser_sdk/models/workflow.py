# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.data_preparation_step import DataPreparationStep
    from ..models.forecasting_step import ForecastingStep
    from ..models.other_step import OtherStep
    from ..models.trend_analysis_step import TrendAnalysisStep
    from ..models.workflow_options import WorkflowOptions


T = TypeVar("T", bound="Workflow")


@_attrs_define
class Workflow:
    """Steps to run one after another, or side by side.

    Attributes:
        steps (list[DataPreparationStep | ForecastingStep | OtherStep | TrendAnalysisStep]): The steps.
        workflow_name (str | Unset): What the workflow is called.
        options (WorkflowOptions | Unset): How the steps are run.
    """

    steps: list[DataPreparationStep | ForecastingStep | OtherStep | TrendAnalysisStep]
    workflow_name: str | Unset = UNSET
    options: WorkflowOptions | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.data_preparation_step import DataPreparationStep
        from ..models.forecasting_step import ForecastingStep
        from ..models.trend_analysis_step import TrendAnalysisStep

        steps = []
        for steps_item_data in self.steps:
            steps_item: dict[str, Any]
            if isinstance(steps_item_data, DataPreparationStep):
                steps_item = steps_item_data.to_dict()
            elif isinstance(steps_item_data, TrendAnalysisStep):
                steps_item = steps_item_data.to_dict()
            elif isinstance(steps_item_data, ForecastingStep):
                steps_item = steps_item_data.to_dict()
            else:
                steps_item = steps_item_data.to_dict()

            steps.append(steps_item)

        workflow_name = self.workflow_name

        options: dict[str, Any] | Unset = UNSET
        if not isinstance(self.options, Unset):
            options = self.options.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "steps": steps,
            }
        )
        if workflow_name is not UNSET:
            field_dict["workflow_name"] = workflow_name
        if options is not UNSET:
            field_dict["options"] = options

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.data_preparation_step import DataPreparationStep
        from ..models.forecasting_step import ForecastingStep
        from ..models.other_step import OtherStep
        from ..models.trend_analysis_step import TrendAnalysisStep
        from ..models.workflow_options import WorkflowOptions

        d = dict(src_dict)
        steps = []
        _steps = d.pop("steps")
        for steps_item_data in _steps:

            def _parse_steps_item(
                data: object,
            ) -> DataPreparationStep | ForecastingStep | OtherStep | TrendAnalysisStep:
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    componentsschemas_workflow_step_type_0 = DataPreparationStep.from_dict(data)

                    return componentsschemas_workflow_step_type_0
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    componentsschemas_workflow_step_type_1 = TrendAnalysisStep.from_dict(data)

                    return componentsschemas_workflow_step_type_1
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    componentsschemas_workflow_step_type_2 = ForecastingStep.from_dict(data)

                    return componentsschemas_workflow_step_type_2
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_workflow_step_type_3 = OtherStep.from_dict(data)

                return componentsschemas_workflow_step_type_3

            steps_item = _parse_steps_item(steps_item_data)

            steps.append(steps_item)

        workflow_name = d.pop("workflow_name", UNSET)

        _options = d.pop("options", UNSET)
        options: WorkflowOptions | Unset
        if _options is None or isinstance(_options, Unset):
            options = UNSET
        else:
            options = WorkflowOptions.from_dict(_options)

        workflow = cls(
            steps=steps,
            workflow_name=workflow_name,
            options=options,
        )

        workflow.additional_properties = d
        return workflow

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
