# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
"""Call the operations on auth."""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime import (
    AsyncCaller,
    Operation,
    Options,
    SyncCaller,
    call_options,
)
from .._runtime.declared import (
    DeclaredHeaders,
    Header,
    declaring,
    declaring_async,
)
from .._runtime.raw import (
    raw,
    raw_async,
    streamed,
    streamed_async,
)
from .._runtime.shapes import (
    either,
    one,
)
from .._runtime.showing import shown


class LoginHeaders(DeclaredHeaders):
    """The headers that answers declare."""

    x_rate_limit_limit = Header("X-RateLimit-Limit", int)
    x_rate_limit_remaining = Header("X-RateLimit-Remaining", int)
    x_rate_limit_reset = Header("X-RateLimit-Reset", int)


class LoginErrorHeaders(DeclaredHeaders):
    """The headers that answers declare."""

    x_rate_limit_limit = Header("X-RateLimit-Limit", int)
    x_rate_limit_remaining = Header("X-RateLimit-Remaining", int)
    x_rate_limit_reset = Header("X-RateLimit-Reset", int)
    retry_after = Header("Retry-After", int)


_LOGIN = Operation(
    "auth_login",
    "POST",
    "/auth/login",
    parameters=(),
    content_type="application/json",
    needs_body=True,
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.LoginReply)},
        "401": {"application/json": one(lambda: models.AuthenticationFailed)},
        "403": {"application/json": one(lambda: models.PermissionDenied)},
        "422": {"application/json": one(lambda: models.ValidationFailed)},
        "429": {"application/json": one(lambda: models.RateLimitExceeded)},
        "500": {"application/json": either(one(lambda: models.InternalError), one(lambda: models.Failure))},
    },
    idempotent=False,
    costs=(("authentication", 1),),
    security=(),
    failure_headers=LoginErrorHeaders,
)
_REFRESH = Operation(
    "auth_refresh",
    "POST",
    "/auth/refresh",
    parameters=(),
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.RefreshReply)},
        "401": {"application/json": one(lambda: models.AuthenticationFailed)},
        "403": {"application/json": one(lambda: models.PermissionDenied)},
        "429": {"application/json": one(lambda: models.RateLimitExceeded)},
        "500": {"application/json": either(one(lambda: models.InternalError), one(lambda: models.Failure))},
    },
    idempotent=False,
    costs=(("authentication", 1),),
    security=(("refreshToken",),),
    failure_headers=LoginErrorHeaders,
)
_LOGOUT = Operation(
    "auth_logout",
    "POST",
    "/auth/logout",
    parameters=(),
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.Reply)},
        "401": {"application/json": one(lambda: models.AuthenticationFailed)},
        "403": {"application/json": one(lambda: models.PermissionDenied)},
        "429": {"application/json": one(lambda: models.RateLimitExceeded)},
        "500": {"application/json": either(one(lambda: models.InternalError), one(lambda: models.Failure))},
    },
    idempotent=False,
    costs=(("authentication", 1),),
    security=(("apiKey",),),
    failure_headers=LoginErrorHeaders,
)


