"""Do what `x-resource` says to the store: the floor for vendors without rules of their own."""

from collections.abc import Callable, Mapping

from ..rules import Call, Reply
from .changing import changes_of
from .listing import count, list_page, view
from .plans import ResourcePlan
from .replies import reply
from .targets import Target, Value, check_parents, found_of, target_of
from .writing import create, delete, replace, update, upsert


def act(call: Call, plan: ResourcePlan) -> Reply | None:
    """Do what an operation does to its resource; None where the spec declares no success."""
    if not plan.outcomes:
        return None
    check_parents(call, plan)
    if plan.resource.action in _READING:
        return _READING[plan.resource.action](call, plan)
    target = target_of(call, plan, call.body)
    value, status = write(target)
    changes = changes_of(plan.resource.action, value, status)
    return reply(call, plan, plan.outcome(status), value, changes)


def write(target: Target) -> tuple[Value, int | None]:
    """Read or write one object; also return the status that says best what was done."""
    return _ACTIONS[target.plan.resource.action](target)


def _get(target: Target) -> tuple[Value, int | None]:
    return found_of(target), None


_ACTIONS: Mapping[str, Callable[[Target], tuple[Value, int | None]]] = {
    "get": _get,
    "create": create,
    "update": update,
    "replace": replace,
    "upsert": upsert,
    "delete": delete,
}
_READING: Mapping[str, Callable[[Call, ResourcePlan], Reply | None]] = {
    "list": list_page,
    "count": count,
    "view": view,
}
