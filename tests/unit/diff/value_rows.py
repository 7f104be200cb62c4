"""The table of changes of values: each is shown in requests and in replies."""

from collections.abc import Iterator

import attrs
from tests.unit.diff.oasdiff_rules import RULES, expanded

_LEVELS = {"narrows": ("breaking", "compatible"), "widens": ("compatible", "breaking")}


@attrs.frozen
class Row:
    """One change of a schema: our rule, what it does to the values, and oasdiff's names for it.

    `requests` and `replies` are the ends of these names, after `request-body-`, `response-property-`, ….
    """

    rule: str
    effect: str
    old: str
    new: str
    requests: str = ""
    replies: str = ""

    @property
    def levels(self) -> tuple[str, str]:
        """Return what the change means in a request and in a reply."""
        return _LEVELS.get(self.effect, (self.effect, self.effect))

    @property
    def covers(self) -> Iterator[str]:
        """Yield oasdiff's names for the change."""
        for side, names in (("request", self.requests), ("response", self.replies)):
            for pattern in names.split():
                for place in ("parameter", "parameter-property", "body", "property", "header"):
                    yield from (n for n in expanded(f"{side}-{place}-{pattern}") if n in RULES)
        named = (n for text in (self.requests, self.replies) for p in text.split() for n in expanded(p))
        yield from (name for name in named if name.startswith(("request-", "response-", "new-")))


def _limits() -> Iterator[Row]:
    """Yield the changes of each limit: set, tightened, loosened, unset."""
    for keyword, name, upper in (
        ("maxLength", "max-length", True),
        ("maxItems", "max-items", True),
        ("maxProperties", "max-properties", True),
        ("maximum", "max", True),
        ("exclusiveMaximum", "exclusive-max", True),
        ("maxContains", "max-contains", True),
        ("minLength", "min-length", False),
        ("minItems", "min-items", False),
        ("minProperties", "min-properties", False),
        ("minimum", "min", False),
        ("exclusiveMinimum", "exclusive-min", False),
        ("minContains", "min-contains", False),
    ):
        five, nine = f"{{{keyword}: 5}}", f"{{{keyword}: 9}}"
        low, high = (five, nine) if upper else (nine, five)
        tighter, looser = ("decreased", "increased") if upper else ("increased", "decreased")
        read_only = f"request-read-only-property-{name}-{tighter}"
        tightened = f"{name}-{tighter}"
        yield Row("limit-tightened", "narrows", high, low, tightened, tightened)
        yield Row("limit-loosened", "widens", low, high, f"{name}-{looser}", f"{name}-{looser}")
        yield Row("limit-tightened", "narrows", "{}", low, f"{name}-set")
        yield Row("limit-loosened", "widens", low, "{}", "", f"{name}-unset")
        if read_only in RULES:
            before, after = (
                f"{{readOnly: true, {keyword}: {number}}}" for number in (9, 5)[:: 1 if upper else -1]
            )
            yield Row("read-only", "compatible", before, after, read_only)


def _conditions() -> Iterator[Row]:
    for keyword, name, value in (
        ("if", "if", "{type: string}"),
        ("then", "then", "{type: string}"),
        ("else", "else", "{type: string}"),
        ("contains", "contains", "{type: string}"),
        ("propertyNames", "property-names", "{pattern: a}"),
        ("unevaluatedItems", "unevaluated-items", "{type: string}"),
        ("unevaluatedProperties", "unevaluated-properties", "{type: string}"),
        ("contentSchema", "content-schema", "{type: string}"),
        ("dependentRequired", "dependent-required", "{a: [b]}"),
        ("dependentSchemas", "dependent-schema", "{a: {required: [b]}}"),
        ("patternProperties", "pattern-property", "{a: {type: string}}"),
        ("not", "", "{type: string}"),
    ):
        told = f"{{{keyword}: {value}}}"
        added, removed = (f"{name}-{what}" if name else "" for what in ("added", "removed"))
        yield Row("condition-added", "narrows", "{}", told, added, added)
        yield Row("condition-removed", "widens", told, "{}", removed, removed)


_CAT, _DOG = '{$ref: "#/components/schemas/Cat"}', '{$ref: "#/components/schemas/Dog"}'
_TAGGED = "{oneOf: [%s, %s], discriminator: {propertyName: %s%s}}"
_MAP = ', mapping: {c: "#/components/schemas/Cat"}'
_MORE = ', mapping: {c: "#/components/schemas/Cat", d: "#/components/schemas/Dog"}'
_OTHER = ', mapping: {c: "#/components/schemas/Dog"}'
_CATS = f"{{oneOf: [{_CAT}, {_DOG}]}}"

