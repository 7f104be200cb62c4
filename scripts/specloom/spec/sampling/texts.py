"""Make a text of its format, pattern and length."""

import re
from collections.abc import Mapping
from typing import Any

from .patterns import text_like

_FORMATS = {
    "date-time": "1970-01-01T00:00:00Z",
    "date": "1970-01-01",
    "time": "00:00:00Z",
    "duration": "PT1H",
    "uuid": "00000000-0000-4000-8000-000000000000",
    "uri": "https://example.com/",
    "uri-reference": "/",
    "email": "nobody@example.com",
    "hostname": "example.com",
    "iri": "https://example.com/",
    "iri-reference": "/",
    "idn-email": "nobody@example.com",
    "idn-hostname": "example.com",
    "json-pointer": "/0",
    "relative-json-pointer": "0",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "byte": "AAAA",
}
_MOST = 2**20
"""Characters that a text has, whatever more is demanded."""
_LAST_DIGIT = re.compile(r"\d(?=\D*$)")


def text_of(schema: Mapping[str, Any], usual: str, nth: int) -> str:
    """Return the nth text that a schema may take, of no format and pattern the `usual` one."""
    least, most = min(schema.get("minLength", 0), _MOST), schema.get("maxLength")
    if "pattern" in schema:
        return text_like(schema["pattern"], least, nth)
    shown = _FORMATS.get(schema.get("format", ""))
    text = _other(shown or usual, nth, within=shown is not None) if nth else shown or usual
    return (text.rjust(least, "a") if "@" in text else text.ljust(least, "."))[:most]


def _other(text: str, nth: int, *, within: bool) -> str:
    """Return another text, in the same form: `within` it a digit is another one."""
    if within and _LAST_DIGIT.search(text):
        return _LAST_DIGIT.sub(lambda digit: str((int(digit[0]) + nth) % 10), text)
    return f"{text}{nth}"
