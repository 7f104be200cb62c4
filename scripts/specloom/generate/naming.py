"""Give everything in a client its Python name."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import count
from keyword import iskeyword

from .words import pascal_case, python_identifier, shortened, snake_case

CALL_OPTIONS = ("timeout", "retries", "headers", "idempotency_key", "max_wait", "max_elapsed")
_USED_IN_METHODS = frozenset(
    {"self", "body", "models", "dicts", "datetime", "builtins", "result", "options", "call_options"}
    | {"isinstance", *CALL_OPTIONS}
)
_USED_IN_RESOURCES = frozenset(
    {
        "models",
        "dicts",
        "datetime",
        "builtins",
        "str",
        "int",
        "property",
        "overload",
        "isinstance",
        "with_raw_response",
        "with_streaming_response",
    }
)
_USED_IN_RECEIVERS = frozenset({"verify", "parse", "sign", "endpoint", "wsgi"})
_USED_IN_MODULES = frozenset(
    {
        "Among",
        "Any",
        "AsyncCaller",
        "AsyncIterable",
        "AsyncLoad",
        "AsyncPages",
        "AsyncStream",
        "Batch",
        "CallOptions",
        "Callable",
        "Coroutine",
        "DeclaredHeaders",
        "Encoding",
        "Event",
        "Fields",
        "FileContent",
        "FileInput",
        "Header",
        "ItemEvents",
        "ItemLines",
        "ItemRecords",
        "Iterable",
        "Job",
        "Literal",
        "LoadSettings",
        "Mapping",
        "Member",
        "NotGiven",
        "Operation",
        "Options",
        "Paging",
        "Parameter",
        "PathLike",
        "Progress",
        "RawResponse",
        "Receiver",
        "Retry",
        "Sequence",
        "Server",
        "ServerSentEvent",
        "Stream",
        "SyncCaller",
        "SyncLoad",
        "SyncPages",
        "UUID",
        "Unpack",
        "Variable",
    }
)
_MANY = frozenset({"batch", "bulk", "many", "multi", "multiple"})
CLASSES_USED_IN_MODELS = frozenset(
    {
        "Any",
        "Decoder",
        "IO",
        "Literal",
        "Misfit",
        "Model",
        "READ_ONLY",
        "TYPE_CHECKING",
        "UNSET",
        "UUID",
        "Unset",
    }
)
_USED_IN_MODELS = frozenset(
    {
        "additional_properties",
        "from_dict",
        "hidden_names",
        "json_names",
        "make_decoder",
        "read_only_names",
        "set_members",
        "takes_free_names",
        "to_dict",
    }
)
_USED_IN_CLIENTS = frozenset({"budget", "close", "logout", "with_options", "models", "dicts", "httpx"})
USED_BY_CLIENTS = frozenset(
    {
        "base_url",
        "budget",
        "clock",
        "headers",
        "http_client",
        "max_elapsed",
        "max_wait",
        "on_request",
        "on_response",
        "on_wait",
        "propagate_traces",
        "proxy",
        "random",
        "retries",
        "self",
        "server",
        "sleep",
        "timeout",
        "transport",
        "webhook_secret",
    }
)


_SYMBOLS = re.compile(r"[^\w.\\ -]+")


def argument_names(names: Iterable[str], prefix: str, taken: Iterable[str] = ()) -> tuple[str, ...]:
    """Name a method's arguments, each name once and none of them as what is taken already."""
    return tuple(_distinct((identifier(name, prefix) for name in names), _USED_IN_METHODS | {*taken}))


def method_names(names: Iterable[str], prefix: str, *, receives: bool = False) -> tuple[str, ...]:
    """Name a resource's methods, each name once; one that receives webhooks has some of its own."""
    used = _USED_IN_RESOURCES | _USED_IN_RECEIVERS if receives else _USED_IN_RESOURCES
    return tuple(_distinct((identifier(name, prefix) for name in names), used))


