import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.publish import Sample
from specloom.publish.languages import GeneratorsMissing, find_generators, sample_files
from specloom.publish.languages.calls import Call, call_of
from specloom.publish.languages.files import is_inline, sample_path
from specloom.publish.languages.masking import is_plain, masks_for
from specloom.publish.languages.repairs import measured, tidied
from specloom.publish.languages.variants import VARIANTS, Variant
from specloom.spec import Spec, parse_document, read_spec

HEAD = """\
openapi: 3.1.0
info: {title: Shop, version: "1.2"}
servers: [{url: "https://shop.example/v1"}]
"""
HOSTILE = '\'"\\ ${x} `id` $(id) #{1} %s */ \n\0 é 😀 \u2028 """'
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text() | st.just(HOSTILE),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


def spec_of(text: str) -> Spec:
    whole = text if text.startswith("openapi") else HEAD + text
    return read_spec(parse_document(whole, Path("openapi.yaml")), "shop")


def operation(text: str, path: str = "/orders", method: str = "post") -> str:
    named = f"paths:\n  {path}:\n    {method}:\n      operationId: orders_do\n      tags: [orders]\n"
    return f"{named}      {text}\n      responses: {{'200': {{description: Fine.}}}}\n"


def call(text: str) -> Call:
    spec = spec_of(text)
    found = call_of(spec, spec.operations[0])
    assert found is not None
    return found


def shown(call: Call, text: str) -> str:
    """Return a text as a page shows it, in a language that takes JSON as it is."""
    return call.masks.lifted(text, named("cURL").escape, call.names)


def named(name: str) -> Variant:
    return next(variant for variant in VARIANTS if variant.name == name)


def headers(call: Call) -> Mapping[str, str]:
    return {each["key"]: shown(call, each["value"]) for each in call.request["header"]}


def test_there_are_all_variants_that_a_vendor_offers() -> None:
    assert len({(variant.key, variant.name) for variant in VARIANTS}) == len(VARIANTS) == 31


def test_an_address_has_the_examples_of_what_is_required() -> None:
    found = call(
        operation(
            "parameters:\n"
            "      - {name: id, in: path, required: true, schema: {}, example: it's/5 é}\n"
            "      - {name: tags, in: query, required: true, schema: {}, example: ['a b', c]}\n"
            "      - {name: 'd[x]', in: query, required: true, style: deepObject, example: {k: 5%}}\n"
            "      - {name: many, in: query, required: true, explode: false, example: [1, true]}\n"
            "      - {name: left, in: query, schema: {}, example: out}\n",
            path="'/a/{id}'",
        )
    )

    assert re.fullmatch(r"[\w:/?&=,.-]+", found.request["url"])
    assert shown(found, found.request["url"]) == (
        "https://shop.example/v1/a/it%27s%2F5%20%C3%A9?tags=a%20b&tags=c&d%5Bx%5D%5Bk%5D=5%25&many=1,true"
    )


@pytest.mark.parametrize(
    ("scheme", "expected"),
    [
        ("{type: http, scheme: bearer}", "Bearer <SHOP_API_KEY>"),
        ("{type: http, scheme: basic}", "Basic <SHOP_USERNAME_AND_PASSWORD_IN_BASE64>"),
        ("{type: oauth2, flows: {}}", "Bearer <SHOP_API_KEY>"),
    ],
)
def test_a_secret_is_for_the_reader_to_put_in(scheme: str, expected: str) -> None:
    text = operation("security: [{key: []}]") + f"components: {{securitySchemes: {{key: {scheme}}}}}\n"

    assert headers(call(text)) == {"Authorization": expected}


def test_a_secret_may_be_a_part_of_the_address() -> None:
    text = operation("security: [{key: []}]")
    found = call(text + "components: {securitySchemes: {key: {type: apiKey, in: query, name: api-key}}}\n")

    assert shown(found, found.request["url"]).endswith("/orders?api-key=<SHOP_API_KEY>")


