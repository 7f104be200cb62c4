"""What is written to stored objects, and how lists show it."""

from typing import Any

import pytest

from specloom.mock import Simulator

from ..simulating import Moment, ask, simulate

SKUS = """
/skus:
  get:
    operationId: skus_list
    x-resource:
      name: sku
      action: list
      filters:
        "codes[]": {property: code}
        "created_at[lt]": {property: created_at, op: lt}
        since: {property: created_at, op: gte}
        q: {property: [name, code], op: contains}
      sort: {default: -created_at, by: sort, order: order}
    x-pagination:
      {style: page, request: page, default: 20, items: data, total: n, page: at, count: here, more: more}
    parameters:
      - {name: "codes[]", in: query, schema: {type: array, items: {type: string}}}
      - {name: "created_at[lt]", in: query, schema: {type: string}}
      - {name: since, in: query, schema: {type: string}}
      - {name: q, in: query, schema: {type: string}}
      - {name: sort, in: query, schema: {type: string, enum: [name, weight]}}
      - {name: order, in: query, schema: {type: string, enum: [asc, desc]}}
      - {name: weight, in: query, style: deepObject, explode: true, schema: {type: object}}
      - {name: page, in: query, schema: {type: integer}}
      - {name: status, in: query, schema: {type: string}}
      - {name: "tags[]", in: query, schema: {type: array, items: {type: string}}}
    responses:
      "200":
        description: SKUs.
        headers: {Link: {schema: {type: string}}}
        content: {application/json: {schema: {$ref: "#/components/schemas/Page"}}}
  post:
    operationId: skus_create
    x-resource: {name: sku, action: create, key: id, unique: [code], sets: {status: active}}
    requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/NewSku"}}}}
    responses:
      "201":
        description: Made.
        headers: {Location: {required: true, schema: {type: string}}}
        content: {application/json: {schema: {$ref: "#/components/schemas/Sku"}}}
      "422": {description: Taken.}
  put:
    operationId: skus_upsert
    x-resource:
      name: sku
      action: upsert
      match: code
      sets: {status: active}
      resets: {except: [tracked]}
    requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/NewSku"}}}}
    responses:
      "200": {description: Saved., content: {application/json: {schema: {$ref: "#/components/schemas/Sku"}}}}
      "201": {description: Made., content: {application/json: {schema: {$ref: "#/components/schemas/Sku"}}}}
/skus/{id}:
  parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
  get:
    operationId: skus_get
    x-resource: {name: sku, action: get}
    responses:
      "200": {description: One., content: {application/json: {schema: {$ref: "#/components/schemas/Sku"}}}}
      "404": {description: None.}
  patch:
    operationId: skus_update
    x-resource: {name: sku, action: update, unless: {status: deleted}, stamps: [changed]}
    requestBody:
      content:
        application/json: {schema: {type: object}}
        application/merge-patch+json: {schema: {type: object}}
    responses:
      "200": {description: One., content: {application/json: {schema: {$ref: "#/components/schemas/Sku"}}}}
      "404": {description: None.}
      "409": {description: Taken.}
  put:
    operationId: skus_replace
    x-resource: {name: sku, action: replace}
    requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/NewSku"}}}}
    responses:
      "200": {description: One., content: {application/json: {schema: {$ref: "#/components/schemas/Sku"}}}}
  delete:
    operationId: skus_delete
    x-resource: {name: sku, action: delete, sets: {status: deleted}}
    responses: {"204": {description: Gone.}}
"""
SCHEMAS = """
components:
  schemas:
    NewSku:
      type: object
      properties:
        id: {type: integer, readOnly: true}
        code: {type: string}
        name: {type: [string, "null"]}
        weight: {type: [number, "null"]}
        tracked: {type: boolean, default: false}
        tags: {type: array, items: {type: string}}
        secret: {type: string, writeOnly: true}
    Sku:
      allOf:
        - {$ref: "#/components/schemas/NewSku"}
        - type: object
          required: [id, created_at, status]
          properties:
            created_at: {type: string, format: date-time, readOnly: true}
            updated_at: {type: string, format: date-time, readOnly: true}
            changed: {type: string, format: date-time}
            status: {type: string, readOnly: true, enum: [active, deleted]}
    Page:
      type: object
      properties:
        data: {type: array, items: {$ref: "#/components/schemas/Sku"}}
        n: {type: integer}
        at: {type: integer}
        here: {type: integer}
        more: {type: boolean}
"""
T0 = "1970-01-12T13:46:40.000Z"