def load_names(wanted: Iterable[tuple[str, str]], taken: Iterable[str], prefix: str) -> tuple[str, ...]:
    """Name the methods that send any number of items, after those that send one batch and what they do.

    `upsert_batch` and `bulk_upsert` make `upsert_many`; where two make the same name, the second one keeps
    its own before `_many`. A name that says nothing else than that there are many is replaced by the action.
    """
    used, names = set(taken), list[str]()
    for name, action in wanted:
        whole = identifier(name, prefix).strip("_")
        words = [word for word in whole.split("_") if word not in _MANY]
        short = "_".join([*(words or [action]), "many"])
        free = short if short not in used else f"{whole}_many"
        names += _distinct([free], frozenset(used))
        used.add(names[-1])
    return tuple(names)


def resource_names(tags: Iterable[str], prefix: str) -> tuple[str, ...]:
    """Name a client's resources, each name once."""
    return tuple(_distinct((identifier(shortened(tag), prefix) for tag in tags), _USED_IN_CLIENTS))


def client_arguments(names: Iterable[str]) -> tuple[str, ...]:
    """Name the arguments of a client that are credentials, each name once."""
    return tuple(_distinct(names, USED_BY_CLIENTS))


@cache
def attribute_name(name: str, prefix: str) -> str:
    """Name a model's attribute for a property, never as what a model's own code is called."""
    found = python_identifier(name, prefix)
    return f"{found}_" if found in _USED_IN_MODELS else found


def attribute_names(names: Iterable[str], prefix: str) -> tuple[str, ...]:
    """Name a model's attributes, each name once."""
    return tuple(_distinct((attribute_name(_spoken(name), prefix) for name in names), frozenset()))


def _spoken(name: str) -> str:
    """Put a sign before a number into words, without which +1 and -1 would be the same."""
    words = {"+": "plus_", "-": "minus_"}
    return words[name[0]] + name[1:] if name[:1] in words and name[1:2].isdecimal() else name


def identifier(name: str, prefix: str) -> str:
    """Return the snake_case identifier nearest to a name.

    A name that begins with an underscore, or could not begin an identifier, takes the prefix.
    """
    plain = unicodedata.normalize("NFKC", name)
    words = snake_case(_SYMBOLS.sub("_", plain)).strip("_")
    if plain.startswith("_") or not words.isidentifier():
        words = snake_case(prefix + words)
    return f"{words}_" if iskeyword(words) else words


def class_name(resource: str) -> str:
    """Name the class of a resource; the name differs from every other one in its module."""
    name = pascal_case(resource)
    hides = name.endswith("Headers") or iskeyword(name)  # as the classes of declared headers do
    return f"{name}Resource" if hides or {name, f"Async{name}"} & _USED_IN_MODULES else name


def class_names(resources: Iterable[str]) -> tuple[str, ...]:
    """Name the classes of resources; none is that of another one, nor of its asynchronous twin."""
    found: list[str] = []
    for name in map(class_name, resources):
        taken = {each for other in found for each in (other, f"Async{other}")}
        found.append(next(each for each in numbered(name) if not {each, f"Async{each}"} & taken))
    return tuple(found)


def numbered(name: str) -> Iterator[str]:
    """Yield a name, and the same with a number behind it, from 2 on."""
    yield name
    yield from (f"{name}{number}" for number in count(2))


def client_name(vendor: str) -> str:
    """Name the vendor in the names of classes."""
    return pascal_case(vendor)


def _distinct(names: Iterable[str], taken: frozenset[str]) -> Iterator[str]:
    used = set(taken)
    for name in names:
        free = name if name not in used else next(n for n in _numbered(name) if n not in used)
        used.add(free)
        yield free


def _numbered(name: str) -> Iterator[str]:
    yield f"{name}_"
    number = 2
    while True:
        yield f"{name}_{number}"
        number += 1
