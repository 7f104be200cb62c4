"""The simulator of Octolis does what the vendor's documents say."""

import csv
import io
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

import attrs
import httpx
import pytest

from specloom.errors import BadInput
from specloom.mock import Credential, Request, Simulator, SimulatorTransport, load_simulator, simulated
from specloom.spec import load_document, read_spec
from specloom.workspace import Workspace

JEANNE = "28d912a6-e6c5-40c8-8ec6-9803498d86f0"
MERGED_INTO_JEANNE = "a79ac906-5f91-1e53-9c77-d7d0600aaa9c"
NOBODY = "00000000-0000-4000-8000-000000000000"
UPSERT: Mapping[str, Any] = {
    "email": "jeannerenard1183@gmail.com",
    "firstname": "Jeanne",
    "consent_sms": False,
}

CONTACTS: dict[str, Any] = {
    "datasets": {
        "contacts": {
            "keys": [["email"], ["firstname", "phone"]],
            "mandatory": ["age"],
            "defaults": {"town": "Paris"},
            "columns": {
                "email": "text",
                "firstname": "text",
                "phone": "text",
                "age": "number",
                "born": "datetime",
            },
        },
        "sql": {"keys": [["email"]], "read_only": True, "records": [{"email": "a@b.c"}]},
    },
    "webhooks": {
        "orders": {"methods": ["PUT"], "headers": {"X-Shop": "main"}, "addresses": ["127.0.0.1"]},
        "far": {"addresses": ["192.0.2.1"]},
    },
}


@attrs.frozen
class Octolis:
    """A simulator, and short ways to ask it."""

    simulator: Simulator
    client: httpx.Client

    def ask(
        self, method: str, path: str, body: Any = None, key: str = "test", **headers: str
    ) -> httpx.Response:
        url = f"/data/{path}{'&' if '?' in path else '?'}api-key={key}"
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.client.request(method, url, json=body, headers=sent)

    def upsert(self, dataset: str = "customers", **columns: Any) -> dict[str, Any]:
        response = self.ask("POST", f"datasets/{dataset}/records", columns)
        assert response.status_code == 200, response.text
        record: dict[str, Any] = response.json()["record"]
        return record

    def contact(self, **columns: Any) -> dict[str, Any]:
        return self.upsert(
            "contacts", **{"email": None, "firstname": None, "phone": None, "age": 1, **columns}
        )

    def get(self, master_id: str, dataset: str = "customers") -> Any:
        return self.ask("GET", f"datasets/{dataset}/records/{master_id}").json()

    def firstnames(self, query: str = "", dataset: str = "customers") -> list[str]:
        records = self.ask("GET", f"datasets/{dataset}/records?{query}").json()["records"]
        return [record["firstname"] for record in records]


def start(root: Path, seed: Path | Mapping[str, Any], *, empty: bool = False) -> Octolis:
    specs = Workspace(root)
    simulator = load_simulator(
        read_spec(load_document(specs.spec("octolis")), "octolis"),
        rules=specs.rules("octolis"),
        seed=seed,
        empty=empty,
        clock=lambda: 1_795_000_000.25,
        random=partial(Random, 1),
    )
    return Octolis(simulator, httpx.Client(transport=SimulatorTransport(simulator), base_url="http://api/v1"))


@pytest.fixture
def octolis(root: Path) -> Iterator[Octolis]:
    octolis = start(root, Workspace(root).seed("octolis"))
    with octolis.client:
        yield octolis


@pytest.fixture
def contacts(root: Path) -> Iterator[Octolis]:
    octolis = start(root, CONTACTS)
    with octolis.client:
        yield octolis


def test_the_printed_record_is_there(octolis: Octolis) -> None:
    assert octolis.get(JEANNE) == {
        "record": {
            "email": "jeannerenard1183@gmail.com",
            "firstname": "Jeanne",
            "consent_sms": False,
            "__modified_at__": "2022-05-10T12:44:53.278Z",
            "__masterid__": JEANNE,
            "__all_masterids__": [MERGED_INTO_JEANNE, "0547d332-f605-6641-0339-d377757f59ae"],
            "__created_at__": "2022-05-10T12:44:53.501Z",
            "__updated_at__": "2022-05-10T12:44:53.501Z",
        },
        "isMerged": True,
    }


