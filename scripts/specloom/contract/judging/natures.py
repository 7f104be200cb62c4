"""Say what sort of thing each check finds."""

from enum import Enum

from ..aspects import PROBLEMS, REQUEST_PROBLEMS
from ..report import Finding


class Nature(Enum):
    """What a finding shows: who is wrong follows from it, or needs witnesses."""

    BROKEN = "no spec makes such a reply right"
    UNREACHED = "no reply came"
    REPLY = "a reply is not as the spec describes it"
    REFUSED = "something valid was refused"
    ACCEPTED = "something invalid was accepted"
    UNDESCRIBED = "something was sent that the spec says nothing of, and was not refused"
    UNKNOWN = "the server has an operation that the spec lacks"
    BEHAVIOUR = "replies do not fit what was asked or written before"


_NATURES = {
    **dict.fromkeys(PROBLEMS, Nature.REPLY),
    **dict.fromkeys(("server_error", "not_a_server_error", "non_ascii", "unreadable_body"), Nature.BROKEN),
    **dict.fromkeys(("error", "environment"), Nature.UNREACHED),
    **dict.fromkeys(
        ("example_accepted", "parameter_accepted", "value_accepted", "positive_data_acceptance"),
        Nature.REFUSED,
    ),
    **dict.fromkeys(
        (
            "invalid_body_refused",
            "invalid_parameter_refused",
            "negative_data_rejection",
            "missing_required_header",
            *REQUEST_PROBLEMS,
        ),
        Nature.ACCEPTED,
    ),
    **dict.fromkeys(
        ("undocumented_parameter", "undocumented_request_body", "undocumented_request_member"),
        Nature.UNDESCRIBED,
    ),
    "undocumented_operation": Nature.UNKNOWN,
}
_FAILED = 500


def nature_of(finding: Finding) -> Nature:
    """Return the nature of a finding; what no table names is about behaviour."""
    nature = _NATURES.get(finding.check, Nature.BEHAVIOUR)
    failed = finding.status is not None and finding.status >= _FAILED
    return Nature.BROKEN if failed and nature is not Nature.REPLY else nature
