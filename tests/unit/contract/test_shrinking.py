import attrs
import httpx
import orjson

from specloom.contract.calls import example_call
from specloom.contract.report import Finding
from specloom.contract.session import Session
from specloom.contract.shrinking import shrink
from specloom.mock import Request, Response

from .shelf import Mutant, rewrite, session, shelf

LONG = {"isbn": "978", "title": "A long title", "sold": True}


def numbered(request: Request, response: Response) -> Response:
    """Give a book a number for its ISBN when its title was sent."""
    if request.method == "POST" and b"title" in request.body and response.status == 200:
        return rewrite(response, lambda body: {"book": {**body["book"], "isbn": 5}})
    return response


def shrunk(talk: Session) -> Finding:
    shrink(talk)
    return talk.findings.found[0]


def written(talk: Session, **query: str) -> Session:
    """Write a book with more than it takes to show what is wrong."""
    call = example_call(talk.spec.operation("books_upsert"))
    talk.send(call.having(body=LONG, query=query, headers={"X-More": "1"}))
    return talk


def body_of(talk: Session) -> object:
    (reply,) = talk.findings.shown.values()
    assert reply.response.request.method == "POST"
    return orjson.loads(reply.response.request.read())


def test_a_request_loses_what_does_not_matter() -> None:
    talk = written(session(Mutant(shelf(), numbered)), more="1")
    finding = shrunk(talk)

    assert body_of(talk) == {"isbn": "a", "title": "a"}
    assert "more" not in finding.curl
    assert "api-key=$SHELF_API_KEY" in finding.curl
    assert finding.message.startswith("the body of 200 breaks its schema: 5 is not of type")


def test_what_takes_more_than_one_request_stays_as_it_is() -> None:
    calls: list[Request] = []

    def later(request: Request, response: Response) -> Response:
        calls.append(request)
        return numbered(request, response) if len(calls) < 3 else response

    talk = written(session(Mutant(shelf(), later)))
    before = talk.findings.found[0]

    assert shrunk(talk) == before


def test_a_real_server_is_not_written_to_again() -> None:
    talk = written(session(Mutant(shelf(), numbered)))
    talk.connection = attrs.evolve(talk.connection, simulated=False)
    before = talk.findings.counts()
    shrink(talk)

    assert talk.findings.counts() == before


def test_a_query_loses_its_parts_one_by_one_and_a_failure_stays_a_failure() -> None:
    def failing(request: Request, response: Response) -> Response:
        return Response(500) if "page=2" in str(request.query) else response

    talk = session(Mutant(shelf(), failing))
    call = example_call(talk.spec.operation("books_list"))
    talk.send(call.having(query={"size": 3, "page": 2, "order": "asc"}))
    url = httpx.URL(shrunk(talk).curl.split()[3].strip('"'))

    assert set(url.params) == {"page", "api-key"}
