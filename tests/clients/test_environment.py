"""What a client reads of the environment is what the table in its README says."""

import importlib
import re
from typing import Any

import pytest

from .vendor import WORKSPACE

VENDORS = WORKSPACE.vendors()


def table_of(vendor: str) -> dict[str, str]:
    """Return the variables that a README lists, each with the argument that it stands in for."""
    readme = (WORKSPACE.client(vendor) / "README.md").read_text(encoding="utf-8")
    return dict(re.findall(r"^\| `([A-Z_]+)` \| `(\w+)=` \|$", readme, flags=re.MULTILINE))


def settings(vendor: str, **arguments: str) -> Any:
    """Return what a client is made of that is given these arguments alone."""
    package = importlib.import_module(f"{vendor}_sdk")
    [name] = [n for n in package.__all__ if re.fullmatch(r"(?!Async)\w+Client", n)]
    with getattr(package, name)(**arguments) as client:
        return vars(client)["_caller"].settings


@pytest.mark.parametrize(("vendor", "variable"), [(v, name) for v in VENDORS for name in table_of(v)])
def test_a_variable_stands_in_for_its_argument(
    vendor: str, variable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    argument = table_of(vendor)[variable]
    others = {} if argument in {"base_url", "instance"} else {"base_url": "https://vendor.example"}
    value = "https://other.example" if argument == "base_url" else "other"
    given = settings(vendor, **others, **{argument: value})
    monkeypatch.setenv(variable, value)

    assert settings(vendor, **others) == given


@pytest.mark.parametrize("vendor", VENDORS)
def test_no_other_variable_is_read(vendor: str) -> None:
    package = WORKSPACE.client(vendor) / f"{vendor}_sdk"
    code = "".join(path.read_text(encoding="utf-8") for path in package.glob("*.py"))
    read = set(re.findall(rf'"({vendor.upper()}_[A-Z_]+)"', code))

    assert read == {*table_of(vendor), f"{vendor.upper()}_LOG"}
