"""Take how far a contract run goes: what it tests, what it may send, and how many of it."""

import os
from typing import TYPE_CHECKING, Annotated

import attrs
import typer

from ..errors import BadInput

if TYPE_CHECKING:
    from ..contract import Plan, Url
    from ..spec import Spec

UrlOption = Annotated[
    str | None,
    typer.Option("--url", help="Test a server at this base URL instead; live: the spec's first server."),
]
Profile = Annotated[
    str | None,
    typer.Option(help="full, read-only or smoke; full on this machine and read-only elsewhere if left out."),
]
WriteTo = Annotated[str | None, typer.Option(help="Allow writing to this host, which must be that of --url.")]
Requests = Annotated[
    int | None, typer.Option("--budget", min=1, help="Requests at most; 500 for a server elsewhere.")
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="List what would be sent, and send nothing.")]
Phases = Annotated[
    str | None,
    typer.Option(help="Some of checks,examples,coverage,fuzzing,stateful; the profile's if left out."),
]
Workers = Annotated[
    int | None, typer.Option(min=1, help="Processes that share the work; one for each core if left out.")
]
Timeout = Annotated[float, typer.Option(min=0.001, help="Seconds that each request is given.")]
Seed = Annotated[int, typer.Option(help="Another seed sends other requests.")]
MaxExamples = Annotated[int, typer.Option(min=1, help="Random requests to each operation.")]


@attrs.frozen
class Reach:
    """What the options of `contract` say of how far a run goes."""

    url: str | None
    profile: str | None
    write_to: str | None
    budget: int | None
    phases: str | None
    timeout: float
    seed: int
    max_examples: int

    def plan(self, base_url: str | None) -> "Plan":
        """Return the plan of a run at an address, None for a simulator in process; raise BadInput."""
        from ..contract import LIVE_BUDGET, PHASES_OF, Plan, is_loopback, may_write, profile_for

        profile = profile_for(base_url, self.profile)
        elsewhere = base_url is not None and not is_loopback(base_url)
        return Plan(
            seed=self.seed,
            max_examples=self.max_examples,
            phases=self._phases() or PHASES_OF[profile],
            profile=profile,
            writes=may_write(base_url, profile, self.write_to),
            budget=self.budget or (LIVE_BUDGET if elsewhere else None),
            timeout=self.timeout,
        )

    def server(self, spec: "Spec", base_url: str) -> "Url":
        """Return the server to be tested, with the credentials that the environment holds for it."""
        from ..contract import Url, read_access

        access = read_access(spec, os.environ, base_url)
        return Url(base_url, access.credentials, access.account)

    def _phases(self) -> tuple[str, ...]:
        """Return the phases that are asked for, in the order in which they run."""
        from ..contract import ALL_PHASES

        asked = [word.strip() for word in (self.phases or "").split(",") if word.strip()]
        for word in asked:
            if word not in ALL_PHASES:
                raise BadInput(f"there is no phase {word}; there are {', '.join(ALL_PHASES)}")
        if self.phases is not None and not asked:
            raise BadInput(f"--phases names none; there are {', '.join(ALL_PHASES)}")
        return tuple(phase for phase in ALL_PHASES if phase in asked)
