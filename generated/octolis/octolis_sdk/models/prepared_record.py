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
class PreparedRecord(Model):
    """A record after preparation: the final columns of its dataset and the system columns."""

    sys_masterid: UUID
    """The id that Octolis gives a record."""
    sys_modified_at: datetime.datetime
    """When the record last changed in its sources."""
    sys_created_at: datetime.datetime
    """When the row was created in Octolis."""
    sys_updated_at: datetime.datetime
    """When the row last changed in Octolis."""
    sys_all_masterids: list[UUID] | Unset = UNSET
    """The master ids of the records, now deleted, that were merged into this one."""
    additional_properties: dict[str, str | float | bool | list[str | float] | None] = _field(
        factory=dict, kw_only=True
    )

    json_names = {
        "sys_masterid": "__masterid__",
        "sys_modified_at": "__modified_at__",
        "sys_created_at": "__created_at__",
        "sys_updated_at": "__updated_at__",
        "sys_all_masterids": "__all_masterids__",
    }
    takes_free_names = True

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        decode_sys_all_masterids = array(uuid)
        decode_more = mapping(Among(str, int, float, bool, None, otherwise=array(Among(str, int, float))))
        new = object.__new__

        def decode(source: dict[str, Any]) -> PreparedRecord:
            self, at = new(cls), ""
            more = source.copy()
            take = more.pop
            try:
                at = "__masterid__"
                self.sys_masterid = uuid(take("__masterid__"))
                at = "__modified_at__"
                self.sys_modified_at = date_time(take("__modified_at__"))
                at = "__created_at__"
                self.sys_created_at = date_time(take("__created_at__"))
                at = "__updated_at__"
                self.sys_updated_at = date_time(take("__updated_at__"))
                at = "__all_masterids__"
                value = take("__all_masterids__", UNSET)
                self.sys_all_masterids = (
                    UNSET if value is None or value is UNSET else decode_sys_all_masterids(value)
                )
            except KeyError:
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = decode_more(more)
            return self

        return decode
