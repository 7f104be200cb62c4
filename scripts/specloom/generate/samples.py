"""Write for each operation the programs that call it with a vendor's Python client."""

import builtins
import re
from collections.abc import Iterator
from keyword import iskeyword

from ..spec import Operation, Spec, Webhook
from .calls import Argument, Load, Method
from .clients import client_of
from .formatting import format_snippets
from .literals import literal, mapping_of
from .media import is_json
from .models import model_names
from .naming import identifier
from .programs import (
    Body,
    Delivery,
    Program,
    Setting,
    calling,
    downloading,
    iterating,
    loading,
    receiving,
    returning,
    silent,
    streaming,
)
from .sample_values import Shown, call_arguments, extension_of, items_of, shown_with, value_source
from .schemas import Schemas
from .security import served
from .surface import Client, Event, Resource
from .variants import Variant, variants_of
from .wire import property_path

_WIDTH = 88
_USED = frozenset({"asyncio", "client", "main", *dir(builtins)})
_MODEL = re.compile(r"models\.\w+")


def python_samples(spec: Spec) -> dict[str, tuple[Program, ...]]:
    """Return the programs of every operation by its id: the plain call first, then its other forms.

    Of a webhook they receive the event; one without a body that can be typed has none.
    """
    client = client_of(spec, names := model_names(spec))
    schemas = Schemas(spec.document, names)
    found = [*_of_resources(spec, client, schemas), *_of_webhooks(spec, client, schemas)]
    laid_out = _laid_out([program for _, program in found])
    samples: dict[str, tuple[Program, ...]] = {}
    for (id_, _), program in zip(found, laid_out, strict=True):
        samples[id_] = (*samples.get(id_, ()), program)
    return samples


def _laid_out(programs: list[Program]) -> Iterator[Program]:
    """Yield the programs as ruff lays them out, which is asked but once."""
    sources = [source for program in programs for source in (program.sync, program.asynchronous)]
    named = format_snippets({str(n): source for n, source in enumerate(sources)}, _WIDTH)
    for number, program in enumerate(programs):
        yield Program(program.name, named[str(2 * number)], named[str(2 * number + 1)])


def _of_resources(spec: Spec, client: Client, schemas: Schemas) -> Iterator[tuple[str, Program]]:
    variants = {
        (f"{operation.method} {operation.path}", variant.format): variant
        for operation in spec.operations
        for variant in variants_of(served(spec, operation), spec.idempotency_header)
    }
    for resource in client.resources:
        for method in resource.methods:
            variant = variants[method.request, method.format]
            yield variant.operation.id, _call(client, resource, method, variant, schemas)
        for load in resource.loads:
            variant = variants[load.request, None]
            for program in _load(client, resource, load, variant, schemas):
                yield variant.operation.id, program


def _call(client: Client, resource: Resource, method: Method, variant: Variant, schemas: Schemas) -> Program:
    shown = shown_with(variant, schemas)
    usual = method.overloads[0].arguments if method.overloads else method.arguments
    call = f"{resource.name}.{method.name}({call_arguments(shown, usual)})"
    return calling(_setting(client, variant.operation), method.format or "", _done(call, method, variant))


def _done(call: str, method: Method, variant: Variant) -> Body:
    """Return what is done with a call, which depends on what comes back."""
    if method.paged:
        return iterating(call, _item_name(variant.operation))
    if method.returns.startswith("Stream["):
        return streaming(call)
    if method.returns == "None":
        return silent(call)
    if method.returns == "bytes" and variant.operation.method != "HEAD":
        stem = method.name.removesuffix(f"_{method.format}")
        return downloading(call, literal(f"{stem}{extension_of(next(iter(variant.accepts), ''))}"))
    return returning(call)


def _item_name(operation: Operation) -> str:
    """Call an item what the vendor calls it, where that is no other name yet."""
    name = identifier(operation.resource.name, "") if operation.resource else ""
    return name if name.isidentifier() and not iskeyword(name) and name not in _USED else "item"


def _load(
    client: Client, resource: Resource, load: Load, variant: Variant, schemas: Schemas
) -> Iterator[Program]:
    """Yield the program that sends many items; none where the spec does not tell what one looks like."""
    shown = shown_with(variant, schemas)
    path = property_path(variant.operation.batch.items if variant.operation.batch else "/")
    for items in items_of(shown.body, path):
        others = [a for a in load.arguments if a.role != "path" and _is_demanded(shown, a)]
        places = [shown.argument(a) for a in load.arguments if a.role == "path"]
        keywords = [f"{a.name}={shown.argument(a)}" for a in others]
        call = f"{resource.name}.{load.name}({', '.join([*places, value_source(items), *keywords])})"
        yield calling(_setting(client, variant.operation), "many items", loading(call))


def _setting(client: Client, operation: Operation) -> Setting:
    """Return what a call needs: the credentials of the first way to prove who calls."""
    ids = next(iter(operation.security), ())
    schemes = {scheme.id: scheme for scheme in client.schemes}
    secrets = [c.variable for id_ in ids if id_ in schemes for c in schemes[id_].credentials]
    address = [] if client.base_url else [f"{client.vendor}_base_url".upper()]
    return Setting(f"{client.vendor}_sdk", client.name, (*dict.fromkeys([*secrets, *address]),))


def _of_webhooks(spec: Spec, client: Client, schemas: Schemas) -> Iterator[tuple[str, Program]]:
    if client.webhooks is None:
        return
    secrets = " or ".join(client.webhooks.variables)
    setting = Setting(f"{client.vendor}_sdk", client.name, (secrets,) if secrets else ())
    webhooks = {webhook.name: webhook for webhook in spec.webhooks}
    for event in client.webhooks.events:
        webhook = webhooks[event.webhook]
        delivery = _delivery(webhook, event, schemas, is_signed=client.webhooks.signed)
        yield webhook.operation.id, receiving(setting, delivery)


def _delivery(webhook: Webhook, event: Event, schemas: Schemas, *, is_signed: bool) -> Delivery:
    shown = shown_with(next(variants_of(webhook.operation)), schemas)
    is_parsed = shown.media is None or is_json(shown.media.media_type)
    value = value_source(shown.body if is_parsed else str(shown.body))
    return Delivery(
        model=event.annotation if _MODEL.fullmatch(event.annotation) else None,
        body=f"json.dumps({value}).encode()" if is_parsed else f"{value}.encode()",
        headers=tuple(_headers(shown, webhook)),
        method=webhook.operation.method,
        is_signed=is_signed,
    )


def _headers(shown: Shown, webhook: Webhook) -> Iterator[str]:
    """Yield the headers that come with an event, besides that of its signature."""
    signature = webhook.signature.header.lower() if webhook.signature else ""
    names = [p.name for p in webhook.operation.in_location("header") if p.name.lower() != signature]
    found = [(name, literal(str(shown.parameters[name]))) for name in names if name in shown.parameters]
    if found:
        yield mapping_of(found)


def _is_demanded(shown: Shown, argument: Argument) -> bool:
    """Tell whether a load needs an argument besides its items."""
    return argument.role != "body" and shown.is_given(argument)
