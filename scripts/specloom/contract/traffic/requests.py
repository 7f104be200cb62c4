"""Judge a recorded request by what the spec takes: parameters, body, credentials."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import attrs
import httpx
import orjson

from ...mock.http.bodies import choose_media, is_structured
from ...mock.http.forms import FORMS, read_form, without_content
from ...mock.http.parameters import (
    Shape,
    Texts,
    decode_parameters,
    query_texts,
    repeated_parameters,
    shape_of,
)
from ...mock.messages import Request, cookie_pairs, is_json, media_type_of
from ...mock.routing import Route
from ...spec import MediaType, Operation, Parameter, SecurityScheme, Spec
from ...spec.pointers import join
from ..conformance import Problem, Schemas
from ..report import Deviation
from .exchange import Exchange

_TO_SCHEMA = re.compile(r"(/content/[^/]+)?/schema$")
_Body = tuple[MediaType | None, Any, tuple[Problem, ...]]
_NOTHING: _Body = (None, None, ())
Arguments = Mapping[str, Mapping[str, Any]]
"""The values of parameters, by location and name."""


@attrs.frozen
class Sent:
    """What a request says: its arguments, its body where it has one that can be read, and what is wrong."""

    arguments: Arguments
    media: MediaType | None
    body: Any
    problems: tuple[Problem, ...]


@attrs.define(eq=False)
class RequestJudge:
    """Reads requests as the spec describes them, and says where they are otherwise."""

    spec: Spec
    schemas: Schemas
    _shapes: dict[str, tuple[Shape, ...]] = attrs.field(factory=dict, init=False, repr=False)

    def _shapes_of(self, operation: Operation) -> tuple[Shape, ...]:
        if operation.pointer not in self._shapes:
            shapes = (shape_of(self.spec.document, parameter) for parameter in operation.parameters)
            self._shapes[operation.pointer] = tuple(shapes)
        return self._shapes[operation.pointer]

    def read(self, route: Route, exchange: Exchange) -> Sent:
        """Read a request; its problems are the parameters', then the body's."""
        operation, request = route.operation, plain_request(exchange.request)
        shapes = self._shapes_of(operation)
        try:
            query = query_texts(request.query)
        except UnicodeDecodeError:
            unread = Problem("wrong_parameter", "the query is not UTF-8", Deviation(operation.pointer))
            return Sent({}, None, None, (unread,))
        arguments = decode_parameters(shapes, request, route.values, query)
        found = [*self._parameters(operation, arguments)]
        found += _repeated(shapes, query)
        found += self._strange_query(operation, shapes, query)
        media, body, wrong = self._body(operation, request) if exchange.request_whole else _NOTHING
        return Sent(arguments, media, body, (*found, *wrong))

    def _parameters(self, operation: Operation, arguments: Arguments) -> Iterator[Problem]:
        for parameter in operation.parameters:
            where, name = parameter.location, parameter.name
            value = arguments[where].get(name) if where in arguments else None
            if value is not None:
                for complaint, deviation in self.schemas.complaints(parameter.schema_pointer, value):
                    yield Problem("wrong_parameter", f"the {where} parameter {name}: {complaint}", deviation)
            elif parameter.required and where != "path":
                place = Deviation(pointer_of(parameter), "required")
                yield Problem("missing_parameter", f"the {where} parameter {name} is required", place)

    def _strange_query(
        self, operation: Operation, shapes: tuple[Shape, ...], query: Texts
    ) -> Iterator[Problem]:
        keys = {scheme.name for scheme in self.spec.security_schemes if scheme.location == "query"}
        for name in () if _takes_any(shapes) else query.keys() - keys:
            if not any(_is_named(shape, name) for shape in shapes):
                place = Deviation(operation.pointer, "undocumented", (name,), query[name][0])
                yield Problem(
                    "undocumented_parameter", f"the query has a parameter that the spec lacks: {name}", place
                )

    def _body(self, operation: Operation, request: Request) -> _Body:
        declared, place = operation.body, join(operation.pointer, "requestBody")
        if declared is None or not request.body:
            return None, None, tuple(_presence(operation, request))
        content_type = request.header("content-type")
        media = choose_media(declared.content, content_type)
        if media is None:
            known = ", ".join(each.media_type for each in declared.content)
            wrong = Deviation(join(place, "content"), "media-type", got=content_type)
            message = f"the request's body is {content_type} (declared: {known})"
            return None, None, (Problem("wrong_request_type", message, wrong),)
        try:
            body = self._decoded(media, content_type or media.media_type, request.body)
        except ValueError as error:
            wrong = Deviation(join(place, "content", media.media_type), "media-type")
            message = f"the request's body is not {media.media_type}: {error}"
            return media, None, (Problem("unreadable_request", message, wrong),)
        return media, body, tuple(self._value_problems(media, body))

    def _decoded(self, media: MediaType, content_type: str, body: bytes) -> Any:
        bare = media_type_of(media.media_type)
        if is_json(bare):
            return orjson.loads(body)
        if bare in FORMS:
            return without_content(read_form(self.spec.document, media, content_type, body))
        return body.decode(errors="replace") if bare.startswith("text/") else ""

    def _value_problems(self, media: MediaType, body: Any) -> Iterator[Problem]:
        if media.schema is None or not is_structured(media_type_of(media.media_type)):
            return
        broken = False
        for complaint, deviation in self.schemas.complaints(media.schema_pointer, body):
            broken = True
            yield Problem("wrong_request", f"the request's body breaks its schema: {complaint}", deviation)
        for deviation in self.schemas.undocumented(media.schema_pointer, body) if not broken else ():
            where = "/".join(map(str, deviation.path))
            message = f"the request's body has a member that no schema describes: /{where}"
            yield Problem("undocumented_request_member", message, deviation)


def plain_request(request: httpx.Request) -> Request:
    """Return a request as the simulator's parts read it."""
    path, _, query = request.url.raw_path.decode("latin-1").partition("?")
    headers = tuple((name.decode("latin-1"), value.decode("latin-1")) for name, value in request.headers.raw)
    return Request(request.method, path, query, headers, request.read())


