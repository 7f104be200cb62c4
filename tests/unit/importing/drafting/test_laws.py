"""What holds of the draft of anything that a source may show."""

from pathlib import Path
from typing import Any

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from specloom.importing.account import SourceFact
from specloom.importing.captured import (
    ABSENT,
    Argument,
    Asked,
    Body,
    Call,
    Captured,
    Credential,
    Folder,
    Reply,
    Server,
    Words,
)
from specloom.importing.drafting import draft
from specloom.importing.drafting.accounting import facts_of_call
from specloom.importing.writing import to_yaml
from specloom.spec import parse_document
from specloom.spec.lint import lint, load_extensions_schema

EXTENSIONS = load_extensions_schema(Path(__file__).parents[4] / "specs" / "extensions.schema.json")
NAMES = st.sampled_from(
    ["id", "page", "X-Api", "a b", "", "naïve", "{x}", "Content-Type", "café['x']", "/", "limit"]
)
TEXTS = st.sampled_from(
    ["", "7", "<integer>", "true", "2024-01-01", "a@b.de", "größe", 'a"b\n', "1.5", "007"]
)
SEGMENTS = st.sampled_from(
    ["orders", "v1", "12345", "{id}", "{a b}", "a%zz", "ünï", "x.json", "9.json", "", "A(5)", "USD"]
)
VALUES = st.recursive(
    st.sampled_from([None, True, 7, 1.5, "x", "12345", "2024-01-01", 12345]),
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["id", "data", "a"]), inner, max_size=3)
    ),
    max_leaves=6,
)
WORDS = TEXTS.map(lambda text: Words(text, "w"))
SCHEMES = st.sampled_from(
    [
        Credential(
            "apiKey", {"type": "apiKey", "in": "header", "name": "X-Key"}, "c", settings=("s",), uses=("v",)
        ),
        Credential("apiKey", {"type": "apiKey", "in": "query", "name": "key"}, "c", kind="parameter"),
        Credential("a b", {"type": "http", "scheme": "bearer"}, "c", words=Words("Ask us.", "w")),
    ]
)
SERVERS = st.sampled_from(
    [
        Server("https://api.acme.example/v1", "s"),
        Server("https://api.acme.example", "s"),
        Server("https://other.example", "s", ("v",)),
        Server("{{base}}", "s", ("v",), known=False),
        Server("http://[", "s"),
        Server("", "s", known=False),
    ]
)


def arguments(*locations: str) -> st.SearchStrategy[tuple[Argument, ...]]:
    one = st.builds(
        Argument,
        st.sampled_from(locations),
        NAMES,
        st.just("a"),
        st.none() | TEXTS,
        st.booleans(),
        WORDS,
        st.sampled_from([(), ("v",)]),
        file=st.booleans() if locations == ("field",) else st.just(False),
    )
    return st.lists(one, max_size=3).map(tuple)


BODIES = st.one_of(
    st.builds(Body, st.just("b"), st.sampled_from(["application/json", "application/hal+json; x=1"]), VALUES),
    st.builds(Body, st.just("b"), st.just("application/json"), TEXTS, unread=st.just(True), note=TEXTS),
    st.builds(
        Body, st.just("b"), st.sampled_from(["text/csv", "image/png", "nonsense"]), TEXTS | st.just(ABSENT)
    ),
    st.builds(
        Body,
        st.just("b"),
        st.sampled_from(["multipart/form-data; boundary=x", "application/x-www-form-urlencoded"]),
        fields=arguments("field"),
        type_at=st.just("h"),
    ),
)
ASKED = st.builds(
    Asked,
    st.just("o"),
    st.sampled_from(["GET", "post", "PUT", "PATCH", "DELETE", "PURGE"]),
    SERVERS,
    st.lists(SEGMENTS, min_size=1, max_size=4).map(lambda segments: "/" + "/".join(segments)),
    arguments("path", "query", "header", "cookie"),
    st.none() | BODIES,
)
REPLIES = st.builds(
    Reply,
    st.just("r"),
    TEXTS,
    st.sampled_from(["", "200", "201", "204", "302", "404", "429", "422", "520"]),
    arguments("header"),
    st.none() | BODIES,
    st.none() | ASKED,
    WORDS,
)
FOLDERS = st.sampled_from([(), ("Orders",), ("Orders", "API"), ("v1",), ("注文",)])
CALLS = st.builds(
    Call,
    st.just("i"),
    st.sampled_from(["Get order", "", "List orders", "New Request", "GET /x", "注文", "class", "Orders (1)"]),
    ASKED,
    FOLDERS,
    WORDS,
    st.none() | st.lists(SCHEMES, max_size=2).map(tuple),
    st.lists(REPLIES, max_size=2).map(tuple),
    st.booleans(),
)


def placed(value: Any, at: str) -> Any:
    """Give every value within a value a place of its own."""
    if isinstance(value, (tuple, list)):
        return tuple(placed(each, f"{at}[{n}]") for n, each in enumerate(value))
    if not attrs.has(type(value)):
        return value
    fields = (field.name for field in attrs.fields(type(value)) if field.name not in ("scheme", "value"))
    changed = {name: placed(getattr(value, name), f"{at}.{name}") for name in fields}
    return attrs.evolve(value, **(changed | ({"at": at} if "at" in changed else {})))


@st.composite
def captured(drawn: st.DrawFn) -> Captured:
    calls = placed(drawn(st.lists(CALLS, max_size=5)), "item")
    folders = tuple(
        Folder(names, f"folder[{n}]", Words("About it.", f"folder[{n}].description"))
        for n, names in enumerate(drawn(st.lists(FOLDERS.filter(bool), unique=True, max_size=3)))
    )
    facts = [SourceFact(kind, at) for call in calls for kind, at in facts_of_call(call) if at]
    for folder in folders:
        facts += [SourceFact("folder", folder.at), SourceFact("description", folder.words.at)]
    return Captured(
        "collection",
        drawn(TEXTS),
        tuple(facts),
        calls,
        Words(drawn(TEXTS), "info.description"),
        "",
        "",
        folders,
    )


@settings(max_examples=40, deadline=None)
@given(captured())
def test_no_fact_is_lost_without_a_word(source: Captured) -> None:
    lines = draft(source, "acme", "2026-11-23").lines

    assert [line for line in lines if not line.carried and "defect" in line.reason] == []


@settings(max_examples=40, deadline=None)
@given(captured())
def test_a_draft_lints_clean(source: Captured) -> None:
    text = to_yaml(draft(source, "acme", "2026-11-23").root)

    assert lint(parse_document(text, Path("openapi.yaml")), "acme", EXTENSIONS) == ()


@settings(max_examples=15, deadline=None)
@given(captured())
def test_no_part_of_a_draft_stands_in_two_places(source: Captured) -> None:
    waiting: list[Any] = [draft(source, "acme", "2026-11-23").root]
    seen = set[int]()
    while waiting:
        value = waiting.pop()
        assert id(value) not in seen
        seen.add(id(value))
        inner = value.values() if isinstance(value, dict) else value
        waiting += [each for each in inner if isinstance(each, (dict, list))]
