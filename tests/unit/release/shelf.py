"""A vendor so small that its release takes a moment, in a workspace of its own."""

from datetime import date
from pathlib import Path

from specloom.publish import Publication
from specloom.release import Earlier, Maker, Outcome, Plan, Texts, carry_out, plan_release
from specloom.spec import Spec, load_document, parse_document, read_spec
from specloom.spec.lint import load_extensions_schema
from specloom.workspace import Workspace

EXTENSIONS = load_extensions_schema(Path(__file__).parents[3] / "specs" / "extensions.schema.json")
DAY = date(2026, 1, 31)
TEXT = """\
openapi: 3.1.0
info:
  title: Shelf # what it is called
  version: "7"
  x-version: 1.0.0  # ours
servers: [{url: https://shelf.example}]
tags: [{name: books}]
paths:
  /books:
    get:
      operationId: books_list
      summary: List books
      tags: [books]
      parameters:
        - {name: author, in: query, schema: {type: string}}
      responses: {"200": {description: Books.}}
  /books/{id}:
    delete:
      operationId: books_delete
      summary: Remove a book
      tags: [books]
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
      responses: {"204": {description: Gone.}}
"""
WITHOUT_AUTHOR = TEXT.replace(
    "      parameters:\n        - {name: author, in: query, schema: {type: string}}\n", ""
)
WITH_YEAR = TEXT.replace(
    "        - {name: author",
    "        - {name: year, in: query, schema: {type: integer}}\n        - {name: author",
)
REWORDED = TEXT.replace("List books", "List all books")


def spec(text: str = TEXT) -> Spec:
    return read_spec(parse_document(text, Path("specs/shelf/openapi.yaml")), "shelf")


def released(text: str = TEXT, version: str = "1.0.0") -> Earlier:
    before = spec(text.replace("x-version: 1.0.0", f"x-version: {version}"))
    return Earlier(f"shelf-{version}", before.release, before)


def planned(text: str = TEXT, changelog: str = "", earlier: Earlier | None = None) -> Plan:
    return plan_release(spec(text), Texts(text, changelog), earlier, None, DAY)


def workspace(root: Path, text: str = TEXT, changelog: str = "") -> Workspace:
    made = Workspace(root)
    made.spec("shelf").parent.mkdir(parents=True)
    made.spec("shelf").write_text(text)
    if changelog:
        made.changelog("shelf").write_text(changelog)
    return made


def released_in(made: Workspace, earlier: Earlier | None = None) -> Outcome:
    """Plan and carry out the release of what stands in a workspace."""
    now = read_spec(load_document(made.spec("shelf")), "shelf")
    log = made.changelog("shelf")
    texts = Texts(made.spec("shelf").read_text(), log.read_text() if log.exists() else "")
    return carry_out(plan_release(now, texts, earlier, None, DAY), Maker(made, EXTENSIONS, _publication))


def _publication(found: Spec) -> Publication:
    return Publication(found, changelog=found.document.path.with_name("CHANGELOG.md").read_text())
