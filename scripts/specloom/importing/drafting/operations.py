"""Put the operations of a draft together."""

from collections.abc import Sequence
from typing import Any

import attrs

from ..captured import Words
from ..schemas import singular
from .accounting import carry_words
from .context import Context
from .examples import joined
from .failures import Failures, failure_references
from .grouping import Group
from .linking import link_creation, pagination_of, resource_of
from .names import is_address
from .parameters import Asking, parameters_of
from .replies import response_of
from .requests import further_words, request_body, says_the_same
from .resources import Family
from .security import Security, security_of_group
from .words import pascal, plain, words_of

_UNSHOWN = "The source shows no reply to this request; that it succeeds with 200 is the rule of the house."
_UNSTATED = "The source does not say the status; 200 is the rule of the house."


@attrs.frozen(eq=False)
class Plan:
    """What is known of all operations before any is written."""

    asking: Asking
    ids: dict[int, str]
    tags: dict[int, str]
    roles: dict[int, Family]
    security: Security
    failures: Failures


def success_responses(context: Context, group: Group, name: str) -> dict[str, dict[str, Any]]:
    """Describe the replies of an operation that are no failures; one is made up where there is none."""
    shown: dict[str, list[Any]] = {}
    for reply in group.replies_of("123"):
        shown.setdefault(reply.status or "200", []).append(reply)
    found = {}
    for status, replies in sorted(shown.items()):
        stated = next((reply for reply in replies if reply.status), None)
        untold = context.evidence.inferred(replies[0].at, _UNSTATED)
        source = context.evidence.replied(stated.at) if stated else untold
        found[status] = response_of(context, status, replies, name, source)
    if not found:
        source = context.evidence.inferred(group.first.at, _UNSHOWN)
        found["200"] = {"description": "Success.", "x-source": source}
    return found


def main_response(responses: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """Return the first response of success, else the first of all."""
    return next((r for status, r in responses.items() if status[0] == "2"), next(iter(responses.values())))


def operation_of(
    context: Context, plan: Plan, group: Group, responses: dict[str, dict[str, Any]]
) -> dict[str, Any]:
    """Return an operation object in the order of the house."""
    operation: dict[str, Any] = {"operationId": plan.ids[id(group)]}
    family = plan.roles.get(id(group))
    _say(context, group, family, operation)
    operation["tags"] = [plan.tags[id(group)]]
    operation["x-source"] = context.evidence.asked(group.first.at, _merged_note(group))
    parameters = parameters_of(plan.asking, group)
    if family:
        operation["x-resource"] = resource_of(family, group)
    if paging := pagination_of(context, group, parameters):
        operation["x-pagination"] = paging
    if any(call.deprecated for call in group.calls):
        operation["deprecated"] = True
    security_of_group(context, plan.security, group, operation)
    if parameters:
        operation["parameters"] = parameters
    if body := request_body(context, group, schema_name(plan, group, "Request")):
        operation["requestBody"] = body
    failures = failure_references(
        context, plan.failures, group, may_refuse=body is not None or any(map(_is_bound, parameters))
    )
    operation["responses"] = {**responses, **failures}
    if family and family.maker is group:
        link_creation(context, family, plan.ids, main_response(responses))
    _carry(context, group, operation)
    return operation


def _carry(context: Context, group: Group, operation: dict[str, Any]) -> None:
    for message in group.messages:
        kind, at = ("original request", message.asked.at) if message.reply else ("request", message.call.at)
        context.account.carry(kind, at, operation)
        for use in message.asked.server.uses:
            context.account.carry("variable", use, operation)


def schema_name(plan: Plan, group: Group, ending: str) -> str:
    """Name the schema of a body after the operation: OrderCreate, OrderListResponse."""
    tag = plan.tags[id(group)]
    method = plan.ids[id(group)].removeprefix(f"{tag}_").split("_")
    words = tag.split("_")
    one = [*words[:-1], singular(words[-1])]
    is_plain = ending == "Request" and method[0] in ("create", "update", "replace", "add", "upsert")
    own = [word for word in method if word not in (*words, *one)] or method
    return pascal([*one, *own, *([] if is_plain else [ending])])


def _is_bound(parameter: dict[str, Any]) -> bool:
    """Tell whether a parameter may be wrong: whether anything is said of its value, or it must be there."""
    must_be_there = parameter.get("required") and parameter["in"] != "path"
    return bool(must_be_there or parameter["schema"] != {"type": "string"})


def _merged_note(group: Group) -> str:
    further = [call.at for call in group.calls[1:]]
    return (
        f"Also drawn from {', '.join(further[:20])}{', …' if len(further) > 20 else ''}." if further else ""
    )


def _say(context: Context, group: Group, family: Family | None, operation: dict[str, Any]) -> None:
    first = group.first
    operation["summary"] = _summary(group, family)
    further = further_words(group)
    texts = [first.words.text, *(_named(name, words) for name, words in further)]
    if text := joined(texts):
        operation["description"] = text
    same = [call.words for call in group.calls if says_the_same(group, call)]
    for words in (*same, *(words for _, words in further)):
        carry_words(context.account, words, operation, "description")


def _named(name: str, words: Words) -> str:
    return f"{plain(name)}: {words.text}" if words.text else ""


def _summary(group: Group, family: Family | None) -> str:
    """Return what the source calls a request; where that is its address, what it does, or where it goes."""
    name = " ".join(plain(group.first.name).split())
    if name and not is_address(name):
        return name
    action = family.action_of(group) if family else ""
    one = " ".join(words_of(family.name)) if family else ""
    if family and action == "list":
        return f"List {' '.join(words_of(family.noun)) or one}"
    if one and action != "view":
        return f"{action.capitalize()} one {one}"
    return f"{group.method.upper()} {group.path}"


def unshown(groups: Sequence[Group]) -> int:
    """Count the operations to which the source shows no reply."""
    return sum(next(group.replies_of("123"), None) is None for group in groups)
