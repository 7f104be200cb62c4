"""Do what `x-resource` says to the store: the floor for vendors without rules of their own."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import attrs
import orjson

from ..clock import iso
from ..http.forms import Upload, is_file
from ..http.parameters import kinds_of
from ..messages import media_type_of
from ..rules import Call, Change, Declined, Reply
from ..storage.selection import Condition, Selection
from .changing import changes_of, merged
from .envelopes import get_at, properties_of, put_at
from .examples import example_reply
from .filters import values_conditions
from .plans import Outcome, ResourcePlan

Value = dict[str, Any]

_TAKEN = (409, 422, 400)
_MISSING = (404, 400)
_MAY_BE_FILES = (Upload, list)
_MERGE_PATCH = "application/merge-patch+json"


@attrs.frozen
class Target:
    """The stored objects that a call is about, the name of the one called for, and what is sent of it."""

    call: Call
    plan: ResourcePlan
    collection: str
    id: str
    sent: Any

    @property
    def key(self) -> str:
        """Return the property that identifies an object."""
        return self.plan.key


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
    return reply(call, plan, plan.outcome(status) or plan.outcomes[0], value, changes)


def write(target: Target) -> tuple[Value, int | None]:
    """Read or write one object; also return the status that says best what was done."""
    return _ACTIONS[target.plan.resource.action](target)


def target_of(call: Call, plan: ResourcePlan, sent: Any) -> Target:
    """Find out which object a call, or an item of its batch, is about."""
    collection = plan.kind.collection(call.path, plan.variables)
    named = sent.get(plan.key) if isinstance(sent, dict) else sent if plan.operation.batch else None
    if plan.own is not None:
        named = call.path[plan.own]
    elif named is None:
        named = call.query.get(plan.key, "")
    elif plan.resource.action == "create" and plan.key in plan.ignored:
        named = ""
    return Target(call, plan, collection, str(named), sent)


def reply(
    call: Call, plan: ResourcePlan, outcome: Outcome, value: Any, changes: tuple[Change, ...] = ()
) -> Reply:
    """Answer with an object, a list or a number at its place in the body that the spec describes."""
    headers, kind = _headers(call, plan, outcome, value), outcome.media_type
    body = None if kind is None else _body(call, plan, outcome, value)
    return Reply(outcome.status, body, kind, headers, changes=changes)


def _body(call: Call, plan: ResourcePlan, outcome: Outcome, value: Any) -> Any:
    if outcome.place == ():
        return shown(outcome, value)
    if outcome.place is None:
        printed = example_reply(call)
        return plan.completer.complete(outcome.schema, (printed and printed.body) or {}, call.now)
    as_ever = outcome is plan.outcomes[0] and plan.is_timeless
    envelope = plan.envelope if as_ever else plan.around(outcome, call.now)
    return put_at(envelope, outcome.place, shown(outcome, value))


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


def check_parents(call: Call, plan: ResourcePlan) -> None:
    """Refuse what stands under the path of an object that there is not."""
    for parent in plan.parents:
        collection = parent.kind.collection(call.path, parent.variables)
        if call.store.get_bytes(collection, str(call.path[parent.own])) is None:
            raise Declined(f"there is no such {parent.kind.name}", *_MISSING)


def _view(call: Call, plan: ResourcePlan) -> Reply | None:
    """Answer with the example of what belongs to a resource, under the resource's own key."""
    target = target_of(call, plan, call.body)
    own = _found(target)[target.key]
    answer, place = example_reply(target.call), target.plan.outcomes[0].place
    if answer is None or place is None or not isinstance(answer.body, dict):
        return answer
    return attrs.evolve(answer, body=put_at(answer.body, (*place, target.key), own))


def _count(call: Call, plan: ResourcePlan) -> Reply:
    return reply(call, plan, plan.outcomes[0], call.store.total(_selection(call, plan)))


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


def _selection(
    call: Call, plan: ResourcePlan, order: str | None = None, descending: bool = False
) -> Selection:
    collection = plan.kind.collection(call.path, plan.variables)
    under = [Condition((link_name(v.kind),), "eq", (str(call.path[v.name]),)) for v in plan.links]
    unless = values_conditions(plan.resource.unless) if plan.resource.unless else ()
    conditions, exceptions = (*under, *plan.query.conditions(call)), (unless,) if unless else ()
    return Selection(collection, conditions, exceptions, order, descending)


def link_name(kind: str) -> str:
    """Return the name under which the store knows what an object belongs to."""
    return f"/{kind}"


def _found(target: Target) -> Value:
    found = _stored(target, target.id)
    if found is None or _has_all(found, target.plan.resource.unless):
        raise Declined(f"there is no such {target.plan.kind.name}", *_MISSING)
    return found


def _stored(target: Target, key: str) -> Value | None:
    """Return the object that a call names, under what its path says that it belongs to.

    What has no name at all is the only one of its kind.
    """
    call, collection = target.call, target.collection
    if not key:
        single = target.plan.kind.single
        return next(call.store.documents(collection, limit=1), None) if single else None
    for link in target.plan.links:
        if not call.store.leads(collection, link_name(link.kind), str(call.path[link.name]), key):
            return None
    return call.store.get(collection, key)


def _has_all(value: Value, wanted: Mapping[str, Any]) -> bool:
    return bool(wanted) and all(value.get(name) == member for name, member in wanted.items())


def _sent(target: Target) -> Value:
    """Return what a request says of the resource, without what only the vendor writes or never tells."""
    if not isinstance(target.sent, dict):
        raise Declined("the body must be an object", 400, 422)
    apart = target.plan.ignored
    return {
        name: v
        for name, v in target.sent.items()
        if name not in apart and not (isinstance(v, _MAY_BE_FILES) and is_file(v))
    }


