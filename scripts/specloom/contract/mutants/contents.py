"""Seed defects in headers, media types and the shape of whole bodies."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import attrs
import orjson

from ...mock import Request, Response
from ...mock.http.parameters import decode_scalar, kinds_of
from ...mock.messages import gateway_page
from ...spec import Header
from .bodies import broken, rewrite_json, shown, successes
from .changed import rewritten
from .mutant import CONTENT, ENCODING, HEADER, SCHEMA, Defect, Kind, Sample, Subject

_NAME = "content-type"
_WRONG = ("soon", "-1.5", "")


def without_header(response: Response, name: str) -> Response:
    """Return a response without a header."""
    kept = tuple((key, value) for key, value in response.headers if key.lower() != name.lower())
    return attrs.evolve(response, headers=kept)


def with_header(response: Response, name: str, value: str) -> Response:
    """Return a response with another value of a header."""
    bare = without_header(response, name)
    return attrs.evolve(bare, headers=(*bare.headers, (name, value)))


def _required_headers(subject: Subject) -> Iterator[tuple[Header, str]]:
    """Yield the headers that some sample had to have, and the status that it had."""
    for sample in sorted(subject.samples, key=lambda s: s.response.status):
        declared = subject.operation.response(sample.response.status)
        for header in declared.headers if declared else ():
            if sample.response.header(header.name) is not None:
                yield header, str(sample.response.status)


def header_missing(subject: Subject) -> Iterator[Defect]:
    """Leave each required header out."""
    for name in dict.fromkeys(header.name for header, _ in _required_headers(subject) if header.required):
        yield rewritten(
            subject,
            f"the header {name} is missing",
            partial(_lacking, name),
        )


def _lacking(name: str, _request: Request, response: Response) -> Response:
    return without_header(response, name)


def header_wrong(subject: Subject) -> Iterator[Defect]:
    """Give each declared header a value that its schema does not take."""
    for header in {header.name: header for header, _ in _required_headers(subject)}.values():
        kinds = kinds_of(subject.spec.document, header.schema)
        for value in _WRONG:
            if not subject.schemas.accepts(header.schema_pointer, decode_scalar(value, kinds)):
                yield _header_set(subject, header.name, value)
                break


def _header_set(subject: Subject, name: str, value: str) -> Defect:
    def rewrite(_request: Request, response: Response) -> Response:
        if response.header(name) is None:
            return response
        return with_header(response, name, value)

    return rewritten(subject, f"the header {name} is {value!r}", rewrite)


def _successful(
    subject: Subject, says: str, change: Callable[[Response], Response], *, json: bool = False
) -> Iterator[Defect]:
    """Yield what changes the successes that have a body that is described, where any sample would change."""

    def rewrite(_request: Request, response: Response) -> Response:
        declared = subject.operation.response(response.status)
        promised = declared is not None and any(c.schema is not None for c in declared.content)
        if not promised or not 200 <= response.status < 300 or not response.body:
            return response
        return response if json and "json" not in (response.header(_NAME) or "") else change(response)

    if any(rewrite(s.request, s.response) != s.response for s in successes(subject)):
        yield rewritten(subject, says, rewrite)


def _typed(media_type: str | None) -> Callable[[Response], Response]:
    def change(response: Response) -> Response:
        bare = without_header(response, _NAME)
        return bare if media_type is None else with_header(bare, _NAME, media_type)

    return change


def _bodied(change: Callable[[bytes], bytes]) -> Callable[[Response], Response]:
    return lambda response: attrs.evolve(response, body=change(response.body))


def _page(response: Response) -> Response:
    return attrs.evolve(gateway_page(502), status=response.status)


def _content(
    name: str, says: str, change: Callable[[Response], Response], *, json: bool = True, family: str = CONTENT
) -> Kind:
    return Kind(name, family, says, lambda subject: _successful(subject, says, change, json=json))


def _envelope(name: str, says: str, change: Callable[[Any], Any]) -> Kind:
    """Make a kind that changes the shape of a whole JSON body, where the schema does not take that."""

    def makes(subject: Subject) -> Iterator[Defect]:
        for each in shown(subject, successes(subject)):
            changed = change(each.body)
            if changed != each.body and broken(subject.schemas, each.content, changed):
                yield from _successful(
                    subject, says, lambda response: rewrite_json(response, change), json=True
                )
                return

    return Kind(name, SCHEMA, says, makes)


def _lifted(body: Any) -> Any:
    """Return the first object or list inside."""
    inner = [v for v in body.values() if isinstance(v, dict | list)] if isinstance(body, dict) else []
    return inner[0] if inner else body


def _refusals(subject: Subject) -> tuple[Sample, ...]:
    return tuple(s for s in subject.samples if 400 <= s.response.status < 500)


def _error_kind(name: str, says: str, change: Callable[[Any], Any]) -> Kind:
    def makes(subject: Subject) -> Iterator[Defect]:
        for each in shown(subject, _refusals(subject)):
            changed = change(each.body)
            if changed != each.body and broken(subject.schemas, each.content, changed):
                yield rewritten(
                    subject,
                    says,
                    lambda _, reply: rewrite_json(reply, change) if 400 <= reply.status < 500 else reply,
                )
                return

    return Kind(name, SCHEMA, says, makes)


def _empty_refusal(subject: Subject) -> Iterator[Defect]:
    if shown(subject, _refusals(subject)):
        yield rewritten(
            subject,
            "refusals have no body",
            lambda _, reply: attrs.evolve(reply, body=b"") if 400 <= reply.status < 500 else reply,
        )


def _html_refusal(subject: Subject) -> Iterator[Defect]:
    if shown(subject, _refusals(subject)):
        yield rewritten(
            subject,
            "refusals are a page of a gateway",
            lambda _, reply: _page(reply) if 400 <= reply.status < 500 else reply,
        )


def _first_gone(body: Any) -> Any:
    return dict(list(body.items())[1:]) if isinstance(body, dict) else body


KINDS = (
    Kind("header_missing", HEADER, "a required header is missing", header_missing),
    Kind("header_wrong", HEADER, "a header has a value that its schema does not take", header_wrong),
    _content("content_type_wrong", "JSON is sent as text/plain", _typed("text/plain"), json=True),
    _content("content_type_xml", "JSON is sent as application/xml", _typed("application/xml"), json=True),
    _content("content_type_missing", "no Content-Type is sent", _typed(None), json=False),
    _content("gateway_page", "a page of a gateway is sent as a success", _page, json=False),
    _content("body_truncated", "the JSON ends in the middle", _bodied(lambda b: b[: len(b) // 2 + 1])),
    _content("body_empty", "the body is empty", _bodied(lambda _: b"")),
    _content("body_no_json", "the body is text, not JSON", _bodied(lambda _: b"OK")),
    _content("body_trailing", "something follows the JSON", _bodied(lambda b: b + b"<!-- 3 ms -->")),
    _content(
        "body_in_quotes", "the JSON is sent as a JSON text", _bodied(lambda b: orjson.dumps(b.decode()))
    ),
    _content(
        "byte_order_mark",
        "a byte order mark comes before the JSON",
        _bodied(lambda b: b"\xef\xbb\xbf" + b),
        family=ENCODING,
    ),
    _content(
        "utf_16",
        "the JSON is written in UTF-16",
        _bodied(lambda b: b.decode(errors="replace").encode("utf-16")),
        family=ENCODING,
    ),
    _envelope("envelope_wrapped", "the body is wrapped in another object", lambda body: {"response": body}),
    _envelope("envelope_unwrapped", "the body has lost its outer object", _lifted),
    _envelope("envelope_listed", "the body is in a list", lambda body: [body]),
    _envelope("envelope_null", "the body is null", lambda _: None),
    _error_kind("error_wrapped", "refusals are wrapped in another object", lambda body: {"fault": body}),
    _error_kind("error_renamed", "the first member of refusals is missing", _first_gone),
    _error_kind("error_text", "refusals are a JSON text", str),
    Kind("error_empty", CONTENT, "refusals have no body", _empty_refusal),
    Kind("error_page", CONTENT, "refusals are a page of a gateway", _html_refusal),
)
