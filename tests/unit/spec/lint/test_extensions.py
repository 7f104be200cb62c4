import json
from pathlib import Path

import pytest
from tests.unit.spec.sample import EXTENSIONS, changed, findings, found

from specloom.spec import SpecError
from specloom.spec.lint import load_extensions_schema

LIST = "/paths/~1things/get"


def refusals(root: object) -> list[str]:
    return [finding.message for finding in findings(root) if finding.rule == "extension"]


@pytest.mark.parametrize(
    "where",
    ["/x-thing", f"{LIST}/x-thing", "/components/schemas/Thing/x-thing", "/info/x-thing", "/paths/x-thing"],
)
def test_an_unknown_extension_is_refused_wherever_it_stands(where: str) -> None:
    assert ("extension", where) in found(changed(where, 1))


def test_a_slip_in_the_name_of_an_extension_is_corrected() -> None:
    (message,) = refusals(changed(f"{LIST}/x-retries", {"statuses": [401]}))

    assert message == "x-retries is not an extension that this workspace knows; write x-retry"


def test_a_name_that_resembles_nothing_is_to_be_removed_or_described() -> None:
    (message,) = refusals(changed(f"{LIST}/x-zzzzzzzz", 1))

    assert message.endswith("remove it, or describe it in extensions.schema.json")


def test_a_property_or_header_called_x_something_is_no_extension() -> None:
    root = changed("/components/schemas/Paging/properties/x-thing", {"type": "string"})
    root["components"]["responses"]["NotFound"]["headers"] = {"X-Thing": {"schema": {"type": "string"}}}
    root["components"]["responses"]["NotFound"]["headers"]["x-other"] = {"schema": {"type": "string"}}

    assert found(root) == []


def test_an_extension_in_the_wrong_place_is_told_where_to_go() -> None:
    (finding,) = findings(changed("/components/schemas/Thing/x-idempotent", True))

    assert finding.message == "x-idempotent does not belong on a schema; move it to: operation"


@pytest.mark.parametrize(
    ("where", "value"),
    [
        (f"{LIST}/x-pagination/style", "scroll"),
        (f"{LIST}/x-source/kind", "guessed"),
        ("/x-rate-limits/key/quotas/0/quota", 0),
        ("/x-sources/manual/url", "not a url"),
        ("/x-sources/manual/retrieved", "2026-13-01"),
        ("/paths/~1things/post/x-retry/statuses/0", "423"),
    ],
)
def test_an_extension_must_say_what_its_schema_allows(where: str, value: object) -> None:
    assert ("extension", where) in found(changed(where, value))


def test_an_inference_must_say_why() -> None:
    source = {"from": "manual", "at": "1", "kind": "inferred"}

    assert found(changed(f"{LIST}/x-source", source)) == [("extension", f"{LIST}/x-source")]


def test_the_schema_of_the_extensions_is_read(tmp_path: Path) -> None:
    path = tmp_path / "extensions.schema.json"
    path.write_text(json.dumps(EXTENSIONS))

    assert load_extensions_schema(path) == EXTENSIONS


@pytest.mark.parametrize(
    "text", ["{", '{"type": 7}', "[]", "true", "{}", '{"properties": []}', '{"$ref": "x.json"}']
)
def test_a_broken_schema_of_the_extensions_is_one_finding(tmp_path: Path, text: str) -> None:
    path = tmp_path / "extensions.schema.json"
    path.write_text(text)

    with pytest.raises(SpecError, match="the schema of the extensions"):
        load_extensions_schema(path)


def test_a_missing_schema_of_the_extensions_is_one_finding(tmp_path: Path) -> None:
    with pytest.raises(SpecError, match="restore or correct it"):
        load_extensions_schema(tmp_path / "extensions.schema.json")


def test_a_name_that_may_not_stand_in_an_extension_is_worded() -> None:
    (message,) = refusals(changed("/x-request-headers/not a header", "x"))

    assert message.startswith("x-request-headers: a key is not allowed here:")


@pytest.mark.parametrize(
    "version", ["1.0", 1.5, "v1.0.0", "01.0.0", "1.0.0-rc1", "1.0.0-dev.1", "1.0.0+build"]
)
def test_a_version_that_is_none_is_refused(version: object) -> None:
    assert found(changed("/info/x-version", version))[0] == ("extension", "/info/x-version")