def test_a_merged_away_id_leads_to_the_survivor(octolis: Octolis) -> None:
    assert octolis.get(MERGED_INTO_JEANNE) == octolis.get(JEANNE) == octolis.get(JEANNE.upper())


def test_an_id_that_nobody_has_is_404(octolis: Octolis) -> None:
    assert octolis.get(NOBODY) == {
        "title": "Not Found",
        "detail": "There is no record with this master id in the dataset",
        "status": 404,
    }


def test_an_id_that_is_no_uuid_is_refused(octolis: Octolis) -> None:
    assert octolis.get("7")["detail"] == 'recordMasterId must match format "uuid"'


@pytest.mark.parametrize("path", ["records", "records/count", f"records/{JEANNE}"])
def test_a_dataset_that_is_not_there_is_404(octolis: Octolis, path: str) -> None:
    assert octolis.ask("GET", f"datasets/none/{path}").status_code == 404


def test_every_response_carries_what_support_asks_for(octolis: Octolis) -> None:
    for path in (f"datasets/customers/records/{JEANNE}", "datasets/none/records", "nothing"):
        headers = octolis.ask("GET", path).headers
        assert len(headers["apigw-requestid"]) == 16
        assert len(headers["traceparent"].split("-")) == 4


@pytest.mark.parametrize("key", ["", "wrong"])
def test_a_wrong_key_is_refused_in_the_vendors_form(octolis: Octolis, key: str) -> None:
    refused = octolis.ask("GET", "datasets/customers/records", key=key)
    assert refused.status_code == 401
    assert refused.json().keys() == {"title", "detail", "status"}


def test_an_upsert_answers_the_record_as_it_is_now(octolis: Octolis) -> None:
    assert octolis.upsert(**{**UPSERT} | {"phone": "+33 é"}) == {
        **UPSERT,
        "phone": "+33 é",
        "__modified_at__": "2026-11-18T11:06:40.250Z",
        "__masterid__": JEANNE,
        "__all_masterids__": [MERGED_INTO_JEANNE, "0547d332-f605-6641-0339-d377757f59ae"],
        "__created_at__": "2022-05-10T12:44:53.501Z",
        "__updated_at__": "2026-11-18T11:06:40.250Z",
    }


def test_a_new_record_has_every_column_and_its_own_id_alone(octolis: Octolis) -> None:
    record = octolis.upsert(email="new@example.com")
    assert record["phone"] is record["created_at"] is None
    assert record["__all_masterids__"] == [record["__masterid__"]]
    assert octolis.get(record["__masterid__"]) == {"record": record}


def test_what_is_left_out_stays_and_null_erases(octolis: Octolis) -> None:
    octolis.upsert(email="a", phone="1", other="x")
    record = octolis.upsert(email="a", phone=None)
    assert (record["phone"], record["other"]) == (None, "x")


def test_a_new_record_takes_the_defaults_of_the_columns_left_out(contacts: Octolis) -> None:
    assert contacts.contact(email="a")["town"] == "Paris"
    assert contacts.contact(email="a", town=None)["town"] is None
    assert contacts.contact(email="a")["town"] is None


def test_a_column_that_nobody_declared_is_kept(octolis: Octolis) -> None:
    assert octolis.upsert(email="a", Größe=12.5)["Größe"] == 12.5


def test_a_missing_mandatory_column_is_named_in_the_vendors_words(octolis: Octolis) -> None:
    refused = octolis.ask("POST", "datasets/customers/records", {"firstname": "Jeanne"})
    assert (refused.status_code, refused.json()) == (
        400,
        {
            "title": "Missing mandatory columns from the upsertion data",
            "detail": "Missing the following mandatory columns: email",
            "status": 400,
            "missing": ["email"],
        },
    )


