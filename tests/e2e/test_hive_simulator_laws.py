"""What holds for the simulator of Hive whatever is ordered, announced and deleted, as time goes by."""

from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from .hive_shop import TEA, announcement, open_shop

MILK = 2
DAY = 86400
skus = st.sampled_from([TEA, MILK])
quantities = st.integers(1, 80)


class Warehouse(RuleBasedStateMachine):
    """A shop with tea, and milk that is tracked by batch."""

    def __init__(self) -> None:
        super().__init__()
        milk = {"id": MILK, "merchant_sku_id": "MILK", "name": "Milk", "batch_tracking_enabled": True}
        self.shop = open_shop(milk)
        self.orders = 0

    @rule(lines=st.lists(st.tuples(skus, quantities), min_size=1, max_size=3))
    def order(self, lines: list[tuple[int, int]]) -> None:
        self.orders += 1
        items = [
            {
                "merchant_item_id": str(index),
                "sku_id": sku,
                "quantity": quantity,
                "price_per_unit_in_cents": 5,
            }
            for index, (sku, quantity) in enumerate(lines)
        ]
        self.shop.order(f"order {self.orders}", items=items)

    @rule(sku=skus, quantity=quantities, warehouse=st.sampled_from([22, 65]))
    def announce(self, sku: int, quantity: int, warehouse: int) -> None:
        lines = [{"sku_id": sku, "announced_quantity": quantity}]
        self.shop.do("POST /restocking_shipments/", announcement(lines, warehouse=warehouse))

    @rule(seconds=st.sampled_from([60, 3600, DAY, 7 * DAY]))
    def wait(self, seconds: int) -> None:
        self.shop.wait(seconds)

    @rule(sku=st.sampled_from([(TEA, "TEA"), (MILK, "MILK")]))
    def delete_and_revive(self, sku: tuple[int, str]) -> None:
        number, code = sku
        before = self.shop.sku(number)
        self.shop.do(f"DELETE /skus/{number}")
        revived = self.shop.do("POST /skus", {"merchant_sku_id": code, "name": before["name"]})
        assert revived == before

    @invariant()
    def stock_is_neither_made_nor_lost(self) -> None:
        orders = {order["id"]: order for order in self.everything("orders")}
        gone = [s for s in self.everything("shipments") if s["status"] == "shipped"]
        come = [s for s in self.everything("restocking_shipments") if s["status"] == "restocked"]
        for sku, initial in ((TEA, 100), (MILK, 0)):
            stocked, reserved = self.shop.stock(sku)
            shipped = sum(pieces(orders[shipment["order_id"]]["items"], sku) for shipment in gone)
            arrived = sum(pieces(r["restocking_shipment_items"], sku, "arrived_quantity") for r in come)
            assert stocked + reserved + shipped == initial + arrived

    @invariant()
    def the_whole_is_the_sum_of_its_parts(self) -> None:
        for number in (TEA, MILK):
            sku = self.shop.sku(number)
            rows = sku["inventory_per_warehouse"]
            assert all(row["stocked"] == row["total"] >= 0 <= row["reserved"] for row in rows)
            assert sku["inventory"] == {
                name: sum(row[name] for row in rows) for name in ("stocked", "reserved", "total")
            }
            if sku["batch_tracking_enabled"]:
                in_batches = [
                    row["quantity"] for b in sku["inventory_batches"] for row in b["stocked_quantities"]
                ]
                assert sum(in_batches) == sku["inventory"]["stocked"]

    def everything(self, list_of: str) -> list[Any]:
        return self.shop.everything(list_of)

    def teardown(self) -> None:
        for sku in (TEA, MILK):
            self.shop.announce(80 * 3 * (self.orders + 1), sku)
        self.shop.wait(90 * DAY)
        shipments = {shipment["order_id"]: shipment for shipment in self.everything("shipments")}
        for order in self.everything("orders"):
            assert order["status"] == "fulfilled"
            assert contents(shipments.pop(order["id"])) == contents(order)
        assert not shipments


def pieces(lines: list[dict[str, Any]], sku: int, quantity: str = "quantity") -> int:
    return sum(line[quantity] for line in lines if line["sku_id"] == sku)


def contents(record: dict[str, Any]) -> list[tuple[str, int]]:
    return [(item["merchant_item_id"], item["quantity"]) for item in record["items"]]


TestWarehouse = Warehouse.TestCase
TestWarehouse.settings = settings(max_examples=12, stateful_step_count=12, deadline=None)
