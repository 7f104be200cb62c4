"""Judge findings: is the spec wrong, the server, or neither?"""

from collections.abc import Iterator, Mapping

import attrs

from ..findings import Findings, Reply
from ..report import Deviation, Finding, Verdict, alike, distinct
from .cases import EITHER, ENVIRONMENT, SERVER, SPEC, Case, Testimony, Witness
from .declarations import (
    body_declared_elsewhere,
    header_sent_elsewhere,
    media_type_declared_elsewhere,
    status_declared_elsewhere,
)
from .elsewhere import (
    filter_named_otherwise,
    header_declared_elsewhere,
    order_told_elsewhere,
    pages_told_elsewhere,
    parameter_declared_elsewhere,
)
from .environment import nothing_came, surroundings
from .evidence import Evidence
from .facts import fact_at
from .mending import patch_for
from .narrowing import narrowed
from .natures import Nature, nature_of
from .observing import source_of_observations
from .replies import kept_elsewhere, listed_elsewhere, printed_alike, printed_otherwise
from .requests import (
    credential_is_asked_for,
    credential_stands_elsewhere,
    link_leads_nowhere,
    media_type_is_refused,
    nothing_answers,
    printed_example_is_refused,
    printed_request_is_invalid,
    printed_request_keeps_to_it,
    prose_says_otherwise,
)

_ADDED = frozenset({"undocumented", "enum", "status", "media-type", "additionalProperties"})
"""Keywords of what a vendor may add without breaking a promise."""


def judged(found: Findings, *, simulated: bool) -> tuple[Finding, ...]:
    """Return the distinct findings of a run, each with its verdict; `simulated` says what was tested."""
    findings = distinct(found.found, found.replies)
    placed = tuple(attrs.evolve(f, deviation=narrowed(found.spec, f)) for f in findings)
    evidence = Evidence(found, placed, simulated)
    shown = (found.shown.get(alike(finding)) for finding in findings)
    return tuple(_with_verdict(_case(evidence, f, reply)) for f, reply in zip(placed, shown, strict=True))


def _case(evidence: Evidence, finding: Finding, reply: Reply | None) -> Case:
    about = finding.deviation or Deviation("")
    operation = next((o for o in evidence.spec.operations if o.id == finding.operation), None)
    places = (about.place, operation.pointer) if operation else (about.place,)
    return Case(evidence, finding, about, fact_at(evidence.spec.document, *places), reply)


def _with_verdict(case: Case) -> Finding:
    verdict = verdict_on(case)
    news = "News, as the spec only inferred this: " if verdict.news else ""
    return attrs.evolve(case.finding, verdict=verdict, message=news + case.finding.message)


def verdict_on(case: Case) -> Verdict:
    """Judge one finding: the first witness who has something to say decides."""
    testimony = next(_testimonies(case))
    patch = patch_for(case) if testimony.party == SPEC else ""
    given = testimony.party == ENVIRONMENT or nature_of(case.finding) is Nature.BROKEN
    return Verdict(
        party=testimony.party,
        why=testimony.why + _unsourced(case, patch),
        news=case.fact.kind == "inferred" and not given,
        file=case.fact.file,
        line=case.fact.line,
        source=case.fact.source,
        kind=case.fact.kind,
        patch=patch,
    )


def _unsourced(case: Case, patch: str) -> str:
    """Say that the patch gives a fact without its source, as the spec has no name for what is observed."""
    document = case.evidence.spec.document
    adds = bool(patch) and case.about.keyword in {"undocumented", "additionalProperties"}
    if not adds or "x-sources" not in document.root or source_of_observations(document):
        return ""
    return "; the patch names no source, as x-sources has none for observations"


def _testimonies(case: Case) -> Iterator[Testimony]:
    nature = nature_of(case.finding)
    witnesses = (nothing_came, surroundings, *_WITNESSES.get(nature, ()))
    yield from filter(None, (witness(case) for witness in witnesses))
    yield _PLAIN.get(nature) or (_open(case) if nature in _OF_REQUESTS else _by_kind(case))


def _open(case: Case) -> Testimony:
    """Leave it open who misunderstands a request: that one side alone is consistent says nothing."""
    if case.fact.kind == "inferred":
        return _by_kind(case)
    return Testimony(EITHER, "nothing else in the spec and no other reply decides it")


def _by_kind(case: Case) -> Testimony:
    """Let the fact yield or stand by how it is known."""
    kind = case.fact.kind
    if kind == "inferred":
        return Testimony(SPEC, "the fact was only inferred, and the reply is better evidence")
    if case.evidence.simulated:
        return Testimony(SERVER, "nothing speaks against the fact, and a simulator has no other knowledge")
    if case.about.keyword in _ADDED and case.always:
        return Testimony(SPEC, "it comes always and is nowhere described: the spec is incomplete")
    if kind == "observed":
        when = f" on {case.fact.retrieved}" if case.fact.retrieved else ""
        return Testimony(SPEC, f"the fact was observed{when}, and the vendor has changed since")
    known = _KNOWN.get(kind, "nothing else in the spec or in other replies speaks against the fact")
    return Testimony(SERVER, known)


_KNOWN = {
    "documented": "the fact is in the vendor's own documentation, and nothing else speaks against it",
    "example": "the fact is shown in the vendor's own example, and nothing else speaks against it",
}
_OF_REQUESTS = frozenset({Nature.ACCEPTED, Nature.REFUSED})
_PLAIN: Mapping[Nature, Testimony] = {
    Nature.BROKEN: Testimony(SERVER, "no spec makes such a reply right"),
    Nature.UNDESCRIBED: Testimony(SPEC, "the spec is silent on it; the server takes it, or passes over it"),
    Nature.UNKNOWN: Testimony(SPEC, "the server answers there: the spec is incomplete"),
    Nature.BEHAVIOUR: Testimony(SERVER, "its replies do not fit what was asked of it, or each other"),
}
_WITNESSES: Mapping[Nature, tuple[Witness, ...]] = {
    Nature.REFUSED: (
        nothing_answers,
        credential_is_asked_for,
        credential_stands_elsewhere,
        media_type_is_refused,
        printed_request_is_invalid,
        parameter_declared_elsewhere,
        printed_example_is_refused,
    ),
    Nature.ACCEPTED: (
        printed_otherwise,
        printed_request_is_invalid,
        prose_says_otherwise,
        parameter_declared_elsewhere,
        printed_request_keeps_to_it,
    ),
    Nature.BEHAVIOUR: (
        link_leads_nowhere,
        pages_told_elsewhere,
        filter_named_otherwise,
        order_told_elsewhere,
        parameter_declared_elsewhere,
    ),
    Nature.REPLY: (
        nothing_answers,
        status_declared_elsewhere,
        media_type_declared_elsewhere,
        body_declared_elsewhere,
        header_sent_elsewhere,
        header_declared_elsewhere,
        printed_otherwise,
        listed_elsewhere,
        kept_elsewhere,
        printed_alike,
    ),
}
