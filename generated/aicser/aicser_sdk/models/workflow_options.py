# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, optional_boolean
from ..types import UNSET, Unset


@define(repr=False)
class WorkflowOptions(Model):
    """How the steps are run."""

    parallel_execution: bool | Unset = UNSET
    """Whether steps may run at the same time."""
    save_intermediate_results: bool | Unset = UNSET
    """Whether the result of each step is kept."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "parallel_execution": "parallel_execution",
        "save_intermediate_results": "save_intermediate_results",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"parallel_execution": UNSET, "save_intermediate_results": UNSET}

        def decode(source: dict[str, Any]) -> WorkflowOptions:
            self, at = new(cls), ""
            whole = source if len(source) == 2 else absent | source
            try:
                at = "parallel_execution"
                value = whole["parallel_execution"]
                self.parallel_execution = (
                    value if type(value) is bool or value is UNSET else optional_boolean(value)
                )
                at = "save_intermediate_results"
                value = whole["save_intermediate_results"]
                self.save_intermediate_results = (
                    value if type(value) is bool or value is UNSET else optional_boolean(value)
                )
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 2
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
