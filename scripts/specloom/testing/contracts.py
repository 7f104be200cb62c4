"""Make a test for each operation and phase of a contract, and run what they need once for all of them."""

import os
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property, partial
from pathlib import Path
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
    from ..contract import Finding, InProcess, Plan, Report, Url

_LOCAL = "http://localhost"
_THIS_MACHINE = ("127.0.0.1", "::1", "localhost")
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
    (`ACME_API_KEY`). All else is as in `specloom contract`: elsewhere than on this machine nothing is written
    unless `write_to` names the host, and what a `baseline` knows does not fail.
    """

    what: str | os.PathLike[str]
    url: str | None = attrs.field(default=None, kw_only=True)
    app: Callable[..., Any] | None = attrs.field(default=None, kw_only=True, repr=False)
    credential: str | None = attrs.field(default=None, kw_only=True, repr=False)
    seed: int = attrs.field(default=1, kw_only=True)
    max_examples: int = attrs.field(default=30, kw_only=True)
    phases: tuple[str, ...] = attrs.field(default=_PHASES, kw_only=True)
    profile: str | None = attrs.field(default=None, kw_only=True)
    budget: int | None = attrs.field(default=None, kw_only=True)
    write_to: str | None = attrs.field(default=None, kw_only=True)
    baseline: str | os.PathLike[str] | None = attrs.field(default=None, kw_only=True)
    _runs: "dict[object, Report]" = attrs.field(factory=dict, init=False, repr=False)

    def parametrize(self) -> pytest.MarkDecorator:
        """Return the mark that gives a test its `case`: one for each operation and phase.

        With a profile or a budget, and elsewhere than on this machine, there is one for each operation.
        """
        with _plainly():
            known = SpecCache(cache_folder()).open(
                self._source.spec, self._source.vendor, self._source.extensions, any_house=self._source.alone
            )
        parts = (self.profile or "contract",) if self._is_one_run else self.phases
        # Phase by phase: processes that share the tests out between them then run different phases.
        cases = [Case(self, operation.id, part) for part in parts for operation in known.operations]
        return pytest.mark.parametrize("case", [pytest.param(case, id=case.id) for case in cases])

    def report(self, case: "Case", server: Server) -> "Report":
        """Return the report of the run that a case is part of, which the first of them starts."""
        about = (case.part, self._group(case), server)
        if about not in self._runs:
            shared = f"{self} {case.part} {sorted(about[1])} {server.url}"
            self._runs[about] = once(shared, partial(self._run, *about))
        return self._runs[about]

    @property
    def _is_one_run(self) -> bool:
        """Tell whether all is one run: where requests are counted, and elsewhere than on this machine."""
        elsewhere = self.url is not None and urlsplit(self.url).hostname not in _THIS_MACHINE
        return elsewhere or self.profile is not None or self.budget is not None

    def _group(self, case: "Case") -> frozenset[str]:
        """Return the operations that are called together with that of a case; none means all."""
        from ..contract import groups

        if self._is_one_run:
            return frozenset()
        return next(group for group in groups(self._spec) if case.operation in group)

    def _run(self, part: str, group: frozenset[str], server: Server) -> "Report":
        from ..contract import Url, compared, read_baseline, run_plan

        target = self._target(server)
        plan = self._plan(target.base_url if isinstance(target, Url) else None, part, group)
        report = run_plan(self._spec, target, plan)
        known = read_baseline(Path(self.baseline)) if self.baseline is not None else ()
        return compared(report, known, self._spec.document)

    def _plan(self, base_url: str | None, part: str, group: frozenset[str]) -> "Plan":
        from ..contract import LIVE_BUDGET, PHASES_OF, Plan, is_loopback, may_write, profile_for

        profile = profile_for(base_url, self.profile)
        wanted = self.phases if self._is_one_run else (part,)
        elsewhere = base_url is not None and not is_loopback(base_url)
        return Plan(
            seed=self.seed,
            max_examples=self.max_examples,
            phases=tuple(phase for phase in PHASES_OF[profile] if phase in wanted),
            focus=group,
            profile=profile,
            writes=may_write(base_url, profile, self.write_to),
            budget=self.budget or (LIVE_BUDGET if elsewhere else None),
        )

    @cached_property
    def _source(self) -> Source:
        what = self.what if isinstance(self.what, str) else Path(self.what)
        return find_source(find_workspace(Path.cwd()), what)

    @cached_property
    def _spec(self) -> Spec:
        """Return the spec with the lines of its facts, which no cache keeps."""
        from ..contract import open_source

        return open_source(self._source)

    def _target(self, server: Server) -> "InProcess | Url":
        from ..contract import InProcess, Url, app_transport, read_access, server_url, start_simulator

        if server.url is None and server.app is None:
            return InProcess(start_simulator(self._source, self._spec, self.seed))
        path = urlsplit(self._spec.servers[0]).path if self._spec.servers else ""
        base_url = server_url(self._spec, server.url) if server.url is not None else _LOCAL + path
        transport = app_transport(server.app) if server.url is None and server.app else None
        if server.credential is not None:
            return Url(base_url, server.credential, transport=transport)
        access = read_access(self._spec, os.environ, base_url)
        return Url(base_url, access.credentials, access.account, transport=transport)


@attrs.frozen
class Case:
    """One operation in one part of a contract, such as a phase."""

    contract: Contract
    operation: str
    part: str

    @property
    def id(self) -> str:
        """Return what the test is called by."""
        return f"{self.operation}-{self.part}"

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
        _tell(self.operation, report)
        if not any(count.operation == self.operation for count in report.counts):
            pytest.skip(f"{self.operation} was not called: {self._why(report)}")

    def _why(self, report: "Report") -> str:
        told = [left_out.why for left_out in report.left_out if left_out.operation == self.operation]
        return next(iter(told), report.ended or f"{self.part} has nothing to send to it")


def _tell(operation: str, report: "Report") -> None:
    """Fail with the findings of an operation in words; what is only news is a warning."""
    found = [finding for finding in report.failing if finding.operation == operation]
    news = [finding for finding in found if finding.verdict and finding.verdict.news]
    for finding in news:
        warnings.warn(_words(finding, report), ContractNews, stacklevel=3)
    if wrong := [_words(finding, report) for finding in found if finding not in news]:
        raise pytest.fail.Exception("\n\n".join(wrong), pytrace=False)


def _words(finding: "Finding", report: "Report") -> str:
    from ..contract import finding_lines

    return "\n".join(line.text for line in finding_lines(finding, simulated=report.simulated))


@contextmanager
def _plainly() -> Iterator[None]:
    """Fail with the words of an input that cannot be used, and nothing around them."""
    try:
        yield
    except BadInput as error:
        raise pytest.fail.Exception(str(error), pytrace=False) from None
