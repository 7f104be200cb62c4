"""A simulator that is killed loses nothing that it acknowledged."""

from pathlib import Path
from random import Random

from .killed_writes import kill_and_count


def test_every_acknowledged_write_is_there_after_a_kill(tmp_path: Path) -> None:
    found = kill_and_count(1, Random(4), tmp_path)

    assert found.lost == 0, found
    assert found.acknowledged > 10, "the kills came too early; the test proves too little"
