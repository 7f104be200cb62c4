import shlex
import tempfile
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.publish.samples import curl_sample
from specloom.spec import Parameter, SecurityScheme, Spec

from .library import read


@pytest.fixture(name="spec")
def _spec(tmp_path: Path) -> Spec:
    return read(tmp_path)


def secured(spec: Spec, **scheme: Any) -> str:
    other = attrs.evolve(spec, security_schemes=(SecurityScheme("key", **scheme),))
    return curl_sample(other, other.operation("books_get"))


def test_curl_takes_the_secret_from_the_environment(spec: Spec) -> None:
    assert curl_sample(spec, spec.operation("books_get")) == (
        "curl -X GET 'https://library.example/v2/books/b%201?api-key='\"$LIBRARY_API_KEY\""
    )


def test_curl_sends_the_example(spec: Spec) -> None:
    words = shlex.split(curl_sample(spec, spec.operation("books_add")).replace("\\\n", " "))

    assert words[-3:] == ["Content-Type: application/json", "--data", '{"id": "b 1", "title": "Émilie\'s"}']


@pytest.mark.parametrize(
    ("scheme", "option"),
    [
        ({"kind": "apiKey", "location": "header", "name": "X-Key"}, "-H 'X-Key: '\"$LIBRARY_API_KEY\""),
        ({"kind": "http", "scheme": "bearer"}, "-H 'Authorization: Bearer '\"$LIBRARY_API_KEY\""),
        ({"kind": "http", "scheme": "basic"}, '-u "$LIBRARY_USERNAME:$LIBRARY_PASSWORD"'),
    ],
)
def test_curl_authenticates_as_the_spec_says(spec: Spec, scheme: dict[str, str], option: str) -> None:
    assert secured(spec, **scheme).endswith(option)


def test_curl_takes_each_secret_from_the_variable_of_its_scheme(spec: Spec) -> None:
    told = curl_sample(spec, spec.operation("books_get"), {"key": ("LIBRARY_TOKEN",)})

    assert told.endswith('"$LIBRARY_TOKEN"')


@given(st.text(min_size=1))
def test_no_text_of_a_spec_leaves_its_quotes_in_a_shell(text: str) -> None:
    scheme = SecurityScheme("key", "apiKey", "header", "$(reboot)`")
    parameter = Parameter("q", "query", True, "form", True, "", {}, "", {"one": text})
    spec = _tiny(scheme, parameter)

    words = shlex.split(curl_sample(spec, spec.operations[0]).replace("\\\n", " "))

    assert words[:3] == ["curl", "-X", "GET"]
    assert len(words) == 6
    assert words[5] == "$(reboot)`: $TINY_API_KEY"


def _tiny(scheme: SecurityScheme, parameter: Parameter) -> Spec:
    with tempfile.TemporaryDirectory() as folder:
        spec = read(Path(folder), vendor="tiny")
    operation = attrs.evolve(spec.operation("books_get"), path="/a", parameters=(parameter,))
    return attrs.evolve(spec, operations=(operation,), security_schemes=(scheme,), servers=())


def test_a_required_query_parameter_stands_in_the_sample(spec: Spec) -> None:
    query = Parameter("tags", "query", True, "form", False, "", {}, "", {"two": ["a", "b"]})
    operation = attrs.evolve(spec.operation("books_get"), parameters=(query,), path="/books")

    assert "?tags=a,b&api-key=" in curl_sample(spec, operation)


def test_a_body_without_example_is_left_out(spec: Spec) -> None:
    add = spec.operation("books_add")
    assert add.body is not None
    content = attrs.evolve(add.body.content[0], examples={})
    operation = attrs.evolve(add, body=attrs.evolve(add.body, content=(content,)))

    assert "--data" not in curl_sample(spec, operation)


def test_a_value_that_is_not_text_is_written_as_json(spec: Spec) -> None:
    page = Parameter("page", "query", True, "form", True, "", {"default": 1}, "", {})
    operation = attrs.evolve(spec.operation("books_get"), parameters=(page,), path="/books")

    assert "?page=1&" in curl_sample(spec, operation)
