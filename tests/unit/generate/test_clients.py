import pytest

from specloom.generate.clients import client_of, request_headers
from specloom.generate.models import ModelNames
from specloom.generate.surface import Client

from .shop import spec_of

PATHS = """
paths:
  /a: {get: {operationId: a_get, tags: [a]}}
  /b: {get: {operationId: b_get, tags: [b]}}
  /c: {get: {operationId: c_get}}
"""


def client(text: str) -> Client:
    return client_of(spec_of(text), ModelNames({}, {}))


def test_resources_come_in_the_order_of_the_tags_and_then_of_the_operations() -> None:
    made = client("tags: [{name: empty}, {name: b, description: Bees.}]" + PATHS)

    assert [(resource.name, resource.docstring) for resource in made.resources] == [
        ("b", '"""Bees."""'),
        ("a", '"""Call the operations on a."""'),
        ("default", '"""Call the operations on default."""'),
    ]


def test_policies_are_written_down() -> None:
    limits = "{quota: 25, window: 1}, {quota: 150, window: 60, overflow: true}"
    made = client(f"x-rate-limits: {{key: {{partition: account, quotas: [{limits}]}}}}" + PATHS)

    assert made.policies == (
        "(Policy('key', (Quota(25, 1), Quota(150, 60, overflow=True)), partition='account'),)"
    )


def test_a_remark_is_no_header() -> None:
    spec = spec_of('x-request-headers: {Accept: "*/*", x-source: {from: a}}')

    assert request_headers(spec) == {"Accept": "*/*"}


@pytest.mark.parametrize(
    ("version", "made"), [("2022-04-16", "2022.4.16"), ("v1.0-beta", "1.0"), ("new", "0")]
)
def test_a_version_is_one_that_a_package_may_have(version: str, made: str) -> None:
    text = f"openapi: 3.1.0\ninfo: {{title: T, version: {version!r}}}\n{PATHS}"

    assert client(text).version == made


@pytest.mark.parametrize(("release", "made"), [("1.4.0", "1.4.0"), ("2.0.0-rc.1", "2.0.0rc1")])
def test_a_version_of_the_document_goes_before_that_of_the_vendor(release: str, made: str) -> None:
    text = f"openapi: 3.1.0\ninfo: {{title: T, version: '7', x-version: {release}}}\n{PATHS}"

    assert (client(text).version, client(text).api_version) == (made, "7")


def test_a_relative_server_is_no_base_url() -> None:
    made = client("openapi: 3.1.0\nservers: [{url: /v1}]" + PATHS)

    assert made.base_url is None
