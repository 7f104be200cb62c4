"""Run a tool in a process of its own, and take what it reports."""

import os
import signal
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree.ElementTree import ParseError

from .junit import Verdict, read_junit
from .tool import Run


class Trouble(Exception):
    """A tool that told nothing, and why."""


def run_tool(run: Run, patience: float) -> Verdict:
    """Return what a tool reports; raise Trouble where it reports nothing, or not in `patience` seconds."""
    with TemporaryDirectory(prefix="specloom-") as folder:
        for name, content in run.files.items():
            path = Path(folder, name)
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(content)
        said = _run(run, folder, patience)
        return _verdict(Path(folder, run.report), said)


def _run(run: Run, folder: str, patience: float) -> str:
    """Run a program to its end, which is also that of what it starts, and return what it prints."""
    try:
        process = subprocess.Popen(
            run.command,
            cwd=folder,
            env=os.environ | run.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            start_new_session=True,
        )
    except OSError as error:
        raise Trouble(f"could not be started: {error}") from error
    try:
        return process.communicate(timeout=patience)[0]
    except subprocess.TimeoutExpired as error:
        raise Trouble(f"did not end within {patience:g} s") from error
    finally:
        _end(process)


def _end(process: subprocess.Popen[str]) -> None:
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


def _verdict(report: Path, said: str) -> Verdict:
    try:
        return read_junit(report.read_text(errors="replace"))
    except (OSError, ParseError) as error:
        last = next((line.strip() for line in reversed(said.splitlines()) if line.strip()), "nothing")
        raise Trouble(f"wrote no report that can be read; it said last: {last}") from error
