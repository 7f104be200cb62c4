# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.sku_create import SkuCreate


T = TypeVar("T", bound="SkuBulkUpsert")


@_attrs_define
class SkuBulkUpsert:
    """The SKUs to create or update.

    Attributes:
        skus (list[SkuCreate]): From 1 to 100 SKUs, each as in the creation of one.
    """

    skus: list[SkuCreate]

    def to_dict(self) -> dict[str, Any]:
        skus = []
        for skus_item_data in self.skus:
            skus_item = skus_item_data.to_dict()
            skus.append(skus_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "skus": skus,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.sku_create import SkuCreate

        d = dict(src_dict)
        skus = []
        _skus = d.pop("skus")
        for skus_item_data in _skus:
            skus_item = SkuCreate.from_dict(skus_item_data)

            skus.append(skus_item)

        sku_bulk_upsert = cls(
            skus=skus,
        )

        return sku_bulk_upsert
