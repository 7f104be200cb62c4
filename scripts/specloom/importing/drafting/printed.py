"""Find the replies that the description of a request prints, where the source keeps none of its own."""

import json
import re
from collections.abc import Iterator

import attrs

from ..captured import Body, Call, Reply

_BLOCK = re.compile(r"^[ \t]*```[ \t]*\w*[ \t]*\n(.*?)^[ \t]*```", re.DOTALL | re.MULTILINE)
_ANSWER = re.compile(r"(?i)\b(respon[sc]es?|repl(y|ies)|returns?|returned|answers?|output)\b")
_QUESTION = re.compile(r"(?i)\b(requests?|payload|send|sent|curl|error|errors|warnings?)\b")
_STATUS = re.compile(r"\b([1-5]\d\d)\b")
_LONGEST_TEXT = 1_000_000


def with_printed_replies(call: Call) -> Call:
    """Return a call with the replies that its description prints in JSON, unless there are others."""
    if call.replies or len(call.words.text) > _LONGEST_TEXT or "```" not in call.words.text:
        return call
    return attrs.evolve(call, replies=tuple(_printed(call)))


def _printed(call: Call) -> Iterator[Reply]:
    text, end = call.words.text, 0
    for block in _BLOCK.finditer(text):
        before = [line.strip(" \t*_#:>-") for line in text[end : block.start()].splitlines() if line.strip()]
        end = block.end()
        title = before[-1] if before else ""
        if not _ANSWER.search(title) or _QUESTION.search(title):
            continue
        try:
            value = json.loads(block[1])
        except (ValueError, RecursionError):
            continue
        status = _STATUS.search(title)
        body = Body(call.words.at, "application/json", value, note="It is printed in the description.")
        yield Reply(call.words.at, title[:80], status[1] if status else "", body=body)
