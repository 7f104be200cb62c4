"""Turn each operation into the calls that a client offers: one for each form of its reply."""

from collections.abc import Iterator, Mapping

import attrs

from ..spec import MediaType, Operation, Parameter, Response
from .media import essence, is_json

_IGNORED_HEADERS = frozenset({"accept", "content-type", "authorization"})
_IDEMPOTENCY_HEADERS = frozenset({"idempotency-key", "x-idempotency-key"})


@attrs.frozen
class Variant:
    """One way to call an operation.

    `fixed` are the parameters whose values the method sets itself. `format` is the form of the reply where
    the operation has several; None for the first one. `server` is the source of one of its own.
    """

    operation: Operation
    name: str
    responses: tuple[Response, ...]
    fixed: Mapping[str, str]
    format: str | None = None
    idempotency_header: str | None = None
    server: str | None = None

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """Return the parameters that a method has of its own; OpenAPI ignores three header names."""
        elsewhere = {*_IGNORED_HEADERS, *(p.name.lower() for p in (self.idempotency_key,) if p)}
        return tuple(
            parameter
            for parameter in self.operation.parameters
            if parameter.location != "header" or parameter.name.lower() not in elsewhere
        )

    def key(self, parameter: Parameter) -> str:
        """Return what a parameter is called: its name, and its place where another place has a namesake."""
        namesakes = sum(other.name == parameter.name for other in self.parameters)
        alone = namesakes == 1 or parameter.location == "query"
        return parameter.name if alone else f"{parameter.name} in {parameter.location}"

    @property
    def idempotency_key(self) -> Parameter | None:
        """Return the header parameter that carries the key of a call which is to be carried out only once."""
        names = {*_IDEMPOTENCY_HEADERS, (self.idempotency_header or "").lower()}
        found = (p for p in self.operation.in_location("header") if p.name.lower().replace("_", "-") in names)
        return next(found, None)

    @property
    def successes(self) -> tuple[Response, ...]:
        """Return the responses that stand for success."""
        return tuple(response for response in self.responses if response.status.startswith("2"))

    @property
    def accepts(self) -> tuple[str, ...]:
        """Return the media types of success, each once; of a list that is paged only those with items."""
        content = [media for response in self.successes for media in response.content]
        pages = [media for media in content if is_json(media.media_type)] if self.operation.pagination else []
        return tuple(dict.fromkeys(media.media_type for media in pages or content))


def variants_of(operation: Operation, idempotency_header: str | None = None) -> Iterator[Variant]:
    """Yield the calls of an operation, the plain one first; the header is that of x-idempotency-key."""
    choice = operation.format
    if choice is None:
        yield Variant(operation, operation.name, operation.responses, {}, None, idempotency_header)
        return
    for index, (value, media_type) in enumerate(choice.media.items()):
        name = f"{operation.name}_{value}" if index else operation.name
        responses = tuple(_only(response, media_type) for response in operation.responses)
        fixed, format_ = {choice.parameter: value}, value if index else None
        yield Variant(operation, name, responses, fixed, format_, idempotency_header)


def _only(response: Response, media_type: str) -> Response:
    """Keep of a success the content of one media type; a failure comes as it likes."""
    if not response.status.startswith("2"):
        return response
    return attrs.evolve(response, content=tuple(m for m in response.content if _is(m, media_type)))


def _is(media: MediaType, media_type: str) -> bool:
    return essence(media.media_type) == essence(media_type)
