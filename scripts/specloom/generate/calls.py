"""Hold what a resource offers to call, as values that the templates write down."""

from collections.abc import Iterable
from typing import Literal

import attrs


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


@attrs.frozen(kw_only=True)
class Call:
    """What can be called; `request` is what it sends, such as `GET /orders`."""

    name: str
    summary: str
    docstring: str
    request: str
    arguments: tuple[Argument, ...]

    @property
    def constant(self) -> str:
        """Return the name under which a module holds what is called."""
        return f"_{self.name.upper()}"

    @property
    def parameters(self) -> tuple[Argument, ...]:
        """Return what goes into the path, the query, the headers and the cookies."""
        return tuple(a for a in self.arguments if a.role in {"path", "parameter"})

    @property
    def fields(self) -> tuple[Argument, ...]:
        """Return the members of an object body; of a load, those besides the items."""
        return tuple(a for a in self.arguments if a.role == "field")

    @property
    def body(self) -> Argument | None:
        """Return the argument that is the whole body; of a load, all of it but the items."""
        return next((a for a in self.arguments if a.role == "body"), None)


@attrs.frozen(kw_only=True)
class Method(Call):
    """One method of a resource; `operation`, the values of `fixed` and `example` are Python source.

    `choices` are the arguments that choose a media type. `overloads` are the ways to call the method where
    there are several; its own arguments are then those of all of them.

    `example` is what stands between the brackets of a call. `format` is the form of the reply where the
    operation has several and this is not the first.
    """

    operation: str
    returns: str
    fixed: tuple[tuple[str, str], ...] = ()
    paged: Paged | None = None
    example: str = ""
    format: str | None = None
    headers: HeaderSet | None = None
    failure_headers: HeaderSet | None = None
    choices: tuple[Argument, ...] = ()
    overloads: tuple[Signature, ...] = ()

    @property
    def plain(self) -> Signature:
        """Return the signature that admits every way to call the method."""
        return Signature(self.arguments, self.choices, self.returns)

    @property
    def signatures(self) -> tuple[Signature, ...]:
        """Return every way to call the method."""
        return self.overloads or (self.plain,)


@attrs.frozen(kw_only=True)
class Load(Call):
    """A method that sends any number of items; `batch` is Python source, the other types are annotations.

    `item` is accepted; `result` is what a reply tells of one item, `record` what became of it.
    """

    batch: str
    item: str
    result: str
    record: str

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
    def outline(self) -> str:
        """Return the arguments as a person reads them."""
        own = [argument.outline for argument in self.arguments if argument.role == "path"]
        others = [argument.outline for argument in self.arguments if argument.role != "path"]
        return ", ".join([*own, f"items: Iterable[{self.item}]", "*", *others, "journal: str | None = …"])


def _declared(arguments: Iterable[Argument]) -> list[str]:
    return [argument.declaration for argument in arguments]
