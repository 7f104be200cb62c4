"""Check that what is said of webhooks holds together: how they are signed, and where their names stand."""

from collections.abc import Container, Iterator, Mapping
from typing import Any

from ..errors import Finding
from ..places import Place
from ..pointers import join
from .members import body_schemas, member
from .survey import Survey, mapping

_SIGNATURE, _EVENT, _SUBSCRIPTION = "x-webhook-signature", "x-webhook-event", "x-webhook-subscription"
_TRIGGER = "x-webhook-trigger"
_CHANGING = ("create", "upsert", "replace", "update", "delete")


def webhook_signatures(survey: Survey) -> Iterator[Finding]:
    """Require a signature's time and id to be signed, and what is signed to be sent."""
    for place in (survey.by_pointer[""], *survey.webhooks):
        if survey.has_valid(place, _SIGNATURE):
            pointer = join(place.pointer, _SIGNATURE)
            for message, key in _slips(survey, mapping(place.value, _SIGNATURE)):
                yield survey.finding(_SIGNATURE, message, join(pointer, key))


def webhook_names(survey: Survey) -> Iterator[Finding]:
    """Require every webhook's body to have the member in which its name is said to stand."""
    root = survey.by_pointer[""]
    path = mapping(root.value, _EVENT).get("member") if survey.has_valid(root, _EVENT) else None
    for webhook in survey.webhooks if path else ():
        schemas = list(body_schemas(survey, webhook))
        if schemas and not any(member(survey, schema, str(path)) for schema in schemas):
            message = (
                f"the body of {webhook.pointer} has no member {path}; write its dotted path in all of them"
            )
            yield survey.finding(_EVENT, message, join("", _EVENT, "member"))


def webhook_subscriptions(survey: Survey) -> Iterator[Finding]:
    """Require the resource by which customers subscribe to be one that an operation makes."""
    root = survey.by_pointer[""]
    if _SUBSCRIPTION not in root.value or not survey.has_valid(root, _SUBSCRIPTION):
        return
    name = root.value[_SUBSCRIPTION]["resource"]
    made = {
        resource.get("name")
        for operation in survey.operations
        if (resource := mapping(operation.value, "x-resource")).get("action") in {"create", "upsert"}
    }
    if name not in made:
        message = f"no operation makes a {name}; give it to the x-resource of the one that does"
        yield survey.finding(_SUBSCRIPTION, message, join("", _SUBSCRIPTION, "resource"))


def webhook_triggers(survey: Survey) -> Iterator[Finding]:
    """Require a webhook to be sent after what there is, and its body to have room for what it carries."""
    for operation in survey.operations:
        if _TRIGGER in operation.value:
            message = "an operation under paths is not sent by the vendor; write it under webhooks"
            yield survey.finding(_TRIGGER, message, join(operation.pointer, _TRIGGER))
    resources = [mapping(operation.value, "x-resource") for operation in survey.operations]
    changed = [resource.get("name") for resource in resources if resource.get("action") in _CHANGING]
    known = [operation.value.get("operationId") for operation in survey.operations]
    for webhook in survey.webhooks:
        if _TRIGGER in webhook.value and survey.has_valid(webhook, _TRIGGER):
            pointer = join(webhook.pointer, _TRIGGER)
            for message, key in _misses(survey, webhook, changed, known):
                yield survey.finding(_TRIGGER, message, join(pointer, key))


def _misses(
    survey: Survey, webhook: Place, changed: Container[Any], known: Container[Any]
) -> Iterator[tuple[str, str]]:
    trigger = mapping(webhook.value, _TRIGGER)
    if "resource" in trigger and trigger["resource"] not in changed:
        yield f"no operation changes a {trigger['resource']}; name a resource that one does", "resource"
    for operation in trigger.get("operations", ()):
        if operation not in known:
            yield f"there is no operation {operation}; write the operationId of one", "operations"
    path, schemas = trigger.get("carries", "/"), list(body_schemas(survey, webhook))
    if schemas and not any(member(survey, schema, path) for schema in schemas):
        yield f"the body has no member {path}; write the dotted path of one", "carries"


def _slips(survey: Survey, value: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    signed = value.get("signed", "{body}")
    for name in ("timestamp", "id"):
        if name in value and f"{{{name}}}" not in signed:
            yield f"anybody can change the {name}, because it is not signed; add {{{name}}} to signed", name
        if name not in value and f"{{{name}}}" in signed:
            yield f"{{{name}}} is signed, but not where it stands; add {name}", "signed"
    if "part" in mapping(value, "timestamp") and "separator" not in value:
        yield (
            "the timestamp is a part of the header, but nothing separates the parts; add separator",
            "timestamp",
        )
    if value.get("key") == "api-key" and not survey.by_kind.get("security-scheme"):
        yield "the key is that of the API, but there is no security scheme; add it or name another key", "key"
