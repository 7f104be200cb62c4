"""Read the lines of orders and announcements: which SKU each names, and how many of it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from specloom.mock import Store

from .errors import about
from .records import Record, find
from .skus import find_by_code, is_active

Lines = Sequence[Mapping[str, Any]]

LARGEST = 2**31 - 1
"""The largest quantity of a line: sums of such stay whole numbers for every reader of JSON."""


def find_skus(store: Store, lines: Lines) -> list[Record | None]:
    """Return the SKU that each line names; None for one that is not there or deleted."""
    found = (find_sku(store, line) for line in lines)
    return [sku if is_active(sku) else None for sku in found]


def find_sku(store: Store, line: Mapping[str, Any]) -> Record | None:
    """Return the SKU that a line names: the number that Hive gave goes before the merchant's code."""
    if "sku_id" in line:
        return find(store, "sku", line["sku_id"])
    return find_by_code(store, line["merchant_sku_id"])


def wrong_lines(member: str, lines: Lines, skus: Sequence[Record | None], quantity: str) -> Iterator[str]:
    """Yield a sentence for each unknown SKU, and one for each quantity that cannot be."""
    for index, (line, sku) in enumerate(zip(lines, skus, strict=True)):
        if sku is None:
            yield about(member, index, "sku") + "must exist"
        if line.get(quantity, 1) < 1:
            yield about(member, index, quantity) + "must be greater than 0"
        elif line.get(quantity, 1) > LARGEST:
            yield about(member, index, quantity) + f"must be less than or equal to {LARGEST}"
