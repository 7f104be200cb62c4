# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
"""Call the operations on users."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Unpack

from .. import models
from .._runtime import (
    NOT_GIVEN,
    AsyncCaller,
    AsyncPages,
    NotGiven,
    Operation,
    Options,
    Paging,
    Parameter,
    SyncCaller,
    SyncPages,
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
    raw_page,
    raw_page_async,
    streamed,
    streamed_async,
    streamed_page,
    streamed_page_async,
)
from .._runtime.shapes import (
    either,
    one,
)
from .._runtime.showing import shown

if TYPE_CHECKING:
    from .. import dicts


class CreateHeaders(DeclaredHeaders):
    """The headers that answers declare."""

    x_rate_limit_limit = Header("X-RateLimit-Limit", int)
    x_rate_limit_remaining = Header("X-RateLimit-Remaining", int)
    x_rate_limit_reset = Header("X-RateLimit-Reset", int)


class CreateErrorHeaders(DeclaredHeaders):
    """The headers that answers declare."""

    x_rate_limit_limit = Header("X-RateLimit-Limit", int)
    x_rate_limit_remaining = Header("X-RateLimit-Remaining", int)
    x_rate_limit_reset = Header("X-RateLimit-Reset", int)
    retry_after = Header("Retry-After", int)


_CREATE = Operation(
    "users_create",
    "POST",
    "/users",
    parameters=(),
    content_type="application/json",
    needs_body=True,
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.UserReply)},
        "401": {"application/json": one(lambda: models.AuthenticationFailed)},
        "403": {"application/json": one(lambda: models.PermissionDenied)},
        "422": {"application/json": one(lambda: models.ValidationFailed)},
        "429": {"application/json": one(lambda: models.RateLimitExceeded)},
        "500": {"application/json": either(one(lambda: models.InternalError), one(lambda: models.Failure))},
    },
    idempotent=False,
    costs=(("user-management", 1),),
    security=(("apiKey",),),
    failure_headers=CreateErrorHeaders,
)
_LIST = Operation(
    "users_list",
    "GET",
    "/users",
    parameters=(
        Parameter("page", "query"),
        Parameter("limit", "query"),
        Parameter("role", "query"),
        Parameter("organization", "query"),
        Parameter("status", "query"),
    ),
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.UserPageReply)},
        "401": {"application/json": one(lambda: models.AuthenticationFailed)},
        "403": {"application/json": one(lambda: models.PermissionDenied)},
        "422": {"application/json": one(lambda: models.ValidationFailed)},
        "429": {"application/json": one(lambda: models.RateLimitExceeded)},
        "500": {"application/json": either(one(lambda: models.InternalError), one(lambda: models.Failure))},
    },
    idempotent=True,
    costs=(("user-management", 1),),
    security=(("apiKey",),),
    failure_headers=CreateErrorHeaders,
)
_LIST_PAGING = Paging(
    "page",
    "page",
    items=("data", "users"),
    size="limit",
    first=1,
    pages=("data", "pagination", "pages"),
    total=("data", "pagination", "total"),
)
_GET = Operation(
    "users_get",
    "GET",
    "/users/{user_id}",
    parameters=(Parameter("user_id", "path"),),
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.UserProfileReply)},
        "401": {"application/json": one(lambda: models.AuthenticationFailed)},
        "403": {"application/json": one(lambda: models.PermissionDenied)},
        "404": {"application/json": one(lambda: models.ResourceNotFound)},
        "422": {"application/json": one(lambda: models.ValidationFailed)},
        "429": {"application/json": one(lambda: models.RateLimitExceeded)},
        "500": {"application/json": either(one(lambda: models.InternalError), one(lambda: models.Failure))},
    },
    idempotent=True,
    costs=(("user-management", 1),),
    security=(("apiKey",),),
    failure_headers=CreateErrorHeaders,
)
_UPDATE = Operation(
    "users_update",
    "PUT",
    "/users/{user_id}",
    parameters=(Parameter("user_id", "path"),),
    content_type="application/json",
    needs_body=True,
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.UserUpdatedReply)},
        "401": {"application/json": one(lambda: models.AuthenticationFailed)},
        "403": {"application/json": one(lambda: models.PermissionDenied)},
        "404": {"application/json": one(lambda: models.ResourceNotFound)},
        "422": {"application/json": one(lambda: models.ValidationFailed)},
        "429": {"application/json": one(lambda: models.RateLimitExceeded)},
        "500": {"application/json": either(one(lambda: models.InternalError), one(lambda: models.Failure))},
    },
    idempotent=True,
    costs=(("user-management", 1),),
    security=(("apiKey",),),
    failure_headers=CreateErrorHeaders,
)


class Users:
    """The users of the platform."""

    def __init__(self, caller: SyncCaller) -> None:
        self._caller = caller

    def __repr__(self) -> str:
        return shown(self, self._caller.settings.base_url)

    @property
    def with_raw_response(self) -> "UsersWithRawResponse":
        """The same methods, returning the status, the headers and the `httpx.Response`."""
        return UsersWithRawResponse(Users(self._caller.raw()))

    @property
    def with_streaming_response(self) -> "UsersWithStreamingResponse":
        """The same methods, as contexts: inside them, the body is read piece by piece or downloaded."""
        return UsersWithStreamingResponse(Users(self._caller.streaming()))

    def create(
        self,
        *,
        email: str,
        username: str,
        password: str,
        first_name: str | NotGiven = NOT_GIVEN,
        last_name: str | NotGiven = NOT_GIVEN,
        role: str | NotGiven = NOT_GIVEN,
        organization: str | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.UserReply:
        """Create a user.

        The user can log in with the email and the password.

        Args:
            email: The email of the user.
            username: The name of the user on the platform.
            password: The password of the user.
            first_name: The first name of the user.
            last_name: The last name of the user.
            role: What a user may do.
            organization: The name of the user's organisation.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: models.UserReply = self._caller.call(
            _CREATE,
            {},
            body={
                "email": email,
                "username": username,
                "password": password,
                "first_name": first_name,
                "last_name": last_name,
                "role": role,
                "organization": organization,
            },
            options=call_options(options),
        )
        return result

    def list(
        self,
        *,
        page: int | NotGiven = NOT_GIVEN,
        limit: int | NotGiven = NOT_GIVEN,
        role: str | NotGiven = NOT_GIVEN,
        organization: str | NotGiven = NOT_GIVEN,
        status: str | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> SyncPages[models.User, models.UserPageReply]:
        """List users.

        Pages through the users; filters narrow them.

        Args:
            page: The number of the page.
            limit: How many items a page holds at most.
            role: Only users with this role.
            organization: Only users of this organisation.
            status: Only users with this status.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: SyncPages[models.User, models.UserPageReply] = self._caller.pages(
            _LIST,
            {
                "page": page,
                "limit": limit,
                "role": role,
                "organization": organization,
                "status": status,
            },
            paging=_LIST_PAGING,
            options=call_options(options),
        )
        return result

    def get(
        self,
        user_id: str,
        **options: Unpack[Options],
    ) -> models.UserProfileReply:
        """Get a user's profile.

        The user with preferences and a summary of what they did.

        Args:
            user_id: The id of the user.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            NotFound: 404. There is no such thing.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: models.UserProfileReply = self._caller.call(
            _GET,
            {
                "user_id": user_id,
            },
            options=call_options(options),
        )
        return result

    def update(
        self,
        user_id: str,
        *,
        first_name: str | NotGiven = NOT_GIVEN,
        preferences: models.UserPreferencesUpdate
        | dicts.UserPreferencesUpdateDict
        | Mapping[str, Any]
        | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.UserUpdatedReply:
        """Update a user.

        Changes what the body names.

        Args:
            user_id: The id of the user.
            first_name: The first name of the user.
            preferences: What is to change of how the platform looks to the user.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            NotFound: 404. There is no such thing.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: models.UserUpdatedReply = self._caller.call(
            _UPDATE,
            {
                "user_id": user_id,
            },
            body={
                "first_name": first_name,
                "preferences": preferences,
            },
            options=call_options(options),
        )
        return result


class UsersWithRawResponse:
    """The methods of `Users`, each returning a `RawResponse`; of a list, the first page."""

    def __init__(self, resource: Users) -> None:
        self._resource = resource
        self.create = declaring(raw(resource.create), CreateHeaders)
        self.list = declaring(raw_page(resource.list), CreateHeaders)
        self.get = declaring(raw(resource.get), CreateHeaders)
        self.update = declaring(raw(resource.update), CreateHeaders)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_raw_response"


class UsersWithStreamingResponse:
    """The methods of `Users` as contexts that give a response to be read piece by piece."""

    def __init__(self, resource: Users) -> None:
        self._resource = resource
        self.create = streamed(resource.create)
        self.list = streamed_page(resource.list)
        self.get = streamed(resource.get)
        self.update = streamed(resource.update)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_streaming_response"


class AsyncUsers:
    """The users of the platform."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    def __repr__(self) -> str:
        return shown(self, self._caller.settings.base_url)

    @property
    def with_raw_response(self) -> "AsyncUsersWithRawResponse":
        """The same methods, returning the status, the headers and the `httpx.Response`."""
        return AsyncUsersWithRawResponse(AsyncUsers(self._caller.raw()))

    @property
    def with_streaming_response(self) -> "AsyncUsersWithStreamingResponse":
        """The same methods, as contexts: inside them, the body is read piece by piece or downloaded."""
        return AsyncUsersWithStreamingResponse(AsyncUsers(self._caller.streaming()))

    async def create(
        self,
        *,
        email: str,
        username: str,
        password: str,
        first_name: str | NotGiven = NOT_GIVEN,
        last_name: str | NotGiven = NOT_GIVEN,
        role: str | NotGiven = NOT_GIVEN,
        organization: str | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.UserReply:
        """Create a user.

        The user can log in with the email and the password.

        Args:
            email: The email of the user.
            username: The name of the user on the platform.
            password: The password of the user.
            first_name: The first name of the user.
            last_name: The last name of the user.
            role: What a user may do.
            organization: The name of the user's organisation.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: models.UserReply = await self._caller.call(
            _CREATE,
            {},
            body={
                "email": email,
                "username": username,
                "password": password,
                "first_name": first_name,
                "last_name": last_name,
                "role": role,
                "organization": organization,
            },
            options=call_options(options),
        )
        return result

    def list(
        self,
        *,
        page: int | NotGiven = NOT_GIVEN,
        limit: int | NotGiven = NOT_GIVEN,
        role: str | NotGiven = NOT_GIVEN,
        organization: str | NotGiven = NOT_GIVEN,
        status: str | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> AsyncPages[models.User, models.UserPageReply]:
        """List users.

        Pages through the users; filters narrow them.

        Args:
            page: The number of the page.
            limit: How many items a page holds at most.
            role: Only users with this role.
            organization: Only users of this organisation.
            status: Only users with this status.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: AsyncPages[models.User, models.UserPageReply] = self._caller.pages(
            _LIST,
            {
                "page": page,
                "limit": limit,
                "role": role,
                "organization": organization,
                "status": status,
            },
            paging=_LIST_PAGING,
            options=call_options(options),
        )
        return result

    async def get(
        self,
        user_id: str,
        **options: Unpack[Options],
    ) -> models.UserProfileReply:
        """Get a user's profile.

        The user with preferences and a summary of what they did.

        Args:
            user_id: The id of the user.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            NotFound: 404. There is no such thing.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: models.UserProfileReply = await self._caller.call(
            _GET,
            {
                "user_id": user_id,
            },
            options=call_options(options),
        )
        return result

    async def update(
        self,
        user_id: str,
        *,
        first_name: str | NotGiven = NOT_GIVEN,
        preferences: models.UserPreferencesUpdate
        | dicts.UserPreferencesUpdateDict
        | Mapping[str, Any]
        | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.UserUpdatedReply:
        """Update a user.

        Changes what the body names.

        Args:
            user_id: The id of the user.
            first_name: The first name of the user.
            preferences: What is to change of how the platform looks to the user.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            NotFound: 404. There is no such thing.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: models.UserUpdatedReply = await self._caller.call(
            _UPDATE,
            {
                "user_id": user_id,
            },
            body={
                "first_name": first_name,
                "preferences": preferences,
            },
            options=call_options(options),
        )
        return result


class AsyncUsersWithRawResponse:
    """The methods of `AsyncUsers`, each returning a `RawResponse`; of a list, the first page."""

    def __init__(self, resource: AsyncUsers) -> None:
        self._resource = resource
        self.create = declaring_async(raw_async(resource.create), CreateHeaders)
        self.list = declaring_async(raw_page_async(resource.list), CreateHeaders)
        self.get = declaring_async(raw_async(resource.get), CreateHeaders)
        self.update = declaring_async(raw_async(resource.update), CreateHeaders)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_raw_response"


class AsyncUsersWithStreamingResponse:
    """The methods of `AsyncUsers` as contexts that give a response to be read piece by piece."""

    def __init__(self, resource: AsyncUsers) -> None:
        self._resource = resource
        self.create = streamed_async(resource.create)
        self.list = streamed_page_async(resource.list)
        self.get = streamed_async(resource.get)
        self.update = streamed_async(resource.update)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_streaming_response"
