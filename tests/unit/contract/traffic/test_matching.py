"""A recorded URL is led to its operation, wherever the API was served."""

from pathlib import Path

import pytest

from specloom.contract.traffic.matching import Elsewhere, Unknown, find_places
from specloom.mock.routing import Route
from specloom.spec import Spec, parse_document, read_spec

SPEC = """
openapi: 3.1.0
servers: SERVERS
paths:
  /pets/{id}: {get: {operationId: pets_get, responses: {}}}
  /pets/mine: {get: {operationId: pets_mine, responses: {}}}
  /files/{name}:
    servers: [{url: "https://files.example/up"}]
    put: {operationId: files_put, responses: {}}
"""


def spec(servers: str) -> Spec:
    return read_spec(parse_document(SPEC.replace("SERVERS", servers), Path("pets.yaml")), "pets")


def found(servers: str, url: str, method: str = "GET", *base_urls: str) -> str:
    result = find_places(spec(servers), base_urls).find(method, url)
    if isinstance(result, Route):
        return result.operation.id
    return f"unknown {result.path}" if isinstance(result, Unknown) else f"elsewhere {result.host}"


PLAIN = '[{url: "https://api.example/v1"}]'
VARIED = """
  - url: "https://{region}.api.example:{port}/{version}"
    variables: {region: {default: eu, enum: [eu, us]}, port: {default: "8443"}, version: {default: v1}}
"""


@pytest.mark.parametrize(
    ("servers", "url", "operation"),
    [
        (PLAIN, "https://api.example/v1/pets/7", "pets_get"),
        (PLAIN, "https://API.example:443/v1/pets/7?x=1#part", "pets_get"),
        (PLAIN, "https://api.example/v1/pets/mine", "pets_mine"),
        (PLAIN, "https://api.example/v1/owners/17", "unknown /owners/{…}"),
        (PLAIN, "https://api.example/v2/pets/7", "elsewhere api.example"),
        (PLAIN, "https://www.example/v1/pets/7", "elsewhere www.example"),
        (PLAIN, "http://localhost:8000/v1/pets/7", "pets_get"),
        (PLAIN, "http://localhost:8000/v1/main.js", "elsewhere localhost:8000"),
        (PLAIN, "data:text/html;base64,AAAA", "elsewhere data"),
        (PLAIN, "wss://api.example/v1/pets/7", "elsewhere wss"),
        (VARIED, "https://us.api.example:8443/v3/pets/7", "pets_get"),
        (VARIED, "https://asia.api.example:8443/v3/pets/7", "elsewhere asia.api.example:8443"),
        ("[{url: /v1}]", "https://any.example/v1/pets/7", "pets_get"),
        ("[{url: /v1}]", "https://any.example/v1/other", "elsewhere any.example"),
        ("[]", "https://any.example/pets/7", "pets_get"),
    ],
)
def test_a_url_is_led_to_its_operation(servers: str, url: str, operation: str) -> None:
    assert found(servers, url) == operation


def test_an_operation_with_a_server_of_its_own_is_found_there_alone() -> None:
    assert found(PLAIN, "https://files.example/up/files/a.txt", "PUT") == "files_put"
    assert found(PLAIN, "https://api.example/v1/files/a.txt", "PUT") == "unknown /files/a.txt"


def test_a_method_that_a_known_path_does_not_have_is_unknown() -> None:
    result = find_places(spec(PLAIN)).find("DELETE", "https://api.example/v1/pets/7")

    assert isinstance(result, Unknown)
    assert result.allowed == ("GET", "HEAD")


@pytest.mark.parametrize("base_url", ["https://sandbox.example/api/", "https://sandbox.example/api"])
def test_a_base_url_stands_for_the_server(base_url: str) -> None:
    assert found(PLAIN, "https://sandbox.example/api/pets/7", "GET", base_url) == "pets_get"
    assert found(PLAIN, "https://sandbox.example/api/owners", "GET", base_url) == "unknown /owners"


def test_a_base_url_without_a_path_also_has_the_servers_path() -> None:
    assert found(PLAIN, "https://sandbox.example/v1/pets/7", "GET", "https://sandbox.example") == "pets_get"
    assert found(PLAIN, "https://sandbox.example/pets/7", "GET", "https://sandbox.example") == "pets_get"


def test_an_unknown_host_is_elsewhere() -> None:
    assert find_places(spec(PLAIN)).find("GET", "https://ads.example/") == Elsewhere("ads.example")
