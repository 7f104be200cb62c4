# Generated from specs/octolis/openapi.yaml; to change it, edit that and run: specloom generate octolis
from __future__ import annotations

import datetime
from typing import Any
from uuid import UUID

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Among, Decoder, array, date_time, mapping, uuid
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
    takes_free_names = True

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        decode_sys_all_masterids = array(uuid)
        decode_more = mapping(Among(str, int, float, bool, None, otherwise=array(Among(str, int, float))))
        new = object.__new__

        def decode(source: dict[str, Any]) -> SelectedRecord:
            self, at = new(cls), ""
            more = source.copy()
            take = more.pop
            try:
                at = "__masterid__"
                value = take("__masterid__", UNSET)
                self.sys_masterid = UNSET if value is None or value is UNSET else uuid(value)
                at = "__all_masterids__"
                value = take("__all_masterids__", UNSET)
                self.sys_all_masterids = (
                    UNSET if value is None or value is UNSET else decode_sys_all_masterids(value)
                )
                at = "__modified_at__"
                value = take("__modified_at__", UNSET)
                self.sys_modified_at = UNSET if value is None or value is UNSET else date_time(value)
                at = "__created_at__"
                value = take("__created_at__", UNSET)
                self.sys_created_at = UNSET if value is None or value is UNSET else date_time(value)
                at = "__updated_at__"
                value = take("__updated_at__", UNSET)
                self.sys_updated_at = UNSET if value is None or value is UNSET else date_time(value)
            except KeyError:
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = decode_more(more)
            return self

        return decode
