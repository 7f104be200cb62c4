"""Turn what a vendor sends into what a client must know in order to verify and to type it."""

from collections.abc import Iterable, Iterator, Mapping

import attrs

from ..spec import MediaType, Operation, Signature, SignatureTime, Spec, Webhook
from .literals import construct, literal, tuple_of
from .media import is_json, is_text, preferred
from .schemas import Schema, Schemas, union
from .surface import Credential, Event, Scheme, Webhooks
from .wire import property_path, returned_content

Mark = tuple[tuple[str, ...], str | int | bool]

_DEEPEST = 3
_UNITS = {"milliseconds": "0.001"}


@attrs.frozen
class _Delivery:
    """One webhook with a body that can be typed; `name` is what the vendor calls the event."""

    name: str
    webhook: Webhook
    media: MediaType
    marks: tuple[Mark, ...]


@attrs.frozen
class _Naming:
    """Where the name of an event stands: in a header, or in a member of the body."""

    header: str | None = None
    member: tuple[str, ...] = ()


def webhooks_of(spec: Spec, schemas: Schemas, schemes: Iterable[Scheme], title: str) -> Webhooks | None:
    """Return what can be received from the vendor; None where it sends nothing."""
    deliveries = list(_deliveries(spec, schemas))
    if not deliveries:
        return None
    naming, deliveries = _named(spec, deliveries)
    payloads = _payloads(deliveries, schemas)
    scheme = _signing_scheme(spec, schemes)
    credential = scheme.credentials[0] if scheme else None
    signatures = dict.fromkeys(each.webhook.signature for each in deliveries if each.webhook.signature)
    variables = _variables(spec.vendor, credential) if signatures else ()
    return Webhooks(
        events=tuple(_event(delivery, schemas) for delivery in deliveries),
        annotation=union([*(annotation for annotation, _ in payloads.values()), "UnknownEvent"]),
        signed=bool(signatures),
        variables=variables,
        credential=credential.argument if credential else None,
        contract=construct(
            "Contract",
            literal(title),
            tuple_of(source for _, source in payloads.values()),
            signatures=tuple_of(map(_signature, signatures)) if signatures else None,
            header=literal(naming.header) if naming.header else None,
            member=tuple_of(map(literal, naming.member)) if naming.member else None,
            scheme=literal(scheme.id) if scheme else None,
            methods=_methods(each.webhook.operation for each in deliveries),
            success=_success(deliveries[0].webhook.operation),
        ),
    )


def _deliveries(spec: Spec, schemas: Schemas) -> Iterator[_Delivery]:
    for webhook in spec.webhooks:
        body = webhook.operation.body
        media = preferred(body.content) if body else None
        if media and (is_json(media.media_type) or is_text(media.media_type)):
            marks = tuple(_marks(media.schema or {}, schemas, ()))
            yield _Delivery(webhook.name, webhook, media, marks)


def _marks(schema: Schema, schemas: Schemas, path: tuple[str, ...]) -> Iterator[Mark]:
    """Yield the members, not too deep, that have one value."""
    if len(path) == _DEEPEST:
        return
    for name, member in schemas.properties(schemas.resolved(schema)).items():
        resolved = schemas.resolved(member)
        values = [resolved["const"]] if "const" in resolved else resolved.get("enum", [])
        if len(values) == 1 and isinstance(values[0], str | int):
            yield (*path, name), values[0]
        else:
            yield from _marks(resolved, schemas, (*path, name))


def _named(spec: Spec, deliveries: list[_Delivery]) -> tuple[_Naming, list[_Delivery]]:
    """Return where the vendor tells the name of an event, and the deliveries by those names."""
    if spec.event_name:
        member = property_path(spec.event_name.member) if spec.event_name.member else ()
        return _Naming(spec.event_name.header, member), deliveries
    for naming, names in (*_in_headers(deliveries), *_in_members(deliveries)):
        if len({*names}) == len(deliveries) > 1:
            return naming, [attrs.evolve(d, name=name) for d, name in zip(deliveries, names, strict=True)]
    return _Naming(), deliveries


