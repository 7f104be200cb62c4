import json
from pathlib import Path
from typing import Any, Unpack

import attrs
import pytest

from specloom.errors import BadInput
from specloom.mock import Rules, Simulator, StateError, load_simulator
from specloom.mock.loading import compile_vendor
from specloom.mock.settings import Options
from specloom.spec import SpecError

from .simulating import Moment, ask, simulate, spec_of

PATHS = """
/pets:
  get:
    operationId: pets_list
    x-resource: {name: pet, action: list, key: id}
    responses:
      "200": {description: P., content: {application/json: {schema: {type: array}, example: [{id: 9}]}}}
"""


def ids(**options: Unpack[Options]) -> list[int]:
    simulator = simulate(PATHS, **options)
    found = listed(simulator)
    simulator.close()
    return found


def listed(simulator: Simulator) -> list[int]:
    return [pet["id"] for pet in ask(simulator, "GET /v1/pets").json()]


TIMED = """
/pets:
  get:
    operationId: pets_list
    x-resource: {name: pet, action: list, key: id}
    responses:
      "200":
        description: All.
        content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Pet"}}}}
"""


def test_a_simulator_starts_with_the_examples_of_the_spec() -> None:
    assert ids() == [9]


def test_a_seed_takes_the_place_of_the_examples() -> None:
    assert ids(seed={"pet": [{"id": 1}, {"id": 2}]}) == [1, 2]


def test_a_seed_is_read_from_a_file(tmp_path: Path) -> None:
    (tmp_path / "seed.yaml").write_text("pet: [{id: 3}]")
    assert ids(seed=tmp_path / "seed.yaml") == [3]


def test_files_that_are_not_there_are_no_rules_and_no_seed(tmp_path: Path) -> None:
    assert ids(seed=tmp_path / "seed.yaml", rules=tmp_path / "simulator.py") == [9]


def test_an_empty_simulator_starts_with_nothing() -> None:
    assert ids(empty=True) == ids(empty=True, seed={"pet": [{"id": 1}]}) == []


def test_what_empty_leaves_is_up_to_the_vendor() -> None:
    assert ids(empty=True, seed={"pet": [{"id": 1}]}, rules=Rules(empty=lambda _: {"pet": [{"id": 7}]})) == [
        7
    ]


def test_a_state_file_is_seeded_once(tmp_path: Path) -> None:
    path = tmp_path / "pets.db"
    assert ids(state=path, seed={"pet": [{"id": 1}]}) == [1]
    assert ids(state=path, seed={"pet": [{"id": 2}]}) == [1]


def test_a_state_file_that_a_bad_seed_left_is_seeded_the_next_time(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="not of this vendor's shape"):
        ids(state=tmp_path / "pets.db", seed={"pet": [1]})
    assert ids(state=tmp_path / "pets.db", seed={"pet": [{"id": 1}]}) == [1]


def test_a_reset_brings_the_examples_back() -> None:
    simulator = simulate(PATHS)
    simulator.seed({"pet": [{"id": 1}]})
    simulator.reset()
    assert listed(simulator) == [9]


def test_the_usual_simulator_needs_nothing_but_a_spec() -> None:
    assert listed(load_simulator(spec_of(PATHS))) == [9]


def test_a_state_file_of_another_vendor_is_refused(tmp_path: Path) -> None:
    simulate(PATHS, state=tmp_path / "pets.db").close()
    with pytest.raises(StateError, match="the state of pets, not of toys"):
        load_simulator(attrs.evolve(spec_of(PATHS), vendor="toys"), state=tmp_path / "pets.db")


def test_a_security_scheme_that_is_not_there_is_named() -> None:
    with pytest.raises(SpecError, match="there is no security scheme key"):
        simulate("/pets: {get: {operationId: p, security: [{key: []}], responses: {}}}")


def test_simulators_of_one_compiled_vendor_do_not_share_what_is_written() -> None:
    compiled = compile_vendor(spec_of(PATHS))
    one, two = compiled.start(), compiled.start()
    one.seed({"pet": [{"id": 1}]})

    assert (listed(one), listed(two), listed(compiled.start())) == ([9, 1], [9], [9])


