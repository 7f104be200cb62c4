"""The table of changes of calls and of all that is around them."""

from collections.abc import Iterator

import attrs
from tests.unit.diff.oasdiff_rules import expanded

_POST = "{operationId: orders_add, tags: [orders], responses: {}}"
_HOOK = (
    "{post: {operationId: on_order, tags: [orders], requestBody: %s, responses: {'200': {description: ok}}}}"
)
_TEXT = "{content: {text/plain: {schema: {type: string}}}}"
_CALLBACK = "{paid: {'{$request.body#/url}': {post: {requestBody: %s, responses: {}}}}}"
_FORM = "{application/x-www-form-urlencoded: {schema: {type: object}, encoding: {a: {contentType: %s}}}}"


@attrs.frozen
class Row:
    """One change of a document: our rule and level, what stands where before and after, oasdiff's names.

    What stands at a place is YAML, and nothing stands there where it is empty.
    """

    rule: str
    level: str
    place: str
    old: str
    new: str
    names: str = ""

    @property
    def covers(self) -> Iterator[str]:
        """Yield oasdiff's names for the change."""
        for pattern in self.names.split():
            yield from expanded(pattern)


def pair(
    added: str,
    removed: str,
    place: str,
    value: str,
    levels: tuple[str, str],
    names: tuple[str, str] = ("", ""),
) -> tuple[Row, Row]:
    """Return the change that brings something, and the one that takes it away."""
    return (
        Row(added, levels[0], place, "", value, names[0]),
        Row(removed, levels[1], place, value, "", names[1]),
    )


_COMES = ("compatible", "breaking")

