# Generated from specs/octolis/openapi.yaml; to change it, edit that and run: specloom generate octolis
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, one, optional_boolean
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .prepared_record import PreparedRecord


@define(repr=False)
class RecordRead(Model):
    """One record."""

    record: PreparedRecord
    """A record after preparation: the final columns of its dataset and the system columns."""
    is_merged: bool | Unset = UNSET
    """There, and true, when the record was merged from several."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"record": "record", "is_merged": "isMerged"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .prepared_record import PreparedRecord

        decode_record = one(lambda: PreparedRecord)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"isMerged": UNSET}

        def decode(source: dict[str, Any]) -> RecordRead:
            self, at = new(cls), ""
            whole = source if len(source) == 2 else absent | source
            try:
                at = "record"
                self.record = decode_record(whole["record"])
                at = "isMerged"
                value = whole["isMerged"]
                self.is_merged = value if type(value) is bool or value is UNSET else optional_boolean(value)
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
