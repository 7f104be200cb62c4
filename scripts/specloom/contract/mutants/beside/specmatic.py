"""Ask Specmatic, with the examples of the spec in the form in which it uses them.

It takes the examples of a request and of its reply for one test where both have the same name, and draws
the rest at random, with ids that no server knows. So it is given one example of each operation, as files of
its own, and by `--strict` no random ones beside them, which all fail on a server that knows its objects. By
`--lenient` it reads documents with ranges of statuses, such as `4XX`, which it otherwise refuses.
"""

from base64 import b64encode
from collections.abc import Iterator, Mapping
from typing import Any

import orjson

from ....spec import Operation, Response, Spec
from ...calls import NO_BODY, build_request, example_call
from .tool import Asked, Run, Tool

_EXAMPLES = frozenset({"example", "examples"})
_HOLDERS = frozenset({"schema", "content"})
_METHODS = frozenset({"get", "put", "post", "delete", "options", "head", "patch", "trace"})


def specmatic_tool(program: str) -> Tool:
    """Return the Specmatic that a program starts."""
    return Tool("specmatic", (program,), specmatic_run, unread="Specmatic Test Suite")


def specmatic_run(program: tuple[str, ...], asked: Asked) -> Run:
    """Return the run that asks about some operations."""
    operations = [operation for operation in asked.spec.operations if operation.id in asked.focus]
    command = (
        "test",
        "openapi.json",
        "--strict",
        "--lenient",
        "--examples=examples",
        "--junitReportDir=report",
    )
    examples = {
        f"examples/{o.id}.json": orjson.dumps(found) for o in operations for found in _example(asked.spec, o)
    }
    return Run(
        command=(*program, *command, f"--testBaseURL={asked.url}"),
        report="report/TEST-junit-jupiter.xml",
        files={"openapi.json": orjson.dumps(_document(asked), option=orjson.OPT_NON_STR_KEYS), **examples},
        environment=_credentials(asked.spec, asked.credentials),
    )


def _example(spec: Spec, operation: Operation) -> Iterator[dict[str, Any]]:
    """Yield the example of an operation, if what it takes and answers is JSON or nothing."""
    reply = next((r for r in operation.responses if r.status.startswith("2") and r.status.isdigit()), None)
    call = example_call(operation).having(authenticated=False)
    takes = [content.media_type for content in operation.body.content] if operation.body else []
    if reply is None or (takes and "json" not in takes[0]):
        return
    answered = _answered(reply)
    if answered is None:
        return
    url = build_request(spec, "http://localhost", call, "").url
    asked = {
        "method": operation.method,
        "path": url.path,
        "query": dict(url.params),
        "headers": {**call.headers, **({"Content-Type": takes[0]} if takes else {})},
    }
    body = {} if call.body is NO_BODY else {"body": call.body}
    yield {"http-request": asked | body, "http-response": {"status": int(reply.status), **answered}}


def _answered(reply: Response) -> Mapping[str, Any] | None:
    """Return the body of a reply as its first example has it, None where that is no JSON or not shown."""
    if not reply.content:
        return {}
    content = reply.content[0]
    if "json" not in content.media_type or not content.examples:
        return None
    body = next(iter(content.examples.values()))
    return {"headers": {"Content-Type": content.media_type}, "body": body}


def _document(asked: Asked) -> Any:
    """Return the document with these operations alone, and without the examples that it would not pair."""
    root = asked.spec.document.root
    wanted = {(o.path, o.method.lower()) for o in asked.spec.operations if o.id in asked.focus}
    paths = {
        path: {key: value for key, value in item.items() if key not in _METHODS or (path, key) in wanted}
        for path, item in root["paths"].items()
        if any((path, method) in wanted for method in _METHODS)
    }
    return _without_examples({**root, "paths": paths})


def _without_examples(value: Any) -> Any:
    if isinstance(value, list):
        return [_without_examples(item) for item in value]
    if not isinstance(value, Mapping):
        return value
    left_out = _EXAMPLES if not _HOLDERS.isdisjoint(value) else frozenset[str]()
    return {name: _without_examples(inner) for name, inner in value.items() if name not in left_out}


def _credentials(spec: Spec, credentials: Mapping[str, str]) -> dict[str, str]:
    """Return the variables in which it looks for secrets: named as the schemes, those of users encoded."""
    basic = {scheme.id for scheme in spec.security_schemes if scheme.scheme == "basic"}
    return {
        scheme: b64encode(secret.encode()).decode() if scheme in basic else secret
        for scheme, secret in credentials.items()
    }
