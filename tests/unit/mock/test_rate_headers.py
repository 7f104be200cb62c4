import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.mock import Simulator
from specloom.mock.rate_headers import written_wait

from .simulating import Moment, ask, simulate

HEADERS = """\
headers:
  X-Limit: {schema: {type: integer}}
  X-Left: {schema: {type: integer}}
  X-Used: {schema: {type: string}}
  X-Reset: {required: true, schema: {type: integer}}
  X-Wait: {schema: {type: integer}}
  Retry-After: {schema: {type: number}}
"""
PATHS = """\
/pets:
  get:
    operationId: pets_list
    security: [{key: []}]
    responses:
      "200": {description: All., headers: {$HEADERS}, content: {application/json: {example: []}}}
      "401": {description: Who?, headers: {$HEADERS}}
      "429": {description: Wait., headers: {$HEADERS}}
/free:
  get:
    operationId: pets_free
    x-rate-limit: []
    responses: {"200": {description: Fine., content: {application/json: {example: []}}}}
"""
REST = """\
x-rate-limits: {key: {partition: api-key, quotas: [{quota: 2, window: 60}]}}
x-rate-limit-headers:
  {X-Limit: limit, X-Left: remaining, X-Used: used/limit, X-Reset: reset-at, X-Wait: reset-after}
components: {securitySchemes: {key: {type: http, scheme: bearer}}}
"""


def pets(moment: Moment | None = None, rest: str = REST, limits: bool = True) -> Simulator:
    flow = ", ".join(line.strip() for line in HEADERS.splitlines()[1:])
    return simulate(PATHS.replace("$HEADERS", flow), rest, clock=moment or Moment(), limits=limits)


def told(simulator: Simulator, target: str = "GET /v1/pets", key: str = "Bearer test") -> dict[str, str]:
    response = ask(simulator, target, authorization=key)
    return {name: value for name, value in response.headers if name.startswith(("x-", "retry"))}


def test_every_quantity_is_told_as_the_spec_names_it() -> None:
    moment = Moment(1_000_000.0)
    simulator = pets(moment)
    told(simulator)
    moment.now += 12.5

    assert told(simulator) == {
        "x-limit": "2",
        "x-left": "0",
        "x-used": "2/2",
        "x-reset": "1000060",
        "x-wait": "48",
    }


def test_a_refusal_tells_them_too_and_how_long_to_wait() -> None:
    moment = Moment(1_000_000.0)
    simulator = pets(moment)
    told(simulator)
    moment.now += 56.84
    told(simulator)

    assert told(simulator).items() >= {"x-left": "0", "retry-after": "3.2"}.items()


def test_a_caller_who_is_not_let_in_is_told_of_an_untouched_quota() -> None:
    simulator = pets()
    told(simulator)

    assert told(simulator, key="Bearer wrong")["x-left"] == "2"


def test_without_limits_the_quota_stays_untouched() -> None:
    simulator = pets(limits=False)

    assert [told(simulator)["x-left"] for _ in range(3)] == ["2", "2", "2"]


def test_the_case_of_a_header_does_not_matter() -> None:
    assert told(pets(rest=REST.replace("X-Limit", "x-LIMIT")))["x-limit"] == "2"


def test_what_may_be_drawn_on_besides_is_not_told() -> None:
    quotas = "{quota: 1, window: 60}, {quota: 9, window: 60, overflow: true}"
    simulator = pets(rest=REST.replace("{quota: 2, window: 60}", quotas))

    assert [told(simulator)["x-used"] for _ in range(3)] == ["1/1", "1/1", "1/1"]


def test_an_operation_without_a_limit_tells_nothing() -> None:
    assert told(pets(), "GET /v1/free") == {}


@pytest.mark.parametrize(("wait", "text"), [(0.2, "1"), (1.0, "1"), (1.000001, "1"), (3.16, "4")])
def test_a_wait_is_written_in_whole_seconds(wait: float, text: str) -> None:
    assert written_wait(wait, frozenset({"integer"})) == text


@given(st.floats(0.001, 1e6))
def test_whoever_waits_as_told_has_waited_long_enough(wait: float) -> None:
    for kinds in (frozenset({"integer"}), frozenset({"number"})):
        assert float(written_wait(wait, kinds)) >= wait - 1e-4
