"""What is written is told of as it is kept: replies to writes, defaults, and what nobody repeats."""

import unicodedata

import attrs

from specloom.contract.checks.acceptance import examples_are_accepted
from specloom.contract.checks.presets import left_out_members_take_their_defaults
from specloom.contract.checks.storage import written_records_are_read_back
from specloom.contract.checks.values import values_are_taken_and_kept

from ..depot import TEXT, answering, depot, findings, found, session, spec_of

SECRET = spec_of(
    text=TEXT.replace(
        "        label: {type: string, minLength: 1, maxLength: 40}\n        note",
        "        pin: {type: string, writeOnly: true}\n        label: {type: string}\n        note",
    ).replace("{label: tea,", "{label: tea, pin: p1n,")
)


def test_a_default_that_is_not_taken_is_found() -> None:
    closed = answering("crates_create", lambda crate: crate | {"state": "closed"})

    assert found(closed, left_out_members_take_their_defaults) == {"default"}
    assert found(depot(), left_out_members_take_their_defaults) == set()


def test_the_reply_to_a_change_that_shows_what_was_before_is_found() -> None:
    before = answering("crates_update", lambda crate: crate | {"label": "tea"})

    assert "written_value_kept" in found(before, written_records_are_read_back)
    assert found(depot(), written_records_are_read_back) == set()


def test_a_change_that_forgets_what_no_example_shows_is_found() -> None:
    forgetful = answering("crates_update", lambda crate: crate | {"note": None})

    assert "written_value_kept" in found(forgetful, written_records_are_read_back)


def test_a_text_that_is_put_together_otherwise_is_found() -> None:
    composing = answering(
        "crates_create", lambda crate: crate | {"label": unicodedata.normalize("NFC", crate["label"])}
    )

    assert "written_value_kept" in found(composing, values_are_taken_and_kept)


def test_what_is_only_written_and_comes_back_is_found() -> None:
    telling = answering("crates_create", lambda crate: crate | {"pin": "p1n"}, SECRET)

    told = findings(telling, examples_are_accepted, spec=SECRET)

    assert {finding.check for finding in told} == {"undocumented_member"}
    assert {finding.deviation.keyword for finding in told if finding.deviation} == {"writeOnly"}
    assert found(depot(SECRET), examples_are_accepted, spec=SECRET) == set()


def test_what_was_there_is_deleted_only_where_it_can_be_brought_back() -> None:
    watched = session(depot())
    lasting = attrs.evolve(watched, connection=attrs.evolve(watched.connection, simulated=False))
    update = watched.spec.operation("crates_update")

    deleting = next(link for link in watched.links(update) if link.target.id == "crates_delete")

    assert not watched.spares(deleting)
    assert lasting.spares(deleting)
