from specloom.mock.journal import CAPACITY

from .simulating import ask, simulate

PATHS = """
/pets: {get: {operationId: pets_list, responses: {"200": {description: Pets.}}}}
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
    assert ask(simulator, "GET /_specloom/requests").json()["requests"] == [
        {
            "at": "1970-01-12T13:46:40.000Z",
            "method": "GET",
            "path": "/v1/pets",
            "query": "a=1",
            "headers": {"accept": "*/*"},
            "bytes": 0,
            "client": "127.0.0.1",
            "status": 200,
        }
    ]


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
