# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, mapping, one, text
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .column_profile import ColumnProfile
    from .data_source_statistics import DataSourceStatistics


@define(repr=False)
class DataSourceSchema(Model):
    """The columns of a data source."""

    data_source_id: str
    """The id of the data source."""
    schema: dict[str, ColumnProfile] | Unset = UNSET
    """Each column, by its name."""
    statistics: DataSourceStatistics | Unset = UNSET
    """How much data there are, and how good they are."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"data_source_id": "data_source_id", "schema": "schema", "statistics": "statistics"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .column_profile import ColumnProfile
        from .data_source_statistics import DataSourceStatistics

        decode_schema = mapping(one(lambda: ColumnProfile))
        decode_statistics = one(lambda: DataSourceStatistics)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"schema": UNSET, "statistics": UNSET}

        def decode(source: dict[str, Any]) -> DataSourceSchema:
            self, at = new(cls), ""
            whole = source if len(source) == 3 else absent | source
            try:
                at = "data_source_id"
                value = whole["data_source_id"]
                self.data_source_id = value if type(value) is str else text(value)
                at = "schema"
                value = whole["schema"]
                self.schema = UNSET if value is None or value is UNSET else decode_schema(value)
                at = "statistics"
                value = whole["statistics"]
                self.statistics = UNSET if value is None or value is UNSET else decode_statistics(value)
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
