"""Put what became of a call into the reply that the spec describes."""

from typing import Any

from ...spec.references import resolve
from ..rules import Call, Change, Reply
from .envelopes import put_at
from .examples import example_reply
from .plans import Outcome, ResourcePlan


def reply(
    call: Call, plan: ResourcePlan, outcome: Outcome, value: Any, changes: tuple[Change, ...] = ()
) -> Reply:
    """Answer with an object, a list or a number at its place in the body that the spec describes."""
    headers, kind = _headers(call, plan, outcome, value), outcome.media_type
    body = None if kind is None else _body(call, plan, outcome, value)
    return Reply(outcome.status, body, kind, headers, changes=changes)


def _body(call: Call, plan: ResourcePlan, outcome: Outcome, value: Any) -> Any:
    if outcome.place == ():
        return _of_deleted(call, plan, outcome, value) or shown(outcome, value)
    if outcome.place is None:
        printed = example_reply(call)
        return plan.completer.complete(outcome.schema, (printed and printed.body) or {}, call.now)
    as_ever = outcome is plan.outcomes[0] and plan.is_timeless
    envelope = plan.envelope if as_ever else plan.around(outcome, call.now)
    return put_at(envelope, outcome.place, shown(outcome, value))


def _of_deleted(call: Call, plan: ResourcePlan, outcome: Outcome, value: Any) -> Any:
    """Return what tells of a deletion in words of its own, the key in it; None where it shows the object."""
    if plan.resource.action != "delete" or _is_whole(plan, outcome.schema):
        return None
    printed = example_reply(call)
    body = printed.body if printed else None
    return {**body, plan.key: value[plan.key]} if isinstance(body, dict) else None


def _is_whole(plan: ResourcePlan, schema: Any) -> bool:
    document = plan.spec.document
    own = resolve(document, schema, "").value
    return any(resolve(document, each, "").value is own for each in plan.whole)


def shown(outcome: Outcome, value: Any) -> Any:
    """Return what a reply may show of an object, or of each in a list."""
    if outcome.closed is None:
        return value
    if isinstance(value, list):
        return [shown(outcome, item) for item in value]
    return {name: member for name, member in value.items() if name in outcome.closed}


def _headers(call: Call, plan: ResourcePlan, outcome: Outcome, value: Any) -> dict[str, str]:
    if "location" not in outcome.headers or plan.reader is None or not isinstance(value, dict):
        return {}
    base = "/".join(call.request.path.split("/")[: -plan.operation.path.rstrip("/").count("/") or None])
    return {"location": base + plan.address({**call.path, **value}, str(value.get(plan.key, "")))}
