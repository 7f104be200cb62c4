"""The simulator of AiTrillion takes what the vendor's plugins send, and answers as they have seen it."""

import base64
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

import pytest
from tests.unit.mock.simulating import Moment, ask

from specloom.mock import Response, Simulator, load_simulator
from specloom.spec import Spec, load_document, read_spec
from specloom.workspace import Workspace

SAVED = {"status": "success", "msg": "Data saved."}
RECORDS = ["customers", "products", "collections", "orders"]


@pytest.fixture(scope="module")
def spec(root: Path) -> Spec:
    return read_spec(load_document(Workspace(root).spec("aitrillion")), "aitrillion")


@pytest.fixture
def simulator(spec: Spec, root: Path) -> Simulator:
    rules = Workspace(root).rules("aitrillion")
    return load_simulator(spec, rules=rules, clock=Moment(), random=partial(Random, 1), limits=False)


def call(simulator: Simulator, target: str, body: Any = None, pair: str = "test:test") -> Response:
    authorization = f"Basic {base64.b64encode(pair.encode()).decode()}"
    return ask(simulator, target, body, **({"authorization": authorization} if pair else {}))


def kept(simulator: Simulator, name: str) -> list[dict[str, Any]]:
    return list(simulator.backend.store.documents(name))


def test_a_right_pair_is_confirmed_in_the_vendors_spelling(simulator: Simulator) -> None:
    assert call(simulator, "GET /validate?shop_name=shop.example.com").json() == {"status": "sucess"}


def test_a_wrong_pair_has_a_status_and_a_missing_one_has_none(simulator: Simulator) -> None:
    wrong = call(simulator, "GET /validate?shop_name=shop.example.com", pair="test:wrong")
    missing = call(simulator, "GET /validate?shop_name=shop.example.com", pair="")

    assert (wrong.status, wrong.json()["status"], missing.status) == (401, "error", 401)
    assert missing.json().keys() == {"message"}


@pytest.mark.parametrize("tag", RECORDS)
def test_what_a_store_tells_is_kept_under_its_own_id(simulator: Simulator, tag: str) -> None:
    replies = [call(simulator, f"POST /{tag}/create", {"id": number}).json() for number in (7, 8, 7)]
    replies.append(call(simulator, f"POST /{tag}/delete", {"id": 8}).json())

    assert replies == [SAVED] * 4
    assert [record["id"] for record in kept(simulator, tag.removesuffix("s"))] == [7]


@pytest.mark.parametrize("tag", RECORDS)
def test_an_update_keeps_a_record_that_was_there_before_the_plugin(simulator: Simulator, tag: str) -> None:
    assert call(simulator, f"POST /{tag}/update", {"id": 9}).json() == SAVED
    assert [record["id"] for record in kept(simulator, tag.removesuffix("s"))] == [9]


@pytest.mark.parametrize("tag", RECORDS)
def test_a_deletion_may_be_sent_again(simulator: Simulator, tag: str) -> None:
    assert [call(simulator, f"POST /{tag}/delete", {"id": 8}).json() for _ in range(2)] == [SAVED] * 2


def test_there_is_one_set_of_details_for_each_shop(simulator: Simulator) -> None:
    for town in ("Leeds", "York"):
        call(simulator, "POST /shops/update", {"shop_name": "shop.example.com", "city": town})

    assert kept(simulator, "shop") == [{"shop_name": "shop.example.com", "city": "York"}]


def test_a_body_is_json_whatever_wordpress_calls_it(simulator: Simulator) -> None:
    sent = ask(
        simulator,
        "POST /customers/create",
        b'{"id": 7}',
        authorization=f"Basic {base64.b64encode(b'test:test').decode()}",
        content_type="application/x-www-form-urlencoded",
    )

    assert sent.json() == SAVED


def test_a_record_without_an_id_is_refused_without_a_status(simulator: Simulator) -> None:
    refused = call(simulator, "POST /customers/create", {"email": "ada@example.com"})

    assert (refused.status, refused.json()) == (400, {"message": "body must have required property 'id'"})


def test_the_third_call_of_a_second_is_refused_and_each_tells_how_many_were_made(
    spec: Spec, root: Path
) -> None:
    rules, moment = Workspace(root).rules("aitrillion"), Moment()
    simulator = load_simulator(spec, rules=rules, clock=moment)
    told = [call(simulator, "GET /validate?shop_name=shop.example.com") for _ in range(3)]
    moment.now += 1
    after = call(simulator, "GET /validate?shop_name=shop.example.com")

    assert [response.status for response in told] == [200, 200, 429]
    assert [response.header("x-aio-api-call-limit") for response in told] == ["1/2", "2/2", "2/2"]
    assert after.status == 200
