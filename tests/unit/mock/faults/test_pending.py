from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.errors import BadInput
from specloom.mock import Simulator
from specloom.mock.faults.pending import MOST_PENDING
from specloom.mock.faults.words import NoSuchFault, read_fault, read_words, write_fault
from specloom.mock.messages import Disturbance

from ..simulating import Moment, ask, simulate

PATHS = """
/pets:
  get:
    operationId: pets_list
    tags: [read]
    x-retry: {statuses: [423], after: 4.5}
    responses: &r
      "200": {description: Pets.}
      "423": {description: Busy., headers: {Retry-After: {schema: {type: integer}}}}
      "429": {description: Slow., headers: {retry-after: {required: true, schema: {type: integer}}}}
      5XX: {description: Broken.}
  delete:
    operationId: pets_clear
    responses: {"204": {description: Gone.}, "409": {description: No.}}
/dogs:
  put:
    operationId: dogs_add
    x-resource: {name: dog, action: upsert}
    requestBody: {content: {application/json: {}}}
    responses: {"204": {description: Put.}, "400": {description: No.}}
/dogs/count:
  get:
    operationId: dogs_count
    x-resource: {name: dog, action: count}
    responses: {"200": {description: So many., content: {application/json: {schema: {type: integer}}}}}
""".replace(" &r", "")


@pytest.fixture
def simulator() -> Simulator:
    return simulate(PATHS)


def ask_for(simulator: Simulator, **fault: object) -> int:
    return ask(simulator, "POST /_specloom/faults", fault).status


def statuses(simulator: Simulator, target: str, count: int) -> list[int]:
    return [ask(simulator, target).status for _ in range(count)]


def test_a_fault_in_the_header_is_answered_once(simulator: Simulator) -> None:
    assert ask(simulator, "GET /v1/pets", x_specloom_fault="423").status == 423
    assert ask(simulator, "GET /v1/pets").status == 200


def test_a_fault_tells_when_to_retry_where_the_spec_declares_it(simulator: Simulator) -> None:
    waits = [
        ask(simulator, "GET /v1/pets", x_specloom_fault=status).header("retry-after")
        for status in ("423", "429", "503")
    ]
    assert waits == ["5", "1", None]


@pytest.mark.parametrize("status", ["404", "200", "abc", "", "4444", "\u0664\u0662\u0663"])
def test_a_fault_that_the_operation_cannot_have_is_refused(simulator: Simulator, status: str) -> None:
    response = ask(simulator, "GET /v1/pets", x_specloom_fault=status)
    assert (response.status, response.json()["title"]) == (400, "no such fault")


def test_the_refusal_of_a_fault_lists_what_is_declared(simulator: Simulator) -> None:
    response = ask(simulator, "GET /v1/pets", x_specloom_fault="404")
    assert response.json()["detail"] == "pets_list does not declare 404; it declares 200, 423, 429, 5XX"


def test_a_fault_is_answered_so_many_times(simulator: Simulator) -> None:
    assert ask_for(simulator, status=423, count=2) == 200
    assert statuses(simulator, "GET /v1/pets", 3) == [423, 423, 200]


def test_a_fault_without_a_count_stays_until_it_is_cleared(simulator: Simulator) -> None:
    ask_for(simulator, status=423)
    assert statuses(simulator, "GET /v1/pets", 3) == [423, 423, 423]
    ask(simulator, "DELETE /_specloom/faults")
    assert statuses(simulator, "GET /v1/pets", 1) == [200]


def test_a_fault_strikes_only_operations_that_declare_it(simulator: Simulator) -> None:
    ask_for(simulator, status=423)
    assert statuses(simulator, "DELETE /v1/pets", 1) == [204]


def test_a_fault_strikes_only_the_operation_that_it_names(simulator: Simulator) -> None:
    ask_for(simulator, status=409, operation="pets_clear", count=1)
    assert statuses(simulator, "GET /v1/pets", 1) == [200]
    assert statuses(simulator, "DELETE /v1/pets", 2) == [409, 204]


def test_faults_are_listed_with_how_often_they_struck(simulator: Simulator) -> None:
    ask_for(simulator, status=409, operation="pets_clear", count=1)
    ask_for(simulator, latency="1s..2s", method="get")
    ask(simulator, "DELETE /v1/pets")
    listed = ask(simulator, "GET /_specloom/faults").json()
    over = {
        "id": 1,
        "due": False,
        "seen": 1,
        "fired": 1,
        "status": 409,
        "operation": "pets_clear",
        "count": 1,
    }
    due = {"id": 2, "due": True, "seen": 0, "fired": 0, "latency": "1s..2s", "method": "GET"}
    assert listed == {"seed": 0, "faults": [over, due]}


