from pathlib import Path

import pytest
import yaml

from specloom.mock.resources.markup import write_xml
from specloom.spec import parse_document

COMPONENTS = """
openapi: 3.1.0
components:
  schemas:
    Tag: {type: object, properties: {name: {type: string}}, xml: {name: tag}}
"""
TAGS = "{type: array, items: {$ref: '#/components/schemas/Tag'}"


@pytest.mark.parametrize(
    ("schema", "value", "written"),
    [
        ("{type: object}", {"a": None}, "<root><a /></root>"),
        ("{type: object, xml: {name: pet, prefix: p}}", {"a": 1.5}, "<p:pet><a>1.5</a></p:pet>"),
        ("{type: object}", {"a b": "<&>"}, "<root><a_b>&lt;&amp;&gt;</a_b></root>"),
        ("{type: object}", {"1st": True}, "<root><_1st>true</_1st></root>"),
        ("{type: array, items: {type: integer}}", [1, 2], "<root><root>1</root><root>2</root></root>"),
        (f"{TAGS}}}", [{"name": "x"}], "<root><tag><name>x</name></tag></root>"),
        (
            f"{{properties: {{tags: {TAGS}}}}}}}",
            {"tags": [{}, {}]},
            "<root><tag /><tag /></root>",
        ),
        (
            f"{{properties: {{tags: {TAGS}, xml: {{wrapped: true}}}}}}}}",
            {"tags": [{}]},
            "<root><tags><tag /></tags></root>",
        ),
    ],
)
def test_a_value_is_xml_as_its_schema_says(schema: str, value: object, written: str) -> None:
    document = parse_document(COMPONENTS, Path("openapi.yaml"))
    assert write_xml(document, yaml.safe_load(schema), value) == written
