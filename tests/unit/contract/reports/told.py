"""A report with one finding of each sort: what the forms of reports are tried on."""

import attrs

from specloom.contract import Count, Deviation, Finding, Held, Known, Report, Verdict

CURL = "curl -X GET https://shelf.example/v1/books/1"
FINDING = Finding("checks", "books_get", "wrong_body", "title is null\n\nmore", CURL, 200, 7)
FACT = Deviation("/components/schemas/Book/properties/title/type", "type", ("title",), None)
SOURCE = "Postman collection, at item[2]"
PATCH = "--- a/shelf.yaml\n+++ b/shelf.yaml\n@@ -9 +9 @@\n-  type: string\n+  type: [string, 'null']\n"
JUDGED = attrs.evolve(
    FINDING,
    deviation=FACT,
    shown=3,
    of=4,
    found_by="bodies_fit_their_schemas",
    verdict=Verdict(
        party="server",
        why="The printed examples have a title.",
        file="specs/shelf/openapi.yaml",
        line=9,
        source=SOURCE,
        kind="documented",
        patch=PATCH,
    ),
)
NEWS = attrs.evolve(
    JUDGED,
    operation="books_list",
    message="News: the size is 100",
    verdict=Verdict("spec", "The spec only guesses.", news=True, kind="inferred"),
)
KNOWN = attrs.evolve(JUDGED, check="page", found_by="pages_fit_together", known="agreed until June")
GONE = Known("shelf", "books_list", "wrong_body", "/components/schemas/Book/required", "required", "isbn")
COUNTS = (Count("checks", "books_get", 3), Count("checks", "books_list", 2), Count("fuzzing", "books_get", 4))
HELD = (
    Held("checks", "books_get", "pages_fit_together", 1, (200,)),
    Held("checks", "books_get", "bodies_fit_their_schemas", 3, (200, 404)),
    Held("checks", "books_list", "bodies_fit_their_schemas", 2, (200,)),
    Held("fuzzing", "books_get", "bodies_fit_their_schemas", 4, (200,)),
)
OPERATIONS = {"books_list": "GET /books", "books_get": "GET /books/{id}", "books_drop": "DELETE /books/{id}"}
CLEAN = Report("shelf", "the simulator in process", 7, COUNTS, (), 1.25, operations=OPERATIONS, held=HELD)
BROKEN = attrs.evolve(CLEAN, findings=(JUDGED, NEWS, KNOWN), fixed=(GONE,))