CALLS = (
    *pair(
        "operation-added",
        "operation-removed",
        "paths /orders",
        f"{{post: {_POST}}}",
        _COMES,
        (
            "endpoint-added",
            "api-path-removed-{without,with}-deprecation api-removed-{without,with}-deprecation",
        ),
    ),
    Row(
        "operation-renamed",
        "breaking",
        "put operationId",
        "orders_put",
        "orders_save",
        "api-operation-id-removed",
    ),
    Row(
        "operation-id-changed",
        "compatible",
        "put operationId",
        "orders_put",
        "orders-put",
        "api-operation-id-added",
    ),
    Row("operation-renamed", "breaking", "put tags", "[orders]", "[sales]", "api-tag-{added,removed}"),
    Row("tags-changed", "evidence", "put tags", "[orders]", "[orders, sales]"),
    Row("deprecated", "compatible", "put deprecated", "", "true", "endpoint-deprecated"),
    Row("undeprecated", "compatible", "put deprecated", "true", "", "endpoint-reactivated"),
    Row("detail-changed", "compatible", "put odd", "1", "2"),
    Row("wording-changed", "evidence", "put summary", "Put it", "Store it"),
    Row(
        "parameter-needed",
        "breaking",
        "put parameters 1",
        "",
        "{name: a, in: query, required: true}",
        "new-required-request-parameter new-required-request-header-property",
    ),
    Row(
        "parameter-added",
        "compatible",
        "put parameters 1",
        "",
        "{name: a, in: query}",
        "new-optional-request-parameter",
    ),
    Row(
        "parameter-needed",
        "breaking",
        "path parameters 1",
        "",
        "{name: a, in: query, required: true}",
        "new-required-request-default-parameter-to-existing-path",
    ),
    Row(
        "parameter-added",
        "compatible",
        "path parameters 1",
        "",
        "{name: a, in: query}",
        "new-optional-request-default-parameter-to-existing-path",
    ),
    Row(
        "parameter-needed",
        "breaking",
        "path parameters 1",
        "",
        "{name: b, in: path, required: true}",
        "new-request-path-parameter",
    ),
    Row(
        "parameter-removed",
        "breaking",
        "put parameters 1",
        "{name: a, in: query}",
        "",
        "request-parameter-removed request-parameter-removed-with-deprecation",
    ),
    Row("parameter-moved", "breaking", "put parameters 0 in", "query", "header"),
    Row(
        "request-parameter-required",
        "breaking",
        "put parameters 0 required",
        "",
        "true",
        "request-parameter-became-required",
    ),
    Row(
        "request-parameter-optional",
        "compatible",
        "put parameters 0 required",
        "true",
        "",
        "request-parameter-became-optional",
    ),
    Row("request-style-changed", "breaking", "put parameters 0 explode", "true", "false"),
    Row("request-style-changed", "breaking", "put parameters 0 style", "", "spaceDelimited"),
    Row(
        "deprecated", "compatible", "put parameters 0 deprecated", "", "true", "request-parameter-deprecated"
    ),
    Row(
        "undeprecated",
        "compatible",
        "put parameters 0 deprecated",
        "true",
        "",
        "request-parameter-reactivated",
    ),
    Row("example-changed", "evidence", "put parameters 0 example", "1", "2"),
    Row("detail-changed", "compatible", "put parameters 0 allowEmptyValue", "", "true"),
    Row("parameter-renamed", "breaking", "root", "", "renamed"),
    Row("operation-moved", "breaking", "root", "", "moved"),
    Row("request-body-removed", "breaking", "put requestBody", _TEXT, "", "request-body-removed"),
    Row("request-body-added", "compatible", "put requestBody", "", _TEXT, "request-body-added-optional"),
    Row(
        "request-body-needed",
        "breaking",
        "put requestBody",
        "",
        _TEXT.replace("{c", "{required: true, c"),
        "request-body-added-required",
    ),
    Row(
        "request-body-required",
        "breaking",
        "put requestBody required",
        "",
        "true",
        "request-body-became-required",
    ),
    Row(
        "request-body-optional",
        "compatible",
        "put requestBody required",
        "true",
        "",
        "request-body-became-optional",
    ),
    Row(
        "request-media-type-added",
        "compatible",
        "put requestBody content text/plain",
        "",
        "{}",
        "request-body-media-type-added",
    ),
    Row(
        "request-media-type-removed",
        "breaking",
        "put requestBody content text/plain",
        "{}",
        "",
        "request-body-media-type-removed",
    ),
    Row(
        "request-schema-added",
        "breaking",
        "sent schema",
        "",
        "{type: object}",
        "request-body-media-type-schema-added",
    ),
    Row(
        "request-schema-removed",
        "compatible",
        "sent schema",
        "{type: object}",
        "",
        "request-body-media-type-schema-removed",
    ),
    Row(
        "request-schema-added",
        "breaking",
        "sent itemSchema",
        "",
        "{type: object}",
        "request-body-media-type-item-schema-added",
    ),
    Row(
        "request-schema-removed",
        "compatible",
        "sent itemSchema",
        "{type: object}",
        "",
        "request-body-media-type-item-schema-removed",
    ),
    Row(
        "request-encoding-changed",
        "breaking",
        "put requestBody content",
        _FORM % "text/plain",
        _FORM % "text/csv",
    ),
    Row(
        "reply-media-type-added",
        "compatible",
        "200 content text/plain",
        "",
        "{}",
        "response-media-type-added",
    ),
    Row(
        "reply-media-type-removed",
        "breaking",
        "200 content text/plain",
        "{}",
        "",
        "response-media-type-removed",
    ),
    Row(
        "media-type-respelt",
        "compatible",
        "200 content",
        "{text/plain: {}}",
        "{text/plain; charset=utf-8: {}}",
        "response-media-type-name-{changed,generalized,specialized}",
    ),
    Row(
        "reply-schema-added",
        "compatible",
        "given schema",
        "",
        "{type: object}",
        "response-body-media-type-schema-added",
    ),
    Row(
        "reply-schema-removed",
        "breaking",
        "given schema",
        "{type: object}",
        "",
        "response-body-media-type-schema-removed",
    ),
    Row(
        "reply-schema-added",
        "compatible",
        "given itemSchema",
        "",
        "{type: object}",
        "response-body-media-type-item-schema-added",
    ),
    Row(
        "reply-schema-removed",
        "breaking",
        "given itemSchema",
        "{type: object}",
        "",
        "response-body-media-type-item-schema-removed{,-untyped}",
    ),
    Row("example-changed", "evidence", "given examples", "{a: {value: 1}}", "{a: {value: 2}}"),
    Row(
        "success-status-added",
        "compatible",
        "put responses 201",
        "",
        "{description: It.}",
        "response-success-status-added",
    ),
    Row(
        "success-status-removed",
        "breaking",
        "put responses 201",
        "{description: It.}",
        "",
        "response-success-status-removed",
    ),
    Row(
        "failure-status-added",
        "compatible",
        "put responses 404",
        "",
        "{description: No.}",
        "response-non-success-status-added",
    ),
    Row(
        "failure-status-removed",
        "compatible",
        "put responses 404",
        "{description: No.}",
        "",
        "response-non-success-status-removed",
    ),
    Row("header-added", "compatible", "200 headers X-A", "", "{schema: {}}", "response-header-added"),
    Row(
        "header-removed",
        "breaking",
        "200 headers X-A",
        "{required: true, schema: {}}",
        "",
        "required-response-header-removed",
    ),
    Row(
        "optional-header-removed",
        "compatible",
        "200 headers X-A",
        "{schema: {}}",
        "",
        "optional-response-header-removed",
    ),
    Row("reply-header-required", "compatible", "200 headers X-Size required", "", "true"),
    Row(
        "reply-header-optional",
        "breaking",
        "200 headers X-Size required",
        "true",
        "",
        "response-header-became-optional",
    ),
    Row("reply-style-changed", "breaking", "200 headers X-Size explode", "", "true"),
    Row("wording-changed", "evidence", "200 headers X-Size description", "a", "b"),
    Row(
        "link-changed",
        "compatible",
        "200 links",
        "{get: {operationId: orders_get}}",
        "{get: {operationId: orders_put}}",
    ),
    Row("link-changed", "compatible", "200 links", "{get: {operationId: orders_get}}", ""),
    Row("retry-after-added", "compatible", "200 x-retry-after", "", "held"),
    Row("retry-after-removed", "compatible", "200 x-retry-after", "held", ""),
    Row("retry-after-changed", "compatible", "200 x-retry-after", "held", "kept"),
    *pair("callback-added", "callback-removed", "put callbacks", _CALLBACK % _TEXT, _COMES),
    Row(
        "reply-type-changed",
        "breaking",
        "put callbacks",
        _CALLBACK % _TEXT,
        _CALLBACK % _TEXT.replace("string", "integer"),
    ),
    *pair(
        "delivery-added",
        "delivery-removed",
        "webhooks order",
        _HOOK % _TEXT,
        _COMES,
        ("webhook-added", "webhook-removed"),
    ),
    Row(
        "delivery-renamed",
        "breaking",
        "webhooks order",
        _HOOK % _TEXT,
        (_HOOK % _TEXT).replace("on_order", "on_sale"),
    ),
    Row(
        "reply-body-added",
        "compatible",
        "webhooks order",
        (_HOOK % _TEXT).replace(f"requestBody: {_TEXT}, ", ""),
        _HOOK % _TEXT,
    ),
    Row(
        "reply-body-removed",
        "breaking",
        "webhooks order",
        _HOOK % _TEXT,
        (_HOOK % _TEXT).replace(f"requestBody: {_TEXT}, ", ""),
    ),
    Row(
        "reply-body-required",
        "compatible",
        "webhooks order",
        _HOOK % _TEXT,
        _HOOK % _TEXT.replace("{c", "{required: true, c"),
    ),
    Row(
        "reply-body-optional",
        "breaking",
        "webhooks order",
        _HOOK % _TEXT.replace("{c", "{required: true, c"),
        _HOOK % _TEXT,
    ),
    Row(
        "request-property-needed",
        "breaking",
        "sent schema",
        "{properties: {}}",
        "{properties: {b: {}}, required: [b]}",
        "new-required-request-property new-required-request-property-with-default",
    ),
    Row(
        "request-property-removed",
        "breaking",
        "sent schema properties held readOnly",
        "",
        "true",
        "request-{optional,required}-property-became-read-only",
    ),
    Row(
        "request-property-added",
        "compatible",
        "sent schema properties held readOnly",
        "true",
        "",
        "request-{optional,required}-property-became-not-read-only",
    ),
    Row(
        "access-changed",
        "compatible",
        "sent schema properties held writeOnly",
        "",
        "true",
        "request-{optional,required}-property-became-write-only",
    ),
    Row(
        "access-changed",
        "compatible",
        "sent schema properties held writeOnly",
        "true",
        "",
        "request-{optional,required}-property-became-not-write-only",
    ),
    Row(
        "reply-property-removed",
        "breaking",
        "given schema properties held writeOnly",
        "",
        "true",
        "response-{optional,required}-property-became-write-only",
    ),
    Row(
        "reply-property-added",
        "compatible",
        "given schema properties held writeOnly",
        "true",
        "",
        "response-{optional,required}-property-became-not-write-only",
    ),
    Row(
        "access-changed",
        "compatible",
        "given schema properties held readOnly",
        "",
        "true",
        "response-{optional,required}-property-became-read-only",
    ),
    Row(
        "access-changed",
        "compatible",
        "given schema properties held readOnly",
        "true",
        "",
        "response-{optional,required}-property-became-not-read-only",
    ),
    Row(
        "unused-changed",
        "compatible",
        "given schema properties a",
        "",
        "{writeOnly: true}",
        "response-{optional,required}-write-only-property-added",
    ),
    Row(
        "unused-changed",
        "compatible",
        "given schema properties a",
        "{writeOnly: true}",
        "",
        "response-{optional,required}-write-only-property-removed",
    ),
    Row(
        "unused-changed",
        "compatible",
        "given schema",
        "{properties: {a: {writeOnly: true}}}",
        "{properties: {a: {writeOnly: true}}, required: [a]}",
        "response-write-only-property-became-required",
    ),
    Row(
        "unused-changed",
        "compatible",
        "given schema",
        "{properties: {a: {writeOnly: true}}, required: [a]}",
        "{properties: {a: {writeOnly: true}}}",
        "response-write-only-property-became-optional",
    ),
    Row(
        "unused-changed",
        "compatible",
        "given schema properties a",
        "{writeOnly: true, enum: [a]}",
        "{writeOnly: true, enum: [a, b]}",
        "response-write-only-property-enum-value-added",
    ),
    Row(
        "unused-changed",
        "compatible",
        "sent schema properties a",
        "{readOnly: true, enum: [a, b]}",
        "{readOnly: true, enum: [a]}",
        "request-read-only-property-enum-value-removed",
    ),
)