def test_an_empty_record_misses_all_that_is_mandatory(octolis: Octolis) -> None:
    assert octolis.ask("POST", "datasets/customers/records", {}).json()["missing"] == ["email"]
    body: list[Any] = [{"email": "z"}, {}]
    results = octolis.ask("POST", "datasets/customers/records/batch", body).json()["results"]
    assert [result["written"] for result in results] == [True, False]


def test_a_body_without_a_name_for_its_column_is_told_so(octolis: Octolis) -> None:
    refused = octolis.ask("POST", "datasets/customers/records", {"": 1}).json()
    assert refused["errors"] == ["body (#/minLength) - property name must be valid"]


def test_all_missing_columns_are_named(contacts: Octolis) -> None:
    refused = contacts.ask("POST", "datasets/contacts/records", {"firstname": "Jeanne"})
    assert refused.json()["detail"] == "Missing the following mandatory columns: email, phone, age"


def test_a_wrong_type_is_told_in_the_vendors_words(octolis: Octolis) -> None:
    refused = octolis.ask("POST", "datasets/customers/records", {**UPSERT} | {"consent_sms": 25})
    assert (refused.status_code, refused.json()) == (
        400,
        {
            "title": "Validation failed for the provided data",
            "detail": "Validation for upsertion request failed",
            "status": 400,
            "values": {**UPSERT} | {"consent_sms": 25},
            "errors": ["consent_sms (#/properties/consent_sms/type) - must be boolean"],
        },
    )


@pytest.mark.parametrize(
    ("column", "value", "error"),
    [
        ("phone", 33, "phone (#/properties/phone/type) - must be string"),
        ("age", "33", "age (#/properties/age/type) - must be number"),
        ("age", True, "age (#/properties/age/type) - must be number"),
        ("age", 2**31, "age (#/properties/age/maximum) - must be <= 2147483647"),
        ("age", [1], "age (#/properties/age/type) - must be null,boolean,number,string"),
        ("born", "23/06/1978", 'born (#/properties/born/format) - must match format "date-time"'),
        ("born", 1978, 'born (#/properties/born/format) - must match format "date-time"'),
    ],
)
def test_a_value_that_does_not_fit_its_column_is_refused(
    contacts: Octolis, column: str, value: Any, error: str
) -> None:
    body = {"email": "a", "firstname": "b", "phone": "c", "age": 1, column: value}
    assert contacts.ask("POST", "datasets/contacts/records", body).json()["errors"] == [error]


@pytest.mark.parametrize("moment", ["1978-06-23 00:00:00", "1978-06-23T00:00:00.000Z", None])
def test_a_datetime_is_quoted_text(contacts: Octolis, moment: str | None) -> None:
    assert contacts.contact(email="a", born=moment)["born"] == moment


def test_writes_to_protected_and_system_columns_are_ignored_with_a_warning(octolis: Octolis) -> None:
    body = {**UPSERT} | {"lastname": "Renard", "__created_at__": "x"}
    answer = octolis.ask("POST", "datasets/customers/records", body).json()
    assert answer["warnings"] == {"protected_columns": ["lastname", "__created_at__"]}
    assert "lastname" not in answer["record"]
    assert answer["record"]["__created_at__"] == "2022-05-10T12:44:53.501Z"


def test_a_null_in_a_key_matches_nothing(octolis: Octolis) -> None:
    assert octolis.upsert(email=None)["__masterid__"] != octolis.upsert(email=None)["__masterid__"]


def test_any_of_several_keys_matches(contacts: Octolis) -> None:
    first = contacts.contact(email="a", firstname="Jo", phone="1")
    second = contacts.contact(firstname="Jo", phone="1")
    assert second["__masterid__"] == first["__masterid__"]


