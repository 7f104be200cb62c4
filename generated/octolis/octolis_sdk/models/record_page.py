# Generated from specs/octolis/openapi.yaml; to change it, edit that and run: specloom generate octolis
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, one

if TYPE_CHECKING:
    from .selected_record import SelectedRecord


@define(repr=False)
class RecordPage(Model):
    """One page of records."""

    records: list[SelectedRecord]
    """The records, sorted by `__modified_at__`."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"records": "records"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .selected_record import SelectedRecord

        decode_records = array(one(lambda: SelectedRecord))
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {}

        def decode(source: dict[str, Any]) -> RecordPage:
            self, at = new(cls), ""
            whole = source if len(source) == 1 else absent | source
            try:
                at = "records"
                self.records = decode_records(whole["records"])
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