@pytest.mark.parametrize(
    "fault",
    [
        {},
        {"status": "423"},
        {"status": True},
        {"status": 418},
        {"status": 200},
        {"status": 423, "operation": "pets_clear"},
        {"status": 423, "operation": "none"},
        {"status": 423, "tag": "none"},
        {"status": 423, "html": 502},
        {"status": 423, "probability": 0},
        {"status": 423, "probability": "often"},
        {"status": 423, "for": 0},
        {"status": 423, "for": "soon"},
        {"status": 423, "after": -1},
        {"status": 423, "chunked": True},
        {"latency": "2s..1s"},
        {"latency": -1},
        {"latency": "1 day"},
        {"latency": 1e9},
        {"html": 200},
        {"drop": "now"},
        {"truncate": -1},
        {"slow": 0},
        {"slow": 10, "method": ""},
        {"stale": True, "method": "DELETE"},
        {"words": ""},
        {"words": "frobnicate"},
        {"count": 1},
        {"status": 423, "op": "pets_list"},
        {"status": 423, "operation": ["pets_list"]},
        {"status": 423, "count": 0},
        {"status": 423, "count": True},
        {"status": 423, "count": "1"},
    ],
)
def test_a_fault_that_makes_no_sense_is_refused(simulator: Simulator, fault: dict[str, object]) -> None:
    assert ask_for(simulator, **fault) == 400
    assert ask(simulator, "GET /_specloom/faults").json()["faults"] == []


def words(simulator: Simulator, asked: str) -> None:
    assert ask_for(simulator, words=asked) == 200


def disturbance(simulator: Simulator, target: str, body: object = None, **headers: str) -> Disturbance:
    found = ask(simulator, target, body, **headers).disturbance
    assert found
    return found


def delays(simulator: Simulator, count: int) -> list[float]:
    found = [ask(simulator, "GET /v1/pets").disturbance for _ in range(count)]
    return [disturbance.delay if disturbance else 0 for disturbance in found]


@pytest.mark.parametrize("scope", ["op=pets_list", "tag=read", "method=get", "path=/pets method=GET"])
def test_a_fault_strikes_only_where_it_is_meant_to(simulator: Simulator, scope: str) -> None:
    words(simulator, f"html=502 {scope}")
    hit = [ask(simulator, target).status for target in ("GET /v1/pets", "DELETE /v1/pets")]
    assert hit == [502, 204]


def test_requests_may_pass_before_a_fault_strikes(simulator: Simulator) -> None:
    words(simulator, "423 after=2 count=1")
    assert statuses(simulator, "GET /v1/pets", 4) == [200, 200, 423, 200]


def test_a_storm_ends_when_its_retry_after_says() -> None:
    clock = Moment()
    simulator = simulate(PATHS, clock=clock)
    words(simulator, "429 for=10s")
    clock.now += 6.5
    assert ask(simulator, "GET /v1/pets").header("retry-after") == "4"
    clock.now += 3.5
    assert ask(simulator, "GET /v1/pets").status == 200
    assert ask(simulator, "GET /_specloom/faults").json()["faults"][0]["due"] is False


def test_in_a_storm_the_rate_headers_say_that_nothing_is_left() -> None:
    declared = "{" + ", ".join(f"{name}: {{schema: {{type: integer}}}}" for name in ("Left", "Reset")) + "}"
    simulator = simulate(
        f"""
        /pets:
          get:
            operationId: pets_list
            responses:
              "204": {{description: Pets., headers: {declared}}}
              "429": {{description: Slow., headers: {declared}}}
        """,
        """
        x-rate-limits: {key: {partition: ip, quotas: [{quota: 100, window: 60}]}}
        x-rate-limit-headers: {Left: remaining, Reset: reset-after}
        """,
    )
    ask(simulator, "GET /v1/pets")
    words(simulator, "429 for=10s count=1")
    told = [
        (answer.status, answer.header("left"), answer.header("reset"))
        for answer in (ask(simulator, "GET /v1/pets") for _ in range(2))
    ]
    assert told == [(429, "0", "10"), (204, "97", "60")]


def test_a_gateways_page_needs_no_declaration(simulator: Simulator) -> None:
    response = ask(simulator, "DELETE /v1/pets", x_specloom_fault="html=503")
    assert (response.status, response.header("content-type")) == (503, "text/html")
    assert b"<h1>503 Service Unavailable</h1>" in response.body
    assert ask(simulator, "GET /v1/pets", x_specloom_fault="html").status == 502
    assert b"<h1>599</h1>" in ask(simulator, "GET /v1/pets", x_specloom_fault="html=599").body


