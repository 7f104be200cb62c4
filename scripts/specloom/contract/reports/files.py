"""Write reports into files: all are made before the first is written, and each is moved into place."""

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from ...errors import BadInput
from ..report import Report
from .junit import junit_xml
from .markdown import markdown
from .page import html_page


def report_files(report: Report, coverage: str = "") -> dict[str, bytes]:
    """Return every form of a report by the name of its file; the page has the section on coverage too."""
    return {
        "report.html": html_page(report, coverage),
        "report.md": markdown(report).encode(errors="replace"),
        "report.json": report_json(report),
        "junit.xml": junit_xml(report),
    }


def report_json(report: Report) -> bytes:
    """Return the report as one JSON document."""
    text = json.dumps(report.as_json(), indent=2, ensure_ascii=False) + "\n"
    return text.encode(errors="backslashreplace")


def write_reports(report: Report, folder: Path, coverage: str = "") -> None:
    """Write every form of a report into a folder; raise BadInput when it cannot be written."""
    write_files({folder / name: content for name, content in report_files(report, coverage).items()})


def write_junit(report: Report, path: Path) -> None:
    """Write the JUnit file, and the folder that it lies in; raise BadInput when it cannot be written."""
    write_files({path: junit_xml(report)})


def write_files(contents: Mapping[Path, bytes]) -> None:
    """Write files, all of them aside before the first is moved; raise BadInput when one cannot be written."""
    asides = {path: path.with_name(f".{path.name}.{os.getpid()}") for path in contents}
    try:
        for path, content in contents.items():
            with _named(path):
                path.parent.mkdir(parents=True, exist_ok=True)
                asides[path].write_bytes(content)
        for path, aside in asides.items():
            with _named(path):
                aside.replace(path)
    finally:
        for aside in asides.values():
            with suppress(OSError):
                aside.unlink()


@contextmanager
def _named(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise BadInput(f"{path} cannot be written: {error.strerror}; name another place") from error
