"""Create, change and delete stored objects, each as one action of `x-resource`.

Every action returns the object, and the status that says best what was done.
"""

from collections.abc import Iterable
from typing import Any

from ..clock import iso
from ..http.parameters import kinds_of
from ..messages import media_type_of
from ..rules import Declined
from .changing import merged
from .envelopes import get_at, properties_of
from .plans import ResourcePlan
from .targets import Target, Value, found_of, has_all, link_name, sent_of, stored

_TAKEN = (409, 422, 400)
_MERGE_PATCH = "application/merge-patch+json"


def create(target: Target) -> tuple[Value, int | None]:
    """Create an object, or take a deleted one up again."""
    sent, plan = sent_of(target), target.plan
    held = _to_revive(target, sent) if target.id or plan.kind.is_exclusive else None
    if held is not None:
        return _keep(target, held | sent | {target.key: held[target.key]}), 201
    if target.id:
        own: Any = sent.get(target.key, target.call.path.get(plan.own or "", target.id))
    else:
        own = plan.identifiers.new(target.call.store, target.collection, target.call.random)
    path = {name: target.call.path[name] for name in plan.told_by_path}
    value = {target.key: own, **path, **sent}
    if value[target.key] in (None, ""):  # that names nothing
        value[target.key] = own
    return _keep(target, value, new=not target.id and value[target.key] == own), 201


def update(target: Target) -> tuple[Value, int | None]:
    """Change the members that are sent."""
    found, sent = found_of(target), sent_of(target)
    if media_type_of(target.call.request.header("content-type")) == _MERGE_PATCH:
        return _change(target, found, merged(found, sent))
    return _change(target, found, found | sent)


def replace(target: Target) -> tuple[Value, int | None]:
    """Put what is sent in place of all that a caller may write."""
    found, plan = found_of(target), target.plan
    taken = properties_of(target.call.spec.document, plan.taken)
    own = {
        n: v
        for n, v in found.items()
        if n in plan.fixed or (taken and n in plan.properties and n not in taken)
    }
    return _change(target, found, sent_of(target) | own)


def upsert(target: Target) -> tuple[Value, int | None]:
    """Change the object that is meant, or create it."""
    found = _known(target)
    if found is None:
        return create(target)
    sent = sent_of(target)
    return _change(target, found, found | _reset(target, found, sent) | sent)


def delete(target: Target) -> tuple[Value, int | None]:
    """Remove an object, or mark it as deleted where the spec says so."""
    found = found_of(target)
    if target.plan.resource.sets:
        return _keep(target, found), None
    target.call.store.delete(target.collection, str(found[target.key]))
    return found, None


def _change(target: Target, found: Value, value: Value) -> tuple[Value, int | None]:
    _refuse_living(target, _rivals(target, value, found[target.key]))
    return _keep(target, value | {target.key: found[target.key]}), 200


def _keep(target: Target, value: Value, *, new: bool = False) -> Value:
    """Store an object, with what the operation sets and what the vendor's replies demand.

    A `new` one has an id that no other has.
    """
    call, plan = target.call, target.plan
    times = dict.fromkeys(plan.stamped, iso(call.now)) if plan.stamped else {}
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


def _to_revive(target: Target, sent: Value) -> Value | None:
    """Return the deleted object that a creation takes up again; refuse one that a living object forbids."""
    same = stored(target, target.id)
    held = ([same] if same else []) + _rivals(target, sent)
    _refuse_living(target, held)
    return held[0] if held and (held[0] is same or _revives(target.plan)) else None


def _refuse_living(target: Target, others: Iterable[Value]) -> None:
    if any(not has_all(other, target.plan.kind.deleted) for other in others):
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


def _known(target: Target) -> Value | None:
    match = target.plan.resource.match
    found = stored(target, target.id)
    if found is None and match and isinstance(target.sent, dict):
        wanted = get_at(target.sent, tuple(match.split(".")))
        same = target.call.store.having(target.collection, match, wanted) if wanted is not None else iter(())
        found = next(same, None)
    return None if found is None or has_all(found, target.plan.resource.unless) else found


def _reset(target: Target, found: Value, sent: Value) -> Value:
    """Return null for what an upsert erases by leaving it out, where the spec lets that be null."""
    plan, document = target.plan, target.call.spec.document
    if plan.resource.resets is None:
        return {}
    names = properties_of(document, plan.taken).keys() - sent.keys() - {*plan.resource.resets, target.key}
    kinds = {name: kinds_of(document, plan.properties[name]) for name in names & found.keys()}
    return {name: None for name, kind in kinds.items() if not kind or "null" in kind}
