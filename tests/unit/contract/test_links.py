import attrs
import httpx
import pytest

from specloom.contract.calls import Call, Exchange
from specloom.contract.links import Link, follow, links_of

from . import depot
from .shelf import FIRST, SPEC
from .shelf import session as shelf_session

UPSERT, GET = SPEC.operation("books_upsert"), SPEC.operation("books_get")
WRITTEN = Exchange(
    Call(UPSERT, path={"p": "1"}, query={"q": "2"}, headers={"h": "3"}, body={"isbn": "4"}),
    httpx.Response(200, json={"book": FIRST}, headers={"Location": "/books/5"}),
)


def test_the_links_of_a_success_are_found() -> None:
    assert [link.target.id for link in links_of(SPEC, UPSERT)] == ["books_get", "books_update"]


def test_an_operation_without_success_has_no_links() -> None:
    assert list(links_of(SPEC, attrs.evolve(UPSERT, responses=()))) == []


def test_a_link_hands_over_the_id_in_the_reply() -> None:
    link = next(links_of(SPEC, UPSERT))
    call = follow(link, WRITTEN)

    assert link.id_pointer() == "/book/id"
    assert call is not None
    assert call.path == {"bookId": FIRST["id"]}


def test_a_reply_without_the_id_leads_nowhere() -> None:
    empty = attrs.evolve(WRITTEN, response=httpx.Response(200, json={}))

    assert follow(next(links_of(SPEC, UPSERT)), empty) is None


def test_a_link_tells_the_record_and_its_id() -> None:
    link = next(links_of(SPEC, UPSERT))

    assert (link.record(WRITTEN), link.id(WRITTEN)) == (FIRST, FIRST["id"])


@pytest.mark.parametrize(("body", "record"), [({"isbn": "1"}, {"isbn": "1"}), ([], {}), ({"book": 5}, {})])
def test_a_reply_of_another_shape_is_the_record_or_none(body: object, record: object) -> None:
    link = next(links_of(SPEC, UPSERT))
    other = attrs.evolve(WRITTEN, response=httpx.Response(200, json=body))

    assert (link.record(other), link.id(other)) == (record, None)


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("$request.path.p", "1"),
        ("$request.query.q", "2"),
        ("$request.header.h", "3"),
        ("$request.body#/isbn", "4"),
        ("$response.header.Location", "/books/5"),
        ("constant", "constant"),
    ],
)
def test_runtime_expressions_are_evaluated(expression: str, value: str) -> None:
    call = follow(Link(UPSERT, GET, {"bookId": expression}), WRITTEN)

    assert call is not None
    assert call.path["bookId"] == value


def test_a_link_can_fill_a_query_parameter() -> None:
    call = follow(Link(UPSERT, SPEC.operation("books_list"), {"order": "asc"}), WRITTEN)

    assert call is not None
    assert call.query == {"order": "asc"}


def test_a_link_without_a_reply_expression_names_no_id() -> None:
    assert Link(UPSERT, GET, {"bookId": "constant"}).id_pointer() is None


def test_operations_on_one_resource_are_linked_without_a_word() -> None:
    watched = depot.session()
    links = watched.links(depot.SPEC.operation("crates_create"))

    assert {link.target.id: dict(link.parameters) for link in links} == {
        name: {"id": "$response.body#/id"}
        for name in ("crates_get", "crates_update", "crates_replace", "crates_delete")
    }


def test_a_change_leads_to_what_was_changed() -> None:
    operation = depot.SPEC.operation("crates_update")
    silent = attrs.evolve(operation, responses=(attrs.evolve(operation.responses[0], content=()),))
    [link] = (link for link in depot.session().links(silent) if link.reads)

    assert dict(link.parameters) == {"id": "$request.path.id"}


def test_what_is_declared_goes_before_what_is_implied() -> None:
    declared, known = list(links_of(SPEC, UPSERT)), shelf_session().links(UPSERT)

    assert [link.target.id for link in known] == [link.target.id for link in declared]


def test_a_record_is_looked_for_where_the_reply_describes_it() -> None:
    link = shelf_session().links(UPSERT)[0]
    bare = Exchange(Call(GET), httpx.Response(200, json={"book": FIRST, "isbn": "other"}))

    assert link.record(bare) == FIRST
