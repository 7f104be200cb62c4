"""Make up a value from its schema alone, where a spec prints no example of it."""

import math
from collections.abc import Callable, Iterator, Mapping
from itertools import product
from typing import Any, Literal

import attrs

from ..document import Document
from ..references import resolve
from .texts import text_of

_KINDS = ("string", "integer", "object", "boolean", "array", "null")
_OF_OBJECTS = {"properties", "minProperties", "patternProperties", "propertyNames", "dependentRequired"}
_OF_ARRAYS = {"items", "prefixItems", "contains", "minItems"}
_TIGHTER: Mapping[str, Callable[[Any, Any], Any]] = {
    **dict.fromkeys(("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"), max),
    **dict.fromkeys(("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"), min),
}

_MOST = 1000
"""Items and members that a sample has, whatever more is demanded."""

Branch = Literal["then", "else"] | None
_BRANCHES: tuple[Branch, ...] = (None, "then", "else")

Accepts = Callable[[Any], bool]
"""Says whether a value fits a schema."""


class Exhausted(Exception):
    """A value that would be larger than there is room for."""


@attrs.define
class Room:
    """How many more schemas may be looked at before a value is given up."""

    left: int

    def take(self) -> None:
        """Take the room of one schema; raise Exhausted when there is none."""
        self.left -= 1
        if self.left < 0:
            raise Exhausted


