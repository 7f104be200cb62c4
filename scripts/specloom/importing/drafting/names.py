"""Name operations as `<tag>_<method>`, by what the source calls them, else by method and path."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count
from urllib.parse import unquote

from ..schemas import singular
from .grouping import Group
from .identifiers import is_named_version
from .resources import Family
from .tags import Tags
from .words import is_latin, listed, snake, words_of

_LIMIT = 50
_FILLERS = listed("a an the of by id ids for to your given specific existing from in on with and its this")
_ARTICLES = listed("a an the")
_ADDRESS = re.compile(r"https?://|^\s*/|\{\{|^[A-Z]+ +/|^\S+/\S+$")
_EMPTY = re.compile(
    r"(?i)\s*(new|untitled|my|copy of)?\s*(http\s+)?(request|endpoint|call|test)?\s*\d*\s*(copy\s*\d*)?\s*"
)
_COPY = re.compile(r"(?i)\s+copy(\s+\d+)?\s*$|\s*\(\d+\)\s*$")
_ASIDE = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_VERBS: Mapping[str, frozenset[str]] = {
    "create": listed("create add new post insert make register store save one single"),
    "upsert": listed("upsert create add new post insert or update save one single put"),
    "get": listed("get read retrieve fetch show view find details detail single one info lookup"),
    "list": listed("get list all fetch retrieve show find index view read every many"),
    "update": listed("update edit modify patch change partial partially post one single"),
    "replace": listed("update replace put edit modify full one single"),
    "delete": listed("delete remove destroy one single"),
}
_CALLED = {"replace": "update", "upsert": "create"}
_DOES = {"post": "create", "put": "update", "patch": "update", "head": "check"}


def operation_ids(groups: Sequence[Group], tags: Tags, families: Iterable[Family]) -> dict[int, str]:
    """Return the operationId of each operation; of several that want one name the shortest path gets it."""
    roles = {id(g): (family, action) for family in families for action, g in family.actions.items()}
    found, taken = dict[int, str](), set[str]()
    for group in sorted(groups, key=_rank):
        tag = tags.of(group)
        family, action = roles.get(id(group), (None, ""))
        wanted = (f"{tag}_{name}" for name in _candidates(group, tag, family, action))
        found[id(group)] = next(name for name in wanted if name not in taken)
        taken.add(found[id(group)])
    return found


def says_nothing(name: str) -> bool:
    """Tell whether the name of a request is none: an address, a default of a tool, or in letters not ours."""
    return bool(is_address(name) or _EMPTY.fullmatch(name)) or not is_latin(name) or not words_of(name)


def is_address(name: str) -> bool:
    """Tell whether a request is only called by where it goes."""
    return bool(_ADDRESS.search(name))


def _rank(group: Group) -> tuple[int, str, str]:
    return group.path.count("/"), group.path, group.method


def _candidates(group: Group, tag: str, family: Family | None, action: str) -> Iterator[str]:
    """Yield names for a method, the best first; the last ones are numbered and never end."""
    best = list(_best(group, tag, family, action))
    yield from best
    apart = [word for word in _path_words(group) if word not in tag.split("_")]
    for name in best[:1]:
        yield snake([*name.split("_"), *apart[-2:]], _LIMIT)
        yield snake([group.method, *name.split("_"), *apart[-3:]], _LIMIT)
    yield from (f"{best[0][:_LIMIT]}_{number}" for number in count(2))


def _best(group: Group, tag: str, family: Family | None, action: str) -> Iterator[str]:
    name = group.first.name
    told = [] if says_nothing(name) else words_of(_ASIDE.sub("", _COPY.sub("", name)))
    own = {*_forms(tag.split("_")), *_forms(words_of(family.noun if family else ""))}
    if family and action:
        rest = [word for word in told if word not in own and word not in _FILLERS]
        if set(rest) <= _VERBS[action]:
            called = _CALLED.get(action, action)
            plain = called if called in rest or not rest else action
            yield from (_of_family(each, tag, family) for each in dict.fromkeys((plain, action)))
            return
    words = [word for word in told if word not in _ARTICLES]
    short = [word for word in words if word not in _forms(tag.split("_"))] or words
    if short:
        yield snake(short, _LIMIT)
        whole = [word for word in words_of(name) if word not in _ARTICLES]
        yield snake(whole, _LIMIT)
    else:
        yield _of_path(group, tag)


def _of_family(action: str, tag: str, family: Family) -> str:
    words = words_of(family.noun)
    if {*words} & {*_forms(tag.split("_"))} or not words:
        return action
    return snake([action, *(words if action == "list" else [*words[:-1], singular(words[-1])])], _LIMIT)


def _of_path(group: Group, tag: str) -> str:
    """Name an operation by its method and the end of its path."""
    own, words = _forms(tag.split("_")), _path_words(group)
    ends_in_variable = bool(group.node.names)
    rest = [word for word in words if word not in own]
    verb = _DOES.get(group.method, group.method)
    if rest and not ends_in_variable and group.method == "post":
        return snake(rest[-3:], _LIMIT)
    return snake([verb, *rest[-3:]], _LIMIT)


def _path_words(group: Group) -> list[str]:
    fixed = [node.shape for node in group.node.lineage if node.is_fixed]
    return [word for shape in fixed if not is_named_version(shape) for word in words_of(unquote(shape))]


def _forms(words: Iterable[str]) -> frozenset[str]:
    """Return words in singular and plural."""
    given = list(words)
    return frozenset([*given, *(singular(word) for word in given), *(f"{word}s" for word in given)])
