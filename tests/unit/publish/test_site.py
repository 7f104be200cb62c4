import hashlib
import json
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from specloom.publish import Publication, build_site, publish

from .library import TEXT, read
from .tags import Tags, dead_links, pages


@pytest.fixture(name="page")
def _page(tmp_path: Path) -> str:
    return build_site((Publication(read(tmp_path)),))["library/index.html"].decode()


@pytest.fixture(name="files")
def _files(tmp_path: Path) -> dict[str, bytes]:
    return build_site((Publication(read(tmp_path)), Publication(read(tmp_path, vendor="archive"))))


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def test_the_same_spec_gives_the_same_bytes(tmp_path: Path) -> None:
    assert build_site((Publication(read(tmp_path)),)) == build_site((Publication(read(tmp_path)),))


def test_a_second_publication_changes_nothing(tmp_path: Path) -> None:
    spec = read(tmp_path)

    assert publish([Publication(spec)], tmp_path / "dist").status == "published"
    assert publish([Publication(spec)], tmp_path / "dist").status == "unchanged"


def test_the_spec_is_published_as_it_is_and_as_json(tmp_path: Path) -> None:
    files = build_site((Publication(read(tmp_path)),))

    assert files["library/openapi.yaml"] == TEXT.encode()
    assert list(json.loads(files["library/openapi.json"])) == re.findall(r"^([a-z-]+):", TEXT, re.MULTILINE)


def test_checksums_are_those_of_the_files(tmp_path: Path) -> None:
    files = build_site((Publication(read(tmp_path)),))

    for line in files["library/SHA256SUMS"].decode().splitlines():
        digest, name = line.split("  ")
        assert hashlib.sha256(files[f"library/{name}"]).hexdigest() == digest


def test_the_index_leads_to_every_vendor(files: dict[str, bytes]) -> None:
    links = Tags(files["index.html"].decode()).links

    assert {"library/index.html", "archive/index.html"} <= set(links)


@pytest.mark.parametrize(
    "text",
    [
        "Library",
        "Lends books.",
        "https://library.example/v2",
        "Every request carries Accept: */* .",
        "An API key in the query parameter api-key. Ask for it.",
        "For each API key: 25 points a second. When these are used up, 150 points a minute more",
        "X-Left Tells how many requests are left. inferred",
        "2 operations · 1 webhook",
        "GET /books/{bookId}",
        "documented The manual, page 4",
        "bookId BookId required inferred Which one. matches ^b; at most 9 characters; example b 1",
        "X-Shelf integer required documented Where it stands.",
        "After 429, wait the seconds that the Retry-After header names and send the request again.",
        "After 423, the same request may be sent again in about 5 seconds.",
        "No rate limit is known for this operation.",
        "Counts 1 against per-key: 25 points a second and 150 points a minute.",
        "kinds array of string at least 1 item",
        "title string or null As printed. default Untitled",
        "The manual, read on 2026-11-21",
        "POST book.lent documented The manual, page 7",
        "The header X-Sign holds the HMAC-SHA256 digest of the body, hex encoded; its key is the api key.",
    ],
)
def test_the_page_says(page: str, text: str) -> None:
    assert squeezed(text) in squeezed(Tags(page).text)


def test_the_badge_of_a_fact_opens_the_note_that_tells_its_source(page: str) -> None:
    found = re.search(r"<code>bookId</code>.*?popovertarget=\"(e\d+)\"", page, re.DOTALL)
    assert found is not None
    note = re.search(rf'<div popover id="{found[1]}".*?</div>', page, re.DOTALL)
    assert note is not None

    assert squeezed(Tags(note[0]).text) == squeezed("inferred: The manual, page 5 Not stated.")
    assert 'href="https://library.example/manual"' in note[0]


def test_every_badge_has_its_note(files: dict[str, bytes]) -> None:
    for page in pages(files).values():
        opened = {attributes["popovertarget"] for _, attributes in page.tags if "popovertarget" in attributes}
        assert opened <= set(page.ids)


def test_the_index_tells_what_there_is_of_a_vendor(files: dict[str, bytes]) -> None:
    index = squeezed(Tags(files["index.html"].decode()).text)

    assert squeezed("Library Lends books. Operations 2 Webhooks 1 Version 3") in index
    assert squeezed("Contract tests not run Seeded defects not run") in index


def test_a_webhook_has_no_sample_of_a_call(page: str) -> None:
    (section,) = re.findall(r'<section id="webhooks".*?</section>', page, re.DOTALL)

    assert "Lent" in section
    assert "curl" not in section


def test_every_page_is_well_formed_with_ids_given_once(files: dict[str, bytes]) -> None:
    for page in pages(files).values():
        assert page.open == []
        assert len(page.ids) == len(set(page.ids))


def test_every_link_of_the_site_leads_somewhere(files: dict[str, bytes]) -> None:
    assert [*dead_links(files)] == []


def test_nothing_is_loaded_from_anywhere(page: str) -> None:
    for tag, attributes in Tags(page).tags:
        assert tag not in {"img", "iframe", "object", "embed", "video", "audio", "form"}
        assert tag != "link" or attributes["rel"] == "alternate"
        assert "src" not in attributes
    assert "url(" not in page
    assert "@import" not in page


def test_only_our_own_style_and_script_may_run(page: str) -> None:
    policy = next(a["content"] for tag, a in Tags(page).tags if tag == "meta" and "http-equiv" in a)

    assert policy is not None
    assert policy.startswith("default-src 'none'; style-src 'sha256-")


HOSTILE = (
    "\"'><script>alert(1)</script><img src=x onerror=alert(2)>"
    "[a](javascript:alert(3))![i](http://x.example/p)"
)


def test_hostile_text_is_harmless_wherever_it_stands(tmp_path: Path) -> None:
    quoted = json.dumps(HOSTILE)
    text = TEXT
    for old in (
        "Get one book",
        "Which one.",
        "The book.",
        "page 4",
        "Émilie",
        "Where it stands.",
        "Not stated.",
    ):
        text = re.sub(rf"(?<=: ){old}|(?<=value: ){old}", lambda _match: quoted, text)
    text = text.replace('"Lends **books**."', quoted).replace("title: Library", f"title: {quoted}")
    text = text.replace("https://library.example/manual", json.dumps("javascript:alert(4)"))
    files = build_site((Publication(read(tmp_path, text)),))

    for name in ("index.html", "library/index.html"):
        found = Tags(files[name].decode())
        assert found.open == []
        assert sum(tag == "script" for tag, _ in found.tags) == 2
        assert not any(tag == "img" for tag, _ in found.tags)
        assert not any(key.startswith("on") for _, attributes in found.tags for key in attributes)
        assert not any(str(a.get("href")).startswith("javascript:") for _, a in found.tags)


@given(st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1))
@hypothesis_settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_description_makes_a_well_formed_page(tmp_path: Path, text: str) -> None:
    quoted = json.dumps(text, ensure_ascii=False)
    spec = read(tmp_path, TEXT.replace("Which one.", quoted).replace("Get one book", quoted))
    found = Tags(build_site((Publication(spec),))["library/index.html"].decode())

    assert found.open == []
    assert sum(tag == "script" for tag, _ in found.tags) == 2


def test_a_bare_spec_has_a_page_too(tmp_path: Path) -> None:
    bare = 'openapi: 3.1.0\ninfo: {title: Bare, version: "1"}\npaths: {}\n'
    page = build_site((Publication(read(tmp_path, bare, "bare")),))["bare/index.html"].decode()

    assert "No authentication is described." in page
    assert "No rate limit is described." in page
    assert Tags(page).open == []
