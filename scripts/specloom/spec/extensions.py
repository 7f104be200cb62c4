"""Hold what the x- extensions say, as values (see specs/README.md for each one's meaning)."""

from collections.abc import Mapping
from typing import Any, TypeVar

import attrs

_Value = TypeVar("_Value", bound=attrs.AttrsInstance)

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS", "TRACE", "QUERY"})
"""Methods that only read (RFC 9110, section 9.2.1; QUERY: OpenAPI 3.2, path item)."""


@attrs.frozen
class Quota:
    """So many units per window of so many seconds; an overflow quota serves when the others are used up."""

    quota: float
    window: float
    overflow: bool = False


@attrs.frozen
class Policy:
    """A named rate limit: whose budget it is, its quotas, and what a read or a write costs."""

    name: str
    partition: str
    quotas: tuple[Quota, ...]
    read: float = 1
    write: float = 1

    def cost(self, method: str) -> float:
        """Return the units that one call of this HTTP method takes."""
        return self.read if method in SAFE_METHODS else self.write


@attrs.frozen
class Pagination:
    """How a list is cut into pages.

    `request` and `size` are parameters, `default` is the size without one; all others are dotted paths into
    the reply.
    """

    style: str
    request: str
    size: str | None
    items: str
    pages: str | None = None
    total: str | None = None
    next: str | None = None
    previous: str | None = None
    more: str | None = None
    page: str | None = None
    limit: str | None = None
    count: str | None = None
    default: int | None = None


@attrs.frozen
class Batch:
    """An operation that takes many items in one call."""

    items: str
    max: int
    results: str | None = None
    error: str | None = None
    record: str | None = None


@attrs.frozen
class Retry:
    """Statuses that may be repeated besides the usual ones, after so many seconds."""

    statuses: frozenset[int]
    after: float | None = None


@attrs.frozen
class Filter:
    """What a parameter of a list asks of one of these properties; `op` compares."""

    properties: tuple[str, ...]
    op: str = "eq"


@attrs.frozen
class Sorting:
    """The order of a list: `default` a property, after a minus the greatest first; the rest parameters."""

    default: str | None = None
    by: str | None = None
    order: str | None = None


@attrs.frozen
class Resource:
    """What an operation does to the simulator's store.

    `resets` are the properties that keep their value when they are left out, None where all do.
    """

    name: str
    action: str
    key: str | None = None
    match: str | None = None
    unique: tuple[str, ...] = ()
    sets: Mapping[str, Any] = attrs.field(factory=dict)
    stamps: tuple[str, ...] = ()
    unless: Mapping[str, Any] = attrs.field(factory=dict)
    resets: tuple[str, ...] | None = None
    filters: Mapping[str, Filter] = attrs.field(factory=dict)
    sort: Sorting = Sorting()


@attrs.frozen
class FormatChoice:
    """A query parameter whose value picks the media type of the reply."""

    parameter: str
    media: Mapping[str, str]


@attrs.frozen
class Refresh:
    """How a new token is had for a refresh token, sent for `scheme` or as a `member` of the body."""

    operation: str
    token: str
    scheme: str | None = None
    member: str | None = None
    expires_in: str | None = None
    expires_at: str | None = None
    refresh_token: str | None = None


@attrs.frozen
class Login:
    """How the token of a security scheme is had: by which operation, and what stands where in its answer.

    `credentials` maps arguments of a client to members of the operation's body.
    """

    operation: str
    credentials: Mapping[str, str]
    token: str
    expires_in: str | None = None
    expires_at: str | None = None
    refresh_token: str | None = None
    refresh: Refresh | None = None
    logout: str | None = None


@attrs.frozen
class ClientNames:
    """What a generated client calls things."""

    field_prefix: str = "field_"
    request_id: tuple[str, ...] = ()


def read_policies(root: Mapping[str, Any]) -> tuple[Policy, ...]:
    """Read `x-rate-limits`."""
    limits = root.get("x-rate-limits", {})
    return tuple(_policy(name, body) for name, body in limits.items() if not name.startswith("x-"))


def _policy(name: str, body: Mapping[str, Any]) -> Policy:
    quotas = tuple(Quota(q["quota"], q["window"], q.get("overflow", False)) for q in body["quotas"])
    cost = body.get("cost", {})
    return Policy(name, body["partition"], quotas, cost.get("read", 1), cost.get("write", 1))


def read_pagination(operation: Mapping[str, Any]) -> Pagination | None:
    """Read `x-pagination`."""
    return value_of(Pagination, operation.get("x-pagination"), size=None)


def read_batch(operation: Mapping[str, Any]) -> Batch | None:
    """Read `x-batch`."""
    return value_of(Batch, operation.get("x-batch"))


def read_resource(operation: Mapping[str, Any]) -> Resource | None:
    """Read `x-resource`."""
    body = operation.get("x-resource")
    if body is None:
        return None
    told: dict[str, Any] = {name: tuple(body.get(name, ())) for name in ("unique", "stamps")}
    told["resets"] = tuple(body["resets"].get("except", ())) if "resets" in body else None
    filters = {name: _filter(value) for name, value in body.get("filters", {}).items()}
    return value_of(Resource, body | told | {"filters": filters, "sort": Sorting(**body.get("sort", {}))})


def _filter(body: Mapping[str, Any]) -> Filter:
    named = body["property"]
    return Filter((named,) if isinstance(named, str) else tuple(named), body.get("op", "eq"))


def read_format(operation: Mapping[str, Any]) -> FormatChoice | None:
    """Read `x-format`."""
    return value_of(FormatChoice, operation.get("x-format"))


def read_retry(operation: Mapping[str, Any]) -> Retry | None:
    """Read `x-retry`."""
    body = operation.get("x-retry")
    return Retry(frozenset(body["statuses"]), body.get("after")) if body else None


def read_request_headers(root: Mapping[str, Any]) -> dict[str, str]:
    """Read `x-request-headers`."""
    headers = root.get("x-request-headers", {})
    return {name: value for name, value in headers.items() if not name.startswith("x-source")}


def read_idempotency_header(root: Mapping[str, Any]) -> str | None:
    """Read `x-idempotency-key`: the header that carries the key."""
    header: str | None = root.get("x-idempotency-key", {}).get("header")
    return header


def read_rate_headers(root: Mapping[str, Any]) -> dict[str, str]:
    """Read `x-rate-limit-headers`: the name of a response header to what it tells."""
    headers = root.get("x-rate-limit-headers", {})
    return {name: quantity for name, quantity in headers.items() if name != "x-source"}


def read_login(scheme: Mapping[str, Any]) -> Login | None:
    """Read `x-login`."""
    login = value_of(Login, scheme.get("x-login"))
    return login and attrs.evolve(login, refresh=value_of(Refresh, scheme["x-login"].get("refresh")))


def read_sample_credentials(scheme: Mapping[str, Any]) -> tuple[str, ...]:
    """Read `x-sample-credentials`."""
    return tuple(scheme.get("x-sample-credentials", {}).get("values", ()))


def read_client_names(root: Mapping[str, Any]) -> ClientNames:
    """Read `x-client`."""
    body = root.get("x-client", {})
    return ClientNames(body.get("field_prefix", "field_"), tuple(body.get("request_id", ())))


def value_of(kind: type[_Value], body: Mapping[str, Any] | None, **defaults: Any) -> _Value | None:
    """Return a value made of what an extension says, None where there is none."""
    if body is None:
        return None
    known = {field.name for field in attrs.fields(kind)}
    return kind(**defaults | {key: value for key, value in body.items() if key in known})
