# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, one, text
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .chart_dataset import ChartDataset


@define(repr=False)
class ChartData(Model):
    """The labels of a chart and its series."""

    labels: list[str] | Unset = UNSET
    """What the values stand for, in their order."""
    datasets: list[ChartDataset] | Unset = UNSET
    """The series."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"labels": "labels", "datasets": "datasets"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .chart_dataset import ChartDataset

        decode_labels = array(text)
        decode_datasets = array(one(lambda: ChartDataset))
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"labels": UNSET, "datasets": UNSET}

        def decode(source: dict[str, Any]) -> ChartData:
            self, at = new(cls), ""
            whole = source if len(source) == 2 else absent | source
            try:
                at = "labels"
                value = whole["labels"]
                self.labels = UNSET if value is None or value is UNSET else decode_labels(value)
                at = "datasets"
                value = whole["datasets"]
                self.datasets = UNSET if value is None or value is UNSET else decode_datasets(value)
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
