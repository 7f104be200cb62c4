"""Describe a call of an operation and turn it into a request as the spec says."""

from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final
from urllib.parse import quote

import attrs
import httpx

from ..mock.http.forms import FORMS
from ..mock.messages import write_json
from ..spec import MediaType, Operation, Parameter, SecurityScheme, Spec
from .credentials import Credential, secret_of
from .forms import encode_form, with_files

_PLAIN = {"integer": 1, "number": 1, "boolean": True}
_DELIMITERS = {"form": ",", "spaceDelimited": " ", "pipeDelimited": "|", "simple": ","}


@attrs.frozen
class NoBody:
    """The body of a call that has none; `null` is a body."""


NO_BODY: Final = NoBody()


@attrs.frozen
class Call:
    """One call: arguments by name, and a body that is a JSON value, raw bytes or NO_BODY.

    `authenticated` False leaves the credential out; a string takes the credential's place.
    """

    operation: Operation
    path: Mapping[str, Any] = attrs.field(factory=dict)
    query: Mapping[str, Any] = attrs.field(factory=dict)
    headers: Mapping[str, str] = attrs.field(factory=dict)
    body: Any = NO_BODY
    authenticated: bool | str = True

    def having(self, **changes: Any) -> "Call":
        """Return a copy with other values; mappings are merged."""
        for name in ("path", "query", "headers"):
            if name in changes:
                changes[name] = {**getattr(self, name), **changes[name]}
        return attrs.evolve(self, **changes)


@attrs.frozen
class Exchange:
    """A call and what came back."""

    call: Call
    response: httpx.Response

    @property
    def status(self) -> int:
        """Return the HTTP status of the reply."""
        return self.response.status_code

    @property
    def accepted(self) -> bool:
        """Tell whether the reply is a 2xx."""
        return self.response.is_success


def example_call(operation: Operation) -> Call:
    """Return the plainest call: examples for what is required, nothing else."""
    required = [parameter for parameter in operation.parameters if parameter.required]
    return Call(
        operation,
        path={p.name: example_value(p) for p in required if p.location == "path"},
        query={p.name: example_value(p) for p in required if p.location == "query"},
        headers={p.name: _text(example_value(p)) for p in required if p.location == "header"},
        body=next(iter((*body_examples(operation), *form_examples(operation))), NO_BODY),
    )


def example_value(parameter: Parameter) -> Any:
    """Return the parameter's first example, or what its schema offers in its place."""
    schema = parameter.schema if isinstance(parameter.schema, Mapping) else {}
    named = (*parameter.examples.values(), *schema.get("examples", ()), *schema.get("enum", ()))
    for offer in (*named, schema.get("default"), _PLAIN.get(str(schema.get("type")))):
        if offer is not None:
            return offer
    return "x"


def body_examples(operation: Operation) -> tuple[Any, ...]:
    """Return the examples of the JSON request body."""
    contents = operation.body.content if operation.body else ()
    return tuple(
        value for content in contents if "json" in content.media_type for value in content.examples.values()
    )


def json_content(operation: Operation) -> MediaType | None:
    """Return the JSON media type of the request body."""
    contents = operation.body.content if operation.body else ()
    return next((content for content in contents if "json" in content.media_type), None)


def form_examples(operation: Operation) -> tuple[Any, ...]:
    """Return the examples of the form that an operation takes."""
    return tuple(value for content in _forms(operation) for value in content.examples.values())


def takes_form(operation: Operation) -> bool:
    """Tell whether an operation takes a form."""
    return bool(_forms(operation))


def body_content(operation: Operation) -> MediaType | None:
    """Return the JSON media type of the request body, else that of its form."""
    return json_content(operation) or next(iter(_forms(operation)), None)


def _forms(operation: Operation) -> list[MediaType]:
    contents = operation.body.content if operation.body else ()
    return [content for content in contents if content.media_type in FORMS]


def build_request(spec: Spec, base_url: str, call: Call, credential: Credential) -> httpx.Request:
    """Write the call as a request."""
    operation = call.operation
    path = operation.path
    for name, value in call.path.items():
        path = path.replace(f"{{{name}}}", quote(_text(value), safe=""))
    pairs = [*_query_pairs(operation, call.query)]
    headers = {**spec.request_headers, **call.headers}
    headers.pop("x-source", None)
    _authenticate(spec, call, credential, pairs, headers)
    query = "&".join(f"{quote(name, safe='')}={quote(value, safe=',:')}" for name, value in pairs)
    url = httpx.URL(f"{base_url}{path}?{query}" if query else f"{base_url}{path}")
    return httpx.Request(
        operation.method, url, headers=headers, content=_content(spec, operation, call.body, headers)
    )


def _content(spec: Spec, operation: Operation, body: Any, headers: dict[str, str]) -> bytes:
    if isinstance(body, NoBody):
        return b""
    content = operation.body.content[0] if operation.body and operation.body.content else None
    if content and content.media_type in FORMS and isinstance(body, dict):
        form = encode_form(content.media_type, with_files(spec.document, content.schema, body))
        headers["Content-Type"] = form.headers["Content-Type"]
        return form.read()
    if content:
        headers["Content-Type"] = content.media_type
    return body if isinstance(body, bytes) else write_json(body)


def _query_pairs(operation: Operation, query: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    declared = {parameter.name: parameter for parameter in operation.in_location("query")}
    for name, value in query.items():
        if not isinstance(value, list):
            yield name, _text(value)
        elif name in declared and not declared[name].explode:
            yield name, _DELIMITERS.get(declared[name].style, ",").join(map(_text, value))
        else:
            yield from ((name, _text(item)) for item in value)


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return ",".join(map(_text, value))
    return write_json(value).decode()


def _authenticate(
    spec: Spec, call: Call, credential: Credential, pairs: list[tuple[str, str]], headers: dict[str, str]
) -> None:
    if call.authenticated is False:
        return
    given = call.authenticated if isinstance(call.authenticated, str) else credential
    for scheme in required_schemes(spec, call.operation, credential):
        secret = secret_of(given, scheme.id) or ""
        if scheme.location == "query":
            pairs.append((scheme.name or "", secret))
        elif scheme.location == "cookie":
            headers["Cookie"] = f"{scheme.name}={secret}"
        else:
            name, value = _header(scheme, secret)
            headers[name] = value.rstrip()  # no field value ends in a space (RFC 9110, section 5.5)


def _header(scheme: SecurityScheme, secret: str) -> tuple[str, str]:
    if scheme.kind == "apiKey":
        return scheme.name or "", secret
    if scheme.scheme == "basic":
        return "Authorization", "Basic " + b64encode(secret.encode()).decode()
    return "Authorization", f"{(scheme.scheme or 'bearer').title()} {secret}"


def required_schemes(
    spec: Spec, operation: Operation, credential: Credential = ""
) -> tuple[SecurityScheme, ...]:
    """Return the schemes of the operation's first way to authenticate for which there are secrets."""
    ways = (way for way in operation.security if all(secret_of(credential, n) is not None for n in way))
    names: Iterable[str] = next(ways, next(iter(operation.security), ()))
    return tuple(scheme for scheme in spec.security_schemes if scheme.id in names)
