"""Do what `x-resource` says to the store: the floor for vendors without rules of their own."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import attrs

from ..spec import MediaType, Operation, Resource, Spec
from .envelopes import (
    fill,
    get_at,
    is_hidden,
    place_of_kind,
    place_of_object,
    properties_of,
    put_at,
    schema_at,
)
from .examples import example_reply, status_number
from .forms import is_file
from .messages import is_json, media_type_of
from .paging import paged, place_of
from .parameters import kinds_of
from .rules import Call, Declined, Reply
from .store import Store

_VARIABLE = re.compile(r"\{([^{}]*)\}")
_ON_ONE = frozenset({"get", "update", "replace", "delete", "view"})
_TELLING = ("get", "list", "create", "upsert", "update", "replace")
"""The actions whose examples hold a resource, those that hold it whole first."""


@attrs.frozen
class _Target:
    """The stored objects that a call is about, the property that names one, the name of the one called for.

    `reply` is the schema of the reply, which holds the object or list at `place`.
    """

    collection: str
    key: str
    id: str
    reply: Any
    place: tuple[str, ...] | None


def resource_reply(call: Call, resource: Resource) -> Reply | None:
    """Act on the store as an operation's `x-resource` says.

    None for a batch, which needs a rule.
    """
    success = call.operation.success
    if success is None or call.operation.batch:
        return None
    media = _json_media(call.operation)
    target = _target(call, resource, media.schema if media else {})
    if resource.action == "view":
        return _view(call, target)
    body = _ACTIONS[resource.action](call, target)
    status = status_number(success.status)
    if media is None:
        return Reply(status)
    return Reply(status, fill(call.spec.document, media.schema or {}, body, call.now), media.media_type)


def seed_resources(store: Store, document: Mapping[str, Any]) -> None:
    """Write a seed document: `{resource: [objects with an id]}`."""
    for name, objects in document.items():
        for value in objects:
            store.put(_collection(name, []), str(value["id"]), value)


def seed_examples(store: Store, spec: Spec) -> None:
    """Write the objects that the spec prints as examples of its resources, so that they work as printed."""
    for action in _TELLING:
        for operation in spec.operations:
            media = _json_media(operation)
            if media and not operation.batch and operation.resource and operation.resource.action == action:
                for body in media.examples.values():
                    _seed_example(store, spec, operation, media, body)


def _seed_example(store: Store, spec: Spec, operation: Operation, media: MediaType, body: Any) -> None:
    resource = operation.resource or Resource("", "")
    place = _place(spec, operation, resource, media.schema)
    held = get_at(body, place) if place is not None else None
    printed = {p.name: next(iter(p.examples.values()), "") for p in operation.in_location("path")}
    scope = [str(printed[name]) for name in _VARIABLE.findall(operation.path)]
    collection = _collection(resource.name, scope[:-1] if resource.action in _ON_ONE else scope)
    key = resource.key or "id"
    for value in held if isinstance(held, list) else [held]:
        if isinstance(value, dict) and key in value and store.get(collection, str(value[key])) is None:
            store.put(collection, str(value[key]), value)


def _place(spec: Spec, operation: Operation, resource: Resource, schema: Any) -> tuple[str, ...] | None:
    if resource.action == "count":
        return place_of_kind(spec.document, schema or {}, "integer")
    if resource.action != "list":
        return place_of_object(spec.document, schema or {}, resource.key or "id")
    if operation.pagination:
        return place_of(operation.pagination.items)
    return place_of_kind(spec.document, schema or {}, "array")


def _json_media(operation: Operation) -> MediaType | None:
    content = operation.success.content if operation.success else ()
    return next((media for media in content if is_json(media_type_of(media.media_type))), None)


def _target(call: Call, resource: Resource, schema: Any) -> _Target:
    values = [str(call.path[name]) for name in _VARIABLE.findall(call.operation.path)]
    own = values.pop() if resource.action in _ON_ONE and values else ""
    key = resource.key or "id"
    sent = call.body.get(key, "") if isinstance(call.body, dict) else ""
    place = _place(call.spec, call.operation, resource, schema)
    return _Target(_collection(resource.name, values), key, own or str(sent), schema or {}, place)


def _collection(name: str, scope: list[str]) -> str:
    return json.dumps([name, *scope])


def _sent(call: Call) -> dict[str, Any]:
    """Return what a request says of the resource, without what only the vendor writes or never tells."""
    if not isinstance(call.body, dict):
        raise Declined("the body must be an object", 400, 422)
    document = call.spec.document
    content = call.operation.body.content if call.operation.body else ()
    members = properties_of(document, content[0].schema or {}) if content else {}
    apart = {name for name, schema in members.items() if is_hidden(document, schema)}
    return {name: value for name, value in call.body.items() if name not in apart and not is_file(value)}


def _found(call: Call, target: _Target) -> dict[str, Any]:
    found = call.store.get(target.collection, target.id)
    if found is None:
        raise Declined(f"there is no such {target.key}", 404, 400)
    return found


def _kept(call: Call, target: _Target, value: dict[str, Any]) -> Any:
    whole = fill(call.spec.document, _schema(call, target), value, call.now)
    call.store.put(target.collection, str(whole[target.key]), whole)
    return _told(target, whole)


def _schema(call: Call, target: _Target) -> Any:
    """Return the schema of the resource in a reply; any where the reply does not hold it."""
    return {} if target.place is None else schema_at(call.spec.document, target.reply, target.place)


def _told(target: _Target, value: Any) -> Any:
    return {} if target.place is None else put_at({}, target.place, value)


def _get(call: Call, target: _Target) -> Any:
    return _told(target, _found(call, target))


def _view(call: Call, target: _Target) -> Reply | None:
    """Answer with the example of what belongs to a resource, under the resource's own key."""
    own = _found(call, target)[target.key]
    reply = example_reply(call)
    if reply is None or target.place is None or not isinstance(reply.body, dict):
        return reply
    return attrs.evolve(reply, body=put_at(reply.body, (*target.place, target.key), own))


