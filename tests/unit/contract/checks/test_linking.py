"""A link takes from a reply what is there."""

from typing import Any

import pytest
from tests.unit.contract.shelf import SPEC, shelf

from specloom.contract.checks.linking import replies_have_what_links_take
from specloom.contract.mutants.wrong_facts.edits import put, together
from specloom.contract.report import Finding
from specloom.contract.session import open_session
from specloom.contract.target import InProcess, connect
from specloom.spec import Document, read_spec

LINK = "/paths/~1books/post/responses/200/links/get/parameters/bookId"
MEMBER = "/components/schemas/Book/properties/sequel"


def found(*changes: Any) -> list[Finding]:
    """Follow the links of the shelf, whose spec was changed."""
    root = together(*changes)(SPEC.document.root)
    spec = read_spec(Document(SPEC.document.path, root, {}, ()), "shelf")
    session = open_session(spec, connect(spec, InProcess(shelf())))
    replies_have_what_links_take(session)
    return session.findings.found


def test_links_that_take_what_comes_lead_on() -> None:
    assert found() == []


@pytest.mark.parametrize(
    "expression", ["$response.body#/book/no", "$response.header.X-No", "$response.body#/0"]
)
def test_a_link_that_takes_what_does_not_come_leads_nowhere(expression: str) -> None:
    (finding,) = found(put(LINK, expression))

    assert (finding.check, finding.operation) == ("link", "books_upsert")
    assert finding.deviation
    assert finding.deviation.place == LINK


def test_what_may_be_missing_need_not_come() -> None:
    assert found(put(MEMBER, {"type": "string"}), put(LINK, "$response.body#/book/sequel")) == []


def test_what_the_request_lacked_is_not_asked_of_the_reply() -> None:
    assert found(put(LINK, "$request.query.book")) == []
