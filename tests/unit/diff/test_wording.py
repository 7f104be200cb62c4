import pytest

from specloom.diff.wording import coded, either, named_types, python_name, shown


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("orders", "orders"),
        ("Payment links", "payment_links"),
        ("listHTTPHooks", "list_http_hooks"),
        ("a-b", "a_b"),
    ],
)
def test_a_call_is_named_as_in_the_client(name: str, called: str) -> None:
    assert python_name(name) == called


@pytest.mark.parametrize("text", ["a`b", "a\nb", "a\x1b[31mb", "a\u202eb", "`", ""])
def test_a_name_is_one_code_span_whatever_it_holds(text: str) -> None:
    span = coded(text)

    assert span.count("`") == 2
    assert span[0] == span[-1] == "`"
    assert all(sign.isprintable() for sign in span)


def test_a_long_value_is_cut_short() -> None:
    assert len(shown("a" * 500)) < 70


def test_many_values_are_counted() -> None:
    assert either(range(3)) == "`0`, `1` or `2`"
    assert either(range(20)).endswith("13 more")


def test_types_are_words() -> None:
    assert named_types(frozenset({"string", "integer", "number"})) == "a number or a string"
    assert named_types(frozenset()) == "nothing"
