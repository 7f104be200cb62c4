"""Write an operation as a curl command."""

import json
import shlex
from typing import Any
from urllib.parse import quote

from ..spec import Operation, Parameter, SecurityScheme, Spec


def curl_sample(spec: Spec, operation: Operation) -> str:
    """Write the call as a curl command, the secret taken from the environment."""
    path = operation.path
    for parameter in operation.in_location("path"):
        path = path.replace(f"{{{parameter.name}}}", quote(wire_text(sample_value(parameter)), safe=""))
    required = [p for p in operation.in_location("query") if p.required]
    query = [f"{quote(p.name)}={quote(wire_text(sample_value(p)), safe=',:')}" for p in required]
    secret = f'"${spec.vendor.upper()}_API_KEY"'
    headers, query_secret = _secret_words(spec, operation, secret)
    query += [query_secret] if query_secret else []
    server = spec.servers[0] if spec.servers else ""
    url = shlex.quote(f"{server}{path}{'?' + '&'.join(query) if query else ''}")
    words = [f"curl -X {operation.method} {url}{secret if query_secret else ''}", *headers]
    body = sample_body(operation)
    if body is not None:
        words.append(f"-H {shlex.quote(f'Content-Type: {body[0]}')}")
        words.append(f"--data {shlex.quote(json.dumps(body[1], ensure_ascii=False))}")
    return " \\\n  ".join(words)


def _secret_words(spec: Spec, operation: Operation, secret: str) -> tuple[list[str], str]:
    """Return the options that carry the secret, and the beginning of the query parameter that does."""
    words, query = [], ""
    for scheme in _schemes(spec, operation):
        if scheme.location == "query":
            query = f"{quote(scheme.name or '')}="
        elif scheme.scheme == "basic":
            words.append(f'-u "${spec.vendor.upper()}_USERNAME:${spec.vendor.upper()}_PASSWORD"')
        else:
            header = f"{scheme.name}: " if scheme.kind == "apiKey" else "Authorization: Bearer "
            words.append(f"-H {shlex.quote(header)}{secret}")
    return words, query


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