def test_part_of_a_key_matches_nothing(contacts: Octolis) -> None:
    first = contacts.contact(firstname="Jo", phone="1")
    assert contacts.contact(firstname="Jo", phone="2")["__masterid__"] != first["__masterid__"]
    assert contacts.contact(firstname="Jo")["__masterid__"] != first["__masterid__"]


def test_a_record_that_matches_two_joins_them_in_the_older(contacts: Octolis) -> None:
    clock = contacts.simulator.clock
    old = contacts.contact(email="a", firstname="Al", phone="0", nick="Old", town="Lyon")
    clock.advance(1)
    young = contacts.contact(email="b", firstname="Jo", phone="1", nick="New", town=None)
    clock.advance(1)
    joined = contacts.contact(email="a", firstname="Jo", phone="1", age=9)
    assert joined["__masterid__"] == old["__masterid__"]
    assert joined["__all_masterids__"] == [young["__masterid__"]]
    assert (joined["nick"], joined["town"], joined["age"]) == ("New", "Lyon", 9)
    assert contacts.get(young["__masterid__"], "contacts") == {"record": joined, "isMerged": True}
    assert contacts.ask("GET", "datasets/contacts/records/count").json() == {"count": 1}


def test_an_id_merged_twice_still_leads_to_the_last_survivor(contacts: Octolis) -> None:
    first, second, third = (
        contacts.contact(email=name, firstname=name, phone=name)["__masterid__"] for name in "abc"
    )
    contacts.contact(email="b", firstname="c", phone="c")
    joined = contacts.contact(email="a", firstname="c", phone="c")
    assert joined["__all_masterids__"] == [second, third]
    assert {contacts.get(one, "contacts")["record"]["__masterid__"] for one in (first, second, third)} == {
        first
    }


def test_a_joined_record_lists_the_source_keys_of_all(contacts: Octolis) -> None:
    columns = {"firstname": None, "phone": None, "age": 1, "town": "Lyon"}
    records = [
        {**columns, "email": "a", "__crm_id_list__": ["crm-17", "crm-18"]},
        {**columns, "firstname": "Jo", "phone": "1", "__crm_id_list__": ["crm-18", "crm-90"]},
    ]
    contacts.simulator.seed(
        {"datasets": {"contacts": {**CONTACTS["datasets"]["contacts"], "records": records}}}
    )
    joined = contacts.contact(email="a", firstname="Jo", phone="1")
    assert joined["__crm_id_list__"] == ["crm-17", "crm-18", "crm-90"]


def test_a_key_that_was_given_up_is_free(contacts: Octolis) -> None:
    first = contacts.contact(email="a", firstname="Jo", phone="1")
    contacts.contact(email="b", firstname="Jo", phone="1")
    assert contacts.contact(email="a")["__masterid__"] != first["__masterid__"]


def test_a_batch_reports_on_every_record_in_its_place(octolis: Octolis) -> None:
    body = [
        {**UPSERT} | {"lastname": "x"},
        {"firstname": "Théo"},
        {**UPSERT} | {"consent_sms": 1},
        {"email": "z"},
    ]
    results = octolis.ask("POST", "datasets/customers/records/batch", body).json()["results"]
    assert [result["written"] for result in results] == [True, False, False, True]
    assert results[0]["warnings"] == {"protected_columns": ["lastname"]}
    assert results[1]["error"]["missing"] == ["email"]
    assert results[2]["error"]["values"] == body[2]
    assert results[3].keys() == {"written", "record"}


def test_records_of_one_batch_are_deduplicated(octolis: Octolis) -> None:
    body = [{"email": "z", "phone": "1"}, {"email": "z", "other": "2"}]
    one, two = octolis.ask("POST", "datasets/customers/records/batch", body).json()["results"]
    assert one["record"]["__masterid__"] == two["record"]["__masterid__"]
    assert (two["record"]["phone"], two["record"]["other"]) == ("1", "2")


