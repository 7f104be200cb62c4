import asyncio
import os
import re
import time
from pathlib import Path
from typing import Any

import httpx
import pytest

from specloom.errors import BadInput
from specloom.mock import Simulated, simulated
from specloom.workspace import Workspace

from .simulating import HEAD

PETS = """paths:
  /pets:
    get:
      operationId: pets_list
      x-resource: {name: pet, action: list, key: id}
      responses:
        "200":
          description: Pets.
          content:
            application/json:
              schema: {type: array, items: {$ref: "#/components/schemas/Pet"}}
              example: [{id: rex}]
        "503": {description: Down.}
    post:
      operationId: pets_create
      x-resource: {name: pet, action: create, key: id}
      requestBody: {required: true, content: {application/json: {schema: {type: object}}}}
      responses:
        "201": {description: P., content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}
components: {schemas: {Pet: {type: object, properties: {id: {type: string}, name: {type: string}}}}}
"""


@pytest.fixture
def document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    path = tmp_path / "petstore.yaml"
    path.write_text(HEAD + PETS)
    return path


def ids(pets: Simulated) -> list[str]:
    with pets.client() as client:
        return [pet["id"] for pet in client.get("/pets").json()]


def test_any_document_is_simulated_by_its_path(document: Path) -> None:
    with simulated(document) as pets:
        assert ids(pets) == ["rex"]


def test_a_vendor_is_simulated_by_its_name(tmp_path: Path, document: Path) -> None:
    (tmp_path / "specs" / "acme").mkdir(parents=True)
    (tmp_path / "specs" / "acme" / "openapi.yaml").write_text(f"{HEAD}paths: {{}}\n")
    with simulated("acme", workspace=Workspace(tmp_path)) as acme, acme.client() as client:
        assert client.get("/nowhere").status_code == 404


def test_each_starts_fresh_and_with_the_same_ids(document: Path) -> None:
    made = []
    for _ in range(2):
        with simulated(document) as pets, pets.client() as client:
            made.append(client.post("/pets", json={"name": "Tom"}).json()["id"])
            assert ids(pets) == ["rex", made[-1]]
    assert made[0] == made[1]


def test_a_changed_document_is_compiled_again(document: Path) -> None:
    with simulated(document) as pets:
        assert ids(pets) == ["rex"]
    document.write_text(document.read_text().replace("rex", "fido"))
    os.utime(document, ns=(1, 1))
    with simulated(document) as pets:
        assert ids(pets) == ["fido"]


def test_a_fresh_one_is_ready_in_a_moment(document: Path) -> None:
    took = []
    for _ in range(20):
        begun = time.perf_counter()
        with simulated(document):
            took.append(time.perf_counter() - begun)
    assert min(took) < 0.005


def test_a_url_is_served_from_when_it_is_asked_for(document: Path) -> None:
    with simulated(document) as pets:
        assert httpx.get(f"{pets.url}/pets").json() == [{"id": "rex"}]
        url = pets.url
    with pytest.raises(httpx.ConnectError):
        httpx.get(f"{url}/pets")


def test_an_asynchronous_client_needs_no_port_either(document: Path) -> None:
    async def ask(pets: Simulated) -> int:
        async with pets.async_client() as client:
            return (await client.get("/pets")).status_code

    with simulated(document) as pets:
        assert asyncio.run(ask(pets)) == 200


def test_it_starts_with_a_seed_or_empty(document: Path, tmp_path: Path) -> None:
    (tmp_path / "seed.yaml").write_text("pet: [{id: tom}]")
    with (
        simulated(document, seed={"pet": [{"id": "kit"}]}) as one,
        simulated(document, seed=tmp_path / "seed.yaml") as two,
        simulated(document, empty=True) as three,
    ):
        assert (ids(one), ids(two), ids(three)) == (["kit"], ["tom"], [])


def test_a_test_seeds_and_resets(document: Path) -> None:
    with simulated(document) as pets:
        pets.seed({"pet": [{"id": "tom"}]})
        assert ids(pets) == ["rex", "tom"]
        pets.reset()
        assert ids(pets) == ["rex"]


def test_a_seed_of_a_resource_that_there_is_not_is_refused_with_those_that_there_are(document: Path) -> None:
    reason = "there is no resource 'pets'; there are: pet"
    with simulated(document) as pets, pytest.raises(BadInput, match=reason):
        pets.seed({"pets": [{"id": "tom"}]})


