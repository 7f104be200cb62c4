"""Get wrong what extensions promise: pages, resources, batches, formats, quotas, links and examples."""

from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from typing import Any

from ....spec import MediaType
from ....spec.pointers import join, lookup
from ....spec.references import resolve
from ..mutant import BATCH, CONTENT, FILTER, LIMITS, PAGINATION, STATE, Defect, Kind, Subject
from .choosing import Shows, anyhow, fact, node, wrong
from .edits import at, put, together
from .seen import seen

_WRONG = "wrong_name"
_ACTIONS = {"create": "upsert", "upsert": "create", "update": "replace", "replace": "update"}
_STYLES = {"page": "offset", "offset": "page"}
_OPS = {"eq": "lt", "lt": "gt", "gt": "lt", "lte": "gte", "gte": "lte", "contains": "eq"}
_TOLD = ("pages", "total", "page", "limit", "count", "next", "previous", "more")

Told = Mapping[str, Any]
Change = Callable[[Told], Iterator[tuple[str, Told]]]
"""Yields what an extension could say instead, each time with what is wrong about it."""


def _said_otherwise(extension: str, change: Change) -> Callable[[Subject], Iterator[Defect]]:
    def makes(subject: Subject) -> Iterator[Defect]:
        place = join(subject.operation.pointer, extension)
        for says, new in change(node(subject).get(extension, {})):
            yield wrong(f"{extension} of {subject.operation.id}: {says}", put(place, dict(new)))

    return makes


def _other_style(told: Told) -> Iterator[tuple[str, Told]]:
    style = _STYLES.get(told.get("style", ""))
    if style:
        yield f"the style is {style}", {**told, "style": style}


def _names_swapped(told: Told) -> Iterator[tuple[str, Told]]:
    if "size" in told and told.get("style") != "cursor":
        yield "request and size are swapped", {**told, "request": told["size"], "size": told["request"]}


def _members_swapped(told: Told) -> Iterator[tuple[str, Told]]:
    named = [name for name in _TOLD if name in told]
    for one, other in pairwise(named):
        yield f"{one} and {other} are swapped", {**told, one: told[other], other: told[one]}


def _items_elsewhere(told: Told) -> Iterator[tuple[str, Told]]:
    path = told.get("items", "/")
    if "." in path:
        yield "the items are one level higher", {**told, "items": path.rpartition(".")[0]}
    elif path != "/":
        yield "the reply itself is the items", {**told, "items": "/"}


def _other_default(told: Told) -> Iterator[tuple[str, Told]]:
    if "default" in told:
        yield "a page has one item", {**told, "default": 1}


def _other_action(told: Told) -> Iterator[tuple[str, Told]]:
    action = _ACTIONS.get(told.get("action", ""))
    if action:
        yield f"it is a {action}", {**told, "action": action}


def _other_filter(told: Told) -> Iterator[tuple[str, Told]]:
    for name, value in told.get("filters", {}).items():
        op = _OPS[value.get("op", "eq")]
        yield f"{name} asks for {op}", {**told, "filters": {**told["filters"], name: {**value, "op": op}}}


def _other_filtered(told: Told) -> Iterator[tuple[str, Told]]:
    for name, value in told.get("filters", {}).items():
        if told.get("key") and value.get("property") != told["key"]:
            other = {**value, "property": told["key"]}
            yield f"{name} is about {told['key']}", {**told, "filters": {**told["filters"], name: other}}


def _other_order(told: Told) -> Iterator[tuple[str, Told]]:
    default = told.get("sort", {}).get("default")
    if default:
        other = default.removeprefix("-") if default.startswith("-") else f"-{default}"
        yield f"the order is {other}", {**told, "sort": {**told["sort"], "default": other}}


def _other_sets(told: Told) -> Iterator[tuple[str, Told]]:
    for name, value in told.get("sets", {}).items():
        other = not value if isinstance(value, bool) else "wrong-value"
        yield f"{name} becomes {other}", {**told, "sets": {**told["sets"], name: other}}


