"""Take out of a draft what has not the shape that its version of OpenAPI gives it."""

from pathlib import Path
from typing import Any

from ...spec import Document
from ...spec.adoption.shapes import drop_misshapen as drop_from_place
from ...spec.places import Place
from ...spec.pointers import split
from .grammar import Grammar
from .tracing import Trace

_NOWHERE = Document(Path(), {})


def drop_misshapen(trace: Trace, grammar: Grammar, kind: str, node: dict[str, Any]) -> None:
    """Take out the entries of an object that could not be read, and say why."""
    for finding in drop_from_place(_NOWHERE, Place(kind, "", node), grammar):
        *holders, key = split(finding.pointer)
        holder: Any = node
        for token in holders:
            holder = holder[token]
        trace.explain(holder, int(key) if isinstance(holder, list) else key, finding.message)
