"""Hold what was seen of a vendor's spec over many runs, as a frozen value that adds up."""

from collections.abc import Mapping
from typing import Any

import attrs

from ...spec import Operation, Spec
from .inventory import KINDS, Inventory, Item


@attrs.frozen
class Seen:
    """How often something was seen as the spec allows, and how often otherwise."""

    valid: int = 0
    invalid: int = 0

    def __add__(self, other: "Seen") -> "Seen":
        return Seen(self.valid + other.valid, self.invalid + other.invalid)


@attrs.frozen
class Coverage:
    """What was seen of each item; two of them add up."""

    seen: Mapping[Item, Seen] = attrs.field(factory=dict)

    def __add__(self, other: "Coverage") -> "Coverage":
        nothing = Seen()
        both = {item: self.seen.get(item, nothing) + seen for item, seen in other.seen.items()}
        return Coverage({**self.seen, **both})


@attrs.frozen
class Share:
    """How many there are, and how many of them were seen."""

    seen: int
    total: int


@attrs.frozen
class Row:
    """What was seen of one operation: the calls, the share of each kind, and what never came."""

    operation: str
    calls: int
    shares: Mapping[str, Share]
    never: tuple[Item, ...]


def coverage_rows(spec: Spec, coverage: Coverage) -> tuple[Row, ...]:
    """Return a row for each operation, in the order of the spec."""
    inventory = Inventory(spec)
    return tuple(_row(inventory, coverage, operation) for operation in spec.operations)


def _row(inventory: Inventory, coverage: Coverage, operation: Operation) -> Row:
    items = tuple(dict.fromkeys(inventory.items(operation)))
    never = tuple(item for item in items if item not in coverage.seen)
    called = next(
        (coverage.seen[item] for item in items if item.kind == "operation" and item not in never), Seen()
    )
    shares = {}
    for kind in KINDS:
        total = sum(item.kind == kind for item in items)
        shares[kind] = Share(total - sum(item.kind == kind for item in never), total)
    return Row(operation.id, called.valid, shares, never)


def total_share(rows: tuple[Row, ...], kind: str) -> Share:
    """Return the share of one kind over all operations."""
    return Share(sum(row.shares[kind].seen for row in rows), sum(row.shares[kind].total for row in rows))


def coverage_json(vendor: str, rows: tuple[Row, ...], coverage: Coverage) -> dict[str, Any]:
    """Return rows as plain JSON values: shares, what never came, and how often the rest did."""
    return {
        "vendor": vendor,
        "shares": {kind: attrs.asdict(total_share(rows, kind)) for kind in KINDS},
        "operations": [
            {
                "operation": row.operation,
                "calls": row.calls,
                "shares": {kind: attrs.asdict(share) for kind, share in row.shares.items()},
                "never": [_plain(item) for item in row.never],
            }
            for row in rows
        ],
        "seen": [_plain(item) | attrs.asdict(seen) for item, seen in coverage.seen.items()],
    }


def _plain(item: Item) -> dict[str, str]:
    return {name: getattr(item, name) for name in ("operation", "part", "kind", "name", "place")}