def _resets(told: Told) -> Iterator[tuple[str, Told]]:
    if told.get("action") == "upsert" and "resets" not in told:
        yield "what is left out becomes null", {**told, "resets": {}}


def _keeps(told: Told) -> Iterator[tuple[str, Told]]:
    if "resets" in told:
        yield "what is left out is kept", {name: value for name, value in told.items() if name != "resets"}


def _larger_batches(subject: Subject) -> Iterator[Defect]:
    yield from _batches(subject, "takes more", lambda most: most + 1)


def _smaller_batches(subject: Subject) -> Iterator[Defect]:
    yield from _batches(subject, "takes fewer", lambda most: most - 1)


def _batches(subject: Subject, says: str, change: Callable[[int], int]) -> Iterator[Defect]:
    """Change the number of items in one call, in the schema of the list too."""
    batch, body = subject.operation.batch, subject.operation.body
    if batch is None or body is None or batch.max < 2 or batch.max > 1000:
        return
    places = [
        join(subject.operation.pointer, "x-batch", "max"),
        *_limits(subject, body.content[0], batch.items, batch.max),
    ]
    changes = (put(place, change(batch.max)) for place in places)
    yield wrong(f"x-batch of {subject.operation.id} {says} than {batch.max}", together(*changes))


def _limits(subject: Subject, content: MediaType, path: str, most: int) -> Iterator[str]:
    """Yield where the schema of a batch limits its items."""
    document = subject.spec.document
    found = resolve(document, content.schema, content.schema_pointer)
    for name in () if path == "/" else path.split("."):
        inner = found.value.get("properties", {}).get(name, {})
        found = resolve(document, inner, join(found.pointer, "properties", name))
    if found.value.get("maxItems") == most:
        yield join(found.pointer, "maxItems")


def _comes(extension: str, name: str) -> Shows:
    """Return what tells whether the member that an extension names was seen in a success."""

    def shows(subject: Subject, _defect: Defect) -> bool:
        member = node(subject)[extension][name].rpartition(".")[2]
        objects = (value for values in seen(subject).successes.values() for value in values)
        return any(isinstance(value, dict) and member in value for value in objects)

    return shows


def _results_elsewhere(told: Told) -> Iterator[tuple[str, Told]]:
    if "results" in told:
        yield f"the results are in {_WRONG}", {**told, "results": _WRONG}


def _other_error(told: Told) -> Iterator[tuple[str, Told]]:
    if "error" in told:
        yield f"an error is in {_WRONG}", {**told, "error": _WRONG}


def _other_record(told: Told) -> Iterator[tuple[str, Told]]:
    if "record" in told:
        yield f"a record is in {_WRONG}", {**told, "record": _WRONG}


def _other_media(told: Told) -> Iterator[tuple[str, Told]]:
    media = told.get("media", {})
    if len(media) > 1:
        names = list(media)
        turned = dict(zip(names, [*list(media.values())[1:], media[names[0]]], strict=True))
        yield "formats are mixed up", {**told, "media": turned}


def _quota_wrong(change: Callable[[float], float]) -> Callable[[Subject], Iterator[Defect]]:
    """Return what gets every quota of a policy wrong, told once for the first operation that it holds for."""

    def makes(subject: Subject) -> Iterator[Defect]:
        for policy in subject.operation.policies:
            first = next(o for o in subject.spec.operations if policy in o.policies)
            if first.id == subject.operation.id:
                place = f"/x-rate-limits/{policy.name}/quotas"
                other = at(place, lambda quotas: [{**q, "quota": change(q["quota"])} for q in quotas])
                yield wrong(f"{place} are other quotas", other, limits=True)

    return makes


def _expression_wrong(subject: Subject) -> Iterator[Defect]:
    for name, link, place in _links(subject):
        for parameter, expression in link.get("parameters", {}).items():
            if str(expression).startswith("$response.body#/"):
                parent = str(expression).rpartition("/")[0]
                other = put(join(place, "parameters", parameter), f"{parent}/{_WRONG}")
                yield wrong(f"the link {name} of {subject.operation.id} takes {_WRONG}", other)


