import pytest

from specloom.mock import Simulator

from ..simulating import ask, simulate

PATHS = """
/pets:
  get:
    operationId: pets_list
    x-format: {parameter: as, media: {json: application/json, csv: text/csv}}
    parameters: [{name: as, in: query, schema: {type: string}}]
    responses:
      "200":
        description: Pets.
        content:
          application/json: {examples: {first: {value: [1]}, second: {value: [2]}}}
          text/csv: {example: "id\\n1\\n"}
      "400": {description: Bad., content: {application/json: {example: {code: 7}}}}
      "404": {description: None.}
      "500": {description: Broken., content: {text/plain: {}}}
      "503": {description: Busy., content: {application/json: {}}}
/cats: {get: {operationId: cats_list, responses: {2XX: {description: Cats.}}}}
/dogs: {get: {operationId: dogs_list, responses: {"200": {description: D., content: {application/json: {}}}}}}
/owls: {get: {operationId: owls_list, responses: {"404": {description: None.}}}}
"""


def test_the_first_example_is_the_answer() -> None:
    assert ask(simulate(PATHS), "GET /v1/pets").json() == [1]


def test_the_parameter_that_chooses_the_format_chooses_the_example() -> None:
    response = ask(simulate(PATHS), "GET /v1/pets?as=csv")
    assert (response.header("content-type"), response.body) == ("text/csv; charset=utf-8", b"id\n1\n")


def test_a_response_without_content_needs_no_example() -> None:
    response = ask(simulate(PATHS), "GET /v1/cats")
    assert (response.status, response.body) == (200, b"")


def test_a_success_of_which_nothing_is_declared_has_no_body() -> None:
    response = ask(simulate(PATHS), "GET /v1/owls")
    assert (response.status, response.headers, response.body) == (200, (), b"")


def test_content_of_which_nothing_is_said_is_an_empty_object() -> None:
    response = ask(simulate(PATHS), "GET /v1/dogs")
    assert (response.status, response.json()) == (200, {})


@pytest.mark.parametrize(
    ("status", "body"),
    [
        ("400", b'{"code":7}'),
        ("404", b""),
        ("500", b"this 500 was asked for"),
        ("503", b'{"title":"request refused","status":503,"detail":"this 503 was asked for"}'),
    ],
)
def test_an_error_looks_as_the_spec_shows_it(status: str, body: bytes) -> None:
    response = ask(simulate(PATHS), "GET /v1/pets", x_specloom_fault=status)
    assert (response.status, response.body) == (int(status), body)


@pytest.mark.parametrize(
    ("media_type", "start"),
    [
        ("image/png", b"\x89PNG"),
        ("image/gif", b"GIF89a"),
        ("image/jpeg", b"\xff\xd8\xff"),
        ("image/svg+xml", b"<svg"),
        ("audio/mpeg", b"string"),
        ("application/pdf", b"%PDF-"),
        ("application/zip", b"PK"),
    ],
)
def test_a_file_that_no_example_can_show_is_the_smallest_of_its_kind(media_type: str, start: bytes) -> None:
    content = f"{{{media_type}: {{schema: {{type: string}}}}}}"
    simulator = simulate(f"""\
        /file:
          get:
            operationId: files_get
            responses: {{"200": {{description: A file., content: {content}}}}}
        """)
    response = ask(simulator, "GET /v1/file")

    assert response.body.startswith(start)
    assert response.header("content-type") == media_type


def test_what_no_example_shows_is_made_of_the_schema() -> None:
    simulator = simulate("""\
        /pets:
          get:
            operationId: pets_list
            responses:
              "200":
                description: Pets.
                headers: {X-Total: {required: true, schema: {type: integer}}}
                content:
                  application/xml: {schema: {type: string}}
                  application/json:
                    schema: {type: array, items: {type: object, properties: {id: {type: integer}}}}
                  text/plain: {schema: {type: string}}
              default:
                description: Bad.
                headers: {X-Id: {required: true, schema: {type: string, format: uuid}}}
                content: {application/json: {schema: {properties: {error: {type: string}}}}}
          parameters: [{name: size, in: query, schema: {type: integer}}]
        """)
    made, text = ask(simulator, "GET /v1/pets"), ask(simulator, "GET /v1/pets", accept="text/plain")

    assert (made.json(), made.header("x-total")) == ([{"id": 0}], "0")
    assert text.body == b"string"
    refused = ask(simulator, "GET /v1/pets?size=x")
    assert refused.json() == {"error": "the request does not fit the spec: query/size must be integer"}
    assert refused.header("x-id") == "00000000-0000-4000-8000-000000000000"


