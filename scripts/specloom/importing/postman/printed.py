"""Read the answers that a description prints, where none is saved with the request."""

import re
from collections.abc import Iterator

from ..captured import Body, Reply, Words
from ..contents import Content, Resolved, read_content
from ..media_types import JSON

_BLOCK = re.compile(r"^```[^\n`]{0,40}\n(.*?)^```", re.MULTILINE | re.DOTALL)
_ANSWER = re.compile(r"\b(?:respon[sd]|repl(?:y|ies)\b|returns?\b|answers?\b|output\b)", re.IGNORECASE)
_QUESTION = re.compile(r"\b(?:request|payload|body to send|input)\b", re.IGNORECASE)
_STATUS = re.compile(
    r"(?:status|code|http(?:/[\d.]+)?)\D{0,12}([1-5]\d\d)\b"
    r"|\b([1-5]\d\d)[`*]*[ :-]*(?:ok|created|accepted|bad|no|un|forb|resp)",
    re.IGNORECASE,
)
_BEFORE = 200  # characters that may introduce a block


def printed_replies(words: Words) -> Iterator[Reply]:
    """Yield the JSON that stands in a description under words that call it an answer.

    The status is the one that those words tell.
    """
    end = 0
    for block in _BLOCK.finditer(words.text):
        introduced = words.text[max(end, block.start() - _BEFORE) : block.start()]
        end = block.end()
        content = _json(block[1])
        if content and _is_answer(introduced):
            yield _reply(words.at, introduced, content)


def _json(text: str) -> Content | None:
    content = read_content(text, JSON, Resolved)
    return content if isinstance(content.value, dict | list) and not content.unread else None


def _is_answer(introduced: str) -> bool:
    """Tell what the last words say: a block may stand between two that name it."""
    answer = max((found.start() for found in _ANSWER.finditer(introduced)), default=-1)
    question = max((found.start() for found in _QUESTION.finditer(introduced)), default=-1)
    return answer > question


def _reply(at: str, introduced: str, content: Content) -> Reply:
    told = [first or second for first, second in _STATUS.findall(introduced)]
    note = "; ".join(("it is printed in the description", *content.notes))
    body = Body(at, JSON, content.value, note=note)
    title = introduced.strip().rpartition("\n")[2].strip(" \t*_#:>-`")
    return Reply(at, title[:80], told[-1] if told else "", body=body)
