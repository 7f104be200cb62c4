# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, one
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .data_source import DataSource
    from .pagination import Pagination


@define(repr=False)
class DataSourcePage(Model):
    """One page of data sources."""

    data_sources: list[DataSource]
    """The data sources."""
    pagination: Pagination | Unset = UNSET
    """Where a page stands among the pages."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"data_sources": "data_sources", "pagination": "pagination"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .data_source import DataSource
        from .pagination import Pagination

        decode_data_sources = array(one(lambda: DataSource))
        decode_pagination = one(lambda: Pagination)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"pagination": UNSET}

        def decode(source: dict[str, Any]) -> DataSourcePage:
            self, at = new(cls), ""
            whole = source if len(source) == 2 else absent | source
            try:
                at = "data_sources"
                self.data_sources = decode_data_sources(whole["data_sources"])
                at = "pagination"
                value = whole["pagination"]
                self.pagination = UNSET if value is None or value is UNSET else decode_pagination(value)
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
