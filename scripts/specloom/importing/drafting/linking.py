"""Say what operations do to resources, how lists are paged, and how a created object is found again."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from ...spec.pointers import join, split
from .context import Context
from .grouping import Group
from .inference import place_of
from .resources import Family
from .samples import Place, levels, list_in, successes

_TAKERS = ("get", "update", "replace", "delete")
_NOTE = "Read from the paths and the replies that the source shows."
_STYLES: Mapping[str, re.Pattern[str]] = {
    "page": re.compile(r"page|page_?number|page_?no|page\[number\]|current_?page|pagenum"),
    "offset": re.compile(r"offset|skip|start|start_?index|page\[offset\]"),
    "cursor": re.compile(
        r"cursor|next_?cursor|page_?token|next_?token|starting_after|after|page\[(cursor|after)\]|continuation_?token"
    ),
}
_SIZE = re.compile(
    r"limit|per_?page|page_?size|size|take|page_?limit|max_?results|page\[(size|limit)\]|results_?per_?page"
)
_MEMBERS: Mapping[str, tuple[re.Pattern[str], type]] = {
    "total": (re.compile(r"total(_?(count|items|results|records|elements|size))?|total_?number"), int),
    "pages": (re.compile(r"(total_?)?pages|page_?count|last_?page|num_?pages|pages_?total"), int),
    "next": (
        re.compile(r"next(_?(cursor|token|page_?token|page))?|cursor|end_?cursor|continuation_?token"),
        str,
    ),
    "more": (re.compile(r"has_?(more|next)(_?page)?"), bool),
}


def resource_of(family: Family, group: Group) -> dict[str, Any]:
    """Return the `x-resource` of an operation."""
    return {"name": family.name, "action": family.action_of(group), "key": family.key}


def link_creation(context: Context, family: Family, ids: Mapping[int, str], response: dict[str, Any]) -> None:
    """Add to the reply of a creation the links to what can be done to the new object."""
    create = family.maker
    if create is None:
        return
    held = f"$response.body#{join('', *place_of(family), family.key)}"
    if not _is_described(context, response, held):
        held = f"$request.body#{join('', family.key)}"
    links = {}
    for action in _TAKERS:
        if group := family.actions.get(action):
            own = group.node.variables[-1]
            above = {name: f"$request.path.{mine}" for name, mine in _shared_variables(create, group)}
            links[action] = {"operationId": ids[id(group)], "parameters": {**above, own: held}}
    if links:
        response["links"] = links


def _is_described(context: Context, response: dict[str, Any], expression: str) -> bool:
    """Tell whether the reply has the member that an expression takes."""
    content = response.get("content", {})
    schemas = [media.get("schema", {}) for media in content.values()]
    for name in split(expression.partition("#")[2]):
        schemas = [context.named_schema(each).get("properties", {}).get(name) for each in schemas]
        schemas = [each for each in schemas if each is not None]
    return bool(schemas)


def pagination_of(context: Context, group: Group, parameters: list[dict[str, Any]]) -> dict[str, Any] | None:
    """Return the `x-pagination` of a list whose parameters and replies leave no doubt."""
    if group.method != "get":
        return None
    queries = {p["name"]: p["schema"].get("type") for p in parameters if p["in"] == "query"}
    values = [value for _, value in successes(group)]
    found = list_in(values[0]) if values else None
    style, request = next(_asked(queries), ("", ""))
    size = next(
        (name for name, kind in queries.items() if kind == "integer" and _SIZE.fullmatch(name.lower())), ""
    )
    if found is None or not style or (style != "page" and not size):
        return None
    told = _told(values[0])
    if style == "cursor" and "next" not in told:
        return None
    if style != "cursor":
        told.pop("next", None)
    else:
        _forget_cursor(parameters, request)
    if not _is_speakable(found[0]):
        return None
    paging = {"style": style, "request": request} | ({"size": size} if size else {})
    source = context.evidence.inferred(
        group.first.at, "Read from the names of the parameters and of the reply."
    )
    return paging | {"items": ".".join(found[0]) or "/"} | told | {"x-source": source}


def _forget_cursor(parameters: list[dict[str, Any]], request: str) -> None:
    """Show no cursor: one is good only for whoever was given it."""
    for parameter in parameters:
        if parameter["name"] == request:
            parameter.pop("example", None)
            parameter.pop("examples", None)


def _shared_variables(create: Group, taker: Group) -> Iterator[tuple[str, str]]:
    yield from zip(taker.node.variables[:-1], create.node.variables, strict=False)


def _asked(queries: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for style, pattern in _STYLES.items():
        for name, kind in queries.items():
            if pattern.fullmatch(name.lower()) and kind == ("string" if style == "cursor" else "integer"):
                yield style, name


def _told(value: Any) -> dict[str, str]:
    """Return the members of a reply that tell of the whole list."""
    found: dict[str, str] = {}
    pairs = [pair for level in levels(value) for pair in level if pair[0] and _is_speakable(pair[0])]
    for place, held in pairs:
        for name, (pattern, kind) in _MEMBERS.items():
            if name not in found and type(held) is kind and pattern.fullmatch(place[-1].lower()):
                found[name] = ".".join(place)
    return found


def _is_speakable(place: Place) -> bool:
    """Tell whether a dotted path can lead to a member."""
    return all(part and not {".", "/"} & {*part} for part in place)
