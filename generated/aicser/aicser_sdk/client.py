# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
"""Call Aicser Platform API."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from ._runtime.defaults import NOT_GIVEN, asyncio_sleep, dice

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping
    from types import TracebackType
    from typing import Literal, Self

    import httpx

    from ._runtime import NotGiven, OnWait, Timeout
    from ._runtime.observing import RequestHooks, ResponseHooks
    from ._runtime.settings import GivenCredential
    from ._runtime.transports import Proxy
    from ._runtime.turns import Turns
    from .resources.ai import Ai, AsyncAi
    from .resources.analytics import Analytics, AsyncAnalytics
    from .resources.auth import AsyncAuth, Auth
    from .resources.dashboards import AsyncDashboards, Dashboards
    from .resources.data import AsyncData, Data
    from .resources.export import AsyncExport, Export
    from .resources.metrics import AsyncMetrics, Metrics
    from .resources.organizations import AsyncOrganizations, Organizations
    from .resources.search import AsyncSearch, Search
    from .resources.users import AsyncUsers, Users
    from .resources.webhooks import AsyncWebhooks, Webhooks


class AicserClient:
    """Turn questions in plain words into charts and analyses, and manage the data, dashboards, users and
    organisations of an Aicser instance.

    Log in to receive an access token, and send it as a bearer token with the calls that follow. A reply
    holds what was asked for in `data`; a failure says why in `error`, with a code that programs can
    read.

    This is the API of the vendor's API reference. The vendor also publishes OpenAPI files and the
    source of its server: these describe other paths, mostly without the envelope. They are used here
    only where a source says so.
    """

    def __init__(
        self,
        *,
        api_key: GivenCredential | None = None,
        email: GivenCredential | None = None,
        password: GivenCredential | None = None,
        refresh_token: GivenCredential | None = None,
        base_url: str | None = None,
        server: Literal[
            "production",
            "development",
        ]
        | int
        | None = None,
        instance: str | None = None,
        timeout: Timeout | NotGiven = NOT_GIVEN,
        retries: int = 2,
        max_wait: float | None = None,
        max_elapsed: float | NotGiven | None = NOT_GIVEN,
        headers: Mapping[str, str] | None = None,
        budget: Turns | str | None = None,
        on_wait: OnWait | None = None,
        http_client: httpx.Client | None = None,
        transport: httpx.BaseTransport | None = None,
        proxy: Proxy | None = None,
        on_request: RequestHooks = (),
        on_response: ResponseHooks = (),
        propagate_traces: bool = False,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
        random: Callable[[], float] = dice,
    ) -> None:
        """Make a client; it may be used by many threads at once.

        Args:
            api_key: A text, or a function that returns one; AICSER_API_KEY when left out.
            email: A text, or a function that returns one; AICSER_EMAIL when left out.
            password: A text, or a function that returns one; AICSER_PASSWORD when left out.
            refresh_token: A text, or a function that returns one; AICSER_REFRESH_TOKEN when left out.
            base_url: AICSER_BASE_URL when left out.
            server: Which of the vendor's servers, by name or by number from 0.
            instance: The host of the Aicser instance. AICSER_INSTANCE when left out.
            timeout: Seconds for every step of a call, or an `httpx.Timeout`; None waits for ever;
                5 to connect and 60 for each other step when left out.
            retries: How often a call is repeated at most, where repeating is safe.
            max_wait: The most seconds that a call waits for its turn, so that the vendor's quota is kept;
                None waits as long as it takes, 0 not at all.
            max_elapsed: The most seconds that a call may take with its repeats, from when it is first sent;
                None sets no bound, 600 when left out.
            headers: Sent with every request.
            budget: Shared by clients that use up the same quota: all of this process when left out, of
                this machine with sqlite:///path.db, of all machines with redis://host:6379/0.
            on_wait: Called when a call has to wait for its turn, with the policies and about how long.
            http_client: Used for every request, with its proxies, certificates, headers, cookies
                and hooks; it is not closed.
            transport: Used instead of the network, such as a simulator in a test.
            proxy: Used to reach the API, instead of the one that the environment names.
            on_request: Told of every attempt before it is sent: one function or several.
            on_response: Told what became of every attempt: one function or several.
            propagate_traces: Whether the vendor is told of the trace that a call belongs to.
            clock: Seconds that never go back.
            sleep: Waits for so many seconds.
            random: A number from 0 to 1.

        Raises:
            InvalidArgument: An argument cannot be used, such as a base URL that is none.
        """
        from functools import partial

        from ._runtime import CallOptions, SyncCaller
        from ._runtime.observing import observer_of
        from ._runtime.sharing import budget_of
        from ._settings import settings_of

        settings = settings_of(
            base_url,
            {
                "api_key": api_key,
                "email": email,
                "password": password,
                "refresh_token": refresh_token,
            },
            server=server,
            server_variables={
                "instance": instance,
            },
            timeout=timeout,
            retries=retries,
        )
        budget_for = partial(budget_of, budget, transport=transport, http_client=http_client, clock=clock)
        self._caller = SyncCaller(
            settings,
            budget=budget_for(settings),
            budget_for=budget_for,
            http_client=http_client,
            transport=transport,
            proxy=proxy,
            clock=clock,
            sleep=sleep,
            random=random,
            observer=observer_of(settings, on_request, on_response, propagate_traces),
            on_wait=on_wait,
            options=CallOptions(headers=headers, max_wait=max_wait, max_elapsed=max_elapsed),
        )

    @property
    def auth(self) -> Auth:
        """Access tokens, by email and password."""
        from .resources.auth import Auth

        return Auth(self._caller)

    @property
    def analytics(self) -> Analytics:
        """Charts, made from a question in plain words."""
        from .resources.analytics import Analytics

        return Analytics(self._caller)

    @property
    def ai(self) -> Ai:
        """Analyses and workflows by AI, and the models that do them."""
        from .resources.ai import Ai

        return Ai(self._caller)

    @property
    def data(self) -> Data:
        """Data sources, made from uploaded files."""
        from .resources.data import Data

        return Data(self._caller)

    @property
    def users(self) -> Users:
        """The users of the platform."""
        from .resources.users import Users

        return Users(self._caller)

    @property
    def organizations(self) -> Organizations:
        """The organisations that users belong to."""
        from .resources.organizations import Organizations

        return Organizations(self._caller)

    @property
    def dashboards(self) -> Dashboards:
        """Charts laid out on one page."""
        from .resources.dashboards import Dashboards

        return Dashboards(self._caller)

    @property
    def search(self) -> Search:
        """Search across all that the platform holds."""
        from .resources.search import Search

        return Search(self._caller)

    @property
    def export(self) -> Export:
        """Charts and dashboards as files."""
        from .resources.export import Export

        return Export(self._caller)

    @property
    def webhooks(self) -> Webhooks:
        """Addresses of yours that Aicser calls when something happens."""
        from .resources.webhooks import Webhooks

        return Webhooks(self._caller)

    @property
    def metrics(self) -> Metrics:
        """How the platform is used."""
        from .resources.metrics import Metrics

        return Metrics(self._caller)

    @property
    def budget(self) -> Turns:
        """What this client may still draw on the vendor's quotas: `client.budget.present`."""
        return self._caller.budget

    def with_options(
        self,
        *,
        api_key: GivenCredential | None = None,
        email: GivenCredential | None = None,
        password: GivenCredential | None = None,
        refresh_token: GivenCredential | None = None,
        timeout: Timeout | NotGiven = NOT_GIVEN,
        retries: int | NotGiven = NOT_GIVEN,
        headers: Mapping[str, str] | None = None,
        max_wait: float | NotGiven | None = NOT_GIVEN,
        max_elapsed: float | NotGiven | None = NOT_GIVEN,
    ) -> Self:
        """Return another client with these options, which shares connections and quotas with this one."""
        from ._settings import credentials_from

        client = object.__new__(type(self))
        client._caller = self._caller.with_options(
            timeout=timeout,
            retries=retries,
            headers=headers,
            max_wait=max_wait,
            max_elapsed=max_elapsed,
            credentials=credentials_from(
                {
                    "api_key": api_key,
                    "email": email,
                    "password": password,
                    "refresh_token": refresh_token,
                }
            ),
        )
        return client

    def logout(self) -> None:
        """Revoke the token that this client uses, and forget it; a client that can log in does so when it must."""
        self._caller.logout()

    def close(self) -> None:
        """Close the connections, also those of clients made from this one."""
        self._caller.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self._caller.settings.base_url!r})"


