"""Hold what a client is made with."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from threading import TIMEOUT_MAX
from typing import Final

import attrs
import httpx

from .authentication import Scheme
from .credentials import Credential
from .defaults import NOT_GIVEN, NotGiven
from .errors import InvalidArgument
from .logins import Account, Member
from .operation import CallOptions, Timeout, check_retries
from .pacing import Policy
from .redaction import Secret
from .retrying import Backoff
from .waiting import Hints

DEFAULT_TIMEOUT: Final = httpx.Timeout(60.0, connect=5.0)
"""Seconds to wait for a connection, and for every other step of a call."""

GivenCredential = str | Secret | Callable[[], str | Secret | Awaitable[str | Secret]]
"""A text, or a function that is asked for one at every request."""

WebhookSecret = GivenCredential | Sequence[GivenCredential]
"""What webhooks are signed with: one secret, or several while they are rotated."""


def _credentials(given: Mapping[str, str | Credential | Account | None]) -> dict[str, Credential | Account]:
    """Wrap texts as secrets and drop what was not given."""
    return {
        name: Secret(value) if isinstance(value, str) else value
        for name, value in given.items()
        if value is not None
    }


def _base_url(url: str) -> str:
    try:
        parsed = httpx.URL(url)
        parsed.raw_host.decode().encode("idna")  # as it is before it is looked up
    except (httpx.InvalidURL, UnicodeError) as error:
        raise InvalidArgument(f"The base URL is not a URL: {error}.") from error
    if parsed.scheme not in {"http", "https"} or not parsed.host or parsed.query or parsed.fragment:
        raise InvalidArgument("The base URL must be like https://host/path, without a query or a fragment.")
    if parsed.userinfo:
        raise InvalidArgument("The base URL must hold no user name or password; pass them as arguments.")
    return str(url).rstrip("/")


def _can_be_waited(seconds: object) -> bool:
    return isinstance(seconds, int | float) and 0 < seconds <= TIMEOUT_MAX


def _hints(settings: "Settings") -> Hints:
    return Hints(settings.waits, settings.rate_headers)


@attrs.frozen
class Settings:
    """Hold what a client is made with; a credential given as text becomes a Secret.

    `advice` says of each scheme how its credential is given. `headers` are sent with every request.
    `request_id_headers` name a request in the vendor's answers; `rate_headers` tell there what is left of a
    quota, by name of the header (see rate_headers.py). `name` is that of the log, out of which the
    `secret_fields` of bodies are kept. `longest_wait` is the most seconds that the client waits because the
    vendor asks it to, `max_elapsed` the most that a call may take with its repeats; `waits` are members of a
    body, by status, that ask to wait. `own_values` fill in the servers that single operations have; None
    sends all of them to the base URL.
    """

    base_url: str = attrs.field(converter=_base_url)
    schemes: Mapping[str, Scheme] = attrs.field(factory=dict, kw_only=True)
    credentials: Mapping[str, Credential | Account] = attrs.field(
        factory=dict, converter=_credentials, kw_only=True
    )
    advice: Mapping[str, str] = attrs.field(factory=dict, kw_only=True)
    policies: tuple[Policy, ...] = attrs.field(default=(), kw_only=True)
    timeout: Timeout | NotGiven = attrs.field(default=NOT_GIVEN, kw_only=True)
    retries: int = attrs.field(default=2, kw_only=True, validator=check_retries)
    headers: Mapping[str, str] = attrs.field(factory=dict, kw_only=True)
    request_id_headers: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    rate_headers: Mapping[str, str] = attrs.field(factory=dict, kw_only=True)
    name: str = attrs.field(default="sdk", kw_only=True)
    secret_fields: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    user_agent: str = attrs.field(default="python-httpx", kw_only=True)
    longest_wait: float = attrs.field(default=120.0, kw_only=True)
    webhook_secret: WebhookSecret | None = attrs.field(default=None, kw_only=True, repr=False)
    max_elapsed: float | None = attrs.field(default=600.0, kw_only=True)
    waits: Mapping[int, tuple[Member, ...]] = attrs.field(factory=dict, kw_only=True)
    own_values: Mapping[str, str] | None = attrs.field(default=None, kw_only=True)
    hints: Hints = attrs.field(init=False, default=attrs.Factory(_hints, takes_self=True))

    def timeout_for(self, options: CallOptions) -> httpx.Timeout:
        """Return the timeout of a call.

        Raises:
            InvalidArgument: A step of it is no time that can be waited.
        """
        given = self.timeout if isinstance(options.timeout, NotGiven) else options.timeout
        if isinstance(given, NotGiven):
            return DEFAULT_TIMEOUT
        timeout = given if isinstance(given, httpx.Timeout) else httpx.Timeout(given)
        if not all(step is None or _can_be_waited(step) for step in timeout.as_dict().values()):
            raise InvalidArgument("timeout= must be seconds above 0, or None to wait for ever.")
        return timeout

    def backoff_for(self, options: CallOptions) -> Backoff:
        """Return how long a call waits before it is repeated."""
        elapsed = self.max_elapsed if isinstance(options.max_elapsed, NotGiven) else options.max_elapsed
        return Backoff(longest_wait=self.longest_wait, max_elapsed=elapsed)

    def retries_for(self, options: CallOptions) -> int:
        """Return how often a call is repeated at most."""
        return self.retries if isinstance(options.retries, NotGiven) else options.retries
