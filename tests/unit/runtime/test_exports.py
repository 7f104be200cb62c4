"""The package offers what it lists, stands alone, and loads nothing that few users need."""

import subprocess
import sys
from pathlib import Path

import pytest

from specloom import runtime

FOLDER = Path(runtime.__file__).parent


def test_what_is_listed_is_what_is_there() -> None:
    loaded = {name for name in runtime.__all__ if getattr(runtime, name) is not None}

    assert loaded == set(runtime.__all__) == set(vars(runtime)["_HOMES"])


def test_a_name_that_is_not_listed_is_refused() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        getattr(runtime, "nothing")  # noqa: B009  a checker of types would refuse the plain form


@pytest.mark.parametrize("module", sorted(FOLDER.glob("*.py")), ids=lambda path: path.name)
def test_a_module_names_neither_the_project_nor_another_package(module: Path) -> None:
    assert "specloom" not in module.read_text()


def test_a_copy_under_another_name_works(tmp_path: Path) -> None:
    copy = tmp_path / "vendor_sdk" / "_runtime"
    copy.mkdir(parents=True)
    for module in FOLDER.glob("*.py"):
        (copy / module.name).write_bytes(module.read_bytes())
    program = (
        "import sys, vendor_sdk._runtime as runtime; print('attrs' in sys.modules);"
        "import vendor_sdk._runtime.errors; print('httpx' in sys.modules);"
        "runtime.SyncCaller; print('asyncio' in sys.modules, 'specloom' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=True
    )

    assert done.stdout.split() == ["False"] * 4
