"""Check what random data is blind to: what replies have to do with requests and with each other."""

from collections.abc import Callable

from ..session import Session
from .acceptance import examples_are_accepted, optional_parameters_are_accepted
from .batches import batches_answer_each_item
from .bodies import invalid_bodies_are_refused, non_ascii_text_is_taken
from .failures import credentials_are_checked, declared_errors_have_their_shape, unknown_ids_are_not_found
from .formats import chosen_format_is_sent
from .lists import counts_agree_with_lists, orders_are_kept, pages_fit_together
from .queries import defaults_are_defaults, filters_narrow, selections_narrow
from .storage import same_key_is_same_record, written_records_are_read_back

Check = Callable[[Session], None]

CHECKS: tuple[Check, ...] = (
    examples_are_accepted,
    optional_parameters_are_accepted,
    credentials_are_checked,
    declared_errors_have_their_shape,
    unknown_ids_are_not_found,
    invalid_bodies_are_refused,
    non_ascii_text_is_taken,
    written_records_are_read_back,
    same_key_is_same_record,
    batches_answer_each_item,
    pages_fit_together,
    orders_are_kept,
    counts_agree_with_lists,
    filters_narrow,
    selections_narrow,
    defaults_are_defaults,
    chosen_format_is_sent,
)

__all__ = ["CHECKS", "Check"]
