from specloom.mock.storage import past
from specloom.mock.storage.past import Past

from ..simulating import Moment


def test_the_latest_turn_comes_back_from_its_end() -> None:
    kept = Past(Moment())
    for turn in ("a", "b"):
        kept.begin()
        kept.note(turn, "1", None)
        kept.note(turn, "2", ("", b"{}"))
    assert [(before.collection, before.key) for before in kept.since(0)] == [("b", "2"), ("b", "1")]


def test_a_turn_that_was_undone_is_forgotten() -> None:
    kept = Past(Moment())
    kept.begin()
    kept.note("a", "1", None)
    kept.begin()
    kept.note("b", "1", None)
    kept.undo()
    assert [before.collection for before in kept.since(0)] == ["a"]


def test_nothing_written_is_nothing_to_go_back_to() -> None:
    assert Past(Moment()).since(0) == Past(Moment()).since(60) == []


def test_what_is_remembered_is_bounded_in_number_and_size() -> None:
    kept = Past(Moment())
    kept.begin()
    for number in range(past.MOST_NOTES + 5):
        kept.note("a", str(number), None)
    many = kept.since(60)
    for _ in range(5):
        kept.note("a", "large", ("", bytes(past.MOST_BYTES // 4 - len("large"))))
    assert (len(many), many[-1].key, len(kept.since(60))) == (past.MOST_NOTES, "5", 4)
