import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from specloom.publish import Publication, build_site
from specloom.publish.prose import line, prose
from specloom.publish.twin_calls import fenced

from .library import TEXT, read
from .tags import is_page

READER = MarkdownIt("commonmark", {"html": True}).enable("table")


@pytest.fixture(name="files")
def _files(tmp_path: Path) -> dict[str, bytes]:
    return build_site((Publication(read(tmp_path)),))


def test_every_page_has_a_twin_that_it_names(files: dict[str, bytes]) -> None:
    for name, content in files.items():
        if is_page(name):
            twin = name.removesuffix("html") + "md"
            assert twin in files
            link = f'<link rel="alternate" type="text/markdown" href="{twin.rpartition("/")[2]}"'
            assert link in content.decode()


@pytest.mark.parametrize(
    "text",
    [
        "# Library",
        "Lends **books**.",
        "- **per-key**: For each API key: 25 points a second.",
        "### Get one book",
        "`GET /books/{bookId}` (`books_get`) (documented: The manual, `page 4`)",
        "Everything about *one* book.",
        "- `bookId` (BookId; matches ^b; at most 9 characters, required): Which one. Example: `b 1`.",
        "(inferred: The manual, `page 5`. Not stated.)",
        "- `title` (string or null; default `Untitled`): As printed.",
        "- `X-Shelf` (integer, required): Where it stands.",
        "Counts 1 against `per-key`",
        "The header `X-Sign` holds the HMAC-SHA256 digest of the body, hex encoded",
        "## What is not known",
    ],
)
def test_the_twin_says(files: dict[str, bytes], text: str) -> None:
    assert text in files["library/index.md"].decode()


def test_examples_and_samples_stand_in_the_twin(files: dict[str, bytes]) -> None:
    twin = files["library/index.md"].decode()

    assert '```json\n{\n  "id": "b 1",\n  "title": "Émilie"\n}\n```' in twin
    assert "```bash\ncurl -X GET" in twin


def test_llms_txt_leads_to_every_twin_and_document(files: dict[str, bytes]) -> None:
    site, vendor = (files[name].decode() for name in ("llms.txt", "library/llms.txt"))

    assert site.startswith("# APIs\n\n> ")
    assert "(library/index.md)" in site
    assert vendor.startswith("# Library\n\n> Lends **books**.\n")
    assert "- [Library](index.md)" in vendor
    assert "- [openapi.yaml](openapi.yaml)" in vendor


def test_a_text_that_keeps_to_itself_stays_as_it_is() -> None:
    text = "One `code`, *two*:\n\n- a list\n- [a link](https://a.example)\n\n```\n# code\n```"

    assert prose(text).markdown == text


@pytest.mark.parametrize(
    "text",
    [
        "# a heading",
        "<script>alert(1)</script>",
        "a ![picture](https://a.example/a.png)",
        "```\nan end that never comes",
        "[a](javascript:alert(1))",
        "Setext\n===",
        "a <b onclick=x>c</b>",
    ],
)
def test_a_text_that_does_not_is_told_without_markup(text: str) -> None:
    tokens = READER.parse(f"{prose(text).markdown}\n\n# end\n")

    assert [token.type for token in tokens if token.level == 0][-2:] == ["heading_open", "heading_close"]
    kinds = {child.type for token in tokens for child in (token, *(token.children or ()))}
    assert not kinds & {"html_block", "html_inline", "image", "fence", "link_open"}


@given(st.text())
def test_no_text_of_one_line_begins_a_block_or_holds_html(text: str) -> None:
    tokens = READER.parse(f"- said: {line(text).markdown}\n- next\n")

    assert [token.type for token in tokens if token.level == 1].count("list_item_open") == 2
    assert not any(child.type == "html_inline" for token in tokens for child in token.children or ())


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_no_code_leaves_its_block(text: str) -> None:
    clean = text.replace("\r", " ").replace("\0", " ")
    (block, *more) = READER.parse(fenced(clean, "json"))

    assert (block.type, more) == ("fence", [])


HOSTILE = (
    "</script><script>alert(1)</script>\n\n# Not ours\n\n```\n[x](javascript:alert(2)) ![y](http://z.example)"
)


@given(
    st.sampled_from(
        ["Which one.", "Get one book", "As printed.", "Not stated.", "What is lent.", "Too fast."]
    )
)
@hypothesis_settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_text_breaks_the_twin_wherever_it_stands(tmp_path: Path, place: str) -> None:
    spec = read(tmp_path, TEXT.replace(place, json.dumps(HOSTILE)))
    files = build_site((Publication(spec),))
    for name in ("library/index.md", "library/llms.txt", "index.md", "llms.txt"):
        tokens = READER.parse(files[name].decode())
        kinds = {child.type for token in tokens for child in (token, *(token.children or ()))}
        headings = [token.content for token in tokens if token.type == "inline" and token.map]
        assert not kinds & {"html_block", "html_inline", "image"}
        assert "Not ours" not in headings


def test_one_webhook_is_counted_as_one(files: dict[str, bytes]) -> None:
    told = files["library/index.md"].decode()

    assert "2 operations, 1 webhook." in told
    assert "## Webhooks: calls that the vendor makes" in told


def test_a_server_that_was_made_up_is_shown_as_inferred_with_its_reason(tmp_path: Path) -> None:
    guess = "x-source: {from: manual, at: page 1, kind: inferred, note: No host is named.}"
    text = TEXT.replace("{url: https://library.example/v2}", f"{{url: https://api.library.example, {guess}}}")
    site = build_site((Publication(read(tmp_path, text)),))
    server = site["library/index.html"].decode().partition("<dt>Server</dt>")[2].partition("</dd>")[0]

    assert "api.library.example" in server
    assert ">inferred</button>" in server
    assert "No host is named." in server
    assert "- Server: `https://api.library.example` (inferred: The manual, `page 1`. No host is named.)" in (
        site["library/index.md"].decode()
    )
