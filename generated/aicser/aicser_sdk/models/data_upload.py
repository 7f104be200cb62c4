# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import IO, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, optional_text, text
from ..types import UNSET, Unset


@define(repr=False)
class DataUpload(Model):
    """A file, and what to call it."""

    file: IO[bytes] | bytes | str
    """A CSV or Excel file."""
    data_source_name: str | Unset = UNSET
    """What the data source is to be called."""
    description: str | Unset = UNSET
    """What the data are."""
    tags: list[str] | Unset = UNSET
    """Words to find the data source by."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "file": "file",
        "data_source_name": "data_source_name",
        "description": "description",
        "tags": "tags",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        decode_tags = array(text)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"data_source_name": UNSET, "description": UNSET, "tags": UNSET}

        def decode(source: dict[str, Any]) -> DataUpload:
            self, at = new(cls), ""
            whole = source if len(source) == 4 else absent | source
            try:
                at = "file"
                value = whole["file"]
                self.file = value if type(value) is str else text(value)
                at = "data_source_name"
                value = whole["data_source_name"]
                self.data_source_name = (
                    value if type(value) is str or value is UNSET else optional_text(value)
                )
                at = "description"
                value = whole["description"]
                self.description = value if type(value) is str or value is UNSET else optional_text(value)
                at = "tags"
                value = whole["tags"]
                self.tags = UNSET if value is None or value is UNSET else decode_tags(value)
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
