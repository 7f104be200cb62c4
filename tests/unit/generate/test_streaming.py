"""An answer is read piece by piece, or downloaded to a file that is there only once it is whole."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx
import pytest

from .shop import client_of_paths

SPEC = """
    security: [{key: []}]
    components:
      securitySchemes: {key: {type: http, scheme: bearer}}
    paths:
      /report:
        get:
          operationId: reports_get
          tags: [reports]
          responses:
            "200": {content: {application/pdf: {}, application/json: {schema: {type: object}}}}
            "404": {content: {application/json: {schema: {type: object}}}}
      /pages:
        get:
          operationId: reports_list
          tags: [reports]
          x-pagination: {style: page, request: page, items: /}
          parameters: [{name: page, in: query, schema: {type: integer}}]
          responses: {"200": {content: {application/json: {schema: {type: array, items: {type: integer}}}}}}
"""
PDF = {"Content-Type": "application/pdf"}


class Body(httpx.SyncByteStream, httpx.AsyncByteStream):
    """Send chunks, break off if an error is among them, and remember being closed."""

    def __init__(self, *chunks: bytes | Exception) -> None:
        self.chunks = chunks
        self.closed = 0

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self.chunks:
            if isinstance(chunk, Exception):
                raise chunk
            yield chunk

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk in self:
            yield chunk

    def close(self) -> None:
        self.closed += 1

    async def aclose(self) -> None:
        self.closed += 1


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with client_of_paths(SPEC, tmp_path_factory.mktemp("streams")) as package:
        yield package


class Answering(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Give the answers in turn, their bodies unread."""

    def __init__(self, *answers: httpx.Response) -> None:
        self.answers = list(answers)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return self.answers.pop(0)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        return self.answers.pop(0)


def streamed(body: Body, status: int = 200, **headers: str) -> httpx.Response:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return httpx.Response(status, headers={**PDF, **named}, stream=body)


def reports(sdk: ModuleType, *answers: httpx.Response) -> Any:
    client = sdk.ShopClient(api_key="k", transport=Answering(*answers), sleep=lambda seconds: None)
    return client.reports.with_streaming_response


def test_a_body_is_read_chunk_by_chunk_and_the_connection_given_back(sdk: ModuleType) -> None:
    body = Body(b"a\nb", b"c\n")
    with reports(sdk, streamed(body)).get() as response:
        assert (response.status_code, response.headers["Content-Type"]) == (200, "application/pdf")
        assert list(response.iter_bytes()) == [b"a\nb", b"c\n"]

    assert body.closed


def test_a_body_is_read_by_lines_or_whole_or_as_the_call_gives_it(sdk: ModuleType) -> None:
    with reports(sdk, streamed(Body(b"a\nb", b"c\n"))).get() as response:
        assert list(response.iter_lines()) == ["a", "bc"]
    with reports(sdk, streamed(Body(b"a", b"b"))).get() as response:
        assert [response.read(), response.read()] == [b"ab", b"ab"]
        assert response.parse() == b"ab"


def test_a_body_that_the_transport_gives_whole_is_whole(sdk: ModuleType, tmp_path: Path) -> None:
    told: list[tuple[int, int | None]] = []
    with reports(sdk, httpx.Response(200, headers=PDF, content=b"abc")).get() as response:
        path = response.download(tmp_path / "a.pdf", progress=lambda *bytes_: told.append(bytes_))

    assert path.read_bytes() == b"abc"
    assert told == [(3, 3)]


def test_a_connection_is_given_back_though_the_body_was_not_read(sdk: ModuleType) -> None:
    body = Body(b"a")
    with pytest.raises(KeyError), reports(sdk, streamed(body)).get():
        raise KeyError

    assert body.closed


def test_a_download_tells_its_progress_and_takes_its_place_in_the_end(
    sdk: ModuleType, tmp_path: Path
) -> None:
    told: list[tuple[int, int | None]] = []
    target = tmp_path / "report.pdf"
    target.write_text("old")

    def progress(done: int, total: int | None) -> None:
        told.append((done, total))
        assert target.read_text() == "old"

    with reports(sdk, streamed(Body(b"abc", b"de"), Content_Length="5")).get() as response:
        assert response.download(target, progress=progress) == target

    assert told == [(3, 5), (5, 5)]
    assert [path.name for path in tmp_path.iterdir()] == ["report.pdf"]
    assert target.read_bytes() == b"abcde"


