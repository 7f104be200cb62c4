"""An answer is read by its own Content-Type, and the caller may choose among several."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import attrs
import httpx
import pytest

from .shop import client_of_paths

SPEC = """
    components:
      schemas:
        Report: {type: object, required: [total], properties: {total: {type: integer}}}
        Problem: {type: object, required: [title], properties: {title: {type: string}}}
    paths:
      /report:
        get:
          operationId: reports_get
          tags: [reports]
          parameters: [{name: accept, in: query, schema: {type: string}}]
          responses:
            "200":
              content:
                application/json: {schema: {$ref: "#/components/schemas/Report"}}
                text/csv: {schema: {type: string}}
                application/xml: {schema: {type: string}}
                application/pdf: {}
            "520": {content: {application/problem+json: {schema: {$ref: "#/components/schemas/Problem"}}}}
      /image:
        get:
          operationId: reports_image
          tags: [reports]
          responses: {"200": {content: {image/png: {}, image/jpeg: {}}}}
      /versions:
        get:
          operationId: reports_versions
          tags: [reports]
          responses:
            "200":
              content:
                application/vnd.x+json; version=1: {schema: {type: integer}}
                application/vnd.x+json; version=2: {schema: {$ref: "#/components/schemas/Report"}}
                text/*: {}
                "*/*": {}
      /plain:
        get:
          operationId: reports_plain
          tags: [reports]
          responses:
            "200": {content: {application/json: {schema: {$ref: "#/components/schemas/Report"}}}}
"""


@attrs.define
class Shop:
    """Answer with one body, and keep what was asked for."""

    body: bytes
    kind: str | None
    status: int = 200
    requests: list[httpx.Request] = attrs.field(factory=list)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        headers = {} if self.kind is None else {"Content-Type": self.kind}
        return httpx.Response(self.status, headers=headers, content=self.body)


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with client_of_paths(SPEC, tmp_path_factory.mktemp("answers")) as package:
        yield package


def reports(sdk: ModuleType, shop: Shop) -> Any:
    return sdk.ShopClient(transport=httpx.MockTransport(shop), retries=0).reports


@pytest.mark.parametrize(
    ("body", "kind", "value"),
    [
        (b"a,b\n", "text/csv; charset=utf-8", "a,b\n"),
        ("é".encode("latin-1"), "text/csv; charset=latin-1", "é"),
        (b"<a/>", "application/xml", "<a/>"),
        (b"%PDF", "application/pdf", b"%PDF"),
    ],
)
def test_a_body_is_what_its_own_type_says(sdk: ModuleType, body: bytes, kind: str, value: Any) -> None:
    assert reports(sdk, Shop(body, kind)).get() == value


@pytest.mark.parametrize(
    "kind", ["application/json", "application/vnd.shop+json", "application/json; charset=utf-8", None]
)
def test_json_by_any_name_or_none_is_a_model(sdk: ModuleType, kind: str | None) -> None:
    assert reports(sdk, Shop(b'{"total": 3}', kind)).get() == sdk.models.Report(total=3)


@pytest.mark.parametrize(
    ("kind", "body", "value"),
    [
        ("application/vnd.x+json; version=1", b"3", 3),
        ("application/vnd.x+json;charset=utf-8; Version=2", b'{"total": 3}', "Report"),
        ("application/vnd.x+json", b"3", 3),
        ("text/csv", b"a", "a"),
        ("image/png", b"a", b"a"),
    ],
)
def test_media_types_differ_by_their_parameters(sdk: ModuleType, kind: str, body: bytes, value: Any) -> None:
    wanted = sdk.models.Report(total=3) if value == "Report" else value

    assert reports(sdk, Shop(body, kind)).versions() == wanted


def test_a_range_leaves_open_what_comes_back(sdk: ModuleType) -> None:
    source = Path(str(sdk.__path__[0]), "resources", "reports.py").read_text()
    versions = source[source.index("def versions(") : source.index("def plain(")]

    assert versions.count("accept: str,") == 1
    assert 'accept: Literal["application/vnd.x+json; version=2"]' in versions


def test_a_caller_chooses_what_comes_back(sdk: ModuleType) -> None:
    shop = Shop(b"a,b\n", "text/csv")
    found = reports(sdk, shop)
    found.get(accept="text/csv", accept_="x")
    found.get()

    assert [request.headers["Accept"] for request in shop.requests] == [
        "text/csv",
        "application/json, text/csv, application/xml, application/pdf",
    ]
    assert shop.requests[0].url.query == b"accept=x"


def test_the_choice_decides_the_type(sdk: ModuleType) -> None:
    source = Path(str(sdk.__path__[0]), "resources", "reports.py").read_text()
    image = source[source.index("def image(") :]

    assert source.count("    @overload\n    def get(") == 4
    assert 'accept: Literal["text/csv", "application/xml"],' in source
    assert 'accept: Literal["image/png", "image/jpeg"] | None = None' in image


def test_a_page_of_html_in_place_of_json_is_kept_in_the_error(sdk: ModuleType) -> None:
    with pytest.raises(sdk.errors.DecodeError, match="it is text/html, not application/json") as caught:
        reports(sdk, Shop(b"<h1>Login</h1>", "text/html")).plain()

    assert (caught.value.body, caught.value.status_code) == ("<h1>Login</h1>", 200)


def test_a_failure_in_html_keeps_its_status_and_text(sdk: ModuleType) -> None:
    with pytest.raises(sdk.errors.ServerError) as caught:
        reports(sdk, Shop(b"<h1>Down</h1>", "text/html", 500)).plain()

    assert (caught.value.status_code, caught.value.body) == (500, "<h1>Down</h1>")


def test_a_failure_outside_the_list_of_statuses_has_its_model(sdk: ModuleType) -> None:
    with pytest.raises(sdk.errors.ServerError) as caught:
        reports(sdk, Shop(b'{"title": "Odd"}', "application/problem+json", 520)).get()

    assert (caught.value.status_code, caught.value.body) == (520, sdk.models.Problem(title="Odd"))


@pytest.mark.parametrize("status", [301, 402, 405, 406, 410, 413, 415, 418, 451, 499, 599])
def test_every_status_that_is_no_success_is_raised(sdk: ModuleType, status: int) -> None:
    with pytest.raises(sdk.errors.StatusError) as caught:
        reports(sdk, Shop(b"", None, status)).plain()

    assert caught.value.status_code == status


def test_an_answer_without_content_is_none_whatever_is_declared(sdk: ModuleType) -> None:
    assert reports(sdk, Shop(b"", None, 204)).plain() is None


def test_json_in_another_charset_is_read(sdk: ModuleType) -> None:
    body = '{"total": 1, "name": "é"}'.encode("latin-1")
    report = reports(sdk, Shop(body, "application/json; charset=latin-1")).plain()

    assert report.additional_properties == {"name": "é"}


def test_the_asynchronous_client_does_the_same(sdk: ModuleType) -> None:
    async def get() -> Any:
        async with sdk.AsyncShopClient(transport=httpx.MockTransport(Shop(b"a", "text/csv"))) as client:
            return await client.reports.get(accept="text/csv")

    assert asyncio.run(get()) == "a"
