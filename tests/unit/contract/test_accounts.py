"""A vendor with files, secrets and views: no false alarm, and what can be found is."""

from collections.abc import Callable
from pathlib import Path
from random import Random

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from schemathesis.transport.serialization import Binary

from specloom.contract import CHECKS_PHASE, ENGINE_PHASES, InProcess, Plan, run_plan
from specloom.contract.calls import body_examples, example_call, form_examples
from specloom.contract.forms import encode_form, form_body, with_files, without_files
from specloom.mock import Handles, Request, Response, load_simulator
from specloom.mock.http.forms import Upload, read_form
from specloom.spec import MediaType, parse_document, read_spec

TEXT = """
openapi: 3.1.0
info: {title: Accounts, version: "1"}
servers: [{url: "https://accounts.example"}]
security: [{basic: []}]
paths:
  /users:
    post:
      operationId: users_create
      tags: [users]
      x-resource: {name: user, action: create, key: id}
      requestBody:
        required: true
        content:
          application/json:
            schema: {$ref: "#/components/schemas/NewUser"}
            examples: {ann: {value: {name: Ann, password: opensesame, role: admin, page: "https://ann.example"}}}
      responses:
        "200":
          description: The user.
          content: {application/json: {schema: {$ref: "#/components/schemas/User"}}}
          links:
            delete: {operationId: users_delete, parameters: {id: $response.body#/id}}
            report: {operationId: users_report, parameters: {id: $response.body#/id}}
            get: {operationId: users_get, parameters: {id: $response.body#/id}}
        "401": {description: Who.}
        "422": {description: Wrong.}
  /users/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: string}, example: u1}]
    get:
      operationId: users_get
      tags: [users]
      x-resource: {name: user, action: get, key: id}
      responses:
        "200":
          description: The user.
          content:
            application/json:
              schema: {$ref: "#/components/schemas/User"}
              examples: {u1: {value: {id: u1, name: Eve, role: guest}}}
        "401": {description: Who.}
        "404": {description: None.}
        "422": {description: Wrong.}
    delete:
      operationId: users_delete
      tags: [users]
      x-resource: {name: user, action: delete, key: id}
      responses:
        "200": {description: Gone., content: {application/json: {schema: {properties: {ok: {const: true}}}}}}
        "401": {description: Who.}
        "404": {description: None.}
        "422": {description: Wrong.}
  /users/{id}/report:
    get:
      operationId: users_report
      tags: [users]
      x-resource: {name: user, action: view, key: id}
      x-format: {parameter: format, media: {png: image/png, csv: text/csv, json: application/json}}
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}, example: u1}
        - {name: format, in: query, schema: {type: string, enum: [png, csv, json]}}
      responses:
        "200":
          description: A report.
          content:
            image/png: {schema: {type: string, format: binary}}
            text/csv: {schema: {type: string}, examples: {two: {value: "a,b\\n1,2\\n3,4\\n"}}}
            application/json: {schema: {type: object}, examples: {two: {value: {rows: 2}}}}
        "401": {description: Who.}
        "404": {description: None.}
        "422": {description: Wrong.}
  /avatars:
    post:
      operationId: avatars_upload
      tags: [avatars]
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema: {$ref: "#/components/schemas/NewAvatar"}
            examples: {small: {value: {file: "<svg/>", tags: [a, b]}}}
      responses:
        "200": {description: Kept., content: {application/json: {schema: {}, examples: {ok: {value: {}}}}}}
        "401": {description: Who.}
        "422": {description: Wrong.}
  /records/create:
    post:
      operationId: records_create
      tags: [records]
      requestBody: {$ref: "#/components/requestBodies/Record"}
      responses:
        "200":
          description: Saved.
          content: {application/json: {schema: {}, examples: {ok: {value: {status: saved}}}}}
          links: {update: {operationId: records_update, requestBody: $request.body}}
        "401": {description: Who.}
        "422": {description: Wrong.}
  /records/update:
    post:
      operationId: records_update
      tags: [records]
      requestBody: {$ref: "#/components/requestBodies/Record"}
      responses:
        "200":
          description: Saved.
          content: {application/json: {schema: {}, examples: {ok: {value: {status: saved}}}}}
        "401": {description: Who.}
        "422": {description: Wrong.}
components:
  securitySchemes: {basic: {type: http, scheme: basic}}
  requestBodies:
    Record:
      required: true
      content:
        application/json:
          schema: {type: object, required: [id], properties: {id: {type: integer}, title: {type: string}}}
          examples: {one: {value: {id: 7, title: One}}}
  schemas:
    NewUser:
      type: object
      required: [name, password]
      properties:
        name: {type: string}
        password: {type: string, writeOnly: true}
        role: {enum: [admin, guest]}
        page: {type: string, format: uri}
    User:
      type: object
      required: [id]
      properties: {id: {type: string}, name: {type: string}, role: {type: string}}
    NewAvatar:
      type: object
      required: [file]
      additionalProperties: false
      properties:
        file: {type: string, format: binary}
        name: {type: string}
        tags: {type: array, items: {type: string}}
"""
SPEC = read_spec(parse_document(TEXT, Path("openapi.yaml")), "accounts")
MULTIPART = "multipart/form-data"
Change = Callable[[Request, Response], Response]


