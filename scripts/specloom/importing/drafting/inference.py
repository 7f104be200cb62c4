"""Say what replies hold that the source does not show, where its other replies, or its paths, make it likely.

Without it, a resource whose replies nobody saved could neither be followed from call to call nor simulated.
"""

from collections.abc import Iterable
from typing import Any

from ..captured import ABSENT
from .contents import is_json
from .context import Context
from .examples import copied
from .parameters import Asking
from .resources import Family
from .samples import Place, are_alike, has_reply, json_value, list_in, object_with, successes
from .texts import is_of, schema_of_texts, typed
from .words import pascal

_SIBLING = "The source does not show it; another operation on the resource answers so."
_PATHS = "The source shows no reply of this resource; the paths and what is sent make it likely."
_ONE = ("get", "create", "upsert", "update", "replace")

Responses = dict[int, dict[str, Any]]
"""The response of success of each operation, by the identity of its group."""


def share_schemas(context: Context, family: Family) -> None:
    """Describe all objects of a resource by one schema, where the replies that show them are alike."""
    shown = [(reply, value) for action in (*_ONE, "delete") for reply, value in _shown(family, action)]
    bare = [(reply, value) for reply, value in shown if isinstance(value, dict)]
    if not bare or not bare[0][1]:
        return
    alike = [(reply, value) for reply, value in bare if are_alike(bare[0][1], value)]
    place = object_with(bare[0][1], family.key, family.name)
    name = pascal(family.name.split("_")) + ("" if place is None or not place[0] else "Response")
    lists = [(reply, value) for reply, value in _shown(family, "list") if _is_alike(value, bare[0][1])]
    values = [value for _, value in alike] + [item for _, value in lists for item in value]
    schema = context.schema(values, name, context.evidence.replied(alike[0][0].at))
    for reply, _ in alike:
        context.shared[id(reply.body)] = schema
    for reply, _ in lists:
        context.shared[id(reply.body)] = {"type": "array", "items": schema}


def infer_replies(context: Context, family: Family, responses: Responses, asking: Asking) -> list[str]:
    """Describe the replies of a resource that the source does not show; return the actions that have them."""
    lacking = [a for a in (*_ONE, "list") if a in family.actions and not has_reply(family.actions[a])]
    if not lacking:
        return []
    known = _known(context, family, responses)
    if known is None and not any(map(_has_any, family.actions.items())):
        known = _made(context, family, asking)
    if known is None:
        return []
    schema, example, is_bare = known
    note = _SIBLING if family.is_shown else _PATHS
    done = [action for action in lacking if is_bare or action != "list"]
    for action in done:
        group = family.actions[action]
        response = responses[id(group)]
        response["x-source"] = context.evidence.inferred(group.first.at, note)
        response["content"] = {"application/json": _media(family, action, schema, example)}
    return done


def _has_any(pair: tuple[str, Any]) -> bool:
    action, group = pair
    return action != "delete" and has_reply(group)


def _media(family: Family, action: str, schema: dict[str, Any], example: Any) -> dict[str, Any]:
    name = f"{family.name}s" if action == "list" else family.name
    if action == "list":
        return {
            "schema": {"type": "array", "items": copied(schema)},
            "examples": {name[:40].rstrip("_"): {"value": [copied(example)]}},
        }
    return {"schema": copied(schema), "examples": {name[:40].rstrip("_"): {"value": copied(example)}}}


def _shown(family: Family, action: str) -> Iterable[tuple[Any, Any]]:
    return successes(family.actions[action]) if action in family.actions else ()


def _is_alike(value: Any, other: dict[str, Any]) -> bool:
    return isinstance(value, list) and all(isinstance(i, dict) and are_alike(i, other) for i in value)


def _known(context: Context, family: Family, responses: Responses) -> tuple[dict[str, Any], Any, bool] | None:
    """Return schema and value of a reply that shows one object, and whether nothing stands around it.

    Where only a list shows objects, one of them is taken out of it.
    """
    for action in (*_ONE, "list"):
        group = family.actions.get(action)
        schema = _json_schema(responses[id(group)]) if group else {}
        for _, value in successes(group) if group and schema else ():
            found = object_with(value, family.key, family.name) if action != "list" else None
            if found:
                return schema, value, found[0] == ()
            listed = list_in(value) if action == "list" else None
            if listed and listed[1]:
                return _within(context, schema, listed[0]), listed[1][0], listed[0] == ()
    return None


def _json_schema(response: dict[str, Any]) -> dict[str, Any]:
    content = response.get("content", {})
    return next((media["schema"] for name, media in content.items() if is_json(name)), {})


def _within(context: Context, schema: dict[str, Any], place: Place) -> dict[str, Any]:
    """Return the schema of the items of a list that stands in a body."""
    for name in place:
        schema = context.named_schema(schema).get("properties", {}).get(name, {})
    found: dict[str, Any] = schema.get("items", {})
    return found


def _made(context: Context, family: Family, asking: Asking) -> tuple[dict[str, Any], Any, bool]:
    """Return schema and value of an object that is its key, and what requests send of it."""
    sent = [value for action in _ONE for value in _sent(family, action)]
    place = (id(family.item.node), 0)
    told = [value[family.key] for value in sent if isinstance(value.get(family.key), (int, str))]
    shown = [*map(str, told), *asking.positions.get(place, [])]
    schema = schema_of_texts(shown, family.key)
    key = next((typed(text, schema) for text in shown if is_of(text, schema)), _key_for(schema))
    asking.keys.setdefault(place, []).append(str(key))
    asking.positions.setdefault(place, []).append(str(key))
    example = {family.key: key}
    values = [{**example, **value} for value in sent] or [example]
    source = context.evidence.inferred(family.item.first.at, _PATHS)
    name = pascal(family.name.split("_"))
    reference = context.schema(values, name, source)
    described = context.named_schema(reference)
    described["x-source"] = source
    described.pop("required", None)
    return reference, values[0], True


def _key_for(schema: dict[str, Any]) -> Any:
    return 1 if schema.get("type") in ("integer", "number") else "00000000-0000-4000-8000-000000000001"


def _sent(family: Family, action: str) -> Iterable[dict[str, Any]]:
    group = family.actions.get(action)
    bodies = [m.asked.body for m in group.messages if m.asked.body] if group else []
    values = [json_value(body) for body in bodies]
    return [value for value in values if value is not ABSENT and isinstance(value, dict)]


def place_of(family: Family) -> Place:
    """Return where the reply to a creation holds the object."""
    for _, value in successes(family.maker) if family.maker else ():
        if found := object_with(value, family.key, family.name):
            return found[0]
    return next((place for _, place, _ in family.objects()), ())
