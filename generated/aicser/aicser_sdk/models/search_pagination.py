# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, optional_integer
from ..types import UNSET, Unset


@define(repr=False)
class SearchPagination(Model):
    """Where a page stands among the pages."""

    page: int | Unset = UNSET
    """The number of this page."""
    limit: int | Unset = UNSET
    """How many results a page holds at most."""
    pages: int | Unset = UNSET
    """How many pages there are."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"page": "page", "limit": "limit", "pages": "pages"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"page": UNSET, "limit": UNSET, "pages": UNSET}

        def decode(source: dict[str, Any]) -> SearchPagination:
            self, at = new(cls), ""
            whole = source if len(source) == 3 else absent | source
            try:
                at = "page"
                value = whole["page"]
                self.page = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "limit"
                value = whole["limit"]
                self.limit = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "pages"
                value = whole["pages"]
                self.pages = value if type(value) is int or value is UNSET else optional_integer(value)
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
