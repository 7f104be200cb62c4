from pathlib import Path

import pytest

from specloom.publish.sources import Sources
from specloom.publish.unknown import Unknown, unknown_of
from specloom.spec import parse_document, read_spec

from .library import TEXT


@pytest.fixture(name="unknown")
def _unknown() -> Unknown:
    more = TEXT + "x-unknown: [Who pays a `fine`., Whether a book comes back.]\n"
    spec = read_spec(parse_document(more, Path("t.yaml")), "library")
    return unknown_of(spec, Sources(spec.document))


def test_what_no_source_says_is_listed(unknown: Unknown) -> None:
    assert [text.text for text in unknown.texts] == ["Who pays a `fine`.", "Whether a book comes back."]


def test_what_is_inferred_is_grouped_by_its_reason(unknown: Unknown) -> None:
    told = [(guess.badge.note, guess.places, guess.count) for guess in unknown.guesses]

    assert ("Not stated.", ("books_get parameters 0", "books_get parameters 0 examples emma"), 2) in told
    assert ("Its meaning is read off its name.", ("x-rate-limit-headers",), 1) in told


def test_facts_without_a_source_are_counted(unknown: Unknown) -> None:
    assert unknown.unsourced > 0


def test_a_spec_in_which_all_is_known_has_no_list() -> None:
    bare = read_spec(parse_document("openapi: 3.1.0\ninfo: {title: t, version: '1'}\n", Path("t")), "bare")

    assert not unknown_of(bare, Sources(bare.document))
