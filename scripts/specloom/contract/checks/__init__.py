"""Check what random data is blind to: what replies have to do with requests and with each other."""

from collections.abc import Callable

from ...spec import SAFE_METHODS, Operation
from ..session import Session
from .acceptance import (
    examples_are_accepted,
    optional_parameters_are_accepted,
    printed_records_come_as_printed,
)
from .batches import (
    batches_answer_each_item,
    batches_fail_item_by_item,
    batches_of_every_size_are_taken,
    same_key_in_a_batch_is_same_record,
    unanswered_batches_are_kept,
)
from .bodies import forms_lacking_a_field_are_refused, invalid_bodies_are_refused
from .consistency import writes_change_one_record
from .deletion import deleted_records_are_gone_or_marked
from .failures import credentials_are_checked, declared_errors_have_their_shape, unknown_ids_are_not_found
from .filtering import filters_ask_for_what_fits, lists_are_in_their_order
from .formats import chosen_format_is_sent
from .linking import replies_have_what_links_take
from .lists import (
    counts_agree_with_lists,
    large_pages_are_whole,
    lists_hold_what_reads_hold,
    orders_are_kept,
    pages_fit_together,
)
from .logins import logins_refuse_strangers
from .members import members_keep_to_their_schemas
from .omitting import optional_members_may_be_missing
from .paging import pages_lead_from_one_to_the_next
from .parameters import invalid_parameters_are_refused, values_at_bounds_are_taken
from .presets import left_out_members_take_their_defaults
from .queries import defaults_are_defaults, filters_narrow, selections_narrow
from .quotas import small_quotas_are_kept
from .refusals import shown_refusals_are_made
from .resets import replacements_keep_nothing, upserts_reset_what_they_are_not_told
from .storage import same_key_is_same_record, upserts_need_their_key, written_records_are_read_back
from .texts import non_ascii_text_is_taken
from .uniqueness import unique_values_are_refused
from .values import any_body_is_taken, rare_values_break_nothing, values_are_taken_and_kept

Check = Callable[[Session], None]

CHECKS: tuple[Check, ...] = (
    examples_are_accepted,
    replies_have_what_links_take,
    printed_records_come_as_printed,
    optional_parameters_are_accepted,
    values_at_bounds_are_taken,
    invalid_parameters_are_refused,
    credentials_are_checked,
    logins_refuse_strangers,
    declared_errors_have_their_shape,
    unknown_ids_are_not_found,
    invalid_bodies_are_refused,
    forms_lacking_a_field_are_refused,
    members_keep_to_their_schemas,
    optional_members_may_be_missing,
    shown_refusals_are_made,
    upserts_need_their_key,
    non_ascii_text_is_taken,
    any_body_is_taken,
    rare_values_break_nothing,
    values_are_taken_and_kept,
    left_out_members_take_their_defaults,
    written_records_are_read_back,
    writes_change_one_record,
    same_key_is_same_record,
    upserts_reset_what_they_are_not_told,
    replacements_keep_nothing,
    unique_values_are_refused,
    deleted_records_are_gone_or_marked,
    batches_answer_each_item,
    unanswered_batches_are_kept,
    batches_of_every_size_are_taken,
    batches_fail_item_by_item,
    same_key_in_a_batch_is_same_record,
    pages_fit_together,
    pages_lead_from_one_to_the_next,
    large_pages_are_whole,
    lists_hold_what_reads_hold,
    orders_are_kept,
    counts_agree_with_lists,
    filters_ask_for_what_fits,
    lists_are_in_their_order,
    filters_narrow,
    selections_narrow,
    defaults_are_defaults,
    chosen_format_is_sent,
    small_quotas_are_kept,
)

_OF_LISTS = frozenset(
    check.__name__
    for check in CHECKS
    if check.__module__.rpartition(".")[2] in {"filtering", "formats", "lists", "paging", "queries"}
)


def only_prepares(check: str, operation: Operation) -> bool:
    """Tell whether a check of what lists show calls an operation just to have something to list."""
    reads = operation.method in SAFE_METHODS or operation.pagination or operation.format
    return check in _OF_LISTS and not reads


__all__ = ["CHECKS", "Check", "only_prepares"]
