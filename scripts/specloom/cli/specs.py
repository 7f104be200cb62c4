"""The commands that look at specs: `lint` and `evidence`."""

import typer

from .inputs import AsJson, Vendors, open_each, workspace_here
from .output import count, finding_as_json, print_json, print_lines


def lint(vendors: Vendors = None, as_json: AsJson = False) -> None:
    """Check specs against OpenAPI 3.1, the extensions and the house rules."""
    from ..spec import load_document
    from ..spec.lint import lint as lint_document
    from ..spec.lint import load_extensions_schema

    workspace = workspace_here()
    extensions = load_extensions_schema(workspace.extensions())
    names = workspace.select(tuple(vendors or ()))
    documents = {name: load_document(workspace.spec(name)) for name in names}
    findings = [f for name, document in documents.items() for f in lint_document(document, name, extensions)]
    if as_json:
        print_json([finding_as_json(finding) for finding in findings])
    else:
        print_lines([*map(str, findings), f"{count(findings, 'finding')} in {count(names, 'spec')}"])
    raise typer.Exit(1 if findings else 0)


def evidence(vendors: Vendors = None, as_json: AsJson = False) -> None:
    """Show where the facts of a spec were read, and list what is only inferred."""
    from ..spec.evidence_summary import as_json as facts_as_json
    from ..spec.evidence_summary import summary_lines

    documents = {spec.vendor: spec.document for spec in open_each(workspace_here(), vendors)}
    if as_json:
        print_json({vendor: facts_as_json(document) for vendor, document in documents.items()})
    else:
        print_lines(
            line for vendor, document in documents.items() for line in summary_lines(vendor, document)
        )
