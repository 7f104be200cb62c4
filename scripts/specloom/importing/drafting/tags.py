"""Choose the tag of each operation: from its folder, else from what its path is about."""

import re
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import unquote

import attrs

from ..captured import Call, Captured, Folder
from .accounting import carry_words
from .context import Context
from .examples import joined
from .grouping import Group
from .identifiers import is_named_version
from .resources import Family
from .words import is_latin, listed, plain, snake, words_of

_SAYS_NOTHING = listed(
    "api apis rest v folder new endpoint endpoints request requests collection collections all example "
    "examples "
    "default misc general test tests postman http public untitled the a an service services web operations "
    "resource resources methods reference documentation docs doc and module routes route urls url other"
)
_VERSION = re.compile(r"(?i)\bv(er(sion)?)?[ ._-]?\d+(\.\d+)*\b")
_LIMIT = 30


Names = tuple[str, ...]
"""The names of a folder and those around it, the outermost first."""


@attrs.frozen(eq=False)
class Tags:
    """The tag of each operation by its group, and the folders that tags are named after."""

    by_group: dict[int, str]
    by_folder: dict[Names, str]

    def of(self, group: Group) -> str:
        """Return the tag of an operation."""
        return self.by_group[id(group)]

    def around(self, names: Names) -> str | None:
        """Return the tag that the operations of a folder have."""
        outer = (names[:length] for length in range(len(names), 0, -1))
        return next((self.by_folder[each] for each in outer if each in self.by_folder), None)


def tags_of(captured: Captured, groups: Sequence[Group], families: Sequence[Family]) -> Tags:
    """Choose the tags of all operations."""
    depth = _shared_depth([group.first for group in groups])
    nouns = {id(g): family.noun for family in families for g in family.actions.values()}
    collections = {_stem(family.item): family.noun for family in families}
    by_group, by_folder = dict[int, str](), dict[Names, str]()
    for group in groups:
        level = _telling(group.first, captured.title, depth)
        if level is None:
            noun = nouns.get(id(group)) or _noun(group, collections)
            by_group[id(group)] = snake(words_of(noun), _LIMIT) or "calls"
        else:
            names = group.first.folders[: level + 1]
            by_group[id(group)] = by_folder[names] = _spoken(names[-1])
    return Tags(by_group, by_folder)


def tag_objects(
    context: Context, captured: Captured, tags: Tags, groups: Sequence[Group]
) -> list[dict[str, Any]]:
    """Return the tags in the order of their first operations, described by the words of their folders."""
    folders = {folder.names: folder for folder in captured.folders}
    found: dict[str, dict[str, Any]] = {}
    for group in groups:
        if tags.of(group) not in found:
            found[tags.of(group)] = {
                "name": tags.of(group),
                "x-source": _source(context, tags, group, folders),
            }
    for folder in captured.folders:
        tag = tags.around(folder.names)
        if tag is not None:
            _describe(context, folder, found[tag], is_own=folder.names in tags.by_folder)
    return [_in_order(tag) for tag in found.values()]


def describe_rest(
    context: Context,
    captured: Captured,
    tags: Tags,
    groups: Sequence[Group],
    info: dict[str, Any],
    described: Sequence[dict[str, Any]],
) -> None:
    """Keep what folders say that no tag is named after: in the tags of their requests, or in the whole."""
    by_name = {tag["name"]: tag for tag in described}
    depth = _shared_depth([group.first for group in groups])
    used = _tags_within(tags, groups)
    for folder in captured.folders:
        if tags.around(folder.names) is not None:
            continue
        within = used.get(folder.names, {})
        if within and len(folder.names) > depth and _is_foreign(folder.names[-1]):
            for name in within:
                _keep_name(context, folder, by_name[name])
            continue
        reason = _unfit(folder, captured.title, depth) if within else "no request in it is an operation"
        context.account.leave("folder", folder.at, reason)
        _add_words(context, folder, info)


def _is_foreign(name: str) -> bool:
    return not is_latin(name) and bool(plain(name).strip())


