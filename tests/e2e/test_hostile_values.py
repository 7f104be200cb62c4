"""No value, wherever it stands in a request, makes a simulator fail."""

import pytest

from .hostile_values import VENDORS, attack


@pytest.mark.parametrize("vendor", VENDORS)
def test_no_value_makes_a_simulator_fail(vendor: str) -> None:
    statuses, broken = attack(vendor, 600, seed=7)

    assert not broken, "\n".join(map(str, broken))
    assert statuses[200] > 40, "too little was in order; the test proves too little"
