"""Compare what calls and their answers carry: bodies, media types, headers and links."""

from collections.abc import Iterator, Mapping

import attrs

from ..spec.pointers import join
from ..spec.references import Node, resolve
from .extensions import compare_extensions
from .matching import paired
from .remarks import compare_remark, compare_sources, inherited
from .values import canonical
from .walking import Pair, Walk, under
from .wording import coded

_NOTHING = Node("", None)
_LINK = frozenset({"operationId", "operationRef", "parameters", "requestBody", "server"})


def compare_rest(walk: Walk, pair: Pair, known: frozenset[str]) -> None:
    """Compare the keys that have no comparison of their own, so that none is passed over."""
    for key in {**pair.before, **pair.after}:
        inner = pair.inner(key)
        if key in known or canonical(inner.before) == canonical(inner.after):
            continue
        if not compare_remark(walk, pair, key, inner.before, inner.after):
            walk.note(pair, "detail-changed", "compatible", "about", "has another {}", coded(key))


def with_sources(walk: Walk, pair: Pair) -> Pair:
    """Return a pair of objects with the sources that hold in them; say what is known otherwise now."""
    before, after = (each.get("x-source") for each in (pair.before, pair.after))
    return inherited(pair, compare_sources(walk, pair, before, after))


def entries(node: Node) -> Iterator[tuple[str, Node]]:
    """Yield the entries of a mapping by name, in lower case, wherever references lead."""
    for name, value in (node.value or {}).items() if isinstance(node.value, Mapping) else ():
        if not name.startswith("x-") or isinstance(value, Mapping):
            yield name.lower(), Node(join(node.pointer, name), value)


def compare_required(walk: Walk, pair: Pair, what: str) -> None:
    """Compare whether something must be there."""
    before, after = (bool(each.get("required")) for each in (pair.before, pair.after))
    if after and not before:
        text = "is always there now" if pair.role.side == "reply" else "is required now"
        walk.note_values(pair, f"{what}-required", "narrows", text)
    elif before and not after:
        walk.note_values(pair, f"{what}-optional", "widens", "may be missing now")


def compare_request_bodies(walk: Walk, pair: Pair) -> None:
    """Compare two bodies of requests."""
    pair = with_sources(walk, pair)
    compare_required(walk, pair, "body")
    compare_content(walk, pair)
    compare_rest(walk, pair, frozenset({"required", "content", "x-source"}))


def compare_responses(walk: Walk, pair: Pair) -> None:
    """Compare two answers of one status."""
    pair = with_sources(walk, pair)
    compare_content(walk, pair)
    compare_headers(walk, pair.inner("headers"))
    _compare_links(walk, pair.inner("links"))
    compare_extensions(walk, pair, ["x-retry-after"])
    compare_rest(walk, pair, frozenset({"content", "headers", "links", "x-source", "x-retry-after"}))


def compare_content(walk: Walk, pair: Pair) -> None:
    """Compare the media types of a body, and what is said of each."""
    old, new = (dict(_media(under(nodes[0], "content"))) for nodes in (pair.old, pair.new))
    for before, after in paired(old.items(), new.items()):
        inner = attrs.evolve(pair, old=(before or _NOTHING,), new=(after or _NOTHING,))
        if after is None:
            _note_media(walk, inner, "removed", before)
        elif before is None:
            _note_media(walk, inner, "added", after)
        else:
            if before.pointer.rpartition("/")[2] != after.pointer.rpartition("/")[2]:
                walk.note(inner, "media-type-respelt", "compatible", "value", "is {} now", _type_name(after))
            walk.follow("media-type", inner)


def _media(node: Node) -> Iterator[tuple[str, Node]]:
    """Yield media types by what they are besides their parameters, where that tells them apart."""
    found = dict(node.value) if isinstance(node.value, Mapping) else {}
    essences = [name.partition(";")[0].strip().lower() for name in found]
    for name, essence in zip(found, essences, strict=True):
        yield essence if essences.count(essence) == 1 else name, Node(join(node.pointer, name), found[name])


def _note_media(walk: Walk, pair: Pair, what: str, node: Node | None) -> None:
    side = pair.role.side
    breaking = what == "removed" and side != "unused"
    rule = f"{side}-media-type-{what}" if side != "unused" else "unused-changed"
    text = "may be {} now" if what == "added" else "is never {} any more"
    walk.note(pair, rule, "breaking" if breaking else "compatible", "value", text, _type_name(node))


def _type_name(node: Node | None) -> str:
    return coded(node.pointer.rpartition("/")[2].replace("~1", "/").replace("~0", "~")) if node else ""