@pytest.fixture
def moment() -> Moment:
    return Moment()


@pytest.fixture
def simulator(moment: Moment) -> Simulator:
    return simulate(SKUS, SCHEMAS, clock=moment)


def make(simulator: Simulator, code: str, **more: Any) -> dict[str, Any]:
    made: dict[str, Any] = ask(simulator, "POST /v1/skus", {"code": code, **more}).json()
    return made


def codes(simulator: Simulator, query: str = "") -> list[str]:
    return [sku["code"] for sku in ask(simulator, f"GET /v1/skus?{query}").json()["data"]]


def test_an_object_gets_an_id_times_defaults_and_what_is_set_and_tells_no_secret(
    simulator: Simulator,
) -> None:
    made = make(simulator, "a", id=99, status="deleted", secret="hidden")

    assert made == {
        "id": 1,
        "code": "a",
        "tracked": False,
        "status": "active",
        "created_at": T0,
        "updated_at": T0,
    }


def test_a_location_leads_to_what_was_made(simulator: Simulator) -> None:
    made = ask(simulator, "POST /v1/skus", {"code": "a"})

    assert made.header("location") == "/v1/skus/1"
    assert ask(simulator, f"GET {made.header('location')}").json() == made.json()


def test_each_write_touches_the_time_of_the_last_one(simulator: Simulator, moment: Moment) -> None:
    make(simulator, "a")
    moment.now += 60
    changed = ask(simulator, "PATCH /v1/skus/1", {"name": "A", "created_at": "x"}).json()

    assert (changed["created_at"], changed["updated_at"]) == (T0, T0.replace("46:40", "47:40"))
    assert changed["changed"] == changed["updated_at"]


def test_no_two_objects_share_what_is_unique(simulator: Simulator) -> None:
    make(simulator, "a"), make(simulator, "b")

    assert ask(simulator, "POST /v1/skus", {"code": "a"}).status == 422
    assert ask(simulator, "PATCH /v1/skus/2", {"code": "a"}).status == 409
    assert ask(simulator, "PATCH /v1/skus/2", {"code": "b"}).status == 200


def test_a_deleted_object_stays_readable_as_deleted(simulator: Simulator) -> None:
    make(simulator, "a")

    assert ask(simulator, "DELETE /v1/skus/1").status == 204
    assert ask(simulator, "GET /v1/skus/1").json()["status"] == "deleted"
    assert codes(simulator, "status=deleted") == ["a"]


def test_an_operation_that_does_not_find_the_deleted_refuses_them(simulator: Simulator) -> None:
    make(simulator, "a")
    ask(simulator, "DELETE /v1/skus/1")

    assert ask(simulator, "PATCH /v1/skus/1", {"name": "A"}).status == 404


def test_creating_a_deleted_object_anew_takes_it_up_again(simulator: Simulator) -> None:
    make(simulator, "a", name="A")
    ask(simulator, "DELETE /v1/skus/1")
    again = make(simulator, "a", weight=2)

    assert (again["id"], again["status"], again["name"], again["weight"]) == (1, "active", "A", 2)


def test_an_upsert_knows_an_object_by_its_code_and_erases_what_it_is_not_told(simulator: Simulator) -> None:
    make(simulator, "a", name="A", weight=2, tracked=True, tags=["x"])
    ask(simulator, "DELETE /v1/skus/1")
    saved = ask(simulator, "PUT /v1/skus", {"code": "a", "weight": 3})

    assert saved.status == 200
    told = saved.json()
    assert (told["id"], told["status"]) == (1, "active")
    assert (told["name"], told["weight"], told["tracked"], told["tags"]) == (None, 3, True, ["x"])


def test_an_upsert_of_what_is_new_says_so(simulator: Simulator) -> None:
    assert ask(simulator, "PUT /v1/skus", {"code": "a"}).status == 201