def _get(target: Target) -> tuple[Value, int | None]:
    return _found(target), None


def _create(target: Target) -> tuple[Value, int | None]:
    sent, plan = _sent(target), target.plan
    held = _to_revive(target, sent)
    if held is not None:
        return _keep(target, held | sent | {target.key: held[target.key]}), 201
    if target.id:
        own: Any = sent.get(target.key, target.call.path.get(plan.own or "", target.id))
    else:
        own = plan.identifiers.new(target.call.store, target.collection, target.call.random)
    return _keep(target, {target.key: own, **_of_path(target), **sent}, new=not target.id), 201


def _of_path(target: Target) -> Value:
    """Return the properties that are called as a variable of the path."""
    path, plan = target.call.path, target.plan
    return {v.name: path[v.name] for v in plan.variables if v.name in plan.properties}


def _to_revive(target: Target, sent: Value) -> Value | None:
    """Return the deleted object that a creation takes up again; refuse one that a living object forbids."""
    same = _stored(target, target.id)
    held = ([same] if same else []) + _rivals(target, sent)
    _refuse_living(target, held)
    return held[0] if held and (held[0] is same or _revives(target.plan)) else None


def _refuse_living(target: Target, others: Iterable[Value]) -> None:
    if any(not _has_all(other, target.plan.kind.deleted) for other in others):
        raise Declined(f"there is a {target.plan.kind.name} of these values already", *_TAKEN)


def _rivals(target: Target, value: Value, own: Any = None) -> list[Value]:
    """Return the other objects that have a value of this one which no two may have."""
    found: list[Value] = []
    for path in target.plan.kind.unique:
        wanted = get_at(value, tuple(path.split(".")))
        if wanted is not None:
            found += target.call.store.having(target.collection, path, wanted)
    return [other for other in found if own is None or other[target.key] != own]


def _revives(plan: ResourcePlan) -> bool:
    """Tell whether an operation undoes what a deletion has set."""
    sets = plan.resource.sets
    return any(name in sets and sets[name] != value for name, value in plan.kind.deleted.items())


def _update(target: Target) -> tuple[Value, int | None]:
    found, sent = _found(target), _sent(target)
    if media_type_of(target.call.request.header("content-type")) == _MERGE_PATCH:
        return _change(target, found, merged(found, sent))
    return _change(target, found, found | sent)


def _replace(target: Target) -> tuple[Value, int | None]:
    found, plan = _found(target), target.plan
    taken = properties_of(target.call.spec.document, plan.taken)
    own = {
        n: v
        for n, v in found.items()
        if n in plan.fixed or (taken and n in plan.properties and n not in taken)
    }
    return _change(target, found, _sent(target) | own)


def _change(target: Target, found: Value, value: Value) -> tuple[Value, int | None]:
    _refuse_living(target, _rivals(target, value, found[target.key]))
    return _keep(target, value | {target.key: found[target.key]}), 200


def _upsert(target: Target) -> tuple[Value, int | None]:
    found = _known(target)
    if found is None:
        return _create(target)
    sent = _sent(target)
    return _change(target, found, found | _reset(target, found, sent) | sent)


def _known(target: Target) -> Value | None:
    match = target.plan.resource.match
    found = _stored(target, target.id)
    if found is None and match and isinstance(target.sent, dict):
        wanted = get_at(target.sent, tuple(match.split(".")))
        same = target.call.store.having(target.collection, match, wanted) if wanted is not None else iter(())
        found = next(same, None)
    return None if found is None or _has_all(found, target.plan.resource.unless) else found


def _reset(target: Target, found: Value, sent: Value) -> Value:
    """Return null for what an upsert erases by leaving it out, where the spec lets that be null."""
    plan, document = target.plan, target.call.spec.document
    if plan.resource.resets is None:
        return {}
    names = properties_of(document, plan.taken).keys() - sent.keys() - {*plan.resource.resets, target.key}
    kinds = {name: kinds_of(document, plan.properties[name]) for name in names & found.keys()}
    return {name: None for name, kind in kinds.items() if not kind or "null" in kind}


def _delete(target: Target) -> tuple[Value, int | None]:
    found = _found(target)
    if target.plan.resource.sets:
        return _keep(target, found), None
    target.call.store.delete(target.collection, str(found[target.key]))
    return found, None


def _keep(target: Target, value: Value, *, new: bool = False) -> Value:
    """Store an object, with what the operation sets and what the vendor's replies demand.

    A `new` one has an id that no other has.
    """
    call, plan = target.call, target.plan
    names = (*plan.touched, *plan.resource.stamps)
    times = dict.fromkeys(names, iso(call.now)) if names else {}
    whole: Value = {**value, **plan.resource.sets, **times}
    if plan.gives_defaults:
        whole = plan.completer.complete(plan.taken, whole, call.now, "default")
    for schema in plan.whole:
        whole = plan.completer.complete(schema, whole, call.now)
    key = str(whole[target.key])
    call.store.put(target.collection, key, whole, new=new)
    if call.spec.subscription and call.spec.subscription.resource == plan.resource.name:
        from ..webhooks.endpoints import keep_secret

        keep_secret(call.store, call.spec.subscription, key, target.sent)
    for link in plan.links:
        call.store.remember(target.collection, link_name(link.kind), str(call.path[link.name]), key)
    return whole


_ACTIONS: Mapping[str, Callable[[Target], tuple[Value, int | None]]] = {
    "get": _get,
    "create": _create,
    "update": _update,
    "replace": _replace,
    "upsert": _upsert,
    "delete": _delete,
}
_READING: Mapping[str, Callable[[Call, ResourcePlan], Reply | None]] = {
    "list": list_page,
    "count": _count,
    "view": _view,
}
