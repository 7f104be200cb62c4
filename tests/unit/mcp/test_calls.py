"""What an agent gets for its calls, through the generated client of a vendor that exists."""

import asyncio
import base64
import json
import logging
from collections.abc import Awaitable, Callable
from typing import Any

import anyio
import httpx
import pytest
from mcp.client.client import Client
from mcp.shared.exceptions import MCPError
from mcp_types import AudioContent, CallToolResult, EmbeddedResource, ImageContent

from specloom.mcp.answers import Limits

from .agents import KEY, Moved, Reply, agent_of, answering, simulated, spec_of, told

HIVE = spec_of("hive")
OCTOLIS = spec_of("octolis")
ORDER: dict[str, Any] = {"id": 7, "surprise": True}


def replied(
    reply: Reply, name: str = "orders_get", arguments: dict[str, Any] | None = None, **options: Any
) -> CallToolResult:
    """Return what an agent is told when a vendor answers so."""

    async def ask() -> CallToolResult:
        async with agent_of(HIVE, **options, **answering(reply)) as agent:
            return await agent.call_tool(name, {"id": 7} if arguments is None else arguments)

    return anyio.run(ask)


def sent(content: bytes, media_type: str, status: int = 200) -> Reply:
    return lambda _: httpx.Response(status, content=content, headers={"Content-Type": media_type})


def asking(scene: Callable[[Client], Awaitable[None]], vendor: str = "octolis", **options: Any) -> None:
    """Let an agent talk to the simulator of a vendor."""
    simulator = simulated(vendor)
    moved = Moved(simulator)
    usual: dict[str, Any] = {
        "api_key": "test",
        "transport": simulator.transport,
        "clock": moved.now,
        "sleep": moved.sleep,
    }

    async def run() -> None:
        async with agent_of(spec_of(vendor), **options, **usual) as agent:
            await scene(agent)

    anyio.run(run)
    assert [each for each in simulator.requests if each["status"] == 429] == []


def test_a_list_gives_one_page_and_says_how_to_go_on() -> None:
    async def scene(agent: Client) -> None:
        arguments = {"datasetId": "customers", "pageSize": 2}
        first = await agent.call_tool("records_list", arguments)
        following = json.loads(told(first).partition("For the next page call records_list with ")[2])
        second = await agent.call_tool("records_list", following)

        assert following == arguments | {"page": 2}
        assert told(first) != told(second)

    asking(scene)


def test_many_calls_at_once_share_one_quota_and_meet_no_refusal() -> None:
    async def scene(agent: Client) -> None:
        calls = (agent.call_tool("records_count", {"datasetId": "customers"}) for _ in range(250))
        answers = await asyncio.gather(*calls)

        assert {told(answer) for answer in answers} == {'{"count":4}'}

    asking(scene)


def test_what_writes_is_neither_listed_nor_called_until_it_is_allowed() -> None:
    arguments = {"datasetId": "customers", "body": {"email": "ada@example.com"}}

    async def refused(agent: Client) -> None:
        assert "records_upsert" not in [tool.name for tool in (await agent.list_tools()).tools]
        with pytest.raises(MCPError, match=r"Unknown tool: records_upsert; it changes data"):
            await agent.call_tool("records_upsert", arguments)

    async def allowed(agent: Client) -> None:
        assert not (await agent.call_tool("records_upsert", arguments)).is_error

    asking(refused)
    asking(allowed, allow=["records.upsert"])


def test_an_unknown_tool_is_named() -> None:
    async def scene(agent: Client) -> None:
        with pytest.raises(MCPError, match=r"Unknown tool: nothing"):
            await agent.call_tool("nothing", {})

    asking(scene)


def test_wrong_arguments_are_not_sent() -> None:
    result = replied(lambda _: pytest.fail("it was sent"), arguments={"id": "x"})

    assert result.is_error
    assert told(result).splitlines()[1] == '- id: "x" is not of type "integer"'


def test_another_form_of_the_answer_can_be_asked_for() -> None:
    async def scene(agent: Client) -> None:
        result = await agent.call_tool("records_list", {"datasetId": "customers", "format": "csv"})

        assert "email" in told(result).splitlines()[0].split(",")

    asking(scene)


def test_an_answer_that_departs_from_the_spec_is_shown_with_a_remark() -> None:
    result = replied(sent(json.dumps(ORDER).encode(), "application/json"))

    assert not result.is_error
    assert result.structured_content == ORDER
    assert "The answer is not what the spec says" in told(result)


@pytest.mark.parametrize("body", [b"[1]", b'"text"', b"3", b"null", b"{", b"\xff"])
def test_an_answer_of_any_shape_is_shown(body: bytes) -> None:
    result = replied(sent(body, "application/json"))

    assert not result.is_error
    assert told(result).startswith(body.decode(errors="replace"))