def test_a_host_that_is_not_told_is_for_the_reader_to_put_in() -> None:
    found = call("openapi: 3.1.0\ninfo: {title: Shop, version: '1'}\n" + operation("summary: Do"))

    assert shown(found, found.request["url"]) == "https://<SHOP_HOST>/orders"


def test_headers_are_sent_and_one_that_is_not_plain_is_for_the_reader_to_put_in() -> None:
    found = call(
        operation(
            "parameters:\n"
            "      - {name: X-Plain, in: header, required: true, schema: {}, example: a;q=1}\n"
            '      - {name: X-Odd, in: header, required: true, schema: {}, example: "a\'b"}\n'
        )
    )

    assert headers(found) == {"X-Plain": "a;q=1", "X-Odd": "<SHOP_X_ODD>"}


def test_cookies_are_sent_in_one_header() -> None:
    text = operation(
        "security: [{key: []}]\n"
        "      parameters:\n"
        "      - {name: shop, in: cookie, required: true, schema: {}, example: north}\n"
        '      - {name: kind, in: cookie, required: true, schema: {}, example: "a; b=c"}\n'
    )
    found = call(text + "components: {securitySchemes: {key: {type: apiKey, in: cookie, name: sid}}}\n")

    assert headers(found) == {"Cookie": "sid=<SHOP_API_KEY>; shop=north; kind=<SHOP_KIND>"}


def test_no_text_holds_a_trigraph_of_c() -> None:
    text = masks_for("").json_text("Why??/")

    assert "??" not in text
    assert not is_plain("Why??/")


def test_a_form_is_sent_as_its_text() -> None:
    found = call(
        operation(
            'requestBody: {content: {application/x-www-form-urlencoded: {example: {a: "b&\'c", n: 5}}}}'
        )
    )

    assert shown(found, found.request["body"]["raw"]) == "a=b%26%27c&n=5"
    assert headers(found) == {"Content-Type": "application/x-www-form-urlencoded"}


def test_a_multipart_form_names_its_files() -> None:
    schema = "schema: {properties: {file: {type: string, format: binary}}}"
    parts = (
        f"{schema}, encoding: {{file: {{contentType: text/csv}}}}, example: {{file: a, tags: [b, c], odd: $}}"
    )
    found = call(operation(f"requestBody: {{content: {{multipart/form-data: {{{parts}}}}}}}"))

    assert [
        shown(found, each.get("src", each.get("value"))) for each in found.request["body"]["formdata"]
    ] == [*("file.csv", "b", "c", "<SHOP_ODD>")]
    assert headers(found) == {}


def test_any_other_body_is_a_file() -> None:
    found = call(operation("requestBody: {content: {application/xml: {example: <a/>}}}"))

    assert found.request["body"] == {"mode": "file", "file": {"src": "body.xml"}}


@pytest.mark.parametrize(
    "text",
    [
        operation("requestBody: {content: {application/json: {example: {id: 9007199254740993}}}}"),
        operation("requestBody: {content: {application/json: {example: [1.0e+300]}}}"),
        operation("requestBody: {content: {application/json: {example: [{__proto__: 1}]}}}"),
        operation('parameters: [{name: "X\'", in: header, required: true, schema: {}, example: a}]'),
    ],
)
def test_what_cannot_be_written_safely_in_every_language_is_left_out(text: str) -> None:
    spec = spec_of(text)

    assert call_of(spec, spec.operations[0]) is None


@given(JSON)
def test_a_generator_sees_nothing_but_plain_characters(value: Any) -> None:
    text = masks_for(json.dumps(value)).json_text(value)

    assert all(is_plain(f".{found}.") for found in re.findall(r'"([^"]*)"', text))
    assert json.dumps(json.loads(text)).isascii()


@given(JSON, st.sampled_from(["cURL", "Go", "wget"]))
def test_the_text_that_is_shown_is_the_value(value: Any, name: str) -> None:
    variant = next((v for v in VARIANTS if name in {v.name, v.language}), VARIANTS[0])
    masks = masks_for(json.dumps(value))
    whole = json.loads(json.dumps(value).encode("utf-16", "surrogatepass").decode("utf-16", "replace"))

    assert json.loads(masks.lifted(masks.json_text(value), variant.escape, {})) == whole


