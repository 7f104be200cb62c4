# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, integer


@define(repr=False)
class Pagination(Model):
    """Where a page stands among all pages."""

    current_page: int
    """The number of this page."""
    item_count: int
    """A number of items."""
    page_count: int
    """How many pages there are."""
    items_per_page: int
    """How many items a page holds at most."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "current_page": "current_page",
        "item_count": "item_count",
        "page_count": "page_count",
        "items_per_page": "items_per_page",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {}

        def decode(source: dict[str, Any]) -> Pagination:
            self, at = new(cls), ""
            whole = source if len(source) == 4 else absent | source
            try:
                at = "current_page"
                value = whole["current_page"]
                self.current_page = value if type(value) is int else integer(value)
                at = "item_count"
                value = whole["item_count"]
                self.item_count = value if type(value) is int else integer(value)
                at = "page_count"
                value = whole["page_count"]
                self.page_count = value if type(value) is int else integer(value)
                at = "items_per_page"
                value = whole["items_per_page"]
                self.items_per_page = value if type(value) is int else integer(value)
            except KeyError:
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 4
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