ROWS = (
    *_limits(),
    *_conditions(),
    Row("condition-changed", "breaking", "{not: {enum: [a]}}", "{not: {enum: [b]}}"),
    Row(
        "condition-changed",
        "breaking",
        "{dependentRequired: {a: [b]}}",
        "{dependentRequired: {a: [c]}}",
        "dependent-required-changed",
        "dependent-required-changed",
    ),
    Row("limit-tightened", "narrows", "{}", "{uniqueItems: true}", "unique-items-set"),
    Row("limit-loosened", "widens", "{uniqueItems: true}", "{}", "unique-items-unset", "unique-items-unset"),
    Row("limit-tightened", "narrows", "{}", "{multipleOf: 5}", "multiple-of-set"),
    Row("limit-loosened", "widens", "{multipleOf: 5}", "{}", "multiple-of-unset", "multiple-of-unset"),
    Row("limit-changed", "breaking", "{multipleOf: 5}", "{multipleOf: 7}", *["multiple-of-changed"] * 2),
    Row("limit-loosened", "widens", "{multipleOf: 10}", "{multipleOf: 5}", "multiple-of-generalized"),
    Row("limit-tightened", "narrows", "{multipleOf: 5}", "{multipleOf: 10}", "", "multiple-of-specialized"),
    Row("enum-value-removed", "narrows", "{enum: [x, y]}", "{allOf: [{enum: [x, y]}, {enum: [x]}]}"),
    Row("limit-tightened", "narrows", "{maximum: 5}", "{exclusiveMaximum: 5}"),
    Row("limit-loosened", "widens", "{exclusiveMaximum: 5}", "{maximum: 5}"),
    Row(
        "wording-changed",
        "evidence",
        "{minimum: 1, exclusiveMinimum: 5}",
        "{minimum: 3, exclusiveMinimum: 5}",
    ),
    Row("property-removed", "breaking", "{properties: {a: {type: string}}}", "{properties: {a: false}}"),
    Row("type-narrowed", "narrows", "{items: {type: string}}", "{items: false}"),
    Row("wording-changed", "evidence", "{type: integer, minimum: 1}", "{type: integer, exclusiveMinimum: 0}"),
    Row(
        "null-allowed",
        "widens",
        "{type: [string, 'null'], enum: [a]}",
        "{type: [string, 'null'], enum: [a, null]}",
    ),
    Row("null-refused", "narrows", "{enum: [a, null]}", "{enum: [a]}"),
    Row("type-narrowed", "narrows", "{}", "{type: [string, 'null']}"),
    Row("type-changed", "breaking", "{type: string}", "{type: integer}", "type-changed", "type-changed"),
    Row(
        "type-widened", "widens", "{type: integer}", "{type: number}", "type-generalized", "type-generalized"
    ),
    Row(
        "type-narrowed",
        "narrows",
        "{type: number}",
        "{type: integer}",
        "type-specialized",
        "type-specialized",
    ),
    Row(
        "type-widened",
        "widens",
        "{type: string}",
        "{type: [string, integer]}",
        "list-of-types-widened type-compatible",
        "list-of-types-widened",
    ),
    Row(
        "type-narrowed",
        "narrows",
        "{type: [string, integer]}",
        "{type: string}",
        "list-of-types-narrowed",
        "list-of-types-narrowed type-compatible",
    ),
    Row("null-allowed", "widens", "{type: string}", "{type: [string, 'null']}", *["became-nullable"] * 2),
    Row(
        "null-refused", "narrows", "{type: [string, 'null']}", "{type: string}", *["became-not-nullable"] * 2
    ),
    Row("null-allowed", "widens", _CAT, f"{{anyOf: [{_CAT}, {{type: 'null'}}]}}"),
    Row(
        "enum-added",
        "narrows",
        "{type: string}",
        "{type: string, enum: [a]}",
        "became-enum request-header-property-became-enum",
    ),
    Row("enum-removed", "widens", "{type: string, enum: [a]}", "{type: string}"),
    Row("enum-value-added", "widens", "{enum: [a]}", "{enum: [a, b]}", *["enum-value-added"] * 2),
    Row(
        "enum-value-removed",
        "narrows",
        "{enum: [a, b]}",
        "{enum: [a]}",
        "enum-value-removed",
        "enum-value-removed response-mediatype-enum-value-removed",
    ),
    Row("enum-added", "narrows", "{}", "{const: a}", "const-added", "const-added"),
    Row("enum-removed", "widens", "{const: a}", "{}", "const-removed", "const-removed"),
    Row("enum-value-added", "breaking", "{const: a}", "{const: b}", "const-changed", "const-changed"),
    Row("enum-value-added", "widens", "{const: a}", "{enum: [a, b]}"),
    Row("pattern-added", "narrows", "{}", "{pattern: a}", "pattern-added", "pattern-added"),
    Row(
        "pattern-removed",
        "widens",
        "{pattern: a}",
        "{}",
        "pattern-removed pattern-generalized",
        "pattern-removed",
    ),
    Row("pattern-changed", "breaking", "{pattern: a}", "{pattern: b}", "pattern-changed", "pattern-changed"),
    Row("format-added", "narrows", "{type: string}", "{type: string, format: email}"),
    Row("format-removed", "widens", "{type: string, format: email}", "{type: string}"),
    Row("format-changed", "breaking", "{type: string, format: email}", "{type: string, format: uri}"),
    Row("format-changed", "breaking", "{type: string}", "{type: string, format: date-time}"),
    Row("format-changed", "widens", "{type: integer, format: int32}", "{type: integer, format: int64}"),
    Row("encoding-changed", "breaking", "{}", "{contentEncoding: base64}", *["content-encoding-changed"] * 2),
    Row(
        "encoding-changed",
        "breaking",
        "{}",
        "{contentMediaType: text/csv}",
        *["content-media-type-changed"] * 2,
    ),
    Row("encoding-changed", "breaking", "{}", "{xml: {name: a}}"),
    Row("keyword-changed", "breaking", "{}", "{$dynamicAnchor: a}"),
    Row(
        "keyword-changed",
        "narrows",
        "{pattern: a}",
        "{pattern: a, allOf: [{pattern: b}]}",
        *["all-of-added"] * 2,
    ),
    Row(
        "keyword-changed",
        "widens",
        "{pattern: a, allOf: [{pattern: b}]}",
        "{pattern: a}",
        *["all-of-removed"] * 2,
    ),
    Row(
        "wording-changed",
        "evidence",
        "{}",
        "{allOf: [{description: a}]}",
        *["all-of-added-annotation-only"] * 2,
    ),
    Row(
        "wording-changed",
        "evidence",
        "{allOf: [{description: a}]}",
        "{}",
        *["all-of-removed-annotation-only"] * 2,
    ),
    Row("form-added", "widens", f"{{oneOf: [{_CAT}]}}", _CATS, *["one-of-added"] * 2),
    Row("form-removed", "narrows", _CATS, f"{{oneOf: [{_CAT}]}}", *["one-of-removed"] * 2),
    Row(
        "form-added", "widens", f"{{anyOf: [{_CAT}]}}", _CATS.replace("oneOf", "anyOf"), *["any-of-added"] * 2
    ),
    Row(
        "form-removed",
        "narrows",
        _CATS.replace("oneOf", "anyOf"),
        f"{{anyOf: [{_CAT}]}}",
        *["any-of-removed"] * 2,
    ),
    Row(
        "form-added",
        "widens",
        _CAT,
        _CATS,
        "request-body-wrapped-in-one-of-original-preserved",
        "response-body-wrapped-in-one-of-original-preserved",
    ),
    Row(
        "form-removed",
        "breaking",
        "{type: string}",
        _CATS,
        "request-body-wrapped-in-one-of",
        "response-body-wrapped-in-one-of",
    ),
    Row("forms-combined", "widens", _CATS, _CATS.replace("oneOf", "anyOf")),
    Row("forms-separated", "narrows", _CATS.replace("oneOf", "anyOf"), _CATS),
    Row(
        "forms-added",
        "narrows",
        "{type: object}",
        "{type: object, anyOf: [{required: [a]}, {required: [b]}]}",
    ),
    Row(
        "forms-removed",
        "widens",
        "{type: object, anyOf: [{required: [a]}, {required: [b]}]}",
        "{type: object}",
    ),
    Row(
        "discriminator-changed",
        "breaking",
        _TAGGED % (_CAT, _DOG, "kind", ""),
        _TAGGED % (_CAT, _DOG, "name", ""),
        *["discriminator-property-name-changed"] * 2,
    ),
    Row(
        "discriminator-mapped",
        "compatible",
        _CATS,
        _TAGGED % (_CAT, _DOG, "kind", ""),
        *["discriminator-added"] * 2,
    ),
    Row(
        "discriminator-mapped",
        "compatible",
        _TAGGED % (_CAT, _DOG, "kind", ""),
        _CATS,
        *["discriminator-removed"] * 2,
    ),
    Row(
        "discriminator-remapped",
        "widens",
        _TAGGED % (_CAT, _DOG, "kind", _MAP),
        _TAGGED % (_CAT, _DOG, "kind", _MORE),
        *["discriminator-mapping-added"] * 2,
    ),
    Row(
        "discriminator-remapped",
        "narrows",
        _TAGGED % (_CAT, _DOG, "kind", _MORE),
        _TAGGED % (_CAT, _DOG, "kind", _MAP),
        *["discriminator-mapping-deleted"] * 2,
    ),
    Row(
        "discriminator-remapped",
        "breaking",
        _TAGGED % (_CAT, _DOG, "kind", _MAP),
        _TAGGED % (_CAT, _DOG, "kind", _MAP.replace("c:", "y:")),
    ),
    Row(
        "discriminator-remapped",
        "breaking",
        _TAGGED % (_CAT, _DOG, "kind", _MAP),
        _TAGGED % (_CAT, _DOG, "kind", _OTHER),
        *["discriminator-mapping-changed"] * 2,
    ),
    Row(
        "positions-changed",
        "breaking",
        "{prefixItems: [{type: string}]}",
        "{prefixItems: [{type: string}, {type: string}]}",
        *["prefix-items-added"] * 2,
    ),
    Row(
        "positions-changed",
        "breaking",
        "{prefixItems: [{type: string}, {type: string}]}",
        "{prefixItems: [{type: string}]}",
        *["prefix-items-removed"] * 2,
    ),
    Row("schema-added", "narrows", "{type: array}", "{type: array, items: {type: string}}"),
    Row("schema-removed", "widens", "{type: array, items: {type: string}}", "{type: array}"),
    Row(
        "model-named",
        "breaking",
        "{type: object, properties: {kind: {const: cat}, name: {type: string}}}",
        _CAT,
    ),
    Row("model-renamed", "breaking", _CAT, '{$ref: "#/components/schemas/Kitty"}'),
    Row("others-refused", "narrows", "{type: object}", "{type: object, additionalProperties: false}"),
    Row("others-allowed", "compatible", "{type: object, additionalProperties: false}", "{type: object}"),
    Row(
        "others-refused",
        "narrows",
        "{type: object}",
        "{type: object, additionalProperties: {type: string}}",
    ),
    Row(
        "others-allowed",
        "widens",
        "{type: object, additionalProperties: {type: string}}",
        "{type: object}",
    ),
    Row(
        "property-required",
        "narrows",
        "{properties: {a: {}}}",
        "{properties: {a: {}}, required: [a]}",
        "request-property-became-required request-property-became-required-with-default "
        "request-header-property-became-required",
        "response-property-became-required",
    ),
    Row(
        "property-optional",
        "widens",
        "{properties: {a: {}}, required: [a]}",
        "{properties: {a: {}}}",
        "request-property-became-optional",
        "response-property-became-optional",
    ),
    Row(
        "property-added",
        "compatible",
        "{properties: {a: {}}}",
        "{properties: {a: {}, b: {}}}",
        "new-optional-request-property",
        "response-{optional,required}-property-added",
    ),
    Row(
        "property-removed",
        "breaking",
        "{properties: {a: {}, b: {}}}",
        "{properties: {a: {}}}",
        "request-property-removed",
        "response-{optional,required}-property-removed",
    ),
    Row("default-changed", "compatible", "{}", "{default: 5}", *["default-value-added"] * 2),
    Row("default-changed", "compatible", "{default: 5}", "{default: 6}", *["default-value-changed"] * 2),
    Row("default-changed", "compatible", "{default: 5}", "{}", *["default-value-removed"] * 2),
    Row(
        "deprecated",
        "compatible",
        "{}",
        "{deprecated: true}",
        "request-property-deprecated",
        "response-property-deprecated",
    ),
    Row(
        "undeprecated",
        "compatible",
        "{deprecated: true}",
        "{}",
        "request-property-reactivated",
        "response-property-reactivated",
    ),
    Row("wording-changed", "evidence", "{description: a}", "{description: b}"),
    Row("example-changed", "evidence", "{examples: [a]}", "{examples: [b]}"),
    Row("extension-changed", "evidence", "{x-mark: a}", "{x-mark: b}"),
)
