"""Write down an operation's call as the generators of other languages take it."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

import attrs

from ...spec import MediaType, Operation, Parameter, SecurityScheme, Spec
from ...spec.references import resolve
from ...spec.sampling import body_value, parameter_value
from .masking import Masks, is_plain, masks_for

_TOKEN = re.compile(r"[A-Za-z0-9_-]+")
_METHOD = re.compile(r"[A-Z]+")
_SAFEST_INTEGER = 2**53 - 1
_FORM = "application/x-www-form-urlencoded"


class Unwritable(Exception):
    """A call that cannot be written in every language without the danger of being another one."""


@attrs.frozen
class Call:
    """What one operation sends, masked; `names` are what the reader puts in, by their marks."""

    id: str
    request: Mapping[str, Any]
    masks: Masks
    names: dict[str, str]


def call_of(spec: Spec, operation: Operation) -> Call | None:
    """Return the call of an operation with the spec's examples; None where it cannot be written safely."""
    media = _media(operation)
    body = body_value(spec.document, media) if media else None
    parameters = [(p, parameter_value(spec.document, p)) for p in operation.parameters if p.required]
    told = [operation.path, *spec.servers, body, [value for _, value in parameters]]
    masks = masks_for(json.dumps(told, default=str))
    try:
        return _Writer(spec, operation, masks).call(parameters, media, body)
    except Unwritable:
        return None


def _media(operation: Operation) -> MediaType | None:
    content = operation.body.content if operation.body else ()
    return next(iter(sorted(content, key=lambda media: not _is_json(media.media_type))), None)


@attrs.frozen
class _Writer:
    """Writes one call; `names` grows by what the reader is to put in."""

    spec: Spec
    operation: Operation
    masks: Masks
    names: dict[str, str] = attrs.field(factory=dict, init=False)

    def call(self, parameters: list[tuple[Parameter, Any]], media: MediaType | None, body: Any) -> Call:
        headers = [*self._credentials("header"), *self._cookies(parameters), *self._headers(parameters)]
        request: dict[str, Any] = {
            "method": _matching(_METHOD, self.operation.method),
            "url": self._address(parameters),
            "body": self._body(media, body) if media else None,
        }
        if media and request["body"]["mode"] != "formdata":
            headers.append(("Content-Type", _plain(media.media_type)))
        request["header"] = [{"key": key, "value": value} for key, value in headers]
        return Call(self.operation.id, request, self.masks, self.names)

    def _address(self, parameters: list[tuple[Parameter, Any]]) -> str:
        path = self.operation.path
        for parameter, value in parameters:
            if parameter.location == "path":
                path = path.replace(f"{{{parameter.name}}}", quote(_simple(value), safe=",") or "-")
        query = [pair for p, value in parameters if p.location == "query" for pair in _pairs(p, value)]
        told = urlencode(query, quote_via=quote, safe=",:")
        secrets = [f"{quote(key)}={value}" for key, value in self._credentials("query")]
        whole = "&".join(filter(None, [told, *secrets]))
        path = quote(path, safe="/%-_.~,:@!*()")
        return self._base() + self.masks.address(path + (f"?{whole}" if whole else ""))

    def _base(self) -> str:
        """Return the address of the API; a host that the reader has to know is one for him to put in."""
        parts = urlsplit(next(iter(self.spec.servers), ""))
        if parts.scheme in {"http", "https"} and re.fullmatch(r"[A-Za-z0-9.:-]+", parts.netloc):
            return f"{parts.scheme}://{parts.netloc}{self.masks.address(_path(parts.path))}"
        return f"https://{self._name('host')}{self.masks.address(_path(parts.path))}"

    def _name(self, what: str) -> str:
        """Return the mark of something that the reader puts in."""
        name = f"{self.spec.vendor}_{what}".upper()
        mark = self.masks.name(name.lower())
        self.names[mark] = name
        return mark

    def _credentials(self, place: str) -> Iterator[tuple[str, str]]:
        """Yield what proves who calls, by the first of the ways that the operation takes."""
        wanted = next(iter(self.operation.security), ())
        for scheme in (scheme for scheme in self.spec.security_schemes if scheme.id in wanted):
            if (scheme.location or "header") == place:
                yield self._credential(scheme)

    def _credential(self, scheme: SecurityScheme) -> tuple[str, str]:
        if scheme.kind == "apiKey":
            return _matching(_TOKEN, scheme.name or ""), self._name("api_key")
        if (scheme.scheme or "").lower() == "basic":
            return "Authorization", f"Basic {self._name('username_and_password_in_base64')}"
        return "Authorization", f"Bearer {self._name('api_key')}"

    def _cookies(self, parameters: list[tuple[Parameter, Any]]) -> Iterator[tuple[str, str]]:
        """Yield the one header that holds all cookies."""
        secrets = [f"{name}={mark}" for name, mark in self._credentials("cookie")]
        told = [(_matching(_TOKEN, p.name), _simple(v)) for p, v in parameters if p.location == "cookie"]
        found = [f"{key}={value if _TOKEN.fullmatch(value) else self._name(key)}" for key, value in told]
        if secrets or found:
            yield "Cookie", "; ".join([*secrets, *found])

    def _headers(self, parameters: list[tuple[Parameter, Any]]) -> Iterator[tuple[str, str]]:
        found = [(p.name, _simple(value)) for p, value in parameters if p.location == "header"]
        fixed = ((n, v) for n, v in self.spec.request_headers.items() if isinstance(v, str))
        for name, value in (*fixed, *found):
            if name.lower() not in {"accept", "content-type", "authorization"}:
                key = _matching(_TOKEN, name)
                yield key, value if is_plain(value) else self._name(f"{key.replace('-', '_')}")

    def _body(self, media: MediaType, value: Any) -> dict[str, Any]:
        if _is_json(media.media_type):
            return {
                "mode": "raw",
                "raw": self.masks.json_text(_exact(value)),
                "options": {"raw": {"language": "json"}},
            }
        if media.media_type == _FORM and isinstance(value, Mapping):
            text = urlencode({k: _simple(v) for k, v in value.items()}, quote_via=quote)
            return {"mode": "raw", "raw": self.masks.address(text)}
        if media.media_type.startswith("multipart/") and isinstance(value, Mapping):
            return {"mode": "formdata", "formdata": [*self._parts(media, value)]}
        return {"mode": "file", "file": {"src": f"body{_end(media.media_type)}"}}

    def _parts(self, media: MediaType, value: Mapping[str, Any]) -> Iterator[dict[str, str]]:
        members = _resolved(self.spec, media.schema).get("properties", {})
        for name, given in value.items():
            key = _matching(_TOKEN, name)
            told = str(media.encoding.get(name, {}).get("contentType", ""))
            if _is_file(self.spec, members.get(name, {})):
                yield {"key": key, "type": "file", "src": f"{key}{_end(told)}"}
                continue
            for each in given if isinstance(given, list) else [given]:
                text = _simple(each)
                yield {"key": key, "type": "text", "value": text if _is_kept(text) else self._name(key)}


