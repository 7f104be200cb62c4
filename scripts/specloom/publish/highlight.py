"""Colour code on the way out, so that no script has to."""

from collections.abc import Iterator
from functools import lru_cache
from html import escape
from itertools import groupby

from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.token import Comment, Keyword, Name, Number, String, Token
from pygments.util import ClassNotFound

from .prose import Html

_CLASSES = {
    Comment: "c",
    Keyword: "k",
    Number: "m",
    String: "s",
    Name.Tag: "n",
    Name.Attribute: "n",
    Name.Function: "f",
    Name.Class: "f",
    Name.Builtin: "f",
    Name.Decorator: "f",
    Name.Variable: "v",
}
_MOST = 20_000
"""Longer texts stay plain: colours would cost a reader's machine more than they tell."""


@lru_cache(maxsize=4096)
def highlight(code: str, lexer: str) -> Html:
    """Return code as HTML with a class for each kind of word; plain for a language that nobody knows."""
    known = _lexer(lexer)
    if known is None or len(code) > _MOST:
        return Html(escape(code))
    spans = (
        f"<i class={name}>{escape(text)}</i>" if name else escape(text) for name, text in _runs(known, code)
    )
    return Html("".join(spans))


def parts(code: str, lexer: str) -> list[str | list[str]]:
    """Return code in its parts for a script that lays it out: texts, and pairs of a class and a text."""
    known = _lexer(lexer)
    if known is None or len(code) > _MOST:
        return [code]
    return [[name, text] if name else text for name, text in _runs(known, code)]


@lru_cache
def _lexer(name: str) -> Lexer | None:
    try:
        return get_lexer_by_name(name, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return None


def _runs(lexer: Lexer, code: str) -> Iterator[tuple[str, str]]:
    tokens = ((_class_of(kind), text) for kind, text in lexer.get_tokens(code))
    for name, run in groupby(tokens, key=lambda token: token[0]):
        yield name, "".join(part for _, part in run)


@lru_cache(maxsize=256)
def _class_of(kind: type[Token]) -> str:
    while kind is not Token:
        if kind in _CLASSES:
            return _CLASSES[kind]
        kind = kind.parent
    return ""
