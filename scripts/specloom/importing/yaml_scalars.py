"""Write texts and numbers in YAML so that readers of 1.1 and of 1.2 take them for what they are."""

import json
import re
from collections.abc import Callable
from functools import lru_cache
from math import isfinite, isnan
from typing import Any

from yaml import ScalarNode
from yaml.resolver import Resolver

from ..spec.scalars import resolve_scalar

_BREAKING = r"\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff"
_PLAIN = re.compile(rf"[\w/$(][^\x00-\x1f\xa0{_BREAKING}]*")
_SPECIAL = re.compile(r":( |$)| #| $")
_SPECIAL_IN_FLOW = re.compile(r"[\[\]{},:?#\"']| $")
_UNPRINTABLE = re.compile(rf"[\xa0{_BREAKING}]")
_BLOCK = re.compile(rf"(?!\s)[^\x00-\x08\x0b-\x1f{_BREAKING}]+")
_UNFOLDABLE = re.compile(r"[\n\t]|  | $")
_REMEMBERED = 64
_STATUSES = re.compile(r"[1-5]XX")
_resolve: Callable[..., Any] = Resolver().resolve
_STRING = "tag:yaml.org,2002:str"


def scalar_text(value: Any, *, flow: bool = False) -> str:
    """Return a scalar as it stands on one line; `flow` is within brackets or braces."""
    if isinstance(value, str):
        return _short_text(value, flow) if len(value) <= _REMEMBERED else _text(value, flow)
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    return _number(value) if isinstance(value, float) else str(value)


def is_block(text: str) -> bool:
    """Tell whether a text may stand in a block, its lines as they are."""
    return bool(_BLOCK.fullmatch(text)) and not text.endswith("\n\n")


def folded_lines(text: str, width: int) -> list[str]:
    """Return a text of words broken into lines, which YAML joins again; none where that would change it."""
    if _UNFOLDABLE.search(text) or not _BLOCK.fullmatch(text):
        return []
    lines, start = [], 0
    while len(text) - start > width:
        end = text.rfind(" ", start, start + width + 1)
        end = text.find(" ", start + width) if end < 0 else end
        if end < 0:
            break
        lines.append(text[start:end])
        start = end + 1
    return [*lines, text[start:]] if lines or len(text) <= width else []


def _text(text: str, flow: bool) -> str:
    special = _SPECIAL_IN_FLOW if flow else _SPECIAL
    if _PLAIN.fullmatch(text) and not special.search(text) and _is_text(text):
        return text
    return _UNPRINTABLE.sub(_escaped, json.dumps(text, ensure_ascii=False))


_short_text = lru_cache(maxsize=20_000)(_text)


def _is_text(text: str) -> bool:
    """Tell whether an unquoted word is a text to all: no number, no date, no `on`; nor a `4XX`."""
    if _STATUSES.fullmatch(text) or not isinstance(resolve_scalar(text), str):
        return False
    return bool(_resolve(ScalarNode, text, (True, False)) == _STRING)


def _escaped(character: re.Match[str]) -> str:
    return f"\\u{ord(character.group()):04x}"


def _number(value: float) -> str:
    """Return a float as JSON writes it, with the point that YAML 1.1 demands."""
    if not isfinite(value):
        return ".nan" if isnan(value) else ".inf" if value > 0 else "-.inf"
    text = repr(value)
    return text.replace("e", ".0e") if "e" in text and "." not in text else text
