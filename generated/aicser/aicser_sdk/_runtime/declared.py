"""Read the response headers that the specification declares, each as what it declares it to be."""

import datetime as dt
import json
from collections.abc import Callable, Coroutine
from email.utils import parsedate_to_datetime
from functools import wraps
from typing import Any, Generic, ParamSpec, Self, TypeVar, overload

import attrs
import httpx

from .decoding import RawResponse, path_of
from .errors import DecodeError

_P = ParamSpec("_P")
_T = TypeVar("_T")
_Value = TypeVar("_Value")
_Headers = TypeVar("_Headers", bound="DeclaredHeaders")


class DeclaredHeaders:
    """Give the declared headers of an answer as attributes; None for one that did not come."""

    def __init__(self, response: httpx.Response) -> None:
        self.http_response = response

    def __repr__(self) -> str:
        headers = {name: each for name, each in vars(type(self)).items() if isinstance(each, Header)}
        found = {name: header.shown(self.http_response) for name, header in headers.items()}
        return f"{type(self).__name__}({', '.join(f'{n}={v!r}' for n, v in found.items() if v is not None)})"


class Header(Generic[_Value]):
    """Read one header when it is asked for."""

    def __init__(self, name: str, read: Callable[[str], _Value]) -> None:
        self.name, self._read = name, read

    @overload
    def __get__(self, holder: None, owner: type[DeclaredHeaders]) -> Self: ...
    @overload
    def __get__(self, holder: DeclaredHeaders, owner: type[DeclaredHeaders]) -> _Value | None: ...
    def __get__(self, holder: DeclaredHeaders | None, owner: type[DeclaredHeaders]) -> Self | _Value | None:
        return self if holder is None else self._value(holder.http_response)

    def shown(self, response: httpx.Response) -> _Value | str | None:
        """Return the value, or the text of one that is not what the specification says."""
        try:
            return self._value(response)
        except DecodeError:
            return str(response.headers[self.name])

    def _value(self, response: httpx.Response) -> _Value | None:
        """Return the value.

        Raises:
            DecodeError: The header is not what the specification says.
        """
        written = response.headers.get(self.name)
        try:
            return None if written is None else self._read(written.strip())
        except ValueError as error:
            request = response.request
            message = (
                f"{request.method} {path_of(request)} answered {response.status_code}, but the header"
                f" {self.name} is not what the specification says: {error}."
            )
            raise DecodeError(message, response, written) from error


def truth(text: str) -> bool:
    """Read a truth value."""
    return {"true": True, "false": False, "1": True, "0": False}[_known(text.lower())]


def _known(text: str) -> str:
    if text not in {"true", "false", "1", "0"}:
        raise ValueError(f"{text!r} is neither true nor false")
    return text


def moment(text: str) -> dt.datetime:
    """Read a time as RFC 3339 or HTTP (RFC 9110, section 5.6.7) writes it."""
    try:
        return dt.datetime.fromisoformat(text)
    except ValueError:
        return parsedate_to_datetime(text)


def day(text: str) -> dt.date:
    """Read a date."""
    return dt.date.fromisoformat(text)


def several(text: str) -> list[str]:
    """Read a list whose items commas part."""
    return [item.strip() for item in text.split(",") if item.strip()]


def several_of(read: Callable[[str], _T]) -> Callable[[str], list[_T]]:
    """Return what reads a list whose items commas part, and each item."""
    return lambda text: [read(item) for item in several(text)]


def members(text: str) -> dict[str, str]:
    """Read an object, written as `key=value` or as keys and values in turn."""
    items = several(text)
    if all("=" in item for item in items):
        return {key: value for key, _, value in (item.partition("=") for item in items)}
    return dict(zip(items[::2], items[1::2], strict=True))


def in_json(text: str) -> Any:
    """Read JSON."""
    return json.loads(text)


@attrs.frozen
class DeclaringResponse(RawResponse[_T], Generic[_T, _Headers]):
    """Give an answer as it came, with the headers that the specification declares."""

    declared: _Headers


def declaring(
    method: Callable[_P, RawResponse[_T]], headers: type[_Headers]
) -> Callable[_P, DeclaringResponse[_T, _Headers]]:
    """Return a raw method whose answers have declared headers."""

    @wraps(method)
    def call(*arguments: _P.args, **keywords: _P.kwargs) -> DeclaringResponse[_T, _Headers]:
        return _declaring(method(*arguments, **keywords), headers)

    return call


def declaring_async(
    method: Callable[_P, Coroutine[Any, Any, RawResponse[_T]]], headers: type[_Headers]
) -> Callable[_P, Coroutine[Any, Any, DeclaringResponse[_T, _Headers]]]:
    """Return an async raw method whose answers have declared headers."""

    @wraps(method)
    async def call(*arguments: _P.args, **keywords: _P.kwargs) -> DeclaringResponse[_T, _Headers]:
        return _declaring(await method(*arguments, **keywords), headers)

    return call


def _declaring(raw: RawResponse[_T], headers: type[_Headers]) -> DeclaringResponse[_T, _Headers]:
    response = raw.http_response
    return DeclaringResponse(response, raw.request_id, lambda _: raw.parse(), headers(response))
