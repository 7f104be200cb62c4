# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.sku_fulfilment import SkuFulfilment, check_sku_fulfilment
from ..models.sku_status import SkuStatus, check_sku_status
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.sku_inventory import SkuInventory
    from ..models.sku_inventory_batch import SkuInventoryBatch
    from ..models.sku_inventory_per_warehouse import SkuInventoryPerWarehouse


T = TypeVar("T", bound="Sku")


@_attrs_define
class Sku:
    """A product as Hive knows it.

    Attributes:
        id (int): The id that Hive gave the SKU.
        merchant_sku_id (str): The merchant's own code of the SKU.
        name (str): What the SKU is called.
        created_at (datetime.datetime): When the SKU was created.
        barcode (None | str | Unset): The barcode on the product.
        batch_tracking_enabled (bool | Unset): Whether stock of the SKU is tracked by batch.
        cost_in_cents (int | None | Unset): What one piece costs, in cents of the shop's currency.
        country_code_of_origin (None | str | Unset): The country that the product comes from, by its two letters in ISO
            3166-1.
        hs_code (None | str | Unset): The code of the product in the Harmonized System of customs.
        image_url (None | str | Unset): A picture of the product, at an address that anybody can read.
        weight_in_kg (float | None | Unset): The weight in kilograms.
        fulfilled_by (SkuFulfilment | Unset): Who fulfils the SKU.
        status (SkuStatus | Unset): Whether the SKU is in use or marked as deleted.
        inventory (SkuInventory | Unset): The stock of a SKU in all warehouses.
        inventory_per_warehouse (list[SkuInventoryPerWarehouse] | Unset): The stock in each warehouse.
        inventory_batches (list[SkuInventoryBatch] | Unset): The stock of each batch.
        dangerous_good (bool | Unset): Whether the product is a dangerous good.
        hazardous_good (bool | Unset): Whether the product is hazardous.
        h_codes (list[str] | Unset): The hazard statements (H codes) of the product.
        un_names (list[str] | Unset): The UN numbers of the dangerous good.
    """

    id: int
    merchant_sku_id: str
    name: str
    created_at: datetime.datetime
    barcode: None | str | Unset = UNSET
    batch_tracking_enabled: bool | Unset = UNSET
    cost_in_cents: int | None | Unset = UNSET
    country_code_of_origin: None | str | Unset = UNSET
    hs_code: None | str | Unset = UNSET
    image_url: None | str | Unset = UNSET
    weight_in_kg: float | None | Unset = UNSET
    fulfilled_by: SkuFulfilment | Unset = UNSET
    status: SkuStatus | Unset = UNSET
    inventory: SkuInventory | Unset = UNSET
    inventory_per_warehouse: list[SkuInventoryPerWarehouse] | Unset = UNSET
    inventory_batches: list[SkuInventoryBatch] | Unset = UNSET
    dangerous_good: bool | Unset = UNSET
    hazardous_good: bool | Unset = UNSET
    h_codes: list[str] | Unset = UNSET
    un_names: list[str] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        merchant_sku_id = self.merchant_sku_id

        name = self.name

        created_at = self.created_at.isoformat()

        barcode: None | str | Unset
        if isinstance(self.barcode, Unset):
            barcode = UNSET
        else:
            barcode = self.barcode

        batch_tracking_enabled = self.batch_tracking_enabled

        cost_in_cents: int | None | Unset
        if isinstance(self.cost_in_cents, Unset):
            cost_in_cents = UNSET
        else:
            cost_in_cents = self.cost_in_cents

        country_code_of_origin: None | str | Unset
        if isinstance(self.country_code_of_origin, Unset):
            country_code_of_origin = UNSET
        else:
            country_code_of_origin = self.country_code_of_origin

        hs_code: None | str | Unset
        if isinstance(self.hs_code, Unset):
            hs_code = UNSET
        else:
            hs_code = self.hs_code

        image_url: None | str | Unset
        if isinstance(self.image_url, Unset):
            image_url = UNSET
        else:
            image_url = self.image_url

        weight_in_kg: float | None | Unset
        if isinstance(self.weight_in_kg, Unset):
            weight_in_kg = UNSET
        else:
            weight_in_kg = self.weight_in_kg

        fulfilled_by: str | Unset = UNSET
        if not isinstance(self.fulfilled_by, Unset):
            fulfilled_by = self.fulfilled_by

        status: str | Unset = UNSET
        if not isinstance(self.status, Unset):
            status = self.status

        inventory: dict[str, Any] | Unset = UNSET
        if not isinstance(self.inventory, Unset):
            inventory = self.inventory.to_dict()

        inventory_per_warehouse: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.inventory_per_warehouse, Unset):
            inventory_per_warehouse = []
            for inventory_per_warehouse_item_data in self.inventory_per_warehouse:
                inventory_per_warehouse_item = inventory_per_warehouse_item_data.to_dict()
                inventory_per_warehouse.append(inventory_per_warehouse_item)

        inventory_batches: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.inventory_batches, Unset):
            inventory_batches = []
            for inventory_batches_item_data in self.inventory_batches:
                inventory_batches_item = inventory_batches_item_data.to_dict()
                inventory_batches.append(inventory_batches_item)

        dangerous_good = self.dangerous_good

        hazardous_good = self.hazardous_good

        h_codes: list[str] | Unset = UNSET
        if not isinstance(self.h_codes, Unset):
            h_codes = self.h_codes

        un_names: list[str] | Unset = UNSET
        if not isinstance(self.un_names, Unset):
            un_names = self.un_names

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "merchant_sku_id": merchant_sku_id,
                "name": name,
                "created_at": created_at,
            }
        )
        if barcode is not UNSET:
            field_dict["barcode"] = barcode
        if batch_tracking_enabled is not UNSET:
            field_dict["batch_tracking_enabled"] = batch_tracking_enabled
        if cost_in_cents is not UNSET:
            field_dict["cost_in_cents"] = cost_in_cents
        if country_code_of_origin is not UNSET:
            field_dict["country_code_of_origin"] = country_code_of_origin
        if hs_code is not UNSET:
            field_dict["hs_code"] = hs_code
        if image_url is not UNSET:
            field_dict["image_url"] = image_url
        if weight_in_kg is not UNSET:
            field_dict["weight_in_kg"] = weight_in_kg
        if fulfilled_by is not UNSET:
            field_dict["fulfilled_by"] = fulfilled_by
        if status is not UNSET:
            field_dict["status"] = status
        if inventory is not UNSET:
            field_dict["inventory"] = inventory
        if inventory_per_warehouse is not UNSET:
            field_dict["inventory_per_warehouse"] = inventory_per_warehouse
        if inventory_batches is not UNSET:
            field_dict["inventory_batches"] = inventory_batches
        if dangerous_good is not UNSET:
            field_dict["dangerous_good"] = dangerous_good
        if hazardous_good is not UNSET:
            field_dict["hazardous_good"] = hazardous_good
        if h_codes is not UNSET:
            field_dict["h_codes"] = h_codes
        if un_names is not UNSET:
            field_dict["un_names"] = un_names

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.sku_inventory import SkuInventory
        from ..models.sku_inventory_batch import SkuInventoryBatch
        from ..models.sku_inventory_per_warehouse import SkuInventoryPerWarehouse

        d = dict(src_dict)
        id = d.pop("id")

        merchant_sku_id = d.pop("merchant_sku_id")

        name = d.pop("name")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        def _parse_barcode(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        barcode = _parse_barcode(d.pop("barcode", UNSET))

        batch_tracking_enabled = d.pop("batch_tracking_enabled", UNSET)

        def _parse_cost_in_cents(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        cost_in_cents = _parse_cost_in_cents(d.pop("cost_in_cents", UNSET))

        def _parse_country_code_of_origin(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        country_code_of_origin = _parse_country_code_of_origin(d.pop("country_code_of_origin", UNSET))

        def _parse_hs_code(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        hs_code = _parse_hs_code(d.pop("hs_code", UNSET))

        def _parse_image_url(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        image_url = _parse_image_url(d.pop("image_url", UNSET))

        def _parse_weight_in_kg(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        weight_in_kg = _parse_weight_in_kg(d.pop("weight_in_kg", UNSET))

        _fulfilled_by = d.pop("fulfilled_by", UNSET)
        fulfilled_by: SkuFulfilment | Unset
        if _fulfilled_by is None or isinstance(_fulfilled_by, Unset):
            fulfilled_by = UNSET
        else:
            fulfilled_by = check_sku_fulfilment(_fulfilled_by)

        _status = d.pop("status", UNSET)
        status: SkuStatus | Unset
        if _status is None or isinstance(_status, Unset):
            status = UNSET
        else:
            status = check_sku_status(_status)

        _inventory = d.pop("inventory", UNSET)
        inventory: SkuInventory | Unset
        if _inventory is None or isinstance(_inventory, Unset):
            inventory = UNSET
        else:
            inventory = SkuInventory.from_dict(_inventory)

        _inventory_per_warehouse = d.pop("inventory_per_warehouse", UNSET)
        inventory_per_warehouse: list[SkuInventoryPerWarehouse] | Unset = UNSET
        if _inventory_per_warehouse is not UNSET:
            inventory_per_warehouse = []
            for inventory_per_warehouse_item_data in _inventory_per_warehouse:
                inventory_per_warehouse_item = SkuInventoryPerWarehouse.from_dict(
                    inventory_per_warehouse_item_data
                )

                inventory_per_warehouse.append(inventory_per_warehouse_item)

        _inventory_batches = d.pop("inventory_batches", UNSET)
        inventory_batches: list[SkuInventoryBatch] | Unset = UNSET
        if _inventory_batches is not UNSET:
            inventory_batches = []
            for inventory_batches_item_data in _inventory_batches:
                inventory_batches_item = SkuInventoryBatch.from_dict(inventory_batches_item_data)

                inventory_batches.append(inventory_batches_item)

        dangerous_good = d.pop("dangerous_good", UNSET)

        hazardous_good = d.pop("hazardous_good", UNSET)

        h_codes = cast(list[str], d.pop("h_codes", UNSET))

        un_names = cast(list[str], d.pop("un_names", UNSET))

        sku = cls(
            id=id,
            merchant_sku_id=merchant_sku_id,
            name=name,
            created_at=created_at,
            barcode=barcode,
            batch_tracking_enabled=batch_tracking_enabled,
            cost_in_cents=cost_in_cents,
            country_code_of_origin=country_code_of_origin,
            hs_code=hs_code,
            image_url=image_url,
            weight_in_kg=weight_in_kg,
            fulfilled_by=fulfilled_by,
            status=status,
            inventory=inventory,
            inventory_per_warehouse=inventory_per_warehouse,
            inventory_batches=inventory_batches,
            dangerous_good=dangerous_good,
            hazardous_good=hazardous_good,
            h_codes=h_codes,
            un_names=un_names,
        )

        sku.additional_properties = d
        return sku

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
