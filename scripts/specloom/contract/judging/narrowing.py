"""Lead a finding to the narrowest place of the spec that it is about."""

from collections.abc import Iterator

import attrs

from ...spec import Operation, Spec
from ...spec.pointers import join, lookup
from ...spec.references import resolve
from ..report import Deviation, Finding

_MEMBERS = {
    **dict.fromkeys(("pages",), ("x-pagination",)),
    **dict.fromkeys(("order", "filter", "selection", "default"), ("parameters", "x-resource")),
    **dict.fromkeys(("format", "csv"), ("x-format",)),
    **dict.fromkeys(("batch_answered", "batch_failures"), ("x-batch",)),
    **dict.fromkeys(("authentication", "ignored_auth"), ("security",)),
    **dict.fromkeys(("count", "list_read", "deleted_record", "unique_value"), ("x-resource",)),
    **dict.fromkeys(("written_value_kept", "written_record_found", "upsert_repeated"), ("x-resource",)),
    **dict.fromkeys(("upsert_resets", "use_after_free"), ("x-resource",)),
    "ensure_resource_availability": ("x-resource",),
    **dict.fromkeys(("declared_error", "not_a_server_error", "non_ascii"), ("responses",)),
    **dict.fromkeys(("example_accepted", "value_accepted"), ("requestBody", "parameters")),
    **dict.fromkeys(("invalid_body_refused", "negative_data_rejection"), ("requestBody", "parameters")),
    **dict.fromkeys(("parameter_accepted", "invalid_parameter_refused"), ("parameters",)),
    "positive_data_acceptance": ("requestBody", "parameters"),
    "missing_required_header": ("parameters",),
    "printed_example": ("responses",),
}
"""The members of an operation that say what a check without a place of its own is about."""


def narrowed(spec: Spec, finding: Finding) -> Deviation | None:
    """Return how a finding differs from the narrowest fact that is known of it; None without an operation."""
    operation = next((o for o in spec.operations if o.id == finding.operation), None)
    if operation is None:
        return finding.deviation
    about = finding.deviation or Deviation(operation.pointer)
    if about.place == operation.pointer:
        return attrs.evolve(about, place=next(_places(spec, operation, finding.check), about.place))
    if about.keyword == "header":
        return attrs.evolve(about, place=_header(spec, about.place))
    if about.keyword == "status" and operation.success and str(about.got).startswith("2"):
        return attrs.evolve(about, place=join(about.place, operation.success.status))
    return about


def _places(spec: Spec, operation: Operation, check: str) -> Iterator[str]:
    if check in {"quota", "rate_header"}:
        yield from (join("/x-rate-limits", policy.name) for policy in operation.policies)
    for member in _MEMBERS.get(check, ()):
        for holder in (operation.pointer, ""):
            if _has(spec, join(holder, member)):
                yield join(holder, member)


def _header(spec: Spec, place: str) -> str:
    """Return where the header says that it is required, its reference followed."""
    node = resolve(spec.document, lookup(spec.document.root, place), place)
    return join(node.pointer, "required") if "required" in node.value else node.pointer


def _has(spec: Spec, pointer: str) -> bool:
    try:
        lookup(spec.document.root, pointer)
    except KeyError:
        return False
    return True
