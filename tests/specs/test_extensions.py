"""The house rules tell of every extension, with examples that its schema takes."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
import yaml

from specloom.spec.lint import load_extensions_schema
from specloom.workspace import Workspace

WORKSPACE = Workspace(Path(__file__).parents[2])
EXTENSIONS = load_extensions_schema(WORKSPACE.extensions())
RULES = (WORKSPACE.specs / "README.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^### (x-[a-z-]+)\n(.*?)(?=^##)", RULES, re.MULTILINE | re.DOTALL))


def examples(name: str) -> Iterator[Any]:
    """Yield every example of an extension; a block may show several, one below the other."""
    for block in re.findall(r"```yaml\n(.*?)```", SECTIONS[name], re.DOTALL):
        for text in re.split(rf"^(?={name}:)", block, flags=re.MULTILINE)[1:]:
            yield yaml.safe_load(text)[name]


def test_every_extension_has_a_section() -> None:
    assert SECTIONS.keys() == EXTENSIONS["properties"].keys()


@pytest.mark.parametrize("name", EXTENSIONS["properties"])
def test_every_extension_has_an_example_that_is_right(name: str) -> None:
    schema = jsonschema_rs.validator_for(dict(EXTENSIONS))
    shown = list(examples(name))

    assert shown
    assert [str(error) for example in shown for error in schema.iter_errors({name: example})] == []
