from random import Random

import attrs
from tests.unit.contract.shelf import SPEC, shelf

from specloom.contract.conformance import Schemas
from specloom.contract.mutants.changed import Ask, Change, changed, rewritten
from specloom.contract.mutants.mutant import Subject
from specloom.mock import Request, Response
from specloom.mock.routing import build_router

SUBJECT = Subject(SPEC, SPEC.operation("books_count"), Schemas(SPEC.document), build_router(SPEC), Random(1))


def count(path: str = "/v1/books/count") -> Request:
    return Request("GET", path, "api-key=test")


def test_only_the_replies_of_the_operation_are_rewritten() -> None:
    defect = rewritten(SUBJECT, "always 599", lambda _asked, reply: attrs.evolve(reply, status=599))
    mutant = defect.wrap(shelf())

    statuses = [mutant.handle(count(path)).status for path in ("/v1/books/count", "/v1/books", "/nowhere")]

    assert statuses == [599, 200, 404]
    assert mutant.handle(Request("GET", "/_specloom/health")).status == 200


def test_a_reset_begins_a_new_memory() -> None:
    def forgetful() -> Change:
        seen: list[Request] = []

        def change(request: Request, ask: Ask) -> Response:
            seen.append(request)
            return attrs.evolve(ask(request), status=500 + len(seen))

        return change

    mutant = changed(SUBJECT, "counts", forgetful).wrap(shelf())
    first = [mutant.handle(count()).status for _ in range(2)]
    mutant.handle(Request("POST", "/_specloom/reset"))

    assert [*first, mutant.handle(count()).status] == [501, 502, 501]
