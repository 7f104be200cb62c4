import attrs
import httpx
import pytest

from specloom.contract.greeting import greet
from specloom.contract.target import InProcess, connect
from specloom.errors import BadInput
from specloom.mock import Request, Response

from .shelf import SPEC, Mutant, shelf


def answering(status: int) -> Mutant:
    return Mutant(shelf(), lambda _request, _response: Response(status))


def test_a_server_that_lets_us_in_is_greeted() -> None:
    greet(SPEC, connect(SPEC, InProcess(shelf())))


@pytest.mark.parametrize(
    ("status", "words"),
    [(401, "refuses the key"), (403, "refuses the key"), (404, "knows none of the paths")],
)
def test_one_sentence_says_what_is_wrong(status: int, words: str) -> None:
    with pytest.raises(BadInput, match=f"http://localhost/v1 {words}.*{status}; "):
        greet(SPEC, connect(SPEC, InProcess(answering(status))))


def test_a_wrong_key_is_not_told() -> None:
    with pytest.raises(BadInput) as error:
        greet(SPEC, connect(SPEC, InProcess(shelf(), "s3cret")))

    assert "s3cret" not in str(error.value)


def test_one_call_that_works_is_enough() -> None:
    def mostly(request: Request, response: Response) -> Response:
        return response if request.path.endswith("/count") else attrs.evolve(response, status=401)

    greet(SPEC, connect(SPEC, InProcess(Mutant(shelf(), mostly))))


def test_a_spec_that_only_writes_is_not_tried() -> None:
    writing = attrs.evolve(SPEC, operations=tuple(o for o in SPEC.operations if o.method == "POST"))
    connection = attrs.evolve(
        connect(SPEC, InProcess(shelf())), transport=httpx.MockTransport(lambda _request: httpx.Response(401))
    )

    greet(writing, connection)
