# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, one

if TYPE_CHECKING:
    from .sku_create import SkuCreate


@define(repr=False)
class SkuBulkUpsert(Model):
    """The SKUs to create or update."""

    skus: list[SkuCreate]
    """From 1 to 100 SKUs, each as in the creation of one."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"skus": "skus"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .sku_create import SkuCreate

        decode_skus = array(one(lambda: SkuCreate))
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {}

        def decode(source: dict[str, Any]) -> SkuBulkUpsert:
            self, at = new(cls), ""
            whole = source if len(source) == 1 else absent | source
            try:
                at = "skus"
                self.skus = decode_skus(whole["skus"])
            except KeyError:
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 1
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
