"""Put a generated client in front of its vendor's simulator, with a clock that the test moves."""

from pathlib import Path

import attrs

from specloom.mock import Simulator, SimulatorTransport, load_simulator
from specloom.spec import Spec, load_document, read_spec
from specloom.workspace import Workspace

WORKSPACE = Workspace(Path(__file__).parent.parent.parent)


def spec_of(vendor: str) -> Spec:
    """Read the spec of a vendor."""
    return read_spec(load_document(WORKSPACE.spec(vendor)), vendor)


def simulator_of(vendor: str) -> Simulator:
    """Make the simulator of a vendor as `specloom mock` does."""
    return load_simulator(spec_of(vendor), rules=WORKSPACE.rules(vendor), seed=WORKSPACE.seed(vendor))


def transport_to(vendor: str) -> SimulatorTransport:
    """Make a transport that leads to a simulator of a vendor."""
    return SimulatorTransport(simulator_of(vendor))


@attrs.define
class FakeTime:
    """A clock that moves only when somebody sleeps."""

    now: float = 1000.0
    slept: list[float] = attrs.field(factory=list)

    def clock(self) -> float:
        """Return the time in seconds."""
        return self.now

    def sleep(self, seconds: float) -> None:
        """Let the time pass at once."""
        self.slept.append(seconds)
        self.now += seconds

    async def sleep_async(self, seconds: float) -> None:
        """Let the time pass at once, in a task."""
        self.sleep(seconds)
