"""Check that what x-login and x-retry-after name exists: operations, schemes, members of bodies."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ..errors import Finding
from ..places import Place
from ..pointers import join
from .members import body_schemas, member, response_schemas, success_schemas
from .survey import Survey, mapping

_ANSWERED = ("token", "expires_in", "expires_at", "refresh_token")


def logins(survey: Survey) -> Iterator[Finding]:
    """Require what an x-login names to exist, and a login not to need the token that it brings."""
    for scheme in survey.by_kind.get("security-scheme", ()):
        if isinstance(scheme.value, Mapping) and survey.has_valid(scheme, "x-login"):
            yield from _login(survey, scheme, join(scheme.pointer, "x-login"))


def waits_in_bodies(survey: Survey) -> Iterator[Finding]:
    """Require the member that x-retry-after names to stand in the body of its response."""
    for response in survey.by_kind.get("response", ()):
        if isinstance(response.value, Mapping) and survey.has_valid(response, "x-retry-after"):
            path = response.value["x-retry-after"]
            if not any(member(survey, schema, path) for schema in response_schemas(survey, response)):
                message = f"the body has no member {path}; write its dotted path in the body"
                yield survey.finding("x-retry-after", message, join(response.pointer, "x-retry-after"))


def _login(survey: Survey, scheme: Place, pointer: str) -> Iterator[Finding]:
    login = scheme.value["x-login"]
    refresh = mapping(login, "refresh")
    for holder, key in ((pointer, "operation"), (pointer, "logout"), (join(pointer, "refresh"), "operation")):
        name = (login if holder == pointer else refresh).get(key)
        if name and _operation(survey, name) is None:
            message = f"there is no operation {name}; write an operationId"
            yield survey.finding("x-login", message, join(holder, key))
    yield from _exchange(survey, login, pointer, mapping(login, "credentials"), "credentials")
    taken = {"member": refresh["member"]} if "member" in refresh else {}
    yield from _exchange(survey, refresh, join(pointer, "refresh"), taken)
    yield from _security(survey, scheme, pointer)


def _exchange(
    survey: Survey, exchange: Mapping[str, Any], pointer: str, taken: Mapping[str, str], *holder: str
) -> Iterator[Finding]:
    operation = _operation(survey, exchange.get("operation"))
    if operation is None:
        return
    answered = {key: exchange[key] for key in _ANSWERED if key in exchange}
    yield from _missing(survey, answered, tuple(success_schemas(survey, operation)), pointer, "reply")
    at = join(pointer, *holder)
    yield from _missing(survey, taken, tuple(body_schemas(survey, operation)), at, "request")


def _missing(
    survey: Survey, members: Mapping[str, str], schemas: Iterable[Place], pointer: str, where: str
) -> Iterator[Finding]:
    for key, path in members.items():
        if not any(member(survey, schema, path) for schema in schemas):
            message = f"the {where} has no member {path}; write its dotted path in the {where}"
            yield survey.finding("x-login", message, join(pointer, key))


def _security(survey: Survey, scheme: Place, pointer: str) -> Iterator[Finding]:
    login = scheme.value["x-login"]
    if scheme.name in _schemes_of(survey, _operation(survey, login["operation"])):
        message = f"{login['operation']} needs the token that it is to bring; give it a security of its own"
        yield survey.finding("x-login", message, join(pointer, "operation"))
    refresh = mapping(login, "refresh")
    sends, operation = refresh.get("scheme"), _operation(survey, refresh.get("operation"))
    if sends and operation and sends not in _schemes_of(survey, operation):
        message = f"{refresh['operation']} is not secured by {sends}; name the scheme of its security"
        yield survey.finding("x-login", message, join(pointer, "refresh", "scheme"))


def _schemes_of(survey: Survey, operation: Place | None) -> set[str]:
    if operation is None:
        return set()
    requirements = operation.value.get("security", survey.document.root.get("security", ()))
    return {name for requirement in requirements for name in requirement}


def _operation(survey: Survey, name: str | None) -> Place | None:
    return next((o for o in survey.operations if name and o.value.get("operationId") == name), None)