@pytest.mark.parametrize("method", ["POST", "PATCH"])
def test_a_batch_takes_500_records_and_no_more(octolis: Octolis, method: str) -> None:
    items = [{"email": str(number), "__masterid__": JEANNE} for number in range(501)]
    path = "datasets/customers/records/batch"
    assert octolis.ask(method, path, items[:500]).status_code == 200
    refused = octolis.ask(method, path, items)
    assert (refused.status_code, refused.json()["detail"]) == (400, "body must NOT have more than 500 items")


def test_an_update_changes_the_columns_that_it_names(octolis: Octolis) -> None:
    body = {"firstname": "Jeannette", "phone": None, "lastname": "x"}
    answer = octolis.ask("PATCH", f"datasets/customers/records/{MERGED_INTO_JEANNE}", body).json()
    assert answer["warnings"] == {"protected_columns": ["lastname"]}
    assert octolis.get(JEANNE)["record"] == answer["record"]
    assert (answer["record"]["firstname"], answer["record"]["email"]) == ("Jeannette", UPSERT["email"])


def test_an_update_may_not_take_the_key_of_another_record(octolis: Octolis) -> None:
    octolis.upsert(email="taken")
    refused = octolis.ask("PATCH", f"datasets/customers/records/{JEANNE}", {"email": "taken"})
    assert (refused.status_code, refused.json()["title"]) == (400, "Bad Request")
    assert octolis.get(JEANNE)["record"]["email"] == UPSERT["email"]


def test_an_update_of_a_wrong_type_is_told_so(octolis: Octolis) -> None:
    refused = octolis.ask("PATCH", f"datasets/customers/records/{JEANNE}", {"consent_sms": 1}).json()
    assert refused["detail"] == "Validation for update request failed"


def test_an_update_of_nobody_is_404(octolis: Octolis) -> None:
    assert octolis.ask("PATCH", f"datasets/customers/records/{NOBODY}", {}).status_code == 404


def test_a_batch_update_names_its_records_by_id(octolis: Octolis) -> None:
    body = [{"__masterid__": JEANNE, "phone": "1"}, {"__masterid__": NOBODY}]
    one, two = octolis.ask("PATCH", "datasets/customers/records/batch", body).json()["results"]
    assert (one["written"], one["record"]["phone"], one.keys()) == (True, "1", {"written", "record"})
    assert (two["written"], two["error"]["status"]) == (False, 404)


@pytest.mark.parametrize("path", ["records", "records/batch"])
def test_a_sql_dataset_can_be_read_but_not_written(contacts: Octolis, path: str) -> None:
    assert contacts.ask("GET", "datasets/sql/records/count").json() == {"count": 1}
    body: Any = {"email": "a"} if path == "records" else []
    assert contacts.ask("POST", f"datasets/sql/{path}", body).status_code == 403


def test_a_seeded_record_gets_the_system_columns_that_it_lacks(contacts: Octolis) -> None:
    (record,) = contacts.ask("GET", "datasets/sql/records").json()["records"]
    assert contacts.get(record["__masterid__"], "sql") == {"record": record}


def test_a_seeded_id_is_found_whatever_its_case(contacts: Octolis) -> None:
    record = {"email": "a", "__masterid__": NOBODY.replace("4", "F").upper()}
    contacts.simulator.seed({"datasets": {"upper": {"keys": [["email"]], "records": [record]}}})
    assert contacts.get(record["__masterid__"], "upper")["record"]["email"] == "a"


