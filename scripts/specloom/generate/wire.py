"""Write down what the runtime must know of an operation, as Python source."""

from collections.abc import Iterable, Iterator

from ..spec import MediaType, Operation, Pagination, Parameter, Response
from .arguments import BodyForm
from .calls import HeaderSet
from .forms import form_encodings
from .literals import construct, literal, mapping_of, tuple_of
from .media import by_preference, is_form, is_json, is_text
from .naming import attribute_name
from .read_only import omissions_source
from .returned import Returned, returned_type
from .schemas import ANYTHING, Schema, Schemas, union
from .sequences import is_sequence, returned_sequence
from .variants import Variant

_FIRST = {"page": 1, "offset": 0}
_USUAL_IDEMPOTENCY_HEADER = "Idempotency-Key"
_WITHOUT_BODY = {"204", "205"}


def operation_source(
    variant: Variant, forms: tuple[BodyForm, ...], schemas: Schemas, failure_headers: HeaderSet | None
) -> str:
    """Return the `Operation(…)` of a call."""
    operation = variant.operation
    media = by_preference(operation.body.content) if operation.body else ()
    types = [literal(each.media_type) for each in media]
    return construct(
        "Operation",
        literal(operation.id),
        literal(operation.method),
        literal(operation.path),
        parameters=tuple_of(_parameter(each, variant.key(each)) for each in variant.parameters),
        content_type=types[0] if types else None,
        content_types=tuple_of(types) if len(types) > 1 else None,
        encodings=_encodings(media, schemas),
        fields=_fields(forms) if len(types) > 1 else None,
        needs_body="True" if operation.body and operation.body.required else None,
        read_only=omissions_source([each.schema or {} for each in media], schemas),
        accepts=tuple_of(map(literal, variant.accepts)),
        responses=mapping_of((response.status, _media(response, schemas)) for response in variant.responses),
        idempotent=literal(operation.idempotent),
        retry=_retry(operation),
        costs=tuple_of(costs_of(operation)),
        security=tuple_of(tuple_of(map(literal, names)) for names in operation.security),
        server=variant.server,
        failure_headers=failure_headers.name if failure_headers else None,
        has_items="True" if any(map(is_sequence, _contents(variant))) else None,
        **_idempotency(variant),
    )


def paging_source(
    variant: Variant, pagination: Pagination, schemas: Schemas, prefix: str, argument: str
) -> str:
    """Return the `Paging(…)` of a list; its paths are the attribute names of the page's model.

    `argument` is the name of the method's argument that moves on from page to page.
    """
    sizes = (p for p in variant.operation.parameters if p.name == pagination.size)
    size = schemas.resolved(next((parameter.schema for parameter in sizes), {}))
    pages = pagination.pages
    return construct(
        "Paging",
        literal(pagination.style),
        literal(pagination.request),
        items=_attributes(pagination.items, prefix),
        size=literal(pagination.size) if pagination.size else None,
        first=literal(_FIRST.get(pagination.style, 1)),
        default_size=_number(size, "default"),
        max_size=_number(size, "maximum"),
        pages=_attributes(pages, prefix) if pages else None,
        total=_attributes(pagination.total, prefix) if pagination.total else None,
        next=_attributes(pagination.next, prefix) if pagination.next else None,
        argument=literal(argument) if argument != pagination.request else None,
    )


def property_path(path: str) -> tuple[str, ...]:
    """Split a dotted path of properties; a single slash stands for the body itself."""
    return () if path in {"", "/"} else tuple(path.split("."))


def result_of(variant: Variant, schemas: Schemas) -> str:
    """Return the type of what a call returns, whichever success the vendor answers with."""
    bare = [bare_type(response) for response in variant.successes if not response.content]
    return union(
        [*(returned_content(each, schemas).annotation for each in _contents(variant)), *bare] or [ANYTHING]
    )


def _contents(variant: Variant) -> Iterator[MediaType]:
    """Yield what may come back when the call succeeds."""
    return (media for response in variant.successes for media in response.content)


def returned_content(media: MediaType, schemas: Schemas) -> Returned:
    """Return the type of a body of one media type, and its decoder."""
    if is_sequence(media):
        return returned_sequence(media, schemas)
    if is_json(media.media_type):
        return returned_type(media.schema or {}, schemas)
    return Returned(schemas.builtin("str" if is_text(media.media_type) else "bytes"))


def bare_type(response: Response) -> str:
    """Return the type of a reply without a described body, which it may have unless its status forbids it."""
    return "None" if response.status in _WITHOUT_BODY else ANYTHING


def _parameter(parameter: Parameter, key: str) -> str:
    plain = "simple" if parameter.location in {"path", "header"} else "form"
    style = parameter.style
    return construct(
        "Parameter",
        literal(parameter.name),
        literal(parameter.location),
        style=literal(style) if style != plain else None,
        explode=literal(parameter.explode) if parameter.explode != (style in {"form", "cookie"}) else None,
        allow_reserved="True" if parameter.allow_reserved else None,
        content=literal(parameter.content_type) if parameter.content_type else None,
        key=literal(key) if key != parameter.name else None,
    )


def _encodings(content: Iterable[MediaType], schemas: Schemas) -> str | None:
    """Return how the fields of each form are written; None where all of them are written as usual."""
    fields = {m.media_type: dict(form_encodings(m, schemas)) for m in content if is_form(m.media_type)}
    told = [
        (media_type, mapping_of(encodings.items())) for media_type, encodings in fields.items() if encodings
    ]
    return mapping_of(told) if told else None


def _fields(forms: Iterable[BodyForm]) -> str | None:
    """Return the fields of each media type; None where the media types do not differ in them."""
    flat = [form for form in forms if all(argument.role == "field" for argument in form.arguments)]
    told = ((media_type, form) for form in flat for media_type in form.media_types)
    return mapping_of((m, _members(form)) for m, form in told) if len(flat) > 1 else None


def _members(form: BodyForm) -> str:
    required = tuple_of(literal(a.wire) for a in form.arguments if a.required)
    return construct("Fields", required, tuple_of(literal(a.wire) for a in form.arguments if not a.required))


def _media(response: Response, schemas: Schemas) -> str:
    return mapping_of(
        (media.media_type, returned_content(media, schemas).decoder or "None") for media in response.content
    )


def _idempotency(variant: Variant) -> dict[str, str]:
    """Return how the key of a call travels, where it is not the usual way."""
    parameter = variant.idempotency_key
    header = parameter.name if parameter else variant.idempotency_header
    named = {"idempotency_header": literal(header)} if header and header != _USUAL_IDEMPOTENCY_HEADER else {}
    return named | ({"needs_idempotency_key": "True"} if parameter and parameter.required else {})


def _retry(operation: Operation) -> str | None:
    retry = operation.retry
    if retry is None:
        return None
    statuses = ", ".join(map(literal, sorted(retry.statuses)))
    return construct("Retry", construct("frozenset", f"{{{statuses}}}"), literal(retry.after))


def costs_of(operation: Operation) -> Iterator[str]:
    """Yield what a call draws on each policy, as source."""
    for policy in operation.policies:
        yield tuple_of((literal(policy.name), literal(policy.cost(operation.method))))


def _attributes(path: str, prefix: str) -> str:
    return tuple_of(literal(attribute_name(name, prefix)) for name in property_path(path))


def _number(schema: Schema, keyword: str) -> str | None:
    value = schema.get(keyword)
    return literal(value) if isinstance(value, int) else None