@given(st.text())
def test_python_reads_what_its_escapes_say(text: str) -> None:
    masks = masks_for(text)
    code = masks.lifted(masks.json_text(text), named("Requests").escape, {})

    expected = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    assert eval(code, {"__builtins__": {}}) == expected  # noqa: S307 - it is the law itself


def test_a_text_with_a_mark_of_ours_keeps_it() -> None:
    masks = masks_for('["zq0qx22z", "ZQ1Q"]')

    assert masks.lifted(masks.json_text("zq0qx22z"), named("cURL").escape, {}) == '"zq0qx22z"'


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("cURL", "\\ud83d\\ude00"),
        ("OkHttp", "\\\\ud83d\\\\ude00"),
        ("Net::HTTP", "\\u{1f600}"),
        ("Requests", "\\U0001f600"),
        ("Fetch", "\\ud83d\\ude00"),
    ],
)
def test_a_character_is_escaped_as_the_language_wants_it(name: str, expected: str) -> None:
    assert named(name).escape("😀") == expected


def test_wget_trusts_no_certificate_that_it_cannot_check() -> None:
    assert tidied("wget --no-check-certificate --quiet \\\n  x\n", named("wget")) == "wget --quiet \\\n  x\n"


def test_a_request_tells_the_length_that_its_body_has() -> None:
    code = "POST / HTTP/1.1\nContent-Length: 99\n\n{}\n"

    assert measured(code, named("HTTP")) == "POST / HTTP/1.1\nContent-Length: 2\n\n{}\n"
    assert measured("GET / HTTP/1.1\n", named("HTTP")) == "GET / HTTP/1.1\n"


def test_other_languages_stand_in_a_script_of_their_own() -> None:
    python, ruby = Sample("Python", "sync", "python", "a"), Sample("Ruby", "Net::HTTP", "ruby", "é </script>")
    found = sample_files({"orders_do": (python, ruby), "orders_get": (python,)})

    assert list(found) == ["samples/orders_do.js"]
    assert found["samples/orders_do.js"].isascii()
    assert found["samples/orders_do.js"].startswith(b'specloomSamples("orders_do", [["Ruby","Net::HTTP",')


@pytest.mark.parametrize("variant", ["http.client", "Requests"])
def test_python_without_our_client_stands_with_the_other_languages(variant: str) -> None:
    assert not is_inline(Sample("Python", variant, "python", "a"))
    assert sample_files({"get": (Sample("Python", variant, "python", "a"),)})
    assert is_inline(Sample("Python", "async, raw", "python", "a"))


@given(st.text())
def test_no_operation_leads_out_of_the_folder(id_: str) -> None:
    assert re.fullmatch(r"samples/[a-z0-9][a-z0-9_-]*\.js", sample_path(id_))


def test_operations_whose_names_differ_in_case_have_scripts_of_their_own() -> None:
    assert len({sample_path(id_).lower() for id_ in ("get", "Get", "GET")}) == 3


def test_generators_that_are_not_there_are_named_with_what_installs_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NODE_PATH", raising=False)
    program = tmp_path / "node"
    program.touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(GeneratorsMissing, match=r"run: npm install .* postman-code-generators@2\.1\.1$"):
        find_generators(tmp_path)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(GeneratorsMissing, match=r"need Node\.js; install it"):
        find_generators(tmp_path)


@pytest.mark.parametrize("place", ["folder", "NODE_PATH"])
def test_generators_are_found_where_npm_or_the_user_put_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    modules = tmp_path / "node_modules"
    (modules / "postman-code-generators").mkdir(parents=True)
    described = modules / "postman-code-generators" / "package.json"
    (tmp_path / "node").touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("NODE_PATH", str(modules) if place == "NODE_PATH" else "")
    folder = tmp_path if place == "folder" else tmp_path / "elsewhere"

    described.write_text('{"version": "2.1.1"}')
    assert find_generators(folder) == modules
    described.write_text('{"version": "2.1.2"}')
    with pytest.raises(GeneratorsMissing):
        find_generators(folder)
