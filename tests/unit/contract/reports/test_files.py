import json
from pathlib import Path

import attrs
import pytest

from specloom.contract import junit_xml, write_junit, write_reports
from specloom.errors import BadInput

from .told import BROKEN, CLEAN, FINDING


def test_every_form_of_a_report_is_written_into_its_folder(tmp_path: Path) -> None:
    write_reports(CLEAN, tmp_path / "deep" / "shelf")

    names = sorted(path.name for path in (tmp_path / "deep" / "shelf").iterdir())
    assert names == ["junit.xml", "report.html", "report.json", "report.md"]


def test_junit_is_written_with_its_folder(tmp_path: Path) -> None:
    write_junit(CLEAN, tmp_path / "deep" / "shelf.xml")

    assert (tmp_path / "deep" / "shelf.xml").read_bytes() == junit_xml(CLEAN)


def test_the_json_report_has_its_version_and_every_part(tmp_path: Path) -> None:
    write_reports(BROKEN, tmp_path)
    told = json.loads((tmp_path / "report.json").read_text())

    assert told["version"] == 1
    assert [finding["known"] for finding in told["findings"]] == [None, None, "agreed until June"]
    assert told["findings"][0]["verdict"]["party"] == "server"
    assert told["fixed"][0]["name"] == "isbn"


def test_the_json_report_keeps_its_shape(tmp_path: Path) -> None:
    write_reports(BROKEN, tmp_path)
    told = json.loads((tmp_path / "report.json").read_text())

    assert told.keys() >= {
        *(
            "version",
            "vendor",
            "target",
            "simulated",
            "seed",
            "profile",
            "budget",
            "sent",
            "ended",
            "left_out",
        ),
        *("operations", "counts", "phases", "cases", "held", "findings", "fixed", "seconds", "waited"),
    }
    assert told["findings"][0].keys() >= {
        *("phase", "operation", "check", "message", "curl", "steps", "status", "seed", "deviation"),
        *("shown", "of", "verdict", "found_by", "known"),
    }
    assert set(told["findings"][0]["deviation"]) == {"place", "keyword", "path", "got"}
    assert set(told["findings"][0]["verdict"]) >= {
        *("party", "why", "news", "file", "line", "source", "kind", "patch"),
    }
    assert set(told["held"][0]) == {"phase", "operation", "check", "replies", "statuses"}


def test_half_of_a_character_makes_no_report_unwritable(tmp_path: Path) -> None:
    write_reports(attrs.evolve(CLEAN, findings=(attrs.evolve(FINDING, message="\ud800"),)), tmp_path)

    assert json.loads((tmp_path / "report.json").read_bytes())["findings"][0]["message"] == "\ud800"


def test_a_place_that_cannot_be_written_is_refused_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")

    with pytest.raises(BadInput, match=r"taken.* cannot be written: .*; name another place"):
        write_junit(CLEAN, tmp_path / "taken" / "shelf.xml")
