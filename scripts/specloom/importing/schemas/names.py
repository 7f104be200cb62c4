"""Make names of schemas from the names that a source gives."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

_WORD = re.compile(r"[A-Z]{2,}s(?![a-z])|[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")
_LAST = re.compile(r"[A-Z]?[a-z0-9]+\Z")
_LONGEST_WORDS = 60

_UNCHANGED = {
    *("series", "species", "news", "analytics", "logistics", "mathematics", "physics", "goods", "lens"),
    *(
        "alias",
        "bias",
        "canvas",
        "gas",
        "atlas",
        "sms",
        "gps",
        "dns",
        "cms",
        "tls",
        "aws",
        "https",
        "ios",
        "pos",
    ),
}
_IRREGULAR = {
    "people": "person",
    "children": "child",
    "men": "man",
    "women": "woman",
    "mice": "mouse",
    "feet": "foot",
    "criteria": "criterion",
    "indices": "index",
    "matrices": "matrix",
    "vertices": "vertex",
    "analyses": "analysis",
    "axes": "axis",
    "quizzes": "quiz",
    "movies": "movie",
    "cookies": "cookie",
    "ties": "tie",
    "calories": "calorie",
    "lives": "life",
    "knives": "knife",
    "leaves": "leaf",
    "shelves": "shelf",
    "halves": "half",
    "caches": "cache",
    "shoes": "shoe",
    "menus": "menu",
    "skus": "sku",
}
_IN_US = ("statuses", "buses", "viruses", "bonuses", "campuses", "focuses", "censuses", "aliases", "biases")
_ENDINGS = (
    (("sses", "shes", "ches", "xes", "zzes", *_IN_US), "es", ""),
    (("ies",), "ies", "y"),
    (("toes", "roes", "choes"), "es", ""),
    (("ss", "us", "is"), "", ""),
    (("s",), "s", ""),
)


def pascal(text: str) -> str:
    """Return a name in PascalCase made of the Latin letters and digits of a text; empty where it has none."""
    plain = unicodedata.normalize("NFKD", text[: 4 * _LONGEST_WORDS]).encode("ascii", "ignore").decode()
    name = ""
    for word in _WORD.findall(plain):
        if name and len(name) + len(word) > _LONGEST_WORDS:
            break
        name += word[:1].upper() + word[1:].lower()
    return name[:_LONGEST_WORDS].lstrip("0123456789")


def singular(word: str) -> str:
    """Return the name of one of those that an English plural in PascalCase names; else the name itself."""
    found = _LAST.search(word)
    last = found[0] if found and found[0][-1].islower() else ""
    one = _singular(last.lower())
    if not last or one == last.lower():
        return word
    return word[: -len(last)] + (one.capitalize() if last[0].isupper() else one)


def _singular(word: str) -> str:
    if word in _UNCHANGED or len(word) <= 2:
        return word
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    for endings, plural, instead in _ENDINGS:
        if word.endswith(endings):
            return word.removesuffix(plural) + instead if plural else word
    return word


_GENERIC = {
    *("Data", "Datum", "Item", "Items", "Result", "Results", "Record", "Row", "Value", "Values", "Object"),
    *(
        "Entry",
        "Element",
        "Node",
        "List",
        "Attribute",
        "Attributes",
        "Body",
        "Response",
        "Payload",
        "Content",
    ),
    *("Info", "Detail", "Details", "Field", "Fields", "Property", "Properties", "Option", "Options"),
}
"""Names that say nothing without what they are of."""
_WRAPPING = ("Response", "Page", "List", "Result", "Results", "Collection", "Reply", "Body", "Envelope")
_ASKING = ("Get", "Create", "Update", "Replace", "Search", "Find")
"""What the name of a reply has after that of the thing which the reply wraps: OrderListResponse."""


def names_within(outer: Sequence[str], name: str, *, item: bool) -> Iterator[str]:
    """Yield names for the object under a member, or in the list under it, the best first.

    `outer` are the names of the objects that the member is in, the innermost last; none is given again.
    """
    parent, own = outer[-1], pascal(name)
    own = singular(own) if item else own
    if own in _GENERIC:
        yield from (each for each in _unwrapped(parent) if each not in outer)
        own = "Item" if item else own
    elif own and own not in outer:
        yield own
    own = own or ("Item" if item else "Value")
    longer = own if own.startswith(parent) else f"{parent}{own}"
    yield f"{parent}Detail" if longer in outer or parent.endswith(own) else longer


def names_of_items(name: str) -> Iterator[str]:
    """Yield names for the objects in a list of this name, the best first."""
    yield from _unwrapped(name)
    yield singular(name)
    yield f"{name}Item"


def _unwrapped(name: str) -> Iterator[str]:
    """Yield what a wrapper wraps, by the name of the wrapper."""
    inner = _without(name, _WRAPPING)
    while (shorter := _without(inner, (*_WRAPPING, *_ASKING))) != inner and inner != name:
        inner = shorter
    if inner != name:
        yield singular(inner)


def _without(name: str, endings: Iterable[str]) -> str:
    ending = next((ending for ending in endings if name.endswith(ending) and name != ending), "")
    return name.removesuffix(ending)
