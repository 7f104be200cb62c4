"""A merchant of Hive's for tests: a simulator, a clock that stands still, and short ways to ask."""

from functools import partial
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import urlencode

import attrs
import orjson

from specloom.mock import Request, Response, Simulator
from specloom.mock.loading import compile_vendor
from specloom.spec import load_document, read_spec
from specloom.workspace import Workspace

SPECS = Workspace(Path(__file__).parents[2])
SPEC = read_spec(load_document(SPECS.spec("hive")), "hive")
COMPILED = compile_vendor(SPEC, SPECS.rules("hive"), seed={})
BASE = "/merchant_api/v1"
NOON = 1_700_000_000.0
TEA = 1
ADDRESS = {"full_name": "Ann Lee", "line1": "Main Street 1", "city": "Berlin", "country_code": "DE"}


@attrs.define
class Shop:
    """A simulator that begins with nothing but a hundred packets of tea in two warehouses."""

    simulator: Simulator

    def ask(self, target: str, body: Any = None, key: str = "test") -> Response:
        method, _, url = target.partition(" ")
        path, _, query = url.partition("?")
        headers = (("authorization", f"Bearer {key}"), ("content-type", "application/json"))
        sent = b"" if body is None else orjson.dumps(body)
        return self.simulator.handle(Request(method, BASE + path, query, headers, sent))

    def get(self, path: str, **query: Any) -> Any:
        response = self.ask(f"GET {path}?{urlencode(query, doseq=True)}")
        assert response.status == 200, response.body
        return response.json()

    def everything(self, list_of: str) -> list[Any]:
        """Return the records of all pages."""
        first = self.get(f"/{list_of}")
        found: list[Any] = first["data"]
        for page in range(2, first["pagination"]["page_count"] + 1):
            found += self.get(f"/{list_of}", page=page)["data"]
        return found

    def do(self, target: str, body: Any = None) -> Any:
        response = self.ask(target, body)
        assert response.status == 200, response.body
        return response.json() if response.body else None

    def errors(self, target: str, body: Any = None) -> list[str]:
        response = self.ask(target, body)
        assert response.status == 422, response.body
        errors: list[str] = response.json()["errors"]
        return errors

    def admin(self, target: str, body: Any = None) -> Any:
        method, _, path = target.partition(" ")
        sent = b"" if body is None else orjson.dumps(body)
        headers = (("content-type", "application/json"),)
        response = self.simulator.handle(Request(method, f"/_specloom/{path}", "", headers, sent))
        assert response.status < 300, response.body
        return response.json()

    def wait(self, seconds: float) -> None:
        self.admin("POST clock", {"advance": seconds})

    def order(self, name: str, quantity: int = 1, sku: int = TEA, **members: Any) -> Any:
        line = {"merchant_item_id": "1", "sku_id": sku, "quantity": quantity, "price_per_unit_in_cents": 5}
        body = {"merchant_order_id": name, "shipping_address": ADDRESS, "items": [line], **members}
        return self.do("POST /orders", body)

    def announce(self, quantity: int, sku: int = TEA, day: str = "2023-11-01") -> Any:
        lines = [{"sku_id": sku, "announced_quantity": quantity}]
        return self.do("POST /restocking_shipments/", announcement(lines, day))

    def sku(self, number: int = TEA) -> Any:
        return next(sku for sku in self.get("/skus")["data"] if sku["id"] == number)

    def stock(self, number: int = TEA) -> tuple[int, int]:
        inventory = self.sku(number)["inventory"]
        return inventory["stocked"], inventory["reserved"]

    def statuses(self, list_of: str) -> list[str]:
        return [record["status"] for record in self.get(f"/{list_of}")["data"]]


def announcement(lines: list[dict[str, Any]], day: str = "2023-11-01", warehouse: int = 22) -> dict[str, Any]:
    told = {"warehouse_id": warehouse, "estimated_arrival_date": day, "delivery_option": "postal"}
    return {**told, "restocking_shipment_items": lines}


def open_shop(*skus: dict[str, Any], **settings: Any) -> Shop:
    """Open a shop; `settings` are those of the seed."""
    rows = [
        {"warehouse_id": 22, "stocked": 60, "reserved": 0},
        {"warehouse_id": 65, "stocked": 40, "reserved": 0},
    ]
    tea = {"id": TEA, "merchant_sku_id": "TEA", "name": "Tea", "inventory_per_warehouse": rows}
    seed = {"settings": settings, "skus": [tea, *skus]}
    simulator = COMPILED.start(clock=lambda: NOON, random=partial(Random, 1), limits=False)
    simulator.seed(seed)
    return Shop(simulator)