def test_several_faults_befall_one_request_and_latencies_add_up(simulator: Simulator) -> None:
    struck = ask(
        simulator, "GET /v1/pets", x_specloom_fault="latency=2, latency=500ms; 423, html=502, slow=10"
    )
    assert struck.status == 423
    faults = ("latency=2", "latency=500ms", "423", "slow=10")
    assert struck.disturbance == Disturbance(faults, delay=2.5, pace=10.0)


def test_of_several_faults_that_answer_the_first_is_used_up(simulator: Simulator) -> None:
    words(simulator, "423 count=1, 503 count=1")
    assert statuses(simulator, "GET /v1/pets", 3) == [423, 503, 200]


def test_a_request_that_is_dropped_before_is_not_acted_on(simulator: Simulator) -> None:
    assert disturbance(simulator, "PUT /v1/dogs", {}, x_specloom_fault="drop").lost == "drop"
    assert disturbance(simulator, "PUT /v1/dogs", {}, x_specloom_fault="reset").lost == "reset"
    assert ask(simulator, "GET /v1/dogs/count").json() == 0


def test_a_request_that_is_dropped_after_is_acted_on(simulator: Simulator) -> None:
    assert disturbance(simulator, "PUT /v1/dogs", {}, x_specloom_fault="drop=after").lost == "drop"
    assert ask(simulator, "GET /v1/dogs/count").json() == 1


def test_a_refused_request_suffers_too(simulator: Simulator) -> None:
    response = ask(
        simulator, "PUT /v1/dogs", b"{", x_specloom_fault="latency=1", content_type="application/json"
    )
    assert (response.status, response.disturbance) == (400, Disturbance(("latency=1",), delay=1))


@pytest.mark.parametrize("fault", ["drop p=0.5", "latency=1 p=0.5", "423 p=0.5"])
def test_the_same_seed_and_requests_meet_the_same_faults(simulator: Simulator, fault: str) -> None:
    def course(seed: int) -> list[bool]:
        ask_for(simulator, seed=seed)
        return [ask(simulator, "GET /v1/pets").disturbance is None for _ in range(40)]

    words(simulator, fault)
    first = course(1)
    assert set(first) == {True, False}
    assert course(2) != first == course(1)


def test_chance_does_not_hang_on_other_operations(simulator: Simulator) -> None:
    words(simulator, "423 p=0.5, latency=1 p=0.5")
    alone = [ask(simulator, "GET /v1/pets").status for _ in range(20)]
    ask(simulator, "DELETE /_specloom/faults")
    simulator.reset()
    words(simulator, "423 p=0.5")
    beside = []
    for _ in range(20):
        ask(simulator, "DELETE /v1/pets")
        beside.append(ask(simulator, "GET /v1/pets").status)
    assert beside == alone


def test_latency_follows_the_distribution_that_was_asked_for(simulator: Simulator) -> None:
    words(simulator, "latency=100ms..300ms")
    spread = delays(simulator, 50)
    ask(simulator, "DELETE /_specloom/faults")
    words(simulator, "latency=1s~0.5")
    median = sorted(delays(simulator, 101))[50]
    ask(simulator, "DELETE /_specloom/faults")
    words(simulator, "latency=100ms+-200ms")
    normal = delays(simulator, 50)

    assert 0.1 <= min(spread) < 0.15
    assert 0.25 < max(spread) <= 0.3
    assert 0.8 < median < 1.25
    assert min(normal) == 0 < max(normal)


@pytest.mark.parametrize(
    "words", ["503 op=pets_list", "latency=1 count=1", "stale method=GET", "drop for=1s"]
)
def test_a_header_strikes_its_own_request_alone(simulator: Simulator, words: str) -> None:
    response = ask(simulator, "GET /v1/pets", x_specloom_fault=words)
    assert (response.status, response.json()["title"]) == (400, "no such fault")


def test_chance_is_left_to_a_header(simulator: Simulator) -> None:
    found = [ask(simulator, "GET /v1/pets", x_specloom_fault="423 p=0.5").status for _ in range(20)]
    assert set(found) == {200, 423}


def test_a_reset_brings_back_the_faults_of_the_start() -> None:
    simulator = simulate(PATHS, faults=["423 count=1"])
    assert statuses(simulator, "GET /v1/pets", 2) == [423, 200]
    simulator.reset()
    assert statuses(simulator, "GET /v1/pets", 2) == [423, 200]


def test_a_simulator_does_not_start_with_a_fault_that_cannot_be() -> None:
    with pytest.raises(BadInput, match="there is no operation none"):
        simulate(PATHS, faults=["423 op=none"])


def test_faults_are_bounded_in_number(simulator: Simulator) -> None:
    words(simulator, ",".join(["423"] * MOST_PENDING))
    assert ask_for(simulator, status=423) == 400


