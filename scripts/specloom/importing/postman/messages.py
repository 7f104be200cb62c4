"""Read what one request sends: its address, its arguments and its body, and how it is signed by hand."""

from collections.abc import Iterator, Sequence
from typing import Any

import attrs

from ..captured import Argument, Asked, Credential
from ..headers import every_client_sends
from ..secret_names import is_secret
from ..wording import name_of
from . import raw
from .addresses import read_address
from .auth import http
from .bodies import read_body
from .leaving import Leaving
from .raw import Entry, text_of
from .signing import header_credential, query_credential
from .variables import Scope, shown_value
from .wordings import words_of


@attrs.frozen
class Message:
    """A request as it is sent, and the credentials that stand in it."""

    asked: Asked
    credentials: tuple[Credential, ...]


def read_message(request: Any, at: str, scope: Scope, leaving: Leaving) -> Message | None:
    """Return what a request sends; None, with the reason, where it says nothing of where."""
    if not isinstance(request, dict | str):
        leaving.leave_all(at, "there is no request in it")
        return None
    url = raw.url_of(request, at)
    address = read_address(url, scope, leaving)
    if address is None:
        leaving.leave_all(at, "the request has no address")
        return None
    leaving.leave_all(f"{url.at}.description", "OpenAPI has no words for an address")
    node = request if isinstance(request, dict) else {}
    headers = list(raw.headers(node.get("header"), f"{at}.header"))
    body = read_body(node, at, headers, scope, leaving)
    query = list(raw.query_entries(url))
    signed = _credentials(query, headers, scope)
    signing = {credential.at for credential in signed}
    if address.signed and all(credential.scheme != http("basic")[1] for credential in signed):
        signed = (*signed, Credential(*http("basic"), at=url.raw_at))
    sent = _Sent(scope, leaving, body.type_at if body else "")
    arguments = (
        *address.arguments,
        *sent.query([entry for entry in query if entry.at not in signing]),
        *sent.headers([entry for entry in headers if entry.at not in signing]),
    )
    method = text_of(node.get("method")).strip() or "GET"
    return Message(Asked(at, method, address.server, address.path, arguments, body), signed)


def credentials_of(request: Any, at: str, scope: Scope) -> tuple[Credential, ...]:
    """Return the credentials that stand in a request, whatever else it sends."""
    header = request.get("header") if isinstance(request, dict) else None
    query = list(raw.query_entries(raw.url_of(request, at)))
    return _credentials(query, list(raw.headers(header, f"{at}.header")), scope)


def _credentials(query: list[Entry], headers: list[Entry], scope: Scope) -> tuple[Credential, ...]:
    found = [query_credential(entry, scope) for entry in query]
    found += [header_credential(entry, scope) for entry in headers]
    return tuple(credential for credential in found if credential)


@attrs.frozen
class _Sent:
    """Reads the arguments of one message."""

    scope: Scope
    leaving: Leaving
    type_at: str

    def query(self, entries: Sequence[Entry]) -> Iterator[Argument]:
        for entry in entries:
            argument = self._argument(entry, "query")
            if argument.name:
                yield argument
            else:
                self.leaving.leave_all(entry.at, "it has no name")

    def headers(self, entries: Sequence[Entry]) -> Iterator[Argument]:
        for entry in entries:
            if raw.is_cookie_header(entry):
                self.leaving.leave_all(
                    f"{entry.at}.description", "OpenAPI has no words for all cookies at once"
                )
                yield from (self._argument(cookie, "cookie") for cookie in raw.cookies(entry))
            elif reason := self._why_not(entry):
                self.leaving.leave_all(entry.at, reason)
            elif entry.at != self.type_at:
                yield self._argument(entry, "header")
            else:
                self.leaving.leave_all(f"{entry.at}.description", "OpenAPI has no words for a media type")

    def _why_not(self, header: Entry) -> str:
        name = header.name.strip().lower()
        if not name:
            return "it has no name"
        if name == "content-type" and header.at != self.type_at:
            return "there is no body whose media type it tells"
        if name == "accept":
            return "OpenAPI takes it from the media types of the answers"
        if name in {"authorization", "cookie", "proxy-authorization"}:
            return "it is switched off, or sends nothing that OpenAPI could tell"
        return "any client sends it by itself" if every_client_sends(name) else ""

    def _argument(self, entry: Entry, location: str) -> Argument:
        name, filled = self.scope.fill(entry.name), self.scope.fill(text_of(entry.value))
        secret = is_secret(entry.name, text_of(entry.value)) or location == "cookie"
        return Argument(
            location,
            name_of(name.text.replace("{{", "").replace("}}", "")),
            entry.at,
            None if secret or entry.value is None else shown_value(filled),
            entry.disabled,
            words_of(entry.node, entry.at),
            tuple(dict.fromkeys((*name.uses, *filled.uses))),
        )
