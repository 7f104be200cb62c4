import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.mock.routing import ROUTES_KNOWN, NoMethod, NoPath, Route, Router, build_router

from .simulating import ask, simulate, spec_of

PATHS = """
/pets: {get: {operationId: pets_list}, post: {operationId: pets_create}}
/pets/count: {get: {operationId: pets_count}}
/pets/{petId}: {get: {operationId: pets_get}}
/pets/{petId}/toys/{toyId}.{kind}: {get: {operationId: toys_get}}
/pets/count/all: {get: {operationId: pets_count_all}}
/{kind}/count/{what}: {get: {operationId: any_count}}
"""


@pytest.fixture
def router() -> Router:
    return build_router(spec_of(PATHS))


def found(router: Router, path: str) -> tuple[str, dict[str, str]]:
    route = router.find("GET", path)
    assert isinstance(route, Route)
    return route.operation.id, dict(route.values)


def test_a_path_met_before_is_told_apart_by_its_method(router: Router) -> None:
    routes = [router.find(method, "/v1/pets") for method in ("GET", "POST", "GET")]
    assert [r.operation.id for r in routes if isinstance(r, Route)] == [
        "pets_list",
        "pets_create",
        "pets_list",
    ]


def test_so_many_paths_are_remembered_and_no_more(router: Router) -> None:
    for number in range(ROUTES_KNOWN + 2):
        router.find("GET", f"/v1/pets/{number}")
    assert router.known <= ROUTES_KNOWN


def test_a_fixed_path_is_found(router: Router) -> None:
    assert found(router, "/v1/pets") == ("pets_list", {})


@pytest.mark.parametrize("path", ["/caf%C3%A9/a b/{id}", "/café/a%20b/{id}", "/café/a b/{id}"])
def test_a_path_may_be_written_encoded_or_not(path: str) -> None:
    spec = spec_of(f"'{path}': {{get: {{operationId: a_get, responses: {{'200': {{description: Fine.}}}}}}}}")
    found = build_router(spec).find("GET", "/v1/caf%C3%A9/a%20b/7")

    assert isinstance(found, Route)
    assert found.values == {"id": "7"}


def test_a_fixed_segment_wins_over_a_variable_one(router: Router) -> None:
    assert found(router, "/v1/pets/count") == ("pets_count", {})


def test_a_variable_segment_gives_its_value_decoded(router: Router) -> None:
    assert found(router, "/v1/pets/caf%C3%A9%2F1") == ("pets_get", {"petId": "café/1"})


def test_a_segment_may_mix_text_and_variables(router: Router) -> None:
    assert found(router, "/v1/pets/1/toys/2.png") == ("toys_get", {"petId": "1", "toyId": "2", "kind": "png"})


def test_a_dead_end_after_a_fixed_segment_is_left_again(router: Router) -> None:
    assert found(router, "/v1/pets/count/all")[0] == "pets_count_all"
    assert found(router, "/v1/pets/count/some") == ("any_count", {"kind": "pets", "what": "some"})


def test_another_method_is_told_apart_from_another_path(router: Router) -> None:
    assert router.find("DELETE", "/v1/pets") == NoMethod(("GET", "HEAD", "POST"))
    assert router.find("GET", "/v1/cats") == NoPath("no operation has this path")


@pytest.mark.parametrize("path", ["/v1/pets/", "/v1/pets//toys/2.png", "/v1/", "/v1/pets/1/toys"])
def test_an_empty_or_missing_segment_is_no_value(router: Router, path: str) -> None:
    assert isinstance(router.find("GET", path), NoPath)


@pytest.mark.parametrize("path", ["/pets", "/v1", "/v10/pets", "pets", ""])
def test_a_path_without_the_base_is_told_the_base(router: Router, path: str) -> None:
    assert router.find("GET", path) == NoPath("the API is served under /v1")


def test_a_spec_without_servers_is_served_at_the_root() -> None:
    router = Router(("",))
    for operation in spec_of(PATHS).operations:
        router.add(operation)
    assert found(router, "/pets")[0] == "pets_list"


@given(st.text())
def test_any_path_is_survived(path: str) -> None:
    assert build_router(spec_of(PATHS)).find("GET", path) is not None


def test_head_is_answered_as_get_is() -> None:
    simulator = simulate('/pets:\n  get: {operationId: pets_list, responses: {"204": {description: Pets.}}}')
    assert ask(simulator, "HEAD /v1/pets").status == 204
    assert ask(simulator, "PUT /v1/pets").header("allow") == "GET, HEAD"


def test_a_path_that_is_written_as_it_is_sent_is_found() -> None:
    router = build_router(spec_of("/my%20pets/{petId}: {get: {operationId: pets_get}}"))

    assert found(router, "/v1/my%20pets/7") == ("pets_get", {"petId": "7"})
