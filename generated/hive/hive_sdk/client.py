# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
"""Call Hive Merchant API."""

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
    from ._runtime.settings import GivenCredential, WebhookSecret
    from ._runtime.transports import Proxy
    from ._runtime.turns import Turns
    from .resources.orders import AsyncOrders, Orders
    from .resources.restocking_shipments import AsyncRestockingShipments, RestockingShipments
    from .resources.returns import AsyncReturns, Returns
    from .resources.shipments import AsyncShipments, Shipments
    from .resources.skus import AsyncSkus, Skus
    from .webhooks import HiveWebhooks


class HiveClient:
    """Version 1 of the Merchant API of Hive (hive.app), the fulfilment company: tell Hive about products
    (SKUs), send it orders and announce deliveries of stock to its warehouses; follow shipments,
    restocking shipments and returns, by asking or by webhook.

    Bodies are JSON, sent as `application/json`. Money is in whole cents, weight in kilograms; dates and
    times are ISO 8601 with their offset from UTC. A list comes in pages, and every failure has the same
    form.

    Not covered, because no page that could be read describes it: the warehouses (only their ids occur),
    cancelling an order (which is possible) or changing one, cancelling a restocking shipment, getting
    one SKU by its id, filters of shipments, restocking shipments and returns, and the tracking details
    of a shipment. What could be read in part only is marked where it stands.

    There is also a version 2, which differs in names and paging. Hive advises it for new integrations,
    since new features come to it alone; version 1 stays up as long as it is used.
    """

    def __init__(
        self,
        *,
        api_key: GivenCredential | None = None,
        webhook_secret: WebhookSecret | None = None,
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
            api_key: A text, or a function that returns one; HIVE_API_KEY when left out.
            webhook_secret: What webhooks are signed with, or several while they are rotated;
                HIVE_WEBHOOK_SECRET, or else api_key, when left out.
            base_url: HIVE_BASE_URL, or else the vendor's server, when left out.
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
            webhook_secret=webhook_secret,
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
    def skus(self) -> Skus:
        """The products that Hive stores and ships, and their stock."""
        from .resources.skus import Skus

        return Skus(self._caller)

    @property
    def orders(self) -> Orders:
        """What customers bought and Hive is to send them."""
        from .resources.orders import Orders

        return Orders(self._caller)

    @property
    def shipments(self) -> Shipments:
        """The parcels that Hive packs for orders, and how far each of them is."""
        from .resources.shipments import Shipments

        return Shipments(self._caller)

    @property
    def restocking_shipments(self) -> RestockingShipments:
        """Deliveries of stock that a merchant sends to a warehouse of Hive."""
        from .resources.restocking_shipments import RestockingShipments

        return RestockingShipments(self._caller)

    @property
    def returns(self) -> Returns:
        """Parcels that came back, from a customer or from the carrier."""
        from .resources.returns import Returns

        return Returns(self._caller)

    @property
    def webhooks(self) -> HiveWebhooks:
        """Verify and read what Hive sends."""
        from ._runtime.webhooks import secret_of
        from .webhooks import CONTRACT, HiveWebhooks

        secret = secret_of(CONTRACT, self._caller.settings)
        return HiveWebhooks(secret, clock=self._caller.wall_clock)

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


class AsyncHiveClient:
    """Version 1 of the Merchant API of Hive (hive.app), the fulfilment company: tell Hive about products
    (SKUs), send it orders and announce deliveries of stock to its warehouses; follow shipments,
    restocking shipments and returns, by asking or by webhook.

    Bodies are JSON, sent as `application/json`. Money is in whole cents, weight in kilograms; dates and
    times are ISO 8601 with their offset from UTC. A list comes in pages, and every failure has the same
    form.

    Not covered, because no page that could be read describes it: the warehouses (only their ids occur),
    cancelling an order (which is possible) or changing one, cancelling a restocking shipment, getting
    one SKU by its id, filters of shipments, restocking shipments and returns, and the tracking details
    of a shipment. What could be read in part only is marked where it stands.

    There is also a version 2, which differs in names and paging. Hive advises it for new integrations,
    since new features come to it alone; version 1 stays up as long as it is used.
    """

    def __init__(
        self,
        *,
        api_key: GivenCredential | None = None,
        webhook_secret: WebhookSecret | None = None,
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
            api_key: A text, or a function that returns one; HIVE_API_KEY when left out.
            webhook_secret: What webhooks are signed with, or several while they are rotated;
                HIVE_WEBHOOK_SECRET, or else api_key, when left out.
            base_url: HIVE_BASE_URL, or else the vendor's server, when left out.
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
            webhook_secret=webhook_secret,
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
    def skus(self) -> AsyncSkus:
        """The products that Hive stores and ships, and their stock."""
        from .resources.skus import AsyncSkus

        return AsyncSkus(self._caller)

    @property
    def orders(self) -> AsyncOrders:
        """What customers bought and Hive is to send them."""
        from .resources.orders import AsyncOrders

        return AsyncOrders(self._caller)

    @property
    def shipments(self) -> AsyncShipments:
        """The parcels that Hive packs for orders, and how far each of them is."""
        from .resources.shipments import AsyncShipments

        return AsyncShipments(self._caller)

    @property
    def restocking_shipments(self) -> AsyncRestockingShipments:
        """Deliveries of stock that a merchant sends to a warehouse of Hive."""
        from .resources.restocking_shipments import AsyncRestockingShipments

        return AsyncRestockingShipments(self._caller)

    @property
    def returns(self) -> AsyncReturns:
        """Parcels that came back, from a customer or from the carrier."""
        from .resources.returns import AsyncReturns

        return AsyncReturns(self._caller)

    @property
    def webhooks(self) -> HiveWebhooks:
        """Verify and read what Hive sends."""
        from ._runtime.webhooks import secret_of
        from .webhooks import CONTRACT, HiveWebhooks

        secret = secret_of(CONTRACT, self._caller.settings)
        return HiveWebhooks(secret, clock=self._caller.wall_clock)

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
