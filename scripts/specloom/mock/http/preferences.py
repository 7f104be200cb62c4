"""Read which of the printed answers a request prefers, and say that it got it (Prefer, RFC 7240)."""

import re
from collections.abc import Iterator

import attrs

from ..messages import Headers

APPLIED = "preference-applied"
_NAMES = frozenset({"code", "example"})
_PART = re.compile(r'\s*([^\s=,;]*)\s*(?:=\s*("(?:[^"\\]|\\.?)*"?|[^,;]*))?[^,;]*([,;]?)', re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_TOKEN = re.compile(r"[\w!#$%&'*+.^`|~-]+", re.ASCII)


@attrs.frozen
class Preference:
    """The status and the name of the example that a request wants to be answered with, as they were sent."""

    code: str | None = None
    example: str | None = None

    def __str__(self) -> str:
        """Write it as a header's value."""
        told = {"code": self.code, "example": self.example}
        return ", ".join(f"{name}={_quoted(value)}" for name, value in told.items() if value is not None)


def read_preference(headers: Headers) -> Preference | None:
    """Return what a request prefers; None where none of its preferences is for a printed answer."""
    told: dict[str, str] = {}
    for header, line in headers:
        if header.lower() == "prefer":
            for name, value in _preferences(line):
                told.setdefault(name, value)
    return Preference(**told) if told else None


def _preferences(line: str) -> Iterator[tuple[str, str]]:
    """Yield our preferences, also where one is a parameter of the other (`code=404; example=gone`)."""
    ours = parameter = False
    for part, value, end in _PART.findall(line):
        name = part.lower()
        ours = ours if parameter else name in _NAMES
        if ours and name in _NAMES:
            yield name, _word(value)
        parameter = end == ";"


def _word(text: str) -> str:
    quoted = text.startswith('"')
    word = _ESCAPED.sub(r"\1", text[1:].removesuffix('"')) if quoted else text.strip()
    try:  # headers are read as Latin-1, but most clients write names beyond ASCII as UTF-8
        return word.encode("latin-1").decode()
    except UnicodeError:
        return word


def _quoted(value: str) -> str:
    escaped = re.sub(r'(["\\])', r"\\\1", value).encode().decode("latin-1")
    return value if _TOKEN.fullmatch(value) else f'"{escaped}"'
