from pathlib import Path

import attrs
import pytest
from tests.bench.converters import ROWS, ours
from tests.importing_set.cases import CASES, LITERAL_IDS, SECRETS
from tests.importing_set.judging import Count, Verdict, judge


def counts(verdict: Verdict) -> dict[str, Count]:
    return attrs.asdict(verdict, recurse=False)


def test_every_count_has_a_row() -> None:
    assert list(ROWS) == [field.name for field in attrs.fields(Verdict)]


def test_a_converter_that_gives_nothing_has_nothing() -> None:
    assert {count.had for count in counts(judge(LITERAL_IDS, None)).values()} == {0}


@pytest.mark.parametrize(
    ("name", "lost"),
    [
        ("operations", {"paths": {"/orders/12345": {"get": {}}}}),
        ("servers", {"servers": [{"url": "https://other.example"}]}),
        ("valid", {"openapi": "3.1.0"}),
        ("types", {"components": {"schemas": {"A": {"properties": {"id": {"type": "number"}}}}}}),
        ("required", {"components": {"schemas": {"A": {"properties": {"id": {"type": "integer"}}}}}}),
    ],
)
def test_what_is_lost_or_wrong_does_not_count(name: str, lost: dict[str, object]) -> None:
    assert counts(judge(LITERAL_IDS, {"paths": {}, **lost}))[name].had == 0


def test_a_secret_that_is_copied_is_counted() -> None:
    copied = {"info": {"description": SECRETS.secrets[0]}, "paths": {}}

    assert str(judge(SECRETS, copied).leaks) == f"1/{len(SECRETS.secrets)}"


def test_the_set_has_every_kind_of_fact_to_count() -> None:
    whole = sum((judge(case, None) for case in CASES[1:]), start=judge(CASES[0], None))

    assert {name for name, count in counts(whole).items() if count.of == 0} == {"examples"}


def test_the_importer_is_asked_as_the_others_are(tmp_path: Path) -> None:
    source = tmp_path / "collection.json"
    source.write_text('{"info": {"name": "Empty"}, "item": []}', encoding="utf-8")

    assert (ours(source, source, LITERAL_IDS) or {})["info"]["title"] == "Empty"
