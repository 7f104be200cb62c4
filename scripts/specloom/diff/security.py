"""Compare who may call: the ways to prove it, and what each call asks for."""

from collections.abc import Mapping
from typing import Any

import attrs

from ..spec import Document
from ..spec.pointers import join
from ..spec.references import Node, resolve
from .bodies import compare_rest, with_sources
from .extensions import compare_extensions
from .values import canonical
from .walking import Pair, Walk, under
from .wording import coded, listed, shown

_WHO = {"type": "kind", "in": "place", "name": "name", "scheme": "scheme", "openIdConnectUrl": "address"}
_KNOWN = frozenset({*_WHO, "flows", "x-source", "x-login"})
_URLS = ("authorizationUrl", "tokenUrl", "refreshUrl", "deviceAuthorizationUrl")

Requirement = frozenset[tuple[str, frozenset[str]]]


def compare_security(walk: Walk, pair: Pair) -> None:
    """Compare what two operations ask for; what they do not say themselves, the document says for all."""
    (old, before), (new, after) = (
        _requirements(document, nodes[0]) for document, nodes in ((walk.old, pair.old), (walk.new, pair.new))
    )
    where = attrs.evolve(pair, old=(old,), new=(new,))
    renamed = _renamed(walk)
    before = {_named(requirement, renamed) for requirement in before}
    _compare_scopes(walk, where, before, after)
    had, has = ({_schemes(requirement) for requirement in each} for each in (before, after))
    for gone in sorted(had - has, key=sorted):
        _note_gone(walk, where, gone, any(asked < gone for asked in has))
    for more in sorted(has - had, key=sorted):
        text = "take[s|] {} as credentials now" if more else "can be called without credentials now{}"
        walk.note(where, "credentials-taken", "compatible", "call", text, _words(more))


def _note_gone(walk: Walk, pair: Pair, schemes: frozenset[str], less: bool) -> None:
    """Note a way that is gone; whoever went it is still let in where less is asked for now."""
    if not schemes:
        text = "can no longer be called without credentials"
        walk.note(pair, "credentials-needed", "breaking", "call", text)
    else:
        level = "compatible" if less else "breaking"
        text = "no longer take[s|] {} as credentials"
        walk.note(pair, "credentials-refused", level, "call", text, _words(schemes))


def _requirements(document: Document, node: Node) -> tuple[Node, set[Requirement]]:
    holder = node if "security" in node.value else Node("", document.root)
    found = under(holder, "security")
    listed_ = found.value or []
    told = {frozenset((name, frozenset(scopes)) for name, scopes in each.items()) for each in listed_ or [{}]}
    return (Node(found.pointer, listed_) if "security" in holder.value else Node(holder.pointer, {})), told


def _schemes(requirement: Requirement) -> frozenset[str]:
    return frozenset(name for name, _ in requirement)


def _named(requirement: Requirement, renamed: Mapping[str, str]) -> Requirement:
    return frozenset((renamed.get(name, name), scopes) for name, scopes in requirement)


def _words(schemes: frozenset[str]) -> str:
    return listed([coded(name) for name in sorted(schemes)]) if schemes else ""


def _compare_scopes(walk: Walk, pair: Pair, old: set[Requirement], new: set[Requirement]) -> None:
    """Compare the scopes of each way that there was and is."""
    before, after = ({_schemes(each): dict(each) for each in all_} for all_ in (old, new))
    for schemes in sorted(before.keys() & after.keys(), key=sorted):
        for name in sorted(schemes):
            added, removed = (
                sorted(first[schemes][name] - second[schemes][name])
                for first, second in ((after, before), (before, after))
            )
            if added:
                text = "need[s|] the scope {} of {} now"
                walk.note(
                    pair, "scope-needed", "breaking", "call", text, listed([*map(coded, added)]), coded(name)
                )
            if removed:
                text = "no longer need[s|] the scope {} of {}"
                told = listed([*map(coded, removed)]), coded(name)
                walk.note(pair, "scope-unneeded", "compatible", "call", text, *told)


def _renamed(walk: Walk) -> dict[str, str]:
    """Return the schemes that are the same under another name."""
    old, new = (_all_schemes(document) for document in (walk.old, walk.new))
    free = {_identity(body): name for name, body in new.items() if name not in old}
    same = {name: free.get(_identity(body)) for name, body in old.items() if name not in new}
    return {name: other for name, other in same.items() if other}


def _identity(body: Mapping[str, Any]) -> str:
    return canonical({key: body.get(key) for key in (*_WHO, "flows")})


