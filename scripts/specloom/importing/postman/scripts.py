"""Say why the scripts of a collection stay behind, and what is worth to read in them."""

import re
from typing import Any

from . import raw
from .leaving import Leaving
from .raw import object_of, place, text_of

_STATUS = re.compile(r"to\.have\.status|responseCode|response\.code|to\.be\.(?:ok|success)")
_SETS = re.compile(r"(?:environment|globals|[vV]ariables)\.set|set(?:Environment|Global)Variable")


def leave_scripts(node: dict[str, Any], at: str, leaving: Leaving) -> None:
    """Leave the scripts of a collection, folder or request."""
    for index, event in enumerate(raw.list_of(node.get("event"))):
        script = object_of(event).get("script")
        leaving.leave("script", f"{place(at, 'event')}[{index}]", _reason(_source(script)))


def _source(script: Any) -> str:
    source = script.get("exec") if isinstance(script, dict) else script
    return "\n".join(map(text_of, source)) if isinstance(source, list) else text_of(source)


def _reason(source: str) -> str:
    if not source.strip():
        return "it is an empty script"
    checks = "; it checks a status, which the spec should have" if _STATUS.search(source) else ""
    sets = "; it hands a value on to later calls: the spec may have a link" if _SETS.search(source) else ""
    return f"it is code, which is not carried{checks}{sets}"
