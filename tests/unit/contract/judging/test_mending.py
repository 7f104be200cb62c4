import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from specloom.contract.report import Deviation
from specloom.spec import Spec, load_document, read_spec

from .bench import BOOK, TEXT, Bench

Books = Callable[..., Spec]


@pytest.fixture
def books(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Books:
    """Write the spec to a file, some of its text replaced."""
    monkeypatch.chdir(tmp_path)

    def written(*changes: tuple[str, str]) -> Spec:
        text = TEXT
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        path = Path("specs/books/openapi.yaml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return read_spec(load_document(path), "books")

    return written


def lines(patch: str) -> list[str]:
    """Return the lines that a patch takes away and adds."""
    return [line for line in patch.splitlines() if line[:1] in "+-" and line[:3] not in {"+++", "---"}]


def patch(bench: Bench) -> list[str]:
    return lines(bench.verdict.patch)


def broken(books: Books, old: str, new: str, body: Any = BOOK) -> list[str]:
    """Return what the patch does where a mistake in the spec stands against its own example."""
    return patch(Bench(books((old, new))).came("books_get", body))


def test_a_patch_applies_to_the_file_and_settles_the_finding(books: Books) -> None:
    bench = Bench(books(("required: [id, title]", "required: [id, title, mood]")))
    verdict = bench.came("books_get", BOOK).verdict
    assert verdict.party == "spec"
    assert verdict.patch.startswith("--- a/specs/books/openapi.yaml\n+++ b/specs/books/openapi.yaml\n@@ ")
    subprocess.run(["git", "apply", "-"], input=verdict.patch.encode(), check=True)
    assert Path("specs/books/openapi.yaml").read_text() == TEXT


def test_a_member_that_does_not_come_is_no_longer_required(books: Books) -> None:
    assert broken(books, "required: [id, title]", "required: [mood, id, title]") == [
        "-      required: [mood, id, title]",
        "+      required: [id, title]",
    ]
    assert broken(books, "      required: [id, title]", "      required: [mood]") == [
        "-      required: [mood]"
    ]


def test_a_parameter_that_may_be_left_out_is_no_longer_required(books: Books) -> None:
    size = "name: size, in: query, required: true, x-source: {from: reference, kind: inferred, note: Ours}"
    bench = Bench(books(("name: size, in: query", size)))
    about = Deviation("/paths/~1books/get/parameters/0", "required")

    assert patch(bench.noted("books_list", "invalid_parameter_refused", about=about))[1] == (
        f"+        - {{{size}, schema: {{type: integer, maximum: 50}}}}".replace("true", "false")
    )


def test_a_type_that_never_comes_gives_way_and_one_that_comes_too_is_kept(books: Books) -> None:
    wrong = ("id: {type: integer}\n        title", "id: {type: string}\n        title")
    assert broken(books, *wrong)[1] == "+        id: {type: integer}"
    bench = Bench(books(("id: 7, title: Emma", "id: null, title: Emma")))
    assert patch(bench.came("books_get", {"id": None, "title": "Emma"}))[1] == (
        '+        id: {type: [integer, "null"]}'
    )


def test_a_value_that_a_list_lacks_is_added_to_it(books: Books) -> None:
    assert broken(books, "enum: [hard, soft]}", "enum: [soft]}", {**BOOK, "cover": "hard"}) == [
        "-        cover: {type: string, enum: [soft]}",
        "+        cover: {type: string, enum: [soft, hard]}",
    ]


def test_a_member_that_is_not_described_is_added_after_its_siblings(books: Books) -> None:
    assert broken(books, "Books", "Books", {**BOOK, "pages": 400}) == ["+        pages: {type: integer}"]


def test_what_is_added_names_the_source_of_observations_where_the_spec_has_one(books: Books) -> None:
    replies = "x-sources:\n  replies: {title: Recorded replies}"
    added = broken(books, "x-sources:", replies, {**BOOK, "pages": 400})
    source = "{from: replies, at: replies to contract tests, kind: observed}"
    assert added == [f"+        pages: {{x-source: {source}, type: integer}}"]
    verdict = Bench(books()).came("books_get", {**BOOK, "pages": 400}).verdict
    assert verdict.why.endswith("; the patch names no source, as x-sources has none for observations")


@pytest.mark.parametrize(
    ("keyword", "left"),
    [
        ("format: date", ""),
        ("pattern: ^x", ""),
        ("minLength: 9", "minLength: 4"),
        ("maxLength: 2", "maxLength: 4"),
        ("const: Anna", "const: Emma"),
    ],
)
def test_a_restriction_is_loosened_or_dropped(books: Books, keyword: str, left: str) -> None:
    now = "+        title: {type: string" + (f", {left}}}" if left else "}")
    assert broken(books, "title: {type: string}", f"title: {{type: string, {keyword}}}")[1] == now


@pytest.mark.parametrize(
    ("keyword", "left"),
    [
        ("minimum: 9", ", minimum: 7"),
        ("maximum: 2", ", maximum: 7"),
        ("exclusiveMinimum: 7", ", minimum: 7"),
        ("multipleOf: 2", ""),
    ],
)
def test_a_bound_moves_to_what_came(books: Books, keyword: str, left: str) -> None:
    wrong = ("id: {type: integer}\n        title", f"id: {{type: integer, {keyword}}}\n        title")
    assert broken(books, *wrong)[1] == f"+        id: {{type: integer{left}}}"


def test_a_schema_that_forbids_members_describes_those_that_come(books: Books) -> None:
    closed = ("      required: [id, title]", "      additionalProperties: false\n      required: [id, title]")
    assert broken(books, *closed, {**BOOK, "pages": 400}) == ["+        pages: {type: integer}"]


def test_a_success_that_never_comes_gives_its_body_to_the_one_that_does(books: Books) -> None:
    guessed = ('        "200":\n          description: notes', '        "201":\n          description: notes')
    bench = Bench(books(guessed)).came("notes_read", {"text": "a"})
    assert patch(bench) == ['-        "201":', '+        "200":']


_NOTES = "at: Notes, kind: documented}\n      responses:\n"
REFUSING = (_NOTES, f'{_NOTES}        "401":\n          description: who\n')
"""Says of an operation that it refuses some, as one that tells of no failure at all may answer any."""


def test_a_failure_is_declared_as_other_operations_declare_it(books: Books) -> None:
    shared = ('"404": {description: nothing}', '"404": {$ref: "#/components/responses/None"}')
    known = ("components:\n", "components:\n  responses: {None: {description: nothing}}\n")
    bench = Bench(books(shared, known, REFUSING)).came("notes_read", {}, status=404)
    assert patch(bench) == ['+        "404":', '+          $ref: "#/components/responses/None"']


def test_a_failure_that_none_declares_is_described_as_its_like(books: Books) -> None:
    bench = Bench(books(REFUSING), simulated=False).came("notes_read", {}, status=409)
    assert patch(bench) == ['+        "409":', "+          description: Conflict."]


def test_a_header_that_never_comes_is_no_longer_required(books: Books) -> None:
    bench = Bench(books()).came("books_list", [], headers={}).came("books_get", BOOK, headers={})
    (first, second) = bench.verdicts
    assert lines(first.patch) == [
        "-    RequestId: {required: true, schema: {type: string}}",
        "+    RequestId: {schema: {type: string}}",
    ]
    assert second.patch == first.patch


def test_a_media_type_gives_way_to_the_one_that_comes(books: Books) -> None:
    schema = "\n              schema: {$ref: "
    bench = Bench(books((f"application/json:{schema}", f"application/xml:{schema}")))
    assert patch(bench.came("books_get", BOOK)) == [
        "-            application/xml:",
        "+            application/json:",
    ]


def test_an_operation_that_asks_for_a_credential_is_secured_as_all_are(books: Books) -> None:
    bench = Bench(books(("operationId: notes_read", "operationId: notes_read\n      security: []")))
    bench.came("books_list", []).noted("notes_read", "example_accepted", 401)
    assert patch(bench) == ["-      security: []"]


def test_there_is_no_patch_where_the_server_is_wrong_or_the_file_is_not_what_was_read(books: Books) -> None:
    bench = Bench(books()).came("books_get", {**BOOK, "id": "7"})
    assert bench.verdict.patch == ""
    bench = Bench(books()).came("books_get", {**BOOK, "pages": 400})
    Path("specs/books/openapi.yaml").write_text(TEXT.replace("Emma", "Anna"))
    assert bench.verdict.patch == ""
    Path("specs/books/openapi.yaml").unlink()
    assert bench.verdict.patch == ""


def test_a_json_document_is_patched_in_its_own_manner(books: Books) -> None:
    books()
    path = Path("specs/books/openapi.json")
    path.write_text(json.dumps(yaml.safe_load(TEXT), indent=2) + "\n")
    bench = Bench(read_spec(load_document(path), "books")).came("books_get", {**BOOK, "pages": 400})
    added = patch(bench)
    assert added[-1] == '+          "pages": {"type": "integer"}'
    assert len(added) == 3
