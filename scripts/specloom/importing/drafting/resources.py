"""Find the resources that paths show: what `/orders` and `/orders/{id}` do to an order."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from urllib.parse import unquote

import attrs

from ..captured import ABSENT
from ..schemas import singular
from .contents import FORMS, media_type_of
from .grouping import Group
from .identifiers import is_named_version
from .samples import Place, has_reply, json_value, levels, list_in, object_with, successes
from .words import distinct, snake, words_of

_ON_ITEM = {"get": "get", "put": "replace", "patch": "update", "delete": "delete"}
_ON_COLLECTION = {"post": "create", "get": "list"}
_WRITING = ("create", "upsert", "update", "replace")
_IDS = ("id", "uuid", "_id", "guid", "uid")
_TELLING = ("code", "slug", "key", "sku", "number", "name", "email")
"""Members that identify an object only where the variable is called so."""
_ENDINGS = (".json", ".xml")


@attrs.define(eq=False)
class Family:
    """A resource: its name, the property that identifies it, and the operations on it by their actions.

    `is_shown` tells whether any reply shows an object of it.
    """

    name: str
    noun: str
    key: str
    is_shown: bool
    actions: dict[str, Group]
    views: list[Group] = attrs.field(factory=list)

    @property
    def maker(self) -> Group | None:
        """Return the operation that makes objects."""
        return self.actions.get("create") or self.actions.get("upsert")

    def action_of(self, group: Group) -> str:
        """Return what an operation does to the resource."""
        return next((action for action, each in self.actions.items() if each is group), "view")

    @property
    def item(self) -> Group:
        """Return an operation on one object."""
        return next(self.actions[a] for a in ("get", "update", "replace", "delete") if a in self.actions)

    def objects(self) -> Iterator[tuple[Group, Place, dict[str, Any]]]:
        """Yield the objects that replies show, those of lists apart."""
        for action, group in sorted(self.actions.items(), key=lambda pair: pair[0] != "get"):
            for _, value in successes(group) if action != "list" else ():
                if found := object_with(value, self.key, self.name):
                    yield group, *found

    def key_values(self) -> Iterator[Any]:
        """Yield the keys of all objects that replies show."""
        yield from (found[self.key] for _, _, found in self.objects())
        for _, value in successes(self.actions["list"]) if "list" in self.actions else ():
            items = list_in(value)
            yield from (
                i[self.key] for i in (items[1] if items else ()) if isinstance(i, dict) and self.key in i
            )


def keys_of(families: Iterable[Family]) -> dict[tuple[int, int], list[str]]:
    """Return the keys of the objects that replies show, as paths have them, by the places in paths."""
    return {
        (id(family.item.node), 0): [str(key) for key in family.key_values() if _is_name(key)]
        for family in families
        if family.is_shown
    }


def families_of(groups: Iterable[Group]) -> tuple[Family, ...]:
    """Return the resources of a source, those of the shortest paths first."""
    by_shape: dict[str, list[Group]] = {}
    for group in groups:
        by_shape.setdefault(_shape(group), []).append(group)
    found, names = list[Family](), set[str]()
    for shape in sorted(by_shape, key=lambda each: (each.count("/"), each)):
        collection, _, last = shape.rpartition("/")
        if last == "{}" and _is_noun(collection):
            family = _family(collection, by_shape.get(collection, []), by_shape[shape], names)
            if family:
                names.add(family.name)
                found.append(family)
    return tuple(found)


def add_views(families: Iterable[Family], groups: Iterable[Group]) -> None:
    """Give resources the operations below the path of one object that are no resources themselves."""
    known = {id(group) for family in families for group in family.actions.values()}
    items = {id(family.item.node): family for family in families if family.maker or family.is_shown}
    for group in groups:
        holder = next((node for node in reversed(group.node.lineage) if node.names), None)
        family = items.get(id(holder))
        if family and holder is not group.node and id(group) not in known:
            family.views.append(group)


def _shape(group: Group) -> str:
    shape = "".join(f"/{node.shape}" for node in group.node.lineage)
    return next((shape.removesuffix(ending) for ending in _ENDINGS if shape.endswith(ending)), shape)


def _is_noun(collection: str) -> bool:
    last = unquote(collection.rpartition("/")[2])
    return bool(words_of(last)) and "{" not in last and not is_named_version(last)


def _family(
    collection: str, above: Sequence[Group], items: Sequence[Group], names: set[str]
) -> Family | None:
    actions = {_ON_COLLECTION[g.method]: g for g in above if g.method in _ON_COLLECTION}
    actions |= {_ON_ITEM[g.method]: g for g in items if g.method in _ON_ITEM}
    if "update" not in actions and "replace" not in actions:
        posted = next((group for group in items if group.method == "post"), None)
        actions |= {"update": posted} if posted else {}
    noun = unquote(collection.rpartition("/")[2])
    name = _name(collection, names)
    key = _key(actions, singular(noun))
    if key is None:
        return None
    family = Family(name, noun, key, False, actions)
    family.is_shown = next(iter(family.key_values()), ABSENT) is not ABSENT
    if "create" in actions and _names_itself(actions["create"], key):
        family.actions = {("upsert" if a == "create" else a): group for a, group in actions.items()}
    family.actions = {a: group for a, group in family.actions.items() if _is_served(family, a)}
    is_whole = len(family.actions) > 1 and not {"list", "create", "upsert"} >= family.actions.keys()
    return family if is_whole else None


def _name(collection: str, names: set[str]) -> str:
    nouns = [part for part in unquote(collection).split("/") if part and "{" not in part and words_of(part)]
    words = [singular(word) if last else word for word, last in _marked(words_of(nouns[-1]))]
    name = snake(words) or "item"
    if name in names and len(nouns) > 1:
        name = snake([*(singular(word) for word in words_of(nouns[-2])), *words])
    return distinct(name, names)


def _marked(words: Sequence[str]) -> Iterator[tuple[str, bool]]:
    return ((word, index == len(words) - 1) for index, word in enumerate(words))


def _key(actions: dict[str, Group], noun: str) -> str | None:
    """Return the property that the last variable of a path stands for; None where replies have none."""
    told = Counter(_equal_members(actions.values()))
    if told:
        return max(told, key=lambda name: (told[name], _rank(name, noun)))
    members = set(_members(actions.values()))
    if not members:
        return "id" if not any(_shows_json(group) for group in actions.values()) else None
    variable = next(iter(_items(actions))).node.variables[-1]
    named = [name for name in _TELLING if name in words_of(variable)]
    exact = ("id", *_spelled(noun, "id"), variable, *_alike(members, variable, noun), *_IDS, *named)
    return next((name for name in exact if name in members), None)


def _alike(members: Iterable[str], variable: str, noun: str) -> list[str]:
    """Return the members that are called as a variable but for how it is written and the noun before it."""
    wanted = {_letters(variable), _letters(variable).removeprefix(_letters(noun))}
    return sorted(name for name in members if _letters(name) in wanted)


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name)).lower()


def _rank(name: str, noun: str) -> int:
    ranked = ("id", *_spelled(noun, "id"), *_IDS, *_TELLING)
    return -ranked.index(name) if name in ranked else -len(ranked)


def _spelled(noun: str, ending: str) -> tuple[str, ...]:
    words = [*words_of(noun), ending]
    camel = words[0] + "".join(word.capitalize() for word in words[1:])
    return camel, "_".join(words), camel[:-2] + "ID", "".join(word.capitalize() for word in words)


def _items(actions: dict[str, Group]) -> Iterator[Group]:
    return (actions[action] for action in actions if action not in ("create", "upsert", "list"))


def _equal_members(groups: Iterable[Group]) -> Iterator[str]:
    """Yield the members of replies that have the very value that the path has."""
    for group in groups:
        for message in group.messages:
            shown = message.path_value(message.pieces[-1]) if message.pieces else None
            replies = [message.reply] if message.reply else [r for r in message.call.replies if not r.asked]
            ends_in_variable = bool(group.node.names)
            for reply in replies if shown and ends_in_variable else ():
                value = json_value(reply.body) if (reply.status or "200")[:1] == "2" else ABSENT
                yield from _members_equal(value, str(shown))


def _members_equal(value: Any, shown: str) -> Iterator[str]:
    for level in levels(value):
        for _, each in level:
            if isinstance(each, dict):
                yield from (name for name, held in each.items() if _is_name(held) and str(held) == shown)


def _members(groups: Iterable[Group]) -> Iterator[str]:
    for group in groups:
        for _, value in successes(group):
            for level in levels(value):
                for _, each in level:
                    yield from each if isinstance(each, dict) else ()
            items = list_in(value)
            yield from (
                name for item in (items[1] if items else ()) if isinstance(item, dict) for name in item
            )


def _is_name(value: Any) -> bool:
    return isinstance(value, (int, str)) and not isinstance(value, bool)


def _shows_json(group: Group) -> bool:
    return next(successes(group), None) is not None


def _is_served(family: Family, action: str) -> bool:
    """Tell whether the simulator can do what an operation does, from what the source shows of it."""
    group = family.actions[action]
    if action in _WRITING and not _takes_object(family, group):
        return False
    if action == "list" and _shows_json(group):
        return all(_is_list_of(family, value) for _, value in successes(group))
    if action == "upsert":
        return True
    if action == "create" and _shows_json(group):
        return any(object_with(value, family.key, family.name) for _, value in successes(group))
    return not has_reply(group) or _shows_json(group) or action == "delete"


def _names_itself(group: Group, key: str) -> bool:
    """Tell whether who makes an object says what identifies it: then there may be one already."""
    bodies = [json_value(message.asked.body) for message in group.messages]
    return any(isinstance(body, dict) and key in body for body in bodies)


def _takes_object(family: Family, group: Group) -> bool:
    """Tell whether what is sent is the object itself, and not something around it, or a list."""
    bodies = [message.asked.body for message in group.messages if message.asked.body]
    if not bodies:
        return False
    values = [json_value(body) for body in bodies]
    if all(media_type_of(body) in FORMS for body in bodies):
        return True
    return all(isinstance(value, dict) and not _is_wrapped(family, value) for value in values)


def _is_wrapped(family: Family, value: dict[str, Any]) -> bool:
    names = {*words_of(family.noun), *words_of(family.name), "data"}
    return len(value) == 1 and any(
        isinstance(inner, (dict, list)) and {*words_of(name)} <= names for name, inner in value.items()
    )


def _is_list_of(family: Family, value: Any) -> bool:
    found = list_in(value)
    return found is not None and all(isinstance(item, dict) and family.key in item for item in found[1])