@pytest.mark.parametrize(
    ("settings", "reason"),
    [
        ({"keys": ["email"]}, "'email' is not a list of names"),
        ({"keys": 7}, "7 is not a list of keys"),
        ({"keys": [[]]}, "a key without columns"),
        ({"keys": [["email"]], "mandatory": "email"}, "'email' is not a list of names"),
        ({"keys": [["email"]], "protected": [1]}, r"\[1\] is not a list of names"),
        ({"keys": [["email"]], "columns": ["email"]}, "is not a mapping"),
        ({"keys": [["email"]], "columns": {"email": "string"}}, "'string' is no kind of column"),
        ({"keys": [["n"]], "columns": {"n": "number"}, "defaults": {"n": "1"}}, "x: n .* must be number"),
        ({"keys": [["n"]], "columns": {"n": "number"}, "records": [{"n": "1"}]}, "x/0: n .* must be number"),
        ({"keys": [["n"]], "records": [{"__masterid__": "7"}]}, "badly formed"),
        ({"keys": [["n"]], "records": [{"__created_at__": "soon"}]}, "__created_at__ is no date and time"),
    ],
)
def test_a_seed_that_makes_no_sense_is_refused(
    contacts: Octolis, settings: Mapping[str, Any], reason: str
) -> None:
    with pytest.raises(BadInput, match=reason):
        contacts.simulator.seed({"datasets": {"x": settings}})
    assert contacts.ask("GET", "datasets/x/records").status_code == 404


@pytest.mark.parametrize(
    "document",
    [{"dataset": {}}, {"webhooks": {"x": {"method": ["PUT"]}}}, {"webhooks": {"x": {"methods": "PUT"}}}],
)
def test_a_seed_with_a_name_that_means_nothing_is_refused(
    contacts: Octolis, document: Mapping[str, Any]
) -> None:
    with pytest.raises(BadInput):
        contacts.simulator.seed(document)


def test_records_come_newest_first_or_oldest_first(octolis: Octolis) -> None:
    octolis.upsert(email="z", firstname="New")
    newest = octolis.firstnames()
    assert newest == ["New", "Alex", "Jeanne", "Théo", "Jeanne"]
    assert octolis.firstnames("order=asc") == newest[::-1]


def test_records_are_ordered_by_their_time_even_when_the_clock_was_moved_back(octolis: Octolis) -> None:
    octolis.upsert(email="late", firstname="Late")
    octolis.simulator.clock.set(datetime(2022, 5, 12, 9, 17, tzinfo=UTC).timestamp())
    octolis.upsert(email="early", firstname="Early")

    assert octolis.firstnames() == ["Late", "Alex", "Early", "Jeanne", "Théo", "Jeanne"]
    assert octolis.firstnames("filter=firstname:Early,firstname:Late&order=asc") == ["Early", "Late"]


@pytest.mark.parametrize(
    ("filters", "names"),
    [
        ("firstname:Jeanne", ["Jeanne", "Jeanne"]),
        ("firstName:Th%C3%A9o", ["Théo"]),
        ("firstname:Marc,firstName:Jeanne,consent_sms:false", ["Jeanne", "Jeanne"]),
        ("firstname:Marc%2CfirstName:Jeanne%2Cconsent_sms:false", ["Jeanne", "Jeanne"]),
        ("consent_sms:true", ["Alex"]),
        ("email:null", ["Alex", "Jeanne"]),
        ("phone:null,firstname:Alex", ["Alex"]),
        ("firstname:alex", []),
        ("nothing:x", []),
        ("__modified_at__:2022-05-12T09:20:00.000Z", ["Alex"]),
        (f"__all_masterids__:{MERGED_INTO_JEANNE}", ["Jeanne"]),
    ],
)
def test_filters_are_alternatives_within_a_column_and_all_hold_between_columns(
    octolis: Octolis, filters: str, names: list[str]
) -> None:
    assert octolis.firstnames(f"filter={filters}") == names
    counted = octolis.ask("GET", f"datasets/customers/records/count?filter={filters}").json()
    assert counted == {"count": len(names)}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("7", 1),
        ("7.0", 1),
        ("7.5", 0),
        ("seven", 0),
        ("", 0),
        ("0_7", 0),
        ("+7", 0),
        ("\uff17", 0),
        ("nan", 0),
    ],
)
def test_a_number_is_compared_as_a_number(contacts: Octolis, text: str, number: int) -> None:
    contacts.contact(email="a", age=7)
    assert contacts.ask("GET", f"datasets/contacts/records/count?filter=age:{text}").json() == {
        "count": number
    }


