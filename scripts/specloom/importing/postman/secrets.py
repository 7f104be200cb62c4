"""Collect the secrets that a collection and its environment hold, before anything is read of them."""

from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import unquote

import attrs

from ..masking import Secrets, secret_members
from ..secret_names import is_opaque, is_secret, is_telling
from . import raw
from .auth_settings import is_public
from .raw import text_of

_COOKIES = frozenset({"cookie", "set-cookie"})
_AFTER_SCHEME = ("bearer ", "basic ", "token ", "digest ", "apikey ", "api-key ")


def secrets_of(root: dict[str, Any], environment: dict[str, Any] | None) -> Secrets:
    """Return what must not leave a source: values, and the variables that hold such."""
    found = _Found()
    for node in _objects([root, environment or {}]):
        found.take(node)
    found.follow_variables()
    values = frozenset(value for value in found.values if is_telling(value))
    return Secrets(values, frozenset(found.names))


def _objects(roots: list[Any]) -> Iterator[dict[str, Any]]:
    waiting = list(roots)
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            yield value
            waiting += [inner for inner in value.values() if isinstance(inner, dict | list)]
        else:
            waiting += [inner for inner in value if isinstance(inner, dict | list)]


@attrs.define
class _Found:
    values: set[str] = attrs.field(factory=set)
    names: set[str] = attrs.field(factory=set)
    defined: dict[str, list[str]] = attrs.field(factory=dict)

    def take(self, node: dict[str, Any]) -> None:
        """Take the secrets of one object, those of objects in it apart."""
        auth = node.get("auth")
        if isinstance(auth, dict):
            self._settings(auth)
        if "value" in node:
            self._entry(node)
        for key in ("variable", "values"):
            self._variables(node.get(key))
        for key in ("header", "cookie"):
            self._message(node.get(key), cookies=key == "cookie")
        self._path(map(text_of, raw.list_of(node.get("path"))))
        for key in ("url", "raw", "body", "request", "originalRequest"):
            self._text(node.get(key), key)
        body = node.get("body")
        if isinstance(body, dict):
            for _, entry in raw.fields(body, ""):
                self._named(entry.name, text_of(entry.value))

    def _settings(self, auth: dict[str, Any]) -> None:
        for _, entry in raw.settings(auth, ""):
            if not is_public(entry.name):
                self._secret(text_of(entry.value))

    def _entry(self, node: dict[str, Any]) -> None:
        name = raw.entry_name(node)
        if name.lower() in _COOKIES:
            return  # each of their parts is a secret, not the whole
        if node.get("type") == "secret" or is_secret(name, text_of(node["value"])):
            self._secret(text_of(node["value"]))

    def _variables(self, value: Any) -> None:
        for entry in raw.entries(value, ""):
            self.defined.setdefault(entry.name, []).append(text_of(entry.value))
            if entry.node.get("type") == "secret" or is_secret(entry.name, text_of(entry.value)):
                self.names.add(entry.name)

    def _message(self, value: Any, *, cookies: bool) -> None:
        for entry in raw.headers(value, ""):
            if cookies:
                self._secret(text_of(entry.value))
            elif entry.name.lower() in _COOKIES:
                for cookie in raw.cookies(entry):
                    self._secret(text_of(cookie.value))
            else:
                self._named(entry.name, text_of(entry.value))

    def _named(self, name: str, value: str) -> None:
        if is_secret(name, value):
            self._secret(value)

    def _text(self, value: Any, key: str) -> None:
        if not isinstance(value, str):
            return
        if key != "url" and '"' in value:
            for secret in secret_members(value):
                self._secret(secret)
        if key != "body" and len(value) < 10_000:
            self._address(value)

    def _address(self, url: str) -> None:
        for entry in raw.pairs(raw.query_of(url), ""):
            self._named(entry.name, text_of(entry.value))
        self._path(url.partition("?")[0].split("/"))
        user, at, _ = url.partition("://")[2].partition("/")[0].rpartition("@")
        if at:
            for part in user.split(":"):
                self._secret(unquote(part))

    def _path(self, segments: Iterable[str]) -> None:
        self.values.update(filter(is_opaque, segments))

    def _secret(self, value: str) -> None:
        self.names.update(raw.VARIABLE.findall(value))
        if "{{" in value:
            return
        start = next((start for start in _AFTER_SCHEME if value.lower().startswith(start)), "")
        self.values.add(value[len(start) :].strip())

    def follow_variables(self) -> None:
        """Take the values of the variables that stand for secrets, and those that these are made of."""
        waiting, seen = list(self.names), set[str]()
        while waiting:
            name = waiting.pop()
            if name in seen:
                continue
            seen.add(name)
            for value in self.defined.get(name, ()):
                self._secret(value)
                waiting += raw.VARIABLE.findall(value)
