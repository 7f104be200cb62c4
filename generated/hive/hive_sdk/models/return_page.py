# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, one

if TYPE_CHECKING:
    from .pagination import Pagination
    from .return_ import Return


@define(repr=False)
class ReturnPage(Model):
    """One page of returns."""

    data: list[Return]
    """The returns."""
    pagination: Pagination
    """Where a page stands among all pages."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"data": "data", "pagination": "pagination"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .pagination import Pagination
        from .return_ import Return

        decode_data = array(one(lambda: Return))
        decode_pagination = one(lambda: Pagination)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {}

        def decode(source: dict[str, Any]) -> ReturnPage:
            self, at = new(cls), ""
            whole = source if len(source) == 2 else absent | source
            try:
                at = "data"
                self.data = decode_data(whole["data"])
                at = "pagination"
                self.pagination = decode_pagination(whole["pagination"])
            except KeyError:
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
