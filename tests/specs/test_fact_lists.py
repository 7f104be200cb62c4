"""Hold each spec against the fact list of its vendor: nothing can be taken out of either unnoticed."""

from collections.abc import Callable, Iterator

import pytest
from tests.specs.comparison import list_cuts, spec_cuts
from tests.specs.comparison.fact_differences import differences
from tests.specs.comparison.fact_list_keys import stray_keys
from tests.specs.comparison.pairing import SPECS, VENDORS, Pair, pair

from specloom.spec import read_spec


@pytest.mark.parametrize("vendor", ["aicser", "aitrillion", "hive", "octolis"])
def test_each_of_our_vendors_has_a_fact_list_or_a_collection(vendor: str) -> None:
    assert vendor in VENDORS or (SPECS.specs / vendor / "collection.json").exists()


@pytest.mark.parametrize("vendor", VENDORS)
def test_every_key_of_a_list_is_read(vendor: str) -> None:
    assert list(stray_keys(pair(vendor).facts)) == []


@pytest.mark.parametrize("vendor", VENDORS)
def test_the_spec_and_the_list_say_the_same(vendor: str) -> None:
    spec = read_spec(pair(vendor).document, vendor)

    assert [f"{found.side}: {found}" for found in differences(spec, pair(vendor).facts)] == []


@pytest.mark.parametrize("kind", spec_cuts.KINDS, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("vendor", VENDORS)
def test_nothing_can_be_taken_out_of_the_spec_unnoticed(
    vendor: str, kind: Callable[[Pair], Iterator[list[str]]]
) -> None:
    held = pair(vendor)
    claimed = [pointers for pointers in kind(held) if spec_cuts.is_claimed(held, pointers)]

    assert [pointers for pointers in claimed if not spec_cuts.is_noticed(held, pointers)] == []


@pytest.mark.parametrize("vendor", VENDORS)
def test_nothing_can_be_taken_out_of_the_list_unnoticed(vendor: str) -> None:
    held = pair(vendor)

    assert [entry for entry in list_cuts.entries(held) if not list_cuts.is_noticed(held, entry)] == []
