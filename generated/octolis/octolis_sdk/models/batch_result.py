# Generated from specs/octolis/openapi.yaml; to change it, edit that and run: specloom generate octolis
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, boolean, either, one
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .error import Error
    from .missing_columns_error import MissingColumnsError
    from .record import Record
    from .validation_error import ValidationError
    from .warnings import Warnings


@define(repr=False)
class BatchResult(Model):
    """The record if it was written, the error if it was not."""

    written: bool
    """Whether the record was written."""
    record: Record | Unset = UNSET
    """A record before preparation: the base columns of its dataset, those with default values included,
    and the system columns.
    """
    warnings: Warnings | Unset = UNSET
    """What was left undone although the write succeeded."""
    error: ValidationError | MissingColumnsError | Error | Unset = UNSET
    """Why a payload was refused; the shapes are told apart by the members that they require."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"written": "written", "record": "record", "warnings": "warnings", "error": "error"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .error import Error
        from .missing_columns_error import MissingColumnsError
        from .record import Record
        from .validation_error import ValidationError
        from .warnings import Warnings

        decode_record = one(lambda: Record)
        decode_warnings = one(lambda: Warnings)
        decode_error = either(
            one(lambda: ValidationError), one(lambda: MissingColumnsError), one(lambda: Error)
        )
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"record": UNSET, "warnings": UNSET, "error": UNSET}

        def decode(source: dict[str, Any]) -> BatchResult:
            self, at = new(cls), ""
            whole = source if len(source) == 4 else absent | source
            try:
                at = "written"
                value = whole["written"]
                self.written = value if type(value) is bool else boolean(value)
                at = "record"
                value = whole["record"]
                self.record = UNSET if value is None or value is UNSET else decode_record(value)
                at = "warnings"
                value = whole["warnings"]
                self.warnings = UNSET if value is None or value is UNSET else decode_warnings(value)
                at = "error"
                value = whole["error"]
                self.error = UNSET if value is None or value is UNSET else decode_error(value)
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
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
