import attrs
import pytest

from specloom.contract import InProcess, Plan
from specloom.contract.settings import settings
from specloom.contract.target import connect
from specloom.spec import MediaType, RequestBody, SecurityScheme

from .shelf import FIRST, SPEC, shelf

CONNECTION = connect(SPEC, InProcess(shelf()))
CHOSEN = settings(SPEC, CONNECTION, Plan(seed=9, max_examples=10, phases=("coverage",)))


def operation(name: str) -> dict[str, object]:
    return next(each for each in CHOSEN["operations"] if each["include-operation-id"] == name)


def test_nothing_of_an_earlier_run_is_used() -> None:
    assert (CHOSEN["seed"], CHOSEN["workers"], CHOSEN["cache"]) == (9, 1, {"enabled": False})
    assert CHOSEN["generation"] == {"database": "none", "max-examples": 10}


def test_only_the_phases_of_the_plan_run() -> None:
    assert [name for name, phase in CHOSEN["phases"].items() if phase["enabled"]] == ["coverage"]


def test_a_path_parameter_that_a_link_fills_is_its_example_half_of_the_time() -> None:
    assert operation("books_get")["parameters"] == {
        "path.bookId": {"dictionary": "books_get-bookId", "probability": 0.5}
    }
    assert CHOSEN["dictionaries"]["books_get-bookId"] == {"values": [FIRST["id"]]}


def test_declared_links_take_the_place_of_guessed_ones() -> None:
    without = attrs.evolve(SPEC, operations=(SPEC.operation("books_list"),))

    assert CHOSEN["phases"]["stateful"]["inference"] == {"algorithms": []}
    assert "inference" not in settings(without, CONNECTION, Plan())["phases"]["stateful"]


def test_a_path_parameter_that_no_link_fills_is_drawn_from_its_example() -> None:
    upsert = SPEC.operation("books_upsert")
    response = attrs.evolve(upsert.responses[0], links={})
    patch = attrs.evolve(SPEC.operation("books_update"), responses=(response,))
    unlinked = attrs.evolve(SPEC, operations=(patch,))

    chosen = settings(unlinked, CONNECTION, Plan())

    assert chosen["operations"][0]["parameters"]["path.bookId"]["probability"] == 1.0
    assert chosen["dictionaries"] == {"books_update-bookId": {"values": [FIRST["id"]]}}


def test_declared_refusals_of_valid_data_are_no_finding() -> None:
    checks = operation("books_upsert")["checks"]

    assert isinstance(checks, dict)
    assert checks["positive_data_acceptance"]["expected-statuses"][-3:] == ["400", "401", "429"]


@pytest.mark.parametrize(
    ("declared", "expected"),
    [(("200", "default"), ["4xx"]), (("200", "4XX", "423"), ["423", "4xx"]), (("200",), [])],
)
def test_any_refusal_that_is_declared_is_expected(declared: tuple[str, ...], expected: list[str]) -> None:
    upsert = SPEC.operation("books_upsert")
    responses = tuple(attrs.evolve(upsert.responses[0], status=status) for status in declared)
    spec = attrs.evolve(SPEC, operations=(attrs.evolve(upsert, responses=responses),))

    (chosen,) = settings(spec, CONNECTION, Plan())["operations"]

    assert chosen["checks"]["positive_data_acceptance"]["expected-statuses"][3:] == expected


def test_a_form_may_hold_what_breaks_its_types() -> None:
    upsert = SPEC.operation("books_upsert")
    form = RequestBody(True, (MediaType("multipart/form-data", {}, "", {}),))
    spec = attrs.evolve(SPEC, operations=(upsert, attrs.evolve(upsert, body=form)))

    chosen = settings(spec, CONNECTION, Plan())["operations"]
    assert [o["checks"]["negative_data_rejection"]["enabled"] for o in chosen] == [True, False]


@pytest.mark.parametrize(
    ("scheme", "expected"),
    [
        (SecurityScheme("s", "apiKey", "header", "X"), {"s": {"api_key": "test"}}),
        (SecurityScheme("s", "http", scheme="bearer"), {"s": {"bearer": "test"}}),
        (SecurityScheme("s", "http", scheme="basic"), {"s": {"username": "test", "password": ""}}),
        (SecurityScheme("s", "openIdConnect"), {}),
    ],
)
def test_the_credential_is_given_for_each_kind_of_scheme(
    scheme: SecurityScheme, expected: dict[str, dict[str, str]]
) -> None:
    spec = attrs.evolve(SPEC, security_schemes=(scheme,))

    known = attrs.evolve(CONNECTION, credentials={"s": "test"})

    assert settings(spec, known, Plan())["auth"].get("openapi", {}) == expected
