# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, one, optional, text
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

        decode_labels = optional(array(text))
        decode_datasets = optional(array(one(lambda: ChartDataset)))
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> ChartData:
            self, at, get = new(cls), "", source.get
            try:
                at = "labels"
                value = get("labels", UNSET)
                self.labels = value if value is UNSET else decode_labels(value)
                at = "datasets"
                value = get("datasets", UNSET)
                self.datasets = value if value is UNSET else decode_datasets(value)
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            more.pop("labels", None)
            more.pop("datasets", None)
            self.additional_properties = more
            return self

        return decode
