from specloom.mock import Request, Response
from specloom.mock.journal import BODY_KEPT, BYTES_KEPT, CAPACITY, Journal

from .simulating import ask, simulate

PATHS = """
/pets: {get: {operationId: pets_list, responses: {"200": {description: Pets.}}}}
"""
GUARDED = """
/pets:
  get:
    operationId: pets_list
    security: [{token: []}]
    responses: {"200": {description: Pets.}, "401": {description: No.}, "503": {description: Busy.}}
"""
SCHEMES = """
components:
  securitySchemes:
    key: {type: apiKey, in: query, name: api-key}
    secret: {type: apiKey, in: header, name: X-Secret}
    token: {type: http, scheme: bearer}
"""


def test_a_request_is_remembered_with_its_answer() -> None:
    simulator = simulate(PATHS)
    ask(simulator, "GET /v1/pets?a=1", accept="*/*")
    (entry,) = ask(simulator, "GET /_specloom/requests").json()["requests"]
    assert entry.pop("milliseconds") > 0
    assert entry == {
        "number": 1,
        "at": "1970-01-12T13:46:40.000Z",
        "method": "GET",
        "path": "/v1/pets",
        "query": "a=1",
        "headers": {"accept": "*/*"},
        "bytes": 0,
        "body": None,
        "client": "127.0.0.1",
        "operation": "pets_list",
        "account": None,
        "fault": None,
        "refusal": None,
        "status": 200,
        "response": {"headers": {}, "bytes": 0, "body": None},
    }


def test_the_caller_and_the_fault_are_remembered_with_one_request_only() -> None:
    simulator = simulate(GUARDED, SCHEMES)
    ask(simulator, "GET /v1/pets", authorization="Bearer test", x_specloom_fault="503")
    ask(simulator, "GET /v1/pets")
    told, untold = ask(simulator, "GET /_specloom/requests").json()["requests"]
    assert (told["account"], told["fault"], told["status"]) == ("default", "503", 503)
    assert (untold["account"], untold["fault"], untold["status"]) == (None, None, 401)


def test_why_a_request_was_refused_is_remembered_where_the_answer_does_not_tell() -> None:
    simulator = simulate("""\
        /pets:
          get:
            operationId: pets_list
            parameters: [{name: size, in: query, schema: {type: integer}}]
            responses: {"200": {description: P.}, "400": {description: Bad.}}
        """)
    ask(simulator, "GET /v1/pets?size=x")
    ask(simulator, "GET /v1/pets")
    refused, answered = ask(simulator, "GET /_specloom/requests").json()["requests"]

    assert refused["response"]["body"] is None
    assert refused["refusal"] == "the request does not fit the spec: query/size must be integer"
    assert answered["refusal"] is None


def test_no_secret_is_remembered() -> None:
    simulator = simulate(PATHS, SCHEMES)
    secrets = {"authorization": "Bearer sesame", "x_secret": "sesame", "cookie": "sid=sesame"}
    ask(simulator, "GET /v1/pets?a=1&api-key=sesame&api%2Dkey=sesame", **secrets)
    listed = ask(simulator, "GET /_specloom/requests")
    assert listed.json()["requests"][0]["query"] == "a=1&api-key=***&api%2Dkey=***"
    assert b"sesame" not in listed.body


def test_a_secret_in_the_wrong_case_or_place_is_not_remembered_either() -> None:
    simulator = simulate(PATHS, SCHEMES)
    ask(simulator, "GET /v1/pets?API-Key=sesame&x-secret=sesame", api_key="sesame")
    assert b"sesame" not in ask(simulator, "GET /_specloom/requests").body


def test_only_the_latest_requests_are_remembered() -> None:
    simulator = simulate(PATHS)
    for _ in range(CAPACITY + 1):
        ask(simulator, "GET /v1/none")
    assert len(ask(simulator, "GET /_specloom/requests").json()["requests"]) == CAPACITY


def test_of_a_long_body_only_the_beginning_is_remembered() -> None:
    journal = Journal()
    journal.note(
        0, 0, Request("GET", "/", body=bytes(BODY_KEPT + 1)), Response(200, (), bytes(BODY_KEPT + 2))
    )
    (note,) = journal.notes
    assert (len(note.request.body), len(note.response.body)) == (BODY_KEPT, BODY_KEPT)
    assert note.bytes == (BODY_KEPT + 1, BODY_KEPT + 2)


def test_long_bodies_push_the_oldest_requests_out() -> None:
    journal = Journal()
    for _ in range(300):
        journal.note(0, 0, Request("GET", "", body=bytes(BODY_KEPT)), Response(200))
    assert len(journal.notes) == BYTES_KEPT // BODY_KEPT
    assert (journal.notes[-1].number, journal.latest) == (300, 300)


def test_what_was_forgotten_takes_no_room() -> None:
    journal = Journal()
    for _ in range(300):
        journal.note(0, 0, Request("GET", "", body=bytes(BODY_KEPT)), Response(200))
        journal.forget_requests()
    for _ in range(BYTES_KEPT // BODY_KEPT):
        journal.note(0, 0, Request("GET", "", body=bytes(BODY_KEPT)), Response(200))
    assert journal.notes[0].number == 301


def test_a_huge_body_pushes_out_no_more_than_what_is_kept_of_it() -> None:
    journal = Journal()
    journal.note(0, 0, Request("GET", "/"), Response(200))
    journal.note(0, 0, Request("POST", "/", body=bytes(BYTES_KEPT + 1)), Response(413))
    assert [note.number for note in journal.notes] == [1, 2]


def test_long_heads_push_the_oldest_requests_out_too() -> None:
    journal = Journal()
    head = (("x-long", "a" * BODY_KEPT),)
    for _ in range(300):
        journal.note(0, 0, Request("GET", "/", headers=head), Response(200))
    assert len(journal.notes) == BYTES_KEPT // BODY_KEPT - 1
