# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
"""Call the operations on organizations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Unpack

from .. import models
from .._runtime import (
    NOT_GIVEN,
    AsyncCaller,
    NotGiven,
    Operation,
    Options,
    Parameter,
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
    "organizations_create",
    "POST",
    "/organizations",
    parameters=(),
    content_type="application/json",
    needs_body=True,
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.OrganizationCreatedReply)},
        "401": {"application/json": one(lambda: models.AuthenticationFailed)},
        "403": {"application/json": one(lambda: models.PermissionDenied)},
        "422": {"application/json": one(lambda: models.ValidationFailed)},
        "429": {"application/json": one(lambda: models.RateLimitExceeded)},
        "500": {"application/json": either(one(lambda: models.InternalError), one(lambda: models.Failure))},
    },
    idempotent=False,
    costs=(),
    security=(("apiKey",),),
    failure_headers=CreateErrorHeaders,
)
_GET = Operation(
    "organizations_get",
    "GET",
    "/organizations/{organization_id}",
    parameters=(Parameter("organization_id", "path"),),
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.OrganizationReply)},
        "401": {"application/json": one(lambda: models.AuthenticationFailed)},
        "403": {"application/json": one(lambda: models.PermissionDenied)},
        "404": {"application/json": one(lambda: models.ResourceNotFound)},
        "422": {"application/json": one(lambda: models.ValidationFailed)},
        "429": {"application/json": one(lambda: models.RateLimitExceeded)},
        "500": {"application/json": either(one(lambda: models.InternalError), one(lambda: models.Failure))},
    },
    idempotent=True,
    costs=(),
    security=(("apiKey",),),
    failure_headers=CreateErrorHeaders,
)


class Organizations:
    """The organisations that users belong to."""

    def __init__(self, caller: SyncCaller) -> None:
        self._caller = caller

    def __repr__(self) -> str:
        return shown(self, self._caller.settings.base_url)

    @property
    def with_raw_response(self) -> "OrganizationsWithRawResponse":
        """The same methods, returning the status, the headers and the `httpx.Response`."""
        return OrganizationsWithRawResponse(Organizations(self._caller.raw()))

    @property
    def with_streaming_response(self) -> "OrganizationsWithStreamingResponse":
        """The same methods, as contexts: inside them, the body is read piece by piece or downloaded."""
        return OrganizationsWithStreamingResponse(Organizations(self._caller.streaming()))

    def create(
        self,
        *,
        name: str,
        domain: str | NotGiven = NOT_GIVEN,
        plan: str | NotGiven = NOT_GIVEN,
        settings: models.OrganizationSettings
        | dicts.OrganizationSettingsDict
        | Mapping[str, Any]
        | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.OrganizationCreatedReply:
        """Create an organisation.

        Who may do so is not stated.

        Args:
            name: The name of the organisation.
            domain: The internet domain of the organisation.
            plan: What the organisation has booked.
            settings: What the organisation allows its users.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: models.OrganizationCreatedReply = self._caller.call(
            _CREATE,
            {},
            body={
                "name": name,
                "domain": domain,
                "plan": plan,
                "settings": settings,
            },
            options=call_options(options),
        )
        return result

    def get(
        self,
        organization_id: str,
        **options: Unpack[Options],
    ) -> models.OrganizationReply:
        """Get an organisation.

        The organisation with its settings and what it uses of them.

        Args:
            organization_id: The id of the organisation.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            NotFound: 404. There is no such thing.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: models.OrganizationReply = self._caller.call(
            _GET,
            {
                "organization_id": organization_id,
            },
            options=call_options(options),
        )
        return result


class OrganizationsWithRawResponse:
    """The methods of `Organizations`, each returning a `RawResponse`; of a list, the first page."""

    def __init__(self, resource: Organizations) -> None:
        self._resource = resource
        self.create = declaring(raw(resource.create), CreateHeaders)
        self.get = declaring(raw(resource.get), CreateHeaders)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_raw_response"


class OrganizationsWithStreamingResponse:
    """The methods of `Organizations` as contexts that give a response to be read piece by piece."""

    def __init__(self, resource: Organizations) -> None:
        self._resource = resource
        self.create = streamed(resource.create)
        self.get = streamed(resource.get)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_streaming_response"


class AsyncOrganizations:
    """The organisations that users belong to."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    def __repr__(self) -> str:
        return shown(self, self._caller.settings.base_url)

    @property
    def with_raw_response(self) -> "AsyncOrganizationsWithRawResponse":
        """The same methods, returning the status, the headers and the `httpx.Response`."""
        return AsyncOrganizationsWithRawResponse(AsyncOrganizations(self._caller.raw()))

    @property
    def with_streaming_response(self) -> "AsyncOrganizationsWithStreamingResponse":
        """The same methods, as contexts: inside them, the body is read piece by piece or downloaded."""
        return AsyncOrganizationsWithStreamingResponse(AsyncOrganizations(self._caller.streaming()))

    async def create(
        self,
        *,
        name: str,
        domain: str | NotGiven = NOT_GIVEN,
        plan: str | NotGiven = NOT_GIVEN,
        settings: models.OrganizationSettings
        | dicts.OrganizationSettingsDict
        | Mapping[str, Any]
        | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.OrganizationCreatedReply:
        """Create an organisation.

        Who may do so is not stated.

        Args:
            name: The name of the organisation.
            domain: The internet domain of the organisation.
            plan: What the organisation has booked.
            settings: What the organisation allows its users.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: models.OrganizationCreatedReply = await self._caller.call(
            _CREATE,
            {},
            body={
                "name": name,
                "domain": domain,
                "plan": plan,
                "settings": settings,
            },
            options=call_options(options),
        )
        return result

    async def get(
        self,
        organization_id: str,
        **options: Unpack[Options],
    ) -> models.OrganizationReply:
        """Get an organisation.

        The organisation with its settings and what it uses of them.

        Args:
            organization_id: The id of the organisation.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            NotFound: 404. There is no such thing.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: models.OrganizationReply = await self._caller.call(
            _GET,
            {
                "organization_id": organization_id,
            },
            options=call_options(options),
        )
        return result


class AsyncOrganizationsWithRawResponse:
    """The methods of `AsyncOrganizations`, each returning a `RawResponse`; of a list, the first page."""

    def __init__(self, resource: AsyncOrganizations) -> None:
        self._resource = resource
        self.create = declaring_async(raw_async(resource.create), CreateHeaders)
        self.get = declaring_async(raw_async(resource.get), CreateHeaders)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_raw_response"


class AsyncOrganizationsWithStreamingResponse:
    """The methods of `AsyncOrganizations` as contexts that give a response to be read piece by piece."""

    def __init__(self, resource: AsyncOrganizations) -> None:
        self._resource = resource
        self.create = streamed_async(resource.create)
        self.get = streamed_async(resource.get)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_streaming_response"
