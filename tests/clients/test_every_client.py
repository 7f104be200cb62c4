"""Hold every committed client to what all of them promise."""

import ast
import importlib
import inspect
import pkgutil
import re
import runpy
import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from specloom.generate import generate_client
from specloom.mock.testing import running

from .vendor import WORKSPACE, simulator_of, spec_of

VENDORS = WORKSPACE.vendors()
SECRET = "a-secret-of-ours"
OPTIONS = {"timeout", "retries", "headers", "idempotency_key", "max_wait", "max_elapsed"}

pytestmark = pytest.mark.parametrize("vendor", VENDORS)


@pytest.fixture
def sdk(vendor: str) -> ModuleType:
    return importlib.import_module(f"{vendor}_sdk")


def resources(sdk: ModuleType) -> Iterator[tuple[type, type]]:
    """Yield the synchronous and the asynchronous class of each resource."""
    package = importlib.import_module(f"{sdk.__name__}.resources")
    for name in package.__all__:
        if f"Async{name}" in package.__all__:
            yield getattr(package, name), getattr(package, f"Async{name}")


def methods(resource: type) -> dict[str, inspect.Signature]:
    """Return the calls of a resource; what it inherits, such as the check of a webhook, calls nobody."""
    found = inspect.getmembers(resource, inspect.isfunction)
    own = {name: method for name, method in found if name in vars(resource)}
    return {name: inspect.signature(method) for name, method in own.items() if not name.startswith("_")}


def synchronous(parameter: inspect.Parameter) -> inspect.Parameter:
    """Leave out that an asynchronous method takes asynchronous iterables besides the others."""
    annotation = str(parameter.annotation)
    many = re.fullmatch(r"AsyncIterable\[(.*)\] \| (Iterable\[\1\])", annotation)
    return parameter.replace(annotation=many[2]) if many else parameter


def imported_by(node: ast.AST) -> set[str]:
    """Return the top packages that a statement imports; relative imports are the client's own."""
    names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
    if isinstance(node, ast.ImportFrom) and node.module and not node.level:
        names = [node.module]
    return {name.partition(".")[0] for name in names}


def client_kinds(sdk: ModuleType) -> list[Any]:
    """Return the synchronous and the asynchronous class of the client."""
    return [getattr(sdk, name) for name in sdk.__all__ if name.endswith("Client")]


def client_with(secret: str, kind: Any) -> Any:
    """Make a client whose every credential is the same secret."""
    given = {
        name: secret
        for name, parameter in inspect.signature(kind).parameters.items()
        if parameter.annotation.startswith("GivenCredential")
    }
    return kind(base_url="https://vendor.example", **given)


def resources_of(client: Any) -> Iterator[Any]:
    """Yield the resources of a client."""
    found = (
        getattr(client, name) for name, value in vars(type(client)).items() if isinstance(value, property)
    )
    return (value for value in found if hasattr(value, "with_raw_response"))


def code_blocks(vendor: str) -> list[str]:
    readme = (WORKSPACE.client(vendor) / "README.md").read_text(encoding="utf-8")
    return re.findall(r"^```python\n(.*?)^```", readme, flags=re.MULTILINE | re.DOTALL)


def printed(blocks: list[str], folder: Path) -> Path:
    """Write the pieces of code of a README into a script; before each the vendor is as it was at first."""
    script = folder / "readme.py"
    script.write_text("\n".join(f"begin_anew()\n{block}" for block in blocks), encoding="utf-8")
    return script


def test_the_committed_client_is_what_its_spec_makes(vendor: str) -> None:
    assert generate_client(spec_of(vendor), WORKSPACE.client(vendor), check=True).changes == ()


def test_every_module_can_be_imported(sdk: ModuleType) -> None:
    for module in pkgutil.walk_packages(sdk.__path__, f"{sdk.__name__}."):
        assert importlib.import_module(module.name)


def test_a_client_needs_only_attrs_and_httpx(vendor: str) -> None:
    folder = WORKSPACE.client(vendor) / f"{vendor}_sdk"
    nodes = chain.from_iterable(ast.walk(ast.parse(path.read_bytes())) for path in folder.rglob("*.py"))
    imported = set(chain.from_iterable(map(imported_by, nodes)))

    assert imported - sys.stdlib_module_names == {"attrs", "httpx", "httpcore"}  # httpx brings httpcore


def test_synchronous_and_asynchronous_methods_take_the_same(sdk: ModuleType) -> None:
    for plain, asynchronous in resources(sdk):
        taken = {name: list(signature.parameters.values()) for name, signature in methods(plain).items()}
        others = methods(asynchronous).items()

        assert taken == {name: list(map(synchronous, s.parameters.values())) for name, s in others}


def test_every_method_takes_the_call_options(sdk: ModuleType) -> None:
    options = importlib.import_module(f"{sdk.__name__}._runtime").Options
    for pair in resources(sdk):
        for signature in (signature for resource in pair for signature in methods(resource).values()):
            assert signature.parameters["options"].annotation == "Unpack[Options]"

    assert options.__optional_keys__ == OPTIONS


def test_every_operation_has_a_method_of_its_name(sdk: ModuleType, vendor: str) -> None:
    offered = {name for resource, _ in resources(sdk) for name in methods(resource)}

    assert {operation.name for operation in spec_of(vendor).operations} <= offered


def test_every_method_is_listed_in_the_api(sdk: ModuleType, vendor: str) -> None:
    listed = re.findall(r"^- `(\w+)\(", (WORKSPACE.client(vendor) / "api.md").read_text(), flags=re.MULTILINE)

    assert sorted(listed) == sorted(name for resource, _ in resources(sdk) for name in methods(resource))


def test_the_examples_of_the_readme_run_as_printed(
    vendor: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    blocks = code_blocks(vendor)
    names = re.findall(rf"\b{vendor.upper()}_[A-Z_]+\b", "\n".join(blocks))
    for name in names:
        monkeypatch.setenv(name, "test")
    simulator = simulator_of(vendor)
    with running(simulator) as url:
        monkeypatch.setenv(f"{vendor.upper()}_BASE_URL", url)
        script = str(printed(blocks, tmp_path))
        namespace = runpy.run_path(script, init_globals={"begin_anew": simulator.reset})
        namespace["client"].close()

    assert capsys.readouterr().out


def test_a_resource_shows_what_can_be_called_and_no_secret(sdk: ModuleType, vendor: str) -> None:
    for kind in client_kinds(sdk):
        for resource in resources_of(client_with(SECRET, kind)):
            for part in (resource, resource.with_raw_response, resource.with_streaming_response):
                shown = repr(part)

                assert set(methods(type(resource))) <= set(re.findall(r"'(\w+)'", shown))
                assert SECRET not in shown
                assert " at 0x" not in shown
