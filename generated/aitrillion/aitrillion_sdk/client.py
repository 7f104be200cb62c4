# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
"""Call AiTrillion Connector API, as AiTrillion's store plugins use it."""

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
    from .resources.collections import AsyncCollections, Collections
    from .resources.customers import AsyncCustomers, Customers
    from .resources.orders import AsyncOrders, Orders
    from .resources.products import AsyncProducts, Products
    from .resources.shops import AsyncShops, Shops
    from .webhooks import AitrillionWebhooks


class AitrillionClient:
    """With this API a store keeps AiTrillion up to date: it pushes its customers, products, collections,
    orders and shop details, each under the store's own id. AiTrillion publishes no reference for it. It
    is written down here as AiTrillion's own store plugins, for WooCommerce and for plain WordPress, use
    it.

    A call carries the shop's API key as the user name and its API password as the password, by Basic
    authentication. The plugins always write a record whole, delete it by its id, and send a record that
    failed again with their next run. A write was done when `status` in the reply is `success`. What is
    said to be always sent so is what the plugins send; what else AiTrillion takes is unknown. Dates are
    texts of the form `YYYY-MM-DD HH:MM:SS`, without a zone. No operation that lists or reads a record
    is known. The plugins send JSON without naming its media type, and never look at the status of a
    reply: `application/json` and every status of this API are inferred.

    **This is not the documented AiTrillion REST API.** <https://developer.aitrillion.com> describes
    another one, in two families: Server Side APIs, which move data into and out of AiTrillion, and
    Front Store APIs, which a shop's pages call by Ajax. It uses GET, POST, PUT and DELETE; each family
    has authentication and rate limits of its own; its key is made at
    <https://app.aitrillion.com/manage/apiaccess>, and where a request carries the key is not said. Its
    endpoints cannot be read without access to its collection, so none of them stands here. What it
    states for all of them does: 2 calls a second for each key, the header `X-AIO-Api-Call-Limit`, 429
    beyond the limit, failures as standard statuses with a JSON body. That the Connector API follows
    these conventions too is inferred, and marked so wherever they are applied.

    Whoever can open that collection exports it, and writes its requests as a spec of its own beside
    this one: it has another server and another key. The limit, the header and the failures are taken
    over from here.

    Left out, because it runs on other hosts or inside the admin console: the widget script, the review
    and question forms and the push tracking of the store front, the console's subscriptions to
    webhooks, and the console's own calls for loyalty.
    """

    def __init__(
        self,
        *,
        username: GivenCredential | None = None,
        password: GivenCredential | None = None,
        base_url: str | None = None,
        server: Literal[
            "production",
            "development",
        ]
        | int
        | None = None,
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
            username: A text, or a function that returns one; AITRILLION_USERNAME when left out.
            password: A text, or a function that returns one; AITRILLION_PASSWORD when left out.
            base_url: AITRILLION_BASE_URL, or else the vendor's server, when left out.
            server: Which of the vendor's servers, by name or by number from 0.
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
                "username": username,
                "password": password,
            },
            server=server,
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
    def shops(self) -> Shops:
        """The connection of a shop to AiTrillion, and its details."""
        from .resources.shops import Shops

        return Shops(self._caller)

    @property
    def customers(self) -> Customers:
        """The store's registered customers."""
        from .resources.customers import Customers

        return Customers(self._caller)

    @property
    def products(self) -> Products:
        """The store's published products with their variants and images."""
        from .resources.products import Products

        return Products(self._caller)

    @property
    def collections(self) -> Collections:
        """The store's product categories, which AiTrillion calls collections."""
        from .resources.collections import Collections

        return Collections(self._caller)

    @property
    def orders(self) -> Orders:
        """The store's orders. Refunds are no orders of their own; they stand in the order that they belong to."""
        from .resources.orders import Orders

        return Orders(self._caller)

    @property
    def webhooks(self) -> AitrillionWebhooks:
        """Verify and read what Aitrillion sends."""
        from .webhooks import AitrillionWebhooks

        return AitrillionWebhooks()

    @property
    def budget(self) -> Turns:
        """What this client may still draw on the vendor's quotas: `client.budget.present`."""
        return self._caller.budget

    def with_options(
        self,
        *,
        username: GivenCredential | None = None,
        password: GivenCredential | None = None,
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
                    "username": username,
                    "password": password,
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


class AsyncAitrillionClient:
    """With this API a store keeps AiTrillion up to date: it pushes its customers, products, collections,
    orders and shop details, each under the store's own id. AiTrillion publishes no reference for it. It
    is written down here as AiTrillion's own store plugins, for WooCommerce and for plain WordPress, use
    it.

    A call carries the shop's API key as the user name and its API password as the password, by Basic
    authentication. The plugins always write a record whole, delete it by its id, and send a record that
    failed again with their next run. A write was done when `status` in the reply is `success`. What is
    said to be always sent so is what the plugins send; what else AiTrillion takes is unknown. Dates are
    texts of the form `YYYY-MM-DD HH:MM:SS`, without a zone. No operation that lists or reads a record
    is known. The plugins send JSON without naming its media type, and never look at the status of a
    reply: `application/json` and every status of this API are inferred.

    **This is not the documented AiTrillion REST API.** <https://developer.aitrillion.com> describes
    another one, in two families: Server Side APIs, which move data into and out of AiTrillion, and
    Front Store APIs, which a shop's pages call by Ajax. It uses GET, POST, PUT and DELETE; each family
    has authentication and rate limits of its own; its key is made at
    <https://app.aitrillion.com/manage/apiaccess>, and where a request carries the key is not said. Its
    endpoints cannot be read without access to its collection, so none of them stands here. What it
    states for all of them does: 2 calls a second for each key, the header `X-AIO-Api-Call-Limit`, 429
    beyond the limit, failures as standard statuses with a JSON body. That the Connector API follows
    these conventions too is inferred, and marked so wherever they are applied.

    Whoever can open that collection exports it, and writes its requests as a spec of its own beside
    this one: it has another server and another key. The limit, the header and the failures are taken
    over from here.

    Left out, because it runs on other hosts or inside the admin console: the widget script, the review
    and question forms and the push tracking of the store front, the console's subscriptions to
    webhooks, and the console's own calls for loyalty.
    """

    def __init__(
        self,
        *,
        username: GivenCredential | None = None,
        password: GivenCredential | None = None,
        base_url: str | None = None,
        server: Literal[
            "production",
            "development",
        ]
        | int
        | None = None,
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
            username: A text, or a function that returns one; AITRILLION_USERNAME when left out.
            password: A text, or a function that returns one; AITRILLION_PASSWORD when left out.
            base_url: AITRILLION_BASE_URL, or else the vendor's server, when left out.
            server: Which of the vendor's servers, by name or by number from 0.
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
                "username": username,
                "password": password,
            },
            server=server,
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
    def shops(self) -> AsyncShops:
        """The connection of a shop to AiTrillion, and its details."""
        from .resources.shops import AsyncShops

        return AsyncShops(self._caller)

    @property
    def customers(self) -> AsyncCustomers:
        """The store's registered customers."""
        from .resources.customers import AsyncCustomers

        return AsyncCustomers(self._caller)

    @property
    def products(self) -> AsyncProducts:
        """The store's published products with their variants and images."""
        from .resources.products import AsyncProducts

        return AsyncProducts(self._caller)

    @property
    def collections(self) -> AsyncCollections:
        """The store's product categories, which AiTrillion calls collections."""
        from .resources.collections import AsyncCollections

        return AsyncCollections(self._caller)

    @property
    def orders(self) -> AsyncOrders:
        """The store's orders. Refunds are no orders of their own; they stand in the order that they belong to."""
        from .resources.orders import AsyncOrders

        return AsyncOrders(self._caller)

    @property
    def webhooks(self) -> AitrillionWebhooks:
        """Verify and read what Aitrillion sends."""
        from .webhooks import AitrillionWebhooks

        return AitrillionWebhooks()

    @property
    def budget(self) -> Turns:
        """What this client may still draw on the vendor's quotas: `client.budget.present`."""
        return self._caller.budget

    def with_options(
        self,
        *,
        username: GivenCredential | None = None,
        password: GivenCredential | None = None,
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
                    "username": username,
                    "password": password,
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
