"""Find the resources that paths show, and say what each operation does to them."""

from collections.abc import Iterator
from typing import Any

import attrs

from ...spec.pointers import join
from ..schemas import singular
from .desk import Desk
from .names import Names, snake, words
from .operations import Operation, is_version
from .shapes import Place, json_schema, list_with, object_with, properties, success

_ON_ITEM = {"get": "get", "put": "replace", "patch": "update", "delete": "delete"}
_ON_COLLECTION = {"post": "create", "get": "list"}
_KEYS = (
    "id",
    "uuid",
    "_id",
    "guid",
    "uid",
    "code",
    "slug",
    "key",
    "sku",
    "number",
    "name",
    "username",
    "email",
)
_WRITING = ("create", "update", "replace")
_TAKERS = ("get", "update", "replace", "delete")
_NOTE = "Read from the paths and from the schemas of what is sent and answered."


@attrs.frozen(eq=False)
class Resource:
    """A resource: its name, the member that identifies it, and the operations on it by their actions."""

    name: str
    key: str
    variable: str
    actions: dict[str, Operation]


def find_resources(desk: Desk, operations: list[Operation]) -> list[Resource]:
    """Say of each operation on a resource what it does to it, and link what makes one to what takes it."""
    found = list(_resources(desk, operations))
    for resource in found:
        for action, operation in resource.actions.items():
            _mark(desk, operation, resource, action)
        if "create" in resource.actions:
            _link(desk, resource)
    _view_others(desk, operations, found)
    return found


def _mark(desk: Desk, operation: Operation, resource: Resource, action: str) -> None:
    source = desk.inferred(operation.node, _NOTE)
    told = {"name": resource.name, "action": action, "key": resource.key, "x-source": source}
    operation.node["x-resource"] = told


def _view_others(desk: Desk, operations: list[Operation], resources: list[Resource]) -> None:
    """Say of what else is asked of an object that it belongs to it."""
    places = {_place(resource): resource for resource in resources}
    for operation in operations:
        above, bracket, _ = f"{operation.path}/".rpartition("}/")
        resource = places.get(f"{above}}}") if bracket and operation.section == "paths" else None
        if resource and "x-resource" not in operation.node:
            _mark(desk, operation, resource, "view")


def _place(resource: Resource) -> str:
    """Return the path of one object."""
    on_one = (operation for action, operation in resource.actions.items() if action in _TAKERS)
    return next((operation.path.rstrip("/") for operation in on_one), "")


def _resources(desk: Desk, operations: list[Operation]) -> Iterator[Resource]:
    by_path: dict[str, dict[str, Operation]] = {}
    for operation in operations:
        if operation.section == "paths":
            by_path.setdefault(operation.path, {})[operation.method] = operation
    names = Names()
    for path in sorted(by_path, key=lambda path: (path.count("/"), path)):
        collection, _, last = path.rstrip("/").rpartition("/")
        if _is_variable(last) and _is_noun(collection.rpartition("/")[2]):
            above = by_path.get(collection, {}) or by_path.get(f"{collection}/", {})
            found = _resource(desk, last[1:-1], collection, above, by_path[path])
            if found:
                yield attrs.evolve(found, name=names.free(_name(collection, found.name, names), "_"))


def _is_variable(part: str) -> bool:
    return part.startswith("{") and part.endswith("}") and part.count("{") == 1


def _is_noun(part: str) -> bool:
    return bool(words(part)) and "{" not in part and not is_version(part)


def _name(collection: str, name: str, names: Names) -> str:
    """Return the name, with what the path says before it where another resource has it."""
    nouns = [part for part in collection.split("/")[:-1] if _is_noun(part)]
    return f"{singular(snake(nouns[-1]))}_{name}" if names.has(name) and nouns else name


def _resource(
    desk: Desk, variable: str, collection: str, above: dict[str, Operation], items: dict[str, Operation]
) -> Resource | None:
    noun = snake(collection.rpartition("/")[2])
    name = "_".join([*noun.split("_")[:-1], singular(noun.split("_")[-1])])
    answers = (_answered(desk, operation) for operation in _readers(above, items))
    shown = [schema for schema in answers if schema]
    keys = _candidates(variable, name)
    key = next((key for key in keys for schema in shown if _holds(desk, schema, key)), None)
    if key is None or not name[:1].isalpha() or _is_narrow(desk, variable, items):
        return None
    actions = {_ON_COLLECTION[m]: op for m, op in above.items() if m in _ON_COLLECTION}
    actions |= {_ON_ITEM[m]: op for m, op in items.items() if m in _ON_ITEM}
    if not {"update", "replace"} & actions.keys() and "post" in items:
        actions["update"] = items["post"]
    served = {action: op for action, op in actions.items() if _is_served(desk, action, op, key)}
    is_whole = len(served) > 1 and not served.keys() <= {"list", "create"}
    return Resource(name, key, variable, served) if is_whole else None


