"""`specloom import` and `specloom conform`: what they print, where they write, how they end."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from specloom.cli import main

ORDERS: dict[str, Any] = {
    "info": {
        "name": "Acme",
        "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
    },
    "item": [
        {
            "name": "Get order",
            "request": {"method": "GET", "url": "{{baseUrl}}/orders/:orderId"},
            "response": [
                {
                    "name": "Paid",
                    "code": 200,
                    "header": [{"key": "Content-Type", "value": "application/json"}],
                    "body": '{"id": "A-17", "total": 12}',
                }
            ],
        }
    ],
    "variable": [{"key": "baseUrl", "value": "https://api.acme.example/v1"}],
}


@pytest.fixture
def collection(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "acme.json"
    path.write_text(json.dumps(ORDERS), encoding="utf-8")
    return path


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    def run(*arguments: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as stopped:
            main(arguments)
        return int(stopped.value.code or 0), *capsys.readouterr()

    return run


Run = Callable[..., tuple[int, str, str]]


def test_a_collection_becomes_a_vendor_that_lints_clean(collection: Path, run: Run) -> None:
    code, out, _ = run("import", "acme.json", "--vendor", "acme")

    assert code == 0
    assert "specs/acme/openapi.yaml drafted from acme.json" in out
    assert "Lint finds nothing." in out
    assert run("lint", "acme")[0] == 0


def test_the_whole_report_is_kept_for_people_and_for_programs(collection: Path, run: Run) -> None:
    run("import", "acme.json", "--vendor", "acme")
    kept = json.loads(Path(".specloom/import/acme.json").read_text(encoding="utf-8"))

    assert Path(".specloom/import/acme.md").read_text(encoding="utf-8").startswith("# What became of")
    assert kept["counts"]["request"] == {"total": 1, "carried": 1, "not_carried": 0}


def test_the_report_is_printed_for_programs(collection: Path, run: Run) -> None:
    _, out, _ = run("import", "acme.json", "--vendor", "acme", "--json")

    assert json.loads(out)["spec"] == "specs/acme/openapi.yaml"


def test_a_vendor_that_has_a_spec_is_replaced_by_force_alone(collection: Path, run: Run) -> None:
    run("import", "acme.json", "--vendor", "acme")
    Path("specs/acme/openapi.yaml").write_text("mine", encoding="utf-8")

    code, _, told = run("import", "acme.json", "--vendor", "acme")
    assert (code, told) == (
        2,
        "specs/acme/openapi.yaml is there already; --force replaces it, --vendor names another\n",
    )
    assert run("import", "acme.json", "--vendor", "acme", "--force")[0] == 0


def test_what_is_no_source_leaves_nothing_behind(collection: Path, run: Run) -> None:
    collection.write_text("{", encoding="utf-8")

    code, _, told = run("import", "acme.json", "--vendor", "acme")

    assert code == 2
    assert told.splitlines()[-1].startswith("acme.json")
    assert not Path("specs").exists()


def test_a_name_that_no_vendor_can_have_is_refused_before_anything_is_read(run: Run) -> None:
    code, _, told = run("import", "nowhere.json", "--vendor", "Acme-Shop")

    assert code == 2
    assert "such as acmeshop" in told


def test_an_environment_belongs_to_a_collection(collection: Path, run: Run) -> None:
    document = Path("document.yaml")
    document.write_text("openapi: 3.1.0\ninfo: {title: A, version: '1'}\npaths: {}\n", encoding="utf-8")

    code, _, told = run("import", "document.yaml", "--vendor", "acme", "--environment", "acme.json")

    assert code == 2
    assert told.splitlines()[-1] == (
        "--environment belongs to a Postman collection, and document.yaml is none; leave it out"
    )


def test_a_collection_is_no_environment(collection: Path, run: Run) -> None:
    code, _, told = run("import", "acme.json", "--vendor", "acme", "--environment", "acme.json")

    assert code == 2
    assert told.splitlines()[-1].startswith("acme.json is no Postman environment")


def test_an_environment_is_no_source(collection: Path, run: Run) -> None:
    values = [{"key": "baseUrl", "value": "https://api.acme.example"}]
    collection.write_text(
        json.dumps({"name": "Live", "values": values, "_postman_variable_scope": "environment"}),
        encoding="utf-8",
    )

    code, _, told = run("import", "acme.json", "--vendor", "acme")

    assert code == 2
    assert "acme.json is a Postman environment" in told


def test_a_spec_conforms_to_the_collection_that_it_was_drafted_from(collection: Path, run: Run) -> None:
    run("import", "acme.json", "--vendor", "acme")

    code, out, _ = run("conform", "acme", "--collection", "acme.json")

    assert code == 0
    assert out.splitlines()[-1].startswith("acme: 0 differences to look at")


def test_what_the_spec_lacks_is_named_and_ends_with_1(collection: Path, run: Run) -> None:
    run("import", "acme.json", "--vendor", "acme")
    more = {"name": "List orders", "request": {"method": "GET", "url": "{{baseUrl}}/orders"}}
    collection.write_text(json.dumps(ORDERS | {"item": [*ORDERS["item"], more]}), encoding="utf-8")

    code, out, _ = run("conform", "acme", "--collection", "acme.json")
    assert code == 1
    assert "operation: the spec does not have GET /orders (/paths, item[1]" in out

    code, out, _ = run("conform", "acme", "--collection", "acme.json", "--json")
    assert [each["subject"] for each in json.loads(out)["differences"] if not each["known"]] == [
        "GET /orders"
    ]
