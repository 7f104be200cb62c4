"""Find the stored object that a call is about, and what is sent of it."""

from collections.abc import Mapping
from typing import Any

import attrs

from ..http.forms import Upload, is_file
from ..rules import Call, Declined
from .plans import ResourcePlan

Value = dict[str, Any]

_MISSING = (404, 400)
_MAY_BE_FILES = (Upload, list)


@attrs.frozen(eq=False, repr=False)
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


def check_parents(call: Call, plan: ResourcePlan) -> None:
    """Refuse what stands under the path of an object that there is not."""
    for parent in plan.parents:
        collection = parent.kind.collection(call.path, parent.variables)
        if call.store.get_bytes(collection, str(call.path[parent.own])) is None:
            raise Declined(f"there is no such {parent.kind.name}", *_MISSING)


def link_name(kind: str) -> str:
    """Return the name under which the store knows what an object belongs to."""
    return f"/{kind}"


def found_of(target: Target) -> Value:
    """Return the object that is called for; refuse when there is none, or none any more."""
    found = stored(target, target.id)
    if found is None or has_all(found, target.plan.resource.unless):
        raise Declined(f"there is no such {target.plan.kind.name}", *_MISSING)
    return found


def stored(target: Target, key: str) -> Value | None:
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


def has_all(value: Value, wanted: Mapping[str, Any]) -> bool:
    """Tell whether an object has all the values that are wanted, if any are."""
    return bool(wanted) and all(value.get(name) == member for name, member in wanted.items())


def sent_of(target: Target) -> Value:
    """Return what a request says of the resource, without what only the vendor writes or never tells."""
    if not isinstance(target.sent, dict):
        raise Declined("the body must be an object", 400, 422)
    apart = target.plan.ignored
    if apart.isdisjoint(target.sent) and not target.plan.takes_files:
        return target.sent
    return {
        name: v
        for name, v in target.sent.items()
        if name not in apart and not (isinstance(v, _MAY_BE_FILES) and is_file(v))
    }
