"""What other operations say of the same thing bears witness."""

import pytest

from specloom.contract.report import Deviation

from .bench import BOOK, HEADERS, Bench, books

SIZE = "/paths/~1books/get/parameters/0"
OWN = "schema: {type: integer, maximum: 50}"
PAGE = "      x-pagination: {style: page, request: page, size: size, items: /}\n"


def with_sizes(other: str, own: str = OWN) -> Bench:
    """Return the books, of which another operation has a parameter `size` as well."""
    place = "      parameters:\n"
    spec = books(
        (
            f"{place}        - {{name: id",
            f"{place}        - {{name: size, in: query, {other}}}\n        - {{name: id",
        ),
        (OWN, own),
    )
    return Bench(spec)


def party(bench: Bench, about: Deviation, check: str = "invalid_parameter_refused") -> str:
    return bench.noted("books_list", check, 200, about).verdict.party


@pytest.mark.parametrize(("other", "wrong"), [(100, "spec"), (50, "server")])
def test_a_value_is_weighed_by_parameters_of_the_same_name(other: int, wrong: str) -> None:
    bench = with_sizes(f"schema: {{type: integer, maximum: {other}, minimum: 0}}")

    assert party(bench, Deviation(f"{SIZE}/schema/maximum", "maximum", got=60)) == wrong


def test_that_a_parameter_is_required_is_weighed_by_those_of_the_same_name() -> None:
    bench = with_sizes("schema: {type: integer}", f"required: true, {OWN}")

    assert party(bench, Deviation(SIZE, "required")) == "spec"


@pytest.mark.parametrize(("other", "wrong"), [(20, "spec"), (5, "server")])
def test_a_default_is_weighed_by_those_of_the_same_name(other: int, wrong: str) -> None:
    bench = with_sizes(f"schema: {{type: integer, default: {other}}}", "schema: {type: integer, default: 5}")

    assert party(bench, Deviation(f"{SIZE}/schema/default", "default", got=5), "default") == wrong


def test_nobody_is_blamed_for_a_request_where_nothing_decides() -> None:
    verdict = (
        Bench().noted("books_list", "invalid_parameter_refused", 200, Deviation(SIZE, "minimum")).verdict
    )

    assert (verdict.party, verdict.patch) == ("either", "")


def test_a_header_is_weighed_by_those_of_the_same_name() -> None:
    place = "          description: a book\n          headers: {request-id: "
    shared = '{$ref: "#/components/headers/RequestId"}}'
    spec = books((place + shared, place + "{required: true, schema: {type: boolean}}}"))

    assert Bench(spec).came("books_get", BOOK).verdict.party == "spec"
    assert Bench().came("books_get", BOOK, headers={}).verdict.party == "server"


def test_a_header_that_nothing_else_declares_may_be_anybodys_mistake() -> None:
    place = "          description: a book\n          headers: {"
    spec = books((place, f"{place}x-lone: {{required: true, schema: {{type: string}}}}, "))

    assert Bench(spec).came("books_get", BOOK, headers=HEADERS).verdict.party == "either"


@pytest.mark.parametrize(("style", "wrong"), [("offset", "spec"), ("page", "server")])
def test_pages_are_weighed_by_all_other_lists(style: str, wrong: str) -> None:
    spec = books(
        (PAGE, PAGE.replace("style: page", f"style: {style}")),
        ("      operationId: books_get\n", f"      operationId: books_get\n{PAGE}"),
        ("      operationId: notes_read\n", f"      operationId: notes_read\n{PAGE}"),
    )

    assert Bench(spec).noted("books_list", "pages").verdict.party == wrong


def test_one_other_list_outvotes_nobody() -> None:
    other = PAGE.replace("style: page", "style: offset")
    spec = books(("      operationId: books_get\n", f"      operationId: books_get\n{other}"))

    assert Bench(spec).noted("books_list", "pages").verdict.party == "server"


LIST = "      x-resource: {name: book, action: list, key: id, filters: FILTERS, sort: {default: SORT}}\n"
FILTERS = '{"made[gt]": {property: made, op: gt}}'
PLACE = "/paths/~1books/get/x-resource/filters/made[gt]"


def with_lists(filters: str = FILTERS, sort: str = "-made") -> Bench:
    """Return the books, two more lists among them, of which the first is told to be otherwise."""
    right = LIST.replace("FILTERS", FILTERS).replace("SORT", "-made")
    ids = ("books_list", "books_get", "notes_read")
    told = (LIST.replace("FILTERS", filters).replace("SORT", sort), right, right)
    names = [f"      operationId: {name}\n" for name in ids]
    return Bench(books(*((name, name + lines) for name, lines in zip(names, told, strict=True))))


@pytest.mark.parametrize(
    ("filters", "wrong"),
    [
        (FILTERS.replace("op: gt", "op: lt"), "spec"),
        (FILTERS.replace("property: made", "property: id"), "spec"),
        (FILTERS, "server"),
    ],
)
def test_a_filter_is_weighed_by_its_name(filters: str, wrong: str) -> None:
    assert party(with_lists(filters), Deviation(PLACE, "filter"), "filter") == wrong


@pytest.mark.parametrize(("sort", "wrong"), [("made", "spec"), ("-made", "server"), ("title", "server")])
def test_an_order_is_weighed_by_those_of_all_other_lists(sort: str, wrong: str) -> None:
    assert with_lists(sort=sort).noted("books_list", "order").verdict.party == wrong
