"""The simulator of Hive does what the vendor's pages say, and what it adds by itself."""

from typing import Any

import pytest

from specloom.errors import BadInput
from specloom.mock import Simulator, load_simulator

from .hive_shop import ADDRESS, NOON, SPEC, SPECS, TEA, Shop, announcement, open_shop

HOUR, DAY = 3600, 86400
PICKING = [
    "waiting_for_picking",
    "picking_assigned",
    "in_picking",
    "picked",
    "in_packing",
    "packed",
    "in_shipping",
    "shipped",
]


@pytest.fixture
def shop() -> Shop:
    return open_shop()


def as_printed(**options: Any) -> Simulator:
    rules, seed = SPECS.rules("hive"), SPECS.seed("hive")
    return load_simulator(SPEC, rules=rules, seed=seed, clock=lambda: NOON, **options)


def test_a_new_sku_has_no_stock_and_is_in_use(shop: Shop) -> None:
    sku = shop.do("POST /skus", {"name": "Cup", "merchant_sku_id": "CUP", "weight_in_kg": 0.2})
    assert (sku["status"], sku["fulfilled_by"], sku["batch_tracking_enabled"]) == ("active", "new", False)
    assert sku["inventory"] == {"stocked": 0, "reserved": 0, "total": 0}
    assert sku["created_at"] == "2023-11-14T22:13:20.000Z"
    assert (sku["weight_in_kg"], sku["barcode"]) == (0.2, None)


def test_what_only_the_vendor_writes_cannot_be_sent(shop: Shop) -> None:
    own = {
        "id": 99,
        "status": "deleted",
        "inventory": 5,
        "inventory_per_warehouse": "x",
        "inventory_batches": 1,
    }
    cup = {"name": "Cup", "merchant_sku_id": "CUP"}
    made = shop.do("POST /skus", cup | own)
    shop.do("PATCH /skus/2", own)
    shop.do("POST /skus/bulk_upsert", {"skus": [cup | own]})
    assert (made["id"], shop.sku(2)) == (2, made)
    order = shop.order("A", id=99, status="fulfilled", extra=1)
    assert (order["id"], order["status"], "extra" in order) == (1, "fulfillable", False)


def test_a_deleted_sku_stays_and_is_revived_by_whoever_writes_to_it(shop: Shop) -> None:
    cup = {"name": "Cup", "merchant_sku_id": "CUP"}
    made = shop.do("POST /skus", cup)
    for revive in ("POST /skus", "PATCH /skus/2", "POST /skus/bulk_upsert"):
        shop.do("DELETE /skus/2")
        assert shop.sku(made["id"])["status"] == "deleted"
        shop.do(revive, {"skus": [cup]} if "bulk" in revive else cup)
        assert shop.sku(made["id"]) == made


def test_a_code_belongs_to_one_sku(shop: Shop) -> None:
    cup = shop.do("POST /skus", {"name": "Cup", "merchant_sku_id": "CUP"})
    taken = ["Merchant sku has already been taken"]
    assert shop.errors("POST /skus", {"name": "Tea", "merchant_sku_id": "TEA"}) == taken
    assert shop.errors(f"PATCH /skus/{cup['id']}", {"merchant_sku_id": "TEA"}) == taken
    shop.do(f"PATCH /skus/{cup['id']}", {"merchant_sku_id": "MUG"})
    assert shop.do("POST /skus", {"name": "Cup", "merchant_sku_id": "CUP"})["id"] != cup["id"]


def test_an_update_changes_only_what_it_names(shop: Shop) -> None:
    cup = shop.do("POST /skus", {"name": "Cup", "merchant_sku_id": "CUP", "barcode": "1", "cost_in_cents": 7})
    assert shop.do("PATCH /skus/2", {"cost_in_cents": None}) == cup | {"cost_in_cents": None}


