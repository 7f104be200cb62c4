"""Compare what two documents say of the API as a whole."""

from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from ..spec.pointers import join
from ..spec.references import Node
from .bodies import compare_rest, with_sources
from .extensions import compare_extensions
from .matching import paired
from .values import canonical
from .walking import Pair, Walk, under
from .wording import coded, shown

_NOTHING = Node("", None)
_SECTIONS = frozenset({"openapi", "info", "servers", "tags", "security", "paths", "webhooks", "components"})


def compare_roots(walk: Walk, pair: Pair) -> None:
    """Compare all but the operations and the components that they use."""
    versions = [str(each.get("openapi", "")) for each in (pair.before, pair.after)]
    if versions[0] != versions[1]:
        text = "the document is written in OpenAPI {} now, was in {}"
        walk.note(pair, "about-changed", "evidence", "whole", text, shown(versions[1]), shown(versions[0]))
    _compare_info(walk, pair.inner("info"))
    compare_servers(walk, pair)
    _compare_tags(walk, pair)
    compare_extensions(walk, pair, _root_extensions(pair))
    extensions = frozenset(key for key in {**pair.before, **pair.after} if key.startswith("x-"))
    compare_rest(walk, pair, _SECTIONS | extensions)


def _root_extensions(pair: Pair) -> list[str]:
    names = {**pair.before, **pair.after}
    return [name for name in names if name.startswith("x-")]


def _compare_info(walk: Walk, pair: Pair) -> None:
    if not (isinstance(pair.before, Mapping) and isinstance(pair.after, Mapping)):
        return
    pair = with_sources(walk, pair)
    before, after = (str(each.get("version", "")) for each in (pair.before, pair.after))
    if before != after:
        text = "the vendor's version is {} now, was {}"
        walk.note(pair, "vendor-version-changed", "evidence", "whole", text, shown(after), shown(before))
    words = ("contact", "license", "termsOfService", "title", "summary", "description")
    if any(canonical(pair.before.get(key)) != canonical(pair.after.get(key)) for key in words):
        walk.note(pair, "about-changed", "evidence", "whole", "the API is described in other words")
    compare_rest(walk, pair, frozenset({*words, "version", "x-source"}))


def compare_servers(walk: Walk, pair: Pair) -> None:
    """Compare the addresses that calls go to."""
    old, new = (dict(_servers(nodes[0])) for nodes in (pair.old, pair.new))
    gone, more = [url for url in old if url not in new], [url for url in new if url not in old]
    if len(gone) == len(more) == 1:
        where = attrs.evolve(pair, old=(old[gone[0]],), new=(new[more[0]],))
        text = "[is|are] at {} now, [was|were] at {}"
        walk.note(where, "server-changed", "breaking", "call", text, coded(more[0]), coded(gone[0]))
        gone, more = [], []
    for url in gone:
        where = attrs.evolve(pair, old=(old[url],), new=(_NOTHING,))
        walk.note(where, "server-removed", "breaking", "call", "[is|are] no longer at {}", coded(url))
    for url in more:
        where = attrs.evolve(pair, old=(_NOTHING,), new=(new[url],))
        walk.note(where, "server-added", "compatible", "call", "[is|are] at {} too now", coded(url))
    _compare_kept_servers(walk, pair, old, new)


def _compare_kept_servers(walk: Walk, pair: Pair, old: Mapping[str, Node], new: Mapping[str, Node]) -> None:
    kept = [url for url in old if url in new]
    if kept != [url for url in new if url in old]:
        text = "[is|are] called by clients at {} by default now"
        walk.note(pair, "server-order-changed", "compatible", "call", text, coded(next(iter(new))))
    for url in kept:
        inner = with_sources(walk, attrs.evolve(pair, old=(old[url],), new=(new[url],), path=(url,)))
        variables = [canonical(each.get("variables")) for each in (inner.before, inner.after)]
        if variables[0] != variables[1]:
            level = "compatible" if _admit(inner.before, inner.after) else "breaking"
            text = "the server {} takes other values for its variables now"
            walk.note(inner, "server-variables-changed", level, "whole", text, coded(url))
        compare_rest(walk, inner, frozenset({"url", "variables", "x-source"}))


def _admit(old: Mapping[str, Any], new: Mapping[str, Any]) -> bool:
    """Say whether a server takes all values for its variables that it took, and the same ones by default."""
    before, after = (each.get("variables") or {} for each in (old, new))
    return before.keys() == after.keys() and all(_admits(before[name], after[name]) for name in before)


def _admits(old: Mapping[str, Any], new: Mapping[str, Any]) -> bool:
    if canonical(old.get("default")) != canonical(new.get("default")):
        return False
    had, has = (each.get("enum") for each in (old, new))
    return has is None or (had is not None and {*map(canonical, had)} <= {*map(canonical, has)})


def _servers(node: Node) -> Iterator[tuple[str, Node]]:
    servers = under(node, "servers")
    for index, server in enumerate(servers.value or ()):
        yield str(server["url"]).rstrip("/"), Node(join(servers.pointer, index), server)


def _compare_tags(walk: Walk, pair: Pair) -> None:
    old, new = (dict(_tags(nodes[0])) for nodes in (pair.old, pair.new))
    for before, after in paired(old.items(), new.items()):
        inner = attrs.evolve(pair, old=(before or _NOTHING,), new=(after or _NOTHING,))
        if before and after:
            known = frozenset({"name", "x-source"})
            compare_rest(walk, with_sources(walk, attrs.evolve(inner, path=(before.value["name"],))), known)
        else:
            what, node = ("gone", before) if before else ("new", after)
            told = coded(node.value["name"]) if node else ""
            walk.note(inner, "tag-changed", "compatible", "whole", f"the tag {{}} is {what}", told)


def _tags(node: Node) -> Iterator[tuple[str, Node]]:
    tags = under(node, "tags")
    for index, tag in enumerate(tags.value or ()):
        yield tag["name"], Node(join(tags.pointer, index), tag)
