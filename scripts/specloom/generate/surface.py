"""Hold what a client offers, as values that the templates write down."""

from collections.abc import Iterable
from typing import Literal

import attrs

from .servers import Server, ServerVariable, arguments_of

RECEIVER = "webhooks"
"""The name under which a client receives what the vendor sends, whether or not a resource has it too."""


@attrs.frozen
class Argument:
    """One argument of a method; `wire` is the vendor's name for it, which a whole body lacks."""

    name: str
    annotation: str
    description: str
    role: Literal["path", "parameter", "field", "body", "choice"]
    required: bool = True
    wire: str = ""

    @property
    def declaration(self) -> str:
        """Return the argument as it stands in a signature."""
        declared = f"{self.name}: {self.annotation}"
        if self.role == "choice" and not self.required:
            return f"{declared} | None = None"
        return declared if self.required else f"{declared} | NotGiven = NOT_GIVEN"

    @property
    def outline(self) -> str:
        """Return the argument as a person reads it."""
        return f"{self.name}: {self.annotation}" + ("" if self.required else " = …")


@attrs.frozen
class Signature:
    """One way to call a method: its arguments, the media types that it chooses, and what it returns."""

    arguments: tuple[Argument, ...]
    choices: tuple[Argument, ...]
    returns: str

    @property
    def declaration(self) -> str:
        """Return the arguments between `self` and the options that every method takes."""
        keywords = _declared([*keywords_of(self.arguments), *self.choices])
        return ", ".join([*_declared(positional_of(self.arguments)), *(["*", *keywords] if keywords else [])])

    @property
    def outline(self) -> str:
        """Return the arguments as a person reads them, those that may be left out ending in `= …`."""
        keywords = [argument.outline for argument in (*keywords_of(self.arguments), *self.choices)]
        positional = [argument.outline for argument in positional_of(self.arguments)]
        return ", ".join([*positional, *(["*", *keywords] if keywords else [])])


def positional_of(arguments: Iterable[Argument]) -> tuple[Argument, ...]:
    """Return the path's parameters and the whole body, the required ones first."""
    positional = (a for a in arguments if a.role in {"path", "body"})
    return tuple(sorted(positional, key=lambda argument: not argument.required))


def keywords_of(arguments: Iterable[Argument]) -> tuple[Argument, ...]:
    """Return the other arguments, the required ones first."""
    keywords = (a for a in arguments if a.role in {"parameter", "field"})
    return tuple(sorted(keywords, key=lambda argument: not argument.required))


@attrs.frozen
class DeclaredHeader:
    """One header of an answer: its attribute, its name on the wire, and the source of what reads it."""

    name: str
    wire: str
    reader: str


@attrs.frozen
class HeaderSet:
    """The headers that answers declare, and the class that holds them."""

    name: str
    fields: tuple[DeclaredHeader, ...]


@attrs.frozen
class Paged:
    """A list that is fetched page by page: the types of a page and of an item, and the source of the rule."""

    page: str
    item: str
    paging: str


@attrs.frozen
class Method:
    """One method of a resource; `operation`, the values of `fixed` and `example` are Python source.

    `choices` are the arguments that choose a media type. `overloads` are the ways to call the method where
    there are several; its own arguments are then those of all of them.

    `example` is what stands between the brackets of a call. `format` is the form of the reply where the
    operation has several and this is not the first.
    """

    name: str
    operation: str
    summary: str
    docstring: str
    request: str
    returns: str
    arguments: tuple[Argument, ...]
    fixed: tuple[tuple[str, str], ...] = ()
    paged: Paged | None = None
    example: str = ""
    format: str | None = None
    headers: HeaderSet | None = None
    choices: tuple[Argument, ...] = ()
    overloads: tuple[Signature, ...] = ()

    @property
    def constant(self) -> str:
        """Return the name under which a module holds the operation."""
        return f"_{self.name.upper()}"

    @property
    def plain(self) -> Signature:
        """Return the signature that admits every way to call the method."""
        return Signature(self.arguments, self.choices, self.returns)

    @property
    def signatures(self) -> tuple[Signature, ...]:
        """Return every way to call the method."""
        return self.overloads or (self.plain,)

    @property
    def parameters(self) -> tuple[Argument, ...]:
        """Return what goes into the path, the query, the headers and the cookies."""
        return tuple(a for a in self.arguments if a.role in {"path", "parameter"})

    @property
    def fields(self) -> tuple[Argument, ...]:
        """Return the members of an object body."""
        return tuple(a for a in self.arguments if a.role == "field")

    @property
    def body(self) -> Argument | None:
        """Return the argument that is the whole body."""
        return next((a for a in self.arguments if a.role == "body"), None)