@pytest.mark.parametrize(
    "query",
    [
        "filter=x",
        "filter=phone:1&filter=phone:2",
        "page=0",
        "pageSize=50001",
        "order=up",
        "header=1",
        "format=xml",
    ],
)
def test_a_parameter_that_makes_no_sense_is_refused(octolis: Octolis, query: str) -> None:
    refused = octolis.ask("GET", f"datasets/customers/records?{query}")
    assert (refused.status_code, refused.json()["title"]) == (400, "Bad Request")


def test_pages_follow_each_other(octolis: Octolis) -> None:
    pages = [octolis.firstnames(f"pageSize=3&page={page}") for page in (1, 2, 3, 10**30)]
    assert pages == [["Alex", "Jeanne", "Théo"], ["Jeanne"], [], []]
    assert octolis.firstnames("pageSize=1&page=2&filter=firstname:Jeanne") == ["Jeanne"]


def test_a_selection_cuts_the_columns(octolis: Octolis) -> None:
    query = "selection=email,phone,__masterid__&filter=firstname:Alex"
    (record,) = octolis.ask("GET", f"datasets/customers/records?{query}").json()["records"]
    assert record == {"email": None, "phone": None, "__masterid__": "000d657b-2e34-48cd-8c3a-61cc938b3ab7"}


def test_the_printed_export_is_csv_without_a_header(octolis: Octolis) -> None:
    query = "format=csv&header=false&selection=email,firstname,__masterid__&page=1&pageSize=10&order=asc"
    response = octolis.ask("GET", f"datasets/customers/records?{query}&filter=firstName:Jeanne")
    assert response.headers["content-type"] == "text/csv; charset=utf-8"
    assert response.text == (
        f"jeannerenard1183@gmail.com,Jeanne,{JEANNE}\n,Jeanne,a1912b0b-c9c4-4385-a7ff-c37fa07d400e\n"
    )


def test_csv_quotes_what_it_must(octolis: Octolis) -> None:
    octolis.upsert(email='a "b", c\nd', free=1.5, other="é")
    response = octolis.ask("GET", "datasets/customers/records?format=csv&filter=free:1.5")
    header, row = csv.reader(io.StringIO(response.text))
    record = dict(zip(header, row, strict=True))
    assert header[:7] == ["email", "phone", "firstname", "lastname", "other", "created_at", "consent_sms"]
    assert (record["email"], record["free"], record["other"], record["phone"]) == (
        'a "b", c\nd',
        "1.5",
        "é",
        "",
    )
    assert record["__all_masterids__"] == f'["{record["__masterid__"]}"]'


@pytest.mark.parametrize(("header", "text"), [("true", "count\n4\n"), ("false", "4\n")])
def test_a_count_may_be_csv(octolis: Octolis, header: str, text: str) -> None:
    response = octolis.ask("GET", f"datasets/customers/records/count?format=csv&header={header}")
    assert response.text == text


@pytest.mark.parametrize("payload", [{"a": [1]}, [], "text", 5, None, "é"])
def test_a_webhook_takes_any_json(octolis: Octolis, payload: Any) -> None:
    body = b"null" if payload is None else None
    url = "http://api/v1/data/webhook/customers?api-key=test"
    sent = {"content": body} if body else {"json": payload}
    response = octolis.client.post(url, headers={"content-type": "application/json"}, **sent)
    assert (response.status_code, response.content) == (200, b"")
    (entry,) = octolis.client.get("http://api/_specloom/webhooks").json()["webhooks"]
    assert (entry["direction"], entry["name"], entry["payload"]) == ("inbound", "customers", payload)


def test_a_webhook_takes_only_what_it_is_set_up_for(contacts: Octolis) -> None:
    answers = [
        contacts.ask("PUT", "webhook/orders", {}, X_Shop="main"),
        contacts.ask("POST", "webhook/orders", {}, X_Shop="main"),
        contacts.ask("PUT", "webhook/orders", {}, X_Shop="other"),
        contacts.ask("PUT", "webhook/orders", {}),
        contacts.ask("PUT", "webhook/far", {}),
        contacts.ask("PUT", "webhook/none", {}),
        contacts.ask("PUT", "webhook/orders", {}, key="wrong"),
    ]
    assert [answer.status_code for answer in answers] == [200, 403, 403, 403, 403, 404, 401]