def pointer_of(parameter: Parameter) -> str:
    """Return where a parameter stands in the document."""
    return _TO_SCHEMA.sub("", parameter.schema_pointer)


def is_authenticated(spec: Spec, operation: Operation, request: httpx.Request) -> bool:
    """Tell whether a request carries what one of the operation's ways to authenticate asks for."""
    schemes = {scheme.id: scheme for scheme in spec.security_schemes}
    ways = operation.security or ((),)
    return any(all(_carries(schemes.get(name), request) for name in way) for way in ways)


def _carries(scheme: SecurityScheme | None, request: httpx.Request) -> bool:
    if scheme is None or scheme.kind == "mutualTLS":
        return True
    name = scheme.name or ""
    if scheme.location == "query":
        return name in request.url.params
    if scheme.location == "cookie":
        return any(name == cookie for cookie, _ in cookie_pairs(request.headers.get("cookie", "")))
    return (name if scheme.kind == "apiKey" else "authorization") in request.headers


def _repeated(shapes: tuple[Shape, ...], query: Texts) -> Iterator[Problem]:
    for parameter in repeated_parameters(shapes, query):
        place = Deviation(pointer_of(parameter), "explode", got=query[parameter.name])
        yield Problem(
            "wrong_parameter", f"the query parameter {parameter.name} is given more than once", place
        )


def _takes_any(shapes: tuple[Shape, ...]) -> bool:
    """Tell whether members of an object may come under any name in the query."""
    return any(
        shape.gathered
        and shape.location == "query"
        and shape.parameter.schema.get("additionalProperties", False)
        for shape in shapes
    )


def _is_named(shape: Shape, name: str) -> bool:
    if shape.location != "query":
        return False
    if shape.is_deep:
        return name.startswith(f"{shape.name}[")
    return name in shape.member_kinds if shape.gathered else name == shape.name


def _presence(operation: Operation, request: Request) -> Iterator[Problem]:
    place = join(operation.pointer, "requestBody")
    if request.body:
        message = "the request has a body, of which the spec says nothing"
        yield Problem("undocumented_request_body", message, Deviation(operation.pointer, "undocumented"))
    elif operation.body and operation.body.required:
        yield Problem("missing_request_body", "the request has no body", Deviation(place, "required"))
