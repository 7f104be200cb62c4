"""Describe how a client gets its tokens, and hold what it was given for that."""

from collections.abc import Mapping

import attrs

from .credentials import Credential
from .operation import Operation
from .redaction import Secret

Member = tuple[str, ...]
"""The names that lead to a member of a body."""


@attrs.frozen
class Grant:
    """Name an operation that answers with a token, what its body holds, and what stands where in its answer.

    `credentials` are members of the body by the client's argument; `constants` are always sent.
    `expires_in` is in seconds, `expires_at` in seconds since the epoch or a date and time.
    """

    operation: Operation
    token: Member = ("access_token",)
    credentials: Mapping[str, Member] = attrs.field(factory=dict, kw_only=True)
    constants: Mapping[str, str] = attrs.field(factory=dict, kw_only=True)
    expires_in: Member | None = attrs.field(default=None, kw_only=True)
    expires_at: Member | None = attrs.field(default=None, kw_only=True)
    refresh_token: Member | None = attrs.field(default=None, kw_only=True)


@attrs.frozen
class Login:
    """Name the ways to a token: by one of the grants, by a refresh, which a logout ends.

    A refresh token is sent as the credential of `refresh_scheme`, or as `refresh_member` of the body.
    `arguments` are the client's, each with the variable that stands in for it.
    """

    grants: tuple[Grant, ...] = attrs.field(default=(), kw_only=True)
    refresh: Grant | None = attrs.field(default=None, kw_only=True)
    refresh_argument: str | None = attrs.field(default=None, kw_only=True)
    refresh_scheme: str | None = attrs.field(default=None, kw_only=True)
    refresh_member: Member | None = attrs.field(default=None, kw_only=True)
    logout: Operation | None = attrs.field(default=None, kw_only=True)
    arguments: Mapping[str, str] = attrs.field(factory=dict, kw_only=True)


@attrs.frozen
class Account:
    """Hold what a client was given: a token, what renews it, or the credentials of a grant."""

    login: Login
    token: Secret | None = None
    refresh_token: Secret | None = None
    grant: Grant | None = None
    credentials: Mapping[str, Credential] = attrs.field(factory=dict)
