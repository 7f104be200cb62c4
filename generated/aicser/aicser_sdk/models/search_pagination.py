# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit
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
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> SearchPagination:
            self, at, get = new(cls), "", source.get
            try:
                at = "page"
                value = get("page", UNSET)
                self.page = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "limit"
                value = get("limit", UNSET)
                self.limit = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "pages"
                value = get("pages", UNSET)
                self.pages = value if type(value) is int or value is UNSET else optional_integer(value)
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            more.pop("page", None)
            more.pop("limit", None)
            more.pop("pages", None)
            self.additional_properties = more
            return self

        return decode
