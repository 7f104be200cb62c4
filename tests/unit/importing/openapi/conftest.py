import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from specloom.importing.drafted import Draft
from specloom.importing.openapi import draft_document
from specloom.spec import parse_document
from specloom.spec.lint import lint, load_extensions_schema

Drafting = Callable[..., Draft]


@pytest.fixture
def drafted(tmp_path: Path) -> Drafting:
    """Draft a document from its text, beside other files by their paths."""

    def draft(text: str | dict[str, Any], files: dict[str, str] | None = None) -> Draft:
        folder = tmp_path / "folder"
        for name, content in (files or {}).items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(content)
        root = yaml.safe_load(text) if isinstance(text, str) else text
        return draft_document(folder / "source.yaml", root, "acme", "2026-11-23")

    return draft


@pytest.fixture
def findings(root: Path) -> Callable[[Draft], list[str]]:
    """Lint a draft as it would be read from its file."""
    extensions = load_extensions_schema(root / "specs" / "extensions.schema.json")

    def found(draft: Draft) -> list[str]:
        document = parse_document(json.dumps(draft.root), Path("openapi.yaml"))
        return [str(finding) for finding in lint(document, "acme", extensions)]

    return found
