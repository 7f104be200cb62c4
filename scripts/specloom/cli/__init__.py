"""The `specloom` command: the only package that prints and sets exit codes.

0 is fine, 1 means findings, 2 means usage or bad input. Only the command that is asked for is imported, and
what it needs when it runs, so that help and a run in which nothing changed take no longer than they must.
"""

import sys
from collections.abc import Iterable, Sequence
from importlib import import_module
from keyword import iskeyword
from typing import Annotated

import typer

from .. import __version__
from ..errors import BadInput

_ABOUT = "One OpenAPI document per vendor; a client, a simulator, contract tests and documentation from it."
_COMMANDS = {
    "init": ("workspaces", "specloom init apis"),
    "new": ("workspaces", "specloom new acme --server https://api.acme.example/v1"),
    "import": ("importing", "specloom import acme.postman_collection.json --vendor acme"),
    "conform": ("importing", "specloom conform acme --collection acme.postman_collection.json"),
    "lint": ("specs", "specloom lint acme --json"),
    "evidence": ("specs", "specloom evidence acme"),
    "generate": ("clients", "specloom generate acme --check"),
    "mock": ("simulators", "specloom mock acme beta --port 8000 --state states/"),
    "contract": ("contracts", "specloom contract acme --url live --budget 200 --dry-run"),
    "replay": ("traffic", "specloom replay acme traffic.har --json"),
    "record": ("traffic", "specloom record acme --upstream https://api.acme.example/v2 --port 8080"),
    "mutants": ("mutants", "specloom mutants acme --kind pagination --seeds 5"),
    "conformance": ("contracts", "specloom conformance acme --json"),
    "mcp": ("agents", "specloom mcp acme --allow orders.create"),
    "diff": ("differences", "specloom diff HEAD~1 --vendor acme --markdown"),
    "release": ("releases", "specloom release acme --dry-run"),
    "publish": ("documentation", "specloom publish acme --output site"),
}
"""The module of each command, and an example of it."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; bad input becomes clear sentences on standard error and exit code 2."""
    given = sys.argv[1:] if arguments is None else arguments
    asked = next((word for word in given if not word.startswith("-")), "")
    try:
        command_line([asked] if asked in _COMMANDS else _COMMANDS)(given, prog_name="specloom")
    except BadInput as error:
        typer.echo(str(error), err=True)
        raise SystemExit(2) from None


def command_line(names: Iterable[str] = _COMMANDS) -> typer.Typer:
    """Make the command line of some commands."""
    app = typer.Typer(
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
        help=_ABOUT,
        epilog="Example: specloom mock acme --port 8000",
        callback=_options,
    )
    for name in names:
        module, example = _COMMANDS[name]
        command = getattr(import_module(f".{module}", __name__), f"{name}_" if iskeyword(name) else name)
        app.command(name, epilog=f"Example: {example}")(command)
    return app


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"specloom {__version__}")
        raise typer.Exit


def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Take the options that stand before every command."""
