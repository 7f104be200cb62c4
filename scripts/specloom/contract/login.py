"""Log in before a run, and again when the token is no longer taken."""

from collections.abc import Callable, Mapping
from typing import Any

import attrs
import httpx

from ..errors import BadInput
from ..mock.resources.envelopes import get_at, place_of, put_at
from ..spec import Login, Spec
from .calls import Call, build_request
from .conformance import json_body

LogIn = Callable[[], str]


def log_in(
    spec: Spec,
    login: Login,
    account: Mapping[str, str],
    base_url: str,
    send: Callable[[httpx.Request], httpx.Response],
) -> str:
    """Return the token that a login gives; raise BadInput when it gives none."""
    body: Any = {}
    for argument, member in login.credentials.items():
        body = put_at(body, place_of(member), account[argument])
    call = Call(spec.operation(login.operation), body=body, authenticated=False)
    response = send(build_request(spec, base_url, call, {}))
    token = get_at(json_body(response), place_of(login.token)) if response.is_success else None
    if not isinstance(token, str) or not token:
        names = " and ".join(f"{spec.vendor}_{argument}".upper() for argument in login.credentials)
        what = f"answered {response.status_code}" if not response.is_success else f"shows no {login.token}"
        raise BadInput(f"the login at {base_url} {what}; check {names}")
    return token


@attrs.define
class LoggedIn(httpx.BaseTransport):
    """Sends the token that is good now in the place of the first; a 401 to one that was good gets a new one.

    A token that never was taken is not renewed, or a server that refuses everything would be asked for ever.
    `issued` is told each token, so that it is masked.
    """

    inner: httpx.BaseTransport
    log_in: LogIn
    issued: Callable[[str], None]
    first: str = attrs.field(default="", repr=False)
    _token: str = attrs.field(default="", init=False, repr=False)
    _was_taken: bool = attrs.field(default=False, init=False)

    def begin(self) -> str:
        """Log in, and return the token."""
        self.first = self._renewed()
        return self.first

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Answer a request; one that carries the token is tried again with a new one where that may help."""
        if not self._signs(request):
            return self.inner.handle_request(request)
        response = self.inner.handle_request(self._signed(request))
        if response.status_code == 401 and self._was_taken:
            self._renewed()
            response = self.inner.handle_request(self._signed(request))
        self._was_taken = self._was_taken or response.status_code not in {401, 403}
        return response

    def close(self) -> None:
        """Close what lies beneath."""
        self.inner.close()

    def _renewed(self) -> str:
        self._token, self._was_taken = self.log_in(), False
        self.issued(self._token)
        return self._token

    def _signs(self, request: httpx.Request) -> bool:
        return any(_is_or_ends(value, self.first) for value in request.headers.values())

    def _signed(self, request: httpx.Request) -> httpx.Request:
        headers = [
            (name, self._current(value) if _is_or_ends(value, self.first) else value)
            for name, value in request.headers.multi_items()
        ]
        extensions = request.extensions
        return httpx.Request(
            request.method, request.url, headers=headers, content=request.read(), extensions=extensions
        )

    def _current(self, value: str) -> str:
        return value.removesuffix(self.first) + self._token


def _is_or_ends(value: str, token: str) -> bool:
    """Tell whether a header is the token, alone or after the name of its scheme."""
    return bool(token) and (value == token or value.endswith((f" {token}", f"={token}")))
