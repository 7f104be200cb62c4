# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

import datetime
from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, date_time, mapping, optional, optional_integer, optional_text, text
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
        decode_schema = optional(mapping(text))
        decode_uploaded_at = optional(date_time)
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> UploadedDataSource:
            self, at, get = new(cls), "", source.get
            try:
                at = "data_source_id"
                value = source["data_source_id"]
                self.data_source_id = value if type(value) is str else text(value)
                at = "name"
                value = get("name", UNSET)
                self.name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "file_name"
                value = get("file_name", UNSET)
                self.file_name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "file_size"
                value = get("file_size", UNSET)
                self.file_size = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "rows"
                value = get("rows", UNSET)
                self.rows = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "columns"
                value = get("columns", UNSET)
                self.columns = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "schema"
                value = get("schema", UNSET)
                self.schema = value if value is UNSET else decode_schema(value)
                at = "uploaded_at"
                value = get("uploaded_at", UNSET)
                self.uploaded_at = value if value is UNSET else decode_uploaded_at(value)
            except KeyError:
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            del more["data_source_id"]
            more.pop("name", None)
            more.pop("file_name", None)
            more.pop("file_size", None)
            more.pop("rows", None)
            more.pop("columns", None)
            more.pop("schema", None)
            more.pop("uploaded_at", None)
            self.additional_properties = more
            return self

        return decode
