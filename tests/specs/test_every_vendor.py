"""What holds for the spec of every vendor."""

import re
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
import schemathesis
from schemathesis.core.result import Err

from specloom.spec import Document, Spec, load_document, read_spec
from specloom.spec.evidence import gather, origins
from specloom.spec.evidence_summary import summary
from specloom.spec.lint import lint, load_extensions_schema
from specloom.workspace import Workspace

WORKSPACE = Workspace(Path(__file__).parents[2])
EXTENSIONS = load_extensions_schema(WORKSPACE.extensions())
CALLS = {"aicser": (29, 6), "aitrillion": (14, 12), "hive": (16, 4), "octolis": (9, 0)}

every_vendor = pytest.mark.parametrize("vendor", WORKSPACE.vendors())
our_vendors = pytest.mark.parametrize("vendor", CALLS)


@pytest.fixture
def document(vendor: str) -> Document:
    return load_document(WORKSPACE.spec(vendor))


@pytest.fixture
def spec(document: Document, vendor: str) -> Spec:
    return read_spec(document, vendor)


def section(vendor: str, title: str) -> str:
    """Return what the house rules say of a vendor; its section is called after the vendor."""
    text = (WORKSPACE.specs / "README.md").read_text(encoding="utf-8")
    (found,) = (
        body
        for name, body in re.findall(r"^### (\w+)\n(.*?)(?=^##)", text, re.MULTILINE | re.DOTALL)
        if name.lower() == vendor and title.lower().startswith(vendor)
    )
    return str(found)


def inferred_operations(spec: Spec) -> Iterator[str]:
    kinds = {fact.pointer: fact.kind for fact in gather(spec.document)}
    for operation in spec.operations:
        if kinds[operation.pointer] == "inferred":
            yield f"{operation.method} {operation.path}"


@every_vendor
def test_it_breaks_no_rule(document: Document, vendor: str) -> None:
    assert [str(finding) for finding in lint(document, vendor, EXTENSIONS)] == []


@every_vendor
def test_every_fact_has_a_source_and_every_inference_a_reason(document: Document) -> None:
    found = summary(gather(document))

    assert found.total > 0
    assert found.unsourced == ()
    assert [fact.pointer for fact in found.inferred if not fact.note] == []


@every_vendor
def test_every_source_has_an_address_and_a_date(document: Document) -> None:
    for origin in origins(document, gather(document)):
        assert origin.url.startswith("https://")
        assert re.fullmatch(r"20\d\d-\d\d-\d\d", origin.retrieved)


@our_vendors
def test_it_has_the_calls_that_the_sources_have(spec: Spec, vendor: str) -> None:
    assert (len(spec.operations), len(spec.webhooks)) == CALLS[vendor]


@our_vendors
def test_its_inferred_operations_are_listed_for_people(spec: Spec, vendor: str) -> None:
    listed = re.findall(
        r"^- `((?:GET|POST|PUT|PATCH|DELETE) [^`]+)`$", section(vendor, spec.title), re.MULTILINE
    )

    assert listed == list(inferred_operations(spec))


@every_vendor
def test_schemathesis_loads_it_without_a_warning(spec: Spec) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        loaded = list(schemathesis.openapi.from_dict(spec.document.root).get_all_operations())

    assert [result for result in loaded if isinstance(result, Err)] == []
    assert len(loaded) == len(spec.operations)
