"""Give a test a fresh simulator of a vendor: the fixture `<vendor>_simulator`.

There is one for each vendor of the workspace that the tests stand in and for each that ships with specloom.
`@pytest.mark.specloom(limits=False, empty=True)` sets for a test what `specloom.mock.simulated` takes. What a
simulator needs is imported, and a vendor compiled, when the first test asks for it.
"""

from collections.abc import Generator, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest

from .errors import BadInput
from .workspace import Workspace, WorkspaceError, find_workspace, shipped_specs

if TYPE_CHECKING:
    from .mock import Simulated


def pytest_addoption(parser: pytest.Parser) -> None:
    """Take the folder of the workspace from the configuration."""
    parser.addini("specloom_workspace", "the folder that has specs/; by default at or above the rootdir")


def pytest_configure(config: pytest.Config) -> None:
    """Declare the marker, and make a fixture for each vendor."""
    config.addinivalue_line("markers", "specloom(**settings): how the simulators of this test are to be")
    workspace = _workspace(config)
    fixtures = ModuleType("specloom_simulators")
    for vendor in _simulated(config, workspace):
        setattr(fixtures, vendor, _fixture(vendor, workspace))
    config.pluginmanager.register(fixtures, "specloom_simulators")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Tell a test that asks for the simulator of an unknown vendor where vendors were looked for."""
    report = yield
    failure = call.excinfo.value if call.excinfo else None
    if isinstance(failure, pytest.FixtureLookupError) and str(failure.argname).endswith("_simulator"):
        report.sections.append((f"no {failure.argname}", _where(item.config)))
    return report


def _where(config: pytest.Config) -> str:
    workspace = _workspace(config)
    fixtures = ", ".join(f"{vendor}_simulator" for vendor in _simulated(config, workspace)) or "none"
    return (
        f"A vendor is a folder with an openapi.yaml in {workspace.specs}, or ships with specloom; "
        f"the setting specloom_workspace names another folder that has specs/. There are: {fixtures}"
    )


def _simulated(config: pytest.Config, workspace: Workspace) -> tuple[str, ...]:
    """Return the vendors that have a fixture, those of the workspace first."""
    return tuple(dict.fromkeys((*_vendors(workspace), *_vendors(shipped_specs(config.rootpath)))))


def _workspace(config: pytest.Config) -> Workspace:
    folder = config.getini("specloom_workspace")
    return find_workspace(config.rootpath / folder if folder else config.rootpath)


def _vendors(workspace: Workspace) -> tuple[str, ...]:
    try:
        return workspace.vendors()
    except WorkspaceError:
        return ()


def _fixture(vendor: str, workspace: Workspace) -> object:
    def simulator(request: pytest.FixtureRequest) -> "Iterator[Simulated]":
        from .mock import simulated

        settings = _settings(request)
        with ExitStack() as stack:
            with _failing(f"{vendor}_simulator: "):
                made = stack.enter_context(simulated(vendor, workspace=workspace, **settings))
            yield made

    simulator.__doc__ = f"A fresh simulator of {vendor}: url, transport, client(), clock, faults, seed() ..."
    return pytest.fixture(name=f"{vendor}_simulator")(simulator)


def _settings(request: pytest.FixtureRequest) -> dict[str, Any]:
    """Return what the markers say, the closest to the test last; fail the test for what no marker can say."""
    settings: dict[str, Any] = {}
    for marker in reversed(list(request.node.iter_markers("specloom"))):
        _expect_usable(marker)
        settings |= marker.kwargs
    if isinstance(settings.get("seed"), str):
        settings["seed"] = Path(request.node.path).parent / settings["seed"]
    return settings


def _expect_usable(marker: pytest.Mark) -> None:
    from .mock.settings import expect_settings

    with _failing("@pytest.mark.specloom: "):
        expect_settings((*map(str, marker.args), *marker.kwargs), "seed", "empty")
        if marker.args:
            raise BadInput(f"write {marker.args[0]} as a setting with its value: {marker.args[0]}=…")


@contextmanager
def _failing(where: str) -> Iterator[None]:
    """Fail the test with the words of an input that cannot be used, and nothing around them."""
    try:
        yield
    except BadInput as error:
        raise pytest.fail.Exception(f"{where}{error}", pytrace=False) from None
