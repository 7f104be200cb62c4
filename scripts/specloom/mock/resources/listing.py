"""Answer with lists of stored objects, with their number, and with what is shown of one."""

from collections.abc import Callable
from typing import Any

import attrs
import orjson

from ..rules import Call, Reply
from ..storage.selection import Condition, Selection
from .envelopes import put_at
from .examples import example_reply
from .filters import values_conditions
from .plans import ResourcePlan
from .replies import reply, shown
from .targets import found_of, link_name, target_of


def list_page(call: Call, plan: ResourcePlan, read: Callable[[bytes], Any] = orjson.loads) -> Reply:
    """Answer with the page of a list that a call asks for; `read` makes a value of a stored document."""
    selection = _selection(call, plan, *plan.query.sorting(call))
    outcome, pager = plan.outcomes[0], plan.pager
    if pager is None:
        return reply(call, plan, outcome, [read(body) for body in call.store.page(selection)])
    window = pager.window(call)
    bodies = call.store.page(selection, window.offset, window.size)
    total = call.store.total(selection)
    items = shown(outcome, [read(body) for body in bodies])
    answer = reply(call, plan, outcome, items)
    headers = {"link": pager.links(call, window, total)} if "link" in outcome.headers else {}
    body = pager.fill(call, answer.body, window, items, total)
    return Reply(answer.status, body, answer.media_type, headers)


def count(call: Call, plan: ResourcePlan) -> Reply:
    """Answer with the number of objects that a call asks for."""
    return reply(call, plan, plan.outcomes[0], call.store.total(_selection(call, plan)))


def view(call: Call, plan: ResourcePlan) -> Reply | None:
    """Answer with the example of what belongs to a resource, under the resource's own key."""
    target = target_of(call, plan, call.body)
    own = found_of(target)[target.key]
    answer, place = example_reply(target.call), target.plan.outcomes[0].place
    if answer is None or place is None or not isinstance(answer.body, dict):
        return answer
    return attrs.evolve(answer, body=put_at(answer.body, (*place, target.key), own))


def _selection(
    call: Call, plan: ResourcePlan, order: str | None = None, descending: bool = False
) -> Selection:
    collection = plan.kind.collection(call.path, plan.variables)
    under = [Condition((link_name(v.kind),), "eq", (str(call.path[v.name]),)) for v in plan.links]
    unless = values_conditions(plan.resource.unless) if plan.resource.unless else ()
    conditions, exceptions = (*under, *plan.query.conditions(call)), (unless,) if unless else ()
    return Selection(collection, conditions, exceptions, order, descending)