def test_a_bulk_upsert_resets_what_it_does_not_name_but_for_batch_tracking(shop: Shop) -> None:
    cup = {"name": "Cup", "merchant_sku_id": "CUP"}
    full = cup | {"barcode": "1", "cost_in_cents": 7, "weight_in_kg": 0.2, "batch_tracking_enabled": True}
    shop.do("POST /skus", full)
    shop.do("POST /skus/bulk_upsert", {"skus": [cup, {"name": "Pot", "merchant_sku_id": "POT"}]})
    told = shop.sku(2)
    assert {name: told[name] for name in full} == {
        **cup,
        "barcode": None,
        "cost_in_cents": None,
        "weight_in_kg": None,
        "batch_tracking_enabled": True,
    }
    assert shop.sku(3)["name"] == "Pot"


def test_a_bulk_upsert_writes_all_or_nothing(shop: Shop) -> None:
    skus = [{"name": "Cup", "merchant_sku_id": "CUP"}, {"name": "", "merchant_sku_id": "POT"}]
    assert shop.errors("POST /skus/bulk_upsert", {"skus": skus}) == ["Skus[1] name can't be blank"]
    assert [sku["merchant_sku_id"] for sku in shop.get("/skus")["data"]] == ["TEA"]


def test_mistakes_are_told_in_full_sentences_each_about_one_member(shop: Shop) -> None:
    blank = ["Name can't be blank", "Merchant sku can't be blank"]
    assert shop.errors("POST /skus", {}) == blank
    assert shop.errors("POST /skus", {"name": None, "merchant_sku_id": ""}) == blank
    lines = [{"merchant_item_id": "1", "sku_id": TEA, "quantity": "x", "price_per_unit_in_cents": 1.5}]
    body = {"merchant_order_id": "A", "shipping_address": {}, "financial_status": "owed", "items": lines}
    assert sorted(shop.errors("POST /orders", body)) == [
        "Financial status is invalid",
        "Items[0] price per unit in cents must be an integer",
        "Items[0] quantity must be an integer",
    ]
    assert shop.errors("POST /skus/bulk_upsert", {"skus": []}) == ["Skus is too short (minimum is 1)"]
    told = announcement([]) | {"delivery_option": "balloon", "estimated_arrival_date": "soon"}
    assert sorted(shop.errors("POST /restocking_shipments/", told)) == [
        "Delivery option is not included in the list",
        "Estimated arrival date is invalid",
    ]


@pytest.mark.parametrize(
    ("target", "body", "key", "status", "error"),
    [
        ("GET /orders/1", None, "wrong", 401, "authentication required"),
        ("GET /orders/1", None, "test", 404, "not found"),
        ("PATCH /skus/9", {}, "test", 404, "not found"),
        ("PUT /restocking_shipments/9/", announcement([]), "test", 404, "not found"),
        ("POST /skus", None, "test", 400, "bad request"),
        ("POST /skus", [], "test", 422, "bad request"),
        ("GET /skus?page=x", None, "test", 400, "Page must be an integer"),
        ("PUT /skus", None, "test", 405, "method not allowed"),
    ],
)
def test_a_failure_is_reported_in_the_vendors_form(
    shop: Shop, target: str, body: Any, key: str, status: int, error: str
) -> None:
    response = shop.ask(target, body, key)
    assert (response.status, response.json()) == (status, {"success": False, "errors": [error]})


def test_an_order_reserves_stock_across_warehouses(shop: Shop) -> None:
    order = shop.order("A", 70)
    assert (order["status"], order["currency"], order["items"][0]["merchant_sku_id"]) == (
        "fulfillable",
        "EUR",
        "TEA",
    )
    assert shop.sku()["inventory_per_warehouse"] == [
        {"warehouse_id": 22, "stocked": 0, "reserved": 60, "total": 0},
        {"warehouse_id": 65, "stocked": 30, "reserved": 10, "total": 30},
    ]
    assert shop.sku()["inventory"] == {"stocked": 30, "reserved": 70, "total": 30}


