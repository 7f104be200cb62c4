# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import (
    Decoder,
    array,
    date_time,
    integer,
    number,
    one,
    optional_boolean,
    optional_text,
    text,
)
from ..types import READ_ONLY, UNSET, Unset

if TYPE_CHECKING:
    from .sku_fulfilment import SkuFulfilment
    from .sku_inventory import SkuInventory
    from .sku_inventory_batch import SkuInventoryBatch
    from .sku_inventory_per_warehouse import SkuInventoryPerWarehouse
    from .sku_status import SkuStatus


@define(repr=False)
class Sku(Model):
    """A product as Hive knows it."""

    merchant_sku_id: str
    """The merchant's own code of the SKU."""
    name: str
    """What the SKU is called."""
    id: int = READ_ONLY
    """The id that Hive gave the SKU."""
    barcode: str | None | Unset = UNSET
    """The barcode on the product."""
    batch_tracking_enabled: bool | Unset = UNSET
    """Whether stock of the SKU is tracked by batch."""
    cost_in_cents: int | None | Unset = UNSET
    """What one piece costs, in cents of the shop's currency."""
    country_code_of_origin: str | None | Unset = UNSET
    """The country that the product comes from, by its two letters in ISO 3166-1."""
    hs_code: str | None | Unset = UNSET
    """The code of the product in the Harmonized System of customs."""
    image_url: str | None | Unset = UNSET
    """A picture of the product, at an address that anybody can read."""
    weight_in_kg: float | None | Unset = UNSET
    """The weight in kilograms."""
    created_at: datetime.datetime = READ_ONLY
    """When the SKU was created."""
    fulfilled_by: SkuFulfilment | Unset = UNSET
    """Who fulfils the SKU."""
    status: SkuStatus | Unset = UNSET
    """Whether the SKU is in use or marked as deleted."""
    inventory: SkuInventory | Unset = UNSET
    """The stock of a SKU in all warehouses."""
    inventory_per_warehouse: list[SkuInventoryPerWarehouse] | Unset = UNSET
    """The stock in each warehouse."""
    inventory_batches: list[SkuInventoryBatch] | Unset = UNSET
    """The stock of each batch."""
    dangerous_good: bool | Unset = UNSET
    """Whether the product is a dangerous good."""
    hazardous_good: bool | Unset = UNSET
    """Whether the product is hazardous."""
    h_codes: list[str] | Unset = UNSET
    """The hazard statements (H codes) of the product."""
    un_names: list[str] | Unset = UNSET
    """The UN numbers of the dangerous good."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "merchant_sku_id": "merchant_sku_id",
        "name": "name",
        "id": "id",
        "barcode": "barcode",
        "batch_tracking_enabled": "batch_tracking_enabled",
        "cost_in_cents": "cost_in_cents",
        "country_code_of_origin": "country_code_of_origin",
        "hs_code": "hs_code",
        "image_url": "image_url",
        "weight_in_kg": "weight_in_kg",
        "created_at": "created_at",
        "fulfilled_by": "fulfilled_by",
        "status": "status",
        "inventory": "inventory",
        "inventory_per_warehouse": "inventory_per_warehouse",
        "inventory_batches": "inventory_batches",
        "dangerous_good": "dangerous_good",
        "hazardous_good": "hazardous_good",
        "h_codes": "h_codes",
        "un_names": "un_names",
    }
    read_only_names = frozenset(
        {
            "created_at",
            "dangerous_good",
            "fulfilled_by",
            "h_codes",
            "hazardous_good",
            "id",
            "inventory",
            "inventory_batches",
            "inventory_per_warehouse",
            "status",
            "un_names",
        }
    )

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .sku_inventory import SkuInventory
        from .sku_inventory_batch import SkuInventoryBatch
        from .sku_inventory_per_warehouse import SkuInventoryPerWarehouse

        decode_inventory = one(lambda: SkuInventory)
        decode_inventory_per_warehouse = array(one(lambda: SkuInventoryPerWarehouse))
        decode_inventory_batches = array(one(lambda: SkuInventoryBatch))
        decode_h_codes = array(text)
        decode_un_names = array(text)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {
            "barcode": UNSET,
            "batch_tracking_enabled": UNSET,
            "cost_in_cents": UNSET,
            "country_code_of_origin": UNSET,
            "hs_code": UNSET,
            "image_url": UNSET,
            "weight_in_kg": UNSET,
            "fulfilled_by": UNSET,
            "status": UNSET,
            "inventory": UNSET,
            "inventory_per_warehouse": UNSET,
            "inventory_batches": UNSET,
            "dangerous_good": UNSET,
            "hazardous_good": UNSET,
            "h_codes": UNSET,
            "un_names": UNSET,
        }

        def decode(source: dict[str, Any]) -> Sku:
            self, at = new(cls), ""
            whole = source if len(source) == 20 else absent | source
            try:
                at = "merchant_sku_id"
                value = whole["merchant_sku_id"]
                self.merchant_sku_id = value if type(value) is str else text(value)
                at = "name"
                value = whole["name"]
                self.name = value if type(value) is str else text(value)
                at = "id"
                value = whole["id"]
                self.id = value if type(value) is int else integer(value)
                at = "barcode"
                value = whole["barcode"]
                self.barcode = value if value is None or type(value) is str or value is UNSET else text(value)
                at = "batch_tracking_enabled"
                value = whole["batch_tracking_enabled"]
                self.batch_tracking_enabled = (
                    value if type(value) is bool or value is UNSET else optional_boolean(value)
                )
                at = "cost_in_cents"
                value = whole["cost_in_cents"]
                self.cost_in_cents = (
                    value if value is None or type(value) is int or value is UNSET else integer(value)
                )
                at = "country_code_of_origin"
                value = whole["country_code_of_origin"]
                self.country_code_of_origin = (
                    value if value is None or type(value) is str or value is UNSET else text(value)
                )
                at = "hs_code"
                value = whole["hs_code"]
                self.hs_code = value if value is None or type(value) is str or value is UNSET else text(value)
                at = "image_url"
                value = whole["image_url"]
                self.image_url = (
                    value if value is None or type(value) is str or value is UNSET else text(value)
                )
                at = "weight_in_kg"
                value = whole["weight_in_kg"]
                self.weight_in_kg = (
                    value if value is None or type(value) is float or value is UNSET else number(value)
                )
                at = "created_at"
                self.created_at = date_time(whole["created_at"])
                at = "fulfilled_by"
                value = whole["fulfilled_by"]
                self.fulfilled_by = value if type(value) is str or value is UNSET else optional_text(value)
                at = "status"
                value = whole["status"]
                self.status = value if type(value) is str or value is UNSET else optional_text(value)
                at = "inventory"
                value = whole["inventory"]
                self.inventory = UNSET if value is None or value is UNSET else decode_inventory(value)
                at = "inventory_per_warehouse"
                value = whole["inventory_per_warehouse"]
                self.inventory_per_warehouse = (
                    UNSET if value is None or value is UNSET else decode_inventory_per_warehouse(value)
                )
                at = "inventory_batches"
                value = whole["inventory_batches"]
                self.inventory_batches = (
                    UNSET if value is None or value is UNSET else decode_inventory_batches(value)
                )
                at = "dangerous_good"
                value = whole["dangerous_good"]
                self.dangerous_good = (
                    value if type(value) is bool or value is UNSET else optional_boolean(value)
                )
                at = "hazardous_good"
                value = whole["hazardous_good"]
                self.hazardous_good = (
                    value if type(value) is bool or value is UNSET else optional_boolean(value)
                )
                at = "h_codes"
                value = whole["h_codes"]
                self.h_codes = UNSET if value is None or value is UNSET else decode_h_codes(value)
                at = "un_names"
                value = whole["un_names"]
                self.un_names = UNSET if value is None or value is UNSET else decode_un_names(value)
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 20
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