@attrs.frozen
class Sampler:
    """What stands in a sample where any text or number would do, and how many items a list usually has.

    What else there is to choose: which of several values that would do (`nth`), no members but those that
    are required (`lean`), values as they are shown or made (`shown`), and which branch of an `if` is to
    hold. `apart` is the keyword of members that are left out, `depth` the levels down to which members that
    are not required are given. With a `judge` other choices are made, part by part and so many deep, until
    one is accepted.
    """

    document: Document
    text: str = "string"
    number: int = 0
    items: int = 1
    nth: int = 0
    lean: bool = False
    shown: bool = True
    branch: Branch = None
    judge: Callable[[Any], Accepts] | None = None
    deep: int = 2
    apart: Literal["readOnly", "writeOnly", ""] = "writeOnly"
    depth: float = math.inf
    room: Room | None = None

    def sample(self, schema: Any, within: frozenset[int] = frozenset()) -> Any:
        """Make a value of a schema; inside itself, one is given only where it is required."""
        made = self.attempt(schema, within)
        accepts = self.judge(schema) if self.judge else None
        if accepts is None or accepts(made):
            return made
        others = (other.attempt(schema, within) for other in self._others())
        return next(filter(accepts, others), made)

    def _others(self) -> Iterator["Sampler"]:
        """Yield those who choose otherwise, the least different first."""
        deep, judge = self.deep - 1, self.judge if self.deep > 1 else None
        choices = product((True, False), _BRANCHES, (False, True), range(4))
        for shown, branch, lean, nth in choices:
            yield attrs.evolve(self, nth=nth, lean=lean, shown=shown, branch=branch, judge=judge, deep=deep)

    def attempt(self, schema: Any, within: frozenset[int]) -> Any:
        """Make a value by the choices that were made, whatever it be worth."""
        own = self._own(schema)
        whole = self._whole(own, within, frozenset())
        given = self._given(whole)
        if given:
            return given[self.nth % len(given)]
        if self._again(own, within):
            return None
        return self._typed(whole, within | {id(own), *map(id, self._chosen(own, within))})

    def _given(self, schema: Mapping[str, Any]) -> list[Any]:
        """Return the values that a schema names."""
        if "const" in schema:
            return [schema["const"]]
        shown = [schema[word] for word in ("example", "default") if word in schema and self.shown]
        return shown or list(schema.get("examples", ()) if self.shown else ()) or list(schema.get("enum", ()))

    def _own(self, schema: Any) -> Mapping[str, Any]:
        if self.room:
            self.room.take()
        found = resolve(self.document, schema, "").value
        return found if isinstance(found, Mapping) else {}

    def _again(self, schema: Any, within: frozenset[int]) -> bool:
        """Tell whether nothing is left to be given but what holds it already."""
        own = self._own(schema)
        others = _alternatives(own)
        return all(self._again(other, within) for other in others) if others else id(own) in within

    def _chosen(self, schema: Mapping[str, Any], within: frozenset[int]) -> list[Mapping[str, Any]]:
        """Return an alternative that is not given already, else the first, in a list of its own."""
        others = _alternatives(schema)
        left = [other for other in others if not self._again(other, within)] or others[:1]
        return [self._own(left[self.nth % len(left)])] if left else []

    def _whole(
        self, schema: Mapping[str, Any], within: frozenset[int], seen: frozenset[int]
    ) -> Mapping[str, Any]:
        """Return a schema with the branches that hold with it, the chosen alternative among them."""
        value = schema
        demanded = (
            *schema.get("allOf", ()),
            *schema.get("dependentSchemas", {}).values(),
            *self._branch(schema),
        )
        for branch in (*map(self._own, demanded), *self._chosen(schema, within)):
            if id(branch) not in seen:
                value = _merged(value, self._whole(branch, within, seen | {id(schema)}))
        return self._discriminated(schema, value, within) if "discriminator" in schema else value

    def _branch(self, schema: Mapping[str, Any]) -> tuple[Any, ...]:
        """Return what is to hold of an `if` and its branches."""
        if "if" not in schema or self.branch is None:
            return ()
        chosen = schema.get(self.branch, {})
        return (schema["if"], chosen) if self.branch == "then" else (chosen,)

    def _discriminated(
        self, schema: Mapping[str, Any], value: Mapping[str, Any], within: frozenset[int]
    ) -> Mapping[str, Any]:
        """Let a member say which alternative is given, by the name it goes by (OpenAPI, 4.8.25)."""
        branch: Mapping[str, Any] = next(
            (each for each in _alternatives(schema) if [self._own(each)] == self._chosen(schema, within)), {}
        )
        name, reference = schema["discriminator"].get("propertyName"), branch.get("$ref")
        known = self._whole(self._own(value.get("properties", {}).get(name, {})), within, frozenset())
        if not name or not reference or {"const", "enum"} & known.keys():
            return value
        mapping = schema["discriminator"].get("mapping", {})
        names = {target.rpartition("/")[2]: word for word, target in mapping.items()}
        own = reference.rpartition("/")[2]
        return _merged(value, {"properties": {name: {"const": names.get(own, own)}}})

    def _typed(self, schema: Mapping[str, Any], within: frozenset[int]) -> Any:
        match _kind(schema, self.nth):
            case "object":
                return self._members(schema, within)
            case "array":
                return self._items(schema, within)
            case "integer":
                return math.ceil(self._number(schema, 0))
            case "number":
                return self._number(schema, 0.5)
            case "boolean" | "null" as kind:
                return self.nth % 2 == 1 if kind == "boolean" else None
        return text_of(schema, self.text, self.nth)

    def _members(self, schema: Mapping[str, Any], within: frozenset[int]) -> dict[str, Any]:
        properties = {
            n: v for n, v in schema.get("properties", {}).items() if not self._own(v).get(self.apart)
        }
        required = [
            n for n in schema.get("required", ()) if n in properties or n not in schema.get("properties", {})
        ]
        kept = [n for n, inner in properties.items() if n in required or self._is_kept(inner, within)]
        for name in kept:
            required += schema.get("dependentRequired", {}).get(name, ())
        made = {
            name: self.sample(properties.get(name, {}), within) for name in dict.fromkeys((*kept, *required))
        }
        for index in range(min(schema.get("minProperties", 0), _MOST) - len(made)):
            name, value = self._extra(schema, index, within)
            made[f"{name}{index}" if name in made else name] = value
        return made

    def _is_kept(self, schema: Any, within: frozenset[int]) -> bool:
        return not self.lean and len(within) <= self.depth and not self._again(schema, within)

    def _extra(self, schema: Mapping[str, Any], index: int, within: frozenset[int]) -> tuple[str, Any]:
        """Return one more member, called as the schema says or anyhow."""
        named: Mapping[str, Any] = schema.get("propertyNames") or {"const": f"key{index + 1}"}
        value = schema.get("additionalProperties")
        for pattern, inner in schema.get("patternProperties", {}).items():
            named, value = {"pattern": pattern}, inner
        name = attrs.evolve(self, nth=index, text="key").sample({**named, "type": "string"}, within)
        return name, self.sample(value if isinstance(value, Mapping) else {}, within)

    def _items(self, schema: Mapping[str, Any], within: frozenset[int]) -> list[Any]:
        items, contains = schema.get("items", {}), schema.get("contains")
        most = schema.get("maxItems", math.inf)
        usual = 0 if self.lean or self._again(items, within) else min(self.items, most)
        demanded = list(schema.get("prefixItems", ()))
        if contains is not None:
            demanded += [{"allOf": [items, contains]}] * schema.get("minContains", 1)
        lacking = min(max(schema.get("minItems", 0), usual), _MOST) - len(demanded)
        apart = 1 if schema.get("uniqueItems") else 0
        return [
            attrs.evolve(self, nth=self.nth + place * apart).sample(item, within)
            for place, item in enumerate((*demanded, *[items] * lacking))
        ]

    def _number(self, schema: Mapping[str, Any], between: float) -> Any:
        """Return the nth number that will do, the others so far `between` two whole ones."""
        step = schema.get("multipleOf") or 1
        low = max(schema.get("minimum", -math.inf), schema.get("exclusiveMinimum", -math.inf) + step)
        high = min(schema.get("maximum", math.inf), schema.get("exclusiveMaximum", math.inf) - step)
        if low > high:
            return (low - step + high + step) / 2
        value = max(low, min(high, self.number))
        if "multipleOf" in schema:
            return (math.ceil(value / step) + self.nth) * step
        moved = value + self.nth + between if self.nth else value
        return moved if moved <= high else value - self.nth


def _kind(schema: Mapping[str, Any], nth: int) -> str:
    kinds = schema.get("type") or _likely(schema)
    kind: str = kinds[nth % len(kinds)] if isinstance(kinds, list) else kinds
    return kind


def _likely(schema: Mapping[str, Any]) -> list[str]:
    """Return the types that a schema without one may have, the likeliest first."""
    if _OF_OBJECTS & schema.keys() or schema.get("required"):
        return ["object"]
    return ["array"] if _OF_ARRAYS & schema.keys() else list(_KINDS)


def _alternatives(schema: Mapping[str, Any]) -> list[Any]:
    return list(schema.get("oneOf") or schema.get("anyOf") or ())


def _merged(one: Mapping[str, Any], other: Mapping[str, Any]) -> Mapping[str, Any]:
    both, others = one.get("properties", {}), other.get("properties", {})
    shared = {name: {"allOf": [both[name], others[name]]} for name in both.keys() & others.keys()}
    properties = {**both, **others, **shared}
    required = [*one.get("required", ()), *other.get("required", ())]
    bounds = {
        word: choose(one[word], other[word])
        for word, choose in _TIGHTER.items()
        if word in one and word in other
    }
    whole = {**one, **other, **bounds, "required": required}
    return {**whole, "properties": properties} if properties else whole