def test_an_order_may_name_its_sku_by_the_merchants_code(shop: Shop) -> None:
    line = {"merchant_item_id": "1", "merchant_sku_id": "TEA", "price_per_unit_in_cents": 5}
    order = shop.order("A", items=[line])
    assert (order["items"][0]["sku_id"], order["items"][0]["quantity"]) == (TEA, 1)


def test_what_is_wrong_with_an_order_is_told_at_once(shop: Shop) -> None:
    shop.order("A")
    shop.do("DELETE /skus/1")
    line = {"merchant_item_id": "1", "sku_id": TEA, "quantity": 0, "price_per_unit_in_cents": 5}
    order = {
        "merchant_order_id": "A",
        "shipping_address": ADDRESS,
        "items": [line, line | {"quantity": 2**40}],
    }
    assert shop.errors("POST /orders", order) == [
        "Merchant order has already been taken",
        "Items[0] sku must exist",
        "Items[0] quantity must be greater than 0",
        "Items[1] sku must exist",
        "Items[1] quantity must be less than or equal to 2147483647",
        "Items[1] merchant item has already been taken",
    ]
    empty = {
        "merchant_order_id": "",
        "shipping_address": ADDRESS,
        "items": [],
        "created_at": "0001-01-01T00:00:00+23:00",
    }
    assert shop.errors("POST /orders", empty) == [
        "Merchant order can't be blank",
        "Created at is invalid",
        "Items can't be blank",
    ]


def test_an_order_to_a_blocked_country_will_not_be_sent() -> None:
    shop = open_shop(blocked_countries=["DE"])
    assert shop.order("A")["status"] == "unfulfillable"
    shop.wait(30 * DAY)
    assert (shop.stock(), shop.statuses("shipments")) == ((100, 0), [])


def test_an_order_becomes_a_shipment_that_is_picked_packed_and_shipped(shop: Shop) -> None:
    order = shop.order("A", 3)
    seen = []
    for _ in range(12):
        shop.wait(HOUR / 6)
        seen += shop.statuses("shipments")
    assert list(dict.fromkeys(seen)) == [status for status in PICKING if status in seen]
    shipment = shop.get("/shipments")["data"][0]
    assert (shipment["order_id"], shipment["merchant_order_id"]) == (order["id"], "A")
    assert shipment["delivery_status"] == "Information transmitted to the carrier"
    assert [(line["merchant_item_id"], line["quantity"]) for line in shipment["items"]] == [("1", 3)]
    assert shop.get(f"/orders/{order['id']}")["status"] == "fulfilled"
    assert shop.stock() == (97, 0)


def test_a_parcel_is_delivered_at_the_time_that_its_steps_take_however_far_the_clock_is_moved(
    shop: Shop,
) -> None:
    shop.order("A")
    shop.wait(365 * DAY)
    shipment = shop.get("/shipments/1")
    assert (shipment["status"], shipment["delivery_status"]) == ("shipped", "Delivered")
    assert (shipment["shipped_at"], shipment["delivered_at"]) == (
        "2023-11-14T23:44:20.000Z",
        "2023-11-16T09:44:20.000Z",
    )


def test_the_pace_and_the_carrier_are_set_by_the_seed() -> None:
    shop = open_shop(carrier="Snail", delays={"order": {"waiting_for_picking": 5}})
    shop.order("A")
    shop.order("B", carrier_preference="Hare")
    shop.wait(5)
    assert shop.statuses("shipments") == ["waiting_for_picking"] * 2
    shop.wait(DAY)
    assert [shipment["shipment_provider"] for shipment in shop.get("/shipments")["data"]] == ["Snail", "Hare"]