def _create(call: Call, target: _Target) -> Any:
    if target.id and call.store.get(target.collection, target.id):
        raise Declined(f"there is a {target.key} {target.id} already", 409, 422, 400)
    own = {} if target.id else {target.key: _new_key(call, target)}
    return _kept(call, target, {**own, **_sent(call)})


def _new_key(call: Call, target: _Target) -> int | str:
    schema = properties_of(call.spec.document, _schema(call, target)).get(target.key, {})
    if "integer" not in kinds_of(call.spec.document, schema):
        return call.uuid()
    number = call.store.count(target.collection) + 1
    while call.store.get(target.collection, str(number)):
        number += 1
    return number


def _update(call: Call, target: _Target) -> Any:
    found = _found(call, target)
    return _kept(call, target, found | _sent(call) | {target.key: found[target.key]})


def _replace(call: Call, target: _Target) -> Any:
    return _kept(call, target, {**_sent(call), target.key: _found(call, target)[target.key]})


def _upsert(call: Call, target: _Target) -> Any:
    known = target.id and call.store.get(target.collection, target.id)
    return _update(call, target) if known else _create(call, target)


def _delete(call: Call, target: _Target) -> Any:
    found = _found(call, target)
    call.store.delete(target.collection, target.id)
    return _told(target, found)


def _matching(call: Call, target: _Target) -> Iterator[dict[str, Any]]:
    paging = call.operation.pagination
    apart = {paging.request, paging.size} if paging else set()
    wanted = {name: value for name, value in call.query.items() if name not in apart}
    for value in call.store.documents(target.collection):
        if all(value[name] == wanted[name] for name in wanted.keys() & value.keys()):
            yield value


def _list(call: Call, target: _Target) -> Any:
    found = list(_matching(call, target))
    if call.operation.pagination is None:
        return _told(target, found)
    return paged(call, call.operation.pagination, {}, found, target.reply)


def _count(call: Call, target: _Target) -> Any:
    return _told(target, sum(1 for _ in _matching(call, target)))


_ACTIONS: Mapping[str, Callable[[Call, _Target], Any]] = {
    "get": _get,
    "create": _create,
    "update": _update,
    "replace": _replace,
    "upsert": _upsert,
    "delete": _delete,
    "list": _list,
    "count": _count,
}
