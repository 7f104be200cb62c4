from hypothesis import given
from hypothesis import strategies as st

from specloom.publish.highlight import highlight, parts

from .tags import Tags


def test_each_kind_of_word_has_its_class() -> None:
    assert highlight('{"a": [1, null]}', "json").text == (
        "{<i class=n>&quot;a&quot;</i>: [<i class=m>1</i>, <i class=k>null</i>]}"
    )


def test_a_script_is_given_texts_and_pairs_of_a_class_and_a_text() -> None:
    assert parts("[null]", "json") == ["[", ["k", "null"], "]"]


def test_a_language_that_nobody_knows_stays_plain() -> None:
    assert parts("<b> & so on", "no such language") == ["<b> & so on"]
    assert highlight("<b> & so on", "no such language").text == "&lt;b&gt; &amp; so on"


def test_a_very_long_text_stays_plain() -> None:
    assert "<i" not in highlight("[1]" * 10_000, "json").text


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])), st.sampled_from(["json", "python", "bash"]))
def test_colours_change_no_text(code: str, lexer: str) -> None:
    assert Tags(f"<pre>{highlight(code, lexer).text}</pre>").text == code
    assert "".join(part if isinstance(part, str) else part[1] for part in parts(code, lexer)) == code
