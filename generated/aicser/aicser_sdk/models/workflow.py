# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, either, one, optional_text
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .data_preparation_step import DataPreparationStep
    from .forecasting_step import ForecastingStep
    from .other_step import OtherStep
    from .trend_analysis_step import TrendAnalysisStep
    from .workflow_options import WorkflowOptions


@define(repr=False)
class Workflow(Model):
    """Steps to run one after another, or side by side."""

    steps: list[DataPreparationStep | TrendAnalysisStep | ForecastingStep | OtherStep]
    """The steps."""
    workflow_name: str | Unset = UNSET
    """What the workflow is called."""
    options: WorkflowOptions | Unset = UNSET
    """How the steps are run."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"steps": "steps", "workflow_name": "workflow_name", "options": "options"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .data_preparation_step import DataPreparationStep
        from .forecasting_step import ForecastingStep
        from .other_step import OtherStep
        from .trend_analysis_step import TrendAnalysisStep
        from .workflow_options import WorkflowOptions

        decode_steps = array(
            either(
                one(lambda: DataPreparationStep),
                one(lambda: TrendAnalysisStep),
                one(lambda: ForecastingStep),
                one(lambda: OtherStep),
            )
        )
        decode_options = one(lambda: WorkflowOptions)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"workflow_name": UNSET, "options": UNSET}

        def decode(source: dict[str, Any]) -> Workflow:
            self, at = new(cls), ""
            whole = source if len(source) == 3 else absent | source
            try:
                at = "steps"
                self.steps = decode_steps(whole["steps"])
                at = "workflow_name"
                value = whole["workflow_name"]
                self.workflow_name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "options"
                value = whole["options"]
                self.options = UNSET if value is None or value is UNSET else decode_options(value)
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 3
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
