# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, either, one, optional, optional_text
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
        decode_options = optional(one(lambda: WorkflowOptions))
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> Workflow:
            self, at, get = new(cls), "", source.get
            try:
                at = "steps"
                self.steps = decode_steps(source["steps"])
                at = "workflow_name"
                value = get("workflow_name", UNSET)
                self.workflow_name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "options"
                value = get("options", UNSET)
                self.options = value if value is UNSET else decode_options(value)
            except KeyError:
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            del more["steps"]
            more.pop("workflow_name", None)
            more.pop("options", None)
            self.additional_properties = more
            return self

        return decode
