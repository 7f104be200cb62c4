"""Make a test for each operation and phase of a contract, and run what they need once for all of them."""

import os
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property, partial
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import attrs
import pytest

from ..errors import BadInput
from ..mock.sources import Source, find_source
from ..spec import Spec
from ..spec.cached import SpecCache
from ..workspace import cache_folder, find_workspace
from .sharing import once

if TYPE_CHECKING:
    from ..contract import Finding, Report, Target

_LOCAL = "http://localhost"
_PHASES = ("checks", "examples", "coverage", "fuzzing", "stateful")


class ContractNews(UserWarning):
    """A finding against a fact that the spec only infers."""


@attrs.frozen
class Server:
    """What is asked: a URL, an application, or with neither the simulator."""

    url: str | None = None
    app: Callable[..., Any] | None = attrs.field(default=None, eq=id)
    credential: str | None = attrs.field(default=None, repr=False)


@attrs.frozen(eq=False)
class Contract:
    """Who is held to which spec: `what` is a vendor of the workspace, or the path of an OpenAPI document.

    Its simulator is tested, or the server at `url`, or the ASGI or WSGI application `app`, whose paths begin
    with that of the spec's first server. Where no `credential` is given it comes from the environment
    (`ACME_API_KEY`). `seed`, `max_examples` and `phases` are those of `specloom contract`.
    """

    what: str | os.PathLike[str]
    url: str | None = attrs.field(default=None, kw_only=True)
    app: Callable[..., Any] | None = attrs.field(default=None, kw_only=True)
    credential: str | None = attrs.field(default=None, kw_only=True, repr=False)
    seed: int = attrs.field(default=1, kw_only=True)
    max_examples: int = attrs.field(default=30, kw_only=True)
    phases: tuple[str, ...] = attrs.field(default=_PHASES, kw_only=True)
    _runs: "dict[object, Report]" = attrs.field(factory=dict, init=False, repr=False)

    def parametrize(self) -> pytest.MarkDecorator:
        """Return the mark that gives a test its `case`, one for each operation and phase."""
        with _plainly():
            known = SpecCache(cache_folder()).open(
                self._source.spec, self._source.vendor, self._source.extensions, any_house=self._source.alone
            )
        # Phase by phase: processes that share the tests out between them then run different phases.
        cases = [Case(self, operation.id, phase) for phase in self.phases for operation in known.operations]
        return pytest.mark.parametrize("case", [pytest.param(case, id=case.id) for case in cases])

    def report(self, case: "Case", server: Server) -> "Report":
        """Return the report of the run that a case is part of: its phase on all operations of its group."""
        from ..contract import Plan, groups, run_plan

        group = next(group for group in groups(self._spec) if case.operation in group)
        key = (case.phase, group, server)
        if key not in self._runs:
            plan = Plan(self.seed, self.max_examples, (case.phase,), group)
            about = f"{case.phase} {server.url} {sorted(group)}"
            self._runs[key] = once(about, lambda: run_plan(self._spec, self._target(server), plan))
        return self._runs[key]

    @cached_property
    def _source(self) -> Source:
        what = self.what if isinstance(self.what, str) else Path(self.what)
        return find_source(find_workspace(Path.cwd()), what)

    @cached_property
    def _spec(self) -> Spec:
        """Return the spec with the lines of its facts, which no cache keeps."""
        from ..contract import open_source

        return open_source(self._source)

    def _target(self, server: Server) -> "Target":
        from ..contract import InProcess, Through, Url, app_transport

        if server.url is not None:
            return Url(server.url, self._credential(server))
        if server.app is not None:
            base_url = _LOCAL + urlsplit(self._spec.servers[0]).path if self._spec.servers else _LOCAL
            return Through(app_transport(server.app), base_url, self._credential(server))
        return InProcess(self._source.compile().start(limits=False, random=partial(Random, self.seed)))

    def _credential(self, server: Server) -> str:
        from ..contract import credential_variables

        if server.credential is not None or not self._spec.security_schemes:
            return server.credential or ""
        return ":".join(_from_environment(name) for name in credential_variables(self._spec))


@attrs.frozen
class Case:
    """One operation in one phase, whose replies are held to the spec."""

    contract: Contract
    operation: str
    phase: str

    @property
    def id(self) -> str:
        """Return what the test is called by."""
        return f"{self.operation}-{self.phase}"

    def check(
        self,
        *,
        url: str | None = None,
        app: Callable[..., Any] | None = None,
        credential: str | None = None,
    ) -> None:
        """Fail with what is found, skip where there is nothing to send.

        The server may be given here too, as a fixture has it.
        """
        contract = self.contract
        chosen = (url, app) if url or app else (contract.url, contract.app)
        with _plainly():
            report = contract.report(self, Server(*chosen, credential or contract.credential))
        _tell([finding for finding in report.findings if finding.operation == self.operation])
        if not any(count.operation == self.operation for count in report.counts):
            pytest.skip(f"the phase {self.phase} has nothing to send to {self.operation}")


def _tell(findings: "list[Finding]") -> None:
    """Fail with the findings in words; what is only news is a warning."""
    news = [finding for finding in findings if finding.verdict and finding.verdict.news]
    for finding in news:
        warnings.warn(_words(finding), ContractNews, stacklevel=3)
    if wrong := [finding for finding in findings if finding not in news]:
        raise pytest.fail.Exception("\n\n".join(map(_words, wrong)), pytrace=False)


def _words(finding: "Finding") -> str:
    from ..contract import finding_lines

    return "\n".join(line.text for line in finding_lines(finding))


def _from_environment(variable: str) -> str:
    if variable not in os.environ:
        raise BadInput(f"{variable} is not set; put the credential into this environment variable")
    return os.environ[variable]


@contextmanager
def _plainly() -> Iterator[None]:
    """Fail with the words of an input that cannot be used, and nothing around them."""
    try:
        yield
    except BadInput as error:
        raise pytest.fail.Exception(str(error), pytrace=False) from None
