"""A load that is killed at any moment, and started again, writes every record once."""

from pathlib import Path
from random import Random

from .killed_loads import RECORDS, kill_and_count


def test_nothing_is_lost_and_nothing_is_doubled_by_twenty_kills(tmp_path: Path) -> None:
    found = kill_and_count(20, RECORDS, Random(4), tmp_path)

    assert found.flaws == 0, found
    assert found.sent_again > 0, "no kill met a call under way; the test proves too little"
