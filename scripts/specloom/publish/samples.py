"""Write an operation as a curl command."""

import json
import shlex
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any
from urllib.parse import quote

from ..spec import Operation, Parameter, SecurityScheme, Spec


def curl_sample(
    spec: Spec, operation: Operation, variables: Mapping[str, tuple[str, ...]] = MappingProxyType({})
) -> str:
    """Write the call as a curl command, the secret taken from the environment.

    `variables` are those of each security scheme by its id, where they are not the usual ones.
    """
    path = operation.path
    for parameter in operation.in_location("path"):
        path = path.replace(f"{{{parameter.name}}}", quote(wire_text(sample_value(parameter)), safe=""))
    required = [p for p in operation.in_location("query") if p.required]
    query = [f"{quote(p.name)}={quote(wire_text(sample_value(p)), safe=',:')}" for p in required]
    headers, query_secret, secret = _secret_words(spec, operation, variables)
    query += [query_secret] if query_secret else []
    server = spec.servers[0] if spec.servers else ""
    url = shlex.quote(f"{server}{path}{'?' + '&'.join(query) if query else ''}")
    words = [f"curl -X {operation.method} {url}{secret}", *headers]
    body = sample_body(operation)
    if body is not None:
        words.append(f"-H {shlex.quote(f'Content-Type: {body[0]}')}")
        words.append(f"--data {shlex.quote(json.dumps(body[1], ensure_ascii=False))}")
    return " \\\n  ".join(words)


def _secret_words(
    spec: Spec, operation: Operation, variables: Mapping[str, tuple[str, ...]]
) -> tuple[list[str], str, str]:
    """Return the options that carry secrets, and the query parameter that ends with one, apart from it."""
    words, query, last = [], "", ""
    for scheme in _schemes(spec, operation):
        basic = scheme.kind == "http" and scheme.scheme == "basic"
        usual = ("USERNAME", "PASSWORD") if basic else ("API_KEY",)
        names = variables.get(scheme.id) or tuple(f"{spec.vendor}_{name}".upper() for name in usual)
        if basic and len(names) > 1:
            words.append(f'-u "${names[0]}:${names[1]}"')
        elif scheme.location == "query":
            query, last = f"{quote(scheme.name or '')}=", f'"${names[0]}"'
        else:
            header = f"{scheme.name}: " if scheme.kind == "apiKey" else "Authorization: Bearer "
            words.append(f'-H {shlex.quote(header)}"${names[0]}"')
    return words, query, last


def _schemes(spec: Spec, operation: Operation) -> list[SecurityScheme]:
    names = next(iter(operation.security), ())
    return [scheme for scheme in spec.security_schemes if scheme.id in names]


def sample_value(parameter: Parameter) -> Any:
    """Return the parameter's first example, or its default, or its name."""
    return next(iter(parameter.examples.values()), parameter.schema.get("default", parameter.name))


def wire_text(value: Any) -> str:
    """Write a parameter's value as it stands in a URL, before it is escaped."""
    if isinstance(value, list):
        return ",".join(map(wire_text, value))
    return value if isinstance(value, str) else json.dumps(value)


def sample_body(operation: Operation) -> tuple[str, Any] | None:
    """Return the media type and value of the first example of the request body."""
    for content in operation.body.content if operation.body else ():
        for value in content.examples.values():
            return content.media_type, value
    return None
