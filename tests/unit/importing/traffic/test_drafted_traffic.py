"""What becomes of recorded traffic in the draft of a spec."""

import json
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.importing.traffic.sample import entry, har

from specloom.importing.account import UNACCOUNTED, counts
from specloom.importing.drafted import Draft
from specloom.importing.drafting import draft
from specloom.importing.traffic import read_traffic
from specloom.importing.writing import to_yaml
from specloom.spec import parse_document
from specloom.spec.lint import lint, load_extensions_schema

EXTENSIONS = load_extensions_schema(Path(__file__).parents[4] / "specs" / "extensions.schema.json")
API = "https://api.shop.example/v1"
KEY = "s3cr3t-Value-9f8e7d"
VALUES = st.recursive(
    st.sampled_from([None, True, 7, 1.5, "x", "2024-01-01", "a@b.example", f"is {KEY}"]),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(st.sampled_from(["id", "data", "token", "a b"]), inner, max_size=3)
    ),
    max_leaves=5,
)
JSON = VALUES.map(lambda value: {"text": json.dumps(value)})
OTHER: st.SearchStrategy[dict[str, Any]] = st.sampled_from([
    {"text": "a,b", "mime": "text/csv"},
    {"text": None},
    {"text": "", "status": 204},
    {"text": "{broken"},
    {"text": "iVBORw==", "mime": "image/png"},
    {"text": None, "status": 0},
    {"text": "<a/>", "mime": "application/xml", "status": 502},
])  # fmt: skip
FORMS: st.SearchStrategy[dict[str, Any]] = st.sampled_from([
    {},
    {"mimeType": "application/x-www-form-urlencoded", "text": "a=1&password=hunter22&a=2"},
    {"mimeType": "multipart/form-data", "params": [{"name": "f", "fileName": "f.png"}, {"name": ""}]},
    {"mimeType": "text/plain", "text": "a: b"},
])  # fmt: skip
SENT = FORMS | VALUES.map(lambda value: {"mimeType": "application/json", "text": json.dumps(value)})
PATHS = st.sampled_from(
    [
        "/orders",
        "/orders/17",
        "/orders/18?a=1&a=2",
        "/orders/18/lines/A%2F1",
        "/x?api_key=abcdef12",
        "/é b",
        "/a//b",
    ]
)


@st.composite
def entries(make: st.DrawFn) -> dict[str, Any]:
    answer: dict[str, Any] = make(JSON | OTHER)
    return entry(
        API + make(PATHS),
        make(st.sampled_from(["GET", "POST", "PUT", "DELETE", "PURGE"])),
        sent=make(SENT),
        asked=make(st.sampled_from([{}, {"X-Api-Key": KEY}, {"X-Tenant": "acme", "Accept": "*/*"}])),
        answered=make(st.sampled_from([{}, {"X-RateLimit-Remaining": "9"}, {"Location": f"/{KEY}"}])),
        **answer,
    )


def drafted(*recorded: dict[str, Any]) -> Draft:
    return draft(read_traffic(har(*recorded), Path("shop.har")), "shop", "2026-11-21")


@settings(max_examples=60, deadline=None)
@given(st.lists(entries(), max_size=6))
def test_any_recording_becomes_a_draft_that_lints_clean_and_accounts_for_everything(
    recorded: list[dict[str, Any]],
) -> None:
    made = drafted(entry(API + "/login", asked={"X-Api-Key": KEY}), *recorded)
    text = to_yaml(made.root)

    document = parse_document(text, Path("openapi.yaml"))
    assert [str(finding) for finding in lint(document, "shop", EXTENSIONS)] == []
    assert [line for line in made.lines if line.reason == UNACCOUNTED] == []
    assert sum(map(sum, counts(made.lines).values())) == len(made.lines)
    assert KEY not in text
    assert KEY not in repr(made.lines)


def test_a_call_that_is_made_all_the_time_shows_few_examples_and_every_type() -> None:
    polls = [entry(f"{API}/news?since={n}", text=json.dumps({"count": n})) for n in range(50)]

    made = drafted(*polls, entry(f"{API}/news?since=never", text='{"count": null}'))

    operation = made.root["paths"]["/news"]["get"]
    content = operation["responses"]["200"]["content"]["application/json"]
    (parameter,) = operation["parameters"]
    assert len(content["examples"]) == 5
    assert len(parameter["examples"]) == 10
    assert parameter["schema"] == {"type": "string"}
    counted = made.root["components"]["schemas"]["NewsGetResponse"]["properties"]["count"]
    assert counted == {"type": ["integer", "null"]}
    assert all(line.carried for line in made.lines if line.fact.kind in ("request", "response", "body"))


def test_operations_and_examples_are_named_after_what_they_do() -> None:
    order = '{"id": 17, "total": 12.5}'

    made = drafted(
        entry(f"{API}/orders", text=f'{{"data": [{order}]}}'),
        entry(f"{API}/orders/17", text=order),
        entry(f"{API}/orders/18", text=order.replace("17", "18")),
        entry(f"{API}/status", text='{"up": true}'),
    )

    operations = {path: item["get"] for path, item in made.root["paths"].items()}
    assert {path: operation["summary"] for path, operation in operations.items()} == {
        "/orders": "List orders",
        "/orders/{orderId}": "Get one order",
        "/status": "GET /status",
    }
    content = operations["/orders/{orderId}"]["responses"]["200"]["content"]["application/json"]
    assert list(content["examples"]) == ["order_get_response", "order_get_response_2"]
    assert content["schema"] == {"$ref": "#/components/schemas/Order"}
