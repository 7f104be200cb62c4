"""Check that a login lets in nobody whose account is not right."""

from typing import Any

from ...mock.resources.envelopes import get_at, place_of, put_at
from ...spec import Login, Operation
from ..calls import example_call
from ..session import Session
from .failures import declared_among

_REFUSALS = (401, 403)


def logins_refuse_strangers(session: Session) -> None:
    """Log in with each part of an account made wrong; it must be refused. Live servers are spared that."""
    logins = [scheme.login for scheme in session.spec.security_schemes if scheme.login]
    for operation in session.callable_operations() if not session.gentle else ():
        for login in logins:
            if login.operation == operation.id:
                _as_strangers(session, operation, login)


def _as_strangers(session: Session, operation: Operation, login: Login) -> None:
    call = example_call(operation)
    if not session.send(call).accepted:
        return
    for argument, member in login.credentials.items():
        right: Any = get_at(call.body, place_of(member))
        if isinstance(right, str):
            wrong = f"wrong-{session.random(argument).getrandbits(32):08x}-{right}"
            exchange = session.send(call.having(body=put_at(call.body, place_of(member), wrong)))
            statuses = declared_among(operation, _REFUSALS) or range(400, 500)
            session.expect(exchange, statuses, "authentication", f"a login with a wrong {argument}")
