"""A vendor's simulator that is killed loses no record, upload, token, webhook, nor its moved clock."""

from pathlib import Path
from random import Random

from .killed_vendors import kill_and_count


def test_a_killed_aicser_has_its_uploads_tokens_and_webhooks_and_its_time_again(tmp_path: Path) -> None:
    found = kill_and_count("aicser", 1, Random(4), tmp_path)

    assert found.flaws == 0, found
