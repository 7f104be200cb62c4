"""Find the credentials of a spec's security schemes in the environment, and say which are missing."""

import re
from collections import Counter
from collections.abc import Container, Mapping

import attrs

from ..errors import BadInput
from ..spec import Operation, SecurityScheme, Spec

Credential = str | Mapping[str, str]
"""The secret of each security scheme by its id; a text stands for every scheme."""

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+|[A-Z0-9]+")
_BASIC = ("USERNAME", "PASSWORD")


@attrs.frozen
class Access:
    """What lets a run in: secrets by scheme, or what logs in, by the argument of `x-login`."""

    credentials: Mapping[str, str] = attrs.field(factory=dict, repr=False)
    account: Mapping[str, str] = attrs.field(factory=dict, repr=False)


def secret_of(credential: Credential, scheme: str) -> str | None:
    """Return the secret of a scheme, None when there is none."""
    return credential if isinstance(credential, str) else credential.get(scheme)


def credential_variables(spec: Spec) -> tuple[str, ...]:
    """Name the environment variables that let a run in: those of the schemes that operations ask for.

    They are named as in the generated clients: `ACME_API_KEY` for the only key or token, a user's
    `ACME_USERNAME` and `ACME_PASSWORD`, and where there are several keys each after its scheme.
    """
    named = variables_of(spec)
    return tuple(dict.fromkeys(name for scheme in _main_schemes(spec) for name in named[scheme]))


def read_access(spec: Spec, environment: Mapping[str, str], base_url: str) -> Access:
    """Return the credentials that the environment holds; raise BadInput when none of them opens anything."""
    found = {
        scheme: ":".join(environment[name] for name in names)
        for scheme, names in variables_of(spec).items()
        if all(environment.get(name) for name in names)
    }
    login = login_scheme(spec)
    account = _account(spec, environment) if login and login.id not in found else {}
    opened = {*found, *([login.id] if login and account else [])}
    locked = [operation for operation in spec.operations if operation.security]
    if locked and not any(is_open(operation, opened) for operation in locked):
        raise BadInput(_missing(spec, environment, base_url))
    return Access(found, account)


def one_for_all(spec: Spec, secret: str) -> dict[str, str]:
    """Return a secret for every scheme, as user and password where these are asked for."""
    return {s.id: f"{secret}:{secret}" if _is_basic(s) else secret for s in spec.security_schemes}


def is_open(operation: Operation, schemes: Container[str]) -> bool:
    """Tell whether the schemes satisfy one of the ways in which an operation lets somebody in."""
    return not operation.security or any(all(n in schemes for n in names) for names in operation.security)


def login_scheme(spec: Spec) -> SecurityScheme | None:
    """Return the scheme whose token a login gives."""
    return next((scheme for scheme in spec.security_schemes if scheme.login), None)


def _main_schemes(spec: Spec) -> tuple[str, ...]:
    """Return the schemes of the first way of the first operation that needs one."""
    ways = (names for operation in spec.operations for names in operation.security[:1] if names)
    known = {scheme.id for scheme in spec.security_schemes}
    return tuple(name for name in next(ways, ()) if name in known)


def _account(spec: Spec, environment: Mapping[str, str]) -> Mapping[str, str]:
    named = _login_variables(spec)
    whole = all(environment.get(variable) for variable in named.values())
    return {argument: environment[variable] for argument, variable in named.items()} if whole else {}


def _login_variables(spec: Spec) -> dict[str, str]:
    scheme = login_scheme(spec)
    login = scheme.login if scheme else None
    return {argument: f"{spec.vendor}_{argument}".upper() for argument in login.credentials} if login else {}


def variables_of(spec: Spec) -> dict[str, tuple[str, ...]]:
    """Return the variables of each scheme; where two want the same name, each puts its own before it."""
    wanted = [(scheme.id, name) for scheme in spec.security_schemes for name in _names(spec, scheme)]
    often = Counter(name for _, name in wanted)
    found: dict[str, tuple[str, ...]] = {}
    for scheme, name in wanted:
        own = name if often[name] == 1 else f"{_upper(scheme)}_{name}"
        found[scheme] = (*found.get(scheme, ()), f"{spec.vendor.upper()}_{own}")
    return found


def _names(spec: Spec, scheme: SecurityScheme) -> tuple[str, ...]:
    if _is_basic(scheme):
        return _BASIC
    refreshing = {s.login.refresh.scheme for s in spec.security_schemes if s.login and s.login.refresh}
    tokens = [s.id for s in spec.security_schemes if not _is_basic(s) and s.id not in refreshing]
    return ("API_KEY",) if tokens == [scheme.id] else (_upper(scheme.id),)


def _is_basic(scheme: SecurityScheme) -> bool:
    return scheme.scheme == "basic"


def _upper(name: str) -> str:
    return "_".join(_WORD.findall(name)).upper()


def _missing(spec: Spec, environment: Mapping[str, str], base_url: str) -> str:
    lacking = [name for name in credential_variables(spec) if not environment.get(name)]
    one = len(lacking) == 1
    what = "the key" if one else "the credentials"
    told = f"{_listed(lacking)} {'is' if one else 'are'} not set; put {what} for {base_url} into "
    told += "this environment variable" if one else "these environment variables"
    login = [name for name in _login_variables(spec).values() if not environment.get(name)]
    return f"{told}, or set {_listed(login)} to log in" if login else told


def _listed(names: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
