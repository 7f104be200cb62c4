"""Write calls with the examples that a spec gives."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from .calls import Argument
from .media import preferred
from .variants import Variant


def example_arguments(variant: Variant, arguments: Iterable[Argument]) -> str:
    """Return the source of the arguments that a call cannot do without."""
    values = _values(variant)
    required = [argument for argument in arguments if argument.required]
    positional = [repr(_value(a, values)) for a in required if a.role in {"path", "body"}]
    keywords = [f"{a.name}={_value(a, values)!r}" for a in required if a.role in {"parameter", "field"}]
    return ", ".join([*positional, *keywords])


def _values(variant: Variant) -> dict[str, Any]:
    """Return the first example of every parameter and member by its name on the wire, of the body by none."""
    found = {variant.key(p): value for p in variant.parameters for value in _first(p.examples)}
    operation = variant.operation
    media = preferred(operation.body.content) if operation.body else None
    for value in _first(media.examples) if media else ():
        found |= {"": value, **(value if isinstance(value, Mapping) else {})}
    return found


def _value(argument: Argument, values: Mapping[str, Any]) -> Any:
    return values.get(argument.wire, argument.name)


def _first(examples: Mapping[str, Any]) -> Iterator[Any]:
    yield from list(examples.values())[:1]
