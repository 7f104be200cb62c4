"""Keep secrets out of everything that is printed."""

from collections.abc import Iterable
from typing import Final, NoReturn
from urllib.parse import quote

import attrs

MASK: Final = "***"
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
    """Return the text with every secret in it masked, as it is and as it stands in a URL."""
    values = {secret.reveal() for secret in secrets}
    values |= {quote(value, safe="") for value in values}
    for value in sorted(values, key=len, reverse=True):
        if len(value) >= _SHORTEST:
            text = text.replace(value, MASK)
    return text
