# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, one

if TYPE_CHECKING:
    from .pagination import Pagination
    from .restocking_shipment import RestockingShipment


@define(repr=False)
class RestockingShipmentPage(Model):
    """One page of restocking shipments."""

    data: list[RestockingShipment]
    """The restocking shipments."""
    pagination: Pagination
    """Where a page stands among all pages."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"data": "data", "pagination": "pagination"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .pagination import Pagination
        from .restocking_shipment import RestockingShipment

        decode_data = array(one(lambda: RestockingShipment))
        decode_pagination = one(lambda: Pagination)
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> RestockingShipmentPage:
            self, at, get = new(cls), "", source.get
            try:
                at = "data"
                self.data = decode_data(source["data"])
                at = "pagination"
                self.pagination = decode_pagination(source["pagination"])
            except KeyError:
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            del more["data"]
            del more["pagination"]
            self.additional_properties = more
            return self

        return decode
