"""Make the methods of a resource from the operations of a tag."""

import attrs

from ..spec import Operation, Spec
from .arguments import arguments_of, body_forms
from .calls import Argument, Method, Paged
from .example_calls import example_arguments
from .literals import literal
from .media import is_json
from .method_docs import method_docstring
from .naming import method_names
from .response_headers import Declared, declared_headers
from .returned import returned_type
from .schemas import Schemas
from .security import served
from .servers import own_server
from .signatures import choices_of, signatures_of
from .variants import Variant, variants_of
from .wire import operation_source, paging_source, property_path, result_of


def methods_of(
    spec: Spec, operations: tuple[Operation, ...], schemas: Schemas, *, receives: bool = False
) -> tuple[Method, ...]:
    """Return the methods of one resource, in the order of the document; it may receive webhooks as well."""
    header, prefix = spec.idempotency_header, spec.client.field_prefix
    variants = [
        attrs.evolve(variant, server=own_server(spec, operation))
        for operation in operations
        for variant in variants_of(served(spec, operation), header)
    ]
    names = method_names((variant.name for variant in variants), prefix, receives=receives)
    inside = schemas.inside(names)
    declared = declared_headers(variants, schemas, prefix)
    found = zip(variants, names, declared, strict=True)
    return tuple(_method(variant, name, headers, inside, prefix) for variant, name, headers in found)


def _method(variant: Variant, name: str, declared: Declared, schemas: Schemas, prefix: str) -> Method:
    operation = variant.operation
    forms = body_forms(variant, schemas)
    choices = choices_of(variant, forms)
    arguments = arguments_of(variant, forms, schemas, prefix, tuple(choice.name for choice in choices))
    returns = result_of(variant, schemas)
    overloads = signatures_of(variant, forms, arguments, schemas, returns)
    usual = overloads[0].arguments if overloads else arguments
    request = f"{operation.method} {operation.path}"
    title = operation.summary.rstrip(".") or request
    summary = f"{title}, as {variant.format}" if variant.format else operation.summary
    return Method(
        name=name,
        operation=operation_source(variant, forms, schemas, declared.failure),
        summary=summary,
        docstring=method_docstring(request, summary, operation.description, arguments, variant.responses),
        request=request,
        returns=returns,
        arguments=arguments,
        fixed=tuple((wire, literal(value)) for wire, value in variant.fixed.items()),
        paged=_paged(variant, schemas, prefix, arguments),
        example=example_arguments(variant, usual),
        format=variant.format,
        headers=declared.success,
        failure_headers=declared.failure,
        choices=choices,
        overloads=overloads,
    )


def _paged(variant: Variant, schemas: Schemas, prefix: str, arguments: tuple[Argument, ...]) -> Paged | None:
    """Return how a list is paged: only where its reply is JSON, in which the items can be found."""
    pagination = variant.operation.pagination
    media = next((m for r in variant.successes for m in r.content if is_json(m.media_type)), None)
    if pagination is None or media is None:
        return None
    named = (argument.name for argument in arguments if argument.wire == pagination.request)
    moving = next(named, pagination.request)
    page = media.schema or {}
    items = page
    for name in property_path(pagination.items):
        items = schemas.properties(schemas.resolved(items)).get(name, {})
    item = schemas.resolved(items).get("items", {})
    return Paged(
        page=returned_type(page, schemas).annotation,
        item=returned_type(item, schemas).annotation,
        paging=paging_source(variant, pagination, schemas, prefix, moving),
    )
