"""Hold the page's own writer of requests against the Python client's, and against a shell."""

import json
import shlex
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page
from tests.e2e.browser import tab

from specloom.runtime.operation import Parameter
from specloom.runtime.parameters import expand

pytestmark = pytest.mark.chromium

STYLES = ("simple", "label", "matrix", "form", "spaceDelimited", "pipeDelimited", "deepObject", "cookie")
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
SCALARS = st.one_of(TEXTS, st.integers(-(2**53) + 1, 2**53 - 1), st.booleans())
NAMES = st.text("abcxyz é[]&=%", min_size=1, max_size=4)  # a number as a key would come first in JavaScript
FLAT = st.one_of(
    SCALARS, st.lists(SCALARS | st.none(), max_size=3), st.dictionaries(NAMES, SCALARS, max_size=3)
)
VALUES = FLAT | st.dictionaries(NAMES, FLAT, max_size=2)
PARAMETERS = st.fixed_dictionaries(
    {
        "name": NAMES,
        "style": st.sampled_from(STYLES),
        "explode": st.booleans(),
        "reserved": st.booleans(),
        "content": st.sampled_from([None, "application/json", "text/plain"]),
    }
)


@pytest.fixture(name="page", scope="module")
def _page(browser: Browser, site: Path) -> Iterator[Page]:
    with tab(browser) as page:
        page.goto((site / "octolis/index.html").as_uri())
        yield page


def by_client(told: dict[str, Any], value: Any) -> str:
    content, reserved = told["content"], told["reserved"]
    parameter = Parameter(
        told["name"],
        "query",
        told["style"],
        explode=told["explode"],
        allow_reserved=reserved,
        content=content,
    )
    return expand(parameter, value)


@settings(max_examples=15)
@given(cases=st.lists(st.tuples(PARAMETERS, VALUES), min_size=20, max_size=20))
def test_every_value_is_written_as_the_client_writes_it(page: Page, cases: list[tuple[Any, Any]]) -> None:
    sent = json.dumps(cases)
    written = page.evaluate(
        "sent => JSON.parse(sent).map(([told, value]) => docs.wire.expand(told, value))", sent
    )

    assert written == [by_client(told, value) for told, value in cases]


@settings(max_examples=15)
@given(texts=st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")), min_size=1))
def test_a_shell_reads_a_command_as_it_was_meant(page: Page, texts: list[str]) -> None:
    request = {
        "method": "POST",
        "url": "http://127.0.0.1/",
        "headers": [["X", t] for t in texts],
        "text": "t",
    }
    command = page.evaluate("sent => docs.wire.command(JSON.parse(sent))", json.dumps(request))
    words = shlex.split(command.replace(" \\\n", " "))

    headers = [value for flag, value in pairwise(words) if flag == "-H"]
    assert headers == [f"X: {text}".replace(" \\\n", " ") for text in texts]
    assert words[-2:] == ["--data-raw", "t"]


@settings(max_examples=15)
@given(value=st.recursive(SCALARS | st.none(), lambda inner: st.lists(inner) | st.dictionaries(TEXTS, inner)))
def test_json_is_laid_out_as_python_does_it(page: Page, value: Any) -> None:
    text = json.dumps(value, ensure_ascii=False)

    assert page.evaluate("text => docs.wire.laidOut(text)", text) == json.dumps(
        value, indent=2, ensure_ascii=False
    )


@pytest.mark.parametrize("number", ["12345678901234567890", "1.0", "1e400", "-0.0"])
def test_a_number_is_shown_as_it_came(page: Page, number: str) -> None:
    assert page.evaluate("text => docs.wire.laidOut(text)", f"[{number}]") == f"[\n  {number}\n]"


@pytest.mark.parametrize(
    ("request_", "words"),
    [
        ({"method": "HEAD"}, "curl --head http://127.0.0.1/"),
        ({"method": "GET", "user": "a b:c"}, "-u 'a b:c'"),
        ({"method": "POST", "form": [["tag", "a'b"]]}, "--form-string 'tag=a'\\''b'"),
    ],
)
def test_a_command_has_curls_own_options(page: Page, request_: dict[str, Any], words: str) -> None:
    request = {"url": "http://127.0.0.1/", "headers": [], **request_}

    assert words in page.evaluate("request => docs.wire.command(request)", request)
