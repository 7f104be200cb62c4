"""Write the docstrings of methods from the spec's own words."""

from collections.abc import Iterator

from ..spec import Response
from .calls import Argument
from .failures import error_name
from .literals import docstring, sentence, wrapped

_METHOD_INDENT = 8


def method_docstring(
    request: str,
    summary: str,
    description: str,
    arguments: tuple[Argument, ...],
    responses: tuple[Response, ...],
) -> str:
    """Return a docstring with the summary, the description, the arguments and what may be raised.

    The request, such as `GET /orders`, stands in for what the spec does not tell.
    """
    parts = [sentence(summary), wrapped(description), _section("Args", _arguments(arguments))]
    parts.append(_section("Raises", _failures(responses)))
    return docstring("\n\n".join(part for part in parts if part) or f"Call `{request}`.", _METHOD_INDENT)


def class_docstring(description: str, instead: str) -> str:
    """Return a class docstring; `instead` stands in for a missing description."""
    return docstring(wrapped(description) or instead, 4)


def _section(title: str, entries: Iterator[str]) -> str:
    lines = [f"    {entry}" for entry in entries]
    return "\n".join([f"{title}:", *lines]) if lines else ""


def _arguments(arguments: tuple[Argument, ...]) -> Iterator[str]:
    for argument in arguments:
        if argument.description:
            yield _entry(argument.name, argument.description)


def _failures(responses: tuple[Response, ...]) -> Iterator[str]:
    for response in responses:
        if response.status.isdecimal() and int(response.status) >= 400:
            yield _entry(error_name(int(response.status)), f"{response.status}. {response.description}")


def _entry(name: str, text: str) -> str:
    return wrapped(f"{name}: {sentence(text)}", " " * 8)
