"""Find the address of the API: as it is given, from the environment, or one of the document's servers."""

import os
import re
from collections.abc import Mapping, Sequence
from typing import Final

import attrs

from .errors import InvalidArgument

_VARIABLE: Final = re.compile(r"\{([^{}]+)\}")


@attrs.frozen
class Variable:
    """One part of an address that differs between users: an argument, and what stands in for it."""

    argument: str
    environment: str
    default: str | None = None
    choices: tuple[str, ...] = ()


@attrs.frozen
class Server:
    """One server of the API; its URL holds variables in braces."""

    url: str
    name: str = ""
    variables: Mapping[str, Variable] = attrs.field(factory=dict)


def base_url_of(
    given: str | None,
    environment: str,
    servers: Sequence[Server],
    server: str | int | None = None,
    values: Mapping[str, str | None] | None = None,
) -> str:
    """Return the base URL; `values` are what the variables' arguments were given.

    Raises:
        InvalidArgument: There is none, no such server, or no such value of a variable.
    """
    chosen = _chosen(values)
    if given or (server is None and not chosen and os.environ.get(environment)):
        return given or os.environ[environment]
    if not servers:
        raise InvalidArgument(f"There is no base URL: pass base_url=, or set {environment}.")
    return _filled(_selected(servers, server, chosen), chosen, environment)


def own_values(
    given: str | None,
    environment: str,
    server: str | int | None = None,
    values: Mapping[str, str | None] | None = None,
) -> Mapping[str, str] | None:
    """Return what the servers of single operations are filled in with.

    None where the user says where the API is: then all of it is there, a simulator for example.
    """
    chosen = _chosen(values)
    if given or server is not None or (not chosen and os.environ.get(environment)):
        return None
    return chosen


def own_address(server: Server, values: Mapping[str, str]) -> str:
    """Return the address of a server that a single operation has; each of its variables has a default."""
    return _filled(server, values, "").rstrip("/")


def _chosen(values: Mapping[str, str | None] | None) -> dict[str, str]:
    return {name: value for name, value in (values or {}).items() if value is not None}


def _selected(servers: Sequence[Server], server: str | int | None, chosen: Mapping[str, str]) -> Server:
    if server is None:
        fitting = (each for each in servers if chosen.keys() <= {v.argument for v in each.variables.values()})
        return next(fitting, servers[0])
    found = dict(enumerate(servers)) | {each.name: each for each in servers if each.name}
    if server not in found:
        names = ", ".join(map(repr, found))
        raise InvalidArgument(f"There is no server {server!r}; give one of {names}.")
    return found[server]


def _filled(server: Server, chosen: Mapping[str, str], environment: str) -> str:
    def fill(match: re.Match[str]) -> str:
        variable = server.variables[match[1]]
        value = chosen.get(variable.argument) or os.environ.get(variable.environment) or variable.default
        if value is None:
            raise InvalidArgument(
                f"There is no base URL: pass {variable.argument}= or base_url=,"
                f" or set {variable.environment} or {environment}."
            )
        if variable.choices and value not in variable.choices:
            raise InvalidArgument(f"{variable.argument}= must be one of {', '.join(variable.choices)}.")
        return value

    return _VARIABLE.sub(fill, server.url)
