# Generated from specs/octolis/openapi.yaml; to change it, edit that and run: specloom generate octolis
"""Call Octolis data API."""

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
            api_key: A text, or a function that returns one; OCTOLIS_API_KEY when left out.
            base_url: OCTOLIS_BASE_URL, or else the vendor's server, when left out.
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
    def records(self) -> "Records":
        """The records of a dataset. Several sources may feed a dataset, among them files, databases, webhooks
        and this API. A dataset that is defined by SQL can be read but not written.
        """
        from .resources.records import Records

        return Records(self._caller)

    @property
    def webhooks(self) -> "Webhooks":
        """Addresses inside Octolis that take events from other systems. What was delivered cannot be looked up
        afterwards. Octolis itself calls nobody.
        """
        from .resources.webhooks import Webhooks

        return Webhooks(self._caller)

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
            api_key: A text, or a function that returns one; OCTOLIS_API_KEY when left out.
            base_url: OCTOLIS_BASE_URL, or else the vendor's server, when left out.
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
    def records(self) -> "AsyncRecords":
        """The records of a dataset. Several sources may feed a dataset, among them files, databases, webhooks
        and this API. A dataset that is defined by SQL can be read but not written.
        """
        from .resources.records import AsyncRecords

        return AsyncRecords(self._caller)

    @property
    def webhooks(self) -> "AsyncWebhooks":
        """Addresses inside Octolis that take events from other systems. What was delivered cannot be looked up
        afterwards. Octolis itself calls nobody.
        """
        from .resources.webhooks import AsyncWebhooks

        return AsyncWebhooks(self._caller)

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
