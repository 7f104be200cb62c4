"""Make of what a vendor answered what an agent can read, within limits."""

import base64
import json
from collections.abc import Callable
from typing import Any

import attrs
from mcp_types import (
    AudioContent,
    BlobResourceContents,
    CallToolResult,
    ContentBlock,
    EmbeddedResource,
    ImageContent,
    TextContent,
)

from .bodies import is_json
from .client import Answer
from .paging import next_arguments, totals
from .tools import Tool


@attrs.frozen
class Limits:
    """How much of an answer is shown: characters of text, bytes of anything else."""

    text: int = 60_000
    file: int = 1_000_000

    def cut(self, text: str) -> str:
        """Return a text that is not too long, and say how much of it is missing."""
        if len(text) <= self.text:
            return text
        told = f"[Cut: the first {self.text:,} of {len(text):,} characters. Ask for less at once.]"
        return f"{text[: self.text]}\n{told}"


def success(
    tool: Tool, arguments: dict[str, Any], answer: Answer, limits: Limits, mask: Callable[[str], str]
) -> CallToolResult:
    """Return the result of a call that succeeded."""
    response = answer.response
    media_type = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    text = _text(answer, media_type)
    if not answer.content:
        return _result(tool, None, [f"HTTP {response.status_code}: done, the answer is empty."])
    if text is None:
        return _result(tool, None, [], [_file(answer, media_type, limits)])
    text = mask(text)
    value = _parsed(text) if is_json(media_type) or not media_type else None
    notes = [f"The answer is not what the spec says: {mask(answer.misfit)}"] if answer.misfit else []
    notes += _how_to_go_on(tool, arguments, value)
    notes += ["[Cut: the answer goes on; this is its beginning.]"] if answer.cut else []
    whole = value if len(text) <= limits.text else {"cut": f"{len(text):,} characters are too long to show"}
    return _result(tool, whole, [limits.cut(text), *notes])


def _result(
    tool: Tool, value: Any, texts: list[str], blocks: list[ContentBlock] | None = None
) -> CallToolResult:
    content: list[ContentBlock] = [*(TextContent(text=text) for text in texts), *(blocks or [])]
    structured = value if isinstance(value, dict) else None
    if structured is None and tool.output_schema is not None:
        structured = {} if value is None else {"body": value}
    return CallToolResult(content=content, structured_content=structured)


def _text(answer: Answer, media_type: str) -> str | None:
    """Return the answer as text; None where it is none."""
    told = is_json(media_type) or media_type.startswith("text/") or media_type.endswith(("xml", "x-ndjson"))
    if media_type.startswith(("image/", "audio/", "video/", "font/")) and not told:
        return None
    charset = answer.response.charset_encoding or "utf-8"
    try:
        text = answer.content.decode(charset, "replace" if told else "strict")
    except (LookupError, UnicodeDecodeError):
        return answer.content.decode("utf-8", "replace") if told else None
    return text if told or "\0" not in text else None


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _how_to_go_on(tool: Tool, arguments: dict[str, Any], page: Any) -> list[str]:
    paging = tool.operation.pagination
    if paging is None or page is None:
        return []
    names = {parameter.name: name for name, parameter in tool.arguments.items()}
    given = {wire: arguments[name] for wire, name in names.items() if name in arguments}
    following = next_arguments(paging, given, page)
    whole = totals(paging, page)
    known = f" The whole list: {whole}." if whole else ""
    if following is None:
        return [f"This is the last page.{known}"]
    moved = {names.get(name, name): value for name, value in following.items()}
    shown = json.dumps({**arguments, **moved}, ensure_ascii=False)
    return [f"There may be more.{known} For the next page call {tool.name} with {shown}"]


def _file(answer: Answer, media_type: str, limits: Limits) -> ContentBlock:
    """Return what is no text: an image or a sound as such, anything else as a file."""
    size = len(answer.content)
    kind = media_type or "application/octet-stream"
    if size > limits.file:
        return TextContent(text=f"[Not shown: {size:,} bytes of {kind}; at most {limits.file:,} are.]")
    data = base64.b64encode(answer.content).decode()
    if kind.startswith("image/"):
        return ImageContent(data=data, mime_type=kind)
    if kind.startswith("audio/"):
        return AudioContent(data=data, mime_type=kind)
    uri = str(answer.response.request.url.copy_with(query=None))
    return EmbeddedResource(resource=BlobResourceContents(uri=uri, mime_type=kind, blob=data))


def failure(error: Exception, limits: Limits, advice: str, mask: Callable[[str], str]) -> CallToolResult:
    """Return the result of a call that failed: what happened, what the vendor said, and what to do."""
    response = getattr(error, "response", None)
    told: dict[str, Any] = {"error": mask(str(error))}
    texts = [told["error"]]
    if response is not None:
        told["status"] = response.status_code
        body = mask(_text(Answer(response, response.content), _type_of(response)) or "")
        told |= {"body": _parsed(body) or limits.cut(body)} if body and len(body) <= limits.text else {}
        texts.append(f"HTTP {response.status_code}" + (f", body: {limits.cut(body)}" if body else ""))
    wait = getattr(error, "retry_after", None)
    if wait is not None:
        told["retry_after"] = wait
        texts.append(f"Wait {wait:g} seconds before the next call.")
    texts += [advice] if advice else []
    content: list[ContentBlock] = [TextContent(text="\n".join(texts))]
    return CallToolResult(content=content, structured_content=told, is_error=True)


def _type_of(response: Any) -> str:
    return str(response.headers.get("Content-Type", "")).partition(";")[0].strip().lower()


def refusal(message: str) -> CallToolResult:
    """Return the result of a call that was not sent."""
    return CallToolResult(content=[TextContent(text=message)], is_error=True)
