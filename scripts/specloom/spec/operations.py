"""Hold what a spec says, as frozen values that every consumer reads."""

from collections.abc import Mapping, Sequence
from typing import Any

import attrs

from .document import Document
from .errors import Finding
from .extensions import (
    SAFE_METHODS,
    Batch,
    ClientNames,
    FormatChoice,
    Login,
    Pagination,
    Policy,
    Resource,
    Retry,
)
from .versions import Version
from .webhooks import EventName, Signature, Subscription, Trigger

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
IDEMPOTENT_METHODS = SAFE_METHODS | {"PUT", "DELETE"}
"""Methods that may be repeated (RFC 9110, section 9.2.2)."""


@attrs.frozen
class Parameter:
    """One parameter; `schema_pointer` leads to its schema in the document."""

    name: str
    location: str
    required: bool
    style: str
    explode: bool
    description: str
    schema: Mapping[str, Any]
    schema_pointer: str
    examples: Mapping[str, Any]
    content_type: str | None = None
    allow_reserved: bool = False


@attrs.frozen
class MediaType:
    """One media type of a body, its schema (None when undescribed), its examples and how fields are encoded.

    `encoding` holds OpenAPI's encoding objects by the names of properties. `item_schema` describes each item
    of a sequence (OpenAPI 3.2).
    """

    media_type: str
    schema: Mapping[str, Any] | None
    schema_pointer: str
    examples: Mapping[str, Any]
    encoding: Mapping[str, Any] = attrs.field(factory=dict)
    item_schema: Mapping[str, Any] | None = None


@attrs.frozen
class RequestBody:
    """The body that an operation takes."""

    required: bool
    content: tuple[MediaType, ...]
    description: str = ""


@attrs.frozen
class Header:
    """One response header."""

    name: str
    required: bool
    description: str
    schema: Mapping[str, Any]
    schema_pointer: str
    content_type: str | None = None


@attrs.frozen
class Response:
    """What one status (`200`, `4XX`, `default`) means and carries; `retry_after` is a member of its body."""

    status: str
    description: str
    content: tuple[MediaType, ...]
    headers: tuple[Header, ...]
    links: Mapping[str, Any]
    pointer: str
    retry_after: str | None = None


@attrs.frozen
class Operation:
    """One call that a vendor offers; `servers` are server objects of its own, where it has some."""

    id: str
    tag: str
    name: str
    method: str
    path: str
    summary: str
    description: str
    pointer: str
    parameters: tuple[Parameter, ...]
    body: RequestBody | None
    responses: tuple[Response, ...]
    security: tuple[tuple[str, ...], ...]
    policies: tuple[Policy, ...]
    retry: Retry | None = None
    idempotent: bool = False
    pagination: Pagination | None = None
    batch: Batch | None = None
    resource: Resource | None = None
    format: FormatChoice | None = None
    servers: tuple[Mapping[str, Any], ...] = ()

    def in_location(self, location: str) -> tuple[Parameter, ...]:
        """Return the parameters of one location: path, query, header or cookie."""
        return tuple(parameter for parameter in self.parameters if parameter.location == location)

    def response(self, status: int) -> Response | None:
        """Return what the spec declares for a status: exact, then its range, then the default."""
        wanted = str(status)
        for response in self.responses:
            if response.status == wanted:
                return response
        declared = {response.status.upper(): response for response in self.responses}
        return declared.get(f"{status // 100}XX") or declared.get("DEFAULT")

    def choose(self, statuses: Sequence[int]) -> int:
        """Return the first status that the spec names, else the first that a range or default takes in."""
        named = {response.status for response in self.responses}
        covered = (status for status in statuses if self.response(status))
        return next((status for status in statuses if str(status) in named), next(covered, statuses[0]))

    @property
    def success(self) -> Response | None:
        """Return the first declared 2xx response."""
        return next((response for response in self.responses if response.status.startswith("2")), None)


@attrs.frozen
class Webhook:
    """One call that a vendor makes to its customers' own servers; `operation.path` is the webhook's name."""

    name: str
    operation: Operation
    signature: Signature | None = None
    trigger: Trigger | None = None


@attrs.frozen
class TokenFlow:
    """One OAuth 2 flow with a token endpoint: `kind` is password, clientCredentials or another."""

    kind: str
    token_url: str
    refresh_url: str | None = None


@attrs.frozen
class SecurityScheme:
    """One way to prove who calls: `kind` is apiKey, http, oauth2, openIdConnect or mutualTLS.

    `scopes` are those that any operation needs; `samples` are the credentials that the vendor's samples show.
    """

    id: str
    kind: str
    location: str | None = None
    name: str | None = None
    scheme: str | None = None
    description: str = ""
    login: Login | None = None
    flows: tuple[TokenFlow, ...] = ()
    scopes: tuple[str, ...] = ()
    samples: tuple[str, ...] = ()
    bearer_format: str | None = None


@attrs.frozen
class Tag:
    """A group of operations; a client's resource."""

    name: str
    description: str = ""


@attrs.frozen
class Spec:
    """One vendor, whole.

    `version` is the vendor's, `release` ours (`info.x-version`). `notes` are what the document says in a way
    that could not be taken as it is.
    """

    vendor: str
    title: str
    version: str
    summary: str
    description: str
    servers: tuple[str, ...]
    tags: tuple[Tag, ...]
    operations: tuple[Operation, ...]
    webhooks: tuple[Webhook, ...]
    event_name: EventName | None
    security_schemes: tuple[SecurityScheme, ...]
    policies: tuple[Policy, ...]
    request_headers: Mapping[str, str]
    rate_headers: Mapping[str, str]
    client: ClientNames
    document: Document
    idempotency_header: str | None = None
    subscription: Subscription | None = None
    notes: tuple[Finding, ...] = ()
    release: Version | None = None

    def operation(self, operation_id: str) -> Operation:
        """Return an operation by its operationId; raise KeyError when there is none."""
        return next((o for o in self.operations if o.id == operation_id), None) or _missing(operation_id)

    def tagged(self, tag: str) -> tuple[Operation, ...]:
        """Return the operations of one tag, in the order of the document."""
        return tuple(operation for operation in self.operations if operation.tag == tag)


def _missing(operation_id: str) -> Operation:
    raise KeyError(operation_id)
