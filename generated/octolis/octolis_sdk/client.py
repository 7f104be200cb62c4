# Generated from specs/octolis/openapi.yaml; to change it, edit that and run: specloom generate octolis
"""Call Octolis data API."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from ._runtime.defaults import NOT_GIVEN, asyncio_sleep, dice

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping
    from types import TracebackType
    from typing import Self

    import httpx

    from ._runtime import NotGiven, OnWait, Timeout
    from ._runtime.observing import RequestHooks, ResponseHooks
    from ._runtime.settings import GivenCredential
    from ._runtime.transports import Proxy
    from ._runtime.turns import Turns
    from .resources.records import AsyncRecords, Records
    from .resources.webhooks import AsyncWebhooks, Webhooks


class OctolisClient:
    """Write records into the datasets of an Octolis account, read them back, and deliver events to its
    webhooks.

    A written record is first deduplicated, at once, on the key columns of its dataset and receives a
    master id. The preparation steps of the dataset then run in the background. Replies to writes
    therefore show the record before preparation, replies to reads show it after preparation.

    For many records use the batch operations, and send requests side by side rather than one after the
    other: single writes soon meet the quotas.
    """

    def __init__(
        self,
        *,
        api_key: GivenCredential | None = None,
        base_url: str | None = None,
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
            api_key: A text, or a function that returns one; OCTOLIS_API_KEY when left out.
            base_url: OCTOLIS_BASE_URL, or else the vendor's server, when left out.
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
    def records(self) -> Records:
        """The records of a dataset. Several sources may feed a dataset, among them files, databases, webhooks
        and this API. A dataset that is defined by SQL can be read but not written.
        """
        from .resources.records import Records

        return Records(self._caller)

    @property
    def webhooks(self) -> Webhooks:
        """Addresses inside Octolis that take events from other systems. What was delivered cannot be looked up
        afterwards. Octolis itself calls nobody.
        """
        from .resources.webhooks import Webhooks

        return Webhooks(self._caller)

    @property
    def budget(self) -> Turns:
        """What this client may still draw on the vendor's quotas: `client.budget.present`."""
        return self._caller.budget

    def with_options(
        self,
        *,
        api_key: GivenCredential | None = None,
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
                }
            ),
        )
        return client

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


class AsyncOctolisClient:
    """Write records into the datasets of an Octolis account, read them back, and deliver events to its
    webhooks.

    A written record is first deduplicated, at once, on the key columns of its dataset and receives a
    master id. The preparation steps of the dataset then run in the background. Replies to writes
    therefore show the record before preparation, replies to reads show it after preparation.

    For many records use the batch operations, and send requests side by side rather than one after the
    other: single writes soon meet the quotas.
    """

    def __init__(
        self,
        *,
        api_key: GivenCredential | None = None,
        base_url: str | None = None,
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
            api_key: A text, or a function that returns one; OCTOLIS_API_KEY when left out.
            base_url: OCTOLIS_BASE_URL, or else the vendor's server, when left out.
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
    def records(self) -> AsyncRecords:
        """The records of a dataset. Several sources may feed a dataset, among them files, databases, webhooks
        and this API. A dataset that is defined by SQL can be read but not written.
        """
        from .resources.records import AsyncRecords

        return AsyncRecords(self._caller)

    @property
    def webhooks(self) -> AsyncWebhooks:
        """Addresses inside Octolis that take events from other systems. What was delivered cannot be looked up
        afterwards. Octolis itself calls nobody.
        """
        from .resources.webhooks import AsyncWebhooks

        return AsyncWebhooks(self._caller)

    @property
    def budget(self) -> Turns:
        """What this client may still draw on the vendor's quotas: `client.budget.present`."""
        return self._caller.budget

    def with_options(
        self,
        *,
        api_key: GivenCredential | None = None,
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
                }
            ),
        )
        return client

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
