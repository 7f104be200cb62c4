"""Make a draft of everything that was read of a source."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from ..account import Account, containers
from ..captured import Captured
from ..drafted import Draft
from .accounting import carry_words, facts_of_asked, facts_of_call, leave_all
from .addresses import Addresses, addresses_of, origin_of
from .context import Context
from .evidence import Evidence
from .failures import Failures, components_of, failures_of
from .grouping import Group, Grouped, grouped
from .headers import spread_rate_headers
from .inference import infer_replies, share_schemas
from .names import operation_ids
from .operations import Plan, main_response, operation_of, schema_name, success_responses, unshown
from .parameters import Asking, positions_of
from .pruning import used_schemas
from .resources import Family, add_views, families_of, keys_of
from .security import decide_untold, requirements, security_of
from .servers import note_elsewhere, servers_of
from .storing import make_storable
from .tags import describe_rest, tag_objects, tags_of
from .words import plain

_VERSION = "1.0"
_UNVERSIONED = "The source tells no version; this one stands in for it."
_SLUG = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")

Replies = dict[int, dict[str, dict[str, Any]]]
"""The responses of success of each operation, by the identity of its group."""


def draft(captured: Captured, vendor: str, today: str) -> Draft:
    """Make a spec of what a source shows, and say what became of each of its facts."""
    account = Account(captured.facts)
    for fact, reason in captured.left:
        account.leave(fact.kind, fact.at, reason)
    source = captured.source if _SLUG.fullmatch(captured.source) else "source"
    evidence = Evidence(source, captured.asked_kind, captured.reply_kind)
    context = Context(account, evidence, most_examples=captured.most_examples)
    addresses = addresses_of([call.asked for call in captured.calls], captured.servers)
    found = grouped(captured, addresses)
    _leave(context, found)
    root = _root(context, captured, vendor, addresses, found)
    url = captured.address if re.fullmatch(r"https?://[!-~]+", captured.address) else f"urn:import:{source}"
    title = plain(captured.title).strip() or vendor
    root["x-sources"] = {source: {"title": title, "url": url, "retrieved": today}}
    return Draft(root, account.settle(root), tuple(_undecided(context, root)))


def _leave(context: Context, found: Grouped) -> None:
    """Say why some requests are no operations, and some replies answer none."""
    for call in found.impossible:
        reason = f"OpenAPI 3.1 has no method {plain(call.asked.method)[:40]}"
        leave_all(context.account, facts_of_call(call), reason)
        context.decide(f"{plain(call.name)} ({call.at}) is no operation: {reason}.", None)
    for reply in found.strays:
        if reply.asked:
            reason = "it has another method or path than the request that it is kept with"
            leave_all(context.account, (("original request", reply.asked.at),), reason)
            leave_all(context.account, facts_of_asked(reply.asked), reason)


def _root(
    context: Context, captured: Captured, vendor: str, addresses: Addresses, found: Grouped
) -> dict[str, Any]:
    families = families_of(found.groups)
    tags = tags_of(captured, found.groups, families)
    security = security_of(context, (call for group in found.groups for call in group.calls))
    decide_untold(context, security, found.groups)
    positions = positions_of(message for group in found.groups for message in group.messages)
    keys = keys_of(families)
    for place, shown in keys.items():
        positions.setdefault(place, []).extend(shown)
    failures = failures_of(context, found.groups)
    plan = Plan(
        Asking(context.account, context.evidence, positions, keys),
        operation_ids(found.groups, tags, families),
        tags.by_group,
        {},
        security,
        failures,
    )
    replies = _replies(context, found.groups, families, plan)
    info = _info(context, captured, vendor)
    servers = servers_of(context, captured, addresses)
    described = tag_objects(context, captured, tags, found.groups)
    describe_rest(context, captured, tags, found.groups, info, described)
    info["x-source"] = info.pop("x-source")
    operations = _operations(context, addresses, found, plan, replies)
    for family in families:
        make_storable(context, family, operations)
    paths: dict[str, Any] = {}
    for group in found.groups:
        paths.setdefault(group.path, {})[group.method] = operations[id(group)]
    root = {"openapi": "3.1.0", "info": info, "servers": servers, "tags": described}
    if not described:
        del root["tags"]
    if security.usual:
        root["security"] = requirements(security.usual)
    root["paths"] = paths
    components = _components(context, failures, security.schemes, paths)
    return root | ({"components": components} if components else {})


def _replies(context: Context, groups: Sequence[Group], families: Sequence[Family], plan: Plan) -> Replies:
    """Describe what operations answer, those on one resource alike."""
    for family in families:
        share_schemas(context, family)
    replies = {
        id(group): success_responses(context, group, schema_name(plan, group, "Response")) for group in groups
    }
    main = {id(group): main_response(replies[id(group)]) for group in groups}
    inferred = 0
    for family in families:
        inferred += len(infer_replies(context, family, main, plan.asking))
        create = family.actions.get("create")
        if create and "content" not in main[id(create)]:
            family.actions = {a: group for a, group in family.actions.items() if a != "create"}
    add_views(families, groups)
    for family in families:
        plan.roles.update({id(group): family for group in (*family.actions.values(), *family.views)})
    spread_rate_headers(context, (r for each in replies.values() for s, r in each.items() if s[0] == "2"))
    _decide_replies(context, unshown(groups), inferred)
    return replies


def _decide_replies(context: Context, lacking: int, inferred: int) -> None:
    if lacking == 1:
        sentence = "1 operation has no reply in the source: look up its statuses and what it answers"
        context.decide(sentence + ("; the draft infers what it answers." if inferred else "."), None)
    elif lacking:
        sentence = (
            f"{lacking} operations have no reply in the source: look up their statuses and what they answer"
        )
        answers = "it answers" if inferred == 1 else "they answer"
        told = f"; for {inferred} of them the draft infers what {answers}." if inferred else "."
        context.decide(sentence + told, None)


def _operations(
    context: Context, addresses: Addresses, found: Grouped, plan: Plan, replies: Replies
) -> dict[int, dict[str, Any]]:
    operations: dict[int, dict[str, Any]] = {}
    for group in found.groups:
        operation = operation_of(context, plan, group, replies[id(group)])
        origins = {origin_of(call.asked.server) for call in group.calls}
        if note := note_elsewhere(addresses, origins):
            source = operation["x-source"]
            source["note"] = f"{source['note']} {note}" if "note" in source else note
        operations[id(group)] = operation
    return operations


def _info(context: Context, captured: Captured, vendor: str) -> dict[str, Any]:
    info: dict[str, Any] = {"title": " ".join(plain(captured.title).split()) or vendor}
    info["version"] = plain(captured.version).strip() or _VERSION
    if text := plain(captured.words.text).strip():
        info["description"] = text
    carry_words(context.account, captured.words, info, "description")
    note = "" if captured.version.strip() else _UNVERSIONED
    info["x-source"] = context.evidence.asked("info", note)
    return info


def _components(
    context: Context, failures: Failures, schemes: dict[str, dict[str, Any]], paths: dict[str, Any]
) -> dict[str, Any]:
    responses = dict(components_of(failures))
    schemas = used_schemas(context.components.schemas, paths, responses)
    found = {"securitySchemes": schemes, "responses": responses, "schemas": schemas}
    return {name: held for name, held in found.items() if held}


def _undecided(context: Context, root: dict[str, Any]) -> Iterator[tuple[str, str]]:
    pointers = dict(containers(root))
    for sentence, node, key in context.undecided:
        pointer = pointers.get(id(node), "/paths")
        yield sentence, f"{pointer}/{key}" if key else pointer
