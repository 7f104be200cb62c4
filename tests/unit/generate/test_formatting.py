from pathlib import Path

import pytest

from specloom.generate.formatting import FormatError, format_code, format_snippets


def test_imports_are_sorted_and_unused_ones_dropped(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("import sys, re\nimport os\nprint( re.A,os.sep )\n")

    format_code(tmp_path)

    assert (tmp_path / "a.py").read_text() == "import os\nimport re\n\nprint(re.A, os.sep)\n"


def test_settings_that_lie_around_change_nothing(tmp_path: Path) -> None:
    (tmp_path / "ruff.toml").write_text("line-length = 40\n[format]\nquote-style = 'single'\n")
    code = tmp_path / "in" / "a.py"
    code.parent.mkdir()
    code.write_text('print("aaaaaaaaaaaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbbbbbbbbbbb")\n')

    format_code(code.parent)

    assert code.read_text() == 'print("aaaaaaaaaaaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbbbbbbbbbbb")\n'
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a.py", "in", "ruff.toml"]


def test_code_that_is_none_is_refused_with_the_reason(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("def (:\n")

    with pytest.raises(FormatError, match=r"cannot be laid out .*parse a.py"):
        format_code(tmp_path)


def test_snippets_are_laid_out_each_for_itself() -> None:
    assert format_snippets({"a": "f( 1 )", "b": ""}) == {"a": "f(1)\n", "b": ""}
