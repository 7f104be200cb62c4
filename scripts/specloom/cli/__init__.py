"""The `specloom` command: the only package that prints and sets exit codes.

0 is fine, 1 means findings, 2 means usage or bad input. What a command needs is imported when it runs, so
that help and a run in which nothing changed take no longer than they must.
"""

from collections.abc import Sequence
from typing import Annotated

import typer

from .. import __version__
from ..errors import BadInput
from .clients import generate
from .contracts import conformance, contract
from .documentation import publish
from .simulators import mock
from .specs import evidence, lint

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="One OpenAPI document per vendor; a client, a simulator, contract tests and documentation from it.",
    epilog="Example: specloom mock acme --port 8000",
)
app.command(epilog="Example: specloom lint acme --json")(lint)
app.command(epilog="Example: specloom evidence acme")(evidence)
app.command(epilog="Example: specloom generate acme --check")(generate)
app.command(epilog="Example: specloom mock acme beta --port 8000 --state states/")(mock)
app.command(epilog="Example: specloom contract acme --seed 7 --junit acme.xml")(contract)
app.command(epilog="Example: specloom conformance acme --json")(conformance)
app.command(epilog="Example: specloom publish acme --output site")(publish)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; bad input becomes clear sentences on standard error and exit code 2."""
    try:
        app(arguments, prog_name="specloom")
    except BadInput as error:
        typer.echo(str(error), err=True)
        raise SystemExit(2) from None


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"specloom {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Take the options that stand before every command."""
