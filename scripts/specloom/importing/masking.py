"""Find the secrets in what a source shows, and put a mask in their place."""

import html
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import chain
from typing import Any
from urllib.parse import quote

import attrs

from .key_shapes import MASK, mask_shapes
from .secret_names import is_placeholder, is_random, is_secret, is_secret_name

_SHORTEST = 6
_FEW = 64
_LONG = 12
_CONTAINERS = (dict, list)
_RUN = re.compile(r"[A-Za-z0-9]+")
_WORDY = re.compile(r"[A-Za-z0-9]")


@attrs.frozen
class Secrets:
    """The values of a source that must not leave it, and the names of the variables that hold such."""

    values: frozenset[str] = attrs.field(default=frozenset(), repr=False)
    variables: frozenset[str] = frozenset()

    def text(self, text: str) -> str:
        """Mask the secrets in a text, and what looks like one."""
        text = _without_asked(mask_shapes(text))
        for value in self._standing(text):
            text = _replaced(text, value)
        return text

    def tree(self, root: Any) -> Any:
        """Return a copy of a JSON value with the secrets in all its texts masked; its names stay."""
        holder: list[Any] = [root]
        waiting: list[Any] = [holder]
        while waiting:
            container = waiting.pop()
            pairs = container.items() if isinstance(container, dict) else enumerate(container)
            for key, value in list(pairs):
                if isinstance(value, str):
                    container[key] = self.text(value)
                elif isinstance(value, dict | list):
                    container[key] = value.copy()
                    waiting.append(container[key])
        return holder[0]

    @cached_property
    def _all(self) -> list[str]:
        return sorted(
            {form for value in self.values for form in _forms(value)}, key=lambda value: (-len(value), value)
        )

    @cached_property
    def _by_run(self) -> Mapping[str, list[str]]:
        """Return the values by their rarest run of letters and digits, which is looked up in texts."""
        found: dict[str, list[str]] = {}
        runs = {value: _RUN.findall(value) for value in self._all}
        counted = Counter(chain.from_iterable(runs.values()))
        for value in self._all:
            found.setdefault(min(runs[value], key=lambda run: (counted[run], -len(run))), []).append(value)
        return found

    def _standing(self, text: str) -> list[str]:
        """Return the values that a text holds, the longest first."""
        if len(text) < _SHORTEST or not self.values:
            return []
        if len(self._all) <= _FEW:
            return [value for value in self._all if value in text]
        near = {value for run in set(_RUN.findall(text)) for value in self._by_run.get(run, ())}
        return sorted((value for value in near if value in text), key=len, reverse=True)


def _forms(value: str) -> Iterator[str]:
    """Yield a value as it stands in plain text, in URLs, in JSON and in HTML."""
    yield value
    yield quote(value, safe="")
    yield json.dumps(value)[1:-1]
    yield html.escape(value)


def _replaced(text: str, value: str) -> str:
    """Mask a value; a short one only where it is no part of a longer word."""
    if len(value) >= _LONG:
        return text.replace(value, MASK)
    before, *others = text.split(value)
    parts, last = [before], before[-1:]
    for part in others:
        inside = _WORDY.match(last) or _WORDY.match(part)
        parts += [value if inside else MASK, part]
        last = part[-1:] or value[-1:]
    return "".join(parts)


def mask_members(value: Any) -> Any:
    """Mask what stands in a JSON value under the names of secrets, each keeping its type."""
    if isinstance(value, dict):
        return {name: _member(name, member) for name, member in value.items()}
    if isinstance(value, list):
        return [mask_members(item) if isinstance(item, _CONTAINERS) else item for item in value]
    return value


def _member(name: str, member: Any) -> Any:
    if is_secret_name(name):
        return _masked(member)
    return mask_members(member) if isinstance(member, _CONTAINERS) else member


def _masked(value: Any) -> Any:
    if isinstance(value, str):
        return MASK if value else ""
    if isinstance(value, list):
        return [_masked(item) for item in value]
    if isinstance(value, bool) or not isinstance(value, int | float):
        return mask_members(value)
    return type(value)(0)


_ASSIGNED = re.compile(
    r"""(?ix) (?P<before>
        (?<![A-Za-z0-9]) (?P<name>[a-z][\w.-]{1,40}+(?:[ ][a-z][\w.-]{1,40}+){0,2})
        ["'`*]{0,3} \s{0,3} (?:=|:) ["'`*]{0,3} \s{0,3} ["'`*]{0,3}
    ) (?P<value>[^\s"'&<>{},;*`()\[\]]{6,4000})"""
)
_INNER_SIGN = re.compile(r"\d|[!@#$%^~?][A-Za-z]")
_ASKED = re.compile(
    r"""(?ix) (?P<before> (?:[?&;\#] | %3F | %26 | \\u0026) (?P<name>[a-z][\w.\[\]-]{1,60}) (?:=|%3D) )
    (?P<value>[^\s&\#"'<>{}`;\\()]{1,4000})"""
)
_USER = re.compile(r"""((?<!\S)(?:-u|--user)[ =]{0,3}["']?)([^\s"':{}<>$]{1,100}):([^\s"'{}<>$`]{0,200})""")
_ELEMENT = re.compile(r"(<(?:[\w.-]{1,50}:)?([\w.-]{1,100})(?:\s[^<>]{0,1000})?>)([^<>]+)(?=</)")
_MEMBER = re.compile(r'("([\w .-]{2,60})"\s{0,20}:\s{0,20})"((?:[^"\\]|\\.)*+)"')


def mask_prose(text: str) -> str:
    """Mask in a text for people what it calls a key, a token or a password, and in XML and broken JSON."""
    text = _MEMBER.sub(lambda found: f'{found[1]}"{MASK}"' if is_secret_name(found[2]) else found[0], text)
    if "</" in text:
        text = _ELEMENT.sub(lambda found: f"{found[1]}{MASK}" if is_secret_name(found[2]) else found[0], text)
    if "curl" in text:
        text = _USER.sub(_signed, text)
    return _ASSIGNED.sub(_assigned, text)


def _signed(found: re.Match[str]) -> str:
    _, name, password = found.groups()
    secret = not is_placeholder(password) if password else is_random(name)
    return f"{found[1]}{MASK}" if secret else found[0]


def _without_asked(text: str) -> str:
    """Mask the secrets in the queries of the addresses in a text."""
    if "=" not in text and "%3" not in text:
        return text
    return _ASKED.sub(_asked, text)


def _asked(found: re.Match[str]) -> str:
    secret = is_secret(found["name"], found["value"]) and not is_placeholder(found["value"])
    return f"{found['before']}{MASK}" if secret else found[0]


def _assigned(found: re.Match[str]) -> str:
    value, words = found["value"], found["name"].split(" ")
    named = any(is_secret(" ".join(words[start:]), value) for start in range(len(words)))
    secret = named and _INNER_SIGN.search(value) and not is_placeholder(value)
    return f"{found['before']}{MASK}" if secret and "://" not in value else found[0]


def secret_members(text: str) -> Iterable[str]:
    """Yield the values that stand under the names of secrets in the text of a body."""
    for _, name, value in _MEMBER.findall(text):
        if is_secret_name(name):
            yield value