def test_a_failure_tells_status_body_and_what_to_do() -> None:
    def reply(_: httpx.Request) -> httpx.Response:
        return httpx.Response(429, json={"errors": ["slow down"]}, headers={"Retry-After": "8"})

    result = replied(reply)

    assert result.is_error
    assert result.structured_content == {
        "error": "GET /merchant_api/v1/orders/7 answered 429: slow down",
        "status": 429,
        "body": {"errors": ["slow down"]},
        "retry_after": 8,
    }
    assert "Wait 8 seconds before the next call." in told(result)


def test_what_is_not_there_is_to_be_looked_for() -> None:
    result = replied(sent(b'{"success": false, "errors": ["not found"]}', "application/json", 404))

    assert told(result).endswith("look for its id in a list.")


def test_no_answer_is_told_without_a_trace() -> None:
    def reply(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError(f"no route with {KEY}", request=request)

    result = replied(reply)

    assert result.is_error
    assert "got no answer" in told(result)
    assert KEY not in told(result)


def test_a_defect_of_ours_is_told_without_a_trace(caplog: pytest.LogCaptureFixture) -> None:
    def reply(_: httpx.Request) -> httpx.Response:
        raise LookupError(f"with {KEY}")

    result = replied(reply)

    assert told(result) == "This server failed with LookupError; the call may have been sent."
    assert KEY not in caplog.text


@pytest.mark.parametrize("status", [200, 401, 500])
def test_a_vendor_that_repeats_the_key_does_not_tell_it(
    status: int, caplog: pytest.LogCaptureFixture
) -> None:
    def reply(request: httpx.Request) -> httpx.Response:
        echoed = f"{request.headers['Authorization']} {base64.b64encode(KEY.encode()).decode()}"
        return httpx.Response(status, json={"errors": [echoed], "id": KEY})

    with caplog.at_level(logging.DEBUG):
        result = replied(reply)

    shown = result.model_dump_json()
    assert KEY not in shown + caplog.text
    assert base64.b64encode(KEY.encode()).decode() not in shown


def test_a_missing_key_is_told_with_the_variable_to_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HIVE_API_KEY", raising=False)

    async def ask() -> CallToolResult:
        async with agent_of(HIVE) as agent:
            return await agent.call_tool("orders_get", {"id": 7})

    assert "HIVE_API_KEY" in told(anyio.run(ask))


def test_a_long_text_is_cut_and_says_how_much_is_missing() -> None:
    result = replied(
        sent(json.dumps({"id": "x" * 5000}).encode(), "application/json"), limits=Limits(text=1000)
    )

    assert told(result).splitlines()[1] == (
        "[Cut: the first 1,000 of 5,010 characters. Ask for less at once.]"
    )
    assert len(result.model_dump_json()) < 2000


@pytest.mark.parametrize(
    ("media_type", "kind"),
    [
        ("image/png", ImageContent),
        ("audio/mpeg", AudioContent),
        ("application/pdf", EmbeddedResource),
        ("application/octet-stream", EmbeddedResource),
    ],
)
def test_what_is_no_text_comes_as_what_it_is(media_type: str, kind: type) -> None:
    content = b"\x89PNG\xff\x00"
    result = replied(sent(content, media_type))

    (block,) = result.content
    assert isinstance(block, kind)
    assert base64.b64encode(content).decode() in block.model_dump_json()


def test_a_large_file_is_not_shown() -> None:
    result = replied(sent(b"\x89" * 2000, "image/png"), limits=Limits(file=1000))

    assert told(result) == "[Not shown: 2,000 bytes of image/png; at most 1,000 are.]"


def test_an_empty_answer_says_so() -> None:
    result = replied(lambda _: httpx.Response(204), "skus_delete", {"id": 7}, write=True)

    assert told(result) == "HTTP 204: done, the answer is empty."


def test_a_call_that_is_cancelled_ends_and_others_go_on() -> None:
    ended: list[str] = []

    class Slow(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            if not request.url.path.endswith("/1"):
                return httpx.Response(200, json=ORDER)
            try:
                await asyncio.sleep(60)
            finally:
                ended.append(request.url.path)
            raise AssertionError

    async def scene() -> None:
        async with agent_of(HIVE, api_key=KEY, transport=Slow()) as agent:
            with anyio.move_on_after(0.2):
                await agent.call_tool("orders_get", {"id": 1})
            assert not (await agent.call_tool("orders_get", {"id": 2})).is_error

    anyio.run(scene)
    assert ended == ["/merchant_api/v1/orders/1"]


def test_the_spec_is_a_resource() -> None:
    async def scene(agent: Client) -> None:
        (resource,) = (await agent.list_resources()).resources
        (content,) = (await agent.read_resource(resource.uri)).contents

        assert content.model_dump()["text"] == OCTOLIS.document.path.read_text()
        with pytest.raises(MCPError, match="Unknown resource"):
            await agent.read_resource("specloom://octolis/seed.yaml")

    asking(scene)


def test_texts_are_what_an_agent_is_given() -> None:
    result = replied(sent(b"ada;lovelace", "text/plain; charset=utf-8"))

    assert told(result).splitlines()[0] == "ada;lovelace"
