"""Receive what a vendor sends: check who it comes from, and type it."""

import json
import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Generic, Protocol, TypeVar
from uuid import uuid4

import httpx

from .credentials import Joined
from .errors import CredentialError, InvalidArgument, SignatureError
from .events import Contract, identify
from .logins import Account
from .receiving import BODY_LIMIT, AsgiEndpoint, Handler, Intake, WsgiEndpoint
from .redaction import Secret
from .settings import GivenCredential, Settings, WebhookSecret
from .signatures import Signature, check, sign

EventT = TypeVar("EventT")


class _Fields(Protocol):
    def items(self) -> Iterable[tuple[Any, Any]]: ...


ReceivedHeaders = _Fields | Iterable[tuple[str | bytes, str | bytes]]
"""Header fields of any framework: a mapping, pairs of texts or of bytes (ASGI), or a WSGI environ."""


class Receiver(Generic[EventT]):
    """Verify and read what the vendor sends; nothing here makes a call."""

    def __init__(
        self,
        contract: Contract,
        secret: WebhookSecret | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._contract = contract
        self._secret = secret
        self._wall_clock = clock

    def __repr__(self) -> str:
        return f"{type(self).__name__}(vendor={self._contract.vendor!r})"

    def verify(
        self, body: bytes | str, headers: ReceivedHeaders, *, secret: WebhookSecret | None = None
    ) -> EventT:
        """Return the event, once it is known to come from the vendor.

        Args:
            body: As it came, byte for byte; parsed and written again it is another one.
            headers: Of the request; their letter case does not matter.
            secret: Used instead of the one that this was made with; several while they are rotated.

        Raises:
            SignatureError: The signature is missing, malformed, of another body or secret, or too old.
            CredentialError: There is no secret to check it with.
        """
        content, fields = _content(body), _fields(headers)
        self._check(content, fields, secret)
        return self._event(content, fields)

    def parse(self, body: bytes | str, headers: ReceivedHeaders = ()) -> EventT:
        """Return the event, whoever sent it; what matters is to be checked by a call to the vendor."""
        return self._event(_content(body), _fields(headers))

    def sign(
        self, body: bytes | str, *, secret: WebhookSecret | None = None, delivery_id: str | None = None
    ) -> dict[str, str]:
        """Return the headers with which the vendor would send the body now: for tests of a receiver."""
        first, *_ = self._revealed(secret)
        return sign(
            self._signatures()[0],
            _content(body),
            first,
            now=self._wall_clock(),
            delivery_id=delivery_id or f"msg_{uuid4().hex}",
        )

    def endpoint(
        self, handler: Handler[EventT], *, verified: bool = True, limit: int = BODY_LIMIT
    ) -> AsgiEndpoint[EventT]:
        """Return an ASGI application for Starlette or FastAPI to route to, which gives events to the handler.

        It answers 2xx once the handler is done, 401 or 400 to what the vendor did not sign, and 500 when the
        handler fails, so that the vendor sends the event again.

        Args:
            handler: Takes the event; a plain function runs in a thread. A mapping or a model that it returns
                is the answer.
            verified: False takes what anybody sends, where the vendor signs nothing.
            limit: The most bytes of a delivery.
        """
        return AsgiEndpoint(self._intake(handler, verified, limit))

    def wsgi(
        self, handler: Handler[EventT], *, verified: bool = True, limit: int = BODY_LIMIT
    ) -> WsgiEndpoint[EventT]:
        """Return a WSGI application that gives each event to the handler, and answers as `endpoint` does."""
        return WsgiEndpoint(self._intake(handler, verified, limit))

    def _intake(self, handler: Handler[EventT], verified: bool, limit: int) -> Intake[EventT]:
        if verified:
            self._signatures()
            self._revealed(None)
        return Intake(
            read=self.verify if verified else self.parse,
            handler=handler,
            methods=self._contract.methods,
            limit=limit,
            success=self._contract.success,
        )

    def _check(self, content: bytes, headers: httpx.Headers, given: WebhookSecret | None) -> None:
        """Check the signature; where the vendor has several ways to sign, any whose header came suffices.

        Of several refusals the first of a signature that could be read is told.
        """
        known, secrets = self._signatures(), self._revealed(given)
        refusals: list[SignatureError | CredentialError] = []
        for signature in [signature for signature in known if signature.header in headers] or known[:1]:
            try:
                return check(signature, content, headers, secrets, now=self._wall_clock())
            except (SignatureError, CredentialError) as refusal:
                refusals.append(refusal)
        raise min(refusals, key=_is_unread)

    def _signatures(self) -> Sequence[Signature]:
        """Return the ways in which the vendor signs."""
        known = self._contract.signatures
        if not known:
            message = (
                f"It is not known how {self._contract.vendor} signs what it sends, so nothing is verified;"
            )
            raise SignatureError(f"{message} parse() and verified=False take it as it is.", "unsigned")
        return known

    def _revealed(self, given: WebhookSecret | None) -> list[Secret]:
        secrets = [_secret(secret) for secret in _each(given if given is not None else self._secret)]
        if not secrets:
            raise CredentialError("There is no secret for webhooks: pass secret=.")
        return secrets

    def _event(self, content: bytes, headers: httpx.Headers) -> EventT:
        event: EventT = identify(self._contract, _parsed(content), headers)
        return event


def _is_unread(refusal: SignatureError | CredentialError) -> bool:
    """Tell whether nothing was compared: there was no signature to read, or the secret is for another way."""
    return isinstance(refusal, CredentialError) or refusal.reason in ("malformed", "missing")


def secret_of(contract: Contract, settings: Settings) -> WebhookSecret | None:
    """Return what a client checks signatures with: a secret for that alone, or its credential."""
    credential = settings.credentials.get(contract.scheme or "")
    return settings.webhook_secret or (None if isinstance(credential, Account | Joined) else credential)


def environment_secret(*variables: str) -> str | None:
    """Return what the first of the environment's variables holds that is set."""
    return next((value for name in variables if (value := os.environ.get(name))), None)


def _each(secret: WebhookSecret | None) -> Sequence[GivenCredential]:
    if secret is None:
        return ()
    return secret if isinstance(secret, Sequence) and not isinstance(secret, str) else (secret,)


def _secret(given: GivenCredential) -> Secret:
    """Return the secret as it is now; a function may be asked for it, but is not awaited."""
    value = given if isinstance(given, str | Secret) else given()
    secret = Secret(value) if isinstance(value, str) else value
    if not isinstance(secret, Secret) or not secret.reveal():
        raise CredentialError("A secret for webhooks is empty, or no text: pass secret=.")
    return secret


def _content(body: bytes | str) -> bytes:
    if isinstance(body, str):
        return body.encode()
    if isinstance(body, bytes | bytearray | memoryview):
        return bytes(body)
    raise InvalidArgument("Give the body as it came, as bytes or a text; parsed, it cannot be checked.")


def _parsed(content: bytes) -> Any:
    """Return what the JSON says; a text where it is none."""
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        return content.decode(errors="replace")


def _fields(headers: ReceivedHeaders) -> httpx.Headers:
    return httpx.Headers(list(_pairs(headers)), encoding="utf-8")


def _pairs(headers: ReceivedHeaders) -> Iterator[tuple[str, str]]:
    for name, value in headers.items() if hasattr(headers, "items") else headers:
        for text in value if isinstance(value, list | tuple) else [value]:
            if isinstance(text, str | bytes):  # an environ holds much else
                yield _field_name(_decoded(name)), _decoded(text)


def _field_name(name: str) -> str:
    """Return the name of a header field, which WSGI writes as a variable (PEP 3333)."""
    return name[5:].replace("_", "-") if name.startswith("HTTP_") else name


def _decoded(text: str | bytes) -> str:
    return text.decode("latin-1") if isinstance(text, bytes) else text