@attrs.frozen
class Load:
    """A method that sends any number of items; `batch` is Python source, the other types are annotations.

    `item` is accepted; `result` is what a reply tells of one item, `record` what became of it.
    """

    name: str
    batch: str
    summary: str
    docstring: str
    request: str
    arguments: tuple[Argument, ...]
    item: str
    result: str
    record: str

    @property
    def constant(self) -> str:
        """Return the name under which a module holds the batch."""
        return f"_{self.name.upper()}"

    @property
    def positional(self) -> tuple[str, ...]:
        """Return the declarations of the path's parameters, which come before the items."""
        return tuple(_declared(a for a in self.arguments if a.role == "path"))

    @property
    def keywords(self) -> tuple[str, ...]:
        """Return the declarations of the other arguments, the required ones first."""
        others = (argument for argument in self.arguments if argument.role != "path")
        return tuple(_declared(sorted(others, key=lambda argument: not argument.required)))

    @property
    def parameters(self) -> tuple[Argument, ...]:
        """Return what goes into the path, the query, the headers and the cookies."""
        return tuple(a for a in self.arguments if a.role in {"path", "parameter"})

    @property
    def fields(self) -> tuple[Argument, ...]:
        """Return the members of the body besides the items."""
        return tuple(a for a in self.arguments if a.role == "field")

    @property
    def body(self) -> Argument | None:
        """Return the argument that is the whole body but the items."""
        return next((a for a in self.arguments if a.role == "body"), None)

    @property
    def outline(self) -> str:
        """Return the arguments as a person reads them."""
        own = [argument.outline for argument in self.arguments if argument.role == "path"]
        others = [argument.outline for argument in self.arguments if argument.role != "path"]
        return ", ".join([*own, f"items: Iterable[{self.item}]", "*", *others, "journal: str | None = …"])


@attrs.frozen
class Resource:
    """The operations of one tag; `loads` send any number of items by several calls."""

    name: str
    class_name: str
    docstring: str
    methods: tuple[Method, ...]
    loads: tuple[Load, ...] = ()

    @property
    def header_sets(self) -> tuple[HeaderSet, ...]:
        """Return the classes of declared headers that the methods need."""
        return tuple(dict.fromkeys(method.headers for method in self.methods if method.headers))


@attrs.frozen
class Credential:
    """What proves who calls: an argument of the client, and the variable that stands in for it."""

    argument: str
    variable: str


@attrs.frozen
class Scheme:
    """One security scheme that the client can serve; `source` makes it, `credentials` are what it takes.

    `login` is the source of how its token is had, `login_credentials` are what that takes besides.
    """

    id: str
    source: str
    credentials: tuple[Credential, ...]
    description: str = ""
    login: str = ""
    login_credentials: tuple[Credential, ...] = ()


@attrs.frozen
class Event:
    """One event that the vendor sends, and the type of what it carries; `webhook` is its name in the spec."""

    name: str
    annotation: str
    summary: str
    webhook: str


@attrs.frozen
class Webhooks:
    """What the vendor sends; `annotation` is the type of any event, `contract` Python source.

    `variables` of the environment may hold the secret; `credential` is the client's argument that does.
    """

    events: tuple[Event, ...]
    annotation: str
    contract: str
    signed: bool
    variables: tuple[str, ...] = ()
    credential: str | None = None


@attrs.frozen
class TypedDict:
    """A dict that may be given in place of a model: its members' names on the wire, and their types."""

    name: str
    members: tuple[tuple[str, str], ...]
    is_class: bool


@attrs.frozen
class Client:
    """One vendor's client, whole; `policies` and all headers are Python source."""

    vendor: str
    name: str
    title: str
    version: str
    docstring: str
    servers: tuple[Server, ...]
    schemes: tuple[Scheme, ...]
    policies: str
    headers: str
    request_id_headers: str
    secret_fields: str
    rate_headers: str
    waits: str
    resources: tuple[Resource, ...]
    webhooks: Webhooks | None = None
    dicts: tuple[TypedDict, ...] = ()

    @property
    def credentials(self) -> tuple[Credential, ...]:
        """Return all that the client may be given to prove who calls, each once."""
        given = (c for scheme in self.schemes for c in scheme.credentials + scheme.login_credentials)
        return tuple(dict.fromkeys(given))

    @property
    def base_url(self) -> str | None:
        """Return the address that is called when the user says nothing; None where something must be said."""
        return self.servers[0].address if self.servers else None

    @property
    def server_variables(self) -> tuple[ServerVariable, ...]:
        """Return what the user may say about where the API is, each argument once."""
        return arguments_of(self.servers)

    @property
    def server_names(self) -> tuple[str, ...]:
        """Return the names by which the user may choose a server."""
        return tuple(server.name for server in self.servers if server.name)

    @property
    def has_sessions(self) -> bool:
        """Tell whether the client gets tokens by itself."""
        return any(scheme.login for scheme in self.schemes)


def _declared(arguments: Iterable[Argument]) -> list[str]:
    return [argument.declaration for argument in arguments]
