"""Tell where an API is served, and what a user has to say to reach it."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

import attrs

from ..spec import Operation, Spec
from .literals import construct, literal, mapping_of, tuple_of
from .naming import identifier

_WEB = ("http://", "https://")
_PLACEHOLDER = re.compile(
    r"(^|[^a-z])(your|yours|my|example|sample|placeholder|changeme|company|tenant|customer|subdomain|x{3,})([^a-z]|$)"
    r"|[<>{}\[\]]|(example|invalid|localdomain)$"
)
_LONGEST_NAME = 3  # words; a longer description is no name


@attrs.frozen
class ServerVariable:
    """One variable of a server; `choices` and `default` are as documented, a mere example left out."""

    name: str
    argument: str
    environment: str
    default: str | None
    choices: tuple[str, ...]
    description: str

    @property
    def annotation(self) -> str:
        """Return the type of the argument."""
        return f"Literal[{', '.join(map(literal, self.choices))}]" if self.choices else "str"

    @property
    def source(self) -> str:
        """Return the variable as Python source."""
        choices = tuple_of(map(literal, self.choices)) if self.choices else None
        default = None if self.default is None else literal(self.default)
        return construct(
            "Variable", literal(self.argument), literal(self.environment), default=default, choices=choices
        )


@attrs.frozen
class Server:
    """One absolute server of the document, with a name where its description is one."""

    url: str
    name: str
    variables: tuple[ServerVariable, ...]

    @property
    def address(self) -> str | None:
        """Return the URL with every default filled in; None where a user has to say something first."""
        url = self.url
        for variable in self.variables:
            if variable.default is None:
                return None
            url = url.replace(f"{{{variable.name}}}", variable.default)
        return url

    @property
    def source(self) -> str:
        """Return the server as Python source."""
        variables = mapping_of((each.name, each.source) for each in self.variables)
        return construct(
            "Server",
            literal(self.url),
            literal(self.name) if self.name else '""',
            variables if self.variables else "{}",
        )


def servers_of(
    root: Mapping[str, Any], vendor: str, prefix: str, taken: Collection[str] = ()
) -> tuple[Server, ...]:
    """Return the servers of a document that have an address of their own; `taken` are the other arguments."""
    declared = [server for server in root.get("servers") or () if str(server.get("url", "")).startswith(_WEB)]
    names = _names(declared)
    return tuple(
        Server(str(server["url"]).rstrip("/"), name, tuple(_variables(server, vendor, prefix, taken)))
        for server, name in zip(declared, names, strict=True)
    )


def own_server(spec: Spec, operation: Operation) -> str | None:
    """Return the source of a server that an operation has of its own; None where it is served as all are."""
    if not operation.servers:
        return None
    own, everywhere = (
        next(iter(servers_of({"servers": servers}, spec.vendor, spec.client.field_prefix)), None)
        for servers in (operation.servers, spec.document.root.get("servers"))
    )
    is_own = own is not None and own != everywhere and own.address is not None
    return own.source if own and is_own else None


def arguments_of(servers: Sequence[Server]) -> tuple[ServerVariable, ...]:
    """Return the variables of all servers, each argument once; choices that differ are any text."""
    found: dict[str, ServerVariable] = {}
    for variable in (each for server in servers for each in server.variables):
        known = found.setdefault(variable.argument, variable)
        if known.choices != variable.choices:
            found[variable.argument] = attrs.evolve(known, choices=())
    return tuple(found.values())


def _names(servers: Sequence[Mapping[str, Any]]) -> list[str]:
    names = [_name(server) for server in servers]
    counted = Counter(names)
    return [name if counted[name] == 1 else "" for name in names]


def _name(server: Mapping[str, Any]) -> str:
    words = re.findall(r"[^\W_]+", str(server.get("name") or server.get("description") or ""))
    return "_".join(words).lower() if len(words) <= _LONGEST_NAME else ""


def _variables(
    server: Mapping[str, Any], vendor: str, prefix: str, taken: Collection[str]
) -> Iterator[ServerVariable]:
    declared = server.get("variables") or {}
    for name in dict.fromkeys(re.findall(r"\{([^{}]+)\}", str(server["url"]))):
        variable = declared.get(name) or {}
        argument = identifier(name, prefix)
        if argument in taken:
            argument = f"server_{argument}"
        choices = tuple(map(str, variable.get("enum") or ()))
        default = variable.get("default")
        yield ServerVariable(
            name,
            argument,
            f"{vendor}_{argument}".upper(),
            None if default is None or (not choices and is_placeholder(str(default))) else str(default),
            choices,
            str(variable.get("description") or ""),
        )


def is_placeholder(default: str) -> bool:
    """Tell whether a default only shows what a value looks like, such as `your-shop.example.com`."""
    return not default or _PLACEHOLDER.search(default.lower()) is not None