def _is_kept(text: str) -> bool:
    """Tell whether all generators write a text as it is; one puts a backslash before an exclamation mark."""
    return is_plain(text) and "!" not in text


def _pairs(parameter: Parameter, value: Any) -> Iterator[tuple[str, str]]:
    """Yield a parameter of the query as its style writes it (OpenAPI 3.1, section 4.8.12.6)."""
    name = parameter.name
    if parameter.content_type:
        yield name, json.dumps(value)
    elif isinstance(value, Mapping) and parameter.style == "deepObject":
        yield from ((f"{name}[{key}]", _simple(each)) for key, each in value.items())
    elif isinstance(value, Mapping) and parameter.explode:
        yield from ((str(key), _simple(each)) for key, each in value.items())
    elif isinstance(value, list) and parameter.explode:
        yield from ((name, _simple(each)) for each in value)
    elif isinstance(value, list):
        separator = {"spaceDelimited": " ", "pipeDelimited": "|"}.get(parameter.style, ",")
        yield name, separator.join(map(_simple, value))
    else:
        yield name, _simple(value)


def _simple(value: Any) -> str:
    if isinstance(value, list):
        return ",".join(map(_simple, value))
    if isinstance(value, Mapping):
        return ",".join(f"{key},{_simple(each)}" for key, each in value.items())
    text = value if isinstance(value, str) else json.dumps(value)
    return text.encode(errors="replace").decode()


def _exact(value: Any) -> Any:
    """Return a JSON value that is the same as JavaScript's own; raise Unwritable for any other.

    There every number is a double, and a member of one name is the prototype of its object.
    """
    for each in value.values() if isinstance(value, Mapping) else value if isinstance(value, list) else ():
        _exact(each)
    if isinstance(value, Mapping) and "__proto__" in value:
        raise Unwritable
    if isinstance(value, int) and abs(value) > _SAFEST_INTEGER:
        raise Unwritable
    if isinstance(value, float) and not abs(value) <= 1e15:
        raise Unwritable
    return value


def _matching(pattern: re.Pattern[str], text: str) -> str:
    if not pattern.fullmatch(text):
        raise Unwritable
    return text


def _plain(text: str) -> str:
    if not is_plain(text):
        raise Unwritable
    return text


def _path(path: str) -> str:
    return quote(path.rstrip("/"), safe="/%-_.~")


def _is_json(media_type: str) -> bool:
    name = media_type.partition(";")[0].strip().lower()
    return name in {"application/json", "text/json"} or name.endswith("+json")


def _is_file(spec: Spec, schema: Any) -> bool:
    own = _resolved(spec, schema)
    found = (own, _resolved(spec, own.get("items", {})))
    return any("contentMediaType" in each or each.get("format") == "binary" for each in found)


def _resolved(spec: Spec, schema: Any) -> Mapping[str, Any]:
    found = resolve(spec.document, schema, "").value
    return found if isinstance(found, Mapping) else {}


def _end(media_type: str) -> str:
    """Return the end of a file's name, from the last word of its media type."""
    word = re.search(r"/([a-z0-9]{2,5})(?:[;,]|$)", media_type.lower())
    return f".{word[1]}" if word else ".bin"
