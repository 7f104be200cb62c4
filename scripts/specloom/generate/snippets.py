"""Write the pieces of code that a client's README shows; each of them runs after those before it."""

from collections.abc import Iterator
from typing import Any

from ..spec import Operation, Spec
from .calls import Load, Method
from .literals import literal
from .media import preferred
from .surface import Client, Webhooks

Call = tuple[str, Method]
"""A method, and what stands before its name on a client."""


def first(client: Client, call: Call) -> str:
    """Show how a client is made and called."""
    return (
        f"from {client.vendor}_sdk import {client.name}Client\n\n"
        f"client = {client.name}Client(){_remark(client)}\n"
        f"{_assigned(call)}\nprint(result)\n"
    )


def asynchronous(client: Client, call: Call) -> str:
    """Show the same in a task."""
    return (
        f"import asyncio\n\nfrom {client.vendor}_sdk import Async{client.name}Client\n\n\n"
        f"async def main() -> None:\n    async with Async{client.name}Client() as client:\n"
        f"        {_assigned(call).replace('= ', '= await ', 1)}\n        print(result)\n\n\n"
        "asyncio.run(main())\n"
    )


def paged(call: Call) -> str:
    """Show how a list is read."""
    return f"for item in {_called(call)}:\n    print(item)\n"


def resumed(call: Call) -> str:
    """Show how a list is left, and gone on with."""
    path, method = call
    arguments = ", ".join(filter(None, [method.example, "**pages.next_arguments"]))
    return (
        f"pages = {_called(call)}.pages()\nfirst = next(pages)\n"
        f"if pages.next_arguments is not None:  # they can be written down, and used another day\n"
        f"    rest = client.{path}{method.name}({arguments})\n"
    )


def formatted(call: Call) -> str:
    """Show a method that returns another form of the reply."""
    return _assigned(call)


def raw(call: Call) -> str:
    """Show the response behind a result."""
    path, method = call
    return (
        f"response = client.{path}with_raw_response.{method.name}({method.example})\n"
        'print(response.status_code, response.headers["Content-Type"])\n'
        "result = response.parse()\n"
    )


def downloaded(call: Call) -> str:
    """Show how a body becomes a file."""
    path, method = call
    file = literal(f"{method.name}.{method.format or 'bin'}")
    return (
        f"with client.{path}with_streaming_response.{method.name}({method.example}) as response:\n"
        f"    response.download({file}, progress=print)\n"
    )


def streamed(call: Call) -> str:
    """Show how the items of a sequence are read."""
    path, method = call
    opened = f"client.{path}{method.name}({method.example})"
    return f"with {opened} as stream:\n    for item in stream:\n        print(item)\n"


def failing(client: Client, call: Call) -> str:
    """Show how failures are told apart."""
    return (
        f"from {client.vendor}_sdk import errors\n\ntry:\n    {_assigned(call)}\n"
        "except errors.RateLimited as error:\n    print(error.retry_after)\n"
        "except errors.StatusError as error:\n    print(error.status_code, error.body, error.request_id)\n"
    )


def watched(client: Client, call: Call) -> str:
    """Show how a program is told of every attempt."""
    path, method = call
    return (
        "def seen(event):\n    print(event.request.url, event.status_code, event.elapsed)\n\n\n"
        f"with {client.name}Client(on_response=seen) as watched:\n"
        f"    watched.{path}{method.name}({method.example})\n"
    )


def loaded(spec: Spec, path: str, load: Load) -> str:
    """Show how many items are sent; empty where the spec has no example of them."""
    operation = next(o for o in spec.operations if load.request == f"{o.method} {o.path}")
    items = _example_items(operation)
    if not isinstance(items, list) or any(a.required and a.role != "path" for a in load.arguments):
        return ""
    places = [_example(operation, a.wire, a.name) for a in load.arguments if a.role == "path"]
    arguments = ", ".join([*map(repr, places), "items"])
    return (
        f"items = {items!r}\n"
        f'for outcome in client.{path}{load.name}({arguments}, journal="load.db"):\n'
        "    print(outcome.index, outcome.error or outcome.record)\n"
    )


def served(client: Client, webhooks: Webhooks) -> str:
    """Show an application that receives events."""
    remark = f"  # {' or '.join(webhooks.variables)} from the environment" if webhooks.signed else ""
    arguments = "handle" if webhooks.signed else "handle, verified=False"
    return (
        "from starlette.applications import Starlette\nfrom starlette.routing import Route\n\n"
        f"from {client.vendor}_sdk import {client.name}Webhooks, UnknownEvent\n\n"
        f"webhooks = {client.name}Webhooks(){remark}\n\n\n"
        "async def handle(event: object) -> None:\n"
        '    print("new:" if isinstance(event, UnknownEvent) else "known:", event)\n\n\n'
        f'app = Starlette(routes=[Route("/webhooks", webhooks.endpoint({arguments}), methods=["POST"])])\n'
    )


def received(spec: Spec, webhooks: Webhooks) -> str:
    """Show how one delivery is read; empty where the spec has no example of one."""
    events = {event.webhook for event in webhooks.events}
    found = [w.operation for w in spec.webhooks if w.name in events and _example_body(w.operation)]
    if not found:
        return ""
    read = "verify(body, webhooks.sign(body))" if webhooks.signed else "parse(body)"
    return (
        f"import json\n\nbody = json.dumps({_example_body(found[0])!r})\n"
        f"event = webhooks.{read}\nprint(type(event).__name__)\n"
    )


def _assigned(call: Call) -> str:
    return f"result = {_called(call)}"


def _called(call: Call) -> str:
    path, method = call
    return f"client.{path}{method.name}({method.example})"


def _remark(client: Client) -> str:
    variables = [credential.variable for scheme in client.schemes[:1] for credential in scheme.credentials]
    return f"  # {' and '.join(variables)} from the environment" if variables else ""


def _example_items(operation: Operation) -> Any:
    found = _example_body(operation)
    path = operation.batch.items if operation.batch else "/"
    for name in () if path == "/" else path.split("."):
        found = found.get(name) if isinstance(found, dict) else None
    return found


def _example_body(operation: Operation) -> Any:
    media = preferred(operation.body.content) if operation.body else None
    return next(iter(media.examples.values()), None) if media else None


def _example(operation: Operation, wire: str, instead: str) -> Any:
    examples: Iterator[Any] = (v for p in operation.parameters if p.name == wire for v in p.examples.values())
    return next(examples, instead)