def test_it_says_in_a_word_what_it_is(document: Path) -> None:
    with simulated(document) as pets:
        assert (repr(pets), repr(pets.simulator)) == ("<Simulated petstore>", "<Simulator petstore>")


def test_a_test_moves_the_time(document: Path) -> None:
    with simulated(document, clock=lambda: 100.0) as pets:
        pets.clock.advance(60)
        assert pets.clock.now() == 160
        pets.clock.freeze()
        pets.clock.set("2026-01-31T12:00:00Z")
        assert pets.clock.now() == 1769860800
        pets.clock.unfreeze()
        assert pets.clock.now() == 1769860800


def test_a_test_asks_for_faults_and_sees_the_requests(document: Path) -> None:
    with simulated(document) as pets, pets.client() as client:
        pets.faults.add(status=503, count=1)
        pets.faults.add("status=503")
        assert len(list(pets.faults)) == 2
        assert client.get("/pets").status_code == 503
        pets.faults.clear()
        assert client.get("/pets").status_code == 200
        assert [request["status"] for request in pets.requests] == [503, 200]
        assert pets.webhooks == []


def test_what_cannot_be_is_refused_with_the_reason(document: Path) -> None:
    with simulated(document) as pets, pytest.raises(BadInput, match="status"):
        pets.faults.add(status=777)


NO_SEED = "is no seed; it takes the records by resource, such as {'order': [{'id': 1}]}"


@pytest.mark.parametrize(
    ("setting", "reason"),
    [
        ({"faults": ["status=777"]}, "status must be the status of an error, from 400 to 599"),
        ({"faults": [{"status": 503}]}, "{'status': 503} is no fault in words, such as 'status=503 count=1'"),
        ({"faults": 503}, "503 is no fault in words, such as 'status=503 count=1'"),
        ({"seed": [1]}, f"[1] {NO_SEED}, or the path of a file"),
        ({"seed": "nowhere.yaml"}, "the seed nowhere.yaml is not a file; name one that exists"),
    ],
)
def test_a_setting_that_cannot_be_is_refused_in_words_that_fit(
    document: Path, setting: dict[str, Any], reason: str
) -> None:
    with pytest.raises(BadInput, match=f"^{re.escape(reason)}$"), simulated(document, **setting):
        pass


@pytest.mark.parametrize(
    ("words", "members", "reason"),
    [
        ((), {"status": 777}, "status must be the status of an error, from 400 to 599"),
        ((), {"foo": 1}, "'foo' means nothing; name one of status, html, "),
        ((), {}, "nothing is to go wrong; name one of status, html, "),
        (("nix",), {}, "'nix' means nothing; name one of status, html, "),
        ((), {"status": 503, "operation": "nothing"}, "there is no operation nothing"),
    ],
)
def test_a_fault_that_cannot_be_is_refused_in_words_that_fit(
    document: Path, words: tuple[str, ...], members: dict[str, Any], reason: str
) -> None:
    with simulated(document) as pets, pytest.raises(BadInput) as refused:
        pets.faults.add(*words, **members)
    assert str(refused.value).startswith(reason)
    assert "body" not in str(refused.value)


def test_what_is_no_seed_is_refused_in_words_that_fit(document: Path) -> None:
    wrong: Any = [1]
    with simulated(document) as pets, pytest.raises(BadInput, match=re.escape(f"[1] {NO_SEED}")):
        pets.seed(wrong)


def test_one_fault_need_not_be_a_list(document: Path) -> None:
    with simulated(document, faults="status=503") as pets, pets.client() as client:
        assert client.get("/pets").status_code == 503


def test_a_setting_that_there_is_not_is_refused_with_those_that_there_are(document: Path) -> None:
    wrong: dict[str, Any] = {"emtpy": True}
    reason = "no setting 'emtpy'; the settings are: workspace, seed, empty, cors, state,"
    with pytest.raises(BadInput, match=reason), simulated(document, **wrong):
        pass


def test_a_page_of_any_origin_may_call_it_where_that_is_wanted(document: Path) -> None:
    with simulated(document, cors=True) as pets:
        response = httpx.get(f"{pets.url}/pets", headers={"origin": "http://app.test"})
    assert response.headers["access-control-allow-origin"] == "http://app.test"
