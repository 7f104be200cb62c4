from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from specloom.contract import Known, read_baseline, write_baseline
from specloom.errors import BadInput

ENTRY = Known(
    "shelf", "books_get", "wrong_body", "/a", "enum", "on", "checks", "held", 200, "full", "is on", "agreed"
)
TEXTS = st.text(st.characters(codec="utf-8"))


@pytest.mark.parametrize("name", ["known.yaml", "known.yml", "known.json", "known"])
def test_what_is_written_is_read(tmp_path: Path, name: str) -> None:
    write_baseline(tmp_path / "deep" / name, [ENTRY])

    assert read_baseline(tmp_path / "deep" / name) == (ENTRY,)


@example(message="\x85A", name="", suffix=".yaml")
@given(message=TEXTS, name=TEXTS, suffix=st.sampled_from([".yaml", ".json"]))
def test_any_text_is_read_as_it_was_written(
    tmp_path_factory: pytest.TempPathFactory, message: str, name: str, suffix: str
) -> None:
    path = tmp_path_factory.mktemp("known") / f"known{suffix}"
    entry = Known("shelf", "books_get", "page", name=name, message=message)
    write_baseline(path, [entry])

    assert read_baseline(path) == (entry,)


def test_a_baseline_shows_where_to_write_the_reason(tmp_path: Path) -> None:
    write_baseline(tmp_path / "known.yaml", [Known("shelf", "books_get", "page")])

    assert (tmp_path / "known.yaml").read_text().splitlines()[2:] == [
        "version: 1",
        "findings:",
        "- vendor: shelf",
        "  operation: books_get",
        "  check: page",
        "  reason: ''",
    ]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("", "it holds no list of `findings`; let --update-baseline write it"),
        ("version: 2\nfindings: []", "its `version` is 2, and 1 is known here"),
        ("version: 1\nfindings: [{vendor: a}]", "finding 1 has no `operation`"),
        ("version: 1\nfindings: [x]", "finding 1 is no mapping of names to texts"),
        ("a: [", "line 2: did not find expected node content"),
        (
            "version: 1\nfindings: [{vendor: a, operation: b, check: c, name: 5}]",
            "finding 1: `name` is 5, which is no text",
        ),
        (
            "version: 1\nfindings: [{vendor: a, operation: b, check: c, why: d}]",
            "finding 1 has `why`; what an entry may say is vendor, operation, check, place",
        ),
    ],
)
def test_a_file_that_is_no_baseline_is_refused_in_one_sentence(tmp_path: Path, text: str, wrong: str) -> None:
    path = tmp_path / "known.yaml"
    path.write_text(text)

    with pytest.raises(BadInput) as refused:
        read_baseline(path)
    assert str(refused.value).startswith(f"the baseline {path} cannot be used: {wrong}")


def test_broken_json_and_other_bytes_are_refused(tmp_path: Path) -> None:
    (tmp_path / "known.json").write_text("{")
    (tmp_path / "known.yaml").write_bytes(b"\xff\xfe\xff")

    for name in ("known.json", "known.yaml"):
        with pytest.raises(BadInput, match="cannot be used"):
            read_baseline(tmp_path / name)


def test_a_baseline_that_is_not_there_says_how_to_write_it(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="there is no baseline"):
        read_baseline(tmp_path / "known.yaml")


def test_a_folder_is_no_baseline(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="cannot be read: Is a directory"):
        read_baseline(tmp_path)
