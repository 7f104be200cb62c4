from typing import Any

from specloom.importing.drafting.shortening import shortened


def test_a_body_of_usual_length_is_shown_as_it_is() -> None:
    value = {"data": [{"id": number} for number in range(100)]}

    assert shortened(value) == (value, "")


def test_the_lists_of_a_very_long_body_are_cut() -> None:
    value = {"data": [{"id": number, "tags": ["a"] * 5} for number in range(10_000)]}

    short, note = shortened(value)

    assert short == {"data": [{"id": number, "tags": ["a"] * 3} for number in range(3)]}
    assert note == "it is very long: 10,003 more items of lists left out"


def test_the_long_texts_of_a_very_long_body_are_cut() -> None:
    short, note = shortened({"file": "QUJD" * 10_000, "name": "a.txt"})

    assert short == {"file": "QUJD" * 50 + "…", "name": "a.txt"}
    assert note == "it is very long: most of long texts left out"


def test_a_long_body_without_lists_and_long_texts_stays_whole() -> None:
    value: dict[str, Any] = {f"member{number}": "text" for number in range(5_000)}

    assert shortened(value) == (value, "")
