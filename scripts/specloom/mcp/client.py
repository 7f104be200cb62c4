"""Make calls through the generated client of a vendor, with parameters by their names on the wire.

The client's module is imported by name: which one it is depends on the vendor.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from importlib import import_module
from operator import attrgetter
from pkgutil import iter_modules
from types import ModuleType
from typing import Any

import attrs
import httpx

from ..errors import BadInput
from ..spec import Operation

MAX_WAIT = 30.0
"""Seconds that a call waits for its turn at most: whoever asked gives up after about a minute."""
MAX_ELAPSED = 50.0
"""Seconds that a call may take with its repeats."""
_STREAM_SECONDS = 10.0
"""Seconds for which an answer that never ends is listened to."""

_caller = attrgetter("_caller")
"""Return what all methods of a generated client call through."""


@attrs.frozen
class Answer:
    """What came, cut after `limit` bytes where it is a stream; `misfit` says how it departs from the spec."""

    response: httpx.Response
    content: bytes
    cut: bool = False
    misfit: str | None = None


@attrs.frozen
class Body:
    """What is sent, and as what; the client chooses the media type where the spec leaves it open."""

    content: Any
    media_type: str | None


@attrs.frozen(eq=False)
class VendorClient:
    """A generated client, its budget shared by all calls, and the operations that it knows."""

    package: str
    _client: Any = attrs.field(repr=False)
    _found: dict[str, list[Any]] = attrs.field(factory=dict, init=False, repr=False)

    async def call(
        self, operation: Operation, parameters: Mapping[str, Any], body: Body | None, limit: int
    ) -> Answer:
        """Make a call; of a stream no more is read than `limit` bytes.

        Raises the client's own errors.
        """
        described = self._described(operation, parameters)
        key = described.idempotency_header.lower()
        named = next((name for name in parameters if name.lower() == key), None)
        values = {name: value for name, value in parameters.items() if name != named}
        options = self._runtime.call_options(
            {"idempotency_key": parameters[named]} if named else {}, content_type=body and body.media_type
        )
        given = {"body": body.content} if body else {}
        raw = await _caller(self._client).raw().call(described, values, **given, options=options)
        return await self._answer(raw, limit)

    async def _answer(self, raw: Any, limit: int) -> Answer:
        response = raw.http_response
        if not response.is_closed:
            content, cut = await _read(response, limit)
            return Answer(response, content, cut)
        try:
            raw.parse()
        except self._errors.DecodeError as error:
            return Answer(response, response.content, misfit=str(error))
        return Answer(response, response.content)

    @property
    def _runtime(self) -> ModuleType:
        return import_module(f"{self.package}._runtime")

    @property
    def _errors(self) -> ModuleType:
        return import_module(f"{self.package}.errors")

    @property
    def error(self) -> type[Exception]:
        """Return what all errors of the client are."""
        found: type[Exception] = self._errors.SdkError
        return found

    def _described(self, operation: Operation, parameters: Mapping[str, Any]) -> Any:
        """Return how the client describes an operation, in the form of the reply that is asked for."""
        forms = self._forms(operation)
        choice = operation.format
        wanted = choice.media.get(str(parameters.get(choice.parameter))) if choice else None
        return next((form for form in forms if wanted in form.accepts), forms[0])

    def _forms(self, operation: Operation) -> list[Any]:
        if operation.id not in self._found:
            resources = import_module(f"{self.package}.resources")
            names = [module.name for module in iter_modules(resources.__path__)]
            for name in sorted(names, key=lambda name: name != operation.tag):
                self._learn(import_module(f"{resources.__name__}.{name}"))
                if operation.id in self._found:
                    break
        return self._found[operation.id]

    def _learn(self, module: ModuleType) -> None:
        """Take in the operations of a resource."""
        for value in vars(module).values():
            if isinstance(value, self._runtime.Operation):
                known = self._found.setdefault(value.id, [])
                known += [] if any(value is each for each in known) else [value]

    @property
    def lacking(self) -> str:
        """Return how a credential is given where there is none at all and some calls need one, or nothing."""
        settings = _caller(self._client).settings
        return "" if settings.credentials else "; or ".join(dict.fromkeys(settings.advice.values()))

    def secrets(self, response: httpx.Response) -> Callable[[str], str]:
        """Return what masks the secrets of the request in a text."""
        secrets = import_module(f"{self.package}._runtime.authentication").secrets_of(response.request)
        masked = import_module(f"{self.package}._runtime.redaction").masked
        return lambda text: str(masked(text, secrets.values()))


@asynccontextmanager
async def open_client(package: str, **options: Any) -> AsyncIterator[VendorClient]:
    """Open the asynchronous client of an importable package; the options are those of its constructor.

    Raises BadInput where it lacks something that no call can do without, such as an address.
    """
    module = import_module(package)
    (name,) = (each for each in module.__all__ if each.startswith("Async") and each.endswith("Client"))
    usual = {"max_wait": MAX_WAIT, "max_elapsed": MAX_ELAPSED}
    try:
        client = getattr(module, name)(**usual | options)
    except module.errors.SdkError as error:
        raise BadInput(str(error)) from None
    async with client:
        yield VendorClient(package, client)


async def _read(response: httpx.Response, limit: int) -> tuple[bytes, bool]:
    """Return what comes of a stream until it ends, its bytes are too many, or it has lasted too long."""
    content = bytearray()
    try:
        async with asyncio.timeout(_STREAM_SECONDS):
            async for piece in response.aiter_bytes():
                content += piece
                if len(content) > limit:
                    return bytes(content), True
    except TimeoutError:
        return bytes(content), True
    finally:
        await response.aclose()
    return bytes(content), False