def _is_narrow(desk: Desk, variable: str, items: dict[str, Operation]) -> bool:
    """Tell whether a path takes some keys alone, so that not every object could be asked for."""
    holders = [holder for op in items.values() for holder in (op.node, op.holder)]
    written = [desk.resolve(each) for holder in holders for each in holder.get("parameters", ())]
    schemas = (desk.resolve(p.get("schema", {})) for p in written if p.get("name") == variable)
    return any({"enum", "pattern", "maximum", "maxLength"} & schema.keys() for schema in schemas)


def _readers(above: dict[str, Operation], items: dict[str, Operation]) -> Iterator[Operation]:
    yield from (items[method] for method in ("get", "put", "patch") if method in items)
    yield from (above[method] for method in ("post", "get") if method in above)


def _candidates(variable: str, name: str) -> list[str]:
    """Return what the member may be called that identifies a resource, the likeliest first."""
    camel = "".join(word.capitalize() for word in name.split("_"))
    spelled = (f"{name}_id", f"{camel[:1].lower()}{camel[1:]}Id", f"{camel}Id", f"{camel}ID")
    own = [variable] if variable.lower() != "id" else []
    return list(dict.fromkeys([*own, "id", *spelled, *_KEYS, "Id", "ID"]))


def _answered(desk: Desk, operation: Operation) -> Any:
    found = success(operation.node)
    return json_schema(desk, found[1]) if found else None


def _holds(desk: Desk, schema: Any, key: str) -> bool:
    return object_with(desk, schema, key) is not None or list_with(desk, schema, key) is not None


def _is_served(desk: Desk, action: str, operation: Operation, key: str) -> bool:
    """Tell whether the simulator can do what an operation does, by what the schemas say."""
    if "x-resource" in operation.node:
        return False
    answered = _answered(desk, operation)
    if action in _WRITING and not _takes_object(desk, action, operation, key):
        return False
    if action == "list":
        return answered is not None and list_with(desk, answered, key) is not None
    shows_it = answered is not None and object_with(desk, answered, key) is not None
    return shows_it or action == "delete" or (answered is None and action not in ("get", "create"))


def _takes_object(desk: Desk, action: str, operation: Operation, key: str) -> bool:
    """Tell whether a body describes an object, and leaves it the key that it has or will be given."""
    taken = properties(desk, json_schema(desk, operation.node.get("requestBody")))
    if action == "create":
        sent = _sent(desk, operation)
        return bool(taken) and not any(isinstance(value, dict) and key in value for value in sent)
    return bool(taken) and not _is_free_text(desk, taken.get(key))


def _is_free_text(desk: Desk, schema: Any) -> bool:
    """Tell whether a body may give an object any other key than that of its path."""
    told = desk.resolve(schema) if schema is not None else {}
    return told.get("type") == "string" and not {"readOnly", "format", "enum", "pattern"} & told.keys()


def _sent(desk: Desk, operation: Operation) -> Iterator[Any]:
    """Yield the bodies that the source shows as sent."""
    for media in desk.resolve(operation.node.get("requestBody")).get("content", {}).values():
        examples = media.get("examples")
        for example in examples.values() if isinstance(examples, dict) else ():
            yield desk.resolve(example).get("value")


def _link(desk: Desk, resource: Resource) -> None:
    """Add to the answer of a creation the links to what can be done to the new object."""
    create = resource.actions["create"]
    found = success(create.node)
    schema = _answered(desk, create)
    place = object_with(desk, schema, resource.key) if schema else None
    if found is None or place is None:
        return
    response = desk.trace.clone(desk.resolve(found[1])) if "$ref" in found[1] else found[1]
    create.node["responses"][found[0]] = response
    links = response.setdefault("links", {})
    linked = {link.get("operationId") for link in links.values() if isinstance(link, dict)}
    for action in _TAKERS:
        if action in resource.actions and resource.actions[action].node["operationId"] not in linked:
            links[action] = _link_to(desk, resource, action, place)


def _link_to(desk: Desk, resource: Resource, action: str, place: Place) -> dict[str, Any]:
    create, taker = resource.actions["create"], resource.actions[action]
    held = f"$response.body#{join('', *place, resource.key)}"
    shared = [part[1:-1] for part in create.path.split("/") if _is_variable(part)]
    return {
        "operationId": taker.node["operationId"],
        "x-source": desk.inferred(create.node, _NOTE),
        "parameters": {name: f"$request.path.{name}" for name in shared} | {resource.variable: held},
    }
