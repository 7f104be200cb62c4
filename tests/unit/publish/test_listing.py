from typing import Any

import attrs
import pytest

from specloom.publish.listing import (
    batch_sentences,
    format_sentence,
    iteration_sentence,
    pagination_sentences,
    trigger_sentence,
)
from specloom.spec import Batch, FormatChoice, Operation, Pagination, Trigger

OPERATION = Operation("books_list", "books", "list", "GET", "/books", "", "", "", (), None, (), (), ())
PAGES = Pagination("page", "page", "limit", "data.books", pages="meta.pages", default=20)


def told(pages: Pagination) -> str:
    return " ".join(pagination_sentences(pages))


def test_numbered_pages_are_told_with_their_size_and_end() -> None:
    assert told(PAGES) == (
        "Pages are numbered: `page` asks for one of them. "
        "`limit` is the number of items on a page, 20 when it is left out. "
        "The items stand in `data.books`; `meta.pages` tells how many pages there are."
    )


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"style": "offset"}, "`page` says how many items to leave out."),
        ({"style": "cursor", "next": "next"}, "`page` takes the cursor of the page that is wanted."),
        ({"next": "next"}, "`next` leads to the next page, and is empty on the last."),
        ({"pages": None, "more": "more"}, "`more` tells whether there are more."),
        ({"pages": None, "total": "total"}, "`total` tells how many items there are in all."),
        ({"pages": None}, "the last page is the first that is not full."),
        ({"size": None}, "A page holds 20 items."),
        ({"items": "/"}, "The items stand in the body itself;"),
    ],
)
def test_each_way_to_cut_a_list_is_told(changes: dict[str, Any], words: str) -> None:
    assert words in told(attrs.evolve(PAGES, **changes))


def test_a_size_without_default_and_no_size_at_all_are_told() -> None:
    assert "`limit` is the number of items on a page." in told(attrs.evolve(PAGES, default=None))
    assert "page holds" not in told(attrs.evolve(PAGES, size=None, default=None))


def test_the_python_client_goes_through_pages() -> None:
    assert iteration_sentence(OPERATION) == "`for item in client.books.list(…)` goes through all pages."


def test_a_batch_is_told_with_its_results() -> None:
    assert [*batch_sentences(Batch("/", 500, results="results", error="error"))] == [
        "Takes up to 500 items in one call, in the body itself.",
        "`results` has one result for each, in the same order; one that failed has `error`.",
    ]
    assert [*batch_sentences(Batch("books", 9))] == ["Takes up to 9 items in one call, in `books`."]


def test_a_choice_of_formats_is_told() -> None:
    choice = FormatChoice("format", {"json": "application/json", "csv": "text/csv"})

    assert format_sentence(choice) == (
        "The parameter `format` chooses the form of the reply: "
        "`application/json` for `json` and `text/csv` for `csv`."
    )


@pytest.mark.parametrize(
    ("trigger", "sentence"),
    [
        (
            Trigger(operations=("books_add", "books_lend")),
            "Sent after `books_add` or `books_lend` succeeded.",
        ),
        (Trigger("book", ("create", "delete")), "Sent after each create or delete of `book`."),
    ],
)
def test_what_a_webhook_is_sent_after_is_told(trigger: Trigger, sentence: str) -> None:
    assert trigger_sentence(trigger) == sentence
