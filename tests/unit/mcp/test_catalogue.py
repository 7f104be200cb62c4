from collections.abc import Awaitable, Callable
from typing import Any

import anyio
from mcp.client.client import Client

from specloom.mcp.searching import Index
from specloom.mcp.server import MOST_TOOLS, offer_of
from specloom.mcp.tools import tools_of

from .agents import agent_of, shop, simulated, spec_of, told


def asking(scene: Callable[[Client], Awaitable[None]], **options: Any) -> None:
    async def run() -> None:
        usual: dict[str, Any] = {"api_key": "test", "transport": simulated("hive").transport}
        async with agent_of(spec_of("hive"), search=True, **options, **usual) as agent:
            await scene(agent)

    anyio.run(run)


def many(count: int) -> str:
    """Write a spec of so many operations."""
    return "paths:\n" + "".join(
        f"  /things{number}/{{id}}:\n"
        f"    get: {{operationId: things{number}_get, tags: [things{number}], summary: Get thing {number},"
        ' responses: {"200": {description: ok}}}\n'
        for number in range(count)
    )


def test_many_operations_are_searched_few_are_shown() -> None:
    for count, shown in ((MOST_TOOLS, MOST_TOOLS), (MOST_TOOLS + 1, 3)):
        spec = shop(many(count))
        offer = offer_of(tools_of(spec, spec.operations), None, {})  # type: ignore[arg-type]

        assert len(offer.listed()) == shown


def test_an_operation_is_found_described_and_called() -> None:
    async def scene(agent: Client) -> None:
        found = told(await agent.call_tool("search_operations", {"query": "one order by id"}))
        assert found.splitlines()[0] == "orders_get: Get an order. GET /orders/{id}"

        described = told(await agent.call_tool("describe_operation", {"operation": "orders_get"}))
        assert '"required":["id"]' in described

        listed = await agent.call_tool("call_operation", {"operation": "orders_list"})
        assert listed.structured_content
        assert not listed.is_error

    asking(scene)


def test_without_words_the_tags_are_told() -> None:
    async def scene(agent: Client) -> None:
        assert told(await agent.call_tool("search_operations", {})).splitlines()[:2] == [
            "skus: 1",
            "orders: 2",
        ]
        assert told(await agent.call_tool("search_operations", {"query": "qqq"})).startswith("Nothing")

    asking(scene)


def test_what_changes_data_has_a_tool_of_its_own() -> None:
    async def reading(agent: Client) -> None:
        assert "change_data" not in [tool.name for tool in (await agent.list_tools()).tools]
        refused = await agent.call_tool(
            "call_operation", {"operation": "skus_delete", "arguments": {"id": 1}}
        )
        assert told(refused) == "There is no operation skus_delete; it changes data."

    async def writing(agent: Client) -> None:
        hints = {tool.name: tool.annotations for tool in (await agent.list_tools()).tools}
        assert [name for name, each in hints.items() if each and not each.read_only_hint] == ["change_data"]
        refused = await agent.call_tool(
            "call_operation", {"operation": "skus_delete", "arguments": {"id": 1}}
        )
        assert told(refused) == "skus_delete changes data; call it by change_data."
        created = {"operation": "skus_delete", "arguments": {"id": 1}}
        assert "Nothing was sent" not in told(await agent.call_tool("change_data", created))

    asking(reading)
    asking(writing, write=True)


def test_wrong_arguments_are_refused_at_both_levels() -> None:
    async def scene(agent: Client) -> None:
        outer = await agent.call_tool("call_operation", {"arguments": {}})
        inner = await agent.call_tool("call_operation", {"operation": "orders_get", "arguments": {}})

        assert outer.is_error
        assert '"operation" is a required property' in told(outer)
        assert inner.is_error
        assert '"id" is a required property' in told(inner)

    asking(scene)


def test_the_likeliest_of_two_thousand_comes_first() -> None:
    spec = shop(many(2000))
    index = Index(tools_of(spec, spec.operations))

    assert index.search("thing 1234", 1)[0].name == "things1234_get"
    assert index.search("things1234", 1)[0].name == "things1234_get"
    assert index.search("nothing at all", 5) == ()
