import math

from specloom.mock.storage.comparing import comparable, readings


def test_a_number_that_is_too_large_for_any_other_is_beyond_all() -> None:
    assert [comparable(2**63 - 1), comparable(10**400), comparable(-(10**400))] == [
        2**63 - 1,
        math.inf,
        -math.inf,
    ]


def test_digits_without_end_are_asked_for_as_they_stand() -> None:
    assert list(readings("9" * 400)) == ["9" * 400, math.inf]
    assert list(readings("9" * 5000)) == ["9" * 5000]