@pytest.mark.parametrize(
    ("chunks", "reason"),
    [((b"ab", httpx.ReadError("gone")), r"broke off \(ReadError\)"), ((b"ab",), "2 of 5 bytes came")],
)
def test_a_body_that_breaks_off_leaves_no_file(
    sdk: ModuleType, tmp_path: Path, chunks: tuple[Any, ...], reason: str
) -> None:
    body = Body(*chunks)
    with (
        pytest.raises(sdk.errors.ConnectionFailed, match=reason),
        reports(sdk, streamed(body, Content_Length="5")).get() as response,
    ):
        response.download(tmp_path / "report.pdf")

    assert list(tmp_path.iterdir()) == []
    assert body.closed


def test_a_progress_that_fails_leaves_no_file(sdk: ModuleType, tmp_path: Path) -> None:
    def progress(done: int, total: int | None) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), reports(sdk, streamed(Body(b"a"))).get() as response:
        response.download(tmp_path / "report.pdf", progress=progress)

    assert list(tmp_path.iterdir()) == []


def test_a_body_that_comes_too_slowly_is_timed_out(sdk: ModuleType) -> None:
    slow = Body(b"a", httpx.ReadTimeout("slow"))
    with pytest.raises(sdk.errors.TimedOut), reports(sdk, streamed(slow)).get() as response:
        list(response.iter_bytes())


def test_a_body_that_cannot_be_decompressed_is_no_body(sdk: ModuleType) -> None:
    garbage = streamed(Body(b"garbage"), Content_Encoding="gzip")
    with pytest.raises(sdk.errors.DecodeError, match="decompressed"), reports(sdk, garbage).get() as response:
        response.read()


def test_a_refusal_is_raised_with_its_body(sdk: ModuleType) -> None:
    body = Body(b'{"why": "gone"}')
    refusal = streamed(body, 404, Content_Type="application/json")
    with pytest.raises(sdk.errors.NotFound) as caught, reports(sdk, refusal).get():
        pass

    assert caught.value.body == {"why": "gone"}
    assert body.closed


def test_a_call_is_repeated_before_its_body_is_read(sdk: ModuleType) -> None:
    failed = Body(b"")
    with reports(sdk, streamed(failed, 503), streamed(Body(b"a"))).get() as response:
        assert response.read() == b"a"

    assert failed.closed


def test_one_page_of_a_list_is_streamed(sdk: ModuleType) -> None:
    page = streamed(Body(b"[1,2]"), Content_Type="application/json")
    with reports(sdk, page).list(page=3) as response:
        assert response.parse() == [1, 2]


def in_a_task(sdk: ModuleType, read: Callable[[Any], Any], *answers: httpx.Response) -> Any:
    async def run() -> Any:
        client = sdk.AsyncShopClient(api_key="k", transport=Answering(*answers))
        async with client, client.reports.with_streaming_response.get() as response:
            return await read(response)

    return asyncio.run(run())


def test_the_asynchronous_client_does_the_same(sdk: ModuleType, tmp_path: Path) -> None:
    body = Body(b"ab", b"c")

    async def lines(response: Any) -> list[str]:
        return [line async for line in response.iter_lines()]

    assert in_a_task(sdk, lambda response: response.parse(), streamed(Body(b"x"))) == b"x"
    assert in_a_task(sdk, lines, streamed(Body(b"a\nb"))) == ["a", "b"]
    assert in_a_task(sdk, lambda response: response.download(tmp_path / "a"), streamed(body)).is_file()
    assert body.closed
    with pytest.raises(sdk.errors.ConnectionFailed):
        in_a_task(sdk, lambda r: r.download(tmp_path / "b"), streamed(Body(httpx.ReadError("gone"))))

    assert [path.name for path in tmp_path.iterdir()] == ["a"]
