# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

import datetime
from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, date_time, optional_integer, optional_text, text
from ..types import UNSET, Unset


@define(repr=False)
class DataSource(Model):
    """A data source in a list."""

    data_source_id: str
    """The id of the data source."""
    name: str | Unset = UNSET
    """What the data source is called."""
    file_name: str | Unset = UNSET
    """The name of the file."""
    rows: int | Unset = UNSET
    """How many rows the data have."""
    columns: int | Unset = UNSET
    """How many columns the data have."""
    tags: list[str] | Unset = UNSET
    """Words to find the data source by."""
    uploaded_at: datetime.datetime | Unset = UNSET
    """When the file was uploaded."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "data_source_id": "data_source_id",
        "name": "name",
        "file_name": "file_name",
        "rows": "rows",
        "columns": "columns",
        "tags": "tags",
        "uploaded_at": "uploaded_at",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        decode_tags = array(text)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {
            "name": UNSET,
            "file_name": UNSET,
            "rows": UNSET,
            "columns": UNSET,
            "tags": UNSET,
            "uploaded_at": UNSET,
        }

        def decode(source: dict[str, Any]) -> DataSource:
            self, at = new(cls), ""
            whole = source if len(source) == 7 else absent | source
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
                at = "rows"
                value = whole["rows"]
                self.rows = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "columns"
                value = whole["columns"]
                self.columns = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "tags"
                value = whole["tags"]
                self.tags = UNSET if value is None or value is UNSET else decode_tags(value)
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
                if len(whole) == 7
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
