import pytest

from specloom.generate.calls import Method
from specloom.generate.methods import methods_of
from specloom.generate.models import ModelNames
from specloom.generate.schemas import Schemas

from .shop import spec_of

FORMATS = """
    paths:
      /orders:
        get:
          operationId: orders_list
          tags: [orders]
          summary: List orders.
          x-pagination: {style: page, request: page, size: size, items: data.orders, pages: data.pages}
          x-format: {parameter: format, media: {json: application/json, csv: text/csv}}
          parameters:
            - {name: format, in: query, schema: {enum: [json, csv]}}
            - {name: page, in: query, schema: {type: integer}}
            - {name: size, in: query, schema: {type: integer, default: 20, maximum: 100}}
          responses:
            "200":
              description: A page.
              content:
                application/json:
                  schema:
                    properties:
                      data:
                        properties:
                          orders: {type: array, items: {type: string}}
                          pages: {type: integer}
                text/csv: {schema: {type: string}}
            "400": {description: Refused., content: {application/json: {schema: {type: object}}}}
"""


def methods(text: str) -> tuple[Method, ...]:
    spec = spec_of(text)
    return methods_of(spec, spec.operations, Schemas(spec.document, ModelNames({}, {})))


def method(operation: str) -> Method:
    return methods(f"paths:\n  /a/b:\n    {operation}")[0]


def test_each_further_format_is_a_method_of_its_own() -> None:
    plain, csv = methods(FORMATS)

    assert [plain.name, csv.name] == ["list", "list_csv"]
    assert [plain.fixed, csv.fixed] == [(("format", "'json'"),), (("format", "'csv'"),)]
    assert [argument.name for argument in csv.arguments] == ["page", "size"]
    assert [plain.returns, csv.returns] == ["dict[str, Any]", "str"]
    assert csv.summary == "List orders, as csv"
    assert "'text/csv': None" in csv.operation
    assert "'application/json'" in csv.operation


def test_only_the_json_form_of_a_list_is_paged() -> None:
    plain, csv = methods(FORMATS)

    assert plain.paged is not None
    assert plain.paged.item == "str"
    assert plain.paged.paging == (
        "Paging('page', 'page', items=('data', 'orders'), size='size', first=1, default_size=20, "
        "max_size=100, pages=('data', 'pages'))"
    )
    assert csv.paged is None


def test_a_list_may_be_the_body_itself_and_have_no_size() -> None:
    found = method(
        "get: {operationId: a, x-pagination: {style: offset, request: skip, items: /}, "
        'responses: {"200": {content: {application/json: {schema: {type: array, items: {type: integer}}}}}}}'
    )

    assert found.paged is not None
    assert found.paged.paging == "Paging('offset', 'skip', items=(), first=0)"
    assert (found.paged.page, found.paged.item) == ("list[int]", "int")


@pytest.mark.parametrize(
    ("responses", "returns"),
    [
        ('"200": {content: {application/json: {schema: {type: string}}}}', "str"),
        ('"200": {content: {application/pdf: {}}}', "bytes"),
        ('"200": {content: {text/plain; charset=utf-8: {}}}', "str"),
        ('"200": {content: {application/problem+json: {}}}', "Any"),
        ('"200": {}', "Any"),
        ('"204": {}', "None"),
        ('"200": {content: {text/csv: {}}}, "204": {}', "str | None"),
        ("default: {}", "Any"),
    ],
)
def test_a_method_returns_what_any_success_may_be(responses: str, returns: str) -> None:
    assert method(f"get: {{operationId: a, responses: {{{responses}}}}}").returns == returns


def test_the_runtime_is_told_all_that_it_needs() -> None:
    found = methods(
        """
        x-rate-limits:
          key: {partition: api-key, quotas: [{quota: 5, window: 1}], cost: {read: 1, write: 2.5}}
        paths:
          /a/{id}:
            post:
              operationId: a_make
              security: [{one: []}, {two: [], three: []}]
              x-retry: {statuses: [423, 409], after: 5}
              parameters:
                - {name: id, in: path, required: true, style: label, schema: {}}
                - {name: ids, in: query, explode: false, schema: {type: array, items: {}}}
                - {name: deep, in: query, style: deepObject, explode: true, schema: {}}
                - {name: json, in: query, content: {application/json: {schema: {}}}}
              requestBody: {content: {text/csv: {}, application/json: {}}}
        """
    )[0]

    assert found.operation == (
        "Operation('a_make', 'POST', '/a/{id}', parameters=(Parameter('id', 'path', style='label'), "
        "Parameter('ids', 'query', explode=False), "
        "Parameter('deep', 'query', style='deepObject', explode=True), "
        "Parameter('json', 'query', content='application/json')), "
        "content_type='application/json', content_types=('application/json', 'text/csv'), "
        "accepts=(), responses={}, idempotent=False, "
        "retry=Retry(frozenset({409, 423}), 5), costs=(('key', 2.5),), "
        "security=(('one',), ('two', 'three')))"
    )
