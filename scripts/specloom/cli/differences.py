"""The command that tells what changed between two specs: `diff`."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from .inputs import AsJson, extra, workspace_here
from .output import print_json, print_lines, print_styled, progress

if TYPE_CHECKING:
    from ..diff import Change
    from ..diff.rendering import Comparison
    from ..spec import Spec
    from ..workspace import Workspace
    from .sides import Found


class Format(StrEnum):
    """How changes are printed."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


class Threshold(StrEnum):
    """The mildest change that makes the command fail."""

    BREAKING = "breaking"
    COMPATIBLE = "compatible"
    EVIDENCE = "evidence"
    NONE = "none"


def _list_rules(wanted: bool) -> None:
    if wanted:
        from ..diff.rules import RULES

        print_lines(f"{name:<32} {meaning}" for name, meaning in RULES.items())
        raise typer.Exit


def diff(
    old: Annotated[
        str,
        typer.Argument(
            help="What to compare. The first that there is of: a release (acme@1.0.0: the folder "
            "releases/acme-1.0.0, else the tag acme-1.0.0), a release's folder, a file, a vendor, "
            "a file at a revision (HEAD~3:specs/acme/openapi.yaml), a revision of git (HEAD~3, a branch, "
            "a tag) with all its vendors."
        ),
    ],
    new: Annotated[
        str | None, typer.Argument(help="What to compare it with; the working tree by default.")
    ] = None,
    vendor: Annotated[
        list[str] | None, typer.Option(help="A vendor, where revisions are compared; may be repeated.")
    ] = None,
    form: Annotated[Format, typer.Option("--format", help="How to print the changes.")] = Format.TEXT,
    markdown: Annotated[bool, typer.Option("--markdown", help="The same as --format markdown.")] = False,
    as_json: AsJson = False,
    fail_on: Annotated[
        Threshold, typer.Option(help="The mildest change that makes the exit code 1.")
    ] = Threshold.BREAKING,
    client: Annotated[
        bool, typer.Option("--client", help="Type-check the old client's examples with the new one too.")
    ] = False,
    rules: Annotated[
        bool,
        typer.Option("--rules", callback=_list_rules, is_eager=True, help="List the kinds of changes."),
    ] = False,
) -> None:
    """Tell what changed between two specs, and whether it breaks those who use the client.

    Exit code 0: nothing breaks; 1: something does (see --fail-on); 2: an input cannot be used.
    """
    del rules  # told before anything is compared
    compared = _compared(workspace_here(), old, new, tuple(vendor or ()), client=client)
    form = Format.JSON if as_json else Format.MARKDOWN if markdown else form
    _print(compared, form)
    raise typer.Exit(1 if _fails(compared, fail_on) else 0)


def _print(compared: "list[Comparison]", form: Format) -> None:
    from ..diff.rendering import as_json, markdown_lines, text_lines

    if form is Format.JSON:
        print_json(as_json(compared))
    elif form is Format.MARKDOWN:
        print_lines(markdown_lines(compared))
    else:
        print_styled(text_lines(compared))


def _fails(compared: "list[Comparison]", threshold: Threshold) -> bool:
    from ..diff import LEVELS

    if threshold is Threshold.NONE:
        return False
    counted = LEVELS[: LEVELS.index(threshold.value) + 1]
    return any(comparison.of_level(level) for comparison in compared for level in counted)


def _compared(
    workspace: "Workspace", old: str, new: str | None, vendors: tuple[str, ...], *, client: bool
) -> "list[Comparison]":
    from .sides import find_side, paired_documents, working_tree

    before = find_side(workspace, old)
    after = find_side(workspace, new) if new is not None else working_tree(workspace)
    with progress() as tell:
        found = []
        for name, first, second in paired_documents(before, after, vendors):
            tell(f"{name}: comparing")
            found.append(_comparison(workspace, name, first, second, client=client))
    return found


def _comparison(
    workspace: "Workspace", vendor: str, old: "Found | None", new: "Found | None", *, client: bool
) -> "Comparison":
    """Compare two documents; one that is missing is as one without operations."""
    from ..diff import compare, next_version
    from ..diff.rendering import Comparison
    from .sides import read_found

    specs = [read_found(workspace, each) for each in (old, new) if each]
    before = specs[0] if old else _emptied(specs[0])
    after = specs[-1] if new else _emptied(specs[-1])
    changes = (*compare(before, after), *(_breaks(before, after) if client else ()))
    version = next_version(before.release, changes) if old and before.release else None
    first, second = (each.label if each else "nothing" for each in (old, new))
    return Comparison(vendor, first, second, changes, str(version) if version else None)


@extra("release")
def _breaks(old: "Spec", new: "Spec") -> "list[Change]":
    """Return a change for each example of the old client that the new one does not take."""
    from ..diff import Change
    from ..release.client_check import broken_examples

    found = broken_examples(old, new)
    return [Change("breaking", "client-example", each.place, each.sentence) for each in found]


def _emptied(spec: "Spec") -> "Spec":
    """Return a spec of the same API without its operations."""
    import attrs

    root = {key: value for key, value in spec.document.root.items() if key not in {"paths", "webhooks"}}
    document = attrs.evolve(spec.document, root=root)
    return attrs.evolve(spec, operations=(), webhooks=(), document=document)