@given(st.text() | st.from_regex(r"[a-z]{3,8}(=[0-9a-z.~+-]{0,9})?( p=[0-9.]{1,4})?", fullmatch=True))
def test_words_are_faults_or_none(text: str) -> None:
    with suppress(NoSuchFault):
        assert read_words(text)


@given(
    st.lists(
        st.sampled_from(
            [
                "503",
                "html=500",
                "latency=1ms..2ms",
                "latency=1",
                "drop=after",
                "reset",
                "truncate",
                "truncate=5",
                "slow=1.5",
                "stale",
                "stale=2",
            ]
        ),
        min_size=1,
    )
)
def test_what_is_written_of_a_fault_reads_as_the_same_fault(asked: list[str]) -> None:
    faults = read_words(",".join(asked))
    assert tuple(read_fault(write_fault(fault)) for fault in faults) == faults
    assert read_words(",".join(map(str, faults))) == faults


BIRDS = """
/birds:
  post:
    operationId: birds_create
    x-resource: {name: bird, action: create, key: id}
    requestBody: {content: {application/json: {schema: {type: object, required: [id]}}}}
    responses: {"204": {description: Made.}, "400": {description: No.}}
/birds/{id}:
  parameters: [{name: id, in: path, required: true, schema: {type: string}}]
  get:
    operationId: birds_get
    x-resource: {name: bird, action: get, key: id}
    responses:
      "200":
        description: A bird.
        content: {application/json: {schema: {type: object, properties: {id: {}, song: {}}}}}
      "404": {description: No.}
  patch:
    operationId: birds_update
    x-resource: {name: bird, action: update, key: id}
    requestBody: {content: {application/json: {schema: {type: object, required: [song]}}}}
    responses: {"204": {description: Done.}, "400": {description: No.}}
  delete:
    operationId: birds_delete
    x-resource: {name: bird, action: delete, key: id}
    responses: {"204": {description: Gone.}}
"""


def song(simulator: Simulator, fault: str) -> object:
    """Return what a bird sings, as seen by a read with a fault; None when there is no such bird."""
    read = ask(simulator, "GET /v1/birds/1", x_specloom_fault=fault)
    return read.json()["song"] if read.status == 200 else None


def sing(simulator: Simulator, *songs: str) -> None:
    """Make a bird that sings the first of some songs, and change it to the others in turn."""
    ask(simulator, "POST /v1/birds", {"id": "1", "song": songs[0]})
    for song in songs[1:]:
        change(simulator, song)


def change(simulator: Simulator, song: str) -> None:
    assert ask(simulator, "PATCH /v1/birds/1", {"song": song}).status == 204


def test_a_stale_read_sees_what_was_there_before_the_latest_write() -> None:
    simulator = simulate(BIRDS)
    sing(simulator, "la")
    assert song(simulator, "stale") is None
    change(simulator, "di")
    assert song(simulator, "stale") == "la"
    ask(simulator, "DELETE /v1/birds/1")
    assert (song(simulator, "stale"), song(simulator, "latency=0")) == ("di", None)


def test_a_stale_read_changes_nothing() -> None:
    simulator = simulate(BIRDS)
    sing(simulator, "la", "di")
    assert [song(simulator, fault) for fault in ("stale", "stale", "latency=0", "stale")] == [
        "la",
        "la",
        "di",
        "la",
    ]


def test_a_stale_read_may_see_what_was_there_so_long_ago() -> None:
    clock = Moment()
    simulator = simulate(BIRDS, clock=clock)
    sing(simulator, "la")
    for note in ("di", "do"):
        clock.now += 10
        change(simulator, note)
    clock.now += 10
    assert [song(simulator, f"stale={age}") for age in (5, 15, 25, 100)] == ["do", "di", "la", None]


def test_a_write_that_was_refused_is_none_that_a_stale_read_misses() -> None:
    simulator = simulate(BIRDS)
    sing(simulator, "la", "di")
    assert ask(simulator, "PATCH /v1/birds/1", {}).status == 400
    assert song(simulator, "stale") == "la"


def test_what_a_simulator_starts_with_is_never_missed() -> None:
    simulator = simulate(BIRDS, seed={"bird": [{"id": "1", "song": "la"}]})
    assert song(simulator, "stale") == song(simulator, "stale=1h") == "la"
    change(simulator, "di")
    simulator.reset()
    assert song(simulator, "stale") == "la"


def test_a_stale_read_may_be_a_pending_fault_too() -> None:
    simulator = simulate(BIRDS, seed={"bird": [{"id": "1", "song": "la"}]}, faults=["stale count=1"])
    change(simulator, "di")
    assert [ask(simulator, "GET /v1/birds/1").json()["song"] for _ in range(2)] == ["la", "di"]
