"""Make specs of an invented vendor from a few lines of YAML, and clients of them."""

import importlib
import sys
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

from specloom.generate import generate_client
from specloom.generate.accepted import accepted_type
from specloom.generate.models import ModelNames
from specloom.generate.returned import Returned, returned_type
from specloom.generate.schemas import Schema, Schemas
from specloom.spec import Operation, Spec, parse_document, read_spec

HEAD = """\
openapi: 3.1.0
info: {title: Shop, version: "1.2"}
servers: [{url: "https://shop.example/v1"}]
"""


def spec_of(text: str, folder: Path = Path(), vendor: str = "shop") -> Spec:
    """Read a spec whose head may be left out; it stands in the folder if one is given."""
    body = textwrap.dedent(text)
    whole = body if body.startswith("openapi") else HEAD + body
    path = folder / "openapi.yaml"
    if folder.is_absolute():
        path.write_text(whole, encoding="utf-8")
    return read_spec(parse_document(whole, path), vendor)


def operation_of(text: str) -> tuple[Spec, Operation]:
    """Read a spec of one operation, which is given by its path, method and body."""
    spec = spec_of("paths:\n" + textwrap.indent(textwrap.dedent(text), "  "))
    return spec, spec.operations[0]


def schemas_of(text: str, objects: str = "", enums: str = "") -> Schemas:
    """Return the component schemas, of which those named became classes."""
    spec = spec_of("components:\n  schemas:\n" + textwrap.indent(textwrap.dedent(text), "    "))
    names = ModelNames({n: n for n in objects.split()}, {n: n for n in enums.split()})
    return Schemas(spec.document, names)


def accepted(schema: Schema, schemas: Schemas | None = None) -> str:
    """Return what a method accepts for a schema."""
    return accepted_type(schema, schemas or schemas_of("Unused: {}"))


def returned(schema: Schema, schemas: Schemas | None = None) -> Returned:
    """Return what a method returns for a schema."""
    return returned_type(schema, schemas or schemas_of("Unused: {}"))


@contextmanager
def client_of_paths(text: str, folder: Path) -> Iterator[ModuleType]:
    """Generate a client of a spec whose head may be left out, and import it for a while."""
    generate_client(spec_of(text, folder), folder / "shop")
    with imported(folder / "shop", "shop_sdk") as package:
        yield package


@contextmanager
def imported(folder: Path, package: str) -> Iterator[ModuleType]:
    """Import a generated package for a while."""
    before = set(sys.modules)
    sys.path.insert(0, str(folder))
    importlib.invalidate_caches()
    try:
        yield importlib.import_module(package)
    finally:
        sys.path.remove(str(folder))
        for name in set(sys.modules) - before:
            if name.partition(".")[0] == package:
                del sys.modules[name]
