# Generated from specs/octolis/openapi.yaml; to change it, edit that and run: specloom generate octolis
from __future__ import annotations

from typing import Any
from uuid import UUID

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Among, Decoder, mapping, uuid


@define(repr=False)
class RecordUpdateItem(Model):
    """The columns to change in the record that `__masterid__` names."""

    sys_masterid: UUID
    """The id that Octolis gives a record."""
    additional_properties: dict[str, str | float | bool | None] = _field(factory=dict, kw_only=True)

    json_names = {"sys_masterid": "__masterid__"}
    takes_free_names = True

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        decode_more = mapping(Among(str, int, float, bool, None))
        new = object.__new__

        def decode(source: dict[str, Any]) -> RecordUpdateItem:
            self, at = new(cls), ""
            more = source.copy()
            take = more.pop
            try:
                at = "__masterid__"
                self.sys_masterid = uuid(take("__masterid__"))
            except KeyError:
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = decode_more(more)
            return self

        return decode
