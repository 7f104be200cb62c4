"""Offer few tools in place of many: search operations, describe one, call one."""

import json
from collections.abc import Mapping
from functools import cached_property
from typing import Any

import attrs
from mcp_types import CallToolResult, TextContent
from mcp_types import Tool as ListedTool

from .answers import refusal
from .arguments import checked
from .calling import Desk
from .errors import Refused
from .listing import annotations
from .searching import Index, line
from .tools import DIALECT, Tool

_SEARCH, _DESCRIBE, _READ, _WRITE = "search_operations", "describe_operation", "call_operation", "change_data"
_TEXT = {"type": "string"}
_CALL = {"operation": _TEXT, "arguments": {"type": "object", "default": {}}}


@attrs.frozen
class Catalogue:
    """Many operations behind four tools at most."""

    tools: Mapping[str, Tool]
    desk: Desk
    withheld: Mapping[str, str]

    def listed(self) -> tuple[ListedTool, ...]:
        """Return the tools; what changes data has one of its own, so that it can be refused as such."""
        count, writes = len(self.tools), any(not tool.reads for tool in self.tools.values())
        search = {"query": _TEXT, "limit": {"type": "integer", "minimum": 1, "maximum": 50, "default": 10}}
        told = f"Find operations by words, among {count}; without words, the tags and how many each has."
        describe = "Tell what an operation does, the JSON Schema of its arguments, and an example of them."
        read = "Call an operation that only reads, with the arguments that its description names."
        write = "Call an operation that changes data, with the arguments that its description names."
        found = [
            _listed(_SEARCH, "Search operations", told, search, ()),
            _listed(_DESCRIBE, "Describe an operation", describe, {"operation": _TEXT}, ("operation",)),
            _listed(_READ, "Call an operation", read, _CALL, ("operation",)),
        ]
        changing = _listed(_WRITE, "Change data", write, _CALL, ("operation",), reads=False)
        return (*found, *([changing] if writes else []))

    async def call(self, name: str, arguments: Mapping[str, Any]) -> CallToolResult:
        """Answer the call of one of these tools."""
        try:
            checked(self._schemas[name], arguments)
            if name == _SEARCH:
                return _told(self._found(arguments.get("query", ""), arguments.get("limit", 10)))
            tool = self._named(arguments["operation"])
            if name == _DESCRIBE:
                return _told(_description(tool))
            _demand_right(tool, name)
        except Refused as error:
            return refusal(str(error))
        return await self.desk.call(tool, arguments.get("arguments", {}))

    @cached_property
    def _schemas(self) -> dict[str, dict[str, Any]]:
        return {tool.name: tool.input_schema for tool in self.listed()}

    def _named(self, name: str) -> Tool:
        if name not in self.tools:
            reason = self.withheld.get(name, f"{_SEARCH} finds those that there are")
            raise Refused(f"There is no operation {name}; {reason}.")
        return self.tools[name]

    def _found(self, query: str, most: int) -> str:
        index = Index(tuple(self.tools.values()))
        if not query.strip():
            return index.overview()
        return (
            "\n".join(map(line, index.search(query, most))) or f"Nothing; the tags are:\n{index.overview()}"
        )


def _demand_right(tool: Tool, name: str) -> None:
    """Raise Refused where an operation is called by the tool for the others."""
    what, right = ("only reads", _READ) if tool.reads else ("changes data", _WRITE)
    if name != right:
        raise Refused(f"{tool.name} {what}; call it by {right}.")


def _listed(
    name: str,
    title: str,
    description: str,
    properties: Mapping[str, Any],
    required: tuple[str, ...],
    *,
    reads: bool = True,
) -> ListedTool:
    schema = {
        "$schema": DIALECT,
        "type": "object",
        "properties": dict(properties),
        "required": list(required),
    }
    hints = annotations(title, reads=reads, destroys=not reads, repeatable=reads)
    return ListedTool(
        name=name,
        title=title,
        description=description,
        input_schema=schema | {"additionalProperties": False},
        annotations=hints,
    )


def _description(tool: Tool) -> str:
    schema = json.dumps(tool.input_schema, ensure_ascii=False, separators=(",", ":"))
    return f"{tool.name}\n\n{tool.description}\n\nArguments (JSON Schema):\n{schema}"


def _told(text: str) -> CallToolResult:
    return CallToolResult(content=[TextContent(text=text)])
