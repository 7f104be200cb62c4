"""Compare two specs."""

from collections.abc import Iterator, Mapping

from ..spec import Document, Operation, Spec
from ..spec.pointers import lookup
from ..spec.references import Node
from .bodies import (
    compare_encodings,
    compare_header_objects,
    compare_link_objects,
    compare_media_types,
    compare_request_bodies,
    compare_responses,
)
from .changes import Change
from .components import compare_components
from .documents import compare_roots
from .matching import paired, paired_operations, shape
from .operations import (
    compare_callbacks,
    compare_deliveries,
    compare_operations,
    compare_parameter_objects,
)
from .paths import compare_addresses, compare_path_items
from .quotas import compare_policies
from .remarks import compare_own_remarks
from .schemas import compare_cores, compare_schemas
from .security import compare_all_schemes, compare_security
from .sentences import changes
from .walking import Comparer, Pair, Scope, Walk
from .wording import coded, python_name


def compare(old: Spec, new: Spec) -> tuple[Change, ...]:
    """Return what changed, the worst first; nothing where both say the same."""
    walk = Walk(old.document, new.document, _COMPARERS)
    root = Pair((Node("", old.document.root),), (Node("", new.document.root),))
    walk.enter(Scope("root", root))
    compare_policies(walk, old, new)
    compare_all_schemes(walk)
    for before, after in paired_operations(old, new):
        _compare_calls(walk, "operation", before, after)
    for before, after in _paired_webhooks(old, new):
        _compare_calls(walk, "delivery", before, after)
    walk.run()
    compare_components(walk)
    walk.run()
    return changes(walk)


def _paired_webhooks(old: Spec, new: Spec) -> Iterator[tuple[Operation | None, Operation | None]]:
    before, after = (
        [((webhook.name, webhook.operation.method), webhook.operation) for webhook in spec.webhooks]
        for spec in (old, new)
    )
    return paired(before, after)


def _compare_calls(walk: Walk, kind: str, before: Operation | None, after: Operation | None) -> None:
    """Take up a call that both have, or note one that only one has."""
    pair = Pair((_node(walk.old, before),), (_node(walk.new, after),))
    call = after or before
    if call is None:
        return
    walk.enter(Scope(kind if before and after else "nothing", pair, call=_name(kind, call)))
    if before and after:
        _compare_names(walk, kind, pair, before, after)
    elif after:
        text = "[is|are] new" if kind == "operation" else "[is|are] sent now"
        walk.note(pair, f"{kind}-added", "compatible", "call", text)
    else:
        text = "[is|are] gone" if kind == "operation" else "[is|are] no longer sent"
        walk.note(pair, f"{kind}-removed", "breaking", "call", text)


def _compare_names(walk: Walk, kind: str, pair: Pair, before: Operation, after: Operation) -> None:
    old, new = _name(kind, before), _name(kind, after)
    if old != new:
        text = "the client's method {} is called {} now" if kind == "operation" else "{} is called {} now"
        walk.note(pair, f"{kind}-renamed", "breaking", "whole", text, coded(old), coded(new))
    elif before.id != after.id:
        text = "[has|have] the operationId {} now, was {}"
        walk.note(pair, "operation-id-changed", "compatible", "call", text, coded(after.id), coded(before.id))
    if (before.method, shape(before.path)) != (after.method, shape(after.path)):
        requests = (coded(f"{o.method} {o.path}") for o in (after, before))
        walk.note(pair, "operation-moved", "breaking", "call", "[is|are] {} now, was {}", *requests)


def _name(kind: str, operation: Operation) -> str:
    if kind != "operation":
        return operation.id
    return f"{python_name(operation.tag)}.{python_name(operation.name)}"


def _node(document: Document, operation: Operation | None) -> Node:
    if operation is None:
        return Node("", None)
    return Node(operation.pointer, lookup(document.root, operation.pointer))


def _compare_calling(walk: Walk, pair: Pair) -> None:
    compare_operations(walk, pair)
    compare_security(walk, pair)
    compare_addresses(walk, pair)


def _compare_nothing(walk: Walk, pair: Pair) -> None:
    """Compare what only one document has."""


_COMPARERS: Mapping[str, Comparer] = {
    "root": compare_roots,
    "operation": _compare_calling,
    "path": compare_path_items,
    "delivery": compare_deliveries,
    "nothing": _compare_nothing,
    "callback": compare_callbacks,
    "parameter": compare_parameter_objects,
    "request-body": compare_request_bodies,
    "response": compare_responses,
    "media-type": compare_media_types,
    "encoding": compare_encodings,
    "header": compare_header_objects,
    "link": compare_link_objects,
    "schema": compare_schemas,
    "core": compare_cores,
    "remarks": compare_own_remarks,
}
