"""Tell what in a path names one thing among many from the words that name a kind of thing."""

import re

_NUMBER = re.compile(r"\+?\d+")
_UUID = re.compile(r"[0-9a-fA-F]{8}-?([0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}")
_HEX = re.compile(r"(?=.*\d)(?=.*[a-fA-F])[0-9a-fA-F]{12,}")
_ULID = re.compile(r"(?i)(?=.*\d)[0-9A-HJKMNP-TV-Z]{26}")
EMAIL = re.compile(r"[^@\s/]+@[^@\s/]+\.[A-Za-z]{2,}")
DATE = re.compile(r"\d{4}-\d{2}-\d{2}([T ][\d:.]+(Z|[+-]\d\d:?\d\d)?)?")
_ADDRESS = re.compile(r"\d{1,3}(\.\d{1,3}){3}|-?\d+(\.\d+)?(,-?\d+(\.\d+)?)+")
_CODE = re.compile(r"[A-Za-z]+[-_.]?\d{3,}([-_.]\d+)*|[A-Z]{2,}[-_]?\d{2,}")
_VERSION = re.compile(
    r"(?i)(v|ver|version|api|r)?-?\d{1,2}(\.\d{1,3}){0,2}([a-z]+\d*)?|v\d{1,8}|\d{4}-\d{2}(-\d{2})?"
)
_NAMED_VERSION = re.compile(
    r"(?i)(v|ver|version|api|r)[-_.]?\d+([._]\d+)*((alpha|beta|rc)\d*)?|\d{4}-\d{2}|\d+\.\d+"
)
_TURNS = re.compile(r"(?<=[A-Za-z])(?=\d)|(?<=\d)(?=[A-Za-z])")
_KNOWN = re.compile(r"(?i)(oauth|utf|sha|md|base|iso|ipv|http|mp|s|k|web|log)\d+[a-z]*|[a-z]?\d[a-z]{1,3}")
_CAPITALS = re.compile(r"[A-Z]{2,5}")
_LONG = 16
_MIXED = 6


def is_named_version(segment: str) -> bool:
    """Tell whether a segment is a version wherever it stands: v1, v2beta1, 2024-01, 1.2."""
    return _NAMED_VERSION.fullmatch(segment) is not None


def may_be_version(segment: str) -> bool:
    """Tell whether a segment may be a version where it stands first: 3, or a whole date."""
    return _VERSION.fullmatch(segment) is not None


def is_identifier(segment: str) -> bool:
    """Tell whether a segment can hardly be anything but the name of one thing among many."""
    if is_named_version(segment) or _KNOWN.fullmatch(segment):
        return False
    shapes = (_NUMBER, _UUID, _HEX, _ULID, EMAIL, DATE, _ADDRESS, _CODE)
    return any(shape.fullmatch(segment) for shape in shapes) or _is_random(segment)


def may_be_identifier(segment: str) -> bool:
    """Tell whether a segment may name one thing, where others have a variable in its place."""
    has_digit = any(character.isdigit() for character in segment)
    return (has_digit and not is_named_version(segment)) or _CAPITALS.fullmatch(segment) is not None


def _is_random(segment: str) -> bool:
    """Tell whether letters and digits are mixed as no word mixes them."""
    parts = re.split(r"[-_.~:]", segment)
    return any(_is_mixed(part) for part in parts)


def _is_mixed(part: str) -> bool:
    if not part.isalnum() or not part.isascii():
        return False
    turns, digits = len(_TURNS.findall(part)), sum(map(str.isdigit, part))
    return digits > 1 and (len(part) >= _LONG or (len(part) >= _MIXED and turns > 1))
