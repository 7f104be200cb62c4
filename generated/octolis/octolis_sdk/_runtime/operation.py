"""Describe one operation of the API: what is sent, what may come back, what is safe to repeat."""

from collections.abc import Callable, Iterable, Mapping
from itertools import chain
from typing import Any, Final, Literal, TypedDict

import attrs
import httpx

from .defaults import NOT_GIVEN, NotGiven
from .errors import InvalidArgument
from .omissions import Omissions
from .servers import Server

Decoder = Callable[[Any], Any]
"""Make a value of a body: parsed JSON for JSON media types, str for text, bytes for all others."""

Media = Mapping[str, Decoder | None]
"""The declared media types of one status, in document order; None leaves the body as it is."""

Location = Literal["path", "query", "querystring", "header", "cookie"]
Style = Literal[
    "simple", "label", "matrix", "form", "spaceDelimited", "pipeDelimited", "deepObject", "cookie"
]

SAFE_METHODS: Final = frozenset({"GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE"})


def _default_style(parameter: "Parameter") -> Style:
    return "simple" if parameter.location in {"path", "header"} else "form"


def _default_explode(parameter: "Parameter") -> bool:
    return parameter.style in {"form", "cookie"}


@attrs.frozen
class Parameter:
    """Name one parameter as it stands on the wire, with OpenAPI's rules of serialisation.

    `content` is the media type of a parameter that is described by `content` instead of `schema`. `key` is
    what its value is given under, where another place has a parameter of the same name.
    """

    name: str
    location: Location
    style: Style = attrs.field(default=attrs.Factory(_default_style, takes_self=True))
    explode: bool = attrs.field(default=attrs.Factory(_default_explode, takes_self=True), kw_only=True)
    allow_reserved: bool = attrs.field(default=False, kw_only=True)
    content: str | None = attrs.field(default=None, kw_only=True)
    key: str = attrs.field(default=attrs.Factory(lambda self: self.name, takes_self=True), kw_only=True)


@attrs.frozen
class Encoding:
    """Say how one field of a form is written: by a style, or as a media type; `headers` are its part's."""

    content_type: str | None = None
    headers: Mapping[str, str] = attrs.field(factory=dict, kw_only=True)
    style: Style | None = attrs.field(default=None, kw_only=True)
    explode: bool | None = attrs.field(default=None, kw_only=True)
    allow_reserved: bool = attrs.field(default=False, kw_only=True)


@attrs.frozen
class Fields:
    """Name the fields that a body of one media type needs, and those that it may have besides."""

    required: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()

    def misfits(self, given: Iterable[str]) -> int:
        """Count the fields that are missing and those that have no place here."""
        required, names = set(self.required), set(given)
        return len(required - names) + len(names - required.union(self.optional))


@attrs.frozen
class Retry:
    """Name further statuses after which a call may be repeated, and the seconds to wait before it."""

    statuses: frozenset[int]
    after: float | None = None


def _is_safe(operation: "Operation") -> bool:
    return operation.method.upper() in SAFE_METHODS


@attrs.frozen(eq=False)
class Operation:
    """Hold all that the runtime must know of one operation.

    `content_type` is the media type of the body, the preferred one where `content_types` lists several;
    `encodings` tell for each of them how its fields are written, and `fields` which ones it has where they
    differ in that. `read_only` is what a body never holds.
    `responses` maps a status ("200", "4XX", "default") to its media types. `costs` are points by policy.
    `security` is a choice of sets of scheme names; empty for an operation that needs no credential.
    `idempotency_header` carries the key under which the vendor carries out a call only once; where it needs
    one and none is given, one is drawn. `server` is its own, where it is served elsewhere than the others.
    `failure_headers` reads the headers that failures declare. It `has_items` where a success may be a
    sequence, whose items are read as they come.
    """

    id: str
    method: str
    path: str
    parameters: tuple[Parameter, ...] = attrs.field(default=(), kw_only=True)
    content_type: str | None = attrs.field(default=None, kw_only=True)
    content_types: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    encodings: Mapping[str, Mapping[str, Encoding]] = attrs.field(factory=dict, kw_only=True)
    fields: Mapping[str, Fields] = attrs.field(factory=dict, kw_only=True)
    needs_body: bool = attrs.field(default=False, kw_only=True)
    read_only: Omissions | None = attrs.field(default=None, kw_only=True)
    accepts: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    responses: Mapping[str, Media] = attrs.field(factory=dict, kw_only=True)
    idempotent: bool = attrs.field(default=attrs.Factory(_is_safe, takes_self=True), kw_only=True)
    retry: Retry | None = attrs.field(default=None, kw_only=True)
    costs: tuple[tuple[str, float], ...] = attrs.field(default=(), kw_only=True)
    security: tuple[tuple[str, ...], ...] = attrs.field(default=(), kw_only=True)
    idempotency_header: str = attrs.field(default="Idempotency-Key", kw_only=True)
    needs_idempotency_key: bool = attrs.field(default=False, kw_only=True)
    server: Server | None = attrs.field(default=None, kw_only=True)
    failure_headers: Callable[[httpx.Response], Any] | None = attrs.field(default=None, kw_only=True)
    has_items: bool = attrs.field(default=False, kw_only=True)

    @property
    def media_types(self) -> tuple[str, ...]:
        """Return the media types that a body may have, the preferred one first."""
        return self.content_types or ((self.content_type,) if self.content_type else ())