def test_a_shipment_without_stock_is_on_hold_until_some_arrives(shop: Shop) -> None:
    cup = shop.do("POST /skus", {"name": "Cup", "merchant_sku_id": "CUP"})["id"]
    shop.order("A", 3, cup)
    shop.order("B", 8, cup)
    shop.order("C", 2, cup)
    shop.wait(HOUR)
    assert shop.statuses("shipments") == ["on_hold"] * 3
    shop.announce(6, cup)
    shop.wait(DAY + 5 * HOUR)
    assert shop.statuses("shipments") == ["waiting_for_picking", "on_hold", "waiting_for_picking"]
    assert shop.stock(cup) == (1, 5)


def test_stock_arrives_on_the_day_that_was_announced(shop: Shop) -> None:
    announced = shop.announce(10, day="2023-12-24")
    assert (announced["status"], announced["barcode"]) == ("shipped", f"RS.{announced['id']}")
    path = f"/restocking_shipments/{announced['id']}"
    shop.wait(39 * DAY)
    assert shop.get(path)["status"] == "shipped"
    shop.wait(DAY)
    restocked = shop.get(path)
    assert (restocked["status"], shop.stock()) == ("restocked", (110, 0))
    line = restocked["restocking_shipment_items"][0]
    assert [line[f"{what}_quantity"] for what in ("announced", "arrived", "damaged", "missing")] == [
        10,
        10,
        0,
        0,
    ]


def test_stock_that_is_tracked_by_batch_arrives_as_a_batch_and_leaves_from_the_oldest() -> None:
    milk = {"id": 2, "merchant_sku_id": "MILK", "name": "Milk", "batch_tracking_enabled": True}
    shop = open_shop(milk)
    for quantity in (2, 5):
        shop.announce(quantity, 2)
        shop.wait(2 * DAY)
    shop.order("A", 3, 2)
    shop.wait(HOUR)
    batches = shop.sku(2)["inventory_batches"]
    assert [batch["stocked_quantities"][0]["quantity"] for batch in batches] == [0, 4]
    taken = [(batch["name"], batch["quantity"]) for batch in shop.get("/shipments/1")["items"][0]["batches"]]
    assert taken == [("Milk - 1", 2), ("Milk - 2", 1)]


def test_a_restocking_shipment_is_replaced_whole_while_it_is_on_its_way(shop: Shop) -> None:
    announced = shop.announce(10)
    path = f"PUT /restocking_shipments/{announced['id']}/"
    replaced = shop.do(path, announcement([{"sku_id": TEA, "announced_quantity": 4}], warehouse=65))
    assert {name: replaced[name] for name in ("id", "barcode", "status")} == {
        name: announced[name] for name in ("id", "barcode", "status")
    }
    shop.wait(DAY)
    assert shop.errors(path, announcement([])) == [
        "Status must be shipped or created for an update, and is delivered"
    ]
    shop.wait(DAY)
    assert (shop.stock(), shop.sku()["inventory_per_warehouse"][1]["stocked"]) == ((104, 0), 44)


def test_one_that_is_only_created_may_be_replaced_too() -> None:
    shop = open_shop()
    made = announcement([]) | {"id": 7, "status": "created"}
    shop.admin("POST seed", {"restocking_shipments": [made]})
    shop.do("PUT /restocking_shipments/7/", announcement([{"sku_id": TEA, "announced_quantity": 4}]))
    shop.wait(2 * DAY)
    assert (shop.get("/restocking_shipments/7")["status"], shop.stock()) == ("restocked", (104, 0))


@pytest.mark.parametrize(
    ("reason", "delivery", "kind"),
    [
        ("customer_return", "Delivered", "active"),
        ("not_picked_up", "Returned to sender", "passive"),
    ],
)
def test_an_order_may_say_that_it_comes_back(shop: Shop, reason: str, delivery: str, kind: str) -> None:
    order = shop.order("A", custom_metadata={"specloom_return": reason})
    shop.wait(30 * DAY)
    parcel = shop.get("/returns/1")
    assert shop.get("/shipments/1")["delivery_status"] == delivery
    assert (parcel["return_reason"], parcel["return_reason_type"]) == (reason, kind)
    assert parcel["order"] == {"id": order["id"], "merchant_order_id": "A"}
    assert parcel["status"] == "handling_completed"
    times = [
        parcel[name]
        for name in ("created_at", "received_at", "started_processing_at", "completed_handling_at")
    ]
    assert times == sorted(times)


