"""Write values and texts as Python source; a spec's text enters a client through here alone."""

import re
import textwrap
import unicodedata
from collections.abc import Iterable, Iterator

WIDTH = 100
_BACKTICKS = re.compile("`+")
_STANDS_ALONE = re.compile(r"[ \t*+|#>-]|```|[0-9]+[.)] ")


def literal(value: str | float | bool | None) -> str:
    """Return a value as a Python literal in ASCII-safe form."""
    return ascii(value) if isinstance(value, str) and not value.isprintable() else repr(value)


def construct(name: str, *arguments: str, **keywords: str | None) -> str:
    """Return a call of `name` with arguments that are source already; a keyword that is None is left out."""
    named = (f"{key}={source}" for key, source in keywords.items() if source is not None)
    return f"{name}({', '.join((*arguments, *named))})"


def tuple_of(items: Iterable[str]) -> str:
    """Return a tuple of items that are source already."""
    listed = list(items)
    return f"({listed[0]},)" if len(listed) == 1 else f"({', '.join(listed)})"


def mapping_of(items: Iterable[tuple[str, str]]) -> str:
    """Return a dict with text keys, of values that are source already."""
    return f"{{{', '.join(f'{literal(key)}: {source}' for key, source in items)}}}"


def docstring(text: str, indent: int) -> str:
    """Return a text as a docstring whose lines begin at `indent` spaces; the text may hold anything."""
    body = textwrap.indent(in_docstring(text), " " * indent).strip()
    closing = f"\n{' ' * indent}" if "\n" in body or body.endswith('"') else ""
    return f'"""{body}{closing}"""'


def in_docstring(text: str) -> str:
    """Return a text as it is written between the quotes of a docstring, never at its end."""
    return printable(text).strip().replace("\\", "\\\\").replace('"""', '\\"\\"\\"')


def code_span(text: str) -> str:
    """Return a text on one line as code in Markdown, with more backticks around it than are in it."""
    line = one_line(text) or " "
    fence = "`" * (1 + max((len(run) for run in _BACKTICKS.findall(line)), default=0))
    padding = " " if line[0] == "`" or line[-1] == "`" else ""
    return f"{fence}{padding}{line}{padding}{fence}"


def wrapped(text: str, indent: str = "") -> str:
    """Return a text with its lines filled, every line after the first one indented further.

    Lines that look like a list, a table, a heading or code stay lines of their own.
    """
    lines = (line.rstrip() for line in printable(text).strip().split("\n"))
    return "\n".join(_filled(line, indent) for line in _paragraphs(lines))


def one_line(text: str) -> str:
    """Return a text on one line."""
    return " ".join(printable(text).split())


def sentence(text: str) -> str:
    """Return a text on one line that ends as a sentence does."""
    line = one_line(text)
    return line if not line or line.endswith((".", "!", "?", ":")) else f"{line}."


def printable(text: str) -> str:
    """Return a text without the characters that source code or a terminal would act on."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return plain if plain.replace("\n", "").isprintable() else "".join(map(_printable, plain))


def _printable(character: str) -> str:
    if character in "\n ":
        return character
    return " " if unicodedata.category(character)[0] in "CZ" else character


def _paragraphs(lines: Iterable[str]) -> Iterator[str]:
    paragraph = ""
    for line in lines:
        if paragraph and line and not _STANDS_ALONE.match(line):
            paragraph += f" {line}"
            continue
        if paragraph:
            yield paragraph
        paragraph = line
        if not line:
            yield line
    if paragraph:
        yield paragraph


def _filled(line: str, indent: str) -> str:
    pieces = textwrap.wrap(
        line, WIDTH - len(indent), subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
    return "\n".join(pieces)