@pytest.mark.parametrize(
    ("responses", "status", "location"),
    [
        ("default: {description: D., content: {application/json: {schema: {type: integer}}}}", 200, None),
        ("'302': {description: R., headers: {Location: {required: true, schema: {}}}}", 302, "string"),
    ],
)
def test_without_a_2xx_response_the_default_or_a_redirect_is_meant(
    responses: str, status: int, location: str | None
) -> None:
    simulator = simulate(f"/go: {{get: {{operationId: go_get, responses: {{{responses}}}}}}}")
    response = ask(simulator, "GET /v1/go")
    assert (response.status, response.header("location")) == (status, location)


def answering(content: str) -> Simulator:
    """Simulate an operation at /pet whose success has this content, of `Pet` maybe."""
    responses = f"{{'200': {{description: A pet., content: {content}}}}}"
    return simulate(
        f"/pet: {{get: {{operationId: pets_get, responses: {responses}}}}}",
        """
        components:
          schemas:
            Pet:
              type: object
              properties: {id: {type: integer, xml: {attribute: true}}, good: {type: boolean}}
        """,
    )


@pytest.mark.parametrize(
    ("media_type", "sent"),
    [
        ("*/*", "application/json"),
        ("application/*", "application/json"),
        ("application/yaml", "application/yaml"),
    ],
)
def test_an_object_is_json_where_the_media_type_says_little(media_type: str, sent: str) -> None:
    simulator = answering(f"{{'{media_type}': {{schema: {{$ref: '#/components/schemas/Pet'}}}}}}")
    response = ask(simulator, "GET /v1/pet", accept=sent)
    assert (response.status, response.header("content-type"), response.json()) == (
        200,
        sent,
        {"id": 0, "good": False},
    )


@pytest.mark.parametrize(
    ("shown", "body"),
    [
        ("", b'<Pet id="0"><good>false</good></Pet>'),
        ("example: {id: 7, good: true}", b'<Pet id="7"><good>true</good></Pet>'),
        ("example: '<Pet/>'", b"<Pet/>"),
    ],
)
def test_an_object_is_written_as_xml(shown: str, body: bytes) -> None:
    media = f"{{schema: {{$ref: '#/components/schemas/Pet'}}, {shown}}}"
    response = ask(answering(f"{{application/xml: {media}}}"), "GET /v1/pet")
    assert (response.status, response.body) == (200, body)


def test_json_goes_before_xml_where_either_is_accepted() -> None:
    media = "{schema: {$ref: '#/components/schemas/Pet'}}"
    simulator = answering(f"{{application/xml: {media}, application/json: {media}}}")
    assert ask(simulator, "GET /v1/pet").header("content-type") == "application/json"
    assert ask(simulator, "GET /v1/pet", accept="application/xml").body.startswith(b"<Pet ")


def test_a_redirect_leads_to_an_address() -> None:
    simulator = simulate("""\
        /old:
          get:
            operationId: old_get
            responses:
              "302":
                description: Moved.
                headers: {Location: {required: true, schema: {type: string, format: uri}}}
        """)
    assert ask(simulator, "GET /v1/old").header("location") == "https://example.com/"


def test_an_error_that_may_be_one_of_two_that_overlap_is_one_of_them() -> None:
    media = "content: {application/json: {schema: {$ref: '#/components/schemas/Code'}}}"
    simulator = simulate(
        PATHS.replace("content: {application/json: {}}", media),
        "components: {schemas: {Code: {oneOf: [{type: integer}, {type: number}]}}}",
    )
    assert ask(simulator, "GET /v1/pets", x_specloom_fault="503").json() == 504.5


@pytest.mark.parametrize("resource", ["", "x-resource: {name: pet, action: delete, key: id}"])
def test_a_204_has_no_body_even_where_one_is_declared(resource: str) -> None:
    simulator = simulate(f"""\
        /pets/{{id}}:
          delete:
            operationId: pets_delete
            {resource}
            parameters: [{{name: id, in: path, required: true, schema: {{type: string}}}}]
            responses:
              "204": {{description: Gone., content: {{application/json: {{schema: {{type: object}}}}}}}}
              "404": {{description: None.}}
          put:
            operationId: pets_put
            x-resource: {{name: pet, action: upsert, key: id}}
            parameters: [{{name: id, in: path, required: true, schema: {{type: string}}}}]
            requestBody: {{content: {{application/json: {{schema: {{type: object}}}}}}}}
            responses: {{"200": {{description: Put.}}}}
        """)
    ask(simulator, "PUT /v1/pets/tom", {})
    response = ask(simulator, "DELETE /v1/pets/tom")
    assert (response.status, response.body, response.header("content-type")) == (204, b"", None)
