import json
import tomllib
from pathlib import Path
from typing import Any

import attrs
import pytest
from tests.unit.contract.mutants.desk import desk

from specloom.contract.mutants.beside.finding import find_tools
from specloom.contract.mutants.beside.plain_schemathesis import schemathesis_run
from specloom.contract.mutants.beside.specmatic import specmatic_run
from specloom.contract.mutants.beside.tool import Asked
from specloom.spec import SecurityScheme

FOCUS = frozenset({"notes_create", "notes_delete"})


@pytest.fixture
def asked(tmp_path: Path) -> Asked:
    spec = desk(tmp_path).compile().spec
    return Asked(spec, "http://127.0.0.1:8000", FOCUS, 7, {"key": "test"})


def document(files: Any) -> Any:
    return json.loads(files["openapi.json"])


def test_schemathesis_is_given_nothing_but_a_seed_the_operations_and_the_credential(asked: Asked) -> None:
    run = schemathesis_run(("st",), asked)

    assert run.command[:4] == ("st", "--config-file=schemathesis.toml", "run", "openapi.json")
    assert {"--url=http://127.0.0.1:8000", "--seed=7", "--include-operation-id=notes_create"} < {*run.command}
    assert tomllib.loads(run.files["schemathesis.toml"].decode()) == {
        "auth": {"openapi": {"key": {"bearer": "test"}}}
    }
    assert document(run.files) == asked.spec.document.root


def test_specmatic_is_given_the_operations_alone_without_examples_that_it_would_not_pair(
    asked: Asked,
) -> None:
    paths = document(specmatic_run(("specmatic",), asked).files)["paths"]

    assert {path: {*item} & {"get", "post", "put", "delete"} for path, item in paths.items()} == {
        "/notes": {"post"},
        "/notes/{id}": {"delete"},
    }
    assert "examples" not in paths["/notes"]["post"]["requestBody"]["content"]["application/json"]
    assert "example" not in paths["/notes/{id}"]["parameters"][0]


def test_specmatic_is_given_an_example_of_what_is_answered_without_a_body(asked: Asked) -> None:
    files = specmatic_run(("specmatic",), asked).files

    assert json.loads(files["examples/notes_delete.json"]) == {
        "http-request": {"method": "DELETE", "path": "/notes/1", "query": {}, "headers": {}},
        "http-response": {"status": 204},
    }


def test_specmatic_is_given_no_example_of_a_reply_that_the_spec_does_not_show(asked: Asked) -> None:
    assert "examples/notes_create.json" not in specmatic_run(("specmatic",), asked).files


def test_specmatic_takes_secrets_from_variables_those_of_users_encoded(asked: Asked) -> None:
    basic = SecurityScheme("login", "http", scheme="basic")
    both = attrs.evolve(
        asked,
        spec=attrs.evolve(asked.spec, security_schemes=(*asked.spec.security_schemes, basic)),
        credentials={"key": "test", "login": "ann:test"},
    )

    assert specmatic_run(("specmatic",), both).environment == {"key": "test", "login": "YW5uOnRlc3Q="}


def test_a_program_is_found_on_path_or_where_a_variable_says() -> None:
    on_path = find_tools({}, {"specmatic": "/bin/specmatic"}.get)
    named = find_tools({"SPECLOOM_SPECMATIC": "/opt/s"}, {"/opt/s": "/opt/s"}.get)

    assert [tool.program[0] for tool in (on_path[1], named[1])] == ["/bin/specmatic", "/opt/s"]
    assert not on_path[1].absent


def test_a_program_that_is_not_here_is_told_with_the_variable_that_names_it() -> None:
    _, specmatic = find_tools({}, lambda _name: None)

    assert "SPECLOOM_SPECMATIC" in specmatic.absent
