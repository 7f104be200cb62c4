from pathlib import Path

import pytest
from tests.unit.spec.sample import EXTENSIONS, THINGS

from specloom.spec import SpecError
from specloom.spec.opening import open_spec


def written(folder: Path, text: str) -> Path:
    path = folder / "openapi.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_valid_spec_is_read(tmp_path: Path) -> None:
    spec = open_spec(written(tmp_path, THINGS), "things", EXTENSIONS)

    assert [operation.id for operation in spec.operations] == [
        "things_list",
        "things_create",
        "things_create_batch",
        "things_get",
    ]


def test_a_house_rule_does_not_keep_a_spec_from_being_read(tmp_path: Path) -> None:
    text = THINGS.replace("GetThing", "getThing").replace("ThingBatch", "thing_batch")

    assert open_spec(written(tmp_path, text), "things", EXTENSIONS).title == "Things"


def test_all_essential_findings_are_raised_at_once(tmp_path: Path) -> None:
    text = THINGS.replace("x-retry", "x-again").replace("operationId: things_get", "operationId: things_list")
    text = text.replace('"404":', "404:").replace("schemas/ThingPage", "schemas/Pages")

    with pytest.raises(SpecError) as caught:
        open_spec(written(tmp_path, text), "things", EXTENSIONS)

    assert {finding.rule for finding in caught.value.findings} == {
        "extension",
        "local-ref",
        "operation-id",
        "quoted-key",
    }
    assert all(finding.line for finding in caught.value.findings)


def test_a_syntax_error_is_one_finding(tmp_path: Path) -> None:
    with pytest.raises(SpecError, match=r"line 3, column 1: not valid YAML") as caught:
        open_spec(written(tmp_path, "openapi: 3.1.0\ninfo: {title: [\n"), "things", EXTENSIONS)

    assert len(caught.value.findings) == 1


@pytest.mark.parametrize("key", ["\x07", "<script>", "'; DROP TABLE", "\u202e", "a" * 5000, "{}", "%s", "é"])
def test_hostile_names_are_findings_or_nothing(tmp_path: Path, key: str) -> None:
    text = (
        THINGS.replace("things_list", repr(key))
        if key.isprintable()
        else THINGS.replace("things_list", '"\\a"')
    )

    with pytest.raises(SpecError, match="operation-id"):
        open_spec(written(tmp_path, text), "things", EXTENSIONS)
