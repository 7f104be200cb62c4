from pathlib import Path
from textwrap import dedent

import pytest

from specloom.mock import Call, Reply, Rules, RulesError, load_simulator
from specloom.mock.rules import Change, load_rules

from .simulating import ask, simulate, spec_of

PATHS = """
/pets/{petId}:
  get:
    operationId: pets_get
    parameters:
      - {name: petId, in: path, required: true, schema: {type: integer}}
      - {name: loud, in: query, schema: {type: boolean}}
    responses:
      "200": {description: A pet., content: {application/json: {}}}
      "400": {description: Bad., content: {application/json: {}}}
      "404": {description: None., content: {application/json: {}}}
"""


def answer(folder: Path, rules: str, target: str = "GET /v1/pets/7") -> object:
    (folder / "simulator.py").write_text(dedent(rules))
    response = ask(load_simulator(spec_of(PATHS), rules=folder / "simulator.py"), target)
    return response.json() if response.status == 200 else (response.status, response.json())


def test_a_handler_answers_from_the_parameters(tmp_path: Path) -> None:
    rules = """
        from specloom.mock import Reply
        handlers = {"pets_get": lambda call: Reply(200, [call.path["petId"], dict(call.query)])}
    """
    assert answer(tmp_path, rules, "GET /v1/pets/7?loud=true") == [7, {"loud": True}]


def test_a_handler_that_refuses_undoes_what_it_wrote(tmp_path: Path) -> None:
    rules = """
        from specloom.mock import Refused, Reply
        def get(call):
            if call.store.get("pets", "7"):
                return Reply(200, "kept")
            call.store.put("pets", "7", {})
            raise Refused(Reply(404, "gone"))
        handlers = {"pets_get": get}
    """
    assert answer(tmp_path, rules) == (404, "gone")


def test_a_handler_may_decline_in_the_vendors_usual_form(tmp_path: Path) -> None:
    rules = """
        from specloom.mock import Declined
        def get(call):
            raise Declined("asleep", 410, 404)
        handlers = {"pets_get": get}
        error = lambda failure: {"code": failure.status, "why": failure.detail}
    """
    assert answer(tmp_path, rules) == (404, {"code": 404, "why": "asleep"})


def test_the_error_hook_sees_what_is_wrong(tmp_path: Path) -> None:
    rules = """
        error = lambda failure: [failure.operation.id, *map(str, failure.violations)]
    """
    assert answer(tmp_path, rules, "GET /v1/pets/x") == (400, ["pets_get", "path/petId must be integer"])


def test_the_header_hook_adds_to_every_response(tmp_path: Path) -> None:
    (tmp_path / "simulator.py").write_text('headers = lambda random: {"x-request": "1"}')
    simulator = load_simulator(spec_of(PATHS), rules=tmp_path / "simulator.py")
    targets = ("GET /v1/pets/x", "GET /v1/none", "PUT /v1/pets/7")
    assert [ask(simulator, target).header("x-request") for target in targets] == ["1", "1", "1"]


def test_rules_may_be_split_into_modules_beside_each_other(tmp_path: Path) -> None:
    (tmp_path / "names.py").write_text('NAME = "Rex"')
    rules = """
        from specloom.mock import Reply
        from .names import NAME
        handlers = {"pets_get": lambda call: Reply(200, NAME)}
    """
    assert answer(tmp_path, rules) == "Rex"


def test_rules_that_changed_are_read_again(tmp_path: Path) -> None:
    (tmp_path / "simulator.py").write_text("seed = None")
    load_rules(tmp_path / "simulator.py", frozenset())
    (tmp_path / "simulator.py").write_text("seed = 'another, and of another length'")
    assert load_rules(tmp_path / "simulator.py", frozenset()).seed is not None


def test_ids_and_times_come_from_the_call(tmp_path: Path) -> None:
    rules = """
        from specloom.mock import Reply
        handlers = {"pets_get": lambda call: Reply(200, [len(call.uuid()), len(call.timestamp)])}
    """
    assert answer(tmp_path, rules) == [36, 24]


def test_a_file_that_cannot_be_imported_is_named(tmp_path: Path) -> None:
    (tmp_path / "simulator.py").write_text("import no_such_module")
    with pytest.raises(RulesError, match=r"simulator\.py: cannot be imported: ModuleNotFoundError"):
        load_rules(tmp_path / "simulator.py", frozenset())


def test_a_handler_for_an_operation_that_is_not_there_is_refused(tmp_path: Path) -> None:
    (tmp_path / "simulator.py").write_text("handlers = {'pets_got': None}")
    with pytest.raises(RulesError, match="a handler for pets_got, which the spec does not have"):
        load_rules(tmp_path / "simulator.py", frozenset({"pets_get"}))


def test_a_vendor_may_read_a_request_in_its_own_way(tmp_path: Path) -> None:
    rules = """
        import attrs
        from specloom.mock import Reply
        def read(request): return attrs.evolve(request, query=request.query.lower())
        handlers = {"pets_get": lambda call: Reply(200, call.query)}
    """

    assert answer(tmp_path, rules, "GET /v1/pets/7?LOUD=TRUE") == {"loud": True}


JOBS = """
/jobs:
  post:
    operationId: start
    x-resource: {name: job, action: create, key: id}
    requestBody: {content: {application/json: {schema: {type: object}}}}
    responses:
      "202":
        description: Taken.
        content: {application/json: {schema: {type: object}, example: {status: queued, seen: {times: 0}}}}
"""


def test_what_a_rule_makes_of_a_reply_is_not_made_of_what_the_spec_prints() -> None:
    def start(call: Call) -> Reply:
        reply = call.act()
        reply.body["seen"]["times"] += 1
        return reply

    simulator = simulate(JOBS, rules=Rules(handlers={"start": start}))
    times = [ask(simulator, "POST /v1/jobs", {}).json()["seen"]["times"] for _ in range(3)]
    assert times == [1, 1, 1]


def test_what_became_of_objects_is_told_to_rules_without_webhooks_too() -> None:
    changes: list[Change] = []

    def start(call: Call) -> Reply:
        reply = call.act()
        changes.extend(reply.changes)
        return reply

    ask(simulate(JOBS, rules=Rules(handlers={"start": start})), "POST /v1/jobs", {"id": "a"})
    assert changes == [Change("create", {"id": "a"})]
