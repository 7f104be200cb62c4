"""Hold what a client offers, as values that the templates write down."""

import attrs

from .calls import HeaderSet, Load, Method
from .servers import Server, ServerVariable, arguments_of

CLIENT = " client"
"""Put after the name of an OAuth 2 scheme, it names the scheme by which the client itself is known."""

RECEIVER = "webhooks"
"""The name under which a client receives what the vendor sends, whether or not a resource has it too."""


@attrs.frozen
class Resource:
    """The operations of one tag; `loads` send any number of items by several calls."""

    name: str
    class_name: str
    docstring: str
    methods: tuple[Method, ...]
    loads: tuple[Load, ...] = ()

    @property
    def header_sets(self) -> tuple[HeaderSet, ...]:
        """Return the classes of declared headers that the methods need."""
        sets = (each for method in self.methods for each in (method.headers, method.failure_headers))
        return tuple(dict.fromkeys(each for each in sets if each))


@attrs.frozen
class Credential:
    """What proves who calls: an argument of the client, and the variable that stands in for it."""

    argument: str
    variable: str


@attrs.frozen
class Scheme:
    """One security scheme that the client can serve; `source` makes it, `credentials` are what it takes.

    `login` is the source of how its token is had, `login_credentials` are what that takes besides.
    """

    id: str
    source: str
    credentials: tuple[Credential, ...]
    description: str = ""
    login: str = ""
    login_credentials: tuple[Credential, ...] = ()


@attrs.frozen
class Event:
    """One event that the vendor sends, and the type of what it carries; `webhook` is its name in the spec."""

    name: str
    annotation: str
    summary: str
    webhook: str


@attrs.frozen
class Webhooks:
    """What the vendor sends; `annotation` is the type of any event, `contract` Python source.

    `variables` of the environment may hold the secret; `credential` is the client's argument that does.
    """

    events: tuple[Event, ...]
    annotation: str
    contract: str
    signed: bool
    variables: tuple[str, ...] = ()
    credential: str | None = None


@attrs.frozen
class TypedDict:
    """A dict that may be given in place of a model: its members' names on the wire, and their types."""

    name: str
    members: tuple[tuple[str, str], ...]
    is_class: bool


@attrs.frozen
class Client:
    """One vendor's client, whole; `policies` and all headers are Python source.

    `api_version` is the vendor's version, where `version` is one of ours.
    """

    vendor: str
    name: str
    title: str
    version: str
    docstring: str
    servers: tuple[Server, ...]
    schemes: tuple[Scheme, ...]
    policies: str
    headers: str
    request_id_headers: str
    secret_fields: str
    rate_headers: str
    waits: str
    resources: tuple[Resource, ...]
    webhooks: Webhooks | None = None
    dicts: tuple[TypedDict, ...] = ()
    api_version: str = ""

    @property
    def credentials(self) -> tuple[Credential, ...]:
        """Return all that the client may be given to prove who calls, each once."""
        given = (c for scheme in self.schemes for c in scheme.credentials + scheme.login_credentials)
        return tuple(dict.fromkeys(given))

    @property
    def base_url(self) -> str | None:
        """Return the address that is called when the user says nothing; None where something must be said."""
        return self.servers[0].address if self.servers else None

    @property
    def server_variables(self) -> tuple[ServerVariable, ...]:
        """Return what the user may say about where the API is, each argument once."""
        return arguments_of(self.servers)

    @property
    def server_names(self) -> tuple[str, ...]:
        """Return the names by which the user may choose a server."""
        return tuple(server.name for server in self.servers if server.name)

    @property
    def environment(self) -> tuple[tuple[str, str], ...]:
        """Return the variables of the environment that stand in for arguments, each with its argument."""
        prefix = self.vendor.upper()
        secret = [(f"{prefix}_WEBHOOK_SECRET", "webhook_secret")]
        return (
            *((credential.variable, credential.argument) for credential in self.credentials),
            (f"{prefix}_BASE_URL", "base_url"),
            *((variable.environment, variable.argument) for variable in self.server_variables),
            *(secret if self.webhooks and self.webhooks.signed else ()),
        )

    @property
    def has_own_servers(self) -> bool:
        """Tell whether any operation is served elsewhere than the others."""
        return any("server=Server(" in m.operation for resource in self.resources for m in resource.methods)

    @property
    def has_sessions(self) -> bool:
        """Tell whether the client gets tokens by itself."""
        return any(scheme.login for scheme in self.schemes)
