"""Tell an agent in words what an operation does, what it costs, and what is not certain of it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from ..spec import Document, Operation, Policy, Quota, Spec
from ..spec.evidence import Fact, gather
from ..spec.pointers import lookup, split

_MOST_NOTES = 5
_WINDOWS: Mapping[float, str] = {1: "second", 60: "minute", 3600: "hour", 86400: "day"}


def describe(operation: Operation, inferred: Iterable[Fact], document: Document, *, reads: bool) -> str:
    """Return the description of an operation's tool."""
    paragraphs = [
        operation.summary,
        operation.description if operation.description != operation.summary else "",
        f"Sends {operation.method} {operation.path}." + ("" if reads else " This changes data."),
        " ".join([*_paging(operation), *_batch(operation), *_limits(operation)]),
        _uncertain(list(inferred), document),
    ]
    return "\n\n".join(paragraph.strip() for paragraph in paragraphs if paragraph.strip())


def instructions(spec: Spec, *, writes: bool) -> str:
    """Return what an agent should know before it calls anything."""
    limits = " ".join(f"{_limit(policy)}." for policy in spec.policies)
    paragraphs = [
        f"Calls {spec.title}. {spec.summary}".strip(),
        spec.description,
        "Operations that change data are offered." if writes else "Only operations that read are offered.",
        f"{limits} Calls wait for their turn by themselves, so make as many as are needed." if limits else "",
        "A list gives one page; its answer tells the arguments of the next one.",
    ]
    return "\n\n".join(paragraph.strip() for paragraph in paragraphs if paragraph.strip())


def inferred_facts(spec: Spec) -> Mapping[str, tuple[Fact, ...]]:
    """Return what is only inferred of each operation, by its pointer."""
    pointers = {operation.pointer for operation in spec.operations}
    found: dict[str, list[Fact]] = defaultdict(list)
    for fact in gather(spec.document):
        holder = _operation_of(fact.pointer)
        if fact.kind == "inferred" and fact.what != "example" and holder in pointers:
            found[holder].append(fact)
    return {pointer: tuple(facts) for pointer, facts in found.items()}


def _operation_of(pointer: str) -> str:
    return "/".join(pointer.split("/")[:4])


def _paging(operation: Operation) -> Iterator[str]:
    if paging := operation.pagination:
        size = f"; {paging.size} is how many items it holds" if paging.size else ""
        yield f"Gives one page; {paging.request} asks for another{size}."


def _batch(operation: Operation) -> Iterator[str]:
    if operation.batch:
        yield f"Takes at most {operation.batch.max} items in one call."


def _limits(operation: Operation) -> Iterator[str]:
    for policy in operation.policies:
        cost = policy.cost(operation.method)
        yield f"{_limit(policy)}; this call takes {cost:g}."


def _limit(policy: Policy) -> str:
    unit = "request" if policy.read == policy.write == 1 else "point"
    usual = [_quota(quota, unit) for quota in policy.quotas if not quota.overflow]
    further = [_quota(quota, unit) for quota in policy.quotas if quota.overflow]
    more = f", and when these are used up {' and '.join(further)}" if further else ""
    return f"Rate limit per {policy.partition}: {' and '.join(usual)}{more}"


def _quota(quota: Quota, unit: str) -> str:
    units = unit if quota.quota == 1 else f"{unit}s"
    return f"{quota.quota:g} {units} per {_WINDOWS.get(quota.window) or f'{quota.window:g} seconds'}"


def _uncertain(facts: list[Fact], document: Document) -> str:
    """Return what is inferred, each reason once."""
    reasons: dict[str, list[str]] = defaultdict(list)
    for fact in facts:
        reasons[fact.note or "no document says it"].append(_subject(fact, document))
    told = [f"- {', '.join(dict.fromkeys(subjects))}: {note}" for note, subjects in reasons.items()]
    more = [f"- and {len(told) - _MOST_NOTES} more"] if len(told) > _MOST_NOTES else []
    return "\n".join(["Not certain, only inferred:", *told[:_MOST_NOTES], *more]) if told else ""


def _subject(fact: Fact, document: Document) -> str:
    """Return what a fact is about, as a reader would call it."""
    value, last = lookup(document.root, fact.pointer), split(fact.pointer)[-1]
    if fact.what in {"operation", "request body"}:
        return f"the {fact.what}"
    if fact.what == "parameter" and isinstance(value, Mapping):
        return f"parameter {value.get('name')}"
    return fact.what if last.isdecimal() and fact.what != "response" else f"{fact.what} {last}"
