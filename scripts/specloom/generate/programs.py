"""Write whole programs: each of them makes one call, or receives one event, and runs as it is printed."""

from collections.abc import Callable, Iterable

import attrs

from .rendering import ASYNC, SYNC, Kind

Body = Callable[[Kind], str]
"""Writes what is done with a client, of the synchronous kind or the asynchronous one."""


@attrs.frozen
class Program:
    """One program in both kinds; `name` is the form of the call that it shows, empty for the plain one."""

    name: str
    sync: str
    asynchronous: str


@attrs.frozen
class Setting:
    """What a program begins with: the package, its client's name, and what the environment has to hold."""

    package: str
    name: str
    variables: tuple[str, ...]

    @property
    def remark(self) -> str:
        """Return the comment that says what the environment has to hold, empty where it need not."""
        return f"# {' and '.join(self.variables)} from the environment" if self.variables else ""

    @property
    def aside(self) -> str:
        """Return the same as it stands at the end of a line."""
        return f"  {self.remark}" if self.remark else ""


def calling(setting: Setting, name: str, body: Body) -> Program:
    """Return the programs that make a client and do something with it."""
    imported = f"from {setting.package} import"
    client = f"{setting.name}Client()"
    remark = f"    {setting.remark}\n" if setting.remark else ""
    inside = "".join(f"        {line}\n" for line in body(ASYNC).splitlines())
    return Program(
        name,
        f"{imported} {setting.name}Client\n\nclient = {client}{setting.aside}\n{body(SYNC)}",
        f"import asyncio\n\n{imported} Async{setting.name}Client\n\n\n"
        f"async def main() -> None:\n{remark}    async with Async{client} as client:\n{inside}\n\n"
        "asyncio.run(main())\n",
    )


def returning(call: str) -> Body:
    """Show what comes back."""
    return lambda kind: f"result = {kind.await_}client.{call}\nprint(result)\n"


def silent(call: str) -> Body:
    """Show a call of which nothing comes back."""
    return lambda kind: f"{kind.await_}client.{call}\n"


def iterating(call: str, item: str) -> Body:
    """Show the items of a list, whose pages are fetched as they are reached."""
    return lambda kind: f"{kind.async_}for {item} in client.{call}:\n    print({item})\n"


def streaming(call: str) -> Body:
    """Show the items of a stream as they come."""
    return lambda kind: (
        f"{kind.async_}with {kind.await_}client.{call} as stream:\n"
        f"    {kind.async_}for item in stream:\n        print(item)\n"
    )


def downloading(call: str, file: str) -> Body:
    """Show how a body becomes a file."""
    resource, _, method = call.partition(".")
    streamed = f"client.{resource}.with_streaming_response.{method}"
    return lambda kind: (
        f"{kind.async_}with {streamed} as response:\n    print({kind.await_}response.download({file}))\n"
    )


def loading(call: str) -> Body:
    """Show what came of each of many items."""
    return lambda kind: (
        f"{kind.async_}for outcome in client.{call}:\n"
        "    print(outcome.index, outcome.error or outcome.record)\n"
    )


@attrs.frozen
class Delivery:
    """One event as it arrives: its class where it has one, its body and headers as Python source."""

    model: str | None
    body: str
    headers: Iterable[str]
    method: str
    is_signed: bool


def receiving(setting: Setting, delivery: Delivery) -> Program:
    """Return the programs that take an event: a function to give it to, and an ASGI application."""
    return Program("", _function(setting, delivery), _application(setting, delivery))


def _function(setting: Setting, delivery: Delivery) -> str:
    read = "verify" if delivery.is_signed else "parse"
    refusal = "    # Raises SignatureError for what anybody else sent.\n" if delivery.is_signed else ""
    encoder = "import json\n" if delivery.body.startswith("json.") else ""
    headers = [*(["webhooks.sign(body)"] if delivery.is_signed else []), *delivery.headers]
    return (
        f"{encoder}from collections.abc import Mapping\n\n{_imports(setting, delivery)}\n"
        f"webhooks = {setting.name}Webhooks(){setting.aside}\n\n\n"
        "def receive(body: bytes, headers: Mapping[str, str]) -> None:\n"
        f"{refusal}    event = webhooks.{read}(body, headers)\n{_told(delivery)}\n\n"
        f"# A delivery, such as your web framework hands on.\nbody = {delivery.body}\n"
        f"receive(body, {' | '.join(headers) or '{}'})\n"
    )


def _application(setting: Setting, delivery: Delivery) -> str:
    arguments = "receive" if delivery.is_signed else "receive, verified=False"
    endpoint = f'Route("/webhooks", webhooks.endpoint({arguments}), methods=["{delivery.method}"])'
    return (
        f"{_imports(setting, delivery, _STARLETTE)}\n"
        f"webhooks = {setting.name}Webhooks(){setting.aside}\n\n\n"
        f"async def receive(event: object) -> None:\n{_told(delivery)}\n\n"
        f"app = Starlette(routes=[{endpoint}])\n"
    )


_STARLETTE = ("from starlette.applications import Starlette", "from starlette.routing import Route")


def _imports(setting: Setting, delivery: Delivery, others: tuple[str, ...] = ()) -> str:
    models = ", models" if delivery.model else ""
    lines = [f"from {setting.package} import {setting.name}Webhooks{models}", *others]
    return "".join(f"{line}\n" for line in sorted(lines))


def _told(delivery: Delivery) -> str:
    if not delivery.model:
        return "    print(event)\n"
    return f"    if isinstance(event, {delivery.model}):\n        print(event)\n"
