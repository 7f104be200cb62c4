# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
"""Call Hive Merchant API."""

import time
from collections.abc import Awaitable, Callable, Mapping
from copy import copy
from random import random as dice
from types import TracebackType
from typing import TYPE_CHECKING, Self

import httpx

from ._runtime import (
    DEFAULT_TIMEOUT,
    NOT_GIVEN,
    AsyncCaller,
    Budget,
    CallOptions,
    NotGiven,
    SyncCaller,
    Timeout,
)
from ._runtime.settings import GivenCredential
from ._runtime.tasks import asyncio_sleep
from ._settings import settings_of

if TYPE_CHECKING:
    from .resources.orders import AsyncOrders, Orders
    from .resources.restocking_shipments import AsyncRestockingShipments, RestockingShipments
    from .resources.returns import AsyncReturns, Returns
    from .resources.shipments import AsyncShipments, Shipments
    from .resources.skus import AsyncSkus, Skus


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
        base_url: str | None = None,
        timeout: Timeout = DEFAULT_TIMEOUT,
        retries: int = 2,
        headers: Mapping[str, str] | None = None,
        transport: httpx.BaseTransport | None = None,
        budget: Budget | None = None,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
        random: Callable[[], float] = dice,
    ) -> None:
        """Make a client; it may be used by many threads at once.

        Args:
            api_key: A text, or a function that returns one; HIVE_API_KEY when left out.
            base_url: HIVE_BASE_URL, or else the vendor's server, when left out.
            timeout: Seconds for every step of a call, or an `httpx.Timeout`; None waits for ever.
            retries: How often a call is repeated at most, where repeating is safe.
            headers: Sent with every request.
            transport: Used instead of the network, such as a simulator in a test.
            budget: Shared by clients that use up the same quota.
            clock: Seconds that never go back.
            sleep: Waits for so many seconds.
            random: A number from 0 to 1.

        Raises:
            CredentialError: No credential is given, and none stands in the environment.
            InvalidArgument: The base URL is not one.
        """
        settings = settings_of(
            base_url,
            {
                "api_key": api_key,
            },
            timeout=timeout,
            retries=retries,
        )
        self._caller = SyncCaller(
            settings,
            transport=transport,
            budget=budget or Budget(settings.policies),
            clock=clock,
            sleep=sleep,
            random=random,
            options=CallOptions(headers=headers),
        )

    @property
    def skus(self) -> "Skus":
        """The products that Hive stores and ships, and their stock."""
        from .resources.skus import Skus

        return Skus(self._caller)

    @property
    def orders(self) -> "Orders":
        """What customers bought and Hive is to send them."""
        from .resources.orders import Orders

        return Orders(self._caller)

    @property
    def shipments(self) -> "Shipments":
        """The parcels that Hive packs for orders, and how far each of them is."""
        from .resources.shipments import Shipments

        return Shipments(self._caller)

    @property
    def restocking_shipments(self) -> "RestockingShipments":
        """Deliveries of stock that a merchant sends to a warehouse of Hive."""
        from .resources.restocking_shipments import RestockingShipments

        return RestockingShipments(self._caller)

    @property
    def returns(self) -> "Returns":
        """Parcels that came back, from a customer or from the carrier."""
        from .resources.returns import Returns

        return Returns(self._caller)

    def with_options(
        self,
        *,
        timeout: Timeout | NotGiven = NOT_GIVEN,
        retries: int | NotGiven = NOT_GIVEN,
        headers: Mapping[str, str] | None = None,
    ) -> Self:
        """Return another client with these options, which shares connections and quotas with this one."""
        client = copy(self)
        client._caller = self._caller.with_options(timeout=timeout, retries=retries, headers=headers)
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
        base_url: str | None = None,
        timeout: Timeout = DEFAULT_TIMEOUT,
        retries: int = 2,
        headers: Mapping[str, str] | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
        budget: Budget | None = None,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio_sleep,
        random: Callable[[], float] = dice,
    ) -> None:
        """Make a client; it may be used by many tasks at once.

        Args:
            api_key: A text, or a function that returns one; HIVE_API_KEY when left out.
            base_url: HIVE_BASE_URL, or else the vendor's server, when left out.
            timeout: Seconds for every step of a call, or an `httpx.Timeout`; None waits for ever.
            retries: How often a call is repeated at most, where repeating is safe.
            headers: Sent with every request.
            transport: Used instead of the network, such as a simulator in a test.
            budget: Shared by clients that use up the same quota.
            clock: Seconds that never go back.
            sleep: Waits for so many seconds.
            random: A number from 0 to 1.

        Raises:
            CredentialError: No credential is given, and none stands in the environment.
            InvalidArgument: The base URL is not one.
        """
        settings = settings_of(
            base_url,
            {
                "api_key": api_key,
            },
            timeout=timeout,
            retries=retries,
        )
        self._caller = AsyncCaller(
            settings,
            transport=transport,
            budget=budget or Budget(settings.policies),
            clock=clock,
            sleep=sleep,
            random=random,
            options=CallOptions(headers=headers),
        )

    @property
    def skus(self) -> "AsyncSkus":
        """The products that Hive stores and ships, and their stock."""
        from .resources.skus import AsyncSkus

        return AsyncSkus(self._caller)

    @property
    def orders(self) -> "AsyncOrders":
        """What customers bought and Hive is to send them."""
        from .resources.orders import AsyncOrders

        return AsyncOrders(self._caller)

    @property
    def shipments(self) -> "AsyncShipments":
        """The parcels that Hive packs for orders, and how far each of them is."""
        from .resources.shipments import AsyncShipments

        return AsyncShipments(self._caller)

    @property
    def restocking_shipments(self) -> "AsyncRestockingShipments":
        """Deliveries of stock that a merchant sends to a warehouse of Hive."""
        from .resources.restocking_shipments import AsyncRestockingShipments

        return AsyncRestockingShipments(self._caller)

    @property
    def returns(self) -> "AsyncReturns":
        """Parcels that came back, from a customer or from the carrier."""
        from .resources.returns import AsyncReturns

        return AsyncReturns(self._caller)

    def with_options(
        self,
        *,
        timeout: Timeout | NotGiven = NOT_GIVEN,
        retries: int | NotGiven = NOT_GIVEN,
        headers: Mapping[str, str] | None = None,
    ) -> Self:
        """Return another client with these options, which shares connections and quotas with this one."""
        client = copy(self)
        client._caller = self._caller.with_options(timeout=timeout, retries=retries, headers=headers)
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
