# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, one

if TYPE_CHECKING:
    from .category_found import CategoryFound


@define(repr=False)
class CategoryMatch(Model):
    """A category that matches."""

    collections: CategoryFound
    """A category, and where it stands."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"collections": "collections"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .category_found import CategoryFound

        decode_collections = one(lambda: CategoryFound)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {}

        def decode(source: dict[str, Any]) -> CategoryMatch:
            self, at = new(cls), ""
            whole = source if len(source) == 1 else absent | source
            try:
                at = "collections"
                self.collections = decode_collections(whole["collections"])
            except KeyError:
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 1
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