def _all_schemes(document: Document) -> dict[str, Mapping[str, Any]]:
    holder = under(Node("", document.root), "components", "securitySchemes")
    found = holder.value.items() if isinstance(holder.value, Mapping) else ()
    return {name: resolve(document, body, join(holder.pointer, name)).value for name, body in found}


def compare_all_schemes(walk: Walk) -> None:
    """Compare the ways to prove who calls that two documents describe."""
    old, new = _all_schemes(walk.old), _all_schemes(walk.new)
    renamed = _renamed(walk)
    root = "/components/securitySchemes"
    for name in old:
        other = renamed.get(name, name)
        pair = Pair(
            (Node(join(root, name), old[name]),), (Node(join(root, other), new.get(other)),), path=(other,)
        )
        if pair.after is None:
            walk.note(pair, "scheme-removed", "breaking", "whole", "the credentials {} are gone", coded(name))
            continue
        if name != other:
            text = "the credentials {} are called {} now, as an argument of the client"
            walk.note(pair, "scheme-renamed", "breaking", "whole", text, coded(name), coded(other))
        compare_schemes(walk, pair)
    for name in new:
        if name not in old and name not in renamed.values():
            pair = Pair((Node("", None),), (Node(join(root, name), new[name]),))
            walk.note(
                pair, "scheme-added", "compatible", "whole", "there are credentials {} now", coded(name)
            )


def compare_schemes(walk: Walk, pair: Pair) -> None:
    """Compare one way to prove who calls."""
    pair = with_sources(walk, pair)
    for key, word in _WHO.items():
        before, after = (str(each.get(key, "")) for each in (pair.before, pair.after))
        if key == "name" and before != after and _is_respelt(pair):
            text = "the header of the credentials {} is spelt {} now"
            walk.note(pair, "header-respelt", "compatible", "whole", text, coded(pair.path[0]), shown(after))
        elif before != after and not (key == "scheme" and before.lower() == after.lower()):
            text = f"the credentials {{}} have another {word} now: {{}}, was {{}}"
            told = coded(pair.path[0]), shown(after), shown(before)
            walk.note(pair, "scheme-changed", "breaking", "whole", text, *told)
    compare_extensions(walk, pair, ["x-login"])
    _compare_flows(walk, pair.inner("flows"))
    compare_rest(walk, pair, _KNOWN)


def _is_respelt(pair: Pair) -> bool:
    """Say whether the credentials stand in one header, whose letters may be large or small."""
    places = {each.get("in") for each in (pair.before, pair.after)}
    names = {str(each.get("name")).lower() for each in (pair.before, pair.after)}
    return places == {"header"} and len(names) == 1


def _compare_flows(walk: Walk, pair: Pair) -> None:
    old, new = ({} if each is None else each for each in (pair.before, pair.after))
    for kind in {**old, **new}:
        inner = pair.inner(kind)
        told = coded(pair.path[0]), coded(kind)
        if inner.after is None:
            walk.note(
                inner,
                "flow-removed",
                "breaking",
                "whole",
                "the credentials {} are no longer had by {}",
                *told,
            )
        elif inner.before is None:
            walk.note(
                inner, "flow-added", "compatible", "whole", "the credentials {} may be had by {} now", *told
            )
        elif isinstance(inner.before, Mapping) and isinstance(inner.after, Mapping):
            _compare_flow(walk, inner, *told)


def _compare_flow(walk: Walk, pair: Pair, *told: str) -> None:
    for key in _URLS:
        before, after = (each.get(key) for each in (pair.before, pair.after))
        if before != after:
            text = "the credentials {}, by {}, have another {} now: {}, was {}"
            words = coded(key), shown(after), shown(before)
            walk.note(pair, "flow-url-changed", "breaking", "whole", text, *told, *words)
    old, new = (each.get("scopes") or {} for each in (pair.before, pair.after))
    for scope in {**old, **new}:
        if scope not in new:
            text = "the credentials {}, by {}, no longer have the scope {}"
            walk.note(pair, "scope-removed", "breaking", "whole", text, *told, coded(scope))
        elif scope not in old:
            text = "the credentials {}, by {}, have the scope {} now"
            walk.note(pair, "scope-added", "compatible", "whole", text, *told, coded(scope))
        elif old[scope] != new[scope]:
            walk.note(pair, "wording-changed", "evidence", "fact", "[is|are] described in other words")
    compare_rest(walk, pair, frozenset({*_URLS, "scopes"}))
