"""A reply comes in the format that was chosen, with the lines that it should have."""

from pathlib import Path

import pytest

from specloom.contract.checks.formats import chosen_format_is_sent
from specloom.contract.session import open_session
from specloom.contract.target import InProcess, connect
from specloom.spec import parse_document, read_spec

from ..shelf import TEXT, shelf


@pytest.mark.parametrize(("default", "told"), [("true", set()), ("false", {"default"})])
def test_a_line_of_names_is_there_by_default_as_the_spec_says(default: str, told: set[str]) -> None:
    text = TEXT.replace(
        "schema: {type: boolean, default: true}", f"schema: {{type: boolean, default: {default}}}"
    )
    spec = read_spec(parse_document(text, Path("shelf.yaml")), "shelf")
    watched = open_session(spec, connect(spec, InProcess(shelf())))

    chosen_format_is_sent(watched)

    assert {finding.check for finding in watched.findings.found} == told
