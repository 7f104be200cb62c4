from pathlib import Path
from xml.parsers.expat import ParserCreate

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
        ("{type: object, xml: {name: pet, prefix: p}}", {"a": 1.5}, "<pet><a>1.5</a></pet>"),
        ("{xml: {prefix: p, namespace: urn:p}}", {"a": 1}, '<p:root xmlns:p="urn:p"><a>1</a></p:root>'),
        ("{xml: {namespace: urn:p}}", {}, '<root xmlns="urn:p" />'),
        ("{properties: {id: {xml: {attribute: true}}}}", {"id": 7}, '<root id="7" />'),
        ("{properties: {id: {xml: {attribute: true}}}}", {"id": {"a": 7}}, "<root><id><a>7</a></id></root>"),
        ("{type: object, xml: null}", {}, "<root />"),
        ("{type: string}", "x\x01\ud800y", "<root>x\ufffd\ufffdy</root>"),
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
    ParserCreate(namespace_separator=" ").Parse(written, True)
