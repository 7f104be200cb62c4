from pathlib import Path

import pytest

from specloom.generate.provenance import digest_of, inputs_of, is_current, write_record

from .shop import spec_of

INPUTS = {"spec": "1", "generator": "2"}


def made(folder: Path) -> Path:
    client = folder / "client"
    client.mkdir()
    (client / "a.py").write_text("a = 1")
    write_record(client, INPUTS, spec_of("paths: {}"))
    return client


def test_a_folder_is_current_after_it_was_made(tmp_path: Path) -> None:
    assert is_current(made(tmp_path), INPUTS)


def test_a_folder_is_not_current_for_other_inputs(tmp_path: Path) -> None:
    assert not is_current(made(tmp_path), {**INPUTS, "generator": "3"})


def test_a_folder_is_not_current_once_a_file_changed(tmp_path: Path) -> None:
    client = made(tmp_path)
    (client / "a.py").write_text("a = 2")

    assert not is_current(client, INPUTS)


@pytest.mark.parametrize("record", ["", "[]", "{}", "{"])
def test_a_folder_is_not_current_without_a_record_that_can_be_read(tmp_path: Path, record: str) -> None:
    client = made(tmp_path)
    (client / ".provenance.json").write_text(record)

    assert not is_current(client, INPUTS)


def test_a_folder_that_is_not_there_is_not_current(tmp_path: Path) -> None:
    assert not is_current(tmp_path / "nothing", INPUTS)


def test_a_digest_tells_names_and_contents_apart(tmp_path: Path) -> None:
    digests = set()
    for name, text in (("a", "b"), ("b", "a"), ("a", "c")):
        folder = tmp_path / f"{name}{text}"
        folder.mkdir()
        (folder / name).write_text(text)
        digests.add(digest_of(folder))

    assert len(digests) == 3


def test_inputs_name_the_spec_and_every_tool(tmp_path: Path) -> None:
    inputs = inputs_of(spec_of("paths: {}", tmp_path).document.path)

    assert list(inputs) == [
        "spec",
        "reader",
        "generator",
        "runtime",
        "specloom",
        "ruff",
    ]


def test_another_spec_is_another_input(tmp_path: Path) -> None:
    one = inputs_of(spec_of("paths: {}", tmp_path).document.path)
    other = inputs_of(spec_of("paths: {/a: {}}", tmp_path).document.path)

    assert one["spec"] != other["spec"]