Timeout = float | httpx.Timeout | None
Headers = Mapping[str, str] | None


class Options(TypedDict, total=False):
    """Name the arguments that every method takes besides its own.

    `timeout` is seconds for every step of the call, or an `httpx.Timeout`; None waits for ever. `retries` is
    how often the call is repeated at most. `headers` are sent besides the usual ones. A call with an
    `idempotency_key` counts as one that may be repeated. `max_wait` is the most seconds that the call waits
    for its turn; None waits as long as it takes. `max_elapsed` is the most seconds that the call may take
    with its repeats, from when it is first sent.
    """

    timeout: Timeout | NotGiven
    retries: int | NotGiven
    headers: Headers
    idempotency_key: str | None
    max_wait: float | NotGiven | None
    max_elapsed: float | NotGiven | None


def check_retries(_: object, __: object, value: object) -> None:
    """Raise InvalidArgument unless the value may be how often a call is repeated."""
    if not isinstance(value, NotGiven) and (not isinstance(value, int) or value < 0):
        raise InvalidArgument(f"retries= must be a whole number from 0 on, not {value!r}.")


def check_seconds(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Raise InvalidArgument unless the value may be how long something takes."""
    if isinstance(value, int | float) and value >= 0:
        return
    if value is not None and not isinstance(value, NotGiven):
        raise InvalidArgument(f"{attribute.name}= must be seconds from 0 on, not {value!r}.")


@attrs.frozen
class CallOptions:
    """Override the client's settings for one call; see Options.

    `content_type` and `accept` choose one of the media types that the operation takes or answers with.
    """

    timeout: Timeout | NotGiven = NOT_GIVEN
    retries: int | NotGiven = attrs.field(default=NOT_GIVEN, validator=check_retries)
    headers: Headers = None
    idempotency_key: str | None = attrs.field(default=None, kw_only=True)
    max_wait: float | NotGiven | None = attrs.field(default=NOT_GIVEN, kw_only=True, validator=check_seconds)
    content_type: str | None = attrs.field(default=None, kw_only=True)
    accept: str | None = attrs.field(default=None, kw_only=True)
    max_elapsed: float | NotGiven | None = attrs.field(
        default=NOT_GIVEN, kw_only=True, validator=check_seconds
    )

    def over(self, other: "CallOptions") -> "CallOptions":
        """Return these options, completed by the other ones."""
        if self is NO_OPTIONS:
            return other
        return CallOptions(
            timeout=other.timeout if isinstance(self.timeout, NotGiven) else self.timeout,
            retries=other.retries if isinstance(self.retries, NotGiven) else self.retries,
            headers=_merged(other.headers, self.headers),
            idempotency_key=self.idempotency_key,
            max_wait=other.max_wait if isinstance(self.max_wait, NotGiven) else self.max_wait,
            content_type=self.content_type,
            accept=self.accept,
            max_elapsed=other.max_elapsed if isinstance(self.max_elapsed, NotGiven) else self.max_elapsed,
        )


NO_OPTIONS: Final = CallOptions()


def call_options(
    given: Options, *, content_type: str | None = None, accept: str | None = None
) -> CallOptions:
    """Return what a method was given besides its own arguments, and the media types that it chose.

    Raises:
        TypeError: An argument is none that the method takes.
    """
    unknown = given.keys() - Options.__optional_keys__
    if unknown:
        raise TypeError(f"This method takes no argument {min(unknown)!r}.")
    if not given and content_type is None and accept is None:
        return NO_OPTIONS
    return CallOptions(**given, content_type=content_type, accept=accept)


def _merged(under: Headers, over: Headers) -> Headers:
    given = (headers.items() for headers in (under, over) if headers)
    return {name.lower(): value for name, value in chain.from_iterable(given)}