def test_a_replacement_keeps_what_only_the_vendor_writes(simulator: Simulator, moment: Moment) -> None:
    make(simulator, "a", name="A")
    moment.now += 60
    replaced = ask(simulator, "PUT /v1/skus/1", {"code": "b"}).json()

    assert (replaced["created_at"], replaced["status"], "name" in replaced) == (T0, "active", False)


def test_a_merge_patch_removes_what_is_null(simulator: Simulator) -> None:
    make(simulator, "a", name="A", weight=1)
    kind = "application/merge-patch+json"
    changed = ask(simulator, "PATCH /v1/skus/1", {"name": None, "weight": 2}, content_type=kind).json()

    assert ("name" in changed, changed["weight"]) == (False, 2)


@pytest.fixture
def stocked(simulator: Simulator, moment: Moment) -> Simulator:
    for code, name, weight in [("a", "Zoe", 1), ("b", "Äpfel", 3), ("c", "bread", 2.5)]:
        make(simulator, code, name=name, weight=weight, tags=["x", code])
        moment.now += 60
    return simulator


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", "cba"),
        ("codes[]=a&codes[]=c", "ca"),
        ("codes%5B%5D=b", "b"),
        ("created_at[lt]=1970-01-12T13:47:40Z", "a"),
        ("created_at[lt]=1970-01-12T14:47:40.0%2B01:00", "a"),
        ("since=1970-01-12T13:47:40Z", "cb"),
        ("since=1970-01-12T13:47:40Z&codes[]=c", "c"),
        ("q=%C3%A4PF", "b"),
        ("q=A", "ca"),
        ("q=nothing", ""),
        ("tags[]=x&tags[]=b", "cba"),
        ("tags[]=b", "b"),
        ("weight[gt]=1&weight[lt]=3", "c"),
        ("weight[gte]=2.5", "cb"),
        ("sort=name", "acb"),
        ("sort=weight&order=desc", "bca"),
        ("order=asc", "abc"),
        ("page=2", ""),
        ("status=active&q=e", "cba"),
    ],
)
def test_a_list_has_what_is_asked_for_in_the_order_that_is_asked_for(
    stocked: Simulator, query: str, found: str
) -> None:
    assert "".join(codes(stocked, query)) == found


def test_a_page_tells_of_itself_and_of_the_whole(stocked: Simulator) -> None:
    for number in range(20):
        make(stocked, f"n{number}")
    first, last = (ask(stocked, f"GET /v1/skus?page={page}&order=asc") for page in (1, 2))

    told = ("n", "at", "here", "more")
    assert [first.json()[name] for name in told] == [23, 1, 20, True]
    assert [last.json()[name] for name in told] == [23, 2, 3, False]
    assert first.header("link") == (
        '</v1/skus?order=asc&page=1>; rel="first", </v1/skus?order=asc&page=2>; rel="next", '
        '</v1/skus?order=asc&page=2>; rel="last"'
    )


NAMED = """
/pets:
  post:
    operationId: pets_create
    x-resource: {name: pet, action: create, key: id}
    requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}
    responses:
      "201": {description: Made., content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}
/owners/{owner}/notes:
  post:
    operationId: notes_create
    x-resource: {name: note, action: create, key: owner}
    parameters: [{name: owner, in: path, required: true, schema: {type: string}}]
    requestBody: {content: {application/json: {schema: {type: object}}}}
    responses:
      "201": {description: Made., content: {application/json: {schema: {$ref: "#/components/schemas/Note"}}}}
"""
NAMES = """
components:
  schemas:
    Pet: {type: object, properties: {id: {type: [string, "null"]}}}
    Note: {type: object, properties: {owner: {type: string}}}
"""


@pytest.mark.parametrize("name", ["", None])
def test_what_is_sent_without_a_name_gets_one(name: str | None) -> None:
    simulator = simulate(NAMED, NAMES)
    made = [ask(simulator, "POST /v1/pets", {"id": name}).json()["id"] for _ in range(2)]
    assert len({*made, name}) == 3


def test_what_the_path_names_is_written_again() -> None:
    simulator = simulate(NAMED, NAMES)
    answers = [ask(simulator, "POST /v1/owners/2/notes", {}) for _ in range(2)]
    assert [(answer.status, answer.json()) for answer in answers] == [(201, {"owner": "2"})] * 2
