"""Answer reads with documents as the store keeps them: their JSON is put into the reply unread."""

from collections.abc import Callable, Mapping

import orjson

from ..messages import Json, write_json
from ..resources.listing import list_page
from ..resources.plans import Outcome, ResourcePlan
from ..resources.replies import reply
from ..resources.targets import check_parents
from ..rules import Call, Reply

_Splice = Callable[[Call, ResourcePlan, Outcome], Reply | None]


def spliced_reply(call: Call, plan: ResourcePlan) -> Reply | None:
    """Answer a read of one object or of a list; None for all else, and for what has to be looked into."""
    splice = _SPLICES.get(plan.resource.action)
    if splice is None or plan.unread is None:
        return None
    if plan.parents:
        check_parents(call, plan)
    return splice(call, plan, plan.unread)


def _get(call: Call, plan: ResourcePlan, outcome: Outcome) -> Reply | None:
    if plan.own is None or plan.links or plan.resource.unless or "location" in outcome.headers:
        return None
    path = call.path
    body = call.store.get_bytes(plan.kind.collection(path, plan.variables), str(path[plan.own]))
    if body is None:
        return None
    if outcome.place == ():
        return Reply(outcome.status, Json(body, lasts=True), outcome.media_type)
    return _written(reply(call, plan, outcome, orjson.Fragment(body)), plan)


def _list(call: Call, plan: ResourcePlan, _: Outcome) -> Reply:
    return _written(list_page(call, plan, orjson.Fragment), plan)


def _written(found: Reply, plan: ResourcePlan) -> Reply:
    body = Json(write_json(found.body), lasts=plan.is_timeless)
    return Reply(found.status, body, found.media_type, found.headers)


_SPLICES: Mapping[str, _Splice] = {"get": _get, "list": _list}