class Auth:
    """Access tokens, by email and password."""

    def __init__(self, caller: SyncCaller) -> None:
        self._caller = caller

    def __repr__(self) -> str:
        return shown(self, self._caller.settings.base_url)

    @property
    def with_raw_response(self) -> "AuthWithRawResponse":
        """The same methods, returning the status, the headers and the `httpx.Response`."""
        return AuthWithRawResponse(Auth(self._caller.raw()))

    @property
    def with_streaming_response(self) -> "AuthWithStreamingResponse":
        """The same methods, as contexts: inside them, the body is read piece by piece or downloaded."""
        return AuthWithStreamingResponse(Auth(self._caller.streaming()))

    def login(
        self,
        *,
        email: str,
        password: str,
        **options: Unpack[Options],
    ) -> models.LoginReply:
        """Log in with email and password.

        The access token of the reply goes into the calls that follow, until it expires.

        Args:
            email: The email of the user.
            password: The password of the user.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: models.LoginReply = self._caller.call(
            _LOGIN,
            {},
            body={
                "email": email,
                "password": password,
            },
            options=call_options(options),
        )
        return result

    def refresh(
        self,
        **options: Unpack[Options],
    ) -> models.RefreshReply:
        """Trade a refresh token for a new access token.

        The refresh token, not the access token, is sent as the bearer token. There is no body.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: models.RefreshReply = self._caller.call(
            _REFRESH,
            {},
            options=call_options(options),
        )
        return result

    def logout(
        self,
        **options: Unpack[Options],
    ) -> models.Reply:
        """Log out.

        Ends the session of the access token that is sent.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: models.Reply = self._caller.call(
            _LOGOUT,
            {},
            options=call_options(options),
        )
        return result


class AuthWithRawResponse:
    """The methods of `Auth`, each returning a `RawResponse`; of a list, the first page."""

    def __init__(self, resource: Auth) -> None:
        self._resource = resource
        self.login = declaring(raw(resource.login), LoginHeaders)
        self.refresh = declaring(raw(resource.refresh), LoginHeaders)
        self.logout = declaring(raw(resource.logout), LoginHeaders)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_raw_response"


class AuthWithStreamingResponse:
    """The methods of `Auth` as contexts that give a response to be read piece by piece."""

    def __init__(self, resource: Auth) -> None:
        self._resource = resource
        self.login = streamed(resource.login)
        self.refresh = streamed(resource.refresh)
        self.logout = streamed(resource.logout)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_streaming_response"


class AsyncAuth:
    """Access tokens, by email and password."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    def __repr__(self) -> str:
        return shown(self, self._caller.settings.base_url)

    @property
    def with_raw_response(self) -> "AsyncAuthWithRawResponse":
        """The same methods, returning the status, the headers and the `httpx.Response`."""
        return AsyncAuthWithRawResponse(AsyncAuth(self._caller.raw()))

    @property
    def with_streaming_response(self) -> "AsyncAuthWithStreamingResponse":
        """The same methods, as contexts: inside them, the body is read piece by piece or downloaded."""
        return AsyncAuthWithStreamingResponse(AsyncAuth(self._caller.streaming()))

    async def login(
        self,
        *,
        email: str,
        password: str,
        **options: Unpack[Options],
    ) -> models.LoginReply:
        """Log in with email and password.

        The access token of the reply goes into the calls that follow, until it expires.

        Args:
            email: The email of the user.
            password: The password of the user.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: models.LoginReply = await self._caller.call(
            _LOGIN,
            {},
            body={
                "email": email,
                "password": password,
            },
            options=call_options(options),
        )
        return result

    async def refresh(
        self,
        **options: Unpack[Options],
    ) -> models.RefreshReply:
        """Trade a refresh token for a new access token.

        The refresh token, not the access token, is sent as the bearer token. There is no body.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: models.RefreshReply = await self._caller.call(
            _REFRESH,
            {},
            options=call_options(options),
        )
        return result

    async def logout(
        self,
        **options: Unpack[Options],
    ) -> models.Reply:
        """Log out.

        Ends the session of the access token that is sent.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: models.Reply = await self._caller.call(
            _LOGOUT,
            {},
            options=call_options(options),
        )
        return result


class AsyncAuthWithRawResponse:
    """The methods of `AsyncAuth`, each returning a `RawResponse`; of a list, the first page."""

    def __init__(self, resource: AsyncAuth) -> None:
        self._resource = resource
        self.login = declaring_async(raw_async(resource.login), LoginHeaders)
        self.refresh = declaring_async(raw_async(resource.refresh), LoginHeaders)
        self.logout = declaring_async(raw_async(resource.logout), LoginHeaders)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_raw_response"


class AsyncAuthWithStreamingResponse:
    """The methods of `AsyncAuth` as contexts that give a response to be read piece by piece."""

    def __init__(self, resource: AsyncAuth) -> None:
        self._resource = resource
        self.login = streamed_async(resource.login)
        self.refresh = streamed_async(resource.refresh)
        self.logout = streamed_async(resource.logout)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_streaming_response"