def compare_media_types(walk: Walk, pair: Pair) -> None:
    """Compare what two media types say of a body."""
    pair = with_sources(walk, pair)
    walk.go("schema", pair.inner("schema"))
    walk.go("schema", pair.inner("itemSchema", path=("[]",)))
    encodings = pair.inner("encoding")
    for name in {**(encodings.before or {}), **(encodings.after or {})}:
        inner = attrs.evolve(encodings.inner(name), path=(*pair.path, name))
        if inner.before is None or inner.after is None:
            walk.note_values(inner, "encoding-changed", "differs", "is written otherwise now")
        else:
            walk.follow("encoding", inner)
    compare_rest(walk, pair, frozenset({"schema", "itemSchema", "encoding", "x-source"}))


def compare_encodings(walk: Walk, pair: Pair) -> None:
    """Compare how two members of a form are written."""
    pair = with_sources(walk, pair)
    keys = ("contentType", "style", "explode", "allowReserved")
    if any(pair.before.get(key) != pair.after.get(key) for key in keys):
        walk.note_values(pair, "encoding-changed", "differs", "is written otherwise now")
    compare_headers(walk, pair.inner("headers"))
    compare_rest(walk, pair, frozenset({*keys, "headers", "x-source"}))


def compare_headers(walk: Walk, pair: Pair) -> None:
    """Compare the headers that an answer, or a delivery, carries."""
    old, new = dict(entries(pair.old[0])), dict(entries(pair.new[0]))
    for name in {**old, **new}:
        before, after = old.get(name, _NOTHING), new.get(name, _NOTHING)
        spelt = (after if after.value is not None else before).pointer.rpartition("/")[2]
        inner = attrs.evolve(pair, old=(before,), new=(after,), path=(*pair.path, spelt))
        compare_header_presence(walk, inner)


def compare_header_presence(walk: Walk, pair: Pair) -> None:
    """Compare two headers, either of which may be missing."""
    if pair.after is None:
        needed = resolve(walk.old, pair.before, pair.old[0].pointer).value.get("required")
        rule, level = ("header-removed", "breaking") if needed else ("optional-header-removed", "compatible")
        _note_header(walk, pair, rule, level, "gone")
    elif pair.before is None:
        _note_header(walk, pair, "header-added", "compatible", "new")
    else:
        walk.follow("header", pair)


def _note_header(walk: Walk, pair: Pair, rule: str, level: str, form: str) -> None:
    unused = pair.role.side == "unused"
    walk.note(pair, "unused-changed" if unused else rule, "compatible" if unused else level, form, "")


def compare_header_objects(walk: Walk, pair: Pair) -> None:
    """Compare two headers."""
    pair = with_sources(walk, pair)
    compare_required(walk, pair, "header")
    compare_described(walk, pair)
    written = frozenset({"style", "explode", "allowReserved", "allowEmptyValue"})
    compare_rest(walk, pair, written | {"name", "in", "required", "schema", "content", "x-source"})
    if any(pair.before.get(key) != pair.after.get(key) for key in written):
        walk.note_values(pair, "style-changed", "differs", "is written otherwise now")


def compare_described(walk: Walk, pair: Pair) -> None:
    """Compare what values a parameter or header has, said by a schema or by the schema of a media type."""
    in_media = ["content" in each for each in (pair.before, pair.after)]
    if all(in_media):
        compare_content(walk, pair)
    elif any(in_media):
        walk.note_values(pair, "style-changed", "differs", "is written otherwise now")
    old, new = (_described(nodes[0]) for nodes in (pair.old, pair.new))
    if not all(in_media):
        walk.go("schema", attrs.evolve(pair, old=(old,), new=(new,)))


def _described(node: Node) -> Node:
    """Return the schema of a parameter or header, that of its only media type where it is in one."""
    media = under(node, "content").value
    return under(node, "content", next(iter(media)), "schema") if media else under(node, "schema")


def compare_link_objects(walk: Walk, pair: Pair) -> None:
    """Compare two links."""
    pair = with_sources(walk, pair)
    if any(canonical(pair.before.get(key)) != canonical(pair.after.get(key)) for key in _LINK):
        walk.note(pair, "link-changed", "compatible", "about", "leads elsewhere now")
    compare_rest(walk, pair, _LINK | {"x-source"})


def _compare_links(walk: Walk, pair: Pair) -> None:
    old, new = ({} if each is None else each for each in (pair.before, pair.after))
    for name in {**old, **new}:
        inner = pair.inner(name)
        if inner.before is None or inner.after is None:
            what = "no link {} any more" if inner.after is None else "a link {} now"
            walk.note(inner, "link-changed", "compatible", "call", f"[has|have] {what}", coded(name))
        else:
            walk.follow("link", attrs.evolve(inner, path=(*pair.path, name)))
