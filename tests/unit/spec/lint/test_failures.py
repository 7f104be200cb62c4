import pytest
from tests.unit.spec.sample import changed, findings, found, tree, without

LIST, MAKE, GET = "/paths/~1things/get", "/paths/~1things/post", "/paths/~1things~1{id}/get"


@pytest.mark.parametrize(
    ("operation", "status"), [(LIST, "401"), (LIST, "429"), (MAKE, "400"), (GET, "404"), (GET, "401")]
)
def test_a_missing_failure_is_reported_where_it_belongs(operation: str, status: str) -> None:
    (finding,) = [f for f in findings(without(f"{operation}/responses/{status}")) if f.rule == "failures"]

    assert finding.pointer == f"{operation}/responses"
    assert f'add "{status}" with a $ref to #/components/responses/' in finding.message


def test_422_serves_in_place_of_400() -> None:
    root = tree()
    responses = root["paths"]["/things"]["post"]["responses"]
    responses["422"] = responses.pop("400")

    assert found(root) == []


@pytest.mark.parametrize("status", ["4XX", "default"])
def test_a_range_of_statuses_does_not_replace_a_status(status: str) -> None:
    root = tree()
    responses = root["paths"]["/things"]["get"]["responses"]
    responses[status] = responses.pop("401")

    assert found(root) == [("failures", f"{LIST}/responses")]


@pytest.mark.parametrize("status", ["401", "429"])
def test_a_usual_failure_written_out_is_refused(status: str) -> None:
    written = {"description": "No.", "headers": {"Retry-After": {"schema": {"type": "integer"}}}}

    assert found(changed(f"{LIST}/responses/{status}", written)) == [
        ("shared-failure", f"{LIST}/responses/{status}")
    ]


def test_an_unusual_failure_may_be_written_out() -> None:
    assert found(changed(f"{LIST}/responses/418", {"description": "A teapot."})) == []


def test_429_must_say_when_to_come_back_and_is_reported_once() -> None:
    where = "/components/responses/TooManyRequests"

    assert found(without(f"{where}/headers/Retry-After")) == [("retry-after", where)]


@pytest.mark.parametrize("header", ["retry-after", "X-RateLimit-Reset", "RateLimit-Reset"])
def test_a_reset_header_serves_in_place_of_retry_after(header: str) -> None:
    headers = {header: {"schema": {"type": "integer"}}}

    assert found(changed("/components/responses/TooManyRequests/headers", headers)) == []


def test_a_note_does_not_stand_in_for_when_to_come_back() -> None:
    where = "/components/responses/TooManyRequests"
    root = without(f"{where}/headers/Retry-After")
    source = {"from": "manual", "at": "7", "kind": "documented", "note": "No header is named."}
    root["components"]["responses"]["TooManyRequests"]["x-source"] = source

    assert ("retry-after", where) in found(root)


def test_an_inferred_429_need_not_say_when_to_come_back() -> None:
    root = without("/components/responses/TooManyRequests/headers")
    source = {"from": "manual", "at": "7", "kind": "inferred", "note": "As usual."}
    root["components"]["responses"]["TooManyRequests"]["x-source"] = source

    assert found(root) == []


def test_a_rate_header_on_one_success_is_demanded_of_all() -> None:
    where = f"{LIST}/responses/200"
    root = without(f"{where}/headers")

    assert found(root) == [("rate-headers", where)]


def test_other_headers_may_differ() -> None:
    assert found(changed(f"{GET}/responses/200/headers/ETag", {"schema": {"type": "string"}})) == []