def _in_headers(deliveries: list[_Delivery]) -> Iterator[tuple[_Naming, list[str]]]:
    """Yield each header that has one value for every event."""
    told = [
        {p.name: p.schema["const"] for p in d.webhook.operation.in_location("header") if "const" in p.schema}
        for d in deliveries
    ]
    for header in told[0]:
        if all(header in constants for constants in told):
            yield _Naming(header=header), [str(constants[header]) for constants in told]


def _in_members(deliveries: list[_Delivery]) -> Iterator[tuple[_Naming, list[str]]]:
    """Yield each member that has one text for every event."""
    told = [{path: value for path, value in d.marks if isinstance(value, str)} for d in deliveries]
    for path in told[0]:
        if all(path in marks for marks in told):
            yield _Naming(member=path), [marks[path] for marks in told]


def _payloads(deliveries: Iterable[_Delivery], schemas: Schemas) -> Mapping[str, tuple[str, str]]:
    """Return the type and the source of each payload; events that carry the same share one."""
    names: dict[str, list[str]] = {}
    made: dict[str, tuple[str, str]] = {}
    for delivery in deliveries:
        key = _payload(["…"], delivery, schemas)
        names.setdefault(key, []).append(delivery.name)
        annotation = returned_content(delivery.media, schemas).annotation
        made[key] = annotation, _payload(names[key], delivery, schemas)
    return made


def _payload(names: Iterable[str], delivery: _Delivery, schemas: Schemas) -> str:
    schema = schemas.resolved(delivery.media.schema or {})
    decoder = returned_content(delivery.media, schemas).decoder
    marks = [tuple_of((tuple_of(map(literal, path)), literal(value))) for path, value in delivery.marks]
    return construct(
        "Payload",
        tuple_of(map(literal, names)),
        decoder or "None",
        marks=tuple_of(marks) if marks else None,
        required=_names(schemas.required(schema)),
        known=_names(schemas.properties(schema)),
    )


def _names(names: Iterable[str]) -> str | None:
    listed = ", ".join(map(literal, sorted(names)))
    return f"frozenset({{{listed}}})" if listed else None


def _event(delivery: _Delivery, schemas: Schemas) -> Event:
    operation = delivery.webhook.operation
    annotation = returned_content(delivery.media, schemas).annotation
    return Event(delivery.name, annotation, operation.summary, delivery.webhook.name)


def _signature(signature: Signature) -> str:
    time = signature.timestamp
    return construct(
        "Signature",
        literal(signature.header),
        literal(signature.algorithm),
        literal(signature.encoding),
        prefix=_unless(signature.prefix, ""),
        separator=_unless(signature.separator, None),
        signed=_unless(signature.signed, "{body}"),
        stamp=_stamp(time) if time else None,
        id_header=_unless(signature.id, None),
        key_prefix=_unless(signature.key_prefix, ""),
        key_encoding=_unless(signature.key_encoding, "text"),
    )


def _stamp(time: SignatureTime) -> str:
    return construct(
        "Stamp",
        header=_unless(time.header, None),
        part=_unless(time.part, None),
        tolerance=literal(time.tolerance),
        unit=_UNITS.get(time.unit),
    )


def _unless(value: str | None, default: str | None) -> str | None:
    return None if value == default else literal(value)


def _signing_scheme(spec: Spec, schemes: Iterable[Scheme]) -> Scheme | None:
    """Return the scheme whose credential, a key or a token, the vendor also signs with."""
    if not any(each.signature and each.signature.key == "api-key" for each in spec.webhooks):
        return None
    return next((scheme for scheme in schemes if len(scheme.credentials) == 1), None)


def _variables(vendor: str, credential: Credential | None) -> tuple[str, ...]:
    own = f"{vendor}_webhook_secret".upper()
    return (own, credential.variable) if credential else (own,)


def _methods(operations: Iterable[Operation]) -> str | None:
    methods = tuple(dict.fromkeys(operation.method for operation in operations))
    return None if methods == ("POST",) else tuple_of(map(literal, methods))


def _success(operation: Operation) -> str | None:
    success = operation.success
    return success.status if success and success.status.isdecimal() and success.status != "200" else None
