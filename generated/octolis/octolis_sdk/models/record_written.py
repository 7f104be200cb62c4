# Generated from specs/octolis/openapi.yaml; to change it, edit that and run: specloom generate octolis
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, one
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .record import Record
    from .warnings import Warnings


@define(repr=False)
class RecordWritten(Model):
    """What a write of one record made of it."""

    record: Record
    """A record before preparation: the base columns of its dataset, those with default values included,
    and the system columns.
    """
    warnings: Warnings | Unset = UNSET
    """What was left undone although the write succeeded."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"record": "record", "warnings": "warnings"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .record import Record
        from .warnings import Warnings

        decode_record = one(lambda: Record)
        decode_warnings = one(lambda: Warnings)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"warnings": UNSET}

        def decode(source: dict[str, Any]) -> RecordWritten:
            self, at = new(cls), ""
            whole = source if len(source) == 2 else absent | source
            try:
                at = "record"
                self.record = decode_record(whole["record"])
                at = "warnings"
                value = whole["warnings"]
                self.warnings = UNSET if value is None or value is UNSET else decode_warnings(value)
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
