"""Take what the commands that report have in common: where reports go, and the findings that are known."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import attrs
import typer

from ..errors import BadInput

if TYPE_CHECKING:
    from ..contract import Known, Report
    from ..spec import Spec

Output = Annotated[
    Path | None,
    typer.Option(help="Write the reports here, into a folder per vendor; else .specloom/contract."),
]
Junit = Annotated[Path | None, typer.Option(help="Write the JUnit report here too.")]
HarFile = Annotated[
    Path | None, typer.Option("--har", help="Keep what is sent and answered in this HAR, secrets masked.")
]
Baseline = Annotated[
    Path | None, typer.Option(help="A file of known findings: they are shown apart and do not fail.")
]
UpdateBaseline = Annotated[
    bool,
    typer.Option("--update-baseline", help="Write what is found now into the --baseline, and do not fail."),
]


@attrs.define
class Delivery:
    """Holds reports against a baseline and writes them; `known` grows where the baseline is to be updated."""

    folder: Path
    junit: Path | None = None
    baseline: Path | None = None
    update: bool = False
    known: "tuple[Known, ...]" = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        """Read the baseline; raise BadInput when it cannot be used."""
        from ..contract import read_baseline

        if self.update and self.baseline is None:
            raise BadInput("--update-baseline needs the file: --baseline FILE --update-baseline")
        begun = self.baseline if self.baseline and not (self.update and not self.baseline.exists()) else None
        self.known = read_baseline(begun) if begun else ()

    def take(self, report: "Report", spec: "Spec", coverage: str = "") -> "Report":
        """Write a report, its known findings marked, and return it; the page has the section on coverage."""
        from ..contract import write_junit, write_reports

        report = self._compared(report, spec)
        write_reports(report, self.folder / report.vendor, coverage)
        if self.junit is not None:
            write_junit(report, self.junit)
        return report

    def _compared(self, report: "Report", spec: "Spec") -> "Report":
        from ..contract import compared, updated, write_baseline

        told = compared(report, self.known, spec.document)
        if not self.update or self.baseline is None:
            return told
        self.known = updated(report, self.known, spec.document)
        write_baseline(self.baseline, self.known)
        return attrs.evolve(compared(report, self.known, spec.document), fixed=told.fixed)
