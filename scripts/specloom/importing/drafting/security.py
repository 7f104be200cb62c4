"""Describe how calls are signed: each way once, and which calls need it."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

import attrs

from ..captured import Call, Credential
from .accounting import carry_words
from .context import Context
from .examples import copied, joined, key_of
from .grouping import Group
from .words import distinct

_UNFIT = re.compile(r"[^A-Za-z0-9._-]+")

Requirement = tuple[str, ...]
"""The names of the schemes that a call needs together."""


@attrs.define(eq=False)
class Security:
    """The security schemes of a source, and what its calls need.

    `usual` is what most of them do, None where the source says it of too few.
    """

    schemes: dict[str, dict[str, Any]] = attrs.field(factory=dict)
    names: dict[str, str] = attrs.field(factory=dict)
    usual: Requirement | None = None

    def requirement(self, call: Call) -> Requirement | None:
        """Return what a call needs, None where the source does not say."""
        if call.security is None:
            return None
        return tuple(dict.fromkeys(self.names[key_of(each.scheme)] for each in call.security))


def security_of(context: Context, calls: Iterable[Call]) -> Security:
    """Gather the ways in which calls are signed."""
    found, calls = Security(), tuple(calls)
    shown = [credential for call in calls for credential in call.security or ()]
    for credential in shown:
        known = key_of(credential.scheme)
        if known not in found.names:
            name = distinct(_UNFIT.sub("_", credential.name).strip("_.-")[:60] or "auth", found.schemes)
            found.names[known] = name
            found.schemes[name] = _scheme(context, credential)
    _describe(context, found, shown)
    found.usual = _usual([found.requirement(call) for call in calls])
    return found


def _usual(needs: Sequence[Requirement | None]) -> Requirement | None:
    """Return what most calls need, those counted too of which the source does not say it."""
    told = Counter(needed for needed in needs if needed is not None).most_common(1)
    if not told:
        return None
    usual, times = told[0]
    return usual if None not in needs or 2 * times > len(needs) else None


def decide_untold(context: Context, security: Security, groups: Iterable[Group]) -> None:
    """Note of how many operations the source does not say how they are signed."""
    untold = sum(all(call.security is None for call in group.calls) for group in groups)
    if untold and security.schemes:
        what = "they are signed as most are" if security.usual else "they need no credential"
        sentence = f"The source does not say how {untold} operations are signed: in the draft {what}."
        context.decide(sentence, None)


def requirements(requirement: Requirement) -> list[dict[str, list[str]]]:
    """Return what a call needs as OpenAPI writes it; nothing at all is an empty list."""
    return [{name: [] for name in requirement}] if requirement else []


def security_of_group(context: Context, security: Security, group: Group, operation: dict[str, Any]) -> None:
    """Say of an operation what it needs where that differs from what most do."""
    needs = list(dict.fromkeys(n for call in group.calls if (n := security.requirement(call)) is not None))
    if needs and needs != [security.usual]:
        operation["security"] = _alternatives(needs)
    for call in group.calls:
        if call.unsigned_at:
            carry = (operation, "security") if "security" in operation else (operation,)
            context.account.carry("auth", call.unsigned_at, *carry)


def _alternatives(needs: Sequence[Requirement]) -> list[dict[str, list[str]]]:
    if len(needs) == 1:
        return requirements(needs[0])
    return [{name: [] for name in requirement} for requirement in needs]


def _scheme(context: Context, credential: Credential) -> dict[str, Any]:
    scheme = copied(credential.scheme)
    source = {"x-source": context.evidence.asked(credential.at)}
    described = {"description": scheme.pop("description")} if "description" in scheme else {}
    return {"type": scheme.pop("type", "http"), **described, **source, **scheme}


def _describe(context: Context, security: Security, shown: Sequence[Credential]) -> None:
    words: dict[str, list[str]] = {}
    for credential in shown:
        name = security.names[key_of(credential.scheme)]
        words.setdefault(name, []).append(credential.words.text)
        node = security.schemes[name]
        context.account.carry(credential.kind, credential.at, node)
        for at in credential.settings:
            context.account.carry("auth setting", at, node)
        for at in credential.uses:
            context.account.carry("variable", at, node)
        carry_words(context.account, credential.words, node, "description")
    for name, texts in words.items():
        if text := joined([security.schemes[name].get("description", ""), *texts]):
            rest = {k: v for k, v in security.schemes[name].items() if k not in ("type", "description")}
            kind = security.schemes[name]["type"]
            security.schemes[name].clear()
            security.schemes[name].update({"type": kind, "description": text, **rest})
