"""List what the simulator of a vendor promises of each operation, and the checks that hold it to that."""

from collections.abc import Callable

import attrs

from ..spec import SAFE_METHODS, Operation
from .checks import Check
from .checks.acceptance import (
    examples_are_accepted,
    optional_parameters_are_accepted,
    printed_records_come_as_printed,
)
from .checks.batches import (
    batches_answer_each_item,
    batches_fail_item_by_item,
    batches_of_every_size_are_taken,
    same_key_in_a_batch_is_same_record,
)
from .checks.bodies import forms_lacking_a_field_are_refused, invalid_bodies_are_refused
from .checks.failures import (
    credentials_are_checked,
    declared_among,
    declared_errors_have_their_shape,
    unknown_ids_are_not_found,
)
from .checks.formats import chosen_format_is_sent
from .checks.lists import (
    large_pages_are_whole,
    lists_hold_what_reads_hold,
    orders_are_kept,
    pages_fit_together,
    readers,
)
from .checks.parameters import invalid_parameters_are_refused
from .checks.queries import filters_narrow, filters_of
from .checks.quotas import MOST_CALLS, calls_granted, quotas_are_kept
from .checks.refusals import shown_refusals_are_made
from .checks.routes import calls_reach_their_operation
from .checks.storage import same_key_is_same_record, upserts_need_their_key, written_records_are_read_back
from .checks.values import values_are_taken_and_kept
from .links import links_of
from .session import Session

Concerns = Callable[[Session, Operation], bool]


@attrs.frozen
class Promise:
    """What is promised, the checks that hold a simulator to it, and which operations it concerns.

    Without `concerns` it concerns those that the checks call. `otherwise` says why it does not concern the
    rest; `limits` that it is about the rate limits, which are off for all others.
    """

    name: str
    says: str
    checks: tuple[Check, ...]
    concerns: Concerns | None = None
    otherwise: str = "have no example to call them by"
    limits: bool = False


def _asks_for_a_credential(_session: Session, operation: Operation) -> bool:
    return bool(operation.security) and () not in operation.security


def _has_a_quota(_session: Session, operation: Operation) -> bool:
    return 0 < calls_granted(operation) <= MOST_CALLS


def _takes_a_query(_session: Session, operation: Operation) -> bool:
    return bool(operation.in_location("query"))


def _takes_a_body(_session: Session, operation: Operation) -> bool:
    return operation.body is not None


def _knows_ids(_session: Session, operation: Operation) -> bool:
    return bool(operation.in_location("path") and declared_among(operation, (404,)))


def _takes_a_batch(_session: Session, operation: Operation) -> bool:
    return operation.batch is not None


def _is_cut_into_pages(_session: Session, operation: Operation) -> bool:
    pagination = operation.pagination
    return bool(pagination and pagination.size and pagination.style in {"page", "offset"})


def _writes_a_record(_session: Session, operation: Operation) -> bool:
    action = operation.resource.action if operation.resource else None
    return action in {"create", "upsert", "update"} and operation.batch is None and operation.body is not None


def _has_a_reader(session: Session, operation: Operation) -> bool:
    return operation.pagination is not None and any(readers(session, operation))


def _is_read_back(session: Session, operation: Operation) -> bool:
    """Tell whether an operation writes what a link reads, or a link of such an operation leads to it."""
    for writing in session.spec.operations:
        links = list(links_of(session.spec, writing)) if writing.method not in SAFE_METHODS else []
        involved = [writing.id, *(link.target.id for link in links)]
        if operation.id in involved and any(link.reads for link in links):
            return True
    return False


def _filters(session: Session, operation: Operation) -> bool:
    return operation.pagination is not None and any(filters_of(session, operation))


def _has_formats(_session: Session, operation: Operation) -> bool:
    return operation.format is not None


PROMISES: tuple[Promise, ...] = (
    Promise("routes", "a call reaches its operation", (calls_reach_their_operation,)),
    Promise(
        "credentials",
        "a missing and a wrong credential are refused as declared",
        (credentials_are_checked,),
        _asks_for_a_credential,
        "ask for none",
    ),
    Promise(
        "quotas",
        "as many calls as granted, each told of; then 429 for as long as it says",
        (quotas_are_kept,),
        _has_a_quota,
        "have none that can be used up",
        limits=True,
    ),
    Promise("examples", "each example call is taken", (examples_are_accepted,)),
    Promise(
        "printed",
        "a printed record is read as it is printed",
        (printed_records_come_as_printed,),
        otherwise="print no record under the id of their path",
    ),
    Promise(
        "parameters",
        "valid parameters are taken, others refused in the vendor's shape",
        (optional_parameters_are_accepted, invalid_parameters_are_refused),
        _takes_a_query,
        "take none in the query",
    ),
    Promise(
        "bodies",
        "a body that is not valid is refused in the vendor's shape",
        (
            invalid_bodies_are_refused,
            forms_lacking_a_field_are_refused,
            shown_refusals_are_made,
            upserts_need_their_key,
        ),
        _takes_a_body,
        "take none",
    ),
    Promise(
        "ids",
        "an id that nothing has is not found",
        (unknown_ids_are_not_found,),
        _knows_ids,
        "take none in the path",
    ),
    Promise("errors", "each declared error can be had, in its shape", (declared_errors_have_their_shape,)),
    Promise(
        "state",
        "what is written is read back, changed and found again",
        (written_records_are_read_back, same_key_is_same_record),
        _is_read_back,
        "neither write what is read by a link nor are linked from there",
    ),
    Promise(
        "values",
        "each value that a body may hold is taken",
        (values_are_taken_and_kept,),
        _writes_a_record,
        "write no record of its own",
    ),
    Promise(
        "batches",
        "each item of a batch is answered for itself, up to the largest batch",
        (
            batches_answer_each_item,
            batches_fail_item_by_item,
            batches_of_every_size_are_taken,
            same_key_in_a_batch_is_same_record,
        ),
        _takes_a_batch,
        "take no batch",
    ),
    Promise(
        "pages",
        "pages fit together, and are in order",
        (pages_fit_together, large_pages_are_whole, orders_are_kept),
        _is_cut_into_pages,
        "have no pages of a size that one may choose",
    ),
    Promise(
        "lists",
        "the items of a list are those that are read one by one",
        (lists_hold_what_reads_hold,),
        _has_a_reader,
        "list nothing that is read one by one",
    ),
    Promise(
        "filters", "a filter leaves what fits", (filters_narrow,), _filters, "have none by name and value"
    ),
    Promise(
        "formats", "the chosen format is sent", (chosen_format_is_sent,), _has_formats, "offer no choice"
    ),
)
"""What is measured; the last check, `replies`, is about the replies to all of these calls."""