def test_each_change_of_a_status_is_told_by_webhook(shop: Shop) -> None:
    shop.order("A", custom_metadata={"specloom_return": "other"})
    shop.announce(1)
    shop.wait(60 * DAY)
    told: dict[str, list[str]] = {}
    for entry in shop.admin("GET webhooks")["webhooks"]:
        member = "delivery_status" if entry["name"] == "delivery_status_updated" else "status"
        told.setdefault(entry["name"], []).append(entry["payload"][member])
    assert told == {
        "shipment_status_updated": PICKING,
        "delivery_status_updated": [
            "Information transmitted to the carrier",
            "In transit",
            "Out for delivery",
            "Delivered",
        ],
        "restocking_shipment_status_updated": ["delivered", "arrived", "processing", "restocked"],
        "return_status_updated": ["on_the_way", "arrived", "processing", "handling_completed"],
    }


def test_the_same_calls_make_the_same_state() -> None:
    states = []
    for _ in range(2):
        shop = open_shop()
        shop.order("A", 60, custom_metadata={"specloom_return": "other"})
        shop.wait(60 * DAY)
        states.append([shop.get(f"/{what}") for what in ("skus", "orders", "shipments", "returns")])
    assert states[0] == states[1]


def test_every_response_tells_the_budget_and_a_refusal_how_long_to_wait() -> None:
    shop = Shop(as_printed(limits=True))
    responses = [shop.ask("GET /orders") for _ in range(101)]
    assert [int(r.header("X-Rate-Limit-Used") or 0) for r in responses[:100]] == list(range(1, 101))
    refused = responses[100]
    assert (refused.status, refused.header("X-Rate-Limit-Max")) == (429, "100")
    assert float(refused.header("Retry-After") or 0) == 60.0
    assert refused.json() == {"success": False, "errors": ["too many requests"]}


def test_the_shop_starts_with_what_the_vendor_prints() -> None:
    shop = Shop(as_printed(limits=False))
    for operation in SPEC.operations:
        media = operation.success.content[0] if operation.success and operation.success.content else None
        if operation.method == "GET" and media and operation.in_location("path"):
            printed = next(iter(media.examples.values()))
            path = operation.path.replace("{id}", str(printed["id"]))
            assert shop.get(path).items() >= printed.items()
    told = {sku["id"]: sku for sku in shop.get("/skus")["data"]}
    for page in ("two_skus", "sku_with_batches"):
        examples = SPEC.document.root["components"]["examples"][page]["value"]["data"]
        for printed in examples:
            assert {name: told[printed["id"]][name] for name in ("name", "created_at", "inventory")} == {
                name: printed[name] for name in ("name", "created_at", "inventory")
            }


def test_an_empty_shop_keeps_its_settings() -> None:
    rules, seed = (
        SPECS.rules("hive"),
        {"settings": {"blocked_countries": ["DE"]}, "skus": [{"id": "no number"}]},
    )
    shop = Shop(load_simulator(SPEC, rules=rules, seed=seed, empty=True, limits=False))
    assert shop.get("/skus")["data"] == []


@pytest.mark.parametrize(
    "seed",
    [
        {"cats": []},
        {"skus": [{"name": "Tea"}]},
        {"skus": 7},
        {"settings": 7},
        {"orders": [{"id": "x", "merchant_order_id": "A"}]},
        {"returns": [{"id": 1, "created_at": "yesterday"}]},
    ],
)
def test_a_seed_of_another_shape_is_refused(shop: Shop, seed: dict[str, Any]) -> None:
    with pytest.raises(BadInput, match="not of this vendor's shape"):
        shop.simulator.seed(seed)
