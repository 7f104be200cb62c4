import os
import threading
from pathlib import Path

import attrs
import pytest

from specloom.mock import Simulator
from specloom.mock.serving.reloading import Follower, following
from specloom.mock.sources import Source

from ..simulating import HEAD, ask

EXTENSIONS = Path(__file__).parents[4] / "specs" / "extensions.schema.json"
PETS = """tags: [{name: pets}]
paths:
  /pets:
    post:
      operationId: pets_create
      tags: [pets]
      x-resource: {name: pet, action: create, key: id}
      requestBody: {required: true, content: {application/json: {schema: {type: object}}}}
      responses: {"201": {description: P., content: {application/json: {schema: {type: object}}}}}
  /pets/{id}:
    get:
      operationId: pets_get
      tags: [pets]
      x-resource: {name: pet, action: get, key: id}
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses:
        "200": {description: P., content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}
components: {schemas: {Pet: {type: object, properties: {id: {type: string}}}}}
"""
ERROR = "error = lambda failure: {'sorry': failure.status}"


@attrs.frozen
class House:
    """A vendor's folder, its running simulator, and what the follower of both said."""

    folder: Path
    simulator: Simulator
    follower: Follower
    said: list[str]

    def write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.write_text(text)
        os.utime(path, ns=(0, len(text) + 1_000_000_000 * len(self.said)))


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> House:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "openapi.yaml").write_text(HEAD + PETS)
    rules, seed = tmp_path / "simulator.py", tmp_path / "seed.yaml"
    source = Source("pets", tmp_path / "openapi.yaml", EXTENSIONS, rules, seed)
    simulator, said = source.compile().start(), list[str]()
    return House(tmp_path, simulator, Follower(source, simulator, said.append), said)


def looked(house: House, times: int = 2) -> list[str]:
    for _ in range(times):
        house.follower.look()
    return house.said


def test_nothing_is_said_while_nothing_changes(house: House) -> None:
    assert looked(house) == []


def test_a_changed_spec_is_served_and_the_state_kept(house: House) -> None:
    ask(house.simulator, "POST /v1/pets", {"id": "7"})
    house.write("openapi.yaml", (HEAD + PETS).replace("/pets", "/animals"))

    assert looked(house) == [f"{house.folder}/openapi.yaml: the change is served, the state kept"]
    assert ask(house.simulator, "GET /v1/animals/7").json() == {"id": "7"}
    assert ask(house.simulator, "GET /v1/pets/7").status == 404


def test_what_is_kept_is_found_by_a_filter_that_came_with_a_change(house: House) -> None:
    for own in ("7", "8"):
        ask(house.simulator, "POST /v1/pets", {"id": own})
    listing = """
    get:
      operationId: pets_list
      tags: [pets]
      x-resource: {name: pet, action: list, key: id}
      parameters: [{name: id, in: query, schema: {type: string}}]
      responses:
        "200": {description: P., content: {application/json: {schema: {type: array, items: {}}}}}
"""
    house.write("openapi.yaml", (HEAD + PETS).replace("  /pets:\n", f"  /pets:{listing}"))
    looked(house)

    assert ask(house.simulator, "GET /v1/pets?id=8").json() == [{"id": "8"}]


def test_a_file_that_still_changes_is_left_alone(house: House) -> None:
    house.write("openapi.yaml", "openapi: 3.1.0\n")

    assert looked(house, times=1) == []


def test_a_broken_spec_is_told_of_once_with_its_line_and_what_was_served_goes_on(house: House) -> None:
    house.write("openapi.yaml", HEAD + PETS + "x-mood: sunny\nx-tone: warm\n")

    [line] = looked(house, times=4)

    assert "openapi.yaml:22: x-mood is not an extension" in line
    assert line.endswith("(and 1 more); what was served before goes on")
    assert ask(house.simulator, "POST /v1/pets", {"id": "7"}).status == 201


def test_a_mended_spec_is_served_again(house: House) -> None:
    house.write("openapi.yaml", HEAD + PETS + "x-mood: sunny\n")
    looked(house)
    house.write("openapi.yaml", HEAD + PETS.replace("/pets", "/animals"))

    assert "the change is served" in looked(house)[-1]
    assert ask(house.simulator, "POST /v1/animals", {"id": "7"}).status == 201


def test_rules_that_come_are_followed(house: House) -> None:
    house.write("simulator.py", ERROR)
    looked(house)

    assert ask(house.simulator, "GET /v1/nowhere").json() == {"sorry": 404}


def test_rules_that_cannot_be_imported_are_told_of(house: House) -> None:
    house.write("simulator.py", "import nowhere")

    assert "simulator.py: cannot be imported: ModuleNotFoundError" in looked(house)[0]


def test_a_seed_is_told_to_be_that_of_the_next_reset(house: House) -> None:
    house.write("seed.yaml", "pet: [{id: '8'}]")
    told = f"{house.folder}/seed.yaml: the change is the seed of the next reset, the state kept"
    assert looked(house) == [told]

    assert ask(house.simulator, "GET /v1/pets/8").status == 404
    house.simulator.reset()
    assert ask(house.simulator, "GET /v1/pets/8").status == 200


def test_a_seed_that_cannot_be_used_is_told_of_before_a_reset_needs_it(house: House) -> None:
    house.write("seed.yaml", "pets: [{id: '8'}]")
    assert "there is no resource 'pets'; there are: pet" in looked(house)[0]

    house.simulator.reset()
    assert ask(house.simulator, "POST /v1/pets", {"id": "7"}).status == 201


def test_a_credential_that_was_let_in_stays_so(house: House) -> None:
    schemes = "securitySchemes: {key: {type: apiKey, in: header, name: key}}"
    guarded = PETS.replace("components: {", f"security: [{{key: []}}]\ncomponents: {{{schemes}, ")
    house.write("openapi.yaml", HEAD + guarded)
    looked(house)

    assert ask(house.simulator, "POST /v1/pets", {"id": "7"}, key="test").status == 201
    assert ask(house.simulator, "POST /v1/pets", {"id": "7"}).status == 401


def test_files_are_followed_for_as_long_as_a_block_runs(house: House) -> None:
    heard = threading.Event()
    with following(house.follower.source, house.simulator, lambda line: heard.set()):
        house.write("openapi.yaml", HEAD + PETS + "# more\n")
        assert heard.wait(5)
    assert "specloom-reload" not in {thread.name for thread in threading.enumerate()}
