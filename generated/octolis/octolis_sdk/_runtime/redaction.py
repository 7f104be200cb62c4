"""Keep secrets out of everything that is printed."""

import re
from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from typing import Final, NoReturn
from urllib.parse import quote

import attrs

MASK: Final = "***"
_TELLING: Final = (
    r"api_?key|authorization|cookie|credential|passw|private_?key|secret|session|signature|token"
)
_SHORTEST: Final = 4  # masking a shorter text would only garble the message around it


@attrs.frozen(repr=False)
class Secret:
    """Hold a secret text that no repr, format or log shows."""

    _value: str

    def reveal(self) -> str:
        """Return the secret itself."""
        return self._value

    def __repr__(self) -> str:
        return f"Secret({MASK!r})"

    __str__ = __repr__

    def __deepcopy__(self, _: object) -> "Secret":
        return self

    def __reduce__(self) -> NoReturn:
        raise TypeError("A secret cannot be pickled: that would write it down. Make a client anew instead.")


def masked(text: str, secrets: Iterable[Secret]) -> str:
    """Return the text with every secret in it masked, as it is and as it stands in a URL or in base64."""
    plain = {secret.reveal() for secret in secrets}
    values = plain | {quote(value, safe="") for value in plain}
    values |= {b64encode(value.encode()).decode() for value in plain}
    for value in sorted(values, key=len, reverse=True):
        if len(value) >= _SHORTEST:
            text = text.replace(value, MASK)
    return text


def is_confidential(name: str) -> bool:
    """Tell by the name of a header or a parameter whether its value is not to be shown."""
    plain = name.lower().replace("-", "_")
    return re.search(_TELLING, plain) is not None or (plain.endswith("key") and "idempotency" not in plain)


def masked_fields(text: str, names: tuple[str, ...] = ()) -> str:
    """Return a JSON or form text with every field masked that has one of the names, or one that tells."""
    in_json, in_form = _fields(names)
    return in_form.sub(rf"\1{MASK}", in_json.sub(rf'\1"{MASK}"', text))


@cache
def _fields(names: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    exact = "".join(f"|{re.escape(name)}" for name in names)
    value = r'"(?:[^"\\]|\\.)*"?|[^\s,}\]]+'
    return (
        re.compile(rf'("(?:[^"]*(?:{_TELLING})[^"]*{exact})"\s*:\s*)(?:{value})', re.IGNORECASE),
        re.compile(rf"((?:^|&)(?:[^=&\s]*(?:{_TELLING})[^=&\s]*{exact})=)[^&]*", re.IGNORECASE),
    )
