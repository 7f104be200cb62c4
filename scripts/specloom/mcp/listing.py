"""Show tools as the protocol lists them."""

from typing import Any

from mcp_types import Tool as ListedTool
from mcp_types import ToolAnnotations

from .tools import Tool


def listed(tool: Tool) -> ListedTool:
    """Return a tool as it is listed."""
    hints = annotations(tool.title, reads=tool.reads, destroys=tool.destroys, repeatable=tool.repeatable)
    return ListedTool(
        name=tool.name,
        title=tool.title,
        description=tool.description,
        input_schema=tool.input_schema,
        output_schema=tool.output_schema,
        annotations=hints,
    )


def annotations(
    title: str, *, reads: bool, destroys: bool = False, repeatable: bool = True
) -> ToolAnnotations:
    """Return the hints of a tool that reaches a vendor."""
    return ToolAnnotations(
        title=title,
        read_only_hint=reads,
        destructive_hint=destroys,
        idempotent_hint=repeatable,
        open_world_hint=True,
    )


def as_json(tool: Tool) -> dict[str, Any]:
    """Return a tool as programs read it."""
    shown: dict[str, Any] = listed(tool).model_dump(by_alias=True, exclude_none=True, mode="json")
    return {"method": tool.operation.method, "path": tool.operation.path, "tag": tool.operation.tag, **shown}
