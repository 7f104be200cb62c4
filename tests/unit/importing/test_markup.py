import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.importing.markup import is_html, to_markdown, without_controls, without_tags


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<html><head><title>t</title></head><body><p>Hi.</p></body></html>", "Hi."),
        ("<p>one</p><p>two<br>three</p>", "one\n\ntwo\nthree"),
        ("<h2>Errors</h2><p>none</p>", "## Errors\n\nnone"),
        ('<p>See <a href="https://x.io/d">docs</a>.</p>', "See [docs](https://x.io/d)."),
        ('<a href="javascript:alert(1)">x</a>', "x"),
        ("<ol><li>a</li><li>b<ul><li>c</li></ul></li></ol>", "1. a\n2. b\n  - c"),
        ("<p><strong>a</strong> <em>b</em> <code>c</code><b></b></p>", "**a** *b* `c`"),
        ('<pre><code class="language-json">{\n  "a": 1\n}</code></pre>', '```json\n{\n  "a": 1\n}\n```'),
        (
            "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>",
            "| a | b |\n| --- | --- |\n| 1 | 2 |",
        ),
        ("<p>a</p><script>bad()</script><style>p{}</style><!-- x --><p>b</p>", "a\n\nb"),
        ("<p>&lt;id&gt; &amp; more</p>", "<id> & more"),
        ("<p>a < b and <unclosed", "a < b and <unclosed"),
        ("<p>Give <id> here</p>", "Give <id> here"),
        ("<pre>open", "```\nopen\n```"),
        ('<img alt="a cat" src="x">', "a cat"),
    ],
)
def test_html_becomes_markdown(html: str, markdown: str) -> None:
    assert to_markdown(html) == markdown


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("# T\n\nSee <b>this</b>,<br/>and *that*.", "# T\n\nSee **this**,\nand *that*."),
        ("- a\n- `<b>`\n```\n<p>x</p>\n```", "- a\n- `<b>`\n```\n<p>x</p>\n```"),
        ("Send <id> and <your name> &lt;", "Send <id> and <your name> &lt;"),
        ('A [x](https://x) <a href="https://y">y</a><script>z()</script>', "A [x](https://x) [y](https://y)"),
    ],
)
def test_tags_in_markdown_become_markdown(text: str, markdown: str) -> None:
    assert without_tags(text) == markdown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>a</p>", True),
        ("\n<html>", True),
        ("a <p>b</p>", False),
        ("<id> is a number", False),
        ("# Title", False),
    ],
)
def test_html_is_known_by_how_it_begins(text: str, expected: bool) -> None:
    assert is_html(text) is expected


def test_control_characters_go_and_lines_end_in_one_way() -> None:
    assert without_controls("a\0b\x1b[0m\r\nc\rd\te") == "ab[0m\nc\nd\te"


@pytest.mark.parametrize(
    "piece", ["<a ", "<", "<!--", '<p a="', "<pre>", "<ul><li>", "&", "<td>", "<script>", "</p>"]
)
def test_long_and_broken_html_takes_little_time(piece: str) -> None:
    started = time.monotonic()

    to_markdown("<p>" + piece * 20_000)

    assert time.monotonic() - started < 3


@given(st.text("<>/!-apre \n&;\"'", max_size=80))
def test_any_text_is_reduced(text: str) -> None:
    assert to_markdown(text) == to_markdown(text).strip()
