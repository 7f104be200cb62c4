"""Make the methods that send any number of items, from the operations that take many in one call."""

from collections.abc import Iterable, Iterator, Sequence

import attrs

from ..spec import Batch, Operation, Spec
from .accepted import accepted_type
from .calls import Argument, Load, Method
from .literals import construct, literal, tuple_of
from .media import is_json, preferred
from .method_docs import method_docstring
from .naming import attribute_name, load_names
from .returned import Returned, returned_type
from .schemas import ANYTHING, Schema, Schemas
from .variants import variants_of
from .wire import property_path

_SETTING_ACTIONS = frozenset({"upsert", "update", "replace", "delete"})
"""What a store does that leaves it as it is when it is done again."""

_OWN = (
    ("concurrency", "How many calls are under way at once at most; with 1, items are written in their order"),
    (
        "journal",
        "A file that makes the load resumable: made again after a kill, with the same items, it goes on",
    ),
    (
        "resend_in_doubt",
        "Whether what may have been written is sent again; left out, where that is safe",
    ),
    ("progress", "Show a bar on a terminal, or be called with the items done and their number"),
)


def loads_of(
    spec: Spec, operations: Iterable[Operation], methods: Sequence[Method], schemas: Schemas
) -> tuple[Load, ...]:
    """Return the loads of a resource that has these operations and methods."""
    batches = [operation for operation in operations if _items(operation, schemas) is not None]
    taken = [method.name for method in methods]
    wanted = [(operation.name, _action(operation)) for operation in batches]
    names = load_names(wanted, taken, spec.client.field_prefix)
    inside = schemas.inside((*taken, *names))
    plain = {method.request: method for method in reversed(methods)}
    return tuple(
        _load(spec, operation, plain[f"{operation.method} {operation.path}"], name, inside)
        for operation, name in zip(batches, names, strict=True)
    )


def _load(spec: Spec, operation: Operation, method: Method, name: str, schemas: Schemas) -> Load:
    arguments = tuple(_arguments(operation, method, schemas))
    result = _result(operation, schemas)
    summary = f"{operation.summary.rstrip('.') or method.request}, in as many calls as the items take"
    return Load(
        name=name,
        batch=_source(spec, operation, method, schemas),
        summary=summary,
        docstring=method_docstring(
            method.request, summary, _description(operation), _documented(arguments), ()
        ),
        request=method.request,
        arguments=arguments,
        item=accepted_type(_items(operation, schemas) or {}, schemas),
        result=result.annotation if result else method.returns,
        record=_record(operation, schemas).annotation if result else method.returns,
    )


def _source(spec: Spec, operation: Operation, method: Method, schemas: Schemas) -> str:
    """Return the `Batch(…)` of a load."""
    batch, prefix = _batch(operation), spec.client.field_prefix
    result = _result(operation, schemas)
    action = operation.resource and operation.resource.action
    variant = next(variants_of(operation, spec.idempotency_header))
    return construct(
        "Batch",
        method.constant,
        _path(batch.items),
        most=literal(batch.max),
        results=_path(batch.results) if result and batch.results else None,
        decoder=result.decoder if result else None,
        record=_member(batch.record, prefix) if result else None,
        error=_member(batch.error, prefix) if result else None,
        sets_state="True" if action in _SETTING_ACTIONS else None,
        keyed="True" if variant.idempotency_key or spec.idempotency_header else None,
    )


def _batch(operation: Operation) -> Batch:
    if operation.batch is None:
        raise ValueError(f"{operation.id} takes no batch.")
    return operation.batch


def _arguments(operation: Operation, method: Method, schemas: Schemas) -> Iterator[Argument]:
    """Yield the arguments of the plain method, without the items and with what else a body may hold."""
    own = {"items", *(name for name, _ in _OWN)}
    top = property_path(_batch(operation).items)
    for argument in method.arguments:
        if argument.role == "body" and top and not method.fields:
            rest = f"Mapping[{schemas.builtin('str')}, {ANYTHING}]"
            yield Argument("body", rest, "The other members of the body.", "body", required=False)
        elif argument.role in {"path", "parameter"} or _stays(argument, top):
            name = f"{argument.name}_" if argument.name in own else argument.name
            required = argument.required and argument.wire != "".join(top[:1])
            yield attrs.evolve(argument, name=name, required=required)


def _stays(argument: Argument, top: tuple[str, ...]) -> bool:
    """Tell whether a member of the body is not the items alone."""
    return argument.role == "field" and bool(top) and (argument.wire,) != top


def _documented(arguments: Sequence[Argument]) -> tuple[Argument, ...]:
    items = Argument("items", "", "Any iterable, read as the items are needed.", "body")
    own = (Argument(name, "", text, "parameter") for name, text in _OWN)
    paths = (argument for argument in arguments if argument.role == "path")
    others = (argument for argument in arguments if argument.role != "path")
    return (*paths, items, *others, *own)


def _description(operation: Operation) -> str:
    how = (
        f"At most {_batch(operation).max} items go into one call, and several calls are under way at once"
        " as far as the quotas allow. Nothing is sent until the load is iterated over, which yields what came"
        " of each item in their order, or run()."
    )
    return "\n\n".join(part for part in (operation.description, how) if part)


def _action(operation: Operation) -> str:
    return operation.resource.action if operation.resource else "send"


def _items(operation: Operation, schemas: Schemas) -> Schema | None:
    """Return the schema of an item; None where the request is not JSON with an array in it."""
    media = preferred(operation.body.content) if operation.body else None
    if operation.batch is None or media is None or not is_json(media.media_type):
        return None
    array = _inside(media.schema or {}, operation.batch.items, schemas)
    return array.get("items", {}) if array.get("type") == "array" else None


def _result(operation: Operation, schemas: Schemas) -> Returned | None:
    schema = _result_schema(operation, schemas)
    return None if schema is None else returned_type(schema, schemas)


def _record(operation: Operation, schemas: Schemas) -> Returned:
    schema = _result_schema(operation, schemas) or {}
    for name in property_path(_batch(operation).record or ""):
        schema = schemas.properties(schemas.resolved(schema)).get(name, {})
    return returned_type(schema, schemas)


def _result_schema(operation: Operation, schemas: Schemas) -> Schema | None:
    """Return the schema of what a reply tells of one item; None where it tells nothing of each."""
    successes = (response for response in operation.responses if response.status.startswith("2"))
    media = next((m for response in successes for m in response.content if is_json(m.media_type)), None)
    results = _batch(operation).results
    if results is None or media is None:
        return None
    item: Schema = _inside(media.schema or {}, results, schemas).get("items", {})
    return item


def _inside(schema: Schema, path: str, schemas: Schemas) -> Schema:
    """Return the resolved schema at a path of properties."""
    found = schemas.resolved(schema)
    for name in property_path(path):
        found = schemas.resolved(schemas.properties(found).get(name, {}))
    return found


def _path(path: str) -> str:
    return tuple_of(map(literal, property_path(path)))


def _member(path: str | None, prefix: str) -> str | None:
    if path is None:
        return None
    names = property_path(path)
    attributes = (literal(attribute_name(name, prefix)) for name in names)
    return construct("Member", tuple_of(map(literal, names)), tuple_of(attributes))
