"""Say how lists come in pages and batches, and what a reply may look like, in sentences of Markdown."""

from collections.abc import Iterator

from ..markdown import code
from ..spec import Batch, FormatChoice, Operation, Pagination, Trigger
from .words import listed

_STYLES = {
    "page": "Pages are numbered: {} asks for one of them.",
    "offset": "{} says how many items to leave out.",
    "cursor": "{} takes the cursor of the page that is wanted.",
}


def pagination_sentences(pages: Pagination) -> Iterator[str]:
    """Say how a list is cut into pages, and how to go through them."""
    yield _STYLES[pages.style].format(code(pages.request))
    if pages.size:
        default = f", {pages.default} when it is left out" if pages.default else ""
        yield f"{code(pages.size)} is the number of items on a page{default}."
    elif pages.default:
        yield f"A page holds {pages.default} items."
    yield f"The items stand in {_member(pages.items)}; {_end(pages)}."


def _end(pages: Pagination) -> str:
    """Say by what the last page is known."""
    if pages.next:
        return f"{_member(pages.next)} leads to the next page, and is empty on the last"
    if pages.more:
        return f"{_member(pages.more)} tells whether there are more"
    if pages.pages:
        return f"{_member(pages.pages)} tells how many pages there are"
    if pages.total:
        return f"{_member(pages.total)} tells how many items there are in all"
    return "the last page is the first that is not full"


def batch_sentences(batch: Batch) -> Iterator[str]:
    """Say how many items go into one call, and where each one's result is."""
    yield f"Takes up to {batch.max} items in one call, in {_member(batch.items)}."
    if batch.results:
        failing = f"; one that failed has {code(batch.error)}" if batch.error else ""
        yield f"{_member(batch.results)} has one result for each, in the same order{failing}."


def format_sentence(choice: FormatChoice) -> str:
    """Say how the form of a reply is chosen."""
    media = listed(f"{code(kind)} for {code(value)}" for value, kind in choice.media.items())
    return f"The parameter {code(choice.parameter)} chooses the form of the reply: {media}."


def trigger_sentence(trigger: Trigger) -> str:
    """Say after what a webhook is sent."""
    if trigger.operations:
        return f"Sent after {listed(map(code, trigger.operations), 'or')} succeeded."
    changes = listed(trigger.changes, "or")
    return f"Sent after each {changes} of {code(trigger.resource or '')}."


def iteration_sentence(operation: Operation) -> str:
    """Say how the Python client goes through a list."""
    return f"{code(f'for item in client.{operation.tag}.{operation.name}(…)')} goes through all pages."


def _member(path: str) -> str:
    return "the body itself" if path == "/" else code(path)