class AsyncAicserClient:
    """Turn questions in plain words into charts and analyses, and manage the data, dashboards, users and
    organisations of an Aicser instance.

    Log in to receive an access token, and send it as a bearer token with the calls that follow. A reply
    holds what was asked for in `data`; a failure says why in `error`, with a code that programs can
    read.

    This is the API of the vendor's API reference. The vendor also publishes OpenAPI files and the
    source of its server: these describe other paths, mostly without the envelope. They are used here
    only where a source says so.
    """

    def __init__(
        self,
        *,
        api_key: GivenCredential | None = None,
        email: GivenCredential | None = None,
        password: GivenCredential | None = None,
        refresh_token: GivenCredential | None = None,
        base_url: str | None = None,
        server: Literal[
            "production",
            "development",
        ]
        | int
        | None = None,
        instance: str | None = None,
        timeout: Timeout | NotGiven = NOT_GIVEN,
        retries: int = 2,
        max_wait: float | None = None,
        max_elapsed: float | NotGiven | None = NOT_GIVEN,
        headers: Mapping[str, str] | None = None,
        budget: Turns | str | None = None,
        on_wait: OnWait | None = None,
        http_client: httpx.AsyncClient | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
        proxy: Proxy | None = None,
        on_request: RequestHooks = (),
        on_response: ResponseHooks = (),
        propagate_traces: bool = False,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio_sleep,
        random: Callable[[], float] = dice,
    ) -> None:
        """Make a client; it may be used by many tasks at once.

        Args:
            api_key: A text, or a function that returns one; AICSER_API_KEY when left out.
            email: A text, or a function that returns one; AICSER_EMAIL when left out.
            password: A text, or a function that returns one; AICSER_PASSWORD when left out.
            refresh_token: A text, or a function that returns one; AICSER_REFRESH_TOKEN when left out.
            base_url: AICSER_BASE_URL when left out.
            server: Which of the vendor's servers, by name or by number from 0.
            instance: The host of the Aicser instance. AICSER_INSTANCE when left out.
            timeout: Seconds for every step of a call, or an `httpx.Timeout`; None waits for ever;
                5 to connect and 60 for each other step when left out.
            retries: How often a call is repeated at most, where repeating is safe.
            max_wait: The most seconds that a call waits for its turn, so that the vendor's quota is kept;
                None waits as long as it takes, 0 not at all.
            max_elapsed: The most seconds that a call may take with its repeats, from when it is first sent;
                None sets no bound, 600 when left out.
            headers: Sent with every request.
            budget: Shared by clients that use up the same quota: all of this process when left out, of
                this machine with sqlite:///path.db, of all machines with redis://host:6379/0.
            on_wait: Called when a call has to wait for its turn, with the policies and about how long.
            http_client: Used for every request, with its proxies, certificates, headers, cookies
                and hooks; it is not closed.
            transport: Used instead of the network, such as a simulator in a test.
            proxy: Used to reach the API, instead of the one that the environment names.
            on_request: Told of every attempt before it is sent: one function or several.
            on_response: Told what became of every attempt: one function or several.
            propagate_traces: Whether the vendor is told of the trace that a call belongs to.
            clock: Seconds that never go back.
            sleep: Waits for so many seconds.
            random: A number from 0 to 1.

        Raises:
            InvalidArgument: An argument cannot be used, such as a base URL that is none.
        """
        from functools import partial

        from ._runtime import AsyncCaller, CallOptions
        from ._runtime.observing import observer_of
        from ._runtime.sharing import budget_of
        from ._settings import settings_of

        settings = settings_of(
            base_url,
            {
                "api_key": api_key,
                "email": email,
                "password": password,
                "refresh_token": refresh_token,
            },
            server=server,
            server_variables={
                "instance": instance,
            },
            timeout=timeout,
            retries=retries,
        )
        budget_for = partial(budget_of, budget, transport=transport, http_client=http_client, clock=clock)
        self._caller = AsyncCaller(
            settings,
            budget=budget_for(settings),
            budget_for=budget_for,
            http_client=http_client,
            transport=transport,
            proxy=proxy,
            clock=clock,
            sleep=sleep,
            random=random,
            observer=observer_of(settings, on_request, on_response, propagate_traces),
            on_wait=on_wait,
            options=CallOptions(headers=headers, max_wait=max_wait, max_elapsed=max_elapsed),
        )

    @property
    def auth(self) -> AsyncAuth:
        """Access tokens, by email and password."""
        from .resources.auth import AsyncAuth

        return AsyncAuth(self._caller)

    @property
    def analytics(self) -> AsyncAnalytics:
        """Charts, made from a question in plain words."""
        from .resources.analytics import AsyncAnalytics

        return AsyncAnalytics(self._caller)

    @property
    def ai(self) -> AsyncAi:
        """Analyses and workflows by AI, and the models that do them."""
        from .resources.ai import AsyncAi

        return AsyncAi(self._caller)

    @property
    def data(self) -> AsyncData:
        """Data sources, made from uploaded files."""
        from .resources.data import AsyncData

        return AsyncData(self._caller)

    @property
    def users(self) -> AsyncUsers:
        """The users of the platform."""
        from .resources.users import AsyncUsers

        return AsyncUsers(self._caller)

    @property
    def organizations(self) -> AsyncOrganizations:
        """The organisations that users belong to."""
        from .resources.organizations import AsyncOrganizations

        return AsyncOrganizations(self._caller)

    @property
    def dashboards(self) -> AsyncDashboards:
        """Charts laid out on one page."""
        from .resources.dashboards import AsyncDashboards

        return AsyncDashboards(self._caller)

    @property
    def search(self) -> AsyncSearch:
        """Search across all that the platform holds."""
        from .resources.search import AsyncSearch

        return AsyncSearch(self._caller)

    @property
    def export(self) -> AsyncExport:
        """Charts and dashboards as files."""
        from .resources.export import AsyncExport

        return AsyncExport(self._caller)

    @property
    def webhooks(self) -> AsyncWebhooks:
        """Addresses of yours that Aicser calls when something happens."""
        from .resources.webhooks import AsyncWebhooks

        return AsyncWebhooks(self._caller)

    @property
    def metrics(self) -> AsyncMetrics:
        """How the platform is used."""
        from .resources.metrics import AsyncMetrics

        return AsyncMetrics(self._caller)

    @property
    def budget(self) -> Turns:
        """What this client may still draw on the vendor's quotas: `client.budget.present`."""
        return self._caller.budget

    def with_options(
        self,
        *,
        api_key: GivenCredential | None = None,
        email: GivenCredential | None = None,
        password: GivenCredential | None = None,
        refresh_token: GivenCredential | None = None,
        timeout: Timeout | NotGiven = NOT_GIVEN,
        retries: int | NotGiven = NOT_GIVEN,
        headers: Mapping[str, str] | None = None,
        max_wait: float | NotGiven | None = NOT_GIVEN,
        max_elapsed: float | NotGiven | None = NOT_GIVEN,
    ) -> Self:
        """Return another client with these options, which shares connections and quotas with this one."""
        from ._settings import credentials_from

        client = object.__new__(type(self))
        client._caller = self._caller.with_options(
            timeout=timeout,
            retries=retries,
            headers=headers,
            max_wait=max_wait,
            max_elapsed=max_elapsed,
            credentials=credentials_from(
                {
                    "api_key": api_key,
                    "email": email,
                    "password": password,
                    "refresh_token": refresh_token,
                }
            ),
        )
        return client

    async def logout(self) -> None:
        """Revoke the token that this client uses, and forget it; a client that can log in does so when it must."""
        await self._caller.logout()

    async def close(self) -> None:
        """Close the connections, also those of clients made from this one."""
        await self._caller.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self._caller.settings.base_url!r})"
