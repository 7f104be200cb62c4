"""Make values of answers, by their status and Content-Type."""

import json
from collections.abc import Callable
from typing import Any, Final, Generic, TypeVar

import attrs
import httpx

from .contents import body_of, chosen, damage_of, media_of, parsed
from .errors import DecodeError, StatusError
from .media_types import is_json
from .misfits import MISFITS
from .models import Model
from .operation import Decoder, Media, Operation

T = TypeVar("T")

_EMPTY: Final = frozenset({204, 205, 304})


Named = Callable[[httpx.Response], str | None]
"""Return what the vendor calls the request of an answer."""


def _unnamed(_: httpx.Response) -> None:
    return None


@attrs.frozen
class Answered(Generic[T]):
    """Hold an answer, and what makes its value."""

    http_response: httpx.Response
    request_id: str | None
    _decode: Callable[[httpx.Response], T] = attrs.field(repr=False)

    @property
    def status_code(self) -> int:
        """Return the status."""
        return self.http_response.status_code

    @property
    def headers(self) -> httpx.Headers:
        """Return the header fields."""
        return self.http_response.headers


class RawResponse(Answered[T]):
    """Give the answer as it came, and its value on request."""

    def parse(self) -> T:
        """Return what the call itself would have returned."""
        return self._decode(self.http_response)


def succeeded(operation: Operation, status: int) -> bool:
    """Tell whether the status is a success: 2xx, or a 3xx that the operation declares."""
    if 300 <= status < 400:
        return str(status) in operation.responses or "3XX" in operation.responses
    return 200 <= status < 300


def decode(operation: Operation, response: httpx.Response, named: Named = _unnamed) -> Any:
    """Return the value of a successful answer; None when neither a body came nor one was declared.

    Raises:
        DecodeError: The body is not what the specification says.
        StatusError: It is what the specification says of a failure, although the status is a success.
    """
    media = media_of(operation, response.status_code)
    if operation.method == "HEAD" or _is_empty(media, response):
        return None
    try:
        value = _decoded(media, response)
    except MISFITS as error:
        if failure := told_failure(operation, response, named):
            raise failure from None
        raise misfit(response, error, body_of(response)) from error
    is_doubtful = _knows_nothing(value, response)
    if is_doubtful and (failure := told_failure(operation, response, named, is_success=True)):
        raise failure
    return value


def told_failure(
    operation: Operation, response: httpx.Response, named: Named = _unnamed, *, is_success: bool = False
) -> StatusError | None:
    """Return the error of a success whose body is what the specification says of a failure; None for others.

    A failure whose schema demands something is told by that. One that demands nothing fits almost any body:
    it is told if it names every member, and if the body is not that of a success as well.
    """
    for status, media in operation.responses.items():
        if status[0] in "123" or not 200 <= response.status_code < 300:
            continue
        try:
            essence, decoder = chosen(media, response)
            body = decoder(parsed(essence, response)) if decoder and is_json(essence) else None
        except MISFITS:
            continue
        if decoder and _is_told(body) and (_demands(decoder) or (not is_success and _knows_all(body))):
            what = f"{operation.method} {path_of(response.request)} answered {response.status_code}"
            message = f"{what}, but the body is what the specification says of a failure ({status})."
            error = StatusError(message, response, body, named(response))
            error.declared = operation.failure_headers and operation.failure_headers(response)
            return error
    return None


def misfit(response: httpx.Response, error: Exception, body: Any, what: str = "the body") -> DecodeError:
    """Return the error of an answer whose body, or part of it, is not what the specification says."""
    request, status = response.request, response.status_code
    message = (
        f"{request.method} {path_of(request)} answered {status}, but {what} is not"
        f" what the specification says: {_reason(error)}."
    )
    return DecodeError(message, response, body)


def decoder_of(operation: Operation, response: httpx.Response) -> Decoder | None:
    """Return what makes a value of the answer's body; None where it stays as it is, or fits nothing."""
    media = media_of(operation, response.status_code)
    try:
        return chosen(media, response)[1] if media else None
    except ValueError:
        return None


def decode_failure(operation: Operation, response: httpx.Response) -> Any:
    """Return the value of a failed answer: typed where possible, otherwise parsed JSON, text or bytes."""
    try:
        return _decoded(media_of(operation, response.status_code), response)
    except MISFITS:
        return body_of(response)


def path_of(request: httpx.Request) -> str:
    """Return the path of a request, for messages; the query may hold what is not for a log."""
    return request.url.raw_path.partition(b"?")[0].decode("ascii")


def _is_empty(media: Media, response: httpx.Response) -> bool:
    """Tell whether nothing came, and nothing had to."""
    if response.content or damage_of(response):
        return False
    return not media or response.status_code in _EMPTY


def _is_told(body: Any) -> bool:
    """Tell whether a decoder recognised a body: it leaves an object of an unknown kind as it is."""
    return body is not None and not isinstance(body, dict)


def _demands(decoder: Decoder) -> bool:
    """Tell whether a decoder refuses an object without members."""
    try:
        decoder({})
    except MISFITS:
        return True
    return False


def _knows_all(value: Any) -> bool:
    """Tell whether a model names every member of what it was made of, and there are some."""
    return isinstance(value, Model) and not value.additional_properties and bool(value.set_members())


def _knows_nothing(value: Any, response: httpx.Response) -> bool:
    """Tell whether a model names no member of its body, though there are some and none was left free."""
    if not isinstance(value, Model) or value.takes_free_names or not value.additional_properties:
        return False
    return len(value.set_members()) == len(value.additional_properties) == len(body_of(response))


def _decoded(media: Media, response: httpx.Response) -> Any:
    if damage := damage_of(response):
        raise ValueError(f"it cannot be decompressed ({damage})")
    if not media:
        return body_of(response)
    essence, decoder = chosen(media, response)
    body = parsed(essence, response)
    return body if decoder is None else decoder(body)


def _reason(error: Exception) -> str:
    match error:
        case KeyError():
            return f"the field {error} is missing"
        case json.JSONDecodeError():
            return f"it is not JSON ({error})"
        case RecursionError():
            return "it is nested too deeply"
    return str(error) or type(error).__name__
