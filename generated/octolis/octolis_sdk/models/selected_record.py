# Generated from specs/octolis/openapi.yaml; to change it, edit that and run: specloom generate octolis
from __future__ import annotations

import datetime
from typing import Any
from uuid import UUID

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit
from .._runtime.models import Model
from .._runtime.shapes import Among, Decoder, array, date_time, mapping, optional, uuid
from ..types import UNSET, Unset


@define(repr=False)
class SelectedRecord(Model):
    """A record after preparation, cut down to the columns that `selection` names."""

    sys_masterid: UUID | Unset = UNSET
    """The id that Octolis gives a record."""
    sys_all_masterids: list[UUID] | Unset = UNSET
    """The master ids of the records, now deleted, that were merged into this one."""
    sys_modified_at: datetime.datetime | Unset = UNSET
    """When the record last changed in its sources."""
    sys_created_at: datetime.datetime | Unset = UNSET
    """When the row was created in Octolis."""
    sys_updated_at: datetime.datetime | Unset = UNSET
    """When the row last changed in Octolis."""
    additional_properties: dict[str, str | float | bool | list[str | float] | None] = _field(
        factory=dict, kw_only=True
    )

    json_names = {
        "sys_masterid": "__masterid__",
        "sys_all_masterids": "__all_masterids__",
        "sys_modified_at": "__modified_at__",
        "sys_created_at": "__created_at__",
        "sys_updated_at": "__updated_at__",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        decode_sys_masterid = optional(uuid)
        decode_sys_all_masterids = optional(array(uuid))
        decode_sys_modified_at = optional(date_time)
        decode_sys_created_at = optional(date_time)
        decode_sys_updated_at = optional(date_time)
        decode_more = mapping(Among(str, int, float, bool, None, otherwise=array(Among(str, int, float))))
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> SelectedRecord:
            self, at, get = new(cls), "", source.get
            try:
                at = "__masterid__"
                value = get("__masterid__", UNSET)
                self.sys_masterid = value if value is UNSET else decode_sys_masterid(value)
                at = "__all_masterids__"
                value = get("__all_masterids__", UNSET)
                self.sys_all_masterids = value if value is UNSET else decode_sys_all_masterids(value)
                at = "__modified_at__"
                value = get("__modified_at__", UNSET)
                self.sys_modified_at = value if value is UNSET else decode_sys_modified_at(value)
                at = "__created_at__"
                value = get("__created_at__", UNSET)
                self.sys_created_at = value if value is UNSET else decode_sys_created_at(value)
                at = "__updated_at__"
                value = get("__updated_at__", UNSET)
                self.sys_updated_at = value if value is UNSET else decode_sys_updated_at(value)
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            more.pop("__masterid__", None)
            more.pop("__all_masterids__", None)
            more.pop("__modified_at__", None)
            more.pop("__created_at__", None)
            more.pop("__updated_at__", None)
            self.additional_properties = decode_more(more)
            return self

        return decode