def test_a_busy_dataset_is_423_on_demand(octolis: Octolis) -> None:
    refused = octolis.ask("POST", "datasets/customers/records", UPSERT, X_Specloom_Fault="423")
    assert (refused.status_code, refused.json()["title"]) == (423, "Locked")
    assert octolis.ask("POST", "datasets/customers/records", UPSERT).status_code == 200


def writes(octolis: Octolis, count: int, key: str = "test") -> int:
    headers = (("content-type", "application/json"),)
    path, body = "/v1/data/datasets/customers/records", b'{"email": "a"}'
    request = Request("POST", path, f"api-key={key}", headers, body)
    return sum(octolis.simulator.handle(request).status == 200 for _ in range(count))


def test_the_numbers_of_the_vendors_own_text_come_out(octolis: Octolis) -> None:
    accepted = []
    for _ in range(60):
        accepted.append(writes(octolis, 20))
        octolis.simulator.clock.advance(1)
    assert accepted == [17, *[2] * 59]
    assert sum(accepted) == 135


def test_a_second_key_is_cut_off_by_the_limit_of_the_account(octolis: Octolis) -> None:
    octolis.simulator.admit(Credential("second"))
    octolis.simulator.admit(Credential("stranger", "another account"))
    accepted = {"test": 0, "second": 0, "stranger": 0}
    for _ in range(60):
        for key in accepted:
            accepted[key] += writes(octolis, 20, key)
        octolis.simulator.clock.advance(1)
    assert accepted["test"] + accepted["second"] == 200
    assert accepted["stranger"] == 135


def test_who_is_over_the_limit_is_told_how_long_to_wait(octolis: Octolis) -> None:
    writes(octolis, 17)
    refused = octolis.ask("POST", "datasets/customers/records", UPSERT)
    assert (refused.status_code, refused.headers["retry-after"]) == (429, "1")
    octolis.simulator.clock.advance(1)
    assert octolis.ask("POST", "datasets/customers/records", UPSERT).status_code == 200


def test_an_empty_simulator_knows_its_datasets_but_has_no_records(root: Path) -> None:
    octolis = start(root, Workspace(root).seed("octolis"), empty=True)
    with octolis.client:
        assert octolis.ask("GET", "datasets/customers/records/count").json() == {"count": 0}
        assert octolis.ask("POST", "webhook/customers", {}).status_code == 200
        assert octolis.upsert(email="a")["email"] == "a"


def test_every_error_that_the_spec_declares_can_be_had(octolis: Octolis) -> None:
    for operation in octolis.simulator.spec.operations:
        declared = [response.status for response in operation.responses if response.status >= "400"]
        path = operation.path.replace("{recordMasterId}", JEANNE).replace("{datasetId}", "customers")
        for status in declared:
            answer = octolis.ask(operation.method, path.removeprefix("/data/"), X_Specloom_Fault=status)
            assert (str(answer.status_code), answer.json()["status"]) == (status, int(status)), operation.id
            octolis.simulator.clock.advance(60)


@pytest.mark.parametrize(
    ("seed", "reason"),
    [
        ({"datasets": 7}, "datasets takes an object: a name, and under it keys, columns, "),
        ({"datasets": {"people": {}}}, "datasets.people takes an object of keys, .*, at least keys"),
        ({"webhooks": {"people": {"verbs": []}}}, "webhooks.people takes an object of methods, "),
        ({"datasets": {"people": {"keys": [], "records": [7]}}}, r"datasets.people.records\[0\] is 7; "),
    ],
)
def test_a_seed_of_another_shape_is_refused_by_its_place(seed: dict[str, Any], reason: str) -> None:
    with pytest.raises(BadInput, match=reason), simulated("octolis", seed=seed):
        pass
