# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

import datetime
from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, date_time, mapping, optional_integer, optional_text, text
from ..types import UNSET, Unset


@define(repr=False)
class UploadedDataSource(Model):
    """A data source that was just made."""

    data_source_id: str
    """The id of the data source."""
    name: str | Unset = UNSET
    """What the data source is called."""
    file_name: str | Unset = UNSET
    """The name of the file."""
    file_size: int | Unset = UNSET
    """The size of the file, in bytes."""
    rows: int | Unset = UNSET
    """How many rows the data have."""
    columns: int | Unset = UNSET
    """How many columns the data have."""
    schema: dict[str, str] | Unset = UNSET
    """The type of each column, by its name; datetime, string, integer and decimal are shown."""
    uploaded_at: datetime.datetime | Unset = UNSET
    """When the file was uploaded."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "data_source_id": "data_source_id",
        "name": "name",
        "file_name": "file_name",
        "file_size": "file_size",
        "rows": "rows",
        "columns": "columns",
        "schema": "schema",
        "uploaded_at": "uploaded_at",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        decode_schema = mapping(text)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {
            "name": UNSET,
            "file_name": UNSET,
            "file_size": UNSET,
            "rows": UNSET,
            "columns": UNSET,
            "schema": UNSET,
            "uploaded_at": UNSET,
        }

        def decode(source: dict[str, Any]) -> UploadedDataSource:
            self, at = new(cls), ""
            whole = source if len(source) == 8 else absent | source
            try:
                at = "data_source_id"
                value = whole["data_source_id"]
                self.data_source_id = value if type(value) is str else text(value)
                at = "name"
                value = whole["name"]
                self.name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "file_name"
                value = whole["file_name"]
                self.file_name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "file_size"
                value = whole["file_size"]
                self.file_size = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "rows"
                value = whole["rows"]
                self.rows = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "columns"
                value = whole["columns"]
                self.columns = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "schema"
                value = whole["schema"]
                self.schema = UNSET if value is None or value is UNSET else decode_schema(value)
                at = "uploaded_at"
                value = whole["uploaded_at"]
                self.uploaded_at = UNSET if value is None or value is UNSET else date_time(value)
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 8
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
