import difflib
from copy import deepcopy
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from specloom.errors import BadInput
from specloom.release.marking import with_version
from specloom.spec import Version, parse_document

from .shelf import TEXT

PATH = Path("specs/shelf/openapi.yaml")
NEXT = Version(1, 1, 0)


def marked(text: str) -> str:
    return with_version(text, NEXT, PATH)


def changed_lines(old: str, new: str) -> list[str]:
    lines = difflib.ndiff(old.splitlines(keepends=True), new.splitlines(keepends=True))
    return [line for line in lines if line[0] in "+-"]


def test_one_line_changes_and_its_comment_stays() -> None:
    assert changed_lines(TEXT, marked(TEXT)) == [
        "-   x-version: 1.0.0  # ours\n",
        "+   x-version: 1.1.0  # ours\n",
    ]


@pytest.mark.parametrize(
    ("info", "after"),
    [
        ("{title: T, version: '1', x-version: 1.0.0}", "{title: T, version: '1', x-version: 1.1.0}"),
        ("{title: T, version: '1', x-version: \"1.0.0\"}", "{title: T, version: '1', x-version: \"1.1.0\"}"),
        ("{title: T, version: '1'}", "{title: T, version: '1', x-version: 1.1.0}"),
        ("\n  version: 1\n  x-version: '1.0.0' # ours", "\n  version: 1\n  x-version: '1.1.0' # ours"),
        ("\n  ? version\n  : 1\n  ? x-version\n  : 1.0.0", "\n  ? version\n  : 1\n  ? x-version\n  : 1.1.0"),
        ("\n  version: 1 # theirs", "\n  version: 1 # theirs\n  x-version: 1.1.0"),
        (
            "\n    version: |\n      1\n    title: T",
            "\n    version: |\n      1\n    x-version: 1.1.0\n    title: T",
        ),
        (
            "\n  contact: {version: 9, x-version: 3}\n  version: 1",
            "\n  contact: {version: 9, x-version: 3}\n  version: 1\n  x-version: 1.1.0",
        ),
    ],
)
def test_a_version_is_written_as_the_spec_is(info: str, after: str) -> None:
    around = "x-note: {info: {x-version: 9}}\ninfo: {}\npaths: {{}}\n"
    before, wanted = (
        around.replace("info: {}\n", f"info: {text}\n").replace("{{}}", "{}") for text in (info, after)
    )

    assert marked(before) == wanted


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_ends_of_lines_and_a_byte_order_mark_stay(end: str, mark: str) -> None:
    text = mark + TEXT.replace("\n", end)

    assert marked(text) == text.replace("1.0.0", "1.1.0")


def test_a_version_is_added_where_lines_end_as_others_do() -> None:
    assert marked("info:\r\n  version: 1\r\npaths: {}\r\n") == (
        "info:\r\n  version: 1\r\n  x-version: 1.1.0\r\npaths: {}\r\n"
    )
    assert marked("info:\n  version: 1") == "info:\n  version: 1\n  x-version: 1.1.0\n"


def test_a_document_in_json_stays_one() -> None:
    text = '{"info": {"title": "T", "version": "1"}, "paths": {}}'

    assert marked(text) == '{"info": {"title": "T", "version": "1", "x-version": "1.1.0"}, "paths": {}}'


@pytest.mark.parametrize(
    "text",
    [
        "info:\n  version: 1\n  x-version: >-\n    1.0.0\npaths: {}\n",
        "info:\n  version: 1\n  x-version:\n",
        "info:\n  title: T\n",
    ],
)
def test_what_cannot_be_written_in_place_is_left_to_a_person(text: str) -> None:
    with pytest.raises(BadInput) as caught:
        marked(text)

    assert (
        str(caught.value) == f"{PATH}: x-version cannot be written here; write x-version: 1.1.0 below version"
    )


@given(
    st.dictionaries(st.text(max_size=5), st.text(max_size=5) | st.lists(st.text(max_size=5), max_size=2)),
    st.text(max_size=8),
    st.sampled_from([None, "1.0.0"]),
    st.booleans(),
)
def test_nothing_else_in_a_document_changes(
    other: dict[str, object], title: str, version: str | None, flow: bool
) -> None:
    info = {
        "title": title,
        "version": title,
        **({"x-version": version} if version else {}),
        "x-more": deepcopy(other),
    }
    text = yaml.safe_dump(
        {"x-first": other, "info": info, "paths": {}}, default_flow_style=flow, sort_keys=False
    )

    new = marked(text)

    old_root, new_root = (parse_document(each, PATH).root for each in (text, new))
    assert new_root["info"].pop("x-version") == "1.1.0"
    old_root["info"].pop("x-version", None)
    assert new_root == old_root
