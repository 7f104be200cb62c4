"""Large pages are whole, and a list ends."""

from typing import Any

from specloom.contract.checks.lists import large_pages_are_whole, pages_fit_together

from ..depot import TEXT, answering, depot, found, spec_of

UNSIZED = spec_of(text=TEXT.replace("size: limit", "default: 20"))


def test_a_page_that_is_cut_short_is_found_where_records_are_written_one_by_one() -> None:
    wrong = answering("crates_list", lambda page: page | {"crates": page["crates"][:10]})

    assert found(wrong, large_pages_are_whole) == {"pages"}


def test_large_pages_of_a_right_server_are_not_accused() -> None:
    assert found(depot(), large_pages_are_whole) == set()


def test_a_list_without_an_end_is_found_where_the_size_of_a_page_is_not_chosen() -> None:
    first: list[Any] = []

    def repeat(page: Any) -> Any:
        first.append(page["crates"])
        return page | {"crates": page["crates"] or first[0]}

    wrong = answering("crates_list", repeat, UNSIZED)

    assert found(wrong, pages_fit_together, spec=UNSIZED) == {"pages"}


def test_a_list_that_ends_is_not_accused() -> None:
    assert found(depot(UNSIZED), pages_fit_together, spec=UNSIZED) == set()