def _links(subject: Subject) -> Iterator[tuple[str, Told, str]]:
    success = subject.operation.success
    for name, value in success.links.items() if success else ():
        found = resolve(subject.spec.document, value, join(success.pointer, "links", name) if success else "")
        yield name, found.value, found.pointer


def _example_broken(subject: Subject) -> Iterator[Defect]:
    success = subject.operation.success
    for content in success.content if success else ():
        if content.examples and "json" in content.media_type:
            place = join(content.schema_pointer.rpartition("/")[0], "examples")
            if isinstance(lookup(subject.spec.document.root, place.rpartition("/")[0]).get("examples"), dict):
                broken = put(place, {"broken": {"value": [[None]]}})
                yield wrong(f"{place} breaks its schema", broken)


def _kind(name: str, family: str, extension: str, change: Change, says: str, shows: Shows = anyhow) -> Kind:
    return fact(name, family, says, _said_otherwise(extension, change), shows)


def _batch(name: str, member: str, change: Change, says: str) -> Kind:
    return _kind(name, BATCH, "x-batch", change, says, _comes("x-batch", member))


_PAGES, _RESOURCE, _BATCH = "x-pagination", "x-resource", "x-batch"

KINDS: tuple[Kind, ...] = (
    _kind("pagination style wrong", PAGINATION, _PAGES, _other_style, "pages are counted otherwise"),
    _kind("pagination names swapped", PAGINATION, _PAGES, _names_swapped, "page and size have other names"),
    _kind(
        "pagination members swapped",
        PAGINATION,
        _PAGES,
        _members_swapped,
        "what tells of pages is mixed up",
    ),
    _kind("items elsewhere", PAGINATION, _PAGES, _items_elsewhere, "the items are elsewhere in the reply"),
    _kind("page size wrong", PAGINATION, _PAGES, _other_default, "pages have another size"),
    _kind("action wrong", STATE, _RESOURCE, _other_action, "the operation does something else"),
    _kind("filter comparison wrong", FILTER, _RESOURCE, _other_filter, "a filter compares otherwise"),
    _kind("filter property wrong", FILTER, _RESOURCE, _other_filtered, "a filter is about something else"),
    _kind("order wrong", FILTER, _RESOURCE, _other_order, "the order is the other way round"),
    _kind("set value wrong", STATE, _RESOURCE, _other_sets, "the operation sets another value"),
    _kind("reset imagined", STATE, _RESOURCE, _resets, "what is left out is kept"),
    _kind("reset forgotten", STATE, _RESOURCE, _keeps, "what is left out is erased"),
    fact("batch too large", BATCH, "the server takes fewer items", _larger_batches),
    fact("batch too small", BATCH, "the server takes more items", _smaller_batches),
    _kind("results elsewhere", BATCH, _BATCH, _results_elsewhere, "the results are elsewhere in the reply"),
    _kind(
        "batch error renamed",
        BATCH,
        _BATCH,
        _other_error,
        "errors have another name",
        _comes(_BATCH, "error"),
    ),
    _kind(
        "batch record renamed",
        BATCH,
        _BATCH,
        _other_record,
        "records have another name",
        _comes(_BATCH, "record"),
    ),
    _kind("choice of format wrong", CONTENT, "x-format", _other_media, "the formats are others"),
    fact("quota too high", LIMITS, "the server allows fewer calls", _quota_wrong(lambda quota: quota * 2)),
    fact(
        "quota too low",
        LIMITS,
        "the server allows more calls",
        _quota_wrong(lambda quota: max(1, quota // 2)),
    ),
    fact("link wrong", STATE, "a link takes what the reply does not have", _expression_wrong),
    fact("example wrong", CONTENT, "an example breaks its schema", _example_broken),
)