def test_each_simulator_of_a_compiled_vendor_starts_at_its_own_time() -> None:
    made = {"type": "string", "format": "date-time"}
    pet = {"type": "object", "required": ["id", "made"], "properties": {"id": {}, "made": made}}
    rest = f"components: {{schemas: {{Pet: {json.dumps(pet)}}}}}"
    compiled = compile_vendor(spec_of(TIMED, rest), seed={"pet": [{"id": "rex"}]})

    found = [ask(compiled.start(clock=Moment(at)), "GET /v1/pets").json()[0]["made"] for at in (0, 1e9, 0)]

    assert found == ["1970-01-01T00:00:00.000Z", "2001-09-09T01:46:40.000Z", "1970-01-01T00:00:00.000Z"]


def test_a_compiled_vendor_also_starts_on_a_state_file(tmp_path: Path) -> None:
    compiled = compile_vendor(spec_of(PATHS))
    compiled.start().seed({"pet": [{"id": 1}]})
    kept = compiled.start(state=tmp_path / "pets.db")
    kept.seed({"pet": [{"id": 2}]})
    kept.close()

    assert listed(compiled.start(state=tmp_path / "pets.db")) == [9, 2]


@pytest.mark.parametrize("moved", [{"advance": 3600}, {"now": 5.0, "freeze": True}])
def test_a_clock_that_was_moved_is_where_it_was_when_the_state_is_opened_again(
    tmp_path: Path, moved: dict[str, Any]
) -> None:
    told: list[Any] = []
    for _ in range(2):
        simulator = simulate(PATHS, state=tmp_path / "pets.db")
        if not told:
            ask(simulator, "POST /_specloom/clock", moved, host="localhost")
        told.append(ask(simulator, "GET /_specloom/clock", host="localhost").json())
        simulator.close()
    assert told[0] == told[1]


def test_a_clock_that_was_set_back_by_a_snapshot_or_a_reset_stays_so_too(tmp_path: Path) -> None:
    simulator = simulate(PATHS, state=tmp_path / "pets.db")
    at_first = simulator.snapshot()
    simulator.clock.advance(60)
    simulator.restore(at_first)
    simulator.close()
    simulator = simulate(PATHS, state=tmp_path / "pets.db")
    assert simulator.clock.now() == Moment().now
    ask(simulator, "POST /_specloom/clock", {"advance": 3600}, host="localhost")
    simulator.reset()
    simulator.close()
    simulator = simulate(PATHS, state=tmp_path / "pets.db")
    assert simulator.clock.now() == Moment().now
    simulator.close()


def test_a_folder_is_no_state_file(tmp_path: Path) -> None:
    with pytest.raises(StateError, match=f"such as {tmp_path}/pets.db$"):
        simulate(PATHS, state=tmp_path)


@pytest.mark.parametrize(
    ("seed", "reason"),
    [
        ({"pet": 7}, "pet is 7; it takes a list of objects, each with its id"),
        ({"pet": {"id": 1}}, "pet is {'id': 1}; it takes a list of objects, each with its id"),
        ({"pet": [{"id": 1}, 7]}, "pet[1] is 7; it takes an object with its id"),
        ({"pet": [{"name": "Rex"}]}, "pet[0] has no id; it takes an object with its id"),
    ],
)
def test_a_seed_of_the_wrong_shape_is_refused_by_its_place(seed: dict[str, Any], reason: str) -> None:
    with pytest.raises(BadInput) as refused:
        simulate(PATHS, seed=seed)
    assert str(refused.value) == f"the seed document is not of this vendor's shape: {reason}"


@pytest.mark.parametrize(
    ("stumble", "reason"),
    [
        (lambda _, document: document["pet"][0]["tag"], "something lacks 'tag'; the seed.yaml "),
        (lambda _, document: iter(document["pet"][0]["id"]), "a value is of the wrong kind; the seed.yaml "),
    ],
)
def test_rules_that_a_seed_surprises_tell_no_python(stumble: Any, reason: str) -> None:
    with pytest.raises(BadInput, match=reason):
        simulate(PATHS, seed={"pet": [{"id": 1}]}, rules=Rules(seed=stumble))


def test_a_clock_that_was_moved_in_process_stays_moved(tmp_path: Path) -> None:
    simulator = simulate(PATHS, state=tmp_path / "pets.db")
    simulator.clock.advance(60)
    simulator.close()
    simulator = simulate(PATHS, state=tmp_path / "pets.db")
    assert simulator.clock.now() == Moment().now + 60
    simulator.clock.freeze()
    simulator.close()
    assert simulate(PATHS, state=tmp_path / "pets.db").clock.frozen_at == Moment().now + 60
