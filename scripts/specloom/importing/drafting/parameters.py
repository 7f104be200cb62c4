"""Describe the parameters of an operation by all the requests that show them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import attrs

from ..account import Account
from ..captured import Argument, Asked
from .accounting import carry_argument, carry_words, facts_of_argument, leave_all
from .evidence import Evidence
from .examples import MOST_VALUES, Examples, joined
from .grouping import Group, Message
from .obligations import says_required
from .paths import Node
from .texts import is_of, is_placeholder, schema_of_texts, typed
from .words import listed, plain, words_of

_SENT_BY_ITSELF = listed(
    "host content-length connection user-agent accept-encoding postman-token transfer-encoding cookie te "
    "upgrade origin referer keep-alive upgrade-insecure-requests dnt priority pragma"
)
_NO_PARAMETERS = {
    "content-type": "the request has no body whose type it could tell",
    "authorization": "OpenAPI tells it by a security scheme, and the source shows none for it",
}
_TOKEN = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")

Positions = dict[tuple[int, int], list[str]]
"""What all requests have in place of the variables of paths, by node and number."""


@attrs.frozen(eq=False)
class Asking:
    """What is needed to describe parameters: where facts go, where they are from, and what paths show.

    `keys` are the keys of objects that replies show, by the same places as what paths have.
    """

    account: Account
    evidence: Evidence
    positions: Positions
    keys: Positions


def positions_of(messages: Iterable[Message]) -> Positions:
    """Gather what all requests have in place of each variable of each path."""
    found: Positions = {}
    for message in messages:
        for key, piece in zip(_places(message.node), message.pieces, strict=True):
            value = message.path_value(piece)
            if value:
                found.setdefault(key, []).append(value)
    return found


def parameters_of(asking: Asking, group: Group) -> list[dict[str, Any]]:
    """Return the parameters of an operation: those of its path, then the others as the source has them."""
    found = list(_path_parameters(asking, group))
    for (location, _), shown in _others(asking, group).items():
        found.append(_parameter(asking, group, location, shown))
    return found


def _places(node: Node) -> list[tuple[int, int]]:
    return [(id(each), index) for each in node.lineage for index in range(len(each.names))]


def _path_parameters(asking: Asking, group: Group) -> Iterator[dict[str, Any]]:
    names, places = group.node.variables, _places(group.node)
    for index, (name, place) in enumerate(zip(names, places, strict=True)):
        arguments = [m.path_argument(m.pieces[index]) for m in group.messages]
        shown = [argument for argument in arguments if argument]
        own = [m.path_value(m.pieces[index]) for m in group.messages]
        parameter: dict[str, Any] = {"name": name, "in": "path"}
        _describe(parameter, shown)
        literal = next((m.pieces[index].value for m in group.messages if m.pieces[index].value), None)
        if not any(m.pieces[index].text for m in group.messages):
            note = f"The source writes {plain(str(literal))[:80]} here; that it varies is our reading."
            parameter["x-source"] = asking.evidence.inferred(group.first.at, note)
        parameter |= {"required": True, "schema": schema_of_texts(asking.positions.get(place, []), name)}
        _show_path_values(asking, group, parameter, place, [value for value in own if value])
        for argument in shown:
            _carry(asking.account, argument, parameter)
        yield parameter


def _borrow(parameter: dict[str, Any], asking: Asking, group: Group, place: tuple[int, int]) -> None:
    """Give a variable a value to try a call with: one that the source shows elsewhere, or a stand-in."""
    known = [*asking.keys.get(place, []), *asking.positions.get(place, [])]
    _show(parameter, _leading_here(group.node, place, known)[:1])
    name, note = "elsewhere", "The source shows no such value in this request; it shows this one elsewhere."
    if "example" not in parameter and parameter["schema"] == {"type": "string"}:
        name, note = "stand_in", "The source shows no value; this one stands in, so that a call can be tried."
        parameter["example"] = _stand_in(parameter["name"])
    if "example" in parameter:
        source = asking.evidence.inferred(group.first.at, note)
        parameter["examples"] = {name: {"x-source": source, "value": parameter.pop("example")}}


def _stand_in(variable: str) -> str:
    words = [word for word in words_of(variable) if word not in ("id", "ids", "uuid")]
    return "_".join([*words[:3], "1"])


def _show_path_values(
    asking: Asking, group: Group, parameter: dict[str, Any], place: tuple[int, int], shown: list[str]
) -> None:
    """Show what requests have in the path, but for what no reply knows while replies show other objects."""
    keys = asking.keys.get(place, [])
    known = [value for value in shown if value in keys]
    _show(parameter, known if keys else _leading_here(group.node, place, shown))
    if not {"example", "examples"} & parameter.keys():
        _borrow(parameter, asking, group, place)


def _leading_here(node: Node, place: tuple[int, int], values: Iterable[str]) -> list[str]:
    """Return the values that do not lead to another path, which has them where this one has a variable."""
    parents = [each.parent for each in node.lineage if id(each) == place[0] and each.parent]
    return [value for value in values if not any(value in parent.children for parent in parents)]


def _others(asking: Asking, group: Group) -> dict[tuple[str, str], list[tuple[Message, Argument]]]:
    found: dict[tuple[str, str], list[tuple[Message, Argument]]] = {}
    for message in group.messages:
        for argument in message.asked.arguments:
            if argument.location in ("path", "field"):
                reason = "the path has no such variable"
            else:
                reason = _no_parameter(argument)
            if reason:
                leave_all(asking.account, facts_of_argument(argument), reason)
            else:
                is_header = argument.location == "header"
                name = argument.name.lower() if is_header else argument.name
                found.setdefault((argument.location, name), []).append((message, argument))
    return found


def _no_parameter(argument: Argument) -> str:
    """Say why an argument is no parameter; empty where it is one."""
    if not argument.name.strip():
        return "it has no name"
    if argument.location != "header":
        return ""
    name = argument.name.lower()
    if name in _SENT_BY_ITSELF or name.startswith("sec-"):
        return "whoever sends a request sets this header by itself"
    if name in _NO_PARAMETERS:
        return _NO_PARAMETERS[name]
    if name == "accept":
        return "the media types of the replies say what a client accepts"
    return "" if _TOKEN.fullmatch(argument.name) else "no header can have such a name"


def _parameter(
    asking: Asking, group: Group, location: str, shown: Sequence[tuple[Message, Argument]]
) -> dict[str, Any]:
    arguments = [argument for _, argument in shown]
    name = plain(arguments[0].name)
    parameter: dict[str, Any] = {"name": name, "in": location}
    _describe(parameter, arguments)
    if not arguments[0].at.startswith(group.first.at):
        parameter["x-source"] = asking.evidence.asked(arguments[0].at)
    required = _is_required(group, shown)
    if required is not None:
        parameter["required"] = required
    texts = [a.value for a in arguments if a.value]
    schema = schema_of_texts(texts, name)
    if _is_repeated(shown):
        _show_lists(parameter, shown, schema)
    else:
        parameter["schema"] = schema
        _show(parameter, texts)
    for argument in arguments:
        _carry(asking.account, argument, parameter)
    return parameter


def _describe(parameter: dict[str, Any], arguments: Iterable[Argument]) -> None:
    if text := joined(argument.words.text for argument in arguments):
        parameter["description"] = text


def _carry(account: Account, argument: Argument, parameter: dict[str, Any]) -> None:
    note = "" if parameter["name"] == argument.name else f"it is called {parameter['name']} there"
    if argument.disabled and not parameter.get("required"):
        note = note or "it is disabled in the source, so it is optional"
    carry_argument(account, argument, parameter, note=note)
    carry_words(account, argument.words, parameter, "description")


def _is_required(group: Group, shown: Sequence[tuple[Message, Argument]]) -> bool | None:
    """Tell whether a parameter must be sent; None where the one request shows neither."""
    told = says_required(argument.words.text for _, argument in shown)
    if told is not None:
        return told
    having = {id(message) for message, argument in shown if not argument.disabled}
    others = {_signature(message) for message in group.messages}
    is_always_there = all(id(message) in having for message in group.messages)
    return is_always_there if len(others) > 1 or not is_always_there else None


def _signature(message: Message) -> str:
    """Return what is the same for a request and a copy of it."""
    is_copy = message.reply is None or _sent(message.asked) == _sent(message.call.asked)
    return message.call.at if is_copy else message.asked.at


def _sent(asked: Asked) -> list[tuple[str, str, str | None]]:
    return [(a.location, a.name, a.value) for a in asked.arguments if not a.disabled]


def _is_repeated(shown: Iterable[tuple[Message, Argument]]) -> bool:
    seen = set[int]()
    for message, argument in shown:
        if not argument.disabled and argument.location == "query":
            if id(message) in seen:
                return True
            seen.add(id(message))
    return False


def _show(parameter: dict[str, Any], texts: Iterable[str]) -> None:
    """Add the values that the source shows, each once."""
    schema = parameter["schema"]
    values = list(dict.fromkeys(text for text in texts if not is_placeholder(text) and is_of(text, schema)))
    if len(values) == 1:
        parameter["example"] = typed(plain(values[0]), schema)
    elif values:
        examples = Examples()
        for text in values[:MOST_VALUES]:
            examples.add(text, typed(plain(text), schema))
        parameter["examples"] = examples.named


def _show_lists(
    parameter: dict[str, Any], shown: Iterable[tuple[Message, Argument]], schema: dict[str, Any]
) -> None:
    parameter["schema"] = {"type": "array", "items": schema}
    lists: dict[int, list[Any]] = {}
    for message, argument in shown:
        if argument.value and not is_placeholder(argument.value) and is_of(argument.value, schema):
            lists.setdefault(id(message), []).append(typed(plain(argument.value), schema))
    examples = Examples()
    for values in list(lists.values())[:MOST_VALUES]:
        examples.add("_".join(map(str, values)), values)
    if len(examples.named) == 1:
        parameter["example"] = next(iter(examples.named.values()))["value"]
    elif examples.named:
        parameter["examples"] = examples.named
