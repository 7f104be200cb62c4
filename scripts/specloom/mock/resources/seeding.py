"""Write into the store what a simulator starts with."""

from collections.abc import Collection, Iterator, Mapping
from reprlib import repr as shorten
from typing import Any

from ...spec import Operation
from ..schemas import in_words
from ..storage.store import Store
from .catalog import Resources
from .plans import ResourcePlan
from .subjects import shown_objects
from .targets import link_name

_TELLING = ("get", "list", "create", "upsert", "update", "replace")
"""The actions whose examples hold a resource, those that hold it whole first."""


def seed_resources(resources: Resources, now: float, store: Store, document: Mapping[str, Any]) -> None:
    """Write a seed document, `{resource: [objects with their key]}`, with what replies require of them.

    Raises ValueError, with the place, for what is of another shape, or could not be shown in a reply.
    """
    for name, objects in document.items():
        resource = name.partition("/")[0]
        if resource not in resources.names:
            known = ", ".join(resources.names) or "none"
            raise ValueError(f"there is no resource {name!r}; there are: {known}")
        key, fit = resources.key(name), resources.fit(resource)
        for number, value in enumerate(seed_records(name, objects, key)):
            whole = fit.complete(value, now)
            if wrong := fit.breaches(whole, f"{name}[{number}]"):
                raise ValueError(in_words(f"no reply can show {name} {value[key]!r}", wrong))
            store.put(name, str(value[key]), whole)


def check_written(resources: Resources, store: Store) -> None:
    """Raise ValueError for an object of a resource that was just written, and that no reply could show."""
    for collection, key in store.written():
        name = collection.partition("/")[0]
        value = store.get(collection, key) if name in resources.names else None
        if value and (wrong := resources.fit(name).breaches(value, name)):
            raise ValueError(in_words(f"no reply can show {name} {key!r}", wrong))


def seed_records(name: str, objects: Any, *members: str) -> Iterator[dict[str, Any]]:
    """Yield the records that a seed document has of a resource, each with these members.

    Raises ValueError, with the place, for what is not a list of such objects.
    """
    wanted = f"with its {' and '.join(members)}" if members else "of values"
    if not isinstance(objects, list | tuple):
        raise ValueError(f"{name} is {shorten(objects)}; it takes a list of objects, each {wanted}")
    for number, value in enumerate(objects):
        if not isinstance(value, dict):
            raise ValueError(f"{name}[{number}] is {shorten(value)}; it takes an object {wanted}")
        if missing := [member for member in members if member not in value]:
            raise ValueError(f"{name}[{number}] has no {missing[0]}; it takes an object {wanted}")
        yield value


def seed_examples(
    store: Store, resources: Resources, now: float, names: Collection[str] | None = None
) -> None:
    """Write the objects that the spec prints as examples of its resources, so that they work as printed.

    `names` are those of the resources that are meant, all by default.
    """
    for action in _TELLING:
        for operation in resources.operations():
            resource = operation.resource
            if resource and resource.action == action and (names is None or resource.name in names):
                _seed_shown(store, resources, resources.plan(operation), now)


def _seed_shown(store: Store, resources: Resources, plan: ResourcePlan, now: float) -> None:
    printed = _printed(plan.operation)
    collection = plan.kind.collection(printed, plan.variables)
    for value in shown_objects(plan.spec, plan.operation):
        key = str(value.get(plan.key, ""))
        if key and store.get_bytes(collection, key) is None:
            store.put(collection, key, resources.fit(plan.kind.name).complete(value, now))
            for link in plan.links:
                store.remember(collection, link_name(link.kind), str(printed[link.name]), key)


def _printed(operation: Operation) -> dict[str, Any]:
    """Return the values of a path that the spec prints."""
    return {p.name: next(iter(p.examples.values()), "") for p in operation.in_location("path")}
