"""Compare two operations: what they take, what they answer, and what else holds for a call."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from ..spec.pointers import join, split
from ..spec.references import Node, resolve
from .bodies import (
    compare_described,
    compare_header_presence,
    compare_required,
    compare_rest,
    entries,
    with_sources,
)
from .extensions import compare_extensions
from .paths import compare_path, path_item
from .roles import ANSWER, DELIVERY, FAILURE, REPLY, REQUEST, Role
from .walking import Pair, Walk, under
from .wording import coded, python_name, shown

_NOTHING = Node("", None)
_KNOWN = frozenset(
    {"operationId", "tags", "parameters", "requestBody", "responses", "callbacks", "security", "servers"}
    | {"x-source"}
)
_STYLES = {"query": "form", "cookie": "form", "path": "simple", "header": "simple"}
_VARIABLE = re.compile(r"\{([^{}]*)\}")


def compare_operations(walk: Walk, pair: Pair) -> None:
    """Compare two operations that callers call."""
    pair = attrs.evolve(with_sources(walk, pair), role=REQUEST)
    _compare_parameters(walk, pair)
    _compare_bodies(walk, pair, REQUEST)
    _compare_answers(walk, pair, REPLY, FAILURE)
    _compare_callbacks(walk, pair.inner("callbacks"))
    _compare_more(walk, pair)


def compare_deliveries(walk: Walk, pair: Pair) -> None:
    """Compare two calls that the vendor makes: whoever takes them reads the body and sends the answer."""
    pair = attrs.evolve(with_sources(walk, pair), role=DELIVERY)
    old, new = (dict(_parameters(walk, pair, index)) for index in (0, 1))
    for key in {**old, **new}:
        before, after = old.get(key, _NOTHING), new.get(key, _NOTHING)
        compare_header_presence(walk, attrs.evolve(pair, old=(before,), new=(after,), path=(key[1],)))
    _compare_bodies(walk, pair, DELIVERY)
    _compare_answers(walk, pair, ANSWER, ANSWER)
    _compare_more(walk, pair)


def _compare_more(walk: Walk, pair: Pair) -> None:
    compare_path(walk, pair)
    compare_extensions(walk, pair)
    tags = [each.get("tags", [])[1:] for each in (pair.before, pair.after)]
    if tags[0] != tags[1]:
        walk.note(pair, "tags-changed", "evidence", "fact", "[has|have] other tags besides the first")
    extensions = frozenset(key for key in {**pair.before, **pair.after} if key.startswith("x-"))
    compare_rest(walk, pair, _KNOWN | extensions)


def _parameters(walk: Walk, pair: Pair, side: int) -> Iterator[tuple[tuple[str, str], Node]]:
    """Yield the parameters of one operation, its path's included, by location and name.

    In a path the place counts, not the name, which callers of the API never see.
    """
    document, node = ((walk.old, pair.old[0]), (walk.new, pair.new[0]))[side]
    item = path_item(document, node)
    places = {name: str(index) for index, name in enumerate(_VARIABLE.findall(split(node.pointer)[1]))}
    for above in (item, node):
        listed = above.value.get("parameters", ()) if isinstance(above.value, Mapping) else ()
        for index, value in enumerate(listed):
            found = resolve(document, value, join(above.pointer, "parameters", index))
            location, name = str(found.value.get("in")), str(found.value.get("name"))
            known = places.get(name, name) if location == "path" else name
            yield (location, known.lower() if location == "header" else known), found


def _compare_parameters(walk: Walk, pair: Pair) -> None:
    old, new = (dict(_parameters(walk, pair, index)) for index in (0, 1))
    moved = _moved(old, new)
    for key, before in old.items():
        after = new.get(key) or new.get(moved.get(key, key))
        inner = attrs.evolve(pair, old=(before,), new=(after or _NOTHING,), path=(before.value["name"],))
        if after is None:
            walk.note(inner, "parameter-removed", "breaking", "gone", "")
        else:
            component = before.pointer.startswith("/components/") or after.pointer.startswith("/components/")
            walk.go("parameter", attrs.evolve(inner, path=()), "" if component else None)
    for key, after in new.items():
        if key not in old and key not in moved.values():
            _note_new_parameter(walk, attrs.evolve(pair, old=(_NOTHING,), new=(after,)))


def _moved(old: Mapping[Any, Node], new: Mapping[Any, Node]) -> dict[Any, Any]:
    """Return where parameters went that have the same name in another place now."""
    free = {key[1].lower(): key for key in new if key not in old}
    return {key: free[key[1].lower()] for key in old if key not in new and key[1].lower() in free}


def _note_new_parameter(walk: Walk, pair: Pair) -> None:
    path = (pair.after["name"],)
    if pair.after.get("required"):
        walk.note(pair, "parameter-needed", "breaking", "needed", "", path=path)
    else:
        walk.note(pair, "parameter-added", "compatible", "new", "", path=path)


def compare_parameter_objects(walk: Walk, pair: Pair) -> None:
    """Compare two parameters."""
    before, after = pair.before, pair.after
    pair = with_sources(walk, attrs.evolve(pair, path=(*pair.path, before["name"])))
    if _is_respelt(before, after):
        walk.note(pair, "header-respelt", "compatible", "value", "is spelt {} now", coded(after["name"]))
    elif before["name"] != after["name"]:
        text = "is called {} now, as an argument of the client"
        walk.note(pair, "parameter-renamed", "breaking", "value", text, coded(after["name"]))
    if before["in"] != after["in"]:
        text = "belongs into the {} now, was in the {}"
        walk.note(pair, "parameter-moved", "breaking", "value", text, after["in"], before["in"])
    compare_required(walk, pair, "parameter")
    if _written(before) != _written(after):
        walk.note_values(pair, "style-changed", "differs", "is written otherwise now")
    compare_described(walk, pair)
    written = frozenset({"style", "explode", "allowReserved"})
    compare_rest(walk, pair, written | {"name", "in", "required", "schema", "content", "x-source"})


def _is_respelt(before: Mapping[str, Any], after: Mapping[str, Any]) -> bool:
    """Say whether two names are of one header, whose letters may be large or small, and of one argument."""
    names = before["name"], after["name"]
    if names[0] == names[1] or {before["in"], after["in"]} != {"header"}:
        return False
    return names[0].lower() == names[1].lower() and python_name(names[0]) == python_name(names[1])


def _written(parameter: Mapping[str, Any]) -> tuple[Any, ...]:
    """Return how the value of a parameter is written, what goes without saying included."""
    style = parameter.get("style", _STYLES.get(parameter["in"], "form"))
    explode = parameter.get("explode", style in {"form", "cookie"})
    return style, explode, bool(parameter.get("allowReserved"))


def _compare_bodies(walk: Walk, pair: Pair, role: Role) -> None:
    inner = attrs.evolve(pair.inner("requestBody"), role=role)
    if inner.before is not None and inner.after is not None:
        walk.follow("request-body", inner)
    elif inner.before is not None:
        walk.note(inner, f"{role.side}-body-removed", "breaking", "gone", "")
    elif inner.after is not None:
        body = resolve(walk.new, inner.after, inner.new[0].pointer).value
        needed = body.get("required") and role.side == "request"
        rule, level, form = (
            ("body-needed", "breaking", "needed") if needed else ("body-added", "compatible", "new")
        )
        walk.note(inner, f"{role.side}-{rule}", level, form, "")


def _compare_answers(walk: Walk, pair: Pair, success: Role, failure: Role) -> None:
    old, new = (dict(entries(under(nodes[0], "responses"))) for nodes in (pair.old, pair.new))
    for status in {**old, **new}:
        good = status[0] in "123" or (status == "default" and not any(s[0] == "2" for s in new))
        before, after = old.get(status, _NOTHING), new.get(status, _NOTHING)
        role = success if good else failure
        inner = attrs.evolve(pair, old=(before,), new=(after,), role=role)
        if before.value is None or after.value is None:
            _note_answer(walk, inner, status, good)
        else:
            walk.follow("response", inner)


def _note_answer(walk: Walk, pair: Pair, status: str, good: bool) -> None:
    words = "success" if good else "failure"
    what = "removed" if pair.after is None else "added"
    breaking = good and what == "removed" and pair.role.side == "reply"
    text = "no longer answer[s|] with {}" if what == "removed" else "may answer with {} now"
    level = "breaking" if breaking else "compatible"
    walk.note(
        pair,
        f"{words}-status-{what}",
        level,
        "call",
        text,
        shown(status.upper() if "x" in status else status),
    )


def _compare_callbacks(walk: Walk, pair: Pair) -> None:
    """Compare the calls that an operation lets the vendor make, each by name, address and method."""
    old, new = (dict(_callbacks(d, nodes[0])) for d, nodes in ((walk.old, pair.old), (walk.new, pair.new)))
    for key, (before, after) in ((key, (old.get(key), new.get(key))) for key in {**old, **new}):
        inner = attrs.evolve(pair, old=(before or _NOTHING,), new=(after or _NOTHING,))
        if before and after:
            walk.go("callback", inner)
        else:
            what = "removed" if before else "added"
            text = "no longer call[s|] back for {}" if before else "may call back for {} now"
            level = "breaking" if before else "compatible"
            walk.note(inner, f"callback-{what}", level, "call", text, coded(key[0]))


def compare_callbacks(walk: Walk, pair: Pair) -> None:
    """Compare two calls back."""
    pair = with_sources(walk, attrs.evolve(pair, role=DELIVERY))
    _compare_bodies(walk, pair, DELIVERY)
    _compare_answers(walk, pair, ANSWER, ANSWER)
    compare_rest(walk, pair, frozenset({"requestBody", "responses", "x-source"}))


def _callbacks(document: Any, node: Node) -> Iterator[tuple[tuple[str, str, str], Node]]:
    for name, value in (node.value or {}).items():
        callback = resolve(document, value, join(node.pointer, name))
        for address, item in callback.value.items():
            if address.startswith("x-") or not isinstance(item, Mapping):
                continue
            found = resolve(document, item, join(callback.pointer, address))
            for method, body in found.value.items():
                if isinstance(body, Mapping):
                    yield (name, address, method), Node(join(found.pointer, method), body)
