"""What holds for the simulator of Octolis whatever it is sent."""

import json
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.mock import Request, Response, Simulator, load_simulator
from specloom.spec import load_document, read_spec
from specloom.workspace import Workspace

JEANNE = "28d912a6-e6c5-40c8-8ec6-9803498d86f0"
SEED = {
    "datasets": {
        "customers": {
            "keys": [["email"], ["phone", "name"]],
            "columns": {"email": "text", "phone": "text", "name": "text", "age": "number", "vip": "boolean"},
        }
    }
}
RECORDS = "/v1/data/datasets/customers/records"


@pytest.fixture(scope="module")
def simulator(root: Path) -> Simulator:
    specs = Workspace(root)
    spec = read_spec(load_document(specs.spec("octolis")), "octolis")
    return load_simulator(
        spec, rules=specs.rules("octolis"), seed=SEED, limits=False, random=partial(Random, 1)
    )


def ask(simulator: Simulator, method: str, path: str, body: Any = None, query: str = "") -> Response:
    headers = (("content-type", "application/json"),)
    sent = b"" if body is None else orjson.dumps(body)
    return simulator.handle(Request(method, path, f"api-key=test&{query}", headers, sent))


texts = st.text(st.characters(codec="utf-8"), max_size=8)
few = st.sampled_from(["a", "b", "é", "null", "1"]) | st.none()
values = st.none() | st.booleans() | st.integers(-(2**31), 2**31 - 1) | texts
keys = st.fixed_dictionaries({"email": few, "phone": few, "name": few})
extras = st.dictionaries(
    texts.filter(lambda name: name and name not in ("email", "phone", "name", "age", "vip")), values
)
typed = st.fixed_dictionaries(
    {}, optional={"age": st.integers(0, 3) | st.none(), "vip": st.booleans() | st.none()}
)
records = st.builds(lambda *parts: {k: v for part in parts for k, v in part.items()}, extras, typed, keys)


def is_system(column: str) -> bool:
    return len(column) > 4 and column.startswith("__") and column.endswith("__")


@given(st.binary())
@pytest.mark.parametrize("target", ["POST ", "POST /batch", "PATCH /batch", f"PATCH /{JEANNE}"])
def test_no_body_makes_a_500(simulator: Simulator, target: str, body: bytes) -> None:
    method, _, tail = target.partition(" ")
    request = Request(method, RECORDS + tail, "api-key=test", (("content-type", "application/json"),), body)
    assert simulator.handle(request).status < 500


raw = st.text(st.characters(codec="latin-1", exclude_characters="&"))


@given(
    raw, raw, st.sampled_from(["filter", "selection", "page", "pageSize", "order", "format", "header", "x"])
)
def test_no_path_and_no_query_makes_a_500(simulator: Simulator, tail: str, value: str, name: str) -> None:
    for path in (RECORDS, f"{RECORDS}/count", f"{RECORDS}/{tail}", f"/v1/data/webhook/{tail}"):
        assert ask(simulator, "GET", path, query=f"{name}={value}&format=csv").status < 500


@given(records)
def test_what_is_upserted_is_there(simulator: Simulator, record: dict[str, Any]) -> None:
    written = ask(simulator, "POST", RECORDS, record).json()["record"]
    read = ask(simulator, "GET", f"{RECORDS}/{written['__masterid__']}").json()["record"]
    assert read == written
    assert {column: read[column] for column in record if not is_system(column)} == {
        column: value for column, value in record.items() if not is_system(column)
    }


@given(st.lists(records, max_size=12))
def test_no_two_records_ever_share_a_key_and_no_id_is_lost(
    simulator: Simulator, batch: list[dict[str, Any]]
) -> None:
    simulator.reset()
    results = ask(simulator, "POST", f"{RECORDS}/batch", batch).json()["results"]
    stored = ask(simulator, "GET", RECORDS).json()["records"]
    for columns in (("email",), ("phone", "name")):
        shared = [tuple(record[column] for column in columns) for record in stored]
        shared = [key for key in shared if None not in key]
        assert len(shared) == len(set(shared))
    living = {record["__masterid__"] for record in stored}
    for result in results:
        found = ask(simulator, "GET", f"{RECORDS}/{result['record']['__masterid__']}").json()["record"]
        assert found["__masterid__"] in living


def naive_equals(stored: Any, text: str) -> bool:
    """Say what a filter lets through, in the plainest way."""
    if isinstance(stored, str):
        return stored == text
    try:
        wanted = json.loads(text)
    except ValueError:
        return False
    return type(wanted) is type(stored) and bool(wanted == stored)


filters = st.lists(
    st.tuples(
        st.sampled_from(["email", "NAME", "age", "vip"]),
        st.sampled_from(["a", "é", "null", "true", "false", "1", "2"]),
    ),
    min_size=1,
    max_size=4,
)


@given(st.lists(records, max_size=8), filters, st.integers(1, 4))
def test_filters_let_through_what_a_plain_reading_does(
    simulator: Simulator, batch: list[dict[str, Any]], chosen: list[tuple[str, str]], size: int
) -> None:
    simulator.reset()
    ask(simulator, "POST", f"{RECORDS}/batch", batch)
    query = f"filter={','.join(f'{column}:{text}' for column, text in chosen)}"
    wanted = []
    for record in ask(simulator, "GET", RECORDS).json()["records"]:
        by_column = {column: [text for name, text in chosen if name == column] for column, _ in chosen}
        if all(any(naive_equals(record.get(c.lower()), t) for t in texts) for c, texts in by_column.items()):
            wanted.append(record["__masterid__"])
    query = query.replace("é", "%C3%A9")
    pages = [
        ask(simulator, "GET", RECORDS, query=f"{query}&pageSize={size}&page={page}").json()["records"]
        for page in range(1, len(wanted) // size + 2)
    ]
    assert [record["__masterid__"] for page in pages for record in page] == wanted
    assert ask(simulator, "GET", f"{RECORDS}/count", query=query).json() == {"count": len(wanted)}


@given(st.lists(records, max_size=12), st.integers(1, 5), st.sampled_from(["asc", "desc"]))
def test_all_pages_together_are_what_count_says(
    simulator: Simulator, batch: list[dict[str, Any]], size: int, order: str
) -> None:
    simulator.reset()
    ask(simulator, "POST", f"{RECORDS}/batch", batch)
    number = ask(simulator, "GET", f"{RECORDS}/count").json()["count"]
    seen = []
    for page in range(1, number // size + 2):
        found = ask(simulator, "GET", RECORDS, query=f"page={page}&pageSize={size}&order={order}").json()[
            "records"
        ]
        assert len(found) <= size
        seen += [record["__masterid__"] for record in found]
    assert len(seen) == len(set(seen)) == number
