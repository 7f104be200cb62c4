from specloom.generate.outcome import Changes, Outcome

CHANGES = Changes(added=("a", "b"), removed=("c",), changed=("d",))


def test_a_drift_names_every_file() -> None:
    assert Outcome("drifted", CHANGES).changes == (
        "missing a",
        "missing b",
        "not generated c",
        "different d",
    )


def test_a_writing_counts_the_files() -> None:
    assert Outcome("written", CHANGES).changes == ("2 added", "1 changed", "1 removed")


def test_nothing_is_told_of_what_did_not_change() -> None:
    assert Outcome("unchanged").changes == ()