def simulator() -> Handles:
    return load_simulator(SPEC, random=lambda: Random(1), limits=False)


@attrs.frozen
class Changed:
    """A simulator whose replies are changed on their way out."""

    change: Change
    inner: Handles = attrs.field(factory=simulator)

    def handle(self, request: Request) -> Response:
        response = self.inner.handle(request)
        return response if request.path.startswith("/_") else self.change(request, response)


def found(handler: Handles, phases: tuple[str, ...] = (CHECKS_PHASE,)) -> set[tuple[str, str]]:
    report = run_plan(SPEC, InProcess(handler), Plan(seed=1, max_examples=5, phases=phases))
    return {(finding.operation, finding.check) for finding in report.findings}


def fine(request: Request, response: Response) -> Response:
    """Take whatever comes for an avatar."""
    if request.path == "/avatars" and response.status == 422:
        return Response(200, (("content-type", "application/json"),), b"{}")
    return response


def no_report(request: Request, response: Response) -> Response:
    """Know nothing of users other than the first one when asked for a report."""
    known = "u1" in request.path or not request.path.endswith("/report")
    return response if known else Response(404)


def no_update(request: Request, response: Response) -> Response:
    """Refuse to change any record but the one of the example."""
    other = request.path == "/records/update" and b"One" in request.body and b'"One"' not in request.body
    return Response(422) if other else response


def forgetful(request: Request, response: Response) -> Response:
    """Forget the role of a user."""
    return attrs.evolve(response, body=response.body.replace(b'"role":"admin"', b'"role":"guest"'))


@pytest.mark.parametrize("phases", [(CHECKS_PHASE,), ENGINE_PHASES])
def test_a_right_server_has_no_findings(phases: tuple[str, ...]) -> None:
    assert found(simulator(), phases) == set()


@pytest.mark.parametrize(
    ("change", "finding"),
    [
        (fine, ("avatars_upload", "invalid_body_refused")),
        (no_report, ("users_report", "written_record_found")),
        (no_update, ("records_update", "written_record_found")),
        (forgetful, ("users_get", "written_value_kept")),
    ],
)
def test_a_wrong_server_is_found(change: Change, finding: tuple[str, str]) -> None:
    assert finding in found(Changed(change))


def test_a_file_in_a_form_example_is_sent_as_a_file() -> None:
    operation = SPEC.operation("avatars_upload")
    (example,) = form_examples(operation)
    content = operation.body.content[0] if operation.body else None

    assert body_examples(operation) == ()
    assert example_call(operation).body == example
    assert content is not None
    assert with_files(SPEC.document, content.schema, example) == {"file": b"<svg/>", "tags": ["a", "b"]}


fields = st.dictionaries(
    st.text("abc", min_size=1),
    st.text(max_size=9) | st.binary(max_size=9) | st.lists(st.text("xy"), min_size=2),
)


@given(fields)
def test_what_a_form_encodes_the_simulator_reads(values: dict[str, object]) -> None:
    request = encode_form(MULTIPART, values)
    if not values:
        return
    content_type = request.headers["Content-Type"]
    read = read_form(SPEC.document, MediaType(MULTIPART, {}, "", {}), content_type, request.read())

    assert {name: v.content if isinstance(v, Upload) else v for name, v in read.items()} == values


def test_an_encoded_form_is_read_too() -> None:
    request = encode_form("application/x-www-form-urlencoded", {"a": "é &", "n": 3})

    assert request.read() == b"a=%C3%A9+%26&n=3"


def test_equal_forms_have_equal_bytes() -> None:
    assert encode_form(MULTIPART, {"a": b"x"}).read() == encode_form(MULTIPART, {"a": b"x"}).read()


def test_bytes_that_schemathesis_makes_are_a_file() -> None:
    sent = form_body({"file": Binary(b"\xff"), "count": 3})

    assert b"\xff" in sent["data"]
    assert sent["content_type"].startswith(f"{MULTIPART}; boundary=")


def test_what_is_no_form_goes_as_json() -> None:
    assert form_body([Binary(b"x"), 1]) == {"data": b'["", 1]', "content_type": MULTIPART}
    assert without_files({"a": [b"x", Binary(b"y"), "z"]}) == {"a": ["", "", "z"]}


def test_a_number_beyond_64_bits_is_sent_as_it_is() -> None:
    assert str(2**70).encode() in encode_form(MULTIPART, {"count": 2**70}).read()
