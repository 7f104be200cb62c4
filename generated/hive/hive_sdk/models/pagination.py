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
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> Pagination:
            self, at, get = new(cls), "", source.get
            try:
                at = "current_page"
                value = source["current_page"]
                self.current_page = value if type(value) is int else integer(value)
                at = "item_count"
                value = source["item_count"]
                self.item_count = value if type(value) is int else integer(value)
                at = "page_count"
                value = source["page_count"]
                self.page_count = value if type(value) is int else integer(value)
                at = "items_per_page"
                value = source["items_per_page"]
                self.items_per_page = value if type(value) is int else integer(value)
            except KeyError:
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            del more["current_page"]
            del more["item_count"]
            del more["page_count"]
            del more["items_per_page"]
            self.additional_properties = more
            return self

        return decode