def _tags_within(tags: Tags, groups: Sequence[Group]) -> dict[Names, dict[str, None]]:
    """Return the tags of the operations in each folder and in those inside of it."""
    found: dict[Names, dict[str, None]] = {}
    for group in groups:
        for call in group.calls:
            for length in range(1, len(call.folders) + 1):
                found.setdefault(call.folders[:length], {})[tags.of(group)] = None
    return found


def _unfit(folder: Folder, title: str, depth: int) -> str:
    """Say why no tag is named after a folder in which there are requests."""
    name = folder.names[-1]
    if len(folder.names) <= depth:
        return "all requests stand in it: as a tag it would tell none from another"
    if not _spoken(name):
        return "its name tells nothing of the requests in it"
    if words_of(name) == words_of(title):
        return "it is named as the whole API is"
    return "its requests stand in another folder too, which their tag is named after"


def _keep_name(context: Context, folder: Folder, tag: dict[str, Any]) -> None:
    """Keep a name that no tag can be made of in the description of a tag that its requests have."""
    text = ": ".join(filter(None, (plain(folder.names[-1]), folder.words.text)))
    tag["description"] = joined([tag.get("description", ""), text])
    _in_order(tag)
    context.account.carry("folder", folder.at, tag, "description")
    carry_words(context.account, folder.words, tag, "description")


def _source(context: Context, tags: Tags, group: Group, folders: Mapping[Names, Folder]) -> dict[str, Any]:
    names = group.first.folders
    own = next((names[:n] for n in range(1, len(names) + 1) if names[:n] in tags.by_folder), None)
    if own is None:
        return context.evidence.inferred(group.first.at, "Named after what the paths are about.")
    return context.evidence.asked(folders[own].at if own in folders else group.first.at)


def _describe(context: Context, folder: Folder, tag: dict[str, Any], *, is_own: bool) -> None:
    if not is_own:
        reason = f"tags have no groups in them; its operations have the tag {tag['name']}"
        context.account.leave("folder", folder.at, reason)
        _add_words(context, folder, tag)
        return
    context.account.carry("folder", folder.at, tag, "name")
    if folder.words.text:
        tag["description"] = joined([tag.get("description", ""), folder.words.text])
    carry_words(context.account, folder.words, tag, "description")


def _add_words(context: Context, folder: Folder, node: dict[str, Any]) -> None:
    if folder.words.text:
        text = f"{plain(folder.names[-1])}: {folder.words.text}"
        node["description"] = joined([node.get("description", ""), text])
    carry_words(context.account, folder.words, node, "description")


def _in_order(tag: dict[str, Any]) -> dict[str, Any]:
    tag["x-source"] = tag.pop("x-source")
    return tag


def _shared_depth(calls: Sequence[Call]) -> int:
    """Return how many folders stand around all requests and tell none from another."""
    depth = 0
    while calls and all(len(call.folders) > depth + 1 for call in calls):
        if len({call.folders[depth] for call in calls}) > 1:
            break
        depth += 1
    return depth


def _telling(call: Call, title: str, depth: int) -> int | None:
    """Return the level of the outermost folder whose name tells what its requests are about."""
    for level in range(depth, len(call.folders)):
        name = call.folders[level]
        if _spoken(name) and is_latin(name) and words_of(name) != words_of(title):
            return level
    return None


def _spoken(name: str) -> str:
    words = words_of(_VERSION.sub(" ", name))
    while words and words[0].isdigit():
        words = words[1:]
    telling = [word for word in words if word not in _SAYS_NOTHING]
    return snake(telling, _LIMIT) if telling else ""


def _stem(group: Group) -> str:
    return group.node.template.rpartition("/")[0]


def _noun(group: Group, collections: dict[str, str]) -> str:
    """Return what a path is about: the resource that it goes through last, else its first word."""
    for node in reversed(group.node.lineage):
        if node.names and node.parent is not None and (noun := collections.get(node.parent.template)):
            return noun
    shapes = [unquote(node.shape) for node in group.node.lineage if node.is_fixed]
    words = [shape for shape in shapes if not is_named_version(shape) and words_of(shape)]
    telling = [shape for shape in words if not {*words_of(shape)} <= _SAYS_NOTHING]
    return next(iter(telling), next(iter(words), "calls"))
